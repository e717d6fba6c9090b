"""Tokens of a date expression -> its fields: year, month, day, weekday, clock and words such as "last" or "early"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from checker.annotate import date_values as values
from checker.annotate.date_grammar import Scan, grammar

FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
DIGITS = frozenset({"N12", "N31", "N99", "NUM", "DEC", "YEAR"})
NAMED_TIMES = {"noon": 12, "midday": 12, "midnight": 0}
RELATIONS = {"BEFORE": "last", "NEXT": "next", "NOW": "this", "FOLLOWING": "following", "PREVIOUS": "previous"}

YEARS = {"last": -1, "this": 0, "next": 1}


@dataclass(slots=True)
class Parts:
    """What the words of one expression say; None where they say nothing."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    relation: str | None = None
    festival: str | None = None
    dayword: str | None = None
    daypart: str | None = None
    part: str | None = None
    week: bool = False
    about: bool = False
    clock: dt.time | None = None
    zone: str | None = None


def collect(scan: Scan, first: int, last: int, published: dt.date | None) -> Parts:
    """Read the fields of tokens `first` to `last` (exclusive)."""
    parts = Parts()
    i = first
    while i < last:
        i = _clock(scan, i, last, parts) or _field(scan, i, parts, published)
    return parts


def _field(scan: Scan, i: int, parts: Parts, published: dt.date | None) -> int:
    """Read one token that is no clock time; the index after it."""
    kind, word, table = scan.kind(i), scan.word(i), grammar().values
    if kind.startswith("MONTH"):
        parts.month = table[kind.lower()][word]
    elif kind in {"YEAR", "SHORTYEAR"}:
        parts.year = int(word) if kind == "YEAR" else full_year(int(word[-2:]), published)
    elif kind in {"N12", "N31", "ORDN"}:
        parts.day = int(re.sub(r"\D", "", word)) if parts.day is None else parts.day
    elif kind in {"ORDINAL", "SECOND"} and parts.day is None:
        tens = table["tens"].get(scan.word(i - 2), 0) if scan.kind(i - 1) == "HYPHEN" else 0
        parts.day = tens + table[kind.lower()][word]
    elif kind in {"WEEKDAY", "WEEKDAY_SHORT"}:
        parts.weekday = table[kind.lower()][word]
    elif word == "year" and parts.relation in YEARS and published and scan.kind(i - 1) in RELATIONS and parts.month:
        parts.year, parts.relation = published.year + YEARS[parts.relation], None
    elif kind in {"ISO", "SLASHED"}:
        _numeric(word, parts, published)
    else:
        _word(kind, word, parts)
    return i + 1


def _word(kind: str, word: str, parts: Parts) -> None:
    table = grammar().values
    if kind in RELATIONS:
        parts.relation = RELATIONS[kind]
    elif kind == "FESTIVAL":
        parts.festival = word
    elif word in {"today", "yesterday", "tomorrow", "tonight"}:
        parts.dayword = word
    elif kind in {"DAYPART", "DAYPARTS"}:
        parts.daypart = table[kind.lower()][word]
    elif kind in {"PART", "EDGE"}:
        parts.part = table[kind.lower()][word]
    elif word == "week":
        parts.week = True
    elif kind == "ABOUT":
        parts.about = True


def full_year(two: int, published: dt.date | None) -> int:
    """The year meant by its last two digits: not more than ten years after publication (or 2030)."""
    latest = (published.year if published else 2020) + 10
    return latest - (latest - two) % 100


def _numeric(word: str, parts: Parts, published: dt.date | None) -> None:
    """ISO, slashed and dotted dates; a day-month order that is open is settled by nearness to publication."""
    if re.match(r"\d{4}-", word):
        parts.year, parts.month, parts.day = (int(x) for x in word[:10].split("-"))
        stamp = re.match(r"(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?(z|[+-]\d\d:?\d\d)?", word[11:])
        if stamp:
            parts.clock, parts.zone = _time(int(stamp[1]), int(stamp[2])), (stamp[4] or "").upper() or None
        return
    a, b, c = (int(x) for x in re.split(r"[/.-]", word))
    if a > 31:
        parts.year, parts.month, parts.day = a, b, c
        return
    parts.year = c if c > 99 else full_year(c, published)
    month_first, day_first = values.safe_date(parts.year, a, b), values.safe_date(parts.year, b, a)
    swap = "/" not in word or month_first is None
    if month_first and day_first and published and "/" in word:
        swap = abs(day_first - published) < abs(month_first - published)
    parts.month, parts.day = (b, a) if swap and day_first else (a, b)


