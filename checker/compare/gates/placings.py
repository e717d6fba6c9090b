"""Gates for placings: one holder in one contest, or a list and the scale by which it is made."""

from __future__ import annotations

import datetime as dt

from checker.annotate.names_match import sound_key
from checker.claims.contests import table
from checker.claims.stems import stem
from checker.compare.gates import alike
from checker.compare.people import same_person
from checker.compare.verdict import Verdict, explained
from checker.model import Claim, Slot

ONE_CONTEST = dt.timedelta(days=4)
ALIKE = 2  # words that two lists have in common where nobody is named
AXES = ("sexes", "forms", "kinds")


def one_contest(a: Claim, b: Claim) -> bool:
    """Is it one place of one holder that two articles tell?"""
    near = a.as_of is None or b.as_of is None or abs(a.as_of - b.as_of) <= ONE_CONTEST
    dated = "period" in a.scope and "period" in b.scope
    alike_told = ("lying" in a.scope) == ("lying" in b.scope) and (dated or ("then" in a.scope) == ("then" in b.scope))
    if not near or not alike_told or not one_holder(a, b) or not alike.settled(a, b, 0.0):
        return False
    x, y = alike.words_of(a, "list"), alike.words_of(b, "list")
    if "won" in a.scope or "won" in b.scope:
        return bool(x & y)
    return bool(x & y) or not (x and y)


def one_holder(a: Claim, b: Claim) -> bool:
    """Whether one name has both places; what is not named is told by its noun where the lists are named alike."""
    p, q = a.slots.get("who"), b.slots.get("who")
    x, y = alike.words_of(a, "who"), alike.words_of(b, "who")
    if p is not None and q is not None:
        return bool(x & y) and bool(same_person(p, q))
    kinds = alike.words_of(a, "kinds") & alike.words_of(b, "kinds")
    if p is not None or q is not None:
        person, words = (p, y) if p is not None else (q, x)
        return bool(x & y) and not alike.words_of(a, "kinds") | alike.words_of(b, "kinds") and words <= _keys(person)
    return bool(x & y) or (bool(kinds) and len(alike.words_of(a, "list") & alike.words_of(b, "list")) >= ALIKE)


def _keys(person: Slot | None) -> set[str]:
    return {sound_key(word) for word in str(person.value).split()} if person is not None else set()


def part(a: Claim, b: Claim) -> Verdict | None:
    """A place overall is none in a stage, one of the women none among the men, one of Sunday none of Friday."""
    if alike.words_of(a, "stage") != alike.words_of(b, "stage"):
        return explained("other-scope", "the two places are in different parts of a contest")
    for axis in AXES:
        x, y = (alike.words_of(c, "contest") & table("contest", axis) for c in (a, b))
        if x and y and not x & y:
            return explained("other-scope", "the two places are in different contests")
    if alike.disjoint(a, b, "contest") or alike.disjoint(a, b, "distances"):
        return explained("other-scope", "the two places are in different parts of a contest")
    p, q = alike.words_of(a, "of"), alike.words_of(b, "of")
    if alike.disjoint(a, b, "region") or not (p <= q or q <= p):
        return explained("other-scope", "the two are ranked among different ones")
    if a.scope.get("day") and b.scope.get("day") and a.scope["day"] != b.scope["day"] and "period" not in a.scope:
        return explained("other-event", "the two places were taken on different days")
    return None


def one_list(a: Claim, b: Claim) -> bool:
    """ "The world's third-largest producer", "ranks fifth in the world for output": one scale, once as a list."""
    listed, placed = (a, b) if a.scope["form"] == "list" else (b, a)
    region = alike.words_of(listed, "region") & alike.words_of(placed, "region")
    said = {stem(word) for word in alike.words_of(placed, "context")}
    measures = {stem(word) for word in alike.words_of(listed, "measures")}
    own = {stem(word) for word in alike.words_of(listed, "words")}
    other = alike.words_of(placed, "of") - measures - own
    return bool(region and measures & said) and not other and one_holder(a, b) and alike.settled(a, b, 0.0)
