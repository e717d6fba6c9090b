"""Two times -> a verdict with its reason: the same, one finer than the other, approximate, in another zone, or different.

Times are intervals of inclusive days, open at a side that is None. Used by rules and by the gates of align.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import replace
from typing import Any

from checker.annotate import date_values as values
from checker.annotate.date_lengths import length
from checker.annotate.date_zones import offset_of
from checker.compare.date_names import WEEKDAY, closed, describe, lasting
from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, explained, noted, value_of
from checker.model import DateValue, Slot

PARTS_OF_DAY = {"MO": (0, 12), "AF": (12, 18), "EV": (17, 24), "NI": (18, 30)}  # hours; the night runs into the morning
DAYS = frozenset(f"{before}{day.casefold()}" for day in calendar.day_name for before in ("", "on "))
CLOSE = dt.timedelta(minutes=20)  # what "around 5 p.m." may stand for, either way
HALF_DAY = dt.timedelta(hours=12)
ROUND = {0: dt.timedelta(minutes=10), 30: dt.timedelta(minutes=5)}  # and "5 p.m." or "5.30", by the minutes printed


def same_date(a: Any, b: Any) -> Verdict:
    """Say whether two times (slots, mentions, date values or None) can be the same time.

    Equal intervals are the same; one inside the other is explained (precision, range), so are an overlap with an approximate
    time (approximation), one instant in two zones (time-zone) and a fiscal against a calendar year (other-period). Times whose
    year or week is open are compared on what both sides know. Unplaced times ("recently") and missing sides are unknown.
    """
    x, y = value_of(a), value_of(b)
    if not (isinstance(x, DateValue) and isinstance(y, DateValue)) or _in_other_weeks(a, b, x, y):
        return noted(UNKNOWN, a, b)
    return noted(_verdict(x, y), a, b)


def _in_other_weeks(a: Any, b: Any, x: DateValue, y: DateValue) -> bool:
    """ "On Sunday" and "Sunday's", a week apart by the days of publication alone: no reader sees two days."""
    if not (isinstance(a, Slot) and isinstance(b, Slot)) or x.start is None or y.start is None:
        return False
    return a.text.casefold() == b.text.casefold() in DAYS and x.start != y.start


def _verdict(x: DateValue, y: DateValue) -> Verdict:
    if x == y and (x.known or x.clock or not x.timex3.endswith("_REF")):
        return SAME if "PX" not in x.timex3 and x.timex3 != "XXXX-XX-XX" else UNKNOWN
    if x.timex3.startswith("FY") or y.timex3.startswith("FY"):
        return _fiscal(x, y)
    if not (x.known and y.known):
        return _lengths(x, y) if x.type == y.type != "DATE" and _is_period(x) and _is_period(y) else _partial(x, y)
    if x.clock and y.clock:
        return _instants(x, y)
    return _intervals(x, y)


def _fiscal(x: DateValue, y: DateValue) -> Verdict:
    if x.timex3.startswith("FY") != y.timex3.startswith("FY"):
        known = (y if x.timex3.startswith("FY") else x).known
        return explained("other-period", "a fiscal year is not the calendar year") if known else UNKNOWN
    if "XXXX" in x.timex3 + y.timex3 or ("/" in x.timex3) != ("/" in y.timex3):
        return UNKNOWN
    (short, long) = sorted((x.timex3, y.timex3), key=len)
    if short == long:
        return SAME
    if long.startswith(short + "-"):
        return explained("precision", f"{_fiscal_name(long)} is a part of {_fiscal_name(short)}")
    return different(f"{_fiscal_name(x.timex3)} is not {_fiscal_name(y.timex3)}")


def _fiscal_name(timex3: str) -> str:
    year, _, part = timex3[2:].partition("-")
    return f"{part} of fiscal {year}" if part else f"fiscal {year}"


def _is_period(value: DateValue) -> bool:
    """A length of time, or how often: "weekly" lies a week apart."""
    return value.type == "DURATION" or (value.type == "SET" and value.timex3.startswith("P"))


def _lengths(x: DateValue, y: DateValue) -> Verdict:
    a, b = length(x), length(y)
    if a is None or b is None:
        return UNKNOWN
    if abs(a - b) <= 0.02 * max(a, b):
        return SAME
    if abs(a - b) <= 0.05 * max(a, b):
        return explained("rounding", f"{lasting(a)} is {lasting(b)} rounded")
    if (x.approximate or y.approximate) and abs(a - b) <= 0.34 * max(a, b):
        return explained("approximation", f"{lasting(a)} is close to {lasting(b)}, and one is approximate")
    return different(f"{lasting(a)} is not {lasting(b)}")


FIELDS = re.compile(r"(\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T.*)?$")


def _partial(x: DateValue, y: DateValue) -> Verdict:
    """Times of which one lacks its year or week: unequal in what both say is different."""
    weekdays = [_weekday(x), _weekday(y)]
    if "WXX" in x.timex3 + y.timex3:
        if None in weekdays:
            return UNKNOWN
        return SAME if weekdays[0] == weekdays[1] else different(f"{describe(x)} is not {describe(y)}")
    if "/" in x.timex3 + y.timex3:
        return _partial_spans(x, y)
    if y.known and y.start != y.end and _grain(x) == 3:
        x, y = y, x
    a, b = FIELDS.match(x.timex3), FIELDS.match(y.timex3)
    if not a or not b:
        return UNKNOWN
    pairs = [(p, q) for p, q in zip(a.groups(), b.groups(), strict=True) if p and q and "X" not in p + q]
    if any(p != q for p, q in pairs):
        return different(f"{describe(x)} is not {describe(y)}")
    if not pairs:
        return _instants(x, y) if x.clock and y.clock else UNKNOWN
    if _grain(x) == _grain(y):
        return _instants(x, y) if x.clock and y.clock else SAME
    coarse, fine = sorted((x, y), key=_grain)
    return explained("precision", f"{describe(fine)} is in {describe(coarse)}")


def _partial_spans(x: DateValue, y: DateValue) -> Verdict:
    """Ranges without a year, read in one leap year so that they can be set against each other."""
    year = next((v.start.year for v in (x, y) if v.start), 2024)
    a, b = _in_year(x, year), _in_year(y, year)
    return _intervals(a, b) if a and b else UNKNOWN


def _in_year(value: DateValue, year: int) -> DateValue | None:
    if value.known:
        return value
    sides = [closed(part.replace("XXXX", str(year))) for part in value.timex3.split("/")]
    if any(s is None for s in sides) or not sides[0] or not sides[-1]:
        return None
    return replace(value, start=sides[0][0], end=sides[-1][1])


def _weekday(value: DateValue) -> int | None:
    match = WEEKDAY.match(value.timex3)
    if match:
        return int(match[1])
    return value.start.isoweekday() if value.start and value.start == value.end else None


def _grain(value: DateValue) -> int:
    """How fine a TIMEX3 value is: 1 year, 2 month, 3 day."""
    match = FIELDS.match(value.timex3)
    return sum(1 for part in match.groups() if part and part != "XX") if match else 1


def _instants(x: DateValue, y: DateValue) -> Verdict:
    """Two clock times: in one zone, in two, or in a zone that only one of them names."""
    assert x.clock is not None
    assert y.clock is not None
    a, b = _moment(x, y), _moment(y, x)
    gap = a - b if x.known and y.known else (a - b + HALF_DAY) % (2 * HALF_DAY) - HALF_DAY
    zone_a, zone_b = offset_of(x.zone, a), offset_of(y.zone, b)
    if zone_a is None and zone_b is None or (x.zone or "").lower() == (y.zone or "").lower():
        return _moments(x, y, gap)
    if zone_a is not None and zone_b is not None:
        gap += zone_b - zone_a
        if not gap:
            return SAME if a == b else explained("time-zone", f"{describe(x)} and {describe(y)} are one moment")
        return _moments(x, y, gap)
    if abs(a - b) <= dt.timedelta(hours=14) and (a - b).seconds % 900 == 0:
        return SAME if not gap else explained("time-zone", f"only one of {describe(x)} and {describe(y)} names its zone")
    return _moments(x, y, gap)


def _moment(value: DateValue, other: DateValue) -> dt.datetime:
    """The moment as printed, on the other's day where it names none; midnight ends its day."""
    assert value.clock is not None
    day = value.start or other.start or dt.date(2000, 1, 1)
    late = value.timex3.endswith("T24:00")
    return dt.datetime.combine(values.add_days(day, 1) if late else day, value.clock)


