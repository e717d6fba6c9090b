"""Times in words, for the reasons a comparison gives: "around September 2025", "31 August to 3 September", "90 minutes"."""

from __future__ import annotations

import datetime as dt
import re

from checker.annotate import date_values as values
from checker.model import DateValue

WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
NAMED_PARTS = {"TMO": "the morning of ", "TAF": "the afternoon of ", "TEV": "the evening of ", "TNI": "the night of "}


def describe(value: DateValue, beside: DateValue | None = None) -> str:
    """A time in words for a reason ("31 August to 3 September 2025"), without its year where `beside` has the same."""
    about = "around " if value.approximate else ""
    if value.clock:
        zone = f" {value.zone}" if value.zone else ""
        day = f" on {_day(value.start)}" if value.start else ""
        return f"{about}{value.clock:%H:%M}{zone}{day}"
    if not value.known:
        return _open_name(value.timex3)
    year = beside is None or _years(value) != _years(beside)
    if value.start is None or value.end is None:
        word = "until" if value.start is None else "since"
        return f"{word} {_day(value.end or value.start)}"
    part = NAMED_PARTS.get(value.timex3[-3:], "")
    return about + part + _closed_name(value, year)


def _years(value: DateValue) -> list[int | None]:
    return [day.year if day else None for day in (value.start, value.end)]


def _closed_name(value: DateValue, year: bool) -> str:
    first, last = value.start, value.end
    assert first is not None
    assert last is not None
    if first == last:
        return _day(first, year)
    if closed(value.timex3) == (first, last):
        return f"{first:%B %Y}" if re.fullmatch(r"\d{4}-\d\d", value.timex3) else value.timex3.replace("-", " ")
    if first.year != last.year:
        return f"{_day(first)} to {_day(last)}"
    if first.month == last.month:
        return f"{first.day} to {_day(last, year)}"
    return f"{_day(first, year=False)} to {_day(last, year)}"


def _day(day: dt.date | None, year: bool = True) -> str:
    if day is None:
        return "an open day"
    return f"{day.day} {day:%B}" + (f" {day.year}" if year else "")


def _open_name(timex3: str) -> str:
    weekday = WEEKDAY.match(timex3)
    if weekday:
        return f"{dt.date(2024, 1, int(weekday[1])):%A}"
    day = re.fullmatch(r"XXXX-XX-(\d\d)", timex3)
    if day:
        return f"day {int(day[1])} of a month"
    match = re.fullmatch(r"XXXX-(\d\d)(?:-(\d\d))?(?:T.*)?", timex3)
    if not match:
        return timex3
    month = f"{dt.date(2024, int(match[1]), 1):%B}" if 1 <= int(match[1]) <= 12 else match[1]
    return f"{int(match[2])} {month}" if match[2] else month


def lasting(days: float) -> str:
    """A length of time in the unit a reader would use: "90 minutes", "36 hours", "3 days"."""
    size, unit = (1 / 1440, "minute") if days < 1 / 12 else (1 / 24, "hour") if days < 2 and days != 1 else (1, "day")
    count = days / size
    return f"{count:.4g} {unit}" + ("" if round(count, 3) == 1 else "s")


def closed(timex3: str) -> tuple[dt.date, dt.date] | None:
    """The first and last day of a year, month, day, quarter or half year in TIMEX3."""
    match = re.match(r"(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|Q(\d)|H(\d)))?(?:T|$)", timex3)
    if not match:
        return None
    year, month, day, quarter, half = (int(part) if part else None for part in match.groups())
    assert year is not None
    if month and day:
        found = values.safe_date(year, month, day)
        return (found, found) if found else None
    period = values.of_year(year)
    if month and 1 <= month <= 12:
        period = values.of_month(year, month)
    elif quarter or half:
        period = values.of_quarter(year, quarter) if quarter else values.of_half(year, half or 1)
    return (period.start, period.end) if period.start and period.end else None
