"""Is it the same one? Persons by name, bodies and teams by the words of theirs."""

from __future__ import annotations

from typing import Any

from checker.annotate.keys import fold
from checker.compare.people import same_person
from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, noted, value_of
from checker.model import Entity


def same_doer(a: Any, b: Any) -> Verdict:
    """Compare two who act (Slot or Entity): same, a variant of the name, different, or unknown where the kinds differ."""
    x, y = value_of(a), value_of(b)
    if not isinstance(x, Entity) or not isinstance(y, Entity):
        return noted(UNKNOWN, a, b)
    if x.kind == y.kind == "person":
        return same_person(a, b)
    if "person" in {x.kind, y.kind}:
        return noted(UNKNOWN, a, b)  # a driver and his team win together
    shared = {*fold(x.name).split()} & {*fold(y.name).split()}
    country = x.country is not None and x.country == y.country
    return noted(SAME if shared or country else different(f"{x} is not {y}"), a, b)