def _moments(x: DateValue, y: DateValue, gap: dt.timedelta) -> Verdict:
    if not gap:
        return SAME
    if (x.approximate or y.approximate) and abs(gap) <= CLOSE:
        return explained("approximation", f"{describe(x)} and {describe(y)} are close, and one is approximate")
    rounds = [ROUND.get(v.clock.minute, dt.timedelta(0)) for v in (x, y) if v.clock]
    if abs(gap) <= max(rounds):
        return explained("rounding", f"{describe(x)} and {describe(y)} differ by rounding")
    return different(f"{describe(x)} is not {describe(y)}")


def _intervals(x: DateValue, y: DateValue) -> Verdict:
    if (x.start, x.end) == (y.start, y.end):
        return _parts_of_day(x, y)
    if _open(x) or _open(y):
        return _open_intervals(x, y)
    outer, inner = (x, y) if _holds(x, y) else (y, x)
    vague = [v for v in (outer, inner) if v.approximate and not v.clock]
    if vague:
        return _approximate(vague[0], inner if vague[0] is outer else outer)
    if _are_spans(x, y):
        return different(f"{describe(x)} is not {describe(y)}")
    if _holds(outer, inner):
        return explained(_why(outer), f"{describe(outer)} includes {describe(inner, outer)}")
    if _overlap(x, y) and not any("/" in v.timex3 for v in (x, y)):
        return explained("precision", f"{describe(x)} and {describe(y)} overlap")  # "this month", "last week": some day of it
    if _through_the_night(x, y):
        return explained("precision", f"{describe(x)} and {describe(y)} are one night")
    return different(f"{describe(x)} is not {describe(y)}")


