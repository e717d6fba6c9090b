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
from checker.claims.scenes import WEIGHTS, Scene
from checker.compare.dates import same_date
from checker.compare.places import same_place
from checker.compare.verdict import trace
from checker.model import Claim, DateValue, Entity

STORY = 3  # keys of what two articles are about
CROWD = 40  # articles about one thing: it tells no story
NEWS = dt.timedelta(days=10)  # between two articles of one piece of news
ENOUGH = 3.0
MARGIN = 1.15
AS_WELL = 0.75  # of what another sentence shares
DAYS = 31


def linked(told: Sequence[Claim]) -> list[Claim]:
    """The scenes that answer one question with two values, in pairs of which both have one text as their `scene`."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in told:
        by_article[claim.article].append(claim)
    return [c for x, y in _stories(by_article) for c in _pairs(by_article[x], by_article[y])]


def _stories(by_article: Mapping[str, Sequence[Claim]]) -> Iterator[tuple[str, str]]:
    """Pairs of articles that are about the same and of the same days."""
    index: dict[str, list[str]] = defaultdict(list)
    for article, claims in by_article.items():
        for key in claims[0].about:
            index[key].append(article)
    shared = Counter(pair for found in index.values() if len(found) <= CROWD for pair in combinations(found, 2))
    for x, y in sorted(pair for pair, count in shared.items() if count >= STORY):
        a, b = by_article[x][0].as_of, by_article[y][0].as_of
        if a is not None and b is not None and abs(a - b) <= NEWS:
            yield x, y


def _pairs(left: Sequence[Claim], right: Sequence[Claim]) -> Iterator[Claim]:
    for kind in ("date", "place"):
        xs, ys = ([c for c in side if c.predicate == kind] for side in (left, right))
        scores = {(i, j): score(scene_of(x), scene_of(y)) for i, x in enumerate(xs) for j, y in enumerate(ys)}
        for (i, j), reached in scores.items():
            if reached >= ENOUGH and reached >= _rival(scores, xs, ys, (i, j)) and _one_question(xs[i], ys[j], reached):
                yield from _named(xs[i], ys[j])


def _rival(scores: Mapping[tuple[int, int], float], xs: Sequence[Claim], ys: Sequence[Claim], at: tuple[int, int]) -> float:
    """What a scene must reach to be the best: the score of another, and more than that in another sentence."""
    i, j = at
    best = 0.0
    for (p, q), found in scores.items():
        if (p == i) != (q == j):
            one, other = (xs[p], xs[i]) if q == j else (ys[q], ys[j])
            if _grain_of(one) == _grain_of(other) and _grain_of(xs[p]) == _grain_of(ys[q]):
                best = max(best, found * (1.0 if scene_of(one).row == scene_of(other).row else MARGIN))
    return best


def _grain_of(claim: Claim) -> str:
    return _grain(claim.slots["date"].value) if claim.predicate == "date" else "place"


def _named(x: Claim, y: Claim) -> Iterator[Claim]:
    key = " ".join(f"{c.article}:{c.slots['scene'].start}" for c in (x, y))
    for claim in (x, y):
        yield replace(claim, slots={**claim.slots, "scene": replace(claim.slots["scene"], value=key)})


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
    if reached < AS_WELL * max(_elsewhere(x, y), _elsewhere(y, x)):
        return False
    with trace():
        return not _apart(x, y, a.predicate) and (_dates(a, b) if a.predicate == "date" else _places(a, b))


def _apart(x: Scene, y: Scene, kind: str) -> bool:
    """Whether the two also differ in the other respect: another day and another place make another event."""
    wanted = Entity if kind == "date" else DateValue
    p, q = ([v for v in scene.beside if isinstance(v, wanted) and _is_exact(v)] for scene in (x, y))
    same = same_place if kind == "date" else same_date
    return bool(p and q) and all(same(v, w).outcome == "different" for v in p for w in q)


def _elsewhere(x: Scene, y: Scene) -> float:
    """How much of a scene the sentence of the other article has that shares most with it."""
    return max((shared(x.keys, row, x, y) for i, row in enumerate(y.story.rows) if abs(i - y.row) > 1), default=0.0)


def _is_exact(value: DateValue | Entity) -> bool:
    return isinstance(value, Entity) or value.start is not None


def _dates(a: Claim, b: Claim) -> bool:
    x, y = a.slots["date"].value, b.slots["date"].value
    if same_date(x, y).outcome != "different" or _grain(x) != _grain(y) or _days_between(x, y) > LONGEST[_grain(x)]:
        return False
    if _after(x, b) and not _after(x, a) or _after(y, a) and not _after(y, b):
        return scene_of(a).coming
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
    verdict = same_place(x, y)
    if verdict.outcome not in {"different", "unknown"} or alike(x.name, y.name):
        return False
    return not _named_in(x, scene_of(b)) and not _named_in(y, scene_of(a))


def alike(x: str, y: str) -> bool:
    """Whether two names may be one name spelt in two ways."""
    p, q = ({w[:4] for w in fold(name).replace("-", " ").split()} for name in (x, y))
    return bool(p & q)


def _named_in(value: Entity, other: Scene) -> bool:
    if {fold(w) for w in value.name.split()} & other.story.words:
        return True
    return any(same_place(value, p).outcome == "same" for p in other.story.places)
