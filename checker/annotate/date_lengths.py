"""How long: a TimeML duration in days, and the days that something takes which begins on a day. Used by claims and compare."""

from __future__ import annotations

import re

from checker.annotate.date_values import add_days
from checker.model import DateValue

UNIT_DAYS = {"S": 1 / 86400, "TM": 1 / 1440, "H": 1 / 24, "D": 1.0, "W": 7.0, "M": 30.44, "Q": 91.3, "Y": 365.25}


def visit_interval(start: DateValue, duration: DateValue) -> DateValue:
    """The days of a visit that begins on a day and lasts so long: three days from Monday are Monday to Wednesday.

    A beginning that is no single day, or a length without a number, leaves the beginning as it is.
    """
    days = length(duration)
    first = start.start
    if first is None or days is None or start.end not in {None, first} or days <= 1:
        return start
    last = add_days(first, round(days) - 1)
    return DateValue(f"{first}/{last}", first, last, approximate=start.approximate or duration.approximate)


def length(value: DateValue) -> float | None:
    """The days of a TimeML duration (P3D, P2W, PT36H), None for an unknown number and for what is no duration."""
    match = re.fullmatch(r"P((?:\d+(?:\.\d+)?[YQMWD])*)(?:T((?:\d+(?:\.\d+)?[HMS])+))?", value.timex3)
    if not match or not (match[1] or match[2]):
        return None
    days = sum(float(n) * UNIT_DAYS[u] for n, u in re.findall(r"([\d.]+)([YQMWD])", match[1]))
    hours = sum(float(n) * UNIT_DAYS["TM" if u == "M" else u] for n, u in re.findall(r"([\d.]+)([HMS])", match[2] or ""))
    return days + hours
