"""Readings of calendar periods: quarters, halves, seasons, fiscal years, decades, centuries and their parts."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from checker.annotate import date_values as values
from checker.annotate.date_grammar import grammar
from checker.annotate.date_parts import RELATIONS, number
from checker.annotate.date_reader import Stretch, choose, ordinal, read_date, resolve, unit_of
from checker.annotate.date_values import moved
from checker.model import DateValue

YEARLIKE = frozenset({"YEAR", "FISCALYEAR", "N99", "N31", "N12"})


def read_fiscal(s: Stretch) -> DateValue | None:
    """A fiscal year or a quarter of one, kept apart from calendar years: FY2024, FY2023/2024, FY2024-Q1."""
    years = re.findall(r"\d{2,4}", " ".join(s.scan.word(i) for i in range(s.first, s.last) if s.scan.kind(i) in YEARLIKE))
    if not years:
        return None
    first = int(years[0]) if len(years[0]) == 4 else 2000 + int(years[0])
    rest = ""
    if len(years) > 1:
        rest = f"/{years[1] if len(years[1]) == 4 else str(first)[:2] + years[1]}"
    return values.of_fiscal(first, rest + _quarter_suffix(s))


def _quarter_suffix(s: Stretch) -> str:
    code = s.find("QUARTERCODE", "HALFCODE")
    if code is not None:
        return "-" + "".join(sorted(s.scan.word(code).upper(), reverse=True))
    at, letter = s.find("ORDINAL", "SECOND", "ORDN"), "H" if s.find("half") is not None else "Q"
    return f"-{letter}{ordinal(s, at)}" if at is not None else ""


def read_fiscal_quarter(s: Stretch) -> DateValue | None:
    year = s.parts().year
    suffix = _quarter_suffix(s)
    return DateValue(f"FY{year}{suffix}" if year else f"FYXXXX{suffix}") if suffix else None


def read_quarter(s: Stretch) -> DateValue | None:
    """A quarter; without a year the one tense points to."""
    code, at = s.find("QUARTERCODE"), s.find("ORDINAL", "SECOND", "ORDN")
    n = int(re.sub(r"\D", "", s.scan.word(code))) if code is not None else ordinal(s, at) if at is not None else 0
    if n > 4:
        return None
    year = _year_of(s)
    if n == 0:
        return _last_quarter(s, year)
    if year:
        return values.of_quarter(year, n)
    return _nearest_quarter(s, n)


def _nearest_quarter(s: Stretch, n: int) -> DateValue | None:
    if s.published is None:
        return DateValue(f"XXXX-Q{n}")
    found = [values.of_quarter(y, n) for y in range(s.published.year - 1, s.published.year + 2)]
    return choose(found, s.published, 1 if s.direction() > 0 else -1)


def _last_quarter(s: Stretch, year: int | None) -> DateValue | None:
    if year and (named := re.search(r"-Q(\d)$", s.context.anchor.timex3 if s.context.anchor else "")):
        return values.of_quarter(year, int(named[1]))
    if year:
        return values.of_quarter(year, 4) if s.find("last", "final") is not None else values.of_year(year)
    if s.find("final") is not None:
        return _nearest_quarter(s, 4)
    return values.shifted(s.published, -1, "Q") if s.published else DateValue("XXXX-QX")


def _year_of(s: Stretch) -> int | None:
    """The year an expression names, also as "last year" or "the year"."""
    year = s.parts().year
    if year or s.published is None:
        return year
    at = s.find("year")
    if at is None:
        return None
    return s.published.year + {"last": -1, "next": 1}.get(RELATIONS.get(s.scan.kind(at - 1), ""), 0)


def read_half(s: Stretch) -> DateValue | None:
    code, at = s.find("HALFCODE"), s.find("ORDINAL", "SECOND", "ORDN")
    n = int(re.sub(r"\D", "", s.scan.word(code))) if code is not None else ordinal(s, at) if at is not None else 2
    if n not in {1, 2}:
        return None
    decade = read_decade(s)
    if decade and decade.start and decade.end:
        middle = decade.start.year + 5
        first, last = (decade.start.year, middle - 1) if n == 1 else (middle, decade.end.year)
        return DateValue(decade.timex3, dt.date(first, 1, 1), dt.date(last, 12, 31))
    month = s.parts().month
    if month:
        return _half_month(s, n)
    year = _year_of(s)
    return values.of_half(year, n) if year else DateValue(f"XXXX-H{n}")


def _half_month(s: Stretch, n: int) -> DateValue | None:
    whole = read_date(s)
    if whole is None or whole.start is None or whole.end is None:
        return whole
    middle = whole.start.replace(day=15)
    return replace(whole, end=middle) if n == 1 else replace(whole, start=middle + values.DAY)


def read_first_units(s: Stretch) -> DateValue | None:
    """ "the first nine months of 2024": a duration with its days where the year is known."""
    unit_at, of_at = s.find("UNITS"), s.find("of")
    if unit_at is None:
        return None
    count, unit = number(s.scan, s.first + 1, unit_at), unit_of(s, unit_at)
    value = values.duration(count, unit)
    whole = read_date(replace(s, hit=replace(s.hit, first=of_at + 1))) if of_at is not None else None
    if of_at is not None and whole is None and _year_of(s):
        whole = values.of_year(_year_of(s) or 1)
    if whole is None or whole.start is None or whole.end is None or unit not in {"D", "W", "M", "Q"}:
        return value
    n = int(float(count))
    if s.find("first", "opening") is not None:
        return replace(value, start=whole.start, end=values.add_days(moved(whole.start, n, unit), -1))
    return replace(value, start=values.add_days(moved(values.add_days(whole.end, 1), -n, unit), 0), end=whole.end)


def read_season(s: Stretch) -> DateValue | None:
    at, year = s.find("SEASON", "SEASONS"), _year_of(s)
    spoken = None if year else read_year_words(s)
    year = int(spoken.timex3) if spoken else year
    if at is None or not year:
        return None
    value, part = values.of_season(year, unit_of(s, at)), s.parts().part
    return values.part_of(value, part) if part else value


def read_the_season(s: Stretch) -> DateValue | None:
    at = s.find("SEASON")
    if s.published is None or at is None:
        return DateValue(f"XXXX-{unit_of(s, at)}") if at is not None else None
    found = [values.of_season(y, unit_of(s, at)) for y in range(s.published.year - 2, s.published.year + 3)]
    return choose(found, s.published, 2 * s.direction())


def read_weekend(s: Stretch) -> DateValue | None:
    if s.published is None:
        return DateValue("XXXX-WXX-WE")
    past = s.direction() <= 0 and s.published.isoweekday() < 6
    return values.of_weekend(values.add_days(s.published, -7 if past else 0))


def read_the_unit(s: Stretch) -> DateValue | None:
    """ "the quarter": the one just named, else the latest where something lies in it (else it may be part of a town)."""
    unit = "Q" if s.scan.word(s.last - 1) == "period" else unit_of(s, s.last - 1)
    if s.published is None:
        return None
    anchor = s.context.anchor
    if unit == "Q":
        named = anchor and anchor.start and re.search(r"-Q\d$", anchor.timex3)
        placed = s.last - s.first > 2 or s.scan.word(s.first - 1) in {*grammar().values["month_cue"], "for", "over"}
        return anchor if named else values.shifted(s.published, -1, "Q") if placed else None
    return values.shifted(s.published, 0, unit)


def read_period_end(s: Stretch) -> DateValue | None:
    """ "year-end": the last day of the period."""
    at = s.find("UNIT")
    if at is None or s.published is None:
        return DateValue("XXXX-12-31")
    since = -1 if s.scan.word(s.first - 1) == "since" or s.direction() <= -2 else 0
    whole = values.shifted(s.published, since, unit_of(s, at))
    return values.of_day(whole.end) if whole.end else None


def read_edge_unit(s: Stretch) -> DateValue | None:
    """ "the end of the year"."""
    decade = read_decade(s)
    if decade:
        return decade
    at, edge = s.find("UNIT", "weekend"), s.find("EDGE")
    if at is None or edge is None or s.published is None or s.scan.kind(at) != "UNIT":
        return None
    whole = _around(s.published, unit_of(s, at))
    if s.find("turn") is not None and whole.start:
        return replace(values.of_year(whole.start.year), approximate=True)
    return values.part_of(whole, s.value("edge", edge))


def _around(day: dt.date, unit: str) -> DateValue:
    """The period of the calendar that holds a day."""
    if unit == "100Y":
        return values.of_century(day.year // 100 + 1)
    return values.of_decade(day.year // 10) if unit == "10Y" else values.shifted(day, 0, unit)


def read_century(s: Stretch) -> DateValue | None:
    at = s.find("ORDINAL", "SECOND", "ORDN", "ORDBIG", "twenty")
    if at is None:
        return None
    count = 21 if s.scan.word(at) == "twenty" else ordinal(s, at)
    value = values.of_century(count) if count and 1 <= count <= 30 else None
    part = s.find("PART")
    return values.part_of(value, s.value("part", part)) if value and part is not None else value


def read_decade(s: Stretch, first: int | None = None, last: int | None = None) -> DateValue | None:
    """ "the late 1950s", "the '90s", "the nineties"; a two-digit decade is the last one begun before publication."""
    part = None
    for i in range(s.first if first is None else first, s.last if last is None else last):
        if s.scan.kind(i) == "PART":
            part = s.value("part", i)
        if s.scan.kind(i) in {"DECADE", "DECADE_WORD"}:
            digits = re.sub(r"\D", "", s.scan.word(i)) or s.value("decade_word", i)
            if len(digits) == 2:
                latest = s.published.year if s.published else 2020
                digits = str(latest - (latest - int(digits)) % 100)
            century = digits.endswith("00") and int(digits) < 2000  # "the 1800s"
            value = values.of_century(int(digits) // 100 + 1) if century else values.of_decade(int(digits) // 10)
            return values.part_of(value, part) if part else value
    return None


def read_year_words(s: Stretch) -> DateValue | None:
    """ "nineteen ninety-four", "the year two thousand"."""
    if s.find("thousand") is not None:
        return values.of_year(int(float(number(s.scan, s.first, s.last))))
    start = s.find("nineteen", "eighteen", "twenty")
    if start is None or start + 1 >= s.last:
        return None
    century = int(number(s.scan, start, start + 1))
    return values.of_year(100 * century + int(float(number(s.scan, start + 1, s.last))))


def read_month_day(s: Stretch) -> DateValue | None:
    """ "on the 2nd" in a text of no known day: news leaves open whether it means this month or the last."""
    if s.published is not None:
        return None
    day = int(s.scan.word(s.last - 1).rstrip("stndrh"))
    return DateValue(f"XXXX-XX-{day:02}") if 1 <= day <= 31 else None


def read_nth_weekday(s: Stretch) -> DateValue | None:
    """ "the second Tuesday in May", "the last Friday of 2024's March" as the day it is."""
    at, whole = s.find("WEEKDAY"), _month_after(s, "of", "in")
    if at is None or whole is None or whole.start is None or whole.end is None:
        return None
    weekday, n = int(unit_of(s, at)), _nth(s, at - 1)
    if n is None:
        return values.of_day(values.add_days(whole.end, -((whole.end.isoweekday() - weekday) % 7)))
    day = values.add_days(whole.start, (weekday - whole.start.isoweekday()) % 7 + 7 * (n - 1))
    return values.of_day(day) if day <= whole.end else None


def read_nth_week(s: Stretch) -> DateValue | None:
    """ "the first week of May": its seven days, approximate."""
    at, whole = s.find("week"), _month_after(s, "of", "in")
    if at is None or whole is None or whole.start is None or whole.end is None:
        return whole
    n = _nth(s, at - 1)
    first = values.add_days(whole.end, -6) if n is None else values.add_days(whole.start, 7 * (n - 1))
    last = min(values.add_days(first, 6), whole.end)
    return DateValue(f"{first}/{last}", first, last, approximate=True) if first <= last else None


def _nth(s: Stretch, at: int) -> int | None:
    """The ordinal before a noun, None for "last"."""
    return None if s.scan.word(at) in {"last", "final", "latest"} else ordinal(s, at)


def _month_after(s: Stretch, *words: str) -> DateValue | None:
    at = s.find(*words)
    if at is None:
        return None
    parts = s.parts(at + 1, s.last)
    if parts.month:
        return resolve(parts, s)
    n = {"last": -1, "next": 1}.get(parts.relation or "", 0)
    return values.shifted(s.published, n, "M") if s.published else None


def read_week_of(s: Stretch) -> DateValue | None:
    """ "the week of April 7" is the calendar week, "the week ending March 28" its seven days."""
    at = s.find("of", "beginning", "starting", "ending", "ended")
    day = resolve(s.parts((at or 0) + 1, s.last), s)
    if day is None or day.start is None or day.end is None:
        return DateValue("XXXX-WXX")
    if s.scan.word(at or 0) == "of":
        return values.of_week(day.start)
    ahead = s.scan.word(at or 0) in {"beginning", "starting"}
    first, last = (day.start, values.add_days(day.start, 6)) if ahead else (values.add_days(day.end, -6), day.end)
    return DateValue(f"{first}/{last}", first, last)


def read_units_to(s: Stretch) -> DateValue | None:
    """ "the three months" of "the three months to June": a duration with its days, which end with the date that follows."""
    unit_at, following = s.find("UNITS", "UNIT"), grammar().rules.match(s.scan.kinds, s.last + 1)
    if unit_at is None or following is None:
        return None
    count, unit = number(s.scan, s.first, unit_at), unit_of(s, unit_at)
    value = values.duration(count, unit)
    last = read_date(replace(s, hit=replace(s.hit, first=following.start(), last=following.end())))
    if last is None or last.end is None:
        return value
    return replace(value, start=moved(values.add_days(last.end, 1), -int(float(count)), unit), end=last.end)


def read_part_of_day(s: Stretch) -> DateValue | None:
    """ "the night of April 1", "the early hours of Wednesday", "overnight on Tuesday"."""
    parts = s.parts()
    parts.part = None
    parts.daypart = "MO" if s.find("hours") is not None else parts.daypart
    return resolve(parts, s)
