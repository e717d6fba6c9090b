"""Gates for claims of every kind: the same subject, near in time, alike in polarity and mood; and whose word it is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from checker.claims.slots import is_built_in
from checker.compare.dates import same_date
from checker.compare.people import same_person
from checker.compare.places import same_place
from checker.compare.posts import same_post
from checker.compare.subjects import same_subject
from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, explained
from checker.compare.words import same_word
from checker.model import Claim, DateValue, Entity, Phrase, Post, Saying, Slot
from checker.model.names import Subject, Written

UNDONE = frozenset({"planned", "expected"})
COUNTS = frozenset({"count", "match"})
EVENTS = frozenset({"meeting", "visit", "action"})


def subject(a: Claim, b: Claim, per: Sequence[str]) -> Verdict | None:
    for i, name in enumerate(per):
        verdict = same_value(a.slots.get(name), b.slots.get(name))
        if not verdict or (verdict.outcome == "unknown" and i == 0):
            return UNKNOWN
    return None


def distance(a: Claim, b: Claim, within: dt.timedelta | None) -> Verdict | None:
    x, y = a.as_of, b.as_of
    if within is not None and x is not None and y is not None and abs(x - y) > within:
        return UNKNOWN
    return None


def polarity(a: Claim, b: Claim) -> Verdict | None:
    if a.kind == "action":
        return None  # whether it was done is what is asked
    return UNKNOWN if a.negated != b.negated or "denied" in {a.status, b.status} else None


def mood(a: Claim, b: Claim) -> Verdict | None:
    """Plans, targets and forecasts are not what happened."""
    moods = {a.status, b.status}
    if len(moods) == 1:
        return None
    if "hypothetical" in moods:
        return explained("hypothetical", "one of the two is only supposed")
    if moods <= {"target", *UNDONE} and a.kind in COUNTS:
        return None  # what somebody wants to build is what is planned
    if "target" in moods:
        return explained("target-and-actual", "one is a target, the other a figure reached or expected")
    if moods & UNDONE and not moods <= UNDONE:
        if a.kind == "figure":
            return explained("forecast", "one is a forecast, the other a figure reported")
        if a.kind in EVENTS or not is_built_in(a.kind):
            return explained("plan-and-outcome", "one was still a plan when it was written")
    return None


def speaker(a: Claim, b: Claim) -> Verdict | None:
    if a.speaker and b.speaker and not _one_voice(a.speaker, b.speaker) and not same_person(a.speaker, b.speaker):
        return explained("other-speaker", f"one is what {a.speaker} says, the other what {b.speaker} says")
    return None


def _one_voice(x: str, y: str) -> bool:
    """Whether two descriptions are of one speaker: "the growers' association", "figures from the growers' association"."""
    p, q = ({*re.findall(r"\w{3,}", said.casefold())} - {"the", "its", "their"} for said in (x, y))
    plain = not any(said.istitle() for said in (x, y))
    return x.casefold() == y.casefold() or (plain and bool(p and q) and (p <= q or q <= p))


def same_value(a: Slot | None, b: Slot | None) -> Verdict:
    """Compare two slots by the kind of value they hold."""
    if a is None or b is None:
        return UNKNOWN
    x, y = a.value, b.value
    if isinstance(x, DateValue):
        return same_date(a, b)
    if isinstance(x, Post):
        return same_post(a, b)
    if isinstance(x, Saying):
        return SAME  # they met, so they share words; the gate of quotations looks closer
    if isinstance(x, Entity) and isinstance(y, Entity):
        return _same_entity(a, b, x, y)
    if isinstance(x, tuple) and isinstance(y, tuple):
        return _same_things(x, y)
    if isinstance(x, Written):
        return SAME  # they met, so they are nearly alike
    if isinstance(x, Phrase) and isinstance(y, Phrase):
        return same_word(a, b)
    if isinstance(x, Subject) and isinstance(y, Subject):
        return same_subject(a, b)
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


def said(claim: Claim, axis: str) -> str:
    return claim.scope.get(axis) or "the whole"
