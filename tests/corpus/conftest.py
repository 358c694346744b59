"""Nothing here is collected: `tests/test_corpus.py` reads this folder."""

collect_ignore_glob = ["*"]
