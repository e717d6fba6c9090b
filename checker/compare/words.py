"""Are two plain words, or two outcomes, the same? For slots that hold a word of our own ("done", "not done")."""

from __future__ import annotations

from typing import Any

from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, noted, value_of
from checker.model import Outcome


def same_word(a: Any, b: Any) -> Verdict:
    """Compare two words (Slot, str or None): same or different, unknown where one is missing."""
    x, y = value_of(a), value_of(b)
    if x is None or y is None:
        return noted(UNKNOWN, a, b)
    return noted(SAME if x == y else different(f"{x} is not {y}"), a, b)


def same_outcome(a: Any, b: Any) -> Verdict:
    """Compare two outcomes of one family: same, different where they exclude each other, unknown where both may be."""
    return noted(_compare(value_of(a), value_of(b)), a, b)


def _compare(x: Any, y: Any) -> Verdict:
    if not isinstance(x, Outcome) or not isinstance(y, Outcome):
        return UNKNOWN
    if x.label == y.label:
        return SAME if x.negated == y.negated else different(f"{x} is not {y}")
    if x.negated or y.negated:
        return UNKNOWN  # what was not raised was cut, or left as it was
    return different(f"{x} is not {y}")
