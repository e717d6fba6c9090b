"""Readings of ranges with shared parts, and of days counted from a named day: "8 to 17 August", "the day after Easter"."""

from __future__ import annotations

import datetime as dt
import re

from checker.annotate import date_values as values
from checker.annotate.date_parts import Parts, number
from checker.annotate.date_periods import read_decade
from checker.annotate.date_reader import (
    Stretch,
    calendar_day,
    day_of_week,
    month_day,
    resolve,
    unit_of,
)
from checker.model import DateValue


def read_span(s: Stretch) -> DateValue | None:
    """A range whose sides share what is said once: "August 31 to September 3", "8 to 17 August", "1996-2014"."""
    at = _separator(s)
    if at is None:
        return None
    left, right = s.parts(s.first, at), s.parts(at + 1, s.last)
    if s.scan.word(at + 1) in {"present", "now", "today"} and left.year:
        return DateValue(f"{left.year}/PRESENT_REF", dt.date(left.year, 1, 1), None)
    if s.find("QUARTERCODE") is not None:
        return _quarters(s, right.year)
    if s.find("DECADE") is not None:
        first, last = read_decade(s, s.first, at), read_decade(s, at + 1, s.last)
        return values.span(first, last) if first and last else None
    if left.weekday and right.weekday and not (left.day or right.day):
        return _weekdays(left, right, s)
    if left.month is None and right.month is None:
        return _years(left, right)
    return _shared(left, right, s)


def read_months_quarter(s: Stretch) -> DateValue | None:
    """ "the July-to-September quarter": a quarter of the calendar, else its months."""
    months = read_span(s)
    if months is None or months.start is None or months.end is None:
        return months
    quarter = values.shifted(months.start, 0, "Q")
    return quarter if (quarter.start, quarter.end) == (months.start, months.end) else months


def _quarters(s: Stretch, year: int | None) -> DateValue | None:
    codes = [int(re.sub(r"\D", "", s.scan.word(i))) for i in range(s.first, s.last) if s.scan.kind(i) == "QUARTERCODE"]
    year = year or (s.published.year if s.published else None)
    if year is None or codes[0] >= codes[-1]:
        return None
    return values.span(values.of_quarter(year, codes[0]), values.of_quarter(year, codes[-1]))


def _separator(s: Stretch) -> int | None:
    """The token between the two sides: a word if there is one, else a dash, else the first hyphen or slash."""
    words = ("to", "through", "thru", "until", "till", "and")
    for kinds in (words, ("DASH",), ("HYPHEN", "SLASH")):
        for i in range(s.first + 1, s.last - 1):
            if s.scan.word(i) in kinds or s.scan.kind(i) in kinds:
                return i
    return None


def _years(left: Parts, right: Parts) -> DateValue | None:
    if left.year is None:
        return None
    last = right.year
    if last is None and right.day is not None:
        last = left.year - left.year % 100 + right.day
    if last is None or last <= left.year or last - left.year > 500:
        return None
    return values.span(values.of_year(left.year), values.of_year(last))


def _weekdays(left: Parts, right: Parts, s: Stretch) -> DateValue | None:
    length = ((right.weekday or 0) - (left.weekday or 0)) % 7
    known = day_of_week(right if s.direction() <= 0 else left, s)
    if known is None or known.start is None:
        return DateValue(f"XXXX-WXX-{left.weekday}/XXXX-WXX-{right.weekday}")
    first = values.add_days(known.start, -length if s.direction() <= 0 else 0)
    return values.span(values.of_day(first), values.of_day(values.add_days(first, length)))


def _shared(left: Parts, right: Parts, s: Stretch) -> DateValue | None:
    if left.day is not None and right.day is None and right.month and left.month is None:
        return None
    left.month, right.month = left.month or right.month or 1, right.month or left.month or 1
    turns = left.month > right.month
    if right.year is None and left.year is None:
        ending = month_day(right, s)
        if ending is None or ending.start is None:
            return _yearless(left, right)
        right.year = ending.start.year
    right.year = right.year or (left.year or 0) + turns
    left.year = left.year or right.year - turns
    first, last = calendar_day(left.year, left.month, left.day), calendar_day(right.year, right.month, right.day)
    if first is None or last is None or first.start is None or last.end is None or first.start > last.end:
        return None
    return values.span(first, last)


def _yearless(left: Parts, right: Parts) -> DateValue:
    sides = (f"XXXX-{p.month:02d}" + (f"-{p.day:02d}" if p.day else "") for p in (left, right))
    return DateValue("/".join(sides))


def read_offset_day(s: Stretch) -> DateValue | None:
    """ "the day after tomorrow", "two days before Christmas"."""
    at = s.find("before", "after")
    unit_at = s.find("UNIT", "UNITS")
    if at is None or unit_at is None:
        return None
    base = resolve(s.parts(at + 1, s.last), s)
    count = number(s.scan, s.first, unit_at)
    many = s.scan.kind(unit_at) == "UNITS" and s.scan.word(unit_at - 1) in {"the", "in", "during"}  # "the weeks before Christmas"
    if base is None or base.start is None or "X" in count or many:
        return DateValue("XXXX-XX-XX") if base else None
    unit, n = unit_of(s, unit_at), int(float(count)) * (-1 if s.scan.word(at) == "before" else 1)
    return values.shifted(base.start, n, unit) if unit == "D" else values.like(base, n, unit)
