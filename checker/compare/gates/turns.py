"""A gate for turns: one person's, of the same office or to the same place, and counted alike."""

from __future__ import annotations

from checker.compare.gates import alike
from checker.compare.people import same_person
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim

PLACED = "turn of visit"  # which visit it is depends on where to


def turn(a: Claim, b: Claim) -> Verdict | None:
    """Do two articles say which of one person's terms, visits or marriages it is?"""
    if not same_person(a.slots["who"], b.slots["who"]) or not alike.settled(a, b, 0.0):
        return UNKNOWN
    x, y = alike.words_of(a, "names"), alike.words_of(b, "names")
    if a.slots["thing"].normal == PLACED and not x & y:
        return explained("other-scope", "the two visits are to different places") if x and y else UNKNOWN
    if alike.words_of(a, "limits") != alike.words_of(b, "limits"):
        return explained("other-scope", "one counts only some of those that the other counts")
    if alike.disjoint(a, b, "office"):
        return explained("other-scope", "the two are terms in different offices")
    return None
