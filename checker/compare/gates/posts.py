"""Gates for posts: held or promised, for the time being, on a day that is known."""

from __future__ import annotations

from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim

STATE_OFFICES = frozenset({"minister", "president", "prime minister"})


def tenure(a: Claim, b: Claim) -> Verdict | None:
    undated = any(c.as_of is None and "reference" not in c.scope for c in (a, b))
    if undated and "hold" in {a.predicate, b.predicate}:
        return UNKNOWN  # who holds a post is a question about a day
    held = [c for c in (a, b) if c.predicate != "name"]
    if any(c.slots["post"].value.head in STATE_OFFICES and c.slots["post"].value.country is None for c in held):
        return UNKNOWN  # every state has a foreign minister
    if "acting" in {a.predicate, b.predicate} and a.predicate != b.predicate:
        return explained("acting", "one holds the post only for the time being")
    if {a.predicate, b.predicate} == {"hold", "name"}:
        return explained("successor", "one holds the post, the other is named to it")
    return None
