"""Are two plain words the same? For slots that hold a word of our own ("done", "not done")."""

from __future__ import annotations

from typing import Any

from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, noted, value_of


def same_word(a: Any, b: Any) -> Verdict:
    """Compare two words (Slot, str or None): same or different, unknown where one is missing."""
    x, y = value_of(a), value_of(b)
    if x is None or y is None:
        return noted(UNKNOWN, a, b)
    return noted(SAME if x == y else different(f"{x} is not {y}"), a, b)
