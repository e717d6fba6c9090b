"""Calendar periods as DateValues: inclusive days and TIMEX3 strings. Used by the date interpreter and comparison.

TIMEX3 values follow TimeML 1.2.1 as TempEval-3 uses it: 2025-04-01, 2025-W14, 2024-Q3, 2024-H1, 2024-SU, 19, P3D,
and 195 for the 1950s.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.model import DateValue

SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
LONG = {"10Y": "DE", "100Y": "C", "1000Y": "L"}  # TIMEX2's letters for an unknown number of decades and more
DAY = dt.timedelta(days=1)


@lru_cache(maxsize=1)
def festivals() -> dict[str, dict[str, Any]]:
    """Festival name in lower case, with straight apostrophes -> how its day is computed."""
    table = tomllib.loads(Path(__file__).with_name("date_festivals.toml").read_text("utf-8"))
    return {name.lower(): how for name, how in table.items()}


def safe_date(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None for one that does not exist (February 30)."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def of_day(day: dt.date) -> DateValue:
    return DateValue(day.isoformat(), day, day)


def of_month(year: int, month: int) -> DateValue:
    return DateValue(f"{year:04d}-{month:02d}", dt.date(year, month, 1), month_end(year, month))


def of_year(year: int) -> DateValue:
    return DateValue(f"{year:04d}", dt.date(year, 1, 1), dt.date(year, 12, 31))


def of_quarter(year: int, quarter: int) -> DateValue:
    first = 3 * quarter - 2
    return DateValue(f"{year:04d}-Q{quarter}", dt.date(year, first, 1), month_end(year, first + 2))


def of_half(year: int, half: int) -> DateValue:
    first = 6 * half - 5
    return DateValue(f"{year:04d}-H{half}", dt.date(year, first, 1), month_end(year, first + 5))


def of_season(year: int, season: str) -> DateValue:
    """Meteorological northern seasons; the winter of a year begins in its December."""
    first, last = SEASON_MONTHS[season]
    end_year = min(year + (last < first), dt.MAXYEAR)
    return DateValue(f"{year:04d}-{season}", dt.date(year, first, 1), month_end(end_year, last), approximate=True)


def of_week(day: dt.date) -> DateValue:
    """The ISO week (Monday to Sunday) that holds a day."""
    year, week, weekday = day.isocalendar()
    monday = day - (weekday - 1) * DAY
    return DateValue(f"{year:04d}-W{week:02d}", monday, monday + 6 * DAY)


def of_weekend(day: dt.date) -> DateValue:
    """Saturday and Sunday of the ISO week that holds a day."""
    year, week, weekday = day.isocalendar()
    saturday = day + (6 - weekday) * DAY
    return DateValue(f"{year:04d}-W{week:02d}-WE", saturday, saturday + DAY)


def of_decade(decade: int) -> DateValue:
    """`decade` is the year without its last digit: 195 for the 1950s."""
    return DateValue(f"{decade:03d}", dt.date(decade * 10, 1, 1), dt.date(decade * 10 + 9, 12, 31))


def of_century(number: int) -> DateValue:
    """The 20th century is "19" in TimeML; as days 1900 to 1999, the way news counts it."""
    first = max(100 * (number - 1), 1)
    return DateValue(f"{number - 1:02d}", dt.date(first, 1, 1), dt.date(100 * number - 1, 12, 31))


def of_fiscal(year: int, rest: str = "") -> DateValue:
    """A fiscal year: its days differ from country to country, so they stay open."""
    return DateValue(f"FY{year:04d}{rest}")


def span(first: DateValue, last: DateValue) -> DateValue:
    """From the first day of one to the last day of another, both known."""
    value = f"{first.timex3}/{last.timex3}"
    return DateValue(value, first.start, last.end, approximate=first.approximate or last.approximate)


def duration(count: str, unit: str) -> DateValue:
    """A length of time: count "3" or "X", unit as in date_words.toml ("D", "TH", "2W", "10Y")."""
    return DateValue(period(count, unit), type="DURATION")


def period(count: str, unit: str) -> str:
    times = re.match(r"\d+", unit)
    if times and count == "X":
        return f"PX{LONG.get(unit, unit[times.end() :])}"
    if times:
        unit = unit[times.end() :]
        count = f"{float(count) * int(times[0]):g}"
    if "." in count:
        count, unit, rest = _whole(count, unit)
        return f"PT{count}{unit[1:]}{rest}" if unit.startswith("T") else f"P{count}{unit}"
    return f"PT{count}{unit[1:]}" if unit.startswith("T") else f"P{count}{unit}"


def _whole(count: str, unit: str) -> tuple[str, str, str]:
    """Half units in the next smaller one where that is whole: 1.5 years is 18 months, 1.5 hours 1 hour 30 minutes."""
    if unit == "TH" and float(count) > 1 and (float(count) * 60).is_integer():
        return str(int(float(count))), unit, f"{round(float(count) % 1 * 60)}M"
    factor, smaller = {"Y": (12, "M"), "D": (24, "TH"), "TH": (60, "TM"), "TM": (60, "TS")}.get(unit, (1, unit))
    if (float(count) * factor).is_integer():
        return str(int(float(count) * factor)), smaller, ""
    return count, unit, ""


def month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day some months on, or the month's last day; clamped to the years Python knows."""
    index = min(max(day.year * 12 + day.month - 1 + months, 12), dt.MAXYEAR * 12 + 11)
    year, month = divmod(index, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add_days(day: dt.date, days: int) -> dt.date:
    ordinal = min(max(day.toordinal() + days, 1), dt.date.max.toordinal())
    return dt.date.fromordinal(ordinal)


def moved(day: dt.date, count: int, unit: str) -> dt.date:
    """The day so many units on: weeks and months keep the day of the week or of the month."""
    times = re.match(r"\d+", unit)
    count, unit = (count * int(times[0]), unit[times.end() :]) if times else (count, unit)
    months = {"M": 1, "Q": 3, "Y": 12}.get(unit)
    return add_months(day, count * months) if months else add_days(day, count * (7 if unit == "W" else 1))


def shifted(day: dt.date, count: int, unit: str) -> DateValue:
    """The period of kind `unit` that lies `count` units from a day: two weeks back is a week, five months back a month."""
    times = re.match(r"\d+", unit)
    count, unit = (count * int(times[0]), unit[times.end() :]) if times else (count, unit)
    if unit == "D":
        return of_day(add_days(day, count))
    if unit == "W":
        return of_week(add_days(day, 7 * count))
    if unit == "M":
        moved = add_months(day, count)
        return of_month(moved.year, moved.month)
    if unit == "Q":
        moved = add_months(day, 3 * count)
        return of_quarter(moved.year, (moved.month + 2) // 3)
    if unit == "Y":
        return of_year(min(max(day.year + count, 1), dt.MAXYEAR))
    hours = {"TH": 1 / 24, "TM": 1 / 1440}.get(unit, 0)
    return of_day(add_days(day, round(count * hours)))


def like(value: DateValue, count: int, unit: str) -> DateValue | None:
    """A period of the same grain as `value`, moved: a year before 2024-Q3 is 2023-Q3."""
    if value.start is None or value.end is None:
        return None
    months = {"Y": 12, "M": 1, "Q": 3, "10Y": 120, "6M": 6}.get(unit)
    days = {"D": 1, "W": 7, "2W": 14}.get(unit)
    if months:
        moved = add_months(value.start, count * months)
    elif days:
        moved = add_days(value.start, count * days)
    else:
        return None
    return same_grain(value.timex3, moved, unit)


def same_grain(timex3: str, day: dt.date, unit: str) -> DateValue:
    """The period around `day` as fine as a TIMEX3 value, or as fine as the unit when that is finer."""
    if re.match(r"\d{4}-Q\d$", timex3) and unit in {"Y", "Q"}:
        return of_quarter(day.year, (day.month + 2) // 3)
    if re.match(r"\d{4}-H\d$", timex3) and unit == "Y":
        return of_half(day.year, 1 if day.month < 7 else 2)
    if re.match(r"\d{4}-\d\d$", timex3) and unit in {"Y", "M"}:
        return of_month(day.year, day.month)
    if re.match(r"\d{4}-\d\d-\d\d", timex3) and unit in {"D", "W"}:
        return of_day(day)
    return shifted(day, 0, unit)


def part_of(value: DateValue, part: str) -> DateValue:
    """Early, mid or late in a period (its thirds), approximate; single days and open intervals stay whole."""
    start, end = value.start, value.end
    if start is None or end is None or end - start < 6 * DAY or part not in {"early", "mid", "late"}:
        return value
    if re.match(r"\d{3}$", value.timex3):
        low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}[part]
        start, end = start.replace(year=start.year + low), end.replace(year=start.year + high)
        return DateValue(value.timex3, start, end, approximate=True)
    third = {"early": 0, "mid": 1, "late": 2}[part]
    if (end - start).days in range(27, 31):
        first, last = start + 10 * third * DAY, end if third == 2 else start + (10 * third + 9) * DAY
    elif (end - start).days in range(364, 366):
        first, last = add_months(start, 4 * third), add_days(add_months(start, 4 * third + 4), -1)
    else:
        length = (end - start).days + 1
        first, last = start + length * third // 3 * DAY, start + (length * (third + 1) // 3 - 1) * DAY
    return DateValue(value.timex3, first, last, approximate=True)


def easter(year: int) -> dt.date:
    """Western Easter Sunday (Meeus/Jones/Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def orthodox_easter(year: int) -> dt.date:
    """Orthodox Easter Sunday (Meeus' Julian algorithm) in the Gregorian calendar, valid 1900-2099."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return dt.date(year, month, day + 1) + 13 * DAY


def islamic_days(year: int, month: int, day: int) -> list[dt.date]:
    """The days of a Gregorian year on which a day of the tabular Islamic calendar falls (two in some years)."""
    found = []
    first = int((year - 622) * 33 / 32) - 1
    for hijri in range(first, first + 4):
        days = (day + (59 * (month - 1) + 1) // 2 + (hijri - 1) * 354 + (3 + 11 * hijri) // 30 + 1948439) - 1721424.5
        when = add_days(dt.date.min, int(days + 0.5) - 2)
        if when.year == year:
            found.append(when)
    return found


def festival(name: str, year: int) -> DateValue | None:
    """The day of a festival in a year."""
    how = festivals().get(name.lower().replace("’", "'"))
    if how is None or not 1900 <= year <= 2099:
        return None
    if "islamic" in how:
        days = islamic_days(year, *how["islamic"])
        return DateValue(days[0].isoformat(), days[0], days[0], approximate=True) if days else None
    return of_day(_festival_day(how, year))


def _festival_day(how: dict[str, Any], year: int) -> dt.date:
    if "fixed" in how:
        return dt.date(year, *how["fixed"])
    if "easter" in how:
        return add_days(easter(year), how["easter"])
    if "orthodox" in how:
        return add_days(orthodox_easter(year), how["orthodox"])
    month, weekday, n = how["nth"]
    if n < 0:
        last = month_end(year, month)
        return add_days(last, -((last.isoweekday() - weekday) % 7))
    first = dt.date(year, month, 1)
    return add_days(first, (weekday - first.isoweekday()) % 7 + 7 * (n - 1) + how.get("plus", 0))
