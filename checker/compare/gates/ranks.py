"""Gates for ranks: one contest, one list, one scale, or one kind of event, and the same scope."""

from __future__ import annotations

from checker.claims.outcome_words import canonical
from checker.compare.gates import alike, placings, rows, turns
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim

TIED = 2  # words that two orders of the same thing share besides names
MUCH = 5  # topic keys that two articles of one event share
SINCE = 4  # what two sentences about the last time share: words, names doubly


def rank(a: Claim, b: Claim) -> Verdict | None:
    """Are two ranks in one list? Each form of rank has its own test; every list ends with its year."""
    forms = {a.scope["form"], b.scope["form"]}
    if forms == {"list", "place"}:
        return None if alike.named(a, b) and placings.one_list(a, b) else UNKNOWN
    if len(forms) > 1 or forms == {"list"}:
        return UNKNOWN
    if a.scope["form"] == "row":
        return rows.row(a, b)
    if a.scope["form"] == "turn":
        return turns.turn(a, b)
    if not alike.named(a, b) or not _TESTS[a.scope["form"]](a, b):
        return UNKNOWN
    if a.scope.get("period") and b.scope.get("period") and a.scope["period"] != b.scope["period"]:
        return explained("other-period", f"one is for {a.scope['period']}, the other for {b.scope['period']}")
    return None


def scope(a: Claim, b: Claim) -> Verdict | None:
    """A place overall is none in a stage; what is first in a region may be second on its continent."""
    if a.scope["form"] == "place":
        return placings.part(a, b)
    x, y = alike.words_of(a, "names"), alike.words_of(b, "names")
    if "home" in x | y and a.scope["form"] == "scale":
        return None  # "the country's third-largest bank": the country that the other names
    if a.scope["form"] in {"order", "scale"} and x != y:
        return explained("other-scope", "the two are ranked among different ones")
    return None


def _one_order(a: Claim, b: Claim) -> bool:
    shared = alike.words_of(a, "words") & alike.words_of(b, "words")
    names = alike.words_of(a, "names") & alike.words_of(b, "names")
    x, y = (c.slots["amount"].value.low for c in (a, b))
    who = alike.words_of(a, "who") & alike.words_of(b, "who")
    named = names or ((who or alike.name_shared(a, b)) and not alike.words_of(a, "names") | alike.words_of(b, "names"))
    tied = bool(named) and len(shared) + len(who) + len(names) >= TIED and not alike.disjoint(a, b, "who")
    if 1 in {x, y} and not ("doer" in a.scope and "doer" in b.scope):
        return False
    return tied and not alike.far_apart(x, y) and alike.settled(a, b, 0.0)


def _one_scale(a: Claim, b: Claim) -> bool:
    return _one_holder(a, b) and alike.settled(a, b, 0.0) and not alike.disjoint(a, b, "words")


def _one_holder(a: Claim, b: Claim) -> bool:
    """Whether one name has both ranks; where a sentence names nobody, what its article is about may be the one."""
    x, y = alike.words_of(a, "who"), alike.words_of(b, "who")
    if x and y:
        return bool(x & y)
    silent, holders = (a, y) if not x else (b, x)
    return any(f"@{key}" in silent.about for key in holders) and bool(_region(a) and _region(b))


def _region(claim: Claim) -> set[str]:
    return alike.words_of(claim, "names")


def _one_since(a: Claim, b: Claim) -> bool:
    tied = alike.tie(a, b) >= SINCE or (_one_deed(a, b) and len(a.about & b.about) >= MUCH)
    return tied and alike.name_shared(a, b) and alike.settled(a, b, 0.0)


def _one_deed(a: Claim, b: Claim) -> bool:
    """Whether two sentences share a noun, or two nouns for one thing ("strike", "walkout")."""
    x, y = ({canonical(word) for word in alike.words_of(c, "context") if not word.startswith("@")} for c in (a, b))
    return bool(x & y)


_TESTS = {"place": placings.one_contest, "order": _one_order, "scale": _one_scale, "since": _one_since}
