"""Gates for tallies: one bearer, one thing, and the larger number no wider than the smaller, so that both cannot be true."""

from __future__ import annotations

import datetime as dt

from checker.claims.counted_phrases import table
from checker.compare.gates import alike
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim

DAYS = dt.timedelta(days=4)  # in which what somebody has stays the same


def tally(a: Claim, b: Claim) -> Verdict | None:
    """Do two articles say how many of one thing one bearer has, so that the smaller number leaves no room for the larger?"""
    if not _one_bearer(a, b) or not _one_relation(a, b) or not (_exceeds(a, b) or _exceeds(b, a)):
        return UNKNOWN
    if a.as_of is not None and b.as_of is not None and not _lasting(a, b):
        return UNKNOWN
    if a.scope.get("period") and b.scope.get("period") and a.scope["period"] != b.scope["period"]:
        return explained("other-period", f"one is for {a.scope['period']}, the other for {b.scope['period']}")
    return None


def _one_bearer(a: Claim, b: Claim) -> bool:
    """Whether one name has both; a lone sentence that says "it" may speak of the one that the other names."""
    x, y = alike.words_of(a, "who"), alike.words_of(b, "who")
    if x and y:
        return bool(x & y)
    return bool(x or y or alike.words_of(a, "words") & alike.words_of(b, "words"))


def _one_relation(a: Claim, b: Claim) -> bool:
    relations = {a.scope.get("relation", ""), b.scope.get("relation", "")}
    return len(relations) == 1 or relations <= table("had", "names")


def _lasting(a: Claim, b: Claim) -> bool:
    """In the news, two numbers of what somebody has, in the same words; what is done is done again."""
    plain = all(c.scope.get("relation") == "have" and "vague" not in c.scope for c in (a, b))
    alike_in_words = all(alike.words_of(a, axis) == alike.words_of(b, axis) for axis in ("words", "among"))
    near = a.as_of is not None and b.as_of is not None and abs(a.as_of - b.as_of) <= DAYS
    return plain and alike_in_words and near and alike.named_alike(a, b)


def _exceeds(few: Claim, many: Claim) -> bool:
    """Whether one number is larger than the other allows, though it counts the same things or only some of them."""
    high, low = few.slots["amount"].value.high, many.slots["amount"].value.low
    if high is None or low is None or low <= high or ("vague" in many.scope and "sole" not in few.scope):
        return False
    if "vague" in many.scope and many.slots["amount"].text[:1].isupper() and many.scope.get("relation") != "get":
        return False  # a name is no thing that is counted, but for a prize's
    narrowing = alike.words_of(few, "words") | alike.words_of(few, "among")
    return narrowing <= alike.words_of(many, "said") | alike.words_of(many, "who") | alike.words_of(few, "who")
