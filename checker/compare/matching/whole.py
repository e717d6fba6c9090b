"""A match among all that two articles say -> what that tells of it, as named numbers. Used by matching."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from checker.compare.matching.values import Value, counted, size
from checker.model import DateValue

ALONE = 3.0  # the margin of a match that has no rival
FURTHEST = 4.0  # orders of e: numbers further apart weigh no more
WEEK = 7
AT_ONCE = 3  # days within which two articles report one piece of news
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
    sole = not any(_rival(v, a) for v in (*left, *right) if v is not a and v is not b)
    return {
        "rank": place.rank,
        "sole": float(sole),
        "sole of one scene": float(sole) * max(place.rank, 0.0),
        "margin": place.rank - max(place.rivals) if place.rivals else ALONE,
        "alike left": math.log((1 + sum(_alike(v, a) for v in left)) * (1 + sum(_alike(v, b) for v in right)) / 4),
        "left over": math.log((1 + sum(_rival(v, a) for v in left)) * (1 + sum(_rival(v, b) for v in right)) / 4),
        "agreed": math.log1p(place.agreed),
        "agreed in all": math.log1p(place.agreed_in_all),
        "length": math.log(place.sentences),
        "ratio": _ratio(a, b),
        **_digits(a, b),
        **_slips(a, b),
        "gap": _gap(a, b),
        "days": math.log(max(_days(a, b), AT_ONCE) / AT_ONCE),
        "days of a toll": math.log1p(_days(a, b)) * float(_is_toll(a) or _is_toll(b)),
        "duration": float(a.kind == "duration"),
    }


def _rival(value: Value, other: Value) -> bool:
    return value.measure == other.measure


def _alike(value: Value, other: Value) -> bool:
    """Whether another value is of the same unit or counts the same."""
    return value.measure == other.measure and counted(value) == counted(other)


def _is_toll(value: Value) -> bool:
    """Whether it counts people or things that something became of, and whose number grows from day to day."""
    return "fate" in value.claim.scope


def _ratio(a: Value, b: Value) -> float:
    p, q = size(a), size(b)
    return min(FURTHEST, abs(math.log(p / q))) if p and q else 0.0


def _digits(a: Value, b: Value) -> dict[str, float]:
    """Whether one number may be the other miscopied: its digits in another order, or one of several digits another."""
    x, y = (re.sub(r"[^0-9]", "", v.slot.text) for v in (a, b))
    comparable = len(x) == len(y) > 1 and x != y
    return {
        "digits in another order": float(comparable and sorted(x) == sorted(y)),
        "one other digit": float(comparable and sum(p != q for p, q in zip(x, y, strict=True)) == 1),
    }


def _gap(a: Value, b: Value) -> float:
    x, y = a.slot.value, b.slot.value
    if not isinstance(x, DateValue) or not isinstance(y, DateValue) or x.start is None or y.start is None:
        return 0.0
    return math.log1p(abs((x.start - y.start).days))


def _slips(a: Value, b: Value) -> dict[str, float]:
    """Whether one day may be the other mistaken: the next one, a week off, the same of another month or year."""
    x, y = (v.slot.value.start if isinstance(v.slot.value, DateValue) else None for v in (a, b))
    if x is None or y is None or x == y or a.measure != "day":
        return {}
    days = abs((x - y).days)
    return {
        "next day": float(days == 1),
        "a week off": float(days == WEEK),
        "other month": float(x.day == y.day and x.month != y.month),
        "other year": float((x.day, x.month) == (y.day, y.month)),
    }


def _days(a: Value, b: Value) -> int:
    x, y = a.claim.as_of, b.claim.as_of
    return abs((x - y).days) if x and y else UNDATED
