"""Scenes and parts of all articles -> casts: two people who play one part in two tellings of one story. Next: align.

Who stands in both articles is struck out. Of the people left over, two meet of whom each stands in the other's place (their
scenes share most), who are told to be or to have done the same, and whom their articles tell it of alone.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from checker.annotate.names_parts import fold, parse_name
from checker.claims.casts import DEED, IMPLIED, SCORED, TITLE, Part, table
from checker.claims.topic import name_keys
from checker.compare import scenes
from checker.compare.gates.stories import same_story
from checker.compare.people import may_be_spelt, same_person
from checker.compare.verdict import trace
from checker.model import Claim

ENOUGH = 1.8  # of what two scenes must share
SHARED = 3.3  # ... where many may bear the title
CROWDED = 0.25  # more for every further person left over (log)
AS_WELL = 0.4  # of what somebody shares with one whom both articles know


@dataclass(frozen=True)
class Person:
    """One of a cast: every place where the article speaks of somebody, and all that it tells him or her to be and do."""

    name: str
    scenes: Sequence[Claim]
    parts: Sequence[Part]

    def by_name(self, scene: Claim) -> Claim:
        """A scene, or the first that calls somebody by name where it only says "she"."""
        words = {fold(word) for word in self.name.split()}
        named = (claim for claim in self.scenes if words & {fold(word) for word in claim.slots["person"].text.split()})
        return scene if words & {fold(word) for word in scene.slots["person"].text.split()} else next(named, scene)

    @cached_property
    def titles(self) -> frozenset[str]:
        return frozenset(part.key for part in self.parts if part.told == TITLE)


@dataclass(frozen=True)
class Cast:
    """The people of one article by name, and all its capitalised words."""

    people: Mapping[str, Person]
    words: frozenset[str]
    about: frozenset[str]

    def without(self, person: Person) -> frozenset[str]:
        """What the article is about but for somebody, whose name another need not share."""
        return self.about - {f"@{key}" for key in name_keys(person.scenes[0].slots["person"].value)}

    def holders(self, part: Part, other: Cast) -> int:
        """How many are told to have a part, as closely as it is told, but those of whom both articles tell it."""
        return sum(_holds(person, part) and not other.tells(person.name, part) for person in self.people.values())

    def tells(self, name: str, part: Part) -> bool:
        """Whether somebody of that name is told to have a part."""
        return any(_holds(own, part) and same_person(name, own.name).outcome == "same" for own in self.people.values())


def pairs(told: Sequence[Claim], parts: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The scenes of two people that play one part, as claims of kind "match"."""
    casts = _casts(told, parts)
    with trace():
        for a, b in scenes.stories(told, 1):
            if a in casts and b in casts:
                yield from _pairs(casts[a], casts[b])


def _casts(told: Iterable[Claim], parts: Iterable[Claim]) -> dict[str, Cast]:
    seen: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    played: dict[tuple[str, str], list[Part]] = defaultdict(list)
    for claim in told:
        if claim.predicate == "person":
            seen[claim.article][claim.slots["person"].value.name].append(claim)
    for claim in parts:
        played[claim.article, claim.slots["person"].value.name].append(claim.slots["part"].value)
    return {
        article: Cast(
            {name: Person(name, claims, played[article, name]) for name, claims in people.items()},
            scenes.scene_of(next(iter(people.values()))[0]).story.words,
            next(iter(people.values()))[0].about,
        )
        for article, people in seen.items()
    }


def _pairs(left: Cast, right: Cast) -> Iterator[tuple[Claim, Claim]]:
    xs, ys = list(_left_over(left, right)), list(_left_over(right, left))
    best = {(p.name, q.name): _best(p, q) for p in left.people.values() for q in right.people.values()}
    free = ({p.name for p in xs}, {q.name for q in ys})
    crowd = CROWDED * math.log(max(1, len(xs) * len(ys)))
    for p in xs:
        for q in ys:
            reached, x, y = best[p.name, q.name]
            rivals = [
                other * (1.0 if u in free[0] and v in free[1] else AS_WELL)
                for (u, v), (other, _, _) in best.items()
                if (u == p.name) != (v == q.name)
            ]
            least = _least(p, q, left, right) if same_story(left.without(p), right.without(q)) else None
            if least is not None and reached >= least + crowd and reached >= max(rivals, default=0.0):
                yield _match(p.by_name(x)), _match(q.by_name(y))


def _left_over(own: Cast, other: Cast) -> Iterator[Person]:
    """Those with a full name of whom the other article has no word."""
    for person in own.people.values():
        name = parse_name(person.name)
        if not name.given or not name.surname or {fold(word) for word in name.words} & other.words:
            continue
        if not any(
            same_person(person.name, there).outcome != "different" or may_be_spelt(person.name, there) for there in other.people
        ):
            yield person


def _best(p: Person, q: Person) -> tuple[float, Claim, Claim]:
    """How much two people share where they share most, and the scenes of it."""
    return max(
        ((scenes.score(scenes.scene_of(x), scenes.scene_of(y)), x, y) for x in p.scenes for y in q.scenes),
        key=lambda found: found[0],
    )


def _least(p: Person, q: Person, left: Cast, right: Cast) -> float | None:
    """What the scenes of two must share, given the part that both alone play; None where they play none."""
    found = [
        SHARED if _needs_more(a, b) else ENOUGH
        for a in p.parts
        for b in q.parts
        if _meet(a, b) and left.holders(a, right) == right.holders(b, left) == 1
    ]
    return min(found, default=None)


def _holds(person: Person, part: Part) -> bool:
    return any(_may_be_one(part, own) and part.words <= own.words for own in person.parts)


def _needs_more(a: Part, b: Part) -> bool:
    """Whether more than one may play a part: a title that many bear, what befalls somebody, a goal of several."""
    return not a.acts or (a.told == TITLE and a.key in _shared()) or (a.key == SCORED and a.told != b.told)


def _shared() -> frozenset[str]:
    return table("shared", "titles")


def _meet(a: Part, b: Part) -> bool:
    """Whether two parts may be one and one of them is told outright."""
    return {a.told, b.told} in ({TITLE}, {DEED}, {DEED, IMPLIED}) and _may_be_one(a, b)


def _may_be_one(a: Part, b: Part) -> bool:
    """Whether two parts are known by one key, and nothing narrows them to two."""
    if a.key != b.key or a.acts != b.acts:
        return False
    nested = a.words <= b.words or b.words <= a.words
    return nested or (a.told != TITLE and bool(a.words & b.words))


def _match(claim: Claim) -> Claim:
    slots = {"person": claim.slots["person"]}
    return replace(claim, kind="match", slots=slots, scope={"told": claim.slots["scene"].text}, negated=False)
