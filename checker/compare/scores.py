"""Are two scores or vote counts the same? Either side may be named first."""

from __future__ import annotations

from typing import Any

from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, noted, value_of


def same_score(a: Any, b: Any) -> Verdict:
    """Compare two rows of scores (Slot or tuple of "6-4" texts): same, different, or unknown where one tells only a part."""
    return noted(_compare(value_of(a), value_of(b)), a, b)


def _compare(x: Any, y: Any) -> Verdict:
    if not isinstance(x, tuple) or not isinstance(y, tuple) or len(x) != len(y):
        return UNKNOWN
    if y in (x, tuple(_turned(score) for score in x)):
        return SAME
    return different(f"{', '.join(x)} is not {', '.join(y)}")


def _turned(score: str) -> str:
    return "-".join(reversed(score.split("-")))
