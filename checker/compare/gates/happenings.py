"""Gates for events told in other words: is it the same happening?

Two articles of one story may each tell of a crash and still mean two. It is one when both tell it as the same kind of
event, it befell the same thing (or nothing else in either article could be meant), and neither article knows of several.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from itertools import combinations

from checker.annotate.names_match import sound_key
from checker.claims import families
from checker.compare.dates import same_date
from checker.compare.places import same_place
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim, DateValue

SHARED = 2  # keys of what their articles are about
SMALL = 8  # keys: an article of a sentence or two has few to share
SLIP = dt.timedelta(days=7)  # a wrong weekday or a day's slip is at most a week; further apart is another event
FRESH = dt.timedelta(days=14)  # before its article: what lies further back is told from memory and may be another one
SAME_NEWS = dt.timedelta(days=3)  # between two articles that name only an hour, or no day at all
PUT_OFF = dt.timedelta(days=7)  # between two articles of which the later may tell of a new plan
UNDONE = frozenset({"planned", "expected"})


def sort(a: Claim, b: Claim) -> Verdict | None:
    """A blast may be called an attack, but is no shooting."""
    x, y = a.scope.get("sort"), b.scope.get("sort")
    return None if x == y or a.predicate in {x, y} else UNKNOWN


def topic(a: Claim, b: Claim) -> Verdict | None:
    """An event of which neither article says what it befell is known by the story alone, and must share more of it."""
    shared = a.about & b.about
    small = min(len(a.about), len(b.about)) < SMALL
    told = not (_vague(_befallen(a)) and _vague(_befallen(b)))
    return None if small or told or len(shared) > SHARED else UNKNOWN


def thing(a: Claim, b: Claim) -> Verdict | None:
    """Did it befall the same thing, as far as the words for it tell?"""
    who = _words(a, "who"), _words(b, "who")
    if (
        _conflict(_words(a, "what"), _words(b, "what"))
        or _conflict(*map(_actors, who))
        or _two_bodies(*who)
        or _two_groups(a, *who)
    ):
        return UNKNOWN
    x, y = _befallen(a), _befallen(b)
    strong = {*x} & {*y} - families.table("weak", "nouns")
    if _names(strong) or strong & _heads(a, x) & _heads(b, y) or len(strong) > 1:
        return None
    if a.predicate == "last":
        return None if _on_topic(a, x) and _on_topic(b, y) else UNKNOWN
    return None if a.scope.get("alone") and (_vague(x) or _vague(y)) else UNKNOWN


def _befallen(claim: Claim) -> tuple[str, ...]:
    """The words for what an event befell, without its own name ("tram crash": the tram)."""
    words = _words(claim, "what")
    return words[1:] if claim.scope.get("named") else words


def _heads(claim: Claim, words: tuple[str, ...]) -> set[str]:
    return {*words} if claim.scope.get("named") else {*words[:1]}


def _vague(words: tuple[str, ...]) -> bool:
    """Whether an article leaves open what its event befell: "the crash", "it overturned", "passengers left the tracks"."""
    weak = families.table("weak", "nouns")
    return not {*words} - weak or words[0] in weak


def _on_topic(claim: Claim, words: tuple[str, ...]) -> bool:
    """Whether what is said to run from one day to another is what its article is about."""
    keys = {*words, *(f"@{sound_key(word)}" for word in words)}
    return bool(keys & (claim.about | families.table("weak", "nouns")))


def another(a: Claim, b: Claim) -> Verdict | None:
    if a.scope.get("another") != b.scope.get("another"):
        return explained("other-event", "one of the two is a further event of the kind")
    return None


def several(a: Claim, b: Claim) -> Verdict | None:
    """An article that tells of two such events may mean either, but for days in a row of what hardly happens twice."""
    days = [c.scope.get("days", "").split() for c in (a, b)]
    spots = [list(filter(None, c.scope.get("spots", "").split("|"))) for c in (a, b)]
    many = any(len(each) > 1 for each in days) and not (a.scope.get("single") and _next_day(a, b))
    if many or any(not same_place(x, y) for each in spots for x, y in combinations(each, 2)):
        return explained("other-event", "one of the articles tells of several such events")
    return None


def _next_day(a: Claim, b: Claim) -> bool:
    days = [day for c in (a, b) if "date" in c.slots and (day := _start(c.slots["date"].value)) is not None]
    return len(days) == 2 and abs(days[0] - days[1]) <= dt.timedelta(days=1)


def plan(a: Claim, b: Claim) -> Verdict | None:
    undone = [c.status in UNDONE for c in (a, b)]
    if undone[0] != undone[1]:
        return explained("plan-and-outcome", "one was still a plan when it was written")
    if all(undone) and (a.as_of is None or b.as_of is None or abs(a.as_of - b.as_of) > PUT_OFF):
        return explained("later-update", "the plan may have changed between the two articles")
    return None


def near(a: Claim, b: Claim) -> Verdict | None:
    """Are the days and places of two events near enough for one, and told as news?"""
    x, y = a.slots.get("date"), b.slots.get("date")
    elsewhere = not same_place(a.slots.get("place"), b.slots.get("place"))
    if elsewhere and a.scope.get("alone") and not _same_scene(a, b):
        return explained("other-event", "the two are in different places")
    if x is None or y is None or same_date(x, y).outcome != "different":
        return None if (x and y) or _same_news(a, b) else UNKNOWN
    if elsewhere:
        return explained("other-event", "the two are on different days and in different places")
    return _near_days(a, b)


def _near_days(a: Claim, b: Claim) -> Verdict | None:
    x, y = a.slots["date"].value, b.slots["date"].value
    first, then = _start(x), _start(y)
    if first is None or then is None:
        hours = x.clock and y.clock and _same_news(a, b)
        return None if hours else explained("other-event", "one article does not say of which day it speaks")
    if a.scope.get("once") and not a.scope.get("alone"):
        return None
    if abs(first - then) > SLIP + _length(x) + _length(y) or not (_told_as_news(a) and _told_as_news(b)):
        return explained("other-event", "the two dates lie too far apart for one event")
    return None


def _same_scene(a: Claim, b: Claim) -> bool:
    """Whether the articles share a name besides that of a country: somebody or something that was there."""
    shared = (a.about & b.about) | ({*_befallen(a)} & {*_befallen(b)})
    return any(key.startswith("@") and not key[1:].isupper() for key in shared)


def _same_news(a: Claim, b: Claim) -> bool:
    return a.as_of is not None and b.as_of is not None and abs(a.as_of - b.as_of) <= SAME_NEWS


def _told_as_news(claim: Claim) -> bool:
    day = _start(claim.slots["date"].value)
    if claim.status in UNDONE:
        return True
    return claim.as_of is not None and day is not None and abs(claim.as_of - day) <= FRESH


def _start(value: DateValue) -> dt.date | None:
    return value.start


def _length(value: DateValue) -> dt.timedelta:
    return value.end - value.start if value.start and value.end else dt.timedelta(0)


def _words(claim: Claim, name: str) -> tuple[str, ...]:
    slot = claim.slots.get(name)
    return slot.value if slot is not None else ()


def _names(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(w for w in words if w.startswith("@"))


def _conflict(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Other names, or other numbers, of the same thing."""
    for kind in (_names, _numbers):
        p, q = kind(x), kind(y)
        if p and q and not {*p} & {*q}:
            return True
    apart = {*x[1:]} and {*y[1:]} and not {*x[1:]} & {*y[1:]}
    return bool(x and y and x[0] == y[0] and apart and not _names(x) and not _names(y))


def _two_bodies(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Whether one is the act of one chamber, the other of another."""
    p, q = ({word.lstrip("@") for word in words} & families.table("bodies", "words") for words in (x, y))
    return bool(p and q and not p & q)


def _two_groups(a: Claim, x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Whether one is the vote of pilots, the other of cabin crew."""
    if a.scope.get("sort") != "vote" or not (x and y) or x[0] in y or y[0] in x:
        return False
    bodies = families.table("bodies", "words")
    return not any(head.startswith("@") or head in bodies for head in (x[0], y[0]))


def _actors(words: Iterable[str]) -> tuple[str, ...]:
    """The names among the words for who did it; a body that is no more than "Parliament" has none of its own."""
    return tuple(w for w in _names(words) if w.lstrip("@") not in families.table("bodies", "words"))


def _numbers(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(w for w in words if w[0].isdigit())


GATES = (sort, topic, thing, another, several, plan, near)
