"""Statements of all articles -> matches: values of two articles that answer one question, in whatever words. Next: align.

What two articles of one story agree on is struck out first. Of what is left, two values meet that are each other's best
match (stable matching of one round, Gale and Shapley 1962), and if all that speaks for one question weighs enough. How
much a word, a name or a rival weighs is learned from labelled stories of our own (weights.toml; tests/evaluation/matching.py).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from checker.claims.statements import Told
from checker.compare.gates.stories import same_story
from checker.compare.matching import weights
from checker.compare.matching.evidence import Pairing, evidence, rank
from checker.compare.matching.meeting import may_meet
from checker.compare.matching.values import Value, gives, mentioned, plain, values_of
from checker.compare.matching.whole import Standing, standing
from checker.model import Claim

SLOTS = {"quantity": "amount", "duration": "amount"}  # the slot that holds a value, where it is not called by its kind
PRECISE = frozenset({"date", "place", "person"})  # kinds of values that one article may give more closely and less closely
ONE_STORY = 30  # so many articles with one topic key are no story that is looked at pair by pair


@dataclass(frozen=True)
class Match:
    """Two values that are each other's best match, and how much speaks for their being one (log odds)."""

    left: Claim
    right: Claim
    evidence: Mapping[str, float]
    score: float


def pairs(told: Iterable[Claim], scenes: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The statements that answer one question with two values, as claims of kind "match"."""
    for match in matches(values_of(told, scenes)):
        yield _match(match.left), _match(match.right)


def _match(claim: Claim) -> Claim:
    slots = {SLOTS.get(claim.predicate, claim.predicate): plain(claim)}
    around = claim.slots["around"].value
    words = " ".join(w for w in sorted(set(around.words)) if not w.startswith("#"))
    scope = {**claim.scope, "told": str(around), "words": words}
    return replace(claim, kind="match", slots=slots, scope=scope, negated=False)


def matches(values: Sequence[Value]) -> Iterator[Match]:
    """The matches that weigh enough, over all pairs of articles of one story."""
    for match in candidates(values):
        if match.score >= weights.least(match.left.predicate):
            yield match


def candidates(values: Sequence[Value]) -> Iterator[Match]:
    """Every two values of two articles of one story that are each other's best match, once agreement is struck out."""
    by_article: dict[str, list[Value]] = defaultdict(list)
    for value in values:
        by_article[value.claim.article].append(value)
    for a, b in _stories(by_article):
        yield from _between(by_article[a], by_article[b])


def _stories(by_article: Mapping[str, Sequence[Value]]) -> Iterator[tuple[str, str]]:
    """Pairs of articles about one story, by the topic keys they share."""
    about = {article: found[0].claim.about for article, found in by_article.items()}
    index: dict[str, list[str]] = defaultdict(list)
    for article, keys in about.items():
        for key in keys or {""}:
            index[key].append(article)
    met = {pair for found in index.values() if len(found) <= ONE_STORY for pair in combinations(found, 2)}
    for a, b in sorted(met):
        if same_story(about[a], about[b]):
            yield a, b


def _between(left: Sequence[Value], right: Sequence[Value]) -> Iterator[Match]:
    """The matches of two articles, kind by kind."""
    agreed = Agreement.of(left, right)
    for kind in sorted({v.kind for v in agreed.left} & {v.kind for v in agreed.right}):
        yield from _best(agreed, kind, Pairing.of(left, right))


def _best(agreed: Agreement, kind: str, pairing: Pairing) -> Iterator[Match]:
    """The values of one kind that are each other's best match."""
    xs, ys = ([v for v in side if v.kind == kind] for side in (agreed.left, agreed.right))
    pairs = ((i, j, evidence(x, y, pairing)) for i, x in enumerate(xs) for j, y in enumerate(ys) if may_meet(x, y))
    ranked = {(i, j): (found, rank(kind, found)) for i, j, found in pairs}
    for (i, j), (found, reached) in ranked.items():
        rivals = [other for (p, q), (_, other) in ranked.items() if (p == i) != (q == j)]
        if all(reached > rival for rival in rivals):
            place = Standing(reached, rivals, agreed.struck.get(kind, 0), agreed.total, pairing.sentences)
            told = {**found, **standing(xs[i], ys[j], xs, ys, place)}
            yield Match(xs[i].claim, ys[j].claim, told, weights.total("flag", kind, told))


def _is_given(value: Value, others: Sequence[Value], told: Told) -> bool:
    """Whether one of the values of another article gives it, or that article names it at all."""
    return any(gives(other, value) for other in others) or mentioned(value, told)


def _printed(values: Sequence[Value]) -> set[tuple[str, str]]:
    return {(v.kind, v.slot.normal) for v in values}


@dataclass(frozen=True)
class Agreement:
    """What is left of the values of two articles when those that both give are struck out, and how many those are by kind.

    A number that both give exactly is no rounding of another.
    """

    left: tuple[Value, ...]
    right: tuple[Value, ...]
    struck: Mapping[str, int]

    @classmethod
    def of(cls, left: Sequence[Value], right: Sequence[Value]) -> Agreement:
        struck: dict[str, int] = defaultdict(int)
        rest: tuple[list[Value], list[Value]] = ([], [])
        exact = _printed(left) & _printed(right)
        for own, other, kept in ((left, right, rest[0]), (right, left, rest[1])):
            told = other[0].around.told
            open_to = [v for v in other if v.kind in PRECISE or (v.kind, v.slot.normal) not in exact]
            for value in own:
                if (value.kind, value.slot.normal) in exact or _is_given(value, open_to, told):
                    struck[value.kind] += own is left
                else:
                    kept.append(value)
        return cls(tuple(rest[0]), tuple(rest[1]), struck)

    @property
    def total(self) -> int:
        return sum(self.struck.values())
