"""Gates for meetings, visits and other acts: is it the same occasion?"""

from __future__ import annotations

import datetime as dt

from checker.compare.dates import same_date
from checker.compare.gates.general import same_value
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim

FRESH = dt.timedelta(days=9)  # news is about the last days; a longer look back names its date and stands alone
SLIP = dt.timedelta(days=7)  # a wrong weekday or a day's slip is at most a week; further apart is another event


def occasion(a: Claim, b: Claim, dated: bool) -> Verdict | None:
    """Are two meetings of the same people the same meeting? Fresh news of the same days and place is."""
    if a.scope.get("again") != b.scope.get("again") and (a.scope.get("again") or b.scope.get("again")):
        return explained("other-event", "one of the two is a further meeting")
    if a.kind == "action" and not (a.slots.get("date") and b.slots.get("date")):
        return None
    verdict = same_date(a.slots.get("date"), b.slots.get("date"))
    if verdict.outcome in {"same", "explained"}:
        return None
    if dated:
        return None if verdict.outcome == "unknown" and _overlap(_window(a), _window(b)) else UNKNOWN
    x, y = _day(a), _day(b)
    if verdict:
        return UNKNOWN
    if x is None or y is None:
        return explained("other-event", "the days differ, and one article does not say of which year it speaks")
    apart = explained("other-event", "the two dates lie too far apart for one event")
    if abs(x - y) > SLIP or not (_is_news(a, x) and _is_news(b, y)):
        return apart
    if not same_value(a.slots.get("place"), b.slots.get("place")):
        return explained("other-event", "the two are in different places")
    return None


def _day(claim: Claim) -> dt.date | None:
    slot = claim.slots.get("date")
    return slot.value.start if slot is not None else None


def _is_news(claim: Claim, day: dt.date) -> bool:
    return claim.as_of is not None and abs(claim.as_of - day) <= FRESH


def _window(claim: Claim) -> tuple[dt.date, dt.date] | None:
    """The days a claim can be about: its date, else the news window before its article."""
    slot = claim.slots.get("date")
    if slot is not None and slot.value.start is not None:
        return slot.value.start, slot.value.end or slot.value.start
    return (claim.as_of - FRESH, claim.as_of + dt.timedelta(days=1)) if claim.as_of and slot is None else None


def _overlap(x: tuple[dt.date, dt.date] | None, y: tuple[dt.date, dt.date] | None) -> bool:
    return x is not None and y is not None and x[0] <= y[1] and y[0] <= x[1]
