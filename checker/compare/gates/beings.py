"""A gate for claims of whether there was such a thing at all: is it told of the same ones, and could it have come about since?"""

from __future__ import annotations

from checker.annotate.names_match import sound_key
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim

MUCH = 4  # topic keys that two articles of one event share
FIRM = 2  # words, names doubly, that two sentences share; one is enough for a name by the thing itself


def being(a: Claim, b: Claim) -> Verdict | None:
    """Let through one thing told by its noun, of like kind, the words beside it known to the other, that cannot be news."""
    if a.predicate != "being":
        return None
    none, some = sorted((a, b), key=lambda c: c.slots["outcome"].value.label != "none")
    if a.slots["outcome"].value == b.slots["outcome"].value or "noun" not in {a.scope["told"], b.scope["told"]}:
        return UNKNOWN
    if none.scope.get("lasting") == "now" != some.scope.get("lasting"):
        return UNKNOWN  # what there was may be no longer
    if not _own(none) <= _own(some) | _said(some) or not _alike(a, b):
        return UNKNOWN
    later = some.as_of is not None and none.as_of is not None and some.as_of > none.as_of
    if later and none.scope.get("lasting") == "since":
        return explained("later-update", "it may have come about since")
    return None


def _alike(a: Claim, b: Claim) -> bool:
    """Whether both are of the same ones: each knows most of what the other says beside the thing, and no name is strange."""
    mine, others = _beside(a), _beside(b)
    strange = [{w for w in words if w[0] == "@"} - _said(c) - c.about for words, c in ((mine, b), (others, a))]
    shared = (_said(a) & _said(b)) - {a.scope["head"], b.scope["head"]}
    weight = sum(2 if word.startswith("@") else 1 for word in shared)
    one_story = len(a.about & b.about) >= MUCH
    if any(strange[:1]) and any(strange[1:]) or not (_known(mine, b) and _known(others, a)):
        return False
    bare = one_story and any(len(_said(c) & d.about) >= FIRM for c, d, words in ((a, b, others), (b, a, mine)) if not words)
    return bare or (bool((mine & _said(b)) | (others & _said(a))) and weight >= FIRM - one_story)


def _known(words: set[str], other: Claim) -> bool:
    return 2 * len(words & (_said(other) | other.about)) >= len(words)


def _beside(claim: Claim) -> set[str]:
    words = claim.slots["thing"].value
    return {word for word in words if word[0] == "@" or f"@{sound_key(word)}" not in words}  # a name is there as a word too


def _own(claim: Claim) -> set[str]:
    return {*claim.scope.get("own", "").split()}


def _said(claim: Claim) -> set[str]:
    return _beside(claim) | {*claim.scope.get("context", "").split()}
