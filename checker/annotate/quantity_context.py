"""Figures -> quantities: joins figures to ranges and scores, drops names, reads bounds, ages, changes and counted nouns.

Used by quantities; the words it looks for lie in quantity_cues.toml.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from checker.annotate.counted import Counted, Word, counted, cues
from checker.annotate.figures import Figure
from checker.annotate.number_words import alternatives
from checker.annotate.units import Unit, rate, rate_pattern
from checker.model import Mention, Quantity

BACK = 36  # characters before a number that may hold a bound or a verb of change
OLDEST = 119
YEARS = range(1900, 2100)
TIME = frozenset({"year", "month", "week", "day"})
CHANGING = re.compile(r"\b(?P<verb>[a-z]+)(?:\s+(?!range)[a-z]+){0,3}\s+from\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Context:
    """Where figures are read: text[start:end] of the raw text, and the words behind an offset."""

    text: str
    start: int
    end: int
    words: Callable[[int], list[Word]]

    def before(self, offset: int) -> str:
        return self.text[max(self.start, offset - BACK) : offset]

    def after(self, offset: int, length: int = BACK) -> str:
        return self.text[offset : min(self.end, offset + length)]


@dataclass(frozen=True, slots=True)
class Amount:
    """Figures read together: a range or score has two, anything else one."""

    first: Figure
    last: Figure
    join: str = ""
    counts_at: int = 0  # where the counted noun is to be read, if not right behind ("7- or 8-inch")

    @property
    def unit(self) -> Unit | None:
        return self.last.unit or self.first.unit


def read(context: Context, found: Sequence[Figure]) -> list[Mention]:
    """The quantities among the figures of one stretch of text, in order."""
    mentions: list[Mention] = []
    for amount in _joined(context, found):
        mention = _mention(context, amount)
        if mention is None:
            continue
        if mentions and mentions[-1].end > mention.start:  # "eight million 250ml bottles": the noun belongs to both
            mentions[-1] = _cut(context, mentions[-1], mention.start)
        mentions.append(mention)
    return mentions


def _cut(context: Context, mention: Mention, end: int) -> Mention:
    text = context.text[mention.start : end].rstrip()
    return replace(mention, end=mention.start + len(text), text=text)


def _joined(context: Context, found: Sequence[Figure]) -> Iterator[Amount]:
    i = 0
    while i < len(found):
        join = _join(context, found[i], found[i + 1]) if i + 1 < len(found) else ""
        if join == "list":
            last = next(k for k in range(i + 1, len(found)) if k + 1 == len(found) or _join(context, found[k], found[k + 1]) != "list")
            for figure in found[i:last]:
                shared = replace(figure, unit=found[last].unit)
                yield Amount(shared, shared, counts_at=found[last].end)
            i = last
        elif join:
            yield Amount(_scaled_alike(found[i], found[i + 1]), found[i + 1], join)
            i += 2
        else:
            yield Amount(found[i], found[i])
            i += 1


def _join(context: Context, a: Figure, b: Figure) -> str:
    """How two neighbouring figures belong together: range, score, list (share the second's unit) or not ("")."""
    gap = context.text[a.end : b.start]
    if len(gap) > 16:
        return ""
    units = a.unit is None or (b.unit is not None and a.unit.name.split(" per ")[0] == b.unit.name.split(" per ")[0])
    if re.fullmatch(r"-,?\s+(?:or|and|to)\s+|-,\s+", gap) and a.unit is None:
        return "list"
    if re.fullmatch(r"[-–—‐]", gap) and _score(a, b) and not _ranges_on(context, a, b):
        return "score"
    if gap.strip() == "votes to" or (gap == " to " and re.search(r"\bvot(?:e|ed|es|ing)\s+(?:of\s+|by\s+)?$", context.before(a.start))):
        return "score"
    shared = units or (a.unit is not None and a.unit.money and b.unit is None)
    if not shared or _scaled_alike(a, b).number.low >= b.number.high or a.number.form in {"vague", "fraction"}:
        return ""
    before = context.before(a.start).lower()
    if re.fullmatch(r"\s?[-–—‐]\s?|\s+or\s+", gap):
        return "range" if gap.strip() != "or" or _near(a, b) else ""
    if re.fullmatch(r"\s+to[\s-]+", gap):
        return "" if _changing(before) or _changed_by(before, a, b) else "range"
    return "range" if re.fullmatch(r"\s+and\s+", gap) and re.search(r"\bbetween\s+$", before) else ""


def _near(a: Figure, b: Figure) -> bool:
    return b.number.low - a.number.low <= max(1.0, a.number.low / 2) and a.number.step == b.number.step


def _changing(before: str) -> bool:
    match = CHANGING.search(before)
    return match is not None and (match["verb"].lower() in cues()["rise"] | cues()["fall"])


def _changed_by(before: str, a: Figure, b: Figure) -> bool:
    """ "rose by 43 billion to 419 billion": an amount of change and a level, no range."""
    match = re.search(r"\b([a-z]+)\s+(?:by\s+)?$", before)
    return match is not None and match[1] in cues()["rise"] | cues()["fall"] and b.number.low > 3 * a.number.low


def _score(a: Figure, b: Figure) -> bool:
    plain = all(f.digits and f.unit is None and not f.scaled and f.number.step == 1 and 0 <= f.number.low < 1000 for f in (a, b))
    return plain and a.number.low >= 0


def _ranges_on(context: Context, a: Figure, b: Figure) -> bool:
    """Two small numbers with a dash are a range where they rise and count something, else a score."""
    if a.number.low >= b.number.low:
        return False
    noun = counted(context.words(b.end), context.text, single=False, partitive=False)
    return noun is not None and not re.search(r"\b(?:won|lost|beat|beaten|drew|win|loss|draw|victory|defeat)\b", context.before(a.start))


def _scaled_alike(a: Figure, b: Figure) -> Figure:
    """The first figure with the magnitude and currency it shares with the second ("$89 to $93 billion")."""
    if b.unit is not None and a.unit is None:
        a = replace(a, unit=b.unit)
    mantissa = b.number.low / _magnitude(b)
    if a.scaled or not b.scaled or a.number.low >= 1000 or a.number.low > mantissa:
        return a
    return replace(a, number=a.number.times(_magnitude(b), a.end))


def _magnitude(figure: Figure) -> float:
    if not figure.scaled:
        return 1.0
    return next(m for m in (1e12, 1e9, 1e7, 1e6, 1e5, 1e3, 1.0) if abs(figure.number.low) >= m or m == 1.0)


def _mention(context: Context, amount: Amount) -> Mention | None:
    if amount.join == "score":
        return _scored(context, amount)
    number, unit = amount.last.number, amount.unit
    age = _age(context, amount)
    if age is not None:
        return age
    noun = _noun(context, amount)
    if unit is None and noun is None and _names_something(context, amount):
        return None
    if unit is None and noun is not None and (_labelled(context, amount) or _year(context, amount)):
        return None
    if number.form == "words" and unit is None and number.low == 1 and (noun is None or not _counts_one(context, amount)):
        return None
    return _quantity(context, amount, noun)


def _quantity(context: Context, amount: Amount, noun: Counted | None) -> Mention:
    a, b = amount.first.number, amount.last.number
    low, high = a.low, b.high
    bound, start, end = _bound(context, amount)
    approximate = bound == "about" or b.form in {"vague", "round"}
    change = _change(context, start, amount)
    unit = amount.unit.name if amount.unit else noun.unit if noun else None
    kind = "ratio" if b.form == "fraction" and amount.unit is None else "change" if change else "amount"
    if noun is not None and noun.plain and amount.unit is None:
        end = max(end, noun.end)
        per = rate_pattern().match(context.text, noun.end, context.end)
        if per is not None:
            unit, end = f"{unit} per {rate(per['per'])}", per.end()
    quantity = Quantity(
        None if bound == "upper" else low, None if bound == "lower" else high, unit, change or (noun.noun if noun else None),
        max(a.step, b.step), approximate, kind,
    )  # fmt: skip
    return Mention("quantity", start, end, context.text[start:end], quantity)


def _scored(context: Context, amount: Amount) -> Mention | None:
    a, b = amount.first, amount.last
    if a.number.low in YEARS or _names_something(context, Amount(a, a)):
        return None
    votes = re.search(r"\bvot", context.before(a.start) + context.text[a.end : b.start] + context.after(b.end, 8))
    value = Quantity(a.number.low, b.number.low, "vote" if votes else None, None, 1.0, False, "score")
    return Mention("quantity", a.start, b.end, context.text[a.start : b.end], value)


# ---- ages


def _age(context: Context, amount: Amount) -> Mention | None:
    end = _age_end(context, amount)
    if end is None:
        return None
    unit = amount.unit.name if amount.unit else "year"
    a, b = amount.first.number, amount.last.number
    bound, start, _ = _bound(context, amount)
    value = Quantity(a.low, b.high, f"{unit} of age", None, max(a.step, b.step), bound == "about", "age")
    return Mention("quantity", start, end, context.text[start:end], value)


def _age_end(context: Context, amount: Amount) -> int | None:
    last, unit = amount.last, amount.unit
    after, before = context.after(last.end, 16), context.before(amount.first.start)
    if unit is not None:
        old = re.match(r"[\s-]olds?\b|\s+of\s+age\b", after)
        return last.end + old.end() if old and unit.name in TIME else _of_age(before, last, unit)
    if not 0 <= last.number.low <= OLDEST or last.number.step != 1 or last.scaled:
        return None
    if re.search(r"\b(?:aged|age\s+of)\s+(?:between\s+)?$", before, re.IGNORECASE):
        return last.end
    if re.search(r"\b(?:age|ages|turn(?:s|ed|ing)?|(?:he|she)\s+(?:is|was|will\s+be))\s+$", before, re.IGNORECASE):
        return last.end if not re.match(r"\s+(?!(?:and|or|to|by|when|in|on|at|who)\b)[a-z]|\s?%", after) else None
    named = re.search(r"[A-Z][\w'’.-]+,\s$", before) and not re.search(r"\b[A-Z][a-z]{2,8}\.?\s\d+,\s$", before)
    month = re.search(r"\b(\w+),\s$", before)
    if named and last.digits and re.match(r",|\.?$|;|\s?\)", after) and not (month and month[1].lower() in cues()["months"]):
        return last.end
    full = last.digits and re.search(r"[A-Z][\w'’-]+\s[A-Z][\w'’-]+\s\($", before) and after.startswith(")") and last.number.low >= 10
    return last.end if full else None


def _of_age(before: str, last: Figure, unit: Unit) -> int | None:
    return last.end if unit.name in TIME and re.search(r"\bage\s+of\s+(?:\w+\s+)?$", before) else None


# ---- names


def _names_something(context: Context, amount: Amount) -> bool:
    """Whether a number without unit and noun is part of a name, a date or a label rather than an amount."""
    figure = amount.first
    if figure.scaled or figure.number.form not in {"digits", "words"}:
        return False
    if _labelled(context, amount):
        return True
    if _year(context, amount):
        return True
    word = re.search(r"(\S+)[\s ]$", context.before(figure.start))
    if figure.number.form == "words" and word and not _bound(context, amount)[0]:
        return not re.search(r"\b(?:to|from|least|than|of|about|some|all|for|with|killing|injuring|wounding)\s$", word[0])
    following = re.match(r"\s([A-Z][\w-]*|[A-Z])\b", context.after(figure.end))
    return bool(following) and figure.digits and "," not in context.text[figure.start : figure.end]


def _year(context: Context, amount: Amount) -> bool:
    """A four-digit number that reads as a year: dates have had their turn, so only round numbers are let pass."""
    figure = amount.first
    printed = context.text[figure.start : figure.end]
    year = figure.digits and figure.number.low in YEARS and "," not in printed and not figure.scaled
    return year and bool(figure.number.low % 50) and not _bound(context, amount)[0]


def _labelled(context: Context, amount: Amount) -> bool:
    """Whether the word before the number makes it a name: "Category 5", "Boeing 737", "page 12", "March 5"."""
    start = amount.first.start
    if amount.first.scaled or not amount.first.digits and not context.text[start].isupper():
        return False
    match = re.search(r"([^\s(\[\"“”]+)[\s ]$", context.before(start))
    if match is None:
        return False
    word = match[1].strip("'’\"“”()")
    low = word.lower()
    if low in cues()["label"]:
        return True
    if low.rstrip(".") in cues()["months"] and word[:1].isupper():
        return True
    if not word[:1].isupper() or low in cues()["plain"] or not word[-1:].isalnum():
        return False
    opens = context.start + 1 >= start - len(match[0]) or re.search(r"[.!?:;]\s+$", context.before(start - len(match[0])))
    return not opens and not _counts_behind(context, amount)


def _counts_behind(context: Context, amount: Amount) -> bool:
    """A plural in lower case behind the number: the capitalised word before it is no part of its name."""
    noun = counted(context.words(amount.last.end), context.text, single=False, partitive=False)
    return noun is not None and noun.plain and "," not in noun.noun


def _counts_one(context: Context, amount: Amount) -> bool:
    return not re.search(r"\b(?:no|any|every|this|that|the|each|which|number|another|day)\s$", context.before(amount.first.start), re.IGNORECASE)


# ---- what is counted, bounds, changes


def _noun(context: Context, amount: Amount) -> Counted | None:
    number, unit = amount.last.number, amount.unit
    share = unit is not None and unit.name == "percent" or number.form == "fraction"
    if unit is not None and not share:
        return None
    behind = context.words(amount.counts_at or amount.last.end)
    hyphened = bool(behind) and behind[0].text == "-"
    if hyphened:
        behind = behind[1:]
    of = bool(behind) and behind[0].text.lower() == "of"
    if share and not of:
        return None
    single = share or hyphened or number.low == 1 or number.low == 0
    if hyphened:
        behind = behind[:1]
    return counted(behind, context.text, single=single, partitive=share or number.form in {"vague", "words"} or amount.last.scaled)


@cache
def _bounds() -> tuple[re.Pattern[str], re.Pattern[str]]:
    before = "|".join(rf"(?P<{n}>{alternatives(cues()[n])})" for n in ("lower", "upper", "about"))
    after = "|".join(rf"(?P<{n}>{alternatives(cues()[n + '_after'])})" for n in ("lower", "upper", "about"))
    return (
        re.compile(rf"(?:(?<=[\s(\"“‘'\[,—–-])|^)(?:{before})\s?(?:an?\s+(?:total|estimated|further)\s+(?:of\s+)?|between\s+|the\s+)?$", re.IGNORECASE),
        re.compile(rf"\s?-?(?:{after})(?![\w])", re.IGNORECASE),
    )


def _bound(context: Context, amount: Amount) -> tuple[str, int, int]:
    """Bound of an amount (lower, upper, about or ""), and where it starts and ends with the words that say so."""
    start, end = amount.first.start, amount.last.end
    left, right = _bounds()
    match = left.search(context.before(start))
    found = match.lastgroup if match and (match.end() == match.start() or match[0].rstrip() != match[0] or not match[0][-1].isalpha()) else None
    if match and found:
        start -= len(match[0])
    behind = right.match(context.after(end, 16))
    if behind and behind.lastgroup and not found:
        return behind.lastgroup, start, end + behind.end()
    return found or "", start, end


def _change(context: Context, start: int, amount: Amount) -> str | None:
    """ "rise" or "fall" where the amount says by how much something changed."""
    percent = amount.unit is not None and amount.unit.name in {"percent", "percentage point", "basis point"}
    after = context.after(amount.last.end, 24)
    if percent:
        noun = re.match(r"(?:\s|-)([a-z]+)\b(?!\s+to\b)", after)
        for name in ("rise", "fall") if noun else ():
            if noun and noun[1] in cues()[f"{name}_after"]:
                return name
    match = re.search(r"\b([a-z]+)\s+(by\s+)?$", context.before(start), re.IGNORECASE)
    if match is None or not (percent or match[2] or re.match(r"\s+(?:to|from)\b", after)):
        return None
    verb = match[1].lower()
    return "rise" if verb in cues()["rise"] else "fall" if verb in cues()["fall"] else None
