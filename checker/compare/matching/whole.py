"""A match among all that two articles say -> what that tells of it, as named numbers. Used by matching."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from checker.annotate.date_lengths import length
from checker.compare.matching.values import Value
from checker.model import DateValue, Entity, Quantity

ALONE = 3.0  # the margin of a match that has no rival
FURTHEST = 4.0  # orders of e: numbers further apart weigh no more
UNDATED = 3  # days between two articles of which one has no date


@dataclass(frozen=True, slots=True)
class Standing:
    """How a match ranks, its rivals, how many values the two articles agree on (of the kind, and in all), and their sentences."""

    rank: float
    rivals: Sequence[float]
    agreed: int
    agreed_in_all: int
    sentences: int


def standing(a: Value, b: Value, left: Sequence[Value], right: Sequence[Value], place: Standing) -> dict[str, float]:
    """What the rest of two articles says of a match between them."""
    return {
        "rank": place.rank,
        "margin": place.rank - max(place.rivals) if place.rivals else ALONE,
        "left over": math.log((1 + sum(_rival(v, a) for v in left)) * (1 + sum(_rival(v, b) for v in right)) / 4),
        "agreed": math.log1p(place.agreed),
        "agreed in all": math.log1p(place.agreed_in_all),
        "length": math.log(place.sentences),
        "ratio": _ratio(a, b),
        "gap": _gap(a, b),
        "days": math.log1p(_days(a, b)),
        "duration": float(a.kind == "duration"),
    }


def _rival(value: Value, other: Value) -> bool:
    return value.measure == other.measure


def _ratio(a: Value, b: Value) -> float:
    p, q = _size(a.slot.value), _size(b.slot.value)
    return min(FURTHEST, abs(math.log(p / q))) if p and q else 0.0


def _size(value: DateValue | Quantity | Entity) -> float | None:
    if isinstance(value, Entity):
        return None
    if isinstance(value, DateValue):
        return length(value) if value.type == "DURATION" else None
    return abs(value.low if value.low is not None else value.high or 0.0) + 0.01


def _gap(a: Value, b: Value) -> float:
    x, y = a.slot.value, b.slot.value
    if not isinstance(x, DateValue) or not isinstance(y, DateValue) or x.start is None or y.start is None:
        return 0.0
    return math.log1p(abs((x.start - y.start).days))


def _days(a: Value, b: Value) -> int:
    x, y = a.claim.as_of, b.claim.as_of
    return abs((x - y).days) if x and y else UNDATED
