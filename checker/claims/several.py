"""Events of one article -> the same, with what only the whole article shows. Next: compare/gates/happenings.

Which event "the incident" is, and on which days and in which places the article has events of a kind: where it tells of
two, another article may mean either.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.annotate.keys import fold
from checker.model import Claim, DateValue

MAIN = "main"  # the family of what stands for the event the article is about


def settled(claims: Sequence[Claim]) -> list[Claim]:
    """What only the whole article shows: which event "the incident" is, and whether there are several of a kind."""
    told = [c for c in claims if c.kind == "event"]
    if not told:
        return list(claims)
    main = _main(told)
    named = [_resolved(c, main) if c.kind == "event" else c for c in claims]
    kinds: dict[str, list[Claim]] = defaultdict(list)
    for claim in named:
        if claim is not None and claim.kind == "event":
            kinds[claim.predicate].append(claim)
    return [_with_others(c, kinds[c.predicate]) if c.kind == "event" else c for c in named if c is not None]


def _main(told: Iterable[Claim]) -> str | None:
    """The family an article tells of most, among those that need no object."""
    counted = Counter(c.predicate for c in told if c.scope.get("alone"))
    return min(counted, key=lambda name: (-counted[name], name), default=None)


def _resolved(claim: Claim, main: str | None) -> Claim | None:
    if claim.predicate != MAIN:
        return claim
    if main is None:
        return None
    event = replace(claim.slots["event"], value=main)
    return replace(
        claim, predicate=main, slots={**claim.slots, "event": event}, scope={**claim.scope, "sort": main, "alone": "yes"}
    )


def _with_others(claim: Claim, alike: Sequence[Claim]) -> Claim:
    """The claim with the days and places its article gives for events of the kind that may be this one."""
    same = [c for c in alike if c is claim or _may_be_one(claim, c)]
    days = sorted({_day(c) for c in same} - {""})
    spots = sorted({fold(c.slots["place"].normal) for c in same if "place" in c.slots})
    return replace(claim, scope={**claim.scope, "days": " ".join(days), "spots": "|".join(spots)})


def _may_be_one(a: Claim, b: Claim) -> bool:
    x, y = (set(c.slots["what"].value) if "what" in c.slots else set() for c in (a, b))
    return bool(a.scope.get("alone")) or bool(x & y) or not x or not y


def _day(claim: Claim) -> str:
    slot = claim.slots.get("date")
    value = slot.value if slot else None
    if not isinstance(value, DateValue) or value.start is None or value.start != value.end:
        return ""
    return str(value.start)
