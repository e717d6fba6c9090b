"""Amounts -> quantity mentions: value with bound and precision, unit or counted noun, direction of change. Used by quantities."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.annotate.counted import OWNERS, Counted, counted, cues
from checker.annotate.figures import DURATIONS, Figure
from checker.annotate.quantity_ages import age
from checker.annotate.quantity_context import Amount, Context, bound
from checker.annotate.quantity_ellipsis import completed, left_out, people
from checker.annotate.quantity_joins import joined
from checker.annotate.quantity_names import YEARS, addressed, capitalised, label_before, labelled, names_something, no_count, year
from checker.annotate.units import per, rate_pattern
from checker.model import Mention, Quantity

SHARES = frozenset({"percent", "percentage point", "basis point", "point"})
CHANGE = re.compile(r"(?:\s|-)([a-z]+)\b(?!\s+(?:to\b|[^\w\s]?\d))")
HEDGE = r"(?:(?:an?|another|further|only|just|even|still|again|as|much|more|[a-z]+ly),?\s+){0,2}"
VERB = re.compile(rf"((?:\b[a-z]+\s+)+?){HEDGE}(by\s+)?$", re.IGNORECASE)
PREPOSITION = re.compile(r"(?:about|over|under|around|above|below)\s", re.IGNORECASE)
TRAIL = re.compile(r"(?:\s+of(?:\s+(?:the|these|those|all|its|their))?)?\s*$")
MAGNITUDE = re.compile(r"\bmagnitude(?:-|\s(?:of\s(?:about\s)?)?)$")


def read(context: Context, found: Sequence[Figure]) -> list[Mention]:
    """The quantities among the figures of one stretch of text, in order."""
    mentions: list[tuple[Mention, Amount]] = []
    for amount in joined(context, found):
        mention = _mention(context, amount)
        if mention is None:
            continue
        if mentions and mention.value.unit is None:
            mention = completed(context, mentions, mention, amount)
        if mentions and mentions[-1][0].end > mention.start:  # "eight million 250ml bottles": the noun belongs to both
            mentions[-1] = (_cut(context, mentions[-1][0], mention.start), mentions[-1][1])
        mentions.append((mention, amount))
    return [mention for mention, _ in mentions]


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
    one = amount.last.number.form == "words" and amount.last.number.low == 1
    if capitalised(context, amount) or (one and no_count(context, amount)):
        return True
    if noun is None:
        return labelled(context, amount) or (not left_out(context, amount) and (one or names_something(context, amount)))
    return labelled(context, amount) or year(context, amount) or (one and noun.unit in cues()["some_one"])


def _quantity(context: Context, amount: Amount, noun: Counted | None) -> Mention:
    a, b = amount.first.number, amount.last.number
    low, high = a.low, b.high
    side, start, end = bound(context, amount)
    if side and (
        _prepositional(context, amount, noun, start) or _handed_over(context, start)
    ):  # "a novel about three generations"
        side, start = "", amount.first.start
    approximate = side == "about" or b.form in {"vague", "round"}
    unit = amount.unit.name if amount.unit else noun.unit if noun else None
    change = _change(context, start, amount, unit)
    if unit is None and people(context, start, amount):
        unit = "people"
    label = MAGNITUDE.search(context.before(start)) if unit is None else None
    if label is not None:
        start, unit = start - len(label[0]), "magnitude"
    kind = "ratio" if b.form == "fraction" and amount.unit is None else "change" if change else "amount"
    if noun is not None and noun.plain and amount.unit is None and not amount.counts_at:
        end = max(end, noun.end)
        if rated := rate_pattern().match(context.text, noun.end, context.end):
            unit, end = per(noun.unit, rated["per"]), end if ")" in rated[0] else rated.end()
    quantity = Quantity(
        None if side == "upper" else low, None if side == "lower" else high, unit, change or (noun.noun if noun else None),
        max(a.step, b.step), approximate, kind,
    )  # fmt: skip
    return Mention("quantity", start, end, context.text[start:end], quantity)


def _prepositional(context: Context, amount: Amount, noun: Counted | None, start: int) -> bool:
    """A preposition before a small number in words is no estimate: nobody is unsure whether there are three.

    "Near" is one only before a unit ("near 30 percent", but "near 12 villages").
    """
    number = amount.first.number
    if amount.unit is None and context.text[start : start + 5].lower() == "near ":
        return True
    few = amount.unit is None and noun is not None and number.form == "words" and number.low <= 10
    return few and PREPOSITION.match(context.text, start) is not None


def _handed_over(context: Context, start: int) -> bool:
    """ "Must hand over 6 million euros": a verb in two words, and no bound."""
    before = context.before(start).split()[-1:]
    return context.text[start : start + 5].lower() == "over " and bool(before) and before[0].lower() in cues()["with_over"]


def _scored(context: Context, amount: Amount) -> Mention | None:
    """A score or a vote: `low` is the first number and `high` the second, as printed."""
    a, b = amount.first, amount.last
    if YEARS[0] <= a.number.low < YEARS[1] or label_before(context, a.start) or addressed(context, amount):
        return None
    votes = re.search(r"\bvot", context.before(a.start) + context.text[a.end : b.start] + context.after(b.end, 8))
    value = Quantity(a.number.low, b.number.low, "vote" if votes else None, None, 1.0, False, "score")
    return Mention("quantity", a.start, b.end, context.text[a.start : b.end], value)


def _noun(context: Context, amount: Amount) -> Counted | None:
    number, unit = amount.last.number, amount.unit
    share = (unit is not None and unit.name == "percent") or (number.form == "fraction" and amount.join != "ratio")
    if unit is not None and not share:
        return None
    behind = context.words(amount.counts_at or bound(context, amount)[2])  # "100-odd humans", "20 or more men"
    if len(behind) > 1 and behind[0].text.lower() in cues()["sized"] and behind[1].tag in {"NN", "NNS", "JJ"}:
        return counted(behind[:1], context.text, single=True, partitive=False)  # an 11 member bloc
    hyphened, of = bool(behind) and behind[0].text == "-", bool(behind) and behind[0].text.lower() == "of"
    if hyphened:
        behind = behind[1:]
    spelled = "/" not in context.text[amount.first.start : amount.last.end]
    if number.form == "fraction" and spelled and behind and behind[0].text.lower() in OWNERS:
        behind = behind[1:]  # half the fleet
    elif share and not of:
        return None
    single = share or hyphened or number.low in {0, 1} or (of and number.form == "vague")
    if hyphened:
        behind = behind[:1]
    owned = of and len(behind) > 1 and behind[1].text.lower() in OWNERS  # 12 of the wells
    partitive = share or owned or amount.last.scaled or number.form in {"vague", "words", "round"}
    return counted(behind, context.text, single=single, partitive=partitive)


def _change(context: Context, start: int, amount: Amount, unit: str | None) -> str | None:
    """ "rise" or "fall" where the amount says by how much something changed."""
    share, after = unit in SHARES, context.after(amount.last.end, 24)
    noun = CHANGE.match(after) if share else None
    named = next((name for name in ("rise", "fall") if noun and noun[1] in cues()[f"{name}_after"]), None)
    match = VERB.search(context.before(start))
    if named or match is None or not (share or match[2] or re.match(r"\s+(?:to|from)\b", after)):
        return named
    *ahead, last = match[1].lower().split()
    if last == "of" and ahead:  # "a pay rise of 6%"
        return next((name for name in ("rise", "fall") if ahead[-1] in cues()[f"{name}_after"]), None)
    near = [*ahead, last][-4 if match[2] else -1 :]  # "cut its main rate by 3 points"
    return next((name for word in reversed(near) for name in ("rise", "fall") if word in cues()[name]), None)
