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
from checker.compare import casts, digests, matching, scenes, sites
from checker.compare.gates import comparable
from checker.compare.likeness import STEPS, alike, around_of
from checker.compare.stated import same_stated
from checker.compare.two_events import done_by_two, measure
from checker.compare.verdict import trace
from checker.model import Claim

NEAR = 5  # words on each side of a value by which its sentence is looked up
SUBJECT = 2  # and words at the beginning of the sentence
CROWD = 30  # so many sentences with one pair of words are a template


def linked(claims: Iterable[Claim]) -> list[Claim]:
    """The claims, of the statements and scenes only those that answer a question which another article answers too.

    Like statements share their `sentence`; the two values of a match, or of a digest and what it retells, share their `matter`.
    """
    claims = list(claims)
    told = [c for c in claims if c.kind == "statement"]
    seen = [c for c in claims if c.kind == "scene"]
    played = [c for c in claims if c.kind == "part"]
    rest = [c for c in claims if c.kind not in {"statement", "scene", "part"}]
    staged = [*_done_by_one(scenes.pairs(seen), told), *casts.pairs(seen, played), *sites.pairs(seen)]
    joined = _joined(told)
    retold = _but_edited(digests.pairs(told), joined)
    return [*rest, *joined, *matters([*staged, *matching.pairs(told, seen)]), *matters([*retold])]


def _done_by_one(pairs: Iterable[tuple[Claim, Claim]], told: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of scenes without those of which the statements at the same words say that two did it."""
    around = {(c.article, c.slots["value"].start): around_of(c) for c in told}
    for pair in pairs:
        x, y = (around.get((c.article, c.slots[c.predicate].start)) for c in pair)
        if x is None or y is None or not done_by_two(x, y):
            yield pair


def _but_edited(pairs: Iterable[tuple[Claim, Claim]], joined: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of digests without those that meet as one sentence with two values already."""
    edited = {(c.article, c.slots["value"].start): c for c in joined}
    for pair in pairs:
        x, y = (edited.get((c.article, c.slots["value"].start)) for c in pair)
        if x is None or y is None or not _is_edit(x, y):
            yield pair


def _is_edit(x: Claim, y: Claim) -> bool:
    with trace():
        differ = same_stated(x.slots["value"], y.slots["value"]).outcome == "different"
    return differ and comparable(x, y, ("sentence",), None).outcome == "same"


class Groups:
    """Numbers that are brought together, each group known by its lowest (disjoint sets, Galler and Fischer 1964)."""

    def __init__(self, size: int) -> None:
        self.head = list(range(size))

    def of(self, i: int) -> int:
        while self.head[i] != i:
            self.head[i] = self.head[self.head[i]]
            i = self.head[i]
        return i

    def join(self, i: int, j: int) -> None:
        low, high = sorted((self.of(i), self.of(j)))
        self.head[high] = low


def matters(pairs: Sequence[tuple[Claim, Claim]]) -> list[Claim]:
    """Matched claims with the slot `matter`: one for all that were matched with one another, or are told in the same words."""
    claims = list(dict.fromkeys(_told(claim) for pair in pairs for claim in pair))
    told = {_told(claim): claim for pair in reversed(pairs) for claim in reversed(pair)}
    number = {key: i for i, key in enumerate(claims)}
    groups = Groups(len(claims))
    for x, y in pairs:
        groups.join(number[_told(x)], number[_told(y)])
    same: dict[tuple[str, ...], int] = {}
    for key, i in number.items():
        groups.join(i, same.setdefault(key[2:], i))
    return [_of_matter(told[key], claims[groups.of(i)]) for key, i in number.items()]


def _told(claim: Claim) -> tuple[str, ...]:
    """A matched claim by its place, the slot of its value, and its sentence."""
    ((name, slot),) = claim.slots.items()
    return claim.article, str(slot.start), name, claim.scope["told"]


def _of_matter(claim: Claim, first: tuple[str, ...]) -> Claim:
    ((name, slot),) = claim.slots.items()
    return replace(claim, slots={"matter": replace(slot, value=":".join(first[:2])), name: slot})


def _joined(told: Sequence[Claim]) -> list[Claim]:
    groups = Groups(len(told))
    for i, j in _pairs(told):
        if groups.of(i) != groups.of(j) and alike(told[i], told[j]):
            groups.join(i, j)
    sizes = Counter(groups.of(i) for i in range(len(told)))
    return [_named(c, told[groups.of(i)]) for i, c in enumerate(told) if sizes[groups.of(i)] > 1]


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
