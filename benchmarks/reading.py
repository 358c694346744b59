"""Compose rosters at random, read them, and say how many were read right.  `python benchmarks/reading.py 500`"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from composed.judge import Judged, judge


def main(count: int, first: int) -> int:
    """Print the figures; 1 if any roster was read wrongly."""
    with tempfile.TemporaryDirectory() as folder:
        judged = {seed: judge(Random(seed), Path(folder)) for seed in range(first, first + count)}
    wrong = {seed: one for seed, one in judged.items() if one.wrong}
    asked = {seed: one for seed, one in judged.items() if one.asked}
    print(f"composed      {count} (seeds {first}–{first + count - 1})")
    print(f"people        {sum(_people(one) for one in judged.values())}")
    print(f"formats       {_formats(list(judged.values()))}")
    print(f"read right    {count - len(wrong) - len(asked)}")
    print(f"read wrongly  {len(wrong)}")
    print(f"asked about   {len(asked)} ({100 * len(asked) / count:.1f} %)")
    for seed, one in wrong.items():
        print(f"wrong, seed {seed}: {'; '.join(one.wrong[:3])}", file=sys.stderr)
    for seed, one in asked.items():
        print(f"asked, seed {seed}: {', '.join(one.asked)}", file=sys.stderr)
    return int(bool(wrong))


def _people(one: Judged) -> int:
    return sum(len(page.persons) for page in one.composed.pages)


def _formats(judged: list[Judged]) -> str:
    counts = Counter(one.composed.how.format for one in judged)
    return ", ".join(f"{kind} {counts[kind]}" for kind in sorted(counts))


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]]
    sys.exit(main(*(numbers + [500, 0][len(numbers) :])))
