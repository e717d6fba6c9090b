"""Statements of all articles -> linked statements: those that say the same sentence with, perhaps, another value. Next: align.

Candidates come from an inverted index over pairs of words that stand near a value, so that work grows with the words
read; a pair of words that very many sentences share is a template and links nothing. What two sentences must share
is in likeness.py.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from checker.claims.statements import Around
from checker.compare import scenes
from checker.compare.likeness import STEPS, alike, around_of
from checker.compare.odd import measure
from checker.compare.parallel import tallied
from checker.model import Claim

NEAR = 5  # words on each side of a value by which its sentence is looked up
SUBJECT = 2  # and words at the beginning of the sentence
CROWD = 30  # so many sentences with one pair of words are a template


def linked(claims: Iterable[Claim]) -> list[Claim]:
    """The claims, of the statements only those that have a like one in another article; like ones share their `sentence`."""
    claims = list(claims)
    told = [c for c in claims if c.kind == "statement"]
    seen = [c for c in claims if c.kind == "scene"]
    return tallied([c for c in claims if c.kind not in {"statement", "scene"}]) + _joined(told) + scenes.linked(seen)


def _joined(told: Sequence[Claim]) -> list[Claim]:
    head = list(range(len(told)))

    def root(i: int) -> int:
        while head[i] != i:
            head[i] = head[head[i]]
            i = head[i]
        return i

    like = ((i, j, alike) for i, j in _pairs(told))
    for i, j, one in like:
        if root(i) != root(j) and one(told[i], told[j]):
            low, high = sorted((root(i), root(j)))
            head[high] = low
    sizes = Counter(root(i) for i in range(len(told)))
    return [_named(c, told[root(i)]) for i, c in enumerate(told) if sizes[root(i)] > 1]


def _named(claim: Claim, first: Claim) -> Claim:
    key = f"{first.article}:{first.slots['value'].start}"
    return replace(claim, slots={**claim.slots, "sentence": replace(claim.slots["sentence"], value=key)})


def _pairs(told: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Numbers of statements of two articles whose values are of one kind and that share enough of the words around them."""
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, claim in enumerate(told):
        for term in _terms(claim):
            index[term].append(i)
    words = [frozenset(around_of(claim).words) for claim in told]
    met = {pair for found in index.values() if len(found) <= CROWD for pair in combinations(found, 2)}
    for i, j in sorted(met):
        if told[i].article != told[j].article and 3 * len(words[i] & words[j]) >= min(len(words[i]), len(words[j])):
            yield i, j


def _terms(claim: Claim) -> Iterator[tuple[str, ...]]:
    around, kind = around_of(claim), _measure(claim)
    near = sorted({*around.before[:NEAR], *around.before[-SUBJECT:], *around.after[:NEAR], *_verbs(around)})
    for x, y in combinations(near, 2):
        yield kind, x, y
    if around.told.sentences == 1:  # a lone sentence may call what it speaks of "it", so that one word is all they share
        yield from ((kind, word) for word in near)


def _measure(claim: Claim) -> str:
    """The kind of value, for a number with what it measures or counts: a length never stands where a sum of money does."""
    return measure(claim.slots["value"], around_of(claim)) if claim.predicate == "quantity" else claim.predicate


def _verbs(around: Around) -> frozenset[str]:
    """The verbs a sentence may be found by; the year of a work is found by what was done to it."""
    return around.verbs.union(*(STEPS[told] for told in around.verbs & STEPS.keys()))
