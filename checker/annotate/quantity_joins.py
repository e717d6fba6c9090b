"""Figures -> amounts: figures that belong together become a range ("$89 to $93 billion"), a score or a list.

Next: quantity_reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.annotate.counted import counted, cues
from checker.annotate.figures import Figure
from checker.annotate.quantity_context import Amount, Context
from checker.annotate.units import currency_of

TENTHS = frozenset({3, 4, 5, 10, 100})
VOTED = re.compile(r"\bvot(?:e|ed|es|ing)\s+(?:of\s+|by\s+)?$")
SIDES = re.compile(r"\s(?:votes?|ballots?|sets?|goals?|games?|frames?|tries|legs?)\sto\s")
DECIDED = re.compile(r"\b(?:won|win|wins|winning|lost|lose|loses|beat|beats|beaten|victory|defeat|drew)\s(?:by\s|of\s)?$")
FROM = re.compile(r"\bfrom\s+$")
PART = re.compile(r"\s+of\s+(?:(?:the|all|its|their|these|those|his|her|our)\s+)?")  # "12 of the 30 wells"
WON = re.compile(r"\b(?:won|lost|beat|beaten|drew|win|loss|draw|victory|defeat)\b")


def joined(context: Context, found: Sequence[Figure]) -> Iterator[Amount]:
    i = 0
    while i < len(found):
        join = _join(context, found[i], found[i + 1]) if i + 1 < len(found) else ""
        if join == "ratio":
            share = _share(found[i], found[i + 1])
            yield Amount(share, share, join)
            i += 2
        elif join in {"levels", "part"}:
            first = _level(context, found[i], found[i + 1]) if join == "levels" else found[i]
            yield Amount(first, first, counts_at=found[i + 1].end)
            i += 1
        elif join == "list":
            last = i + 1
            while last + 1 < len(found) and _join(context, found[last], found[last + 1]) == "list":
                last += 1
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
    """How two neighbouring figures belong together: score, ratio, range or not (""); list, levels and part share a unit."""
    gap = context.text[a.end : b.start]
    return "" if len(gap) > 16 else _apart(context, a, b, gap) or _ranged(context, a, b, gap)


def _apart(context: Context, a: Figure, b: Figure, gap: str) -> str:
    before = context.before(a.start)
    if (SIDES.fullmatch(gap) and not FROM.search(before)) or (gap == " to " and (VOTED.search(before) or _decided(before, a, b))):
        return "score"
    if gap in {" in ", " out of "} and _shares(a, b, gap):
        return "ratio"
    if re.fullmatch(r"[-–—‐]", gap) and _score(a, b) and not _ranges_on(context, a, b):
        return "score"
    if a.unit is not None:
        return ""
    if PART.fullmatch(gap) and 0 < a.number.low < b.number.low:
        return "part"
    if (b.unit is None or b.unit.name != "percent") and re.fullmatch(r",?\s(?:up|down)\s", gap):
        return "levels"
    return "list" if re.fullmatch(r"-,?\s+(?:or|and|to)\s+|-,\s+", gap) else ""


def _decided(before: str, a: Figure, b: Figure) -> bool:
    """ "Won four to one"."""
    return DECIDED.search(before) is not None and all(f.unit is None and not f.scaled for f in (a, b))


def _ranged(context: Context, a: Figure, b: Figure, gap: str) -> str:
    alike = a.unit is None or (b.unit is not None and _base(a) == _base(b)) or (a.unit.money and b.unit is None)
    if not alike or a.number.form in {"vague", "fraction"}:
        return ""
    before, to = context.before(a.start).lower(), re.fullmatch(r"\s+to[\s-]+", gap)
    if to and _changing(before):
        return "levels" if a.unit is None else ""
    if _scaled_alike(a, b).number.low >= b.number.high:
        return ""
    if to:
        return "" if _changed_by(before, a, b) else "range"
    if re.fullmatch(r"\s?[-–—‐]\s?|\s+or\s+", gap):
        return "range" if gap.strip() != "or" or _near(a, b) else ""
    return "range" if re.fullmatch(r"\s+and\s+", gap) and re.search(r"\bbetween\s+$", before) else ""


def _shares(a: Figure, b: Figure, gap: str) -> bool:
    """ "four in five", "one in 20", "9 out of 10"."""
    plain = all(f.unit is None and not f.scaled and f.number.step == 1 and f.number.form in {"digits", "words"} for f in (a, b))
    usual = "out" in gap or b.number.low in TENTHS or a.number.low == 1
    return plain and usual and 0 < a.number.low < b.number.low <= 1000


def _share(a: Figure, b: Figure) -> Figure:
    value = a.number.low / b.number.low
    return replace(a, end=b.end, number=replace(a.number, end=b.end, low=value, high=value, step=0.0, form="fraction"))


def _base(figure: Figure) -> str:
    name = figure.unit.name if figure.unit else ""
    return currency_of(name) or name.partition(" per ")[0]


def _near(a: Figure, b: Figure) -> bool:
    return b.number.low - a.number.low <= max(1.0, a.number.low / 2) and a.number.step == b.number.step


def _changing(before: str) -> bool:
    """ "rose from 40 to 55": two levels, no range."""
    match = re.search(r"((?:[a-z]+\s+){1,4})from\s+$", before)
    return match is not None and not (cues()["rise"] | cues()["fall"]).isdisjoint(match[1].split())


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
    return noun is not None and not WON.search(context.before(a.start))


def _level(context: Context, a: Figure, b: Figure) -> Figure:
    """The first of two levels with the unit and magnitude printed on the second ("fell from 55 to 40 million euros")."""
    return _scaled_alike(a, b, falling=not cues()["fall"].isdisjoint(context.before(a.start).lower().split()))


def _scaled_alike(a: Figure, b: Figure, *, falling: bool = False) -> Figure:
    """The first figure with the magnitude and currency it shares with the second ("$89 to $93 billion")."""
    if b.unit is not None and a.unit is None:
        a = replace(a, unit=b.unit)
    scale = _magnitude(b)
    if _magnitude(a) > 1 or a.number.low >= min(1000, scale) or (a.number.low > b.number.low / scale and not falling):
        return a
    return replace(a, number=a.number.times(scale, a.end))


def _magnitude(figure: Figure) -> float:
    """The scale word of a figure, whether printed behind digits or read as a part of number words."""
    worded = figure.number.form == "words" and figure.number.step >= 100
    return figure.number.step if worded else figure.magnitude
