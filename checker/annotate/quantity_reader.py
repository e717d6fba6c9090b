"""Amounts -> quantity mentions: value with bound and precision, unit or counted noun, direction of change. Used by quantities."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.annotate.counted import Counted, counted, cues
from checker.annotate.figures import DURATIONS, Figure
from checker.annotate.quantity_ages import age
from checker.annotate.quantity_context import Amount, Context, bound
from checker.annotate.quantity_joins import joined
from checker.annotate.quantity_names import YEARS, label_before, labelled, names_something, year
from checker.annotate.units import per, rate_pattern
from checker.model import Mention, Quantity

PREPOSITION = re.compile(r"(?:about|over|under|around|above|below)\s", re.IGNORECASE)
TRAIL = re.compile(r"(?:\s+of(?:\s+(?:the|these|those|all|its|their))?)?\s*$")
NEAR = 60  # characters over which a unit may be left out the second time
CHANGED = r"up|down|rise|increase|drop|fall|decline|jump"
ELLIPSIS = re.compile(rf"\b(?:(?:{CHANGED})\sfrom|compared\s(?:with|to)|against|versus|including)\s$")
HARM = r"(?:kill|injur|wound|hospitali[sz]|displac)(?:ing|ed)|hurting"
TO = r"\s(?:[a-z]+\s){0,2}(?:to|at|was|is|of)"
TOLL = re.compile(rf"\b(?:{HARM}|(?:toll|dead|deaths|fatalities|casualties){TO})\s(?:[a-z]+\s)?$")
MAGNITUDE = re.compile(r"\bmagnitude(?:-|\s(?:of\s(?:about\s)?)?)$")


def read(context: Context, found: Sequence[Figure]) -> list[Mention]:
    """The quantities among the figures of one stretch of text, in order."""
    mentions: list[Mention] = []
    for amount in joined(context, found):
        mention = _mention(context, amount)
        if mention is None:
            continue
        if mentions and mention.value.unit is None:
            mention = _elliptic(context, mentions[-1], mention)
        if mentions and mentions[-1].end > mention.start:  # "eight million 250ml bottles": the noun belongs to both
            mentions[-1] = _cut(context, mentions[-1], mention.start)
        mentions.append(mention)
    return mentions


def _elliptic(context: Context, last: Mention, mention: Mention) -> Mention:
    """A bare number compared with the amount before it has its unit: "1.6 trillion yuan, up from 1.2 trillion"."""
    value, before = last.value, context.text[last.end : mention.start]
    if len(before) > NEAR or value.kind != mention.value.kind or value.unit in {None, "percent"} or not ELLIPSIS.search(before):
        return mention
    return replace(mention, value=replace(mention.value, unit=value.unit))


def _cut(context: Context, mention: Mention, end: int) -> Mention:
    text = TRAIL.sub("", context.text[mention.start : end])
    return replace(mention, end=mention.start + len(text), text=text)


def _mention(context: Context, amount: Amount) -> Mention | None:
    if amount.join == "score":
        return _scored(context, amount)
    unit = amount.unit
    old = age(context, amount)
    if old is not None:
        return old
    noun = _noun(context, amount)
    if noun is not None and noun.unit in DURATIONS and context.text[amount.last.end : amount.last.end + 1] == "-":
        return None  # a "five-year plan" measures nothing but time, and dates read it
    if unit is None and _names(context, amount, noun):
        return None
    return _quantity(context, amount, noun)


def _names(context: Context, amount: Amount, noun: Counted | None) -> bool:
    if noun is None and "/" in context.text[amount.first.start : amount.first.end]:
        return True  # picture 3/19
    if noun is None:
        one = amount.last.number.form == "words" and amount.last.number.low == 1
        return one or names_something(context, amount)
    one = amount.last.number.form == "words" and amount.last.number.low == 1
    return labelled(context, amount) or year(context, amount) or (one and not _counts_one(context, amount, noun))


def _quantity(context: Context, amount: Amount, noun: Counted | None) -> Mention:
    a, b = amount.first.number, amount.last.number
    low, high = a.low, b.high
    side, start, end = bound(context, amount)
    if side and _about_a_few(context, amount, noun, start):  # "a novel about three generations"
        side, start = "", amount.first.start
    approximate = side == "about" or b.form in {"vague", "round"}
    change = _change(context, start, amount)
    unit = amount.unit.name if amount.unit else noun.unit if noun else None
    if unit is None and TOLL.search(context.before(start)):
        unit = "people"
    label = MAGNITUDE.search(context.before(start)) if unit is None else None
    if label is not None:
        start, unit = start - len(label[0]), "magnitude"
    kind = "ratio" if b.form == "fraction" and amount.unit is None else "change" if change else "amount"
    if noun is not None and noun.plain and amount.unit is None:
        end = max(end, noun.end)
        if rated := rate_pattern().match(context.text, noun.end, context.end):
            unit, end = per(noun.unit, rated["per"]), rated.end()
    quantity = Quantity(
        None if side == "upper" else low, None if side == "lower" else high, unit, change or (noun.noun if noun else None),
        max(a.step, b.step), approximate, kind,
    )  # fmt: skip
    return Mention("quantity", start, end, context.text[start:end], quantity)


def _about_a_few(context: Context, amount: Amount, noun: Counted | None, start: int) -> bool:
    """A preposition before a small number in words is no estimate: nobody is unsure whether there are three."""
    number = amount.first.number
    few = amount.unit is None and noun is not None and number.form == "words" and number.low <= 10
    return few and PREPOSITION.match(context.text, start) is not None


def _scored(context: Context, amount: Amount) -> Mention | None:
    """A score or a vote: `low` is the first number and `high` the second, as printed."""
    a, b = amount.first, amount.last
    if YEARS[0] <= a.number.low < YEARS[1] or label_before(context, a.start):
        return None
    votes = re.search(r"\bvot", context.before(a.start) + context.text[a.end : b.start] + context.after(b.end, 8))
    value = Quantity(a.number.low, b.number.low, "vote" if votes else None, None, 1.0, False, "score")
    return Mention("quantity", a.start, b.end, context.text[a.start : b.end], value)


def _noun(context: Context, amount: Amount) -> Counted | None:
    number, unit = amount.last.number, amount.unit
    share = (unit is not None and unit.name == "percent") or number.form == "fraction"
    if unit is not None and not share:
        return None
    behind = context.words(amount.counts_at or bound(context, amount)[2])  # "100-odd humans", "20 or more men"
    hyphened = bool(behind) and behind[0].text == "-"
    if hyphened:
        behind = behind[1:]
    of = bool(behind) and behind[0].text.lower() == "of"
    if share and not of:
        return None
    single = share or hyphened or number.low in {0, 1} or (of and number.form == "vague")
    if hyphened:
        behind = behind[:1]
    partitive = share or amount.last.scaled or number.form in {"vague", "words", "round"}
    return counted(behind, context.text, single=single, partitive=partitive)


def _counts_one(context: Context, amount: Amount, noun: Counted) -> bool:
    """Whether "one" counts: not in "no one", "the one", "one day", "one thing"."""
    before = re.search(r"\b([a-z]+)\s$", context.before(amount.first.start), re.IGNORECASE)
    return (before is None or before[1].lower() not in cues()["not_one"]) and noun.unit not in cues()["some_one"]


def _change(context: Context, start: int, amount: Amount) -> str | None:
    """ "rise" or "fall" where the amount says by how much something changed."""
    percent = amount.unit is not None and amount.unit.name in {"percent", "percentage point", "basis point"}
    after = context.after(amount.last.end, 24)
    if percent:
        noun = re.match(r"(?:\s|-)([a-z]+)\b(?!\s+to\b)", after)
        for name in ("rise", "fall") if noun else ():
            if noun and noun[1] in cues()[f"{name}_after"]:
                return name
    match = re.search(r"((?:\b[a-z]+\s+)+?)(by\s+)?$", context.before(start), re.IGNORECASE)
    if match is None or not (percent or match[2] or re.match(r"\s+(?:to|from)\b", after)):
        return None
    near = match[1].lower().split()[-4 if match[2] else -1 :]  # "cut its main rate by 3 points"
    return next((name for word in reversed(near) for name in ("rise", "fall") if word in cues()[name]), None)
