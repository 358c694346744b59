"""Rosters composed at random from a known truth: what is written is known, so what is read can be judged."""