def _are_spans(x: DateValue, y: DateValue) -> bool:
    """Whether both name a first and a last day, or month, or year: neither is told less closely than the other."""
    return "/" in x.timex3 and len(x.timex3) == len(y.timex3) and x.timex3.count("/") == y.timex3.count("/") == 1


def _through_the_night(x: DateValue, y: DateValue) -> bool:
    """Whether the night of one day and the small hours or the morning of the next are meant."""
    first, then = (x, y) if _low(x) < _low(y) else (y, x)
    hours = _hours(then)
    return first.timex3.endswith("TNI") and hours is not None and hours[0] < 6 and (_low(then) - _low(first)).days == 1


def _why(outer: DateValue) -> str:
    return "range" if "/" in outer.timex3 else "precision"


def _approximate(vague: DateValue, other: DateValue) -> Verdict:
    other_decade = len(vague.timex3) == len(other.timex3) == len("198") and not other.approximate and not _overlap(vague, other)
    if other_decade or not _overlap(_widened(vague), other):
        return different(f"{describe(vague)} is not {describe(other)}")
    word = "includes" if _overlap(vague, other) else "is close to"
    return explained("approximation", f"{describe(vague)} {word} {describe(other, vague)}")


def _open(value: DateValue) -> bool:
    return value.start is None or value.end is None


def _holds(outer: DateValue, inner: DateValue) -> bool:
    return _low(outer) <= _low(inner) and _high(inner) <= _high(outer)


def _overlap(x: DateValue, y: DateValue) -> bool:
    return _low(x) <= _high(y) and _low(y) <= _high(x)


def _low(value: DateValue) -> dt.date:
    return value.start or dt.date.min


def _high(value: DateValue) -> dt.date:
    return value.end or dt.date.max


def _widened(value: DateValue) -> DateValue:
    """An approximate time with half its length more at each end, at least three days and at most two years."""
    if value.start is None or value.end is None:
        return value
    pad = min(max((value.end - value.start).days // 2, 3), 730)
    return replace(value, start=values.add_days(value.start, -pad), end=values.add_days(value.end, pad))


def _open_intervals(x: DateValue, y: DateValue) -> Verdict:
    """ "since 2023" holds every later day; two open intervals agree when what bounds them does."""
    if (x.start is None, x.end is None) == (y.start is None, y.end is None):
        a, b = _bound(x), _bound(y)
        return _intervals(a, b) if a != b else SAME
    if _overlap(x, y):
        return explained("range", f"{describe(x)} and {describe(y)} overlap, and one is open")
    return different(f"{describe(x)} is not {describe(y)}")


def _bound(value: DateValue) -> DateValue:
    """The period that bounds an open interval, as closed days ("since 2023": the year 2023)."""
    days = closed(value.timex3)
    only = value.start or value.end
    return replace(value, start=days[0] if days else only, end=days[1] if days else only)


def _parts_of_day(x: DateValue, y: DateValue) -> Verdict:
    """One day on both sides; "morning" and "evening" still differ, a clock time fits its part of the day."""
    a, b = _hours(x), _hours(y)
    if a is None and b is None or a == b:
        return SAME
    if a is None or b is None:
        return explained("precision", f"{describe(x if a else y)} is on {describe(y if a else x)}")
    zones = {(v.zone or "").lower() for v in (x, y) if v.clock}
    if zones - {"", "local"} or any(p < r and q < s for p, r, q, s in _meets(a, b)):
        return explained("precision", f"{describe(x)} and {describe(y)} are on the same day")
    return different(f"{describe(x)} is not {describe(y)}")


def _meets(a: tuple[float, float], b: tuple[float, float]) -> list[tuple[float, float, float, float]]:
    """Both hour ranges, also with the small hours as the end of the night before."""
    return [(a[0] + i, b[1] + j, b[0] + j, a[1] + i) for i in (0, 24) for j in (0, 24) if abs(i - j) in {0, 24}]


def _hours(value: DateValue) -> tuple[float, float] | None:
    if value.clock:
        at = value.clock.hour + value.clock.minute / 60
        return at, at + 0.01
    part = re.search(r"T(MO|AF|EV|NI)$", value.timex3)
    return PARTS_OF_DAY[part[1]] if part else None
