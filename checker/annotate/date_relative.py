"""Readings of expressions that count from a point, of lengths of time and of what recurs: "two weeks ago", "last month",
"three-day", "every Tuesday". Continues date_reader: the same Stretch goes in, a DateValue comes out.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from checker.annotate import date_values as values
from checker.annotate.date_grammar import grammar
from checker.annotate.date_parts import RELATIONS, number
from checker.annotate.date_reader import Stretch, choose, read_date, resolve, unit_of
from checker.annotate.date_values import moved
from checker.model import DateValue

OPEN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX"}  # a period that cannot be placed, by its unit
SPREAD = 4  # words before "over" in which that stands which is spread
FAR = 1000  # characters over which "two days later" still goes on from a date


def read_ago_quarter(s: Stretch) -> DateValue | None:
    """ "the year-earlier quarter": a year before what was just named."""
    anchor = s.context.anchor
    value = values.like(anchor, -1, "Y") if anchor else None
    return value or (values.shifted(s.published, -1, "Y") if s.published else DateValue("XXXX"))


def read_ago(s: Stretch) -> DateValue | None:
    """ "two weeks ago" counts from publication, "two weeks earlier" or "later" from the date just named."""
    unit_at = s.find("UNIT", "UNITS")
    if unit_at is None:
        return None
    ahead = s.scan.word(s.last - 1) in {"later", "hence"} or s.find("from") is not None
    count, unit = number(s.scan, s.first, unit_at) if unit_at > s.first else "X", unit_of(s, unit_at)
    if s.scan.word(s.first) == "half" and unit in {"10Y", "100Y"}:
        count, unit = f"{int(unit[:-1]) // 2}", "Y"
    elif s.find("half") is not None and unit == "Y":
        half = 0.5 if (s.find("half") or 0) > unit_at else 0.0
        count, unit = f"{12 * (float(count) + half):g}", "M"
    value = None if "X" in count else _counted_off(s, round(float(count)) * (1 if ahead else -1), unit)
    if value is None:
        return DateValue("FUTURE_REF" if ahead else "PAST_REF")
    vague = s.find("ABOUT", "OVER", "more", "less", "than") is not None or unit != "D"
    return replace(value, approximate=vague)


def _counted_off(s: Stretch, n: int, unit: str) -> DateValue | None:
    """So many units from publication for "ago" and "from now", else from the date just named; None where that is open."""
    from_publication = s.find("ago", "hence", "from") is not None
    base = None if from_publication else s.context.near_anchor(s.at, FAR)
    near = s.context.near_anchor(s.at)
    if s.find("ago") is not None and unit == "Y" and near and re.search(r"-Q\d$", near.timex3):
        base = near  # "in the third quarter, against a loss a year ago"
    value = values.like(base, n, unit) if base else None
    if s.scan.word(s.last - 1) == "today" and s.published and s.find("ago"):
        return values.of_day(moved(s.published, n, unit))
    if value or s.published is None or not (base or from_publication):
        return value
    return values.shifted(s.published, n, unit)


def read_day_before(s: Stretch) -> DateValue | None:
    """ "the day before." with nothing after it: from the date just named."""
    at = s.find("before", "after")
    unit_at = s.find("UNIT", "UNITS")
    if at is None or unit_at is None:
        return None
    count = number(s.scan, s.first, unit_at)
    if "X" in count:
        return DateValue("PAST_REF")
    n = int(float(count)) * (-1 if s.scan.word(at) == "before" else 1)
    anchor = s.context.near_anchor(s.at, FAR)
    unit = unit_of(s, unit_at)
    if anchor and anchor.start and unit != "D" and s.scan.word(s.first) == "the":
        return values.shifted(anchor.start, n, unit)
    return (values.like(anchor, n, unit) if anchor else None) or DateValue("XXXX-XX-XX")


def read_relative(s: Stretch) -> DateValue | None:
    """ "last week", "the next three days", "this past spring", "the following morning", "that year"."""
    relation_at = next(i for i in range(s.first, s.last) if s.scan.kind(i) in RELATIONS or s.scan.word(i) in {"that", "same"})
    relation = RELATIONS.get(s.scan.kind(relation_at), "that")
    if s.scan.word(relation_at + 1) == "past":
        relation, relation_at = "last", relation_at + 1
    if relation == "next" and _narrated(s, relation_at):
        relation = "following"
    parts = s.parts()
    if parts.month:
        value = read_date(s) if relation in {"last", "next", "this"} else None
        return value if parts.day is None else None
    value = _related(s, relation, relation_at)
    if value and s.find("so") is not None:
        value = replace(value, approximate=True)
    return values.part_of(value, parts.part) if value and parts.part else value


def _narrated(s: Stretch, at: int) -> bool:
    """ "He left the next day" goes on from the day just named; "over the next year" starts at publication."""
    if s.scan.word(at - 1) != "the" or s.context.anchor is None or s.find("UNIT", "DAYPART") != at + 1:
        return False
    spanning = s.scan.word(at - 2) in {"over", "in", "within", "for", "during"}
    return s.scan.word(at + 1) == "day" or (s.direction() < 0 and not spanning)


def _related(s: Stretch, relation: str, at: int) -> DateValue | None:
    unit_at = s.find("UNIT", "UNITS", "weekend", "weekends", "SEASON", "SEASONS", "DAYPART")
    if unit_at is None:
        return None
    kind, word = s.scan.kind(unit_at), s.scan.word(unit_at)
    if kind == "DAYPART":
        parts = s.parts()
        parts.relation = relation
        return resolve(parts, s)
    counted = unit_at - at > 1 and s.scan.kind(at + 1) not in {"full", "consecutive"}
    if kind == "UNITS" or counted:
        return _counted(s, relation, at, unit_at)
    if relation in {"following", "previous", "that"}:
        return _from_anchor(s, relation, unit_at)
    if s.published is None:
        return DateValue(OPEN.get(unit_of(s, unit_at), "XXXX") if kind == "UNIT" else "XXXX")
    n = {"last": -1, "next": 1}.get(relation, 0)
    if word.startswith("weekend"):
        return values.of_weekend(values.add_days(s.published, 7 * n))
    if kind.startswith("SEASON"):
        return _related_season(s.published, n, unit_of(s, unit_at), s)
    return _shifted_long(s.published, n, unit_of(s, unit_at), at, s)


def _shifted_long(published: dt.date, n: int, unit: str, at: int, s: Stretch) -> DateValue | None:
    """ "this century" is a period of the calendar, "the past decade" the ten years before publication."""
    if unit.startswith("T"):
        return values.duration("1", unit) if n and s.scan.word(at) != "last" else None
    if n < 0 and s.scan.word(at - 1) == "the" and s.scan.word(at) in {"last", "past"} and unit in {"W", "M", "Y"}:
        return replace(values.shifted(published, n, unit), start=moved(published, -1, unit), end=published, approximate=True)
    if unit == "W" and n < 0 and published.isoweekday() == 7:
        return values.of_week(published)  # what a Sunday paper calls last week is the one that ends with it
    if unit == "100Y" and s.scan.word(at) != "past":
        return values.of_century(published.year // 100 + 1 + n)
    if unit in {"10Y", "100Y"} and n:
        edge = moved(published, n, unit)
        first, last = min(edge, published), max(edge, published)
        return replace(values.duration("1", unit), start=first, end=last, approximate=True)
    return values.of_decade(published.year // 10) if unit == "10Y" else values.shifted(published, n, unit)


def _related_season(published: dt.date, n: int, season: str, s: Stretch) -> DateValue | None:
    found = [values.of_season(y, season) for y in range(published.year - 2, published.year + 3)]
    if n < 0:
        return next(v for v in reversed(found) if v.end and v.end < published)
    if n > 0:
        return next(v for v in found if v.start and v.start > published)
    this_year = [v for v in found if v.start and v.end and published.year in {v.start.year, v.end.year}]
    return choose(this_year, published, 2 * s.direction())


def _counted(s: Stretch, relation: str, at: int, unit_at: int) -> DateValue | None:
    """ "the last two weeks": a duration that touches publication; "recent weeks": an unknown number of them."""
    if s.scan.kind(unit_at).startswith("SEASON") or s.scan.word(unit_at).startswith("weekend"):
        return DateValue("PAST_REF" if relation == "last" else "FUTURE_REF")
    unit = unit_of(s, unit_at)
    if unit_at - at == 1:
        if relation == "this":
            return DateValue("PRESENT_REF") if unit == "D" else None
        return values.duration("X", unit) if relation != "that" else None
    count = number(s.scan, at + 1, unit_at)
    value = values.duration(count, unit)
    if s.published is None or "X" in count or unit in {"TM", "TS"} or relation not in {"last", "next"}:
        return value
    n, unit = (-int(-float(count) // 24), "D") if unit == "TH" else (int(float(count)), unit)
    if relation == "last":
        return replace(value, start=moved(s.published, -n, unit), end=s.published)
    return replace(value, start=s.published, end=moved(s.published, n, unit))


def _from_anchor(s: Stretch, relation: str, unit_at: int) -> DateValue | None:
    anchor = s.context.anchor
    n = {"following": 1, "previous": -1}.get(relation, 0)
    if s.scan.kind(unit_at) not in {"UNIT"}:
        return None
    unit = unit_of(s, unit_at)
    if anchor is None or anchor.start is None or anchor.end is None:
        return DateValue(OPEN.get(unit, "XXXX")) if n else None
    if unit == "D" and anchor.start != anchor.end:
        return DateValue("XXXX-XX-XX")
    return values.shifted(anchor.end if n > 0 else anchor.start, n, unit)


def read_weekday_set(s: Stretch) -> DateValue | None:
    """ "Tuesdays", "every Thursday", "Tuesday nights", "each July"."""
    at = s.find("WEEKDAYS", "WEEKDAY", "MONTH", "MONTH_NAME", "MONTH_VERB", "MONTH_SHORT", "SEASON", "FESTIVAL")
    if at is None or s.scan.kind(at) == "FESTIVAL":
        return DateValue("P1Y", type="SET")
    name = unit_of(s, at)
    base = f"XXXX-WXX-{name}" if s.scan.kind(at).startswith("WEEKDAY") else f"XXXX-{name:>02}"
    daypart = s.parts().daypart
    kind = "DATE" if s.scan.word(s.first) in {"a", "an"} else "SET"  # "on a Saturday" is one that is not told
    return DateValue(base + (f"T{daypart}" if daypart else ""), type=kind)


def read_unit_set(s: Stretch) -> DateValue | None:
    adverb = s.find("ADVERB_SET")
    if adverb is not None:
        return DateValue(s.value("adverb_set", adverb), type="SET")
    at = s.find("UNIT", "UNITS", "weekend", "DAYPART")
    if at is None:
        return None
    if s.scan.kind(at) not in {"UNIT", "UNITS"}:
        return DateValue("XXXX-WXX-WE" if s.scan.word(at) == "weekend" else f"XXXX-XX-XXT{unit_of(s, at)}", type="SET")
    opening = s.find("every", "each", "per", "a")
    count = "2" if s.find("other") is not None else number(s.scan, opening or s.first, at) if opening is not None else "1"
    return DateValue(values.period(count, unit_of(s, at)), type="SET")


def read_duration(s: Stretch) -> DateValue | None:
    """ "three days", "a two-and-a-half-hour", "at least two weeks", "two hours and five minutes"."""
    at = s.find("UNIT", "UNITS", "UNIT_SHORT")
    if at is None:
        return None
    value = values.duration(number(s.scan, s.first, at), unit_of(s, at))
    if s.scan.word(s.last - 1) == "half":
        value = values.duration(f"{float(number(s.scan, s.first, at)) + 0.5:g}", unit_of(s, at))
    second = next((i for i in range(at + 1, s.last) if s.scan.kind(i) in {"UNIT", "UNITS"}), None)
    if second is not None:
        more = values.duration(number(s.scan, at + 1, second), unit_of(s, second)).timex3
        value = replace(value, timex3=value.timex3 + more[2 if "T" in value.timex3 else 1 :])
    vague = s.find("ABOUT", "than", "least", "most", "up", "VAGUE", "or", "to", "DASH") is not None
    return replace(value, approximate=vague or (s.find("OVER") is not None and not _is_spread(s)))


def _is_spread(s: Stretch) -> bool:
    """Whether "over two years" says in what time something is done bit by bit ("repaid over"), not that it is more."""
    before = (s.scan.word(i) for i in range(max(s.first - SPREAD, 0), s.first))
    return s.scan.kind(s.first) == "OVER" and any(word in grammar().values["spread"] for word in before)


def read_vague_units(s: Stretch) -> DateValue | None:
    """ "recent years", "for hours": an unknown number."""
    return values.duration("X", unit_of(s, s.last - 1))


def read_the_daypart(s: Stretch) -> DateValue | None:
    """ "in the morning": of the day just named; of any day where none was."""
    day = s.context.near_anchor(s.at, FAR)
    if day is None or day.start is None or day.start != day.end:
        return None
    daypart = s.parts().daypart
    return replace(values.of_day(day.start), timex3=f"{day.start}T{daypart}", type="TIME")


def read_overnight(s: Stretch) -> DateValue | None:
    return DateValue(f"{s.published}TNI", s.published, s.published, type="TIME") if s.published else DateValue("XXXX-XX-XXTNI")


def read_reference(s: Stretch) -> DateValue | None:
    at = s.find("REFERENCE")
    if at is not None:
        return DateValue(s.value("reference", at))
    return DateValue("PAST_REF" if s.find("past") is not None else "PRESENT_REF")