def _clock(scan: Scan, i: int, last: int, parts: Parts) -> int | None:
    """Read a clock time with its zone that begins at token i; the index after it, or None."""
    kind, word, after = scan.kind(i), scan.word(i), scan.kind(i + 1)
    if word in NAMED_TIMES:
        time, used = _time(NAMED_TIMES[word], 0), 1
    elif after == "OCLOCK":
        time, used = _time(grammar().values["small"].get(word) or int(word), 0), 2
    elif kind in {"N12", "CLOCK", "DEC"} and after == "AMPM":
        hour, _, minute = word.replace(".", ":").partition(":")
        time, used = _time(_hour(int(hour), scan.word(i + 1)), int(minute[:2] or 0)), 2
    elif kind == "CLOCK":
        time, used = _time(int(word.partition(":")[0]), int(word.split(":")[1])), 1 + (scan.word(i + 1) == "hours")
    elif kind == "DEC" and _is_clock(scan, i):
        time, used = _time(int(word.partition(".")[0]), int(word.partition(".")[2][:2])), 1
    elif kind in {"YEAR", "FOURDIGITS"} and _is_clock(scan, i):
        time, used = _time(int(word[:2]), int(word[2:])), 1 + (scan.word(i + 1) == "hours")
    else:
        return None
    if parts.clock is not None:  # the same moment told again, in another zone
        return _zone(scan, i + used, last, Parts())
    parts.clock = time
    return _zone(scan, i + used, last, parts)


def _is_clock(scan: Scan, i: int) -> bool:
    follows = scan.kind(i + 2) if scan.kind(i + 1) == "LP" else scan.kind(i + 1)
    return follows == "ZONE" or scan.word(i + 1) == "hours"


def _zone(scan: Scan, i: int, last: int, parts: Parts) -> int:
    """Read "GMT", "(Moscow time)", "local time" after a clock; the index after it."""
    at = i + (scan.kind(i) == "LP")
    end = min(last, at + 3)
    named = next((k for k in range(at, end) if scan.word(k) == "time"), None)
    if at < last and scan.kind(at) == "ZONE":
        parts.zone = scan.raw(at)
        at += 1 + (scan.word(at + 1) == "time" and at + 1 < last)
    elif named is not None and all(scan.kind(k) == "CAP" or scan.word(k) == "local" for k in range(at, named)):
        parts.zone = scan.text[scan.starts[at] : scan.ends[named - 1]]
        at = named + 1
    else:
        return i
    return at + (scan.kind(at) == "RP" and at < last)


def _hour(hour: int, half: str) -> int:
    if not half:
        return hour
    return hour % 12 + (12 if half.startswith("p") else 0)


def _time(hour: int, minute: int) -> dt.time | None:
    return dt.time(hour % 24, minute) if hour <= 24 and minute < 60 else None


def number(scan: Scan, first: int, last: int) -> str:
    """The count that tokens say, as TimeML writes it: "3", "1.5", or "X" for an unknown number."""
    total, current, seen = 0.0, 0.0, False
    table = grammar().values
    for i in range(first, last):
        kind, word = scan.kind(i), scan.word(i)
        if kind == "VAGUE":
            return str(table["vague"][word])
        if word == "half":
            return f"{total + current + 0.5:g}"
        if seen and (word in {"to", "or"} or (kind in {"DASH", "HYPHEN"} and scan.kind(i + 1) in DIGITS)):
            total, current, seen = 0.0, 0.0, False  # of "two to three" the last counts
        elif kind == "SCALE":
            current = max(current, 1) * table["scale"][word]
            total, current = (total + current, 0.0) if word == "thousand" else (total, current)
        elif kind in {"SMALL", "TENS"}:
            current, seen = current + table[kind.lower()][word], True
        elif kind == "FRACTION":
            current += FRACTIONS[word] if word in FRACTIONS else int(word[0]) / int(word[2])
        elif kind in DIGITS:
            current, seen = float(word.replace(",", "")), True
    return f"{total + current:g}" if total + current else "1"
