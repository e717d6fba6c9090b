"""Scenes of all articles -> two places that two tellings of one story give to one thing. Next: align.

Which places both articles name is struck out. Of those left over, two meet that are told to be where one thing is, or was done,
which neither article puts anywhere else.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from checker.annotate.names_parts import fold
from checker.claims.kinds import NARROWER, kinship
from checker.claims.sites import Placed
from checker.compare import scenes
from checker.compare.verdict import trace
from checker.model import Claim, Entity

ENOUGH = 1.8  # of what two scenes must share
APART = 2.5  # ... where other words narrow the thing
CROWDED = 0.25  # more for every further place left over (log)


@dataclass(frozen=True)
class Spot:
    """A place of one article: every sentence that says what is there."""

    told: Sequence[Claim]

    @property
    def place(self) -> Entity:
        value: Entity = self.told[0].slots["site"].value
        return value

    @property
    def things(self) -> frozenset[Placed]:
        return frozenset(thing for claim in self.told for thing in claim.slots["things"].value)


def pairs(told: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The scenes of two places that place one thing, as claims of kind "match"."""
    spots = _spots(told)
    with trace():
        for a, b in scenes.stories(told, 1):
            if a in spots and b in spots:
                yield from _pairs(spots[a], spots[b])


def _spots(told: Sequence[Claim]) -> Mapping[str, Sequence[Spot]]:
    seen: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in told:
        if claim.predicate == "site":
            seen[claim.article][fold(claim.slots["site"].value.name)].append(claim)
    return {article: [Spot(claims) for claims in named.values()] for article, named in seen.items()}


def _pairs(left: Sequence[Spot], right: Sequence[Spot]) -> Iterator[tuple[Claim, Claim]]:
    xs, ys = _left_over(left, right), _left_over(right, left)
    crowd = CROWDED * math.log(max(1, len(xs) * len(ys)))
    for p in xs:
        for q in ys:
            least = _least(p, q, left, right)
            found = _best(p, q) if least is not None and scenes.two_places(p.place, q.place) else None
            if least is not None and found is not None and found[0] >= least + crowd:
                yield _match(found[1]), _match(found[2])


def _left_over(own: Sequence[Spot], other: Sequence[Spot]) -> list[Spot]:
    """The places of which the other article has no word."""
    story = scenes.scene_of(other[0].told[0])
    return [spot for spot in own if not scenes.named_in(spot.place, story)]


def _least(p: Spot, q: Spot, left: Sequence[Spot], right: Sequence[Spot]) -> float | None:
    """What the scenes of two must share, given the thing that both alone place; None where they place none."""
    found = [
        ENOUGH if a.words <= b.words or b.words <= a.words or a.words & b.words else APART
        for a in p.things
        for b in q.things
        if _may_be_one(a, b) and _places(left, a) == _places(right, b) == 1
    ]
    return min(found, default=None)


def _may_be_one(a: Placed, b: Placed) -> bool:
    return a.proper == b.proper and kinship(*sorted((a.noun, b.noun))) >= NARROWER


def _places(own: Sequence[Spot], thing: Placed) -> int:
    """At how many places an article puts a thing of one kind."""
    return sum(any(_may_be_one(thing, other) for other in spot.things) for spot in own)


def _best(p: Spot, q: Spot) -> tuple[float, Claim, Claim] | None:
    """How much two places share where they share most, and the scenes of it; None where these are told of two times."""
    met = [(scenes.score(scenes.scene_of(x), scenes.scene_of(y)), x, y) for x in p.told for y in q.told]
    score, x, y = max(met, key=lambda found: found[0])
    apart = scenes.apart(scenes.scene_of(x), scenes.scene_of(y), "place") or scenes.looks_back(x) != scenes.looks_back(y)
    return None if apart or x.negated != y.negated else (score, x, y)


def _match(claim: Claim) -> Claim:
    told = {"told": claim.slots["scene"].text}
    return replace(claim, kind="match", predicate="place", slots={"place": claim.slots["site"]}, scope=told)
