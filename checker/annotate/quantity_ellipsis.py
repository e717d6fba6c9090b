"""What a bare number counts, where the noun stands elsewhere: tolls, "nine of them", "up from 1.2". Used by quantity_reader."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from checker.annotate.counted import cues
from checker.annotate.number_words import alternatives
from checker.annotate.quantity_context import Amount, Context
from checker.model import Mention, Quantity

NEAR = 60  # characters over which a unit may be left out the second time
NEAREST = 4  # amounts before it that a number may be parallel to
FAR = 120  # ... and over which a pronoun reaches back to its noun
CHANGED = r"up|down|rise|increase|drop|fall|decline|jump"
ELLIPSIS = re.compile(rf"\b(?:(?:{CHANGED})\sfrom|compared\s(?:with|to)|against|versus|including)\s$")
LEVELS = re.compile(r",?\s(?:(?:up|down)\s)?from\s")
LEVEL = re.compile(r"\b(?:to|at)\s$")
HARM = r"(?:kill|injur|wound|hospitali[sz]|displac)(?:ing|ed)|hurting"
TO = r"\s(?:[a-z]+\s){0,2}(?:to|at|was|is|of)"
TOLL = re.compile(rf"\b(?:{HARM}|(?:toll|dead|deaths|fatalities|casualties){TO})\s(?:[a-z]+\s)?$")
SINGULAR = re.compile(r"\s(?:was|is|has)\b")
PRONOUN = re.compile(r"\sof\s(?:(?:them|whom)\b|(?:which|these|those)\b(?!\s[a-z]+s\b))")
WERE = r"(?:\s(?:others|more|were|was|are|is|have|has|had|been|being|also|feared|believed|reported|[a-z]+ly)){0,4}"


@cache
def _fate() -> re.Pattern[str]:
    hit = alternatives(cues()["people_who"])
    return re.compile(rf"{WERE}\s(?:{hit}|{alternatives(cues()['taken'])})\b|\sof\s(?:those|the)\s(?:{hit}|who)\b")


def left_out(context: Context, amount: Amount) -> bool:
    """Whether the words behind a bare number show that it counts, though not what: "nine of them", "five were hurt"."""
    end = amount.last.end
    return any(p.match(context.text, end, context.end) for p in (PRONOUN, _fate()))


def people(context: Context, start: int, amount: Amount) -> bool:
    """Whether a bare number counts people by what became of them: "the toll rose to 64", "five were hurt".

    A "mother of three" who "was hurt" is one.
    """
    one = amount.last.number.low > 1 and SINGULAR.match(context.after(amount.last.end))
    fate = None if one else _fate().match(context.text, amount.last.end, context.end)
    return bool(TOLL.search(context.before(start)) or fate)


def completed(context: Context, found: Sequence[tuple[Mention, Amount]], mention: Mention, amount: Amount) -> Mention:
    """A bare number with the unit of what it refers to: "24 medals, nine of them gold", "1.6 trillion yuan, up from 1.2"."""
    value = mention.value
    if PRONOUN.match(context.text, amount.last.end, context.end):
        noun = next(
            (m.value for m, _ in reversed(found) if m.value.noun and m.value.unit and m.start > mention.start - FAR), None
        )
        return replace(mention, value=replace(value, unit=noun.unit)) if noun else mention
    if _compared(context, found[-1][0], mention):
        return _like(mention, *found[-1])
    parallel = next((pair for pair in found[: -NEAREST - 1 : -1] if _parallel(mention, *pair)), None)
    return _like(mention, *parallel) if parallel else mention


def _like(mention: Mention, last: Mention, amount: Amount) -> Mention:
    return replace(mention, value=replace(_times(mention.value, _factor(amount)), unit=last.value.unit))


def _factor(amount: Amount) -> float:
    return amount.unit.factor if amount.unit else 1.0


def _parallel(mention: Mention, last: Mention, amount: Amount) -> bool:
    """Two long numbers of one size and precision in one sentence: "the highest is 84.75 cents, the lowest 74.07"."""
    one, other, factor = mention.value, last.value, _factor(amount)
    if None in (one.low, one.high, other.low, other.high) or one.kind != other.kind or other.unit in {None, "percent"}:
        return False
    long = one.step < 0.1 or (one.low or 0) >= 10_000
    near = 0.5 <= (one.low or 0) * factor / (other.low or 1) <= 2
    return long and near and math.isclose(one.step * factor, other.step)


def _compared(context: Context, last: Mention, mention: Mention) -> bool:
    between, unit = context.text[last.end : mention.start], last.value.unit
    if len(between) > NEAR or last.value.kind != mention.value.kind or unit is None:
        return False
    levels = LEVELS.fullmatch(between) and LEVEL.search(context.before(last.start))
    share = unit == "percent" and (mention.value.high or 0) > 100  # "up 3 percent from 245"
    return bool(levels or (not share and ELLIPSIS.search(between)))


def _times(value: Quantity, factor: float) -> Quantity:
    low, high = (None if x is None else x * factor for x in (value.low, value.high))
    return replace(value, low=low, high=high, step=value.step * factor)
