"""Sentences -> measured stretches: numbers with a unit that converts, and lengths of time. Next: lengths."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.annotate.units import in_base
from checker.claims import setting
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame
from checker.model import DateValue, Mention, Quantity

TIMES = frozenset({"time", "calendar"})
UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
IN_SMALLER = {"year": 12.0, "month": 30.0, "week": 7.0, "day": 24.0, "hour": 60.0, "minute": 60.0}
ORDER = ("year", "month", "week", "day", "hour", "minute", "second")


@dataclass(frozen=True)
class Measure(setting.Place):
    """A measured stretch: a number with a unit that converts."""

    dimension: str


def measures(parts: Clauses, found: Sequence[Frame]) -> Iterator[Measure]:
    """The measures of a sentence, but for times that say when."""
    span = parts.reading.span(parts.sentence)
    mentions = parts.reading.mentions_in(span.start_char, span.end_char)
    exact = {m.start: m for m in mentions if isinstance(m.value, Quantity)}
    for mention in mentions:
        mention = _in_figures(parts, mention) or mention
        value = _duration(mention, exact.get(mention.start)) or _dimensioned(mention)
        if value is None or value.unit is None:
            continue
        base = in_base(1.0, value.unit)
        if base is None or base[1] not in table()["plain"]:
            continue
        first, last = setting.bounds(parts, mention)
        measure = Measure(parts, setting.frame_at(found, first), mention, value, first, last, base[1])
        if base[1] not in TIMES or not _is_point(measure):
            yield measure


def _in_figures(parts: Clauses, mention: Mention) -> Mention | None:
    """ "Sixty (60) days", as decrees and contracts put it, with the unit behind the brackets."""
    doc, value = parts.reading.doc, mention.value
    first, last = setting.bounds(parts, mention)
    if not isinstance(value, Quantity) or value.unit is not None or last + 1 >= parts.sentence.last or doc[last].text != ")":
        return None
    unit = doc[last + 1].lemma_.lower()
    if doc[first - 1].text != "(" or first - 2 < parts.sentence.first or in_base(1.0, unit) is None:
        return None
    start, end = doc[first - 2].idx, doc[last + 1].idx + len(doc[last + 1].text)
    return Mention("quantity", start, end, parts.reading.article.text[start:end], replace(value, unit=unit))


def _dimensioned(mention: Mention) -> Quantity | None:
    value = mention.value
    if not isinstance(value, Quantity) or value.kind != "amount" or value.unit is None or _vague(value):
        return None
    base = in_base(1.0, value.unit)
    return value if base and (base[1] not in TIMES or ")" in mention.text) else None  # other times are read as dates are


def _vague(value: Quantity) -> bool:
    """ "Several hundred feet": nothing that another number could contradict."""
    return bool(value.low and value.high and value.high >= 2 * value.low)


def _duration(mention: Mention, beside: Mention | None) -> Quantity | None:
    """A length of time in its smallest unit; its bound is that of the quantity printed at the same place."""
    value = mention.value
    if not isinstance(value, DateValue) or value.type != "DURATION":
        return None
    if beside is not None and beside.end == mention.end:
        quantity = beside.value
        return quantity if isinstance(quantity, Quantity) and quantity.unit in ORDER and not _vague(quantity) else None
    return _spelled(value, mention.text)


def _spelled(value: DateValue, text: str) -> Quantity | None:
    parts = _parts(value.timex3)
    if not parts:
        return None
    unit = parts[-1][1]
    total = sum(number * _factor(name, unit) for number, name in parts)
    step = 1.0 if total == int(total) else 0.5
    low, high = _bounded(total, text)
    rough = value.approximate or bool(re.match(r"(?:almost|nearly|about|around|some|roughly|just)\b", text, re.IGNORECASE))
    return Quantity(low, high, unit, None, step, rough, "amount")


def _parts(timex3: str) -> list[tuple[float, str]]:
    match = re.fullmatch(r"P((?:[\d.]+[YMWD])*)(?:T((?:[\d.]+[HMS])+))?", timex3)
    if not match or not (match[1] or match[2]):
        return []
    days = [(float(n), UNITS[u]) for n, u in re.findall(r"([\d.]+)([YMWD])", match[1])]
    return days + [(float(n), UNITS["T" + u]) for n, u in re.findall(r"([\d.]+)([HMS])", match[2] or "")]


def _factor(unit: str, into: str) -> float:
    factor = 1.0
    for name in ORDER[ORDER.index(unit) : ORDER.index(into)]:
        factor *= IN_SMALLER[name]
    return factor


def _bounded(total: float, text: str) -> tuple[float | None, float | None]:
    if re.match(r"(?:more than|over|at least|longer than|upwards? of)\b", text, re.IGNORECASE):
        return total, None
    if re.match(r"(?:up to|at most|less than|under|no more than|as long as)\b", text, re.IGNORECASE):
        return None, total
    return total, total


def _is_point(measure: Measure) -> bool:
    """ "Two days ago", "within a week", "in his first three years": when, and not how long."""
    doc, words = measure.doc, table()["point"]
    behind = doc[measure.last] if measure.last < measure.stop else None
    if _spent(measure):
        return False
    completes = measure.first > measure.floor and doc[measure.first - 1].lower_ == "of"
    if behind is not None and behind.lower_ in words["after"] and not completes:
        return True
    if any(t.lower_ in words["before"] for t in doc[measure.first : measure.last]):
        return True  # "in the last 24 hours"
    before = doc[measure.first - 1].lower_ if measure.first > measure.floor else ""
    if before in words["prepositions"]:  # "after an hour-long meeting": the preposition is the noun's
        return not (behind is not None and _modifies(measure))
    return (before in words["before"] and not lasts(measure)) or doc[measure.first].lower_ in words["before"]


def _spent(measure: Measure) -> bool:
    """ "For four years after ...", "will spend the next six years ...", "after 61 hours underground": how long, for certain."""
    doc, i = measure.doc, measure.first - 1
    if i >= measure.floor and doc[i].lower_ == "for":
        return True
    if i >= measure.floor and doc[i].lower_ == "after":
        behind = doc[measure.last] if measure.last < measure.stop else None
        return behind is not None and (behind.lower_ in table()["within"]["words"] or behind.tag_ == "VBG")
    frame = measure.frame
    lemma = frame.predicate.lemma if frame is not None else ""
    return lemma in table()["within"]["verbs"] and 0 <= measure.first - frame.predicate.last <= 3 if frame is not None else False


def _modifies(measure: Measure) -> bool:
    """Does the measure stand before a noun as an adjective does?"""
    doc, i = measure.doc, measure.last
    plural = doc[i - 1].tag_ == "NNS" and doc[i - 1].lower_.endswith("s")
    return i < measure.stop and not plural and doc[i].tag_ in setting.ROW


def lasts(measure: Measure) -> bool:
    """ "Is to last 24 hours", where "last" is read as an adjective."""
    doc, i = measure.doc, measure.first - 1
    if i <= measure.floor or doc[i].lower_ != "last":
        return False
    return doc[i - 1].tag_ == "MD" or doc[i - 1].lower_ in {"to", "not", "n't"}


def restates(measure: Measure) -> bool:
    """A measure in brackets behind another: the same one converted."""
    doc, i = measure.doc, measure.first - 1
    return i > measure.floor and doc[i].text in {"(", "["} and doc[i].tag_ != "IN"


@lru_cache(maxsize=1)
def table() -> dict[str, Any]:
    """Words of measures (lengths.toml)."""
    return tomllib.loads(Path(__file__).with_name("lengths.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def aspect_nouns() -> dict[str, str]:
    """Nouns that are measures themselves ("depth") -> their aspect."""
    return {noun: aspect for aspect, row in table()["aspects"].items() for noun in row["nouns"]}


def verb_aspect(lemma: str, dimension: str) -> str | None:
    """The aspect that a verb of measure gives ("weigh": "weight")."""
    found = [aspect for aspect, row in table()["aspects"].items() if lemma in row["verbs"]]
    wanted = {"length": {"length", "height", "distance"}, "mass": {"weight"}, "area": {"area"}}
    if dimension in TIMES:
        return "duration" if "duration" in found else None
    return next((a for a in found if a in wanted.get(dimension, set())), None)


@lru_cache(maxsize=1)
def _families() -> tuple[dict[str, str], dict[str, str]]:
    things = table()["things"]
    nouns = {noun: name for name, row in things.items() for noun in row["nouns"]}
    return nouns, {verb: name for name, row in things.items() for verb in row["verbs"]}


def family(lemma: str) -> str:
    """The thing that a noun's lemma stands for ("ceasefire": "truce")."""
    return _families()[0].get(lemma.lower(), lemma.lower().removesuffix("s"))


def verb_family(lemma: str) -> str | None:
    """The thing whose length a verb tells ("meet": "meeting")."""
    return _families()[1].get(lemma)
