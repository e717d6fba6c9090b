"""The gates two claims pass before a rule may set them against each other.

Each gate looks at one axis and lets the pair through (None), sets it aside as unrelated (UNKNOWN), or explains why
a difference between the two would be no contradiction. The first gate that speaks decides. A missing axis is never
guessed: where it matters and one side leaves it out, the pair is unrelated.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from checker.compare.dates import same_date
from checker.compare.people import same_person
from checker.compare.places import same_place
from checker.compare.posts import same_post
from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, explained, trace
from checker.model import Claim, DateValue, Entity, Post, Slot

UNDONE = frozenset({"planned", "expected"})
EVENTS = frozenset({"meeting", "visit", "action"})
FRESH = dt.timedelta(days=9)  # news is about the last days; a longer look back names its date and stands alone
SLIP = dt.timedelta(days=7)  # a wrong weekday or a day's slip is at most a week; further apart is another event
SHARED = 4  # what two sentences must share for their counts to be about the same matter: words, names doubly
STATE_OFFICES = frozenset({"minister", "president", "prime minister"})
STATE = dt.timedelta(days=60)  # how long a figure without a period stays the latest one


def comparable(a: Claim, b: Claim, per: Sequence[str], within: dt.timedelta | None) -> Verdict:
    """Say whether two claims answer the same question: same (comparable), explained (with why), or unknown (unrelated).

    `per` are the slots that must agree, `within` how far apart in time the claims may lie.
    """
    with trace():  # what gates compare is not what the rule compares
        for verdict in _verdicts(a, b, per, within):
            if verdict is not None:
                return verdict
    return SAME


def _verdicts(a: Claim, b: Claim, per: Sequence[str], within: dt.timedelta | None) -> Iterator[Verdict | None]:
    yield _subject(a, b, per)
    yield _distance(a, b, within)
    yield _polarity(a, b)
    yield _mood(a, b)
    if a.kind == "figure":
        yield _scope(a, b)
        yield _period(a, b)
        yield _speaker(a, b)
    if a.kind in EVENTS:
        yield _occasion(a, b, "date" in per)
    if a.kind == "post":
        yield _tenure(a, b)
    if a.kind == "score":
        yield _matter(a, b)
    if a.kind == "count":
        yield _matter(a, b)
        yield _speaker(a, b)
        yield _update(a, b)


def same_value(a: Slot | None, b: Slot | None) -> Verdict:
    """Compare two slots by the kind of value they hold."""
    if a is None or b is None:
        return UNKNOWN
    x, y = a.value, b.value
    if isinstance(x, DateValue):
        return same_date(a, b)
    if isinstance(x, Post):
        return same_post(a, b)
    if isinstance(x, Entity) and isinstance(y, Entity):
        return _same_entity(a, b, x, y)
    if isinstance(x, tuple) and isinstance(y, tuple):
        return _same_things(x, y)
    return SAME if x == y else different()


def _same_things(x: tuple[str, ...], y: tuple[str, ...]) -> Verdict:
    """Two noun phrases, head first: the same head with what narrows it on one side only, or most words in common."""
    shared = {*x} & {*y}
    nested = x[0] == y[0] and ({*x} <= {*y} or {*y} <= {*x})
    apart = len(x) > 1 and len(y) > 1 and not {*x[1:]} & {*y[1:]}  # a trade agreement, a fishing agreement
    return SAME if nested or (2 * len(shared) >= max(len(x), len(y)) and not apart) else different()


def _same_entity(a: Slot, b: Slot, x: Entity, y: Entity) -> Verdict:
    if x.kind == y.kind == "person":
        return same_person(a, b)
    if "person" in {x.kind, y.kind}:
        return UNKNOWN  # "the White House" may be the president: neither the same name nor a conflict
    if x.kind == y.kind == "place":
        return same_place(a, b)
    return SAME if x.name.casefold() == y.name.casefold() else UNKNOWN


def _subject(a: Claim, b: Claim, per: Sequence[str]) -> Verdict | None:
    for i, name in enumerate(per):
        verdict = same_value(a.slots.get(name), b.slots.get(name))
        if not verdict or (verdict.outcome == "unknown" and i == 0):
            return UNKNOWN
    return None


def _distance(a: Claim, b: Claim, within: dt.timedelta | None) -> Verdict | None:
    x, y = a.as_of, b.as_of
    if within is not None and x is not None and y is not None and abs(x - y) > within:
        return UNKNOWN
    return None


def _polarity(a: Claim, b: Claim) -> Verdict | None:
    if a.kind == "action":
        return None  # whether it was done is what is asked
    return UNKNOWN if a.negated != b.negated or "denied" in {a.status, b.status} else None


def _mood(a: Claim, b: Claim) -> Verdict | None:
    """Plans, targets and forecasts are not what happened."""
    moods = {a.status, b.status}
    if len(moods) == 1:
        return None
    if "hypothetical" in moods:
        return explained("hypothetical", "one of the two is only supposed")
    if "target" in moods:
        return explained("target-and-actual", "one is a target, the other a figure reached or expected")
    if moods & UNDONE and not moods <= UNDONE:
        if a.kind == "figure":
            return explained("forecast", "one is a forecast, the other a figure reported")
        if a.kind in EVENTS:
            return explained("plan-and-outcome", "one was still a plan when it was written")
    return None


def _scope(a: Claim, b: Claim) -> Verdict | None:
    if "owner" not in a.slots or "owner" not in b.slots:
        return UNKNOWN  # a sum of we do not know whom
    if a.scope.get("measure") != b.scope.get("measure"):
        return explained("other-measure", f"{_said(a, 'measure')} is not {_said(b, 'measure')}")
    if a.scope.get("part") != b.scope.get("part"):
        return explained("other-scope", f"{_said(a, 'part')} is not {_said(b, 'part')}")
    return None


def _said(claim: Claim, axis: str) -> str:
    return claim.scope.get(axis) or "the whole"


def _period(a: Claim, b: Claim) -> Verdict | None:
    x, y = a.slots.get("period"), b.slots.get("period")
    if x is None and y is None:
        near = a.as_of is not None and b.as_of is not None and abs(a.as_of - b.as_of) <= STATE
        return None if (near and a.scope.get("once")) or a.status == b.status == "target" else UNKNOWN
    if x is None or y is None:
        targets = a.status == b.status == "target"  # a target of the same sum is the same target; another may be for another year
        return None if targets and a.slots["amount"].normal == b.slots["amount"].normal else UNKNOWN
    verdict = same_date(x, y)
    if verdict.outcome == "unknown":
        return UNKNOWN
    if not verdict or verdict.outcome == "explained":
        return explained("other-period", f"one is for {x.text}, the other for {y.text}")
    return None


def _matter(a: Claim, b: Claim) -> Verdict | None:
    """Are two counts of one thing about the same matter? Their sentences share words, and name the same period if any."""
    x, y = set(a.scope.get("context", "").split()), set(b.scope.get("context", "").split())
    shared = x & y
    names = [word for word in shared if word.startswith("@")]
    words = len(shared) - len(names) + (a.scope.get("period", "a") == b.scope.get("period", "b"))
    words += " of " in a.slots["thing"].normal  # "share of turnout" says more than "people"
    if not names or words < 2 or words + 2 * len(names) < SHARED or 3 * (words + len(names)) < min(len(x), len(y)):
        return UNKNOWN
    if a.scope.get("part") != b.scope.get("part"):
        return explained("other-scope", f"{_said(a, 'part')} is not {_said(b, 'part')}")
    if a.scope.get("period") and b.scope.get("period") and a.scope["period"] != b.scope["period"]:
        return explained("other-period", f"one is for {a.scope['period']}, the other for {b.scope['period']}")
    if a.kind == "count" and (_number(a) in b.scope.get("beside", "").split() or _number(b) in a.scope.get("beside", "").split()):
        return UNKNOWN
    return None


def _number(claim: Claim) -> str:
    low = claim.slots["amount"].value.low
    return "" if low is None else f"{low:g}"


def _update(a: Claim, b: Claim) -> Verdict | None:
    """Tolls change from one day, and one report, to the next."""
    if not a.scope.get("toll") or (a.scope["toll"] == b.scope.get("toll") != "-"):
        return None
    return explained("later-update", "tolls change as time goes on, and the two were not counted at the same hour")


def _speaker(a: Claim, b: Claim) -> Verdict | None:
    if a.speaker and b.speaker and a.speaker.casefold() != b.speaker.casefold() and not same_person(a.speaker, b.speaker):
        return explained("other-speaker", f"one is what {a.speaker} says, the other what {b.speaker} says")
    return None


def _occasion(a: Claim, b: Claim, dated: bool) -> Verdict | None:
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


def _tenure(a: Claim, b: Claim) -> Verdict | None:
    if None in {a.as_of, b.as_of} and "hold" in {a.predicate, b.predicate}:
        return UNKNOWN  # who holds a post is a question about a day
    held = [c for c in (a, b) if c.predicate != "name"]
    if any(c.slots["post"].value.head in STATE_OFFICES and c.slots["post"].value.country is None for c in held):
        return UNKNOWN  # every state has a foreign minister
    if "acting" in {a.predicate, b.predicate} and a.predicate != b.predicate:
        return explained("acting", "one holds the post only for the time being")
    if {a.predicate, b.predicate} == {"hold", "name"}:
        return explained("successor", "one holds the post, the other is named to it")
    return None
