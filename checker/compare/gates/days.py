"""Gates for the days that a piece of news has but one of: is it one beginning, one deadline, one announcement?

Two articles of one story that each know but one beginning, and not the other's day at all, speak of one; where the words
leave open whether it is the beginning that is told, the two sentences must share more.
"""

from __future__ import annotations

import datetime as dt

from checker.claims.days import aside
from checker.compare.gates import alike
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim, DateValue

NEWS = dt.timedelta(days=7)  # between two articles of one piece of news; later the plan may be another
TIES = {2: 0, 1: 1, 0: 4}  # what two sentences share at least, by how many of them tell clearly which day it is
WORDS = 2  # of them no names, where none tells it
SPOKEN = 3  # what two announcements share at least


def plan(a: Claim, b: Claim) -> Verdict | None:
    if a.as_of is None or b.as_of is None:
        return UNKNOWN
    if abs(a.as_of - b.as_of) > NEWS:
        return explained("later-update", "the plan may have changed between the two articles")
    return None


def one(a: Claim, b: Claim) -> Verdict | None:
    """Is it the only answer that each article has, and one that the other article does not give?"""
    if _gives(a, b) or _gives(b, a) or _of_two_sorts(a, b):
        return UNKNOWN
    clear = ["clear" in c.scope for c in (a, b)].count(True)
    axis = "others" if clear == 2 else "rivals"
    alone = all(not _left(x, y, axis) - {_day(x)} for x, y in ((a, b), (b, a)))
    tied = _one_announcement(a, b) if a.predicate == "announcement" else _tied(a, b, clear)
    return None if alone and tied else UNKNOWN


def _of_two_sorts(a: Claim, b: Claim) -> bool:
    """Whether a sale, a trial or a vote begins in one and something else in the other."""
    x, y = alike.words_of(a, "sort"), alike.words_of(b, "sort")
    return x & aside() != y & aside() or bool(x and y and not x & y)


def _tied(a: Claim, b: Claim, clear: int) -> bool:
    """Whether two sentences share enough; where neither says that something begins, not only names."""
    words = {w for w in alike.words_of(a, "context") & alike.words_of(b, "context") if not w.startswith("@")}
    return alike.tie(a, b) >= TIES[clear] and (clear > 0 or len(words) >= WORDS)


def _day(claim: Claim) -> str:
    value: DateValue = claim.slots["date"].value
    return value.timex3


def _gives(claim: Claim, other: Claim) -> bool:
    """Whether an article gives the day of the other, its month, or a day in that month or year."""
    return _is_told(_day(other), claim)


def _is_told(day: str, claim: Claim) -> bool:
    told = alike.words_of(claim, "told")
    return any(other.startswith(day) or (day.startswith(other) and len(other) > len("2000")) for other in told)


def _left(claim: Claim, other: Claim, axis: str) -> set[str]:
    """The days of an article that answer the question and that the other does not give."""
    return {day for day in alike.words_of(claim, axis) if not _is_told(day, other)}


def _one_announcement(a: Claim, b: Claim) -> bool:
    """Whether one speaker told the same, before both articles: a later article may have news of its own."""
    days = [c.slots["date"].value.start for c in (a, b)]
    before = all(day <= article for day in days for article in (a.as_of, b.as_of))
    return before and (_speaks_of(a, b) or _speaks_of(b, a)) and alike.tie(a, b) >= SPOKEN


def _speaks_of(claim: Claim, other: Claim) -> bool:
    """Whether the sentence of one names who tells it in the other."""
    told = alike.words_of(claim, "who") | alike.words_of(claim, "context")
    return bool({word.lstrip("@") for word in alike.words_of(other, "who")} & {word.lstrip("@") for word in told})


GATES = (plan, one, alike.speaker)
