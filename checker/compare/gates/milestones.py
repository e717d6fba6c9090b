"""Gates for milestones: is it a step of the same person, work or body, and can its two dates not both be true?"""

from __future__ import annotations

import datetime as dt

from checker.claims.steps import ROLED, TENURE, lags
from checker.compare.dates import same_date
from checker.compare.gates import happenings
from checker.compare.people import same_person
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim

SHOWN = frozenset({"release", "premiere"})
PERSONAL = frozenset({"birth", "death", "career", *TENURE})
EVER = 999  # years


def whose(a: Claim, b: Claim) -> Verdict | None:
    """Is it one name? Where a lone sentence says no more than "it", it can only speak of what the other names."""
    if a.scope.get("edition") != b.scope.get("edition"):
        return UNKNOWN
    named = [bool(c.scope.get("named")) for c in (a, b)]
    if all(named):
        return None if _one_name(a, b) else UNKNOWN
    lone = all(c.scope.get("lone") for c in (a, b))
    return None if lone and any(named) else UNKNOWN


def _one_name(a: Claim, b: Claim) -> bool:
    short, long = sorted((a.slots["thing"].value, b.slots["thing"].value), key=len)
    if "title" in {a.predicate, b.predicate}:
        return bool(short) and long[-len(short) :] == short  # "played the doctor in Smash"
    if a.predicate in PERSONAL:
        return {*short} <= {*long} or bool(same_person(" ".join(short), " ".join(long)))
    return bool(short == long)


def role(a: Claim, b: Claim) -> Verdict | None:
    """Is it one office, hall or line of work that somebody was in or came to? One article may tell more of it."""
    if a.predicate not in ROLED:
        return None
    x, y = ({*c.scope.get("role", "").split()} for c in (a, b))
    return None if x and y and (x <= y or y <= x) else UNKNOWN


def order(a: Claim, b: Claim) -> Verdict | None:
    """A work is made, shown, and released in other countries one after the other."""
    x, y = _step(a), _step(b)
    if same_date(a.slots["date"], b.slots["date"]).outcome != "different":
        return None if x == y else UNKNOWN
    if a.predicate == b.predicate == "title" or _comes_round(a, b):
        return UNKNOWN
    if x == y:
        return UNKNOWN if x == "airing" else _places(a, b)
    for p, q in ((a, b), (b, a)):
        lag = lags().get((_step(p), _step(q)))
        if lag is not None:
            return _between(p, q, lag[0], EVER if _narrow(q) else lag[1])
    return UNKNOWN


def _comes_round(a: Claim, b: Claim) -> bool:
    """Whether news gives two days of two years for what may be held each year: "the fair began on 3 May 2019"."""
    days = [c.slots["date"].value.start for c in (a, b) if c.as_of and len(c.slots["date"].value.timex3) > len("2000-01")]
    years = {day.year for day in days if day is not None}
    return a.predicate in {"premiere", "end"} and len(days) == len(years) == 2


def _step(claim: Claim) -> str:
    return "work" if claim.predicate == "title" else claim.predicate


def _between(a: Claim, b: Claim, least: int, most: int) -> Verdict | None:
    """Can there be so many years from one step to the next?"""
    x, y = a.slots["date"].value, b.slots["date"].value
    low, high = _years(x.end, y.start, -EVER), _years(x.start, y.end, EVER)
    within = high >= least and low <= most
    return explained("other-event", "a work is made, shown and released at different times") if within else None


def _years(first: dt.date | None, then: dt.date | None, unknown: int) -> int:
    return then.year - first.year if first is not None and then is not None else unknown


def _places(a: Claim, b: Claim) -> Verdict | None:
    """The first release is no later than one in a single country or medium."""
    x, y = _outlets(a), _outlets(b)
    if a.predicate not in SHOWN or x == y or x & y:
        return None
    narrow, wide = (a, b) if x else (b, a)
    first, then = wide.slots["date"].value.start, narrow.slots["date"].value.end
    told = not (x and y) and (a.predicate == "premiere" or first is None or then is None or first > then)
    return None if told else explained("other-event", "a thing may come out in one place after the other")


def _outlets(claim: Claim) -> set[str]:
    return {*filter(None, claim.scope.get("where", "").split("|")), *claim.scope.get("medium", "").split()}


def _narrow(claim: Claim) -> bool:
    return claim.predicate in SHOWN and bool(_outlets(claim))


def several(a: Claim, b: Claim) -> Verdict | None:
    """An article that gives two dates for the step knows of more than one."""
    many = any(len(c.scope.get("others", "").split()) > 1 for c in (a, b))
    return explained("other-event", "one of the articles gives several dates") if many else None


GATES = (whose, role, order, several, happenings.plan)
