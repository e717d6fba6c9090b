"""Scenes of all articles -> linked scenes: two values of which each stands where the other article has the other. Next: align.

A pair is linked when each is the other's best, no other sentence tells the same better, and neither article gives the
other's value anywhere: then one of the two is wrong, in whatever words they are told.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from checker.annotate.names_parts import fold
from checker.annotate.places import find_place
from checker.claims.scenes import WEIGHTS, Scene
from checker.compare.date_names import closed
from checker.compare.dates import same_date
from checker.compare.places import same_place
from checker.compare.verdict import trace
from checker.model import Claim, DateValue, Entity

STORY = 3  # keys of what two articles are about
CROWD = 40  # articles about one thing: it tells no story
NEWS = dt.timedelta(days=10)  # between two articles of one piece of news
ENOUGH = 3.2
MARGIN = 1.15
AS_WELL = 0.75  # of what another sentence shares
OLD = dt.timedelta(days=30)
BACK = 2  # words that the clauses of two years share: an article looks back on many years


def pairs(told: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The scenes that answer one question with two values, as claims of kind "match"."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in told:
        by_article[claim.article].append(claim)
    for x, y in stories(told):
        yield from _pairs(by_article[x], by_article[y])


def stories(told: Sequence[Claim], least: int = STORY) -> Iterator[tuple[str, str]]:
    """Pairs of articles that share so many keys of what they are about, and are of the same days."""
    index: dict[str, list[str]] = defaultdict(list)
    days = {claim.article: claim.as_of for claim in told}
    for article, about in {claim.article: claim.about for claim in told}.items():
        for key in about:
            index[key].append(article)
    shared = Counter(pair for found in index.values() if len(found) <= CROWD for pair in combinations(found, 2))
    for x, y in sorted(pair for pair, count in shared.items() if count >= least):
        a, b = days[x], days[y]
        if a is not None and b is not None and abs(a - b) <= NEWS:
            yield x, y


def _pairs(left: Sequence[Claim], right: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    for kind in ("date", "place"):
        xs, ys = ([c for c in side if c.predicate == kind] for side in (left, right))
        scores = {(i, j): score(scene_of(x), scene_of(y)) for i, x in enumerate(xs) for j, y in enumerate(ys)}
        for (i, j), reached in scores.items():
            if reached >= ENOUGH and reached >= _rival(scores, xs, ys, (i, j)) and _one_question(xs[i], ys[j], reached):
                yield _match(xs[i]), _match(ys[j])


def _rival(scores: Mapping[tuple[int, int], float], xs: Sequence[Claim], ys: Sequence[Claim], at: tuple[int, int]) -> float:
    """What a scene must reach to be the best: the score of another, and more than that in another sentence."""
    i, j = at
    near = [((p, j), xs[p], xs[i]) for p in range(len(xs)) if p != i] + [((i, q), ys[q], ys[j]) for q in range(len(ys)) if q != j]
    grain = _grain_of(xs[i])
    alike = [(scores[at], one, other) for at, one, other in near if _grain_of(one) == grain]
    return max((s * (1.0 if scene_of(one).row == scene_of(other).row else MARGIN) for s, one, other in alike), default=0.0)


def _grain_of(claim: Claim) -> str:
    return _grain(_day(claim)) if claim.predicate == "date" else "place"


def _match(claim: Claim) -> Claim:
    value = claim.slots[claim.predicate]
    told = replace(value, value=_day(claim)) if claim.predicate == "date" else value
    return replace(claim, kind="match", slots={claim.predicate: told}, scope={"told": claim.slots["scene"].text})


def scene_of(claim: Claim) -> Scene:
    value: Scene = claim.slots["scene"].value
    return value


def score(x: Scene, y: Scene) -> float:
    """How much two scenes share: more for what stands near both values, and for what either article says but once."""
    return shared(x.keys, y.keys, x, y)


def shared(p: Mapping[str, float], q: Mapping[str, float], x: Scene, y: Scene) -> float:
    return sum(min(p[k], q[k]) * WEIGHTS.get(k[0], 0.8) / _often(k, x, y) for k in p.keys() & q.keys())


def _often(key: str, x: Scene, y: Scene) -> float:
    return math.sqrt(max(1, x.story.counts[key] * y.story.counts[key]))


def _one_question(a: Claim, b: Claim, reached: float) -> bool:
    x, y = scene_of(a), scene_of(b)
    if x.coming != y.coming or a.negated != b.negated:
        return False
    if reached < AS_WELL * max(elsewhere(x, y), elsewhere(y, x)):
        return False
    with trace():
        if a.predicate == "place" and looks_back(a) != looks_back(b):
            return False
        return not apart(x, y, a.predicate) and (_dates(a, b) if a.predicate == "date" else _places(a, b))


def looks_back(claim: Claim) -> bool:
    """Whether a day long before the article stands beside its place."""
    days = (v.end or v.start for v in scene_of(claim).beside if isinstance(v, DateValue))
    return any(claim.as_of - day > OLD for day in days if day is not None and claim.as_of is not None)


def apart(x: Scene, y: Scene, kind: str) -> bool:
    """Whether the two also differ in the other respect: another day and another place make another event."""
    wanted = Entity if kind == "date" else DateValue
    p, q = ([v for v in scene.beside if isinstance(v, wanted) and _is_exact(v)] for scene in (x, y))
    same = same_place if kind == "date" else same_date
    return bool(p and q) and all(same(v, w).outcome == "different" for v in p for w in q)


def elsewhere(x: Scene, y: Scene) -> float:
    """How much of a scene the sentence of the other article has that shares most with it."""
    return max((shared(x.keys, row, x, y) for i, row in enumerate(y.story.rows) if abs(i - y.row) > 1), default=0.0)


def _day(claim: Claim) -> DateValue:
    """The date of a scene, or the end of it that is named."""
    return named_end(claim.slots["date"].value)


def named_end(value: DateValue) -> DateValue:
    """The year or day that "since 2011" and "from 9 May" name; any other date as it is."""
    days = closed(value.timex3.replace("..", "").strip("/")) if (value.start is None) != (value.end is None) else None
    return replace(value, start=days[0], end=days[1], timex3=value.timex3.replace("..", "").strip("/")) if days else value


def _is_open(claim: Claim) -> bool:
    """Whether it goes on from a day or up to it."""
    value = claim.slots["date"].value
    return (value.start is None) != (value.end is None) or scene_of(claim).prep in {"since", "until", "till", "by"}


def _is_exact(value: DateValue | Entity) -> bool:
    return value.place_kind in {None, "city"} if isinstance(value, Entity) else value.start is not None


def _dates(a: Claim, b: Claim) -> bool:
    x, y = _day(a), _day(b)
    if {_is_open(a), _is_open(b)} == {True, False}:
        return False
    if same_date(x, y).outcome != "different" or _grain(x) != _grain(y) or _days_between(x, y) > LONGEST[_grain(x)]:
        return False
    if _after(x, b) and not _after(x, a) or _after(y, a) and not _after(y, b):
        return scene_of(a).coming
    own = [scene_of(a).own, scene_of(b).own]
    if _grain(x) == "year" and len(own[0] & own[1]) < max(BACK, min(map(len, own)) / 2):
        return False
    return not _given(x, scene_of(b)) and not _given(y, scene_of(a))


def _days_between(x: DateValue, y: DateValue) -> int:
    return abs((x.start - y.start).days) if x.start and y.start else 0


LONGEST = {"hour": 1, "day": 14, "month": 400, "year": 4000, "span": 14}


def _grain(value: DateValue) -> str:
    if value.clock is not None:
        return "hour"
    length = (value.end - value.start).days if value.start and value.end else 0
    return "day" if length == 0 else "month" if 27 < length < 31 else "year" if length > 360 else "span"


def _after(value: DateValue, other: Claim) -> bool:
    """Whether what was told as done lies behind the day on which the other article was written."""
    return bool(value.start and other.as_of and value.start > other.as_of)


def _given(value: DateValue, other: Scene) -> bool:
    return any(same_date(value, v).outcome in {"same", "explained"} for v in other.story.dates)


def _places(a: Claim, b: Claim) -> bool:
    x, y = a.slots["place"].value, b.slots["place"].value
    return two_places(x, y) and not named_in(x, scene_of(b)) and not named_in(y, scene_of(a))


def two_places(x: Entity, y: Entity) -> bool:
    """Two towns or two regions, of which neither may hold the other or be the other spelt in another way."""
    return same_place(x, y).outcome in {"different", "unknown"} and not alike(x.name, y.name) and of_one_level(x, y)


def of_one_level(x: Entity, y: Entity) -> bool:
    """Whether both are towns, or both regions of countries: a region, a sea or a continent may hold the other."""
    levels = {_level(x), _level(y)}
    return len(levels) == 1 and levels != {"wide"}


def _level(value: Entity) -> str:
    if value.place_kind in {None, "city"} or (
        value.place_kind == "region" and find_place(value.name) is None and not value.country
    ):
        return "town"
    return "region" if value.country else "wide"


def alike(x: str, y: str) -> bool:
    """Whether two names may be one name spelt in two ways."""
    p, q = ({w[:4] for w in fold(name).replace("-", " ").split()} for name in (x, y))
    return bool(p & q)


def named_in(value: Entity, other: Scene) -> bool:
    """Whether the article of a scene names a place anywhere, or any word of its name."""
    if {fold(w) for w in value.name.split()} & other.story.words:
        return True
    return any(same_place(value, p).outcome == "same" for p in other.story.places)
