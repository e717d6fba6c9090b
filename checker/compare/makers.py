"""Can one thing have been made by those whom two articles name? Used by rules through `same_makers`."""

from __future__ import annotations

from typing import Any

from checker.annotate.keys import fold
from checker.compare.people import same_person
from checker.compare.subjects import same_name
from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, noted, value_of
from checker.model.names import Listed


def same_makers(a: Any, b: Any) -> Verdict:
    """Compare two lists of makers (Listed): same where they share one, different where they share none.

    Unknown where they share none and one may leave some out; where one says "only", the other may name no further.
    """
    x, y = value_of(a), value_of(b)
    if not isinstance(x, Listed) or not isinstance(y, Listed):
        return noted(UNKNOWN, a, b)
    if x.denied or y.denied:
        clash = x.denied != y.denied and all(any(_one(p, q) for q in y.items) for p in x.items)
        return noted(different(f"{x} is not {y}") if clash else UNKNOWN, a, b)
    if _shut_out(x, y) or _shut_out(y, x):
        return noted(different(f"{x} is not {y}"), a, b)
    if any(_one(p, q) for p in x.items for q in y.items):
        return noted(SAME, a, b)
    return noted(UNKNOWN if x.open and y.open else different(f"{x} is not {y}"), a, b)


def _shut_out(some: Listed, more: Listed) -> bool:
    return some.only and any(not any(_one(p, q) for p in some.items) for q in more.items)


def _one(p: str, q: str) -> bool:
    """Whether two names may be one maker's: also a surname alone, and a band or firm cut short."""
    x, y = fold(p).split(), fold(q).split()
    return same_name(p, q) or same_person(p, q).outcome in {"same", "explained"} or bool(({*x} <= {*y}) or ({*y} <= {*x}))
