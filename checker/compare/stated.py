"""Are two values of one kind, in the same place of the same sentence, one? Used by the rule through `same_stated`.

Inside one sentence the comparisons of checker.compare are a little stricter: two bounds or ranges in the same words are
two numbers, and two times that no calendar places differ by the words that tell them.
"""

from __future__ import annotations

import re
from typing import Any

from checker.annotate.keys import fold
from checker.compare.amounts import same_amount, same_count
from checker.compare.dates import same_date
from checker.compare.people import same_person
from checker.compare.places import same_place
from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, noted, value_of
from checker.model import DateValue, Entity, Quantity, Slot


def same_stated(a: Any, b: Any) -> Verdict:
    """Say whether two values of one kind (slots or mentions) can both be true: times, numbers, people or places."""
    x, y = value_of(a), value_of(b)
    if isinstance(x, DateValue) and isinstance(y, DateValue):
        if _open_apart(x, y):
            return noted(different(f"{a} is not {b}"), a, b)
        verdict = same_date(a, b)
        if verdict.outcome == "different" and _nested(str(a), str(b)):
            return noted(UNKNOWN, a, b)
        return verdict if verdict.outcome != "unknown" else noted(_unplaced(a, b), a, b)
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        if (x.low, x.high, x.unit) == (y.low, y.high, y.unit):
            return noted(SAME, a, b)  # up or down by as much is another question
        if _one_form(x, y) and x.unit == y.unit:
            return noted(different(f"{a} is not {b}"), a, b)
        if x.unit == y.unit and _opposite(x, y):
            return noted(different(f"{a} is not {b}"), a, b)
        return same_count(a, b) if x.kind == y.kind == "amount" else same_amount(a, b)
    if isinstance(x, str) and isinstance(y, str):
        return noted(SAME if x == y else different(f"{a} is not {b}"), a, b)
    if isinstance(x, Entity) and isinstance(y, Entity) and x.kind == y.kind and x.kind in _NAMED:
        return noted(SAME, a, b) if _one_name(str(a), str(b)) else _NAMED[x.kind](a, b)
    return noted(UNKNOWN, a, b)


def _one_form(x: Quantity, y: Quantity) -> bool:
    """ "At least two" and "at least three", or two ranges: in the same sentence, other numbers; rough ones may overlap."""
    forms = [(q.low is None, q.high is None, q.low == q.high) for q in (x, y)]
    rough = x.approximate and y.approximate and None not in {x.low, x.high}
    return forms[0] == forms[1] and not forms[0][2] and not rough


def _open_apart(x: DateValue, y: DateValue) -> bool:
    """ "By the end of 2024" and "by the end of 2025": two spans open on one side, with two ends."""
    ends = [[day for day in (v.start, v.end) if day is not None] for v in (x, y)]
    return (x.start is None) == (y.start is None) and len(ends[0]) == len(ends[1]) == 1 and ends[0] != ends[1]


def _nested(a: str, b: str) -> bool:
    """ "The weeks before Easter" and "Easter": one is told by the other, so that no number tells them apart."""
    x, y = sorted((fold(a).split(), fold(b).split()), key=len)
    return y[-len(x) :] == x and not NUMBER.search(a + b)


def _opposite(x: Quantity, y: Quantity) -> bool:
    """ "Over 100" and "fewer than 100": bounds on two sides of one number."""
    return any(p.low is not None and p.high is None and q.low is None and q.high == p.low for p, q in ((x, y), (y, x)))


def _unplaced(a: Any, b: Any) -> Verdict:
    """Two times that no calendar places but that are told in one way: "35 years ago", "the third quarter"."""
    x, y = value_of(a), value_of(b)
    if QUARTER.fullmatch(x.timex3) and QUARTER.fullmatch(y.timex3):
        return SAME if x.timex3 == y.timex3 else different(f"{a} is not {b}")
    p, q = str(a).casefold(), str(b).casefold()
    told = NUMBER.findall(p), NUMBER.findall(q)
    if not told[0] or NUMBER.sub("", p) != NUMBER.sub("", q):
        return UNKNOWN
    return SAME if told[0] == told[1] else different(f"{a} is not {b}")


def _one_name(a: str, b: str) -> bool:
    """Does one name, as printed, take up the other's last word, or is it its initials?"""
    x, y = sorted((fold(a).split(), fold(b).split()), key=len)
    return bool(x) and (
        "".join(x) == "".join(y)
        or x[-1] in y
        or (len(x) == 1 and len(y) > 2 and x[0] == "".join(w[0] for w in y if w not in {"of", "the", "and", "for"}))
    )


def _same_body(a: Any, b: Any) -> Verdict:
    """Two bodies with no word in common are two; with one in common, one may be the other's name in short."""
    x, y = (set(fold(str(side)).split()) for side in (a, b))
    return noted(UNKNOWN if x & y else different(f"{a} is not {b}"), a, b)


QUARTER = re.compile(r"XXXX-[QHS]\d")
NUMBER = re.compile(r"\d+")
_NAMED = {"person": same_person, "place": same_place, "organization": _same_body}


def gives(told: Slot, asked: Slot) -> bool:
    """Does a value say what another says, no less closely? A year is no answer to a day."""
    verdict = same_stated(told, asked)
    if verdict.outcome != "explained" or not isinstance(told.value, DateValue):
        return verdict.outcome in {"same", "explained"}
    x, y = told.value, asked.value
    if x.start is None or x.end is None or y.start is None or y.end is None:
        return True
    return bool(x.end - x.start <= y.end - y.start)
