"""A gate for claims that mean nothing outside their story: are the two articles about the same?"""

from __future__ import annotations

from checker.claims.slots import is_built_in
from checker.compare.verdict import UNKNOWN, Verdict
from checker.model import Claim, Entity

STANDALONE = frozenset({
    "post", "figure", "age", "spelling", "quote", "meeting", "visit", "title", "statement", "match",
    "definition", "maker", "calling", "digest", "milestone",
})  # fmt: skip
SHARED = 2  # topic keys, one of them a name; unrelated articles share one at most
SMALL = 6  # keys: an article of a sentence or two has few to share


def story(a: Claim, b: Claim) -> Verdict | None:
    """Set aside two claims of articles that are not about the same; claims whose slots say all they need may meet anywhere."""
    held = "reference" in a.scope or "reference" in b.scope  # against an article of every story, like wording is not enough
    alone = (
        (a.kind in STANDALONE and not (held and a.kind == "statement"))
        or _name_the_same(a, b)
        or _told_of_a_name(a, b)
        or _since(a, b)
    )
    return None if alone or same_story(a.about, b.about) else UNKNOWN


def _name_the_same(a: Claim, b: Claim) -> bool:
    """Whether two claims that a rule's patterns found have one name in one slot: they need no more to be about the same."""
    if is_built_in(a.kind):
        return False
    named = ((x.value, b.slots[name].value) for name, x in a.slots.items() if name in b.slots)
    return any(isinstance(x, Entity | str) and str(x)[:1].isupper() and str(x).casefold() == str(y).casefold() for x, y in named)


def _told_of_a_name(a: Claim, b: Claim) -> bool:
    """Whether two lone texts say of one thing, by its name, which place of a row or how many of something it has."""
    placed = a.kind == "tally" or a.scope.get("form") == b.scope.get("form") == "row"
    return placed and a.as_of is None and b.as_of is None


def _since(a: Claim, b: Claim) -> bool:
    """Whether two sentences tell since when of one with a name of two words ("Lake Orme has not been so low since 2002")."""
    names = (word for word in {*a.scope.get("context", "").split()} & {*b.scope.get("context", "").split()} if word[0] == "@")
    return a.scope.get("form") == b.scope.get("form") == "since" and len(list(names)) > 1


def same_story(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two articles are about the same, by their topic keys; where nothing is known of one, they may be."""
    shared = a & b
    named = any(key.startswith("@") for key in shared)
    other_names = not named and all(any(key.startswith("@") for key in keys) for keys in (a, b))
    needed = SHARED if min(len(a), len(b)) >= SMALL or other_names else 1
    return not a or not b or (named and len(shared) >= needed) or len(shared) > needed
