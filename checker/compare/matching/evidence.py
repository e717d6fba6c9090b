"""Two values in their sentences -> what speaks for their answering one question, as named numbers. Used by matching."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.claims.kinds import NARROWER, is_person, kinship
from checker.claims.scenes import Scene
from checker.claims.statements import Around, Told
from checker.compare import scenes
from checker.compare.matching import weights
from checker.compare.matching.values import COUNTED, UNDONE, Value, counted, same
from checker.language.likeness import likeness
from checker.model import DateValue, Slot

NEAR = 6  # words on each side of a value that stand near it
ALIKE = 0.5  # cosine from which two words speak of the same
FADING = 0.4  # by which each word further away weighs less
UNSURE = frozenset({"denied", "hypothetical"})
OTHER = ("some", "rate", "past", "grows", "fate", "trade")  # axes of scope on which two counts must be one
APART = ("part", "kind", "of", "in", "by", "day", "period", "rank")  # and those on which they must have something in common
OTHERS = ("date", "place", "person")  # kinds of values by which two sentences are told apart


@dataclass(frozen=True, eq=False)
class Pairing:
    """Two articles that are set against each other: in how many of their sentences a word stands, and how many they have."""

    spread: Mapping[str, int]
    sentences: int

    @classmethod
    def of(cls, left: Sequence[Value], right: Sequence[Value]) -> Pairing:
        told = [values[0].around.told for values in (left, right)]
        words = told[0].spread + told[1].spread
        return cls(words, sum(t.sentences for t in told))

    def rarity(self, word: str) -> float:
        """Between 0 for a word of every sentence and 1 for a word of one (inverse document frequency, Sparck Jones 1972)."""
        if word.startswith("#"):
            return 1.0
        return math.log((self.sentences + 2) / (self.spread.get(word, 0) + 1)) / math.log(self.sentences + 2)

    def weigh(self, words: Iterable[str]) -> float:
        return sum(self.rarity(word) for word in words)


def evidence(a: Value, b: Value, pairing: Pairing) -> dict[str, float]:
    """All that speaks for or against two values answering one question."""
    x, y = a.around, b.around
    left, right = frozenset(x.words), frozenset(y.words)
    both, weigh = left & right, pairing.weigh
    soft = _alike(left - right - x.names, right - left - y.names)
    beside = _rows(x) & (right - left) | _rows(y) & (left - right)
    shared, lengths = weigh(both), sorted((weigh(left), weigh(right)))
    near = sorted((_near(x, right, pairing), _near(y, left, pairing)))
    unnamed = sorted((weigh(x.names - right), weigh(y.names - left)))
    verbs = bool(x.verbs & y.verbs)
    found = {
        "shared": math.log1p(shared),
        "of the shorter": shared / lengths[0] if lengths[0] else 0.0,
        "of the longer": shared / lengths[1] if lengths[1] else 0.0,
        "near the one": near[1],
        "near the other": near[0],
        "next": float(sum(bool(p and q) and p[0] == q[0] for p, q in ((x.before, y.before), (x.after, y.after)))),
        "verb": float(verbs),
        "verb alike": float(not verbs and any(alike(*sorted((v, w))) for v in x.verbs for w in y.verbs)),
        "subject": float(bool(x.subject) and x.subject == y.subject),
        "other subject": float(bool(x.subject and y.subject) and x.subject != y.subject),
        "preposition": float(bool(x.prep) and x.prep == y.prep),
        "other preposition": float(bool(x.prep and y.prep) and x.prep != y.prep),
        "names": math.log1p(weigh(x.names & y.names)),
        "names of one": unnamed[1],
        "names of both": unnamed[0],
        "numbers": math.log1p(sum(word.startswith("#") for word in both)),
        "alike": math.log1p(weigh(soft)),
        "beside": math.log1p(weigh(beside)),
        "heading": float((a.claim.role != "body") + (b.claim.role != "body")),
        "row": math.log(_row(a) * _row(b)),
    }
    found |= _scenes(a.scene, b.scene)
    found |= {f"other {kind}": _apart(a, b, kind) for kind in OTHERS}
    return found | _terms(a, b) | _OF_KIND.get(a.kind, _nothing)(a, b)


def _scenes(x: Scene, y: Scene) -> dict[str, float]:
    """How much two scenes share, and how much either shares with any other sentence of the other article."""
    reached = scenes.score(x, y)
    return {
        "scene": math.log1p(reached),
        "told better elsewhere": math.log1p(max(scenes.elsewhere(x, y), scenes.elsewhere(y, x))),
        "clause": math.log1p(len(x.own & y.own)),
        "clause names": math.log1p(sum(key[0] in "@+" for key in x.own & y.own)),
        "deed": float(bool(_deeds(x) & _deeds(y))),
        "other deed": float(bool(_deeds(x) and _deeds(y)) and not _deeds(x) & _deeds(y)),
        "coming": float(x.coming != y.coming),
    }


def _deeds(of: Scene) -> frozenset[str]:
    """The kinds of events that the clause of a value speaks of."""
    return frozenset(key for key in of.own if key.startswith("~"))


def _terms(a: Value, b: Value) -> dict[str, float]:
    """How the two are told: done or to come, denied or supposed, as what happened."""
    statuses = {a.claim.status, b.claim.status}
    return {
        "status": float(len(statuses) > 1 and bool(statuses & UNDONE)),
        "to come": float(statuses <= UNDONE),
        "supposed": float(bool(statuses & UNSURE)),
        "polarity": float(a.claim.negated != b.claim.negated),
        "happening": float(a.around.happening and b.around.happening),
        "open": float(_open(a) != _open(b)),
    }


def _open(value: Value) -> bool:
    """Whether it goes on from a day or up to it."""
    date = value.slot.value
    return isinstance(date, DateValue) and (date.start is None) != (date.end is None)


def _counted(a: Value, b: Value) -> dict[str, float]:
    """How two numbers differ in what they count: its kind, and what narrows it."""
    x, y = a.claim.scope, b.claim.scope
    p, q = (counted(v) for v in (a, b))
    found = {f"other {axis}": float(x.get(axis) != y.get(axis)) for axis in OTHER}
    found |= {
        f"apart in {axis}": float(_disjoint(x.get(axis), y.get(axis)))
        for axis in ("part", "kind", "of", "in", "by", "day", "period", "rank")
    }
    return found | {
        "by": float(not _disjoint(x.get("by"), y.get("by")) and bool(x.get("by") and y.get("by"))),
        "fate": float(x.get("fate") == y.get("fate") is not None),
        "noun": float(bool(p) and p == q),
        "other noun": float(bool(p and q) and p != q and not alike(*sorted((p, q)))),
        "unit": float(a.measure != COUNTED),
        "kin": kinship(*sorted((p, q))) if p and q and p != q else 0.0,
        "people": float(bool(p and q) and is_person(p) != is_person(q)),
    }


def _called(a: Value, b: Value) -> dict[str, float]:
    """How two people are introduced: by the same title, by two, or by none."""
    x, y = (frozenset((v.slot.value.role or "").casefold().split()) for v in (a, b))
    acts = (a.around.acts, b.around.acts)
    return {
        "title": float(bool(x & y)),
        "other title": float(bool(x and y) and not x & y),
        "act": float(bool(acts[0]) and acts[0] == acts[1]),
        "other act": float(all(acts) and acts[0] != acts[1]),
        "passive": float(bool(acts[0]) != bool(acts[1])),
    }


def _nothing(a: Value, b: Value) -> dict[str, float]:
    return {}


_OF_KIND = {"quantity": _counted, "person": _called}


def _disjoint(x: str | None, y: str | None) -> bool:
    return bool(x and y) and not set((x or "").split()) & set((y or "").split())


def rank(kind: str, found: Mapping[str, float]) -> float:
    """How likely two values stand for one thing, as far as their sentences tell (log odds)."""
    return weights.total("rank", kind, found)


def _near(of: Around, other: Collection[str], pairing: Pairing) -> float:
    """The share of the words near a value that the other sentence has, the nearest first."""
    total = found = 0.0
    for side in (of.before, of.after):
        for i, word in enumerate(side[:NEAR]):
            weight = pairing.rarity(word) / (1 + FADING * i)
            total += weight
            found += weight * (word in other)
    return found / total if total else 0.0


@lru_cache(maxsize=65536)
def alike(x: str, y: str) -> bool:
    """Whether two words, in order of the alphabet, mean much the same."""
    return likeness(x, y) >= ALIKE or kinship(x, y) >= NARROWER


@lru_cache(maxsize=16384)
def _alike(left: frozenset[str], right: frozenset[str]) -> tuple[str, ...]:
    """Words of the one that mean much the same as a word of the other."""
    others = [w for w in right if not w.startswith("#")]
    return tuple(w for w in sorted(left) if not w.startswith("#") and any(alike(*sorted((w, o))) for o in others))


@lru_cache(maxsize=8192)
def _rows(around: Around) -> frozenset[str]:
    """The words of the sentences before and behind."""
    firsts = _order(around.told)
    at = firsts.index(around.sentence)
    rows = around.told.rows
    return frozenset().union(*(rows[first] for first in (*firsts[max(at - 1, 0) : at], *firsts[at + 1 : at + 2])))


@lru_cache(maxsize=512)
def _order(told: Told) -> tuple[int, ...]:
    return tuple(told.rows)


def _row(value: Value) -> int:
    """How many values of its kind stand in the sentence."""
    return sum(other.sentence == value.around.sentence for _, other in value.around.told.values.get(value.kind, ()))


def _beside(value: Value, kind: str) -> list[Slot]:
    around = value.around
    return [slot for slot, other in around.told.values.get(kind, ()) if other.sentence == around.sentence and slot != value.slot]


def _apart(a: Value, b: Value, kind: str) -> float:
    """1 where both sentences have a value of the kind and none in common, -1 where they share one, else 0."""
    left, right = _beside(a, kind), _beside(b, kind)
    if not left or not right:
        return 0.0
    return -1.0 if any(same(x, y) for x in left for y in right) else 1.0
