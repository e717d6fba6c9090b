"""Reads ages: "aged 58", "58-year-old", "Anna Berg, 58,". Used by quantity_reader."""

from __future__ import annotations

import re

from checker.annotate.counted import cues
from checker.annotate.figures import Figure
from checker.annotate.quantity_context import Amount, Context, bound
from checker.annotate.units import Unit
from checker.model import Mention, Quantity

OLDEST = 119
TIME = frozenset({"year", "month", "week", "day"})

AGED = re.compile(r"\b(?:aged|age\s+of)\s+(?:between\s+)?(?:[\w-]+(?:,\s|,?\s(?:and|or|to)\s)){0,3}$", re.IGNORECASE)

WHEN = re.compile(r"\s+when\s+(?:he|she|they)\b")

AVERAGE = re.compile(
    r"\b(?:life\sexpectancy|(?:average|median|mean|retirement|pension)\sage)\b[^.;,]*\s(?:is|was|of|at|to|from|around|about)\s$",
    re.IGNORECASE,
)


def age(context: Context, amount: Amount) -> Mention | None:
    end = _age_end(context, amount)
    if end is None:
        return None
    unit = amount.unit.name if amount.unit else "year"
    a, b = amount.first.number, amount.last.number
    side, start, _ = bound(context, amount)
    value = Quantity(a.low, b.high, f"{unit} of age", None, max(a.step, b.step), side == "about", "age")
    return Mention("quantity", start, end, context.text[start:end], value)


def _age_end(context: Context, amount: Amount) -> int | None:
    last, unit = amount.last, amount.unit
    after, before = context.after(last.end, 16), context.before(amount.first.start)
    if unit is not None:
        old = re.match(r"[\s-]olds?\b|\s+of\s+age\b", after)
        return last.end + old.end() if old and unit.name in TIME else _of_age(before, last, unit)
    if not 0 <= last.number.low <= OLDEST or last.number.step != 1 or last.scaled:
        return None
    if AGED.search(before) or AVERAGE.search(context.text, max(context.start, amount.first.start - 90), amount.first.start):
        return last.end
    if re.search(r"\b(?:age|ages|turn(?:s|ed|ing)?|(?:he|she|who)\s+(?:is|was|will\s+be))\s+$", before, re.IGNORECASE):
        return last.end if not re.match(r"\s+(?!(?:and|or|to|by|when|in|on|at|who)\b)[a-z]|\s?%", after) else None
    if WHEN.match(after) and re.search(r"\b(?:is|was)\s$", before):
        return last.end  # "the queen of Madrigal was 94 when she died"
    aside = _set_off(before, after) or (last.number.low >= 10 and _bracketed(before, after))
    return last.end if last.digits and aside else None


def _set_off(before: str, after: str) -> bool:
    """ "Anna Berg, 58, ..." but no day of the month."""
    name = re.search(r"\b([A-Z][\w'’.-]+),\s$", before)
    return name is not None and name[1].lower() not in cues()["months"] and re.match(r",|\.?$|;|\s?\)", after) is not None


def _bracketed(before: str, after: str) -> bool:
    if not cues()["shirted"].isdisjoint(before.lower().split()):
        return False  # a player's number
    return after.startswith(")") and re.search(r"[A-Z][\w'’-]+\s[A-Z][\w'’-]+\s\($", before) is not None


def _of_age(before: str, last: Figure, unit: Unit) -> int | None:
    return last.end if unit.name in TIME and re.search(r"\bage\s+of\s+(?:\w+\s+)?$", before) else None
