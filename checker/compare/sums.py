"""Do the parts of one claim fit each other: a weekday its date, parts their total, a percentage the numbers it is taken of?"""

from __future__ import annotations

import calendar
from typing import Any

from checker.claims.parts import Parts
from checker.claims.percentages import Ends
from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, noted, value_of
from checker.model import DateValue, Quantity

POINT = 1.0  # percentage points that careless rounding may cost,
LOOSE = 0.08  # ... or this share of the percentage, whichever is more
ESTIMATE = 0.15  # "nearly doubled", "about 40 percent"


def falls_on(weekday: Any, date: Any) -> Verdict:
    """Say whether a date (a slot or DateValue of one day) falls on the weekday of that English name."""
    name, when = value_of(weekday), value_of(date)
    if not isinstance(when, DateValue) or when.start is None or name not in calendar.day_name:
        return noted(UNKNOWN, weekday, date)
    actual = calendar.day_name[when.start.weekday()]
    return noted(SAME if actual == name else different(f"{_day(when)} is a {actual}"), weekday, date)


def _day(when: DateValue) -> str:
    assert when.start is not None
    return f"{when.start.day} {calendar.month_name[when.start.month]} {when.start.year}"


def adds_up(total: Any, parts: Any) -> Verdict:
    """Say whether parts make up a total where they are all of it, and do not exceed it where they need not be."""
    whole, found = value_of(total), value_of(parts)
    amount = whole.low if isinstance(whole, Quantity) else whole
    if not isinstance(found, Parts) or amount is None:
        return noted(UNKNOWN, total, parts)
    gap = found.total - amount
    wrong = gap > found.slack or (found.whole and gap < -found.slack)
    return noted(different(_sum(found, amount)) if wrong else SAME, total, parts)


def _sum(parts: Parts, amount: float) -> str:
    if len(parts.numbers) == 1:
        return f"a part of {parts} is more than the whole of {amount:,.10g}"
    return f"{parts}, not {amount:,.10g}" if parts.whole else f"{parts}, more than {amount:,.10g}"


def right_percentage(percent: Any, ends: Any) -> Verdict:
    """Say whether a percentage is that of the two numbers beside it, within what their printed digits allow."""
    said, of = value_of(percent), value_of(ends)
    if not isinstance(said, Quantity) or not isinstance(of, Ends) or of.base <= 0:
        return noted(UNKNOWN, percent, ends)
    falls = of.change and (said.noun == "fall" or (said.low or said.high or 0.0) < 0)
    signed = -of.percent if falls else of.percent if not of.change or said.noun == "rise" else abs(of.percent)
    low, high = _reach(said, of, signed)
    wrong = (said.low is not None and high < abs(said.low)) or (said.high is not None and low > abs(said.high))
    return noted(different(f"{of}") if wrong else SAME, percent, ends)


def _reach(said: Quantity, of: Ends, percent: float) -> tuple[float, float]:
    """The percentages a careful writer may print for two numbers: their digits, and the percentage's own, may be rounded."""
    share = 100 * of.part / of.base
    digits = share * (of.steps[0] / of.base + of.steps[1] / max(of.part, of.steps[1], 1e-9)) / 2
    slack = digits + said.step + max(POINT / 2, LOOSE * abs(percent), ESTIMATE * abs(percent) if said.approximate else 0.0)
    return percent - slack, percent + slack
