"""Two sentences that could be one: what marks them as telling of two events or two things. Used by likeness and the gates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from checker.annotate.units import currency_of, in_base
from checker.claims.kinds import kinship
from checker.claims.statements import Around, Told
from checker.compare.people import same_person
from checker.compare.places import same_place
from checker.compare.stated import gives
from checker.compare.verdict import trace
from checker.model import Claim, DateValue, Quantity, Slot

INITIAL = 3  # letters that two spellings of one name share
DAY = re.compile(r"#\d{4}-\d\d-\d\d")
EVENT = ("date", "person", "place")  # kinds whose values tell two events apart


def _around(claim: Claim) -> Around:
    around: Around = claim.slots["around"].value
    return around


@lru_cache(maxsize=4096)
def measure(slot: Slot, around: Around) -> str:
    """What a value measures: a base unit, money, or the noun it counts."""
    value = slot.value
    if not isinstance(value, Quantity):
        return value.type if isinstance(value, DateValue) else ""
    base = in_base(1.0, value.unit) if value.unit else None
    return base[1] if base else "money" if value.unit and currency_of(value.unit) else around.noun


def left(told: Told, other: Told, kind: str, of: str) -> tuple[tuple[Slot, Around], ...]:
    """The values of one kind and measure that one article gives and the other does not."""
    with trace():
        return tuple(_left(told, other, kind, of))


def _left(told: Told, other: Told, kind: str, of: str) -> Iterator[tuple[Slot, Around]]:
    there = [slot for slot, _ in other.values.get(kind, ())]
    for slot, around in told.values.get(kind, ()):
        if (not of or measure(slot, around) == of) and not any(gives(s, slot) or gives(slot, s) for s in there):
            yield slot, around


def of_two_bearers(x: Around, y: Around) -> bool:
    """Is each told of somebody or something of whom the other article never speaks ("Ford's shares", "Fiat's shares")?"""
    own, other = x.bearers - y.told.spread.keys(), y.bearers - x.told.spread.keys()
    spelt = any(one[:INITIAL] == two[:INITIAL] for one in own for two in other)
    return bool(own and other) and not spelt


def two_events(a: Claim, b: Claim) -> bool:
    """Do the two sentences differ in more than the value: in a day, a person or a place, or in what it is said of?"""
    x, y = _around(a), _around(b)
    if of_two(a, b):
        return True
    kinds = (*EVENT, "quantity") if a.predicate == "date" else EVENT
    left_over = any(_left_in(x, y, kind) and _left_in(y, x, kind) for kind in kinds)
    return left_over or any(_apart(x, y, kind) and _apart(y, x, kind) for kind in ("place", "person"))


def _apart(x: Around, y: Around, kind: str) -> bool:
    """Has x's sentence a place or a person that y's does not give?"""
    here, there = ([s for s, o in z.told.values.get(kind, ()) if o.sentence == z.sentence] for z in (x, y))
    with trace():
        return any(not any(_ONE[kind](s, t) for t in there) for s in here)


_ONE = {"place": same_place, "person": same_person}


def of_two(a: Claim, b: Claim) -> bool:
    """Is the same said of two things, or of two days that stand right behind the value?"""
    x, y = _around(a), _around(b)
    days = {around.after[0] for around in (x, y) if around.after and DAY.match(around.after[0])}
    return len(days) > 1 or bool(x.verbs & y.verbs and x.subject and y.subject and x.subject != y.subject)


def done_by_two(x: Around, y: Around) -> bool:
    """Did one do it here and another there ("drivers voted", "office staff voted"), as no word for either tells they are one?"""
    same = x.verbs & y.verbs and x.subject and y.subject and x.subject != y.subject
    return bool(same) and x.subject not in y.words and y.subject not in x.words and not kinship(*sorted((x.subject, y.subject)))


def _left_in(x: Around, y: Around, kind: str) -> bool:
    return any(around.sentence == x.sentence and around is not x for _, around in left(x.told, y.told, kind, ""))
