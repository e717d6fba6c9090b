"""A gate for definitions: a book and the film of it may have one name."""

from __future__ import annotations

from checker.claims.definitions import work_of
from checker.compare.verdict import UNKNOWN, Verdict
from checker.model import Claim


def adaptation(a: Claim, b: Claim) -> Verdict | None:
    """Where an article speaks of a work of the other's kind, too, the two are of two works."""
    return UNKNOWN if _known(a, b) or _known(b, a) else None


def _known(a: Claim, b: Claim) -> bool:
    said = b.slots.get("kinds")
    if said is None or said.value.only:
        return False
    own = {work_of(item) for item in a.slots["kinds"].value.items} if "kinds" in a.slots else set()
    return any(work_of(item) in a.scope.get("beside", "").split() and work_of(item) not in own for item in said.value.items)
