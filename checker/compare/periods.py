"""Statements -> periods: one number of two texts that is told for two quarters or years. Next: align. Used by digests.

A precise number is seldom reached twice: where a digest gives a number of its source for a quarter or year which the source
never gives it for, it is the period that was changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.compare.likeness import around_of
from checker.compare.stated import gives, same_stated
from checker.compare.two_events import measure
from checker.compare.verdict import trace
from checker.model import Claim, DateValue

PERIOD = re.compile(r"(?:\d{4}|XXXX)(?:-[QH]\d)?")
PRECISE = 2  # digits, but for zeros at either end: 17%, 3.69, 412,000
FOR = re.compile(r"\W*(?:\w+ ){0,2}(?:for|in|during|of) (?:the )?")  # between a number and the period it is told for
STEADY = re.compile(r"\b(?:unchanged|flat|level|equal|steady|stable|both|each|(?:the )?same (?:as|in)|as in)\b", re.IGNORECASE)
BASE = re.compile(r"\b(?:from|than|versus|against|compar\w+|since)\b", re.IGNORECASE)  # what follows is what it was before


def moved(short: Sequence[Claim], long: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The periods for which two texts tell one precise number, where the longer never tells it for that of the shorter."""
    for number in filter(_is_precise, short):
        own = _period(number, short)
        there = [_one_period(other, long) for other in long if _is_one(number, other)] if own is not None else []
        known = [period for period in there if period is not None]
        if own is not None and known and len(known) == len(there) and not any(_agree(own, period) for period in known):
            yield own, known[0]


def _one_period(number: Claim, told: Sequence[Claim]) -> Claim | None:
    """The period a number is told for; none where it is said to have been so before."""
    return None if STEADY.search(around_of(number).text) else _period(number, told)


def _is_precise(claim: Claim) -> bool:
    digits = re.sub(r"\D", "", claim.slots["value"].text).strip("0")
    return claim.predicate == "quantity" and len(digits) >= PRECISE


def _is_one(number: Claim, other: Claim) -> bool:
    """Are they one number of one kind of thing?"""
    x, y = number.slots["value"], other.slots["value"]
    if other.predicate != "quantity" or measure(x, around_of(number)) != measure(y, around_of(other)):
        return False
    return (x.value.low, x.value.high, x.value.unit) == (y.value.low, y.value.high, y.value.unit)


def _period(number: Claim, told: Sequence[Claim]) -> Claim | None:
    """The quarter or year a number is told for: the next behind it, or the last before it."""
    slot, sentence = number.slots["value"], around_of(number).sentence
    dates = [c for c in told if c.predicate == "date" and around_of(c).sentence == sentence]
    after = min((d for d in dates if d.slots["value"].start >= slot.end), key=lambda d: d.slots["value"].start, default=None)
    before = max((d for d in dates if d.slots["value"].end <= slot.start), key=lambda d: d.slots["value"].end, default=None)
    if after is not None and FOR.fullmatch(_between(number, slot.end, after.slots["value"].start)):
        found: Claim | None = after
    elif before is not None and not BASE.search(_between(number, before.slots["value"].end, slot.start)):
        found = before
    else:
        found = None
    return _placed(found, told) if found is not None and PERIOD.fullmatch(found.slots["value"].value.timex3) else None


def _between(number: Claim, start: int, end: int) -> str:
    """The words of a number's sentence between two places of its article."""
    text = around_of(number).text
    first = number.slots["value"].start - text.index("[")
    return text.replace("[", "", 1).replace("]", "", 1)[start - first : end - first]


def _placed(date: Claim, told: Sequence[Claim]) -> Claim:
    """A quarter without a year is that of the latest year of which the text names it."""
    slot = date.slots["value"]
    values = [c.slots["value"].value for c in told if c.predicate == "date"]
    same = [v for v in values if v.start is not None and v.timex3[4:] == slot.value.timex3[4:]]
    if slot.value.known or not same:
        return date
    latest: DateValue = max(same, key=lambda v: v.timex3)
    return replace(date, slots={**date.slots, "value": replace(slot, value=latest)})


def _agree(a: Claim, b: Claim) -> bool:
    x, y = a.slots["value"], b.slots["value"]
    with trace():
        return gives(x, y) or gives(y, x) or same_stated(x, y).outcome != "different"
