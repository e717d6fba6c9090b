"""Counts of all articles -> tallies: numbers that two articles of one story must mean for the same thing. Next: align.

Other words may stand around the same number in every article. What says that two of them answer one question is what
is left when the numbers that both articles give are struck out: things of one kind, in sentences that have words or
names in common, each the other's best match in its article (stable matching, Gale and Shapley 1962, of one round).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from checker.claims import counted_things as things
from checker.claims.counts import subject_of
from checker.claims.kinds import LIKE, NARROWER, SAME, kinship
from checker.compare.gates.stories import same_story
from checker.compare.likely import weight
from checker.model import Claim

CROWD = 30  # so many articles with one topic key are no story that is looked at pair by pair
FAR = 4.0  # times: numbers further apart are of two things
SMALL = 10  # below it a number may be in both articles by chance
ALONE = 2.4  # for the only two numbers that are left
EACH, MANY = 0.2, 4  # for every number on which the two articles agree, up to so many
LEAST = 0.2  # of the words of the shorter sentence
LONGEST = 500  # characters: what is longer is captions or a list run together
MARGIN = 0.5  # by which the best match must be better than the next
UNDONE = frozenset({"planned", "expected", "target"})
NEEDED = {"thing": 4.5, "whole": 5.4, "fate": 9.0}


@dataclass(frozen=True)
class Match:
    """Two counts, by their place in the list of all, and how much speaks for their being one."""

    left: int
    right: int
    score: float


def tallied(claims: Iterable[Claim]) -> list[Claim]:
    """The claims, with a claim of kind "tally" (slots matter, amount) for every count that another article must mean too."""
    claims = list(claims)
    told = [c for c in claims if c.kind in {"count", "bare"} and not _is_label(c)]
    return [*(c for c in claims if c.kind != "bare"), *_joined(told)]


def _is_label(claim: Claim) -> bool:
    """ "22 Workers were seen": the number of a picture, run together with its caption."""
    number, *nouns = claim.slots["amount"].text.split()
    together = claim.quote.end - claim.quote.start > LONGEST
    return together or (number.isdecimal() and bool(nouns) and nouns[0][0].isupper())


def _joined(told: Sequence[Claim]) -> Iterator[Claim]:
    by_article: dict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(told):
        by_article[claim.article].append(i)
    for a, b in _stories(told, by_article):
        for match in _matches(told, by_article[a], by_article[b]):
            key = f"{a}:{told[match.left].slots['amount'].start} {b}:{told[match.right].slots['amount'].start}"
            undone = {told[match.left].status, told[match.right].status} <= UNDONE
            for i in (match.left, match.right):
                yield _named(told[i], key, "planned" if undone else told[i].status)


def _named(claim: Claim, key: str, status: str) -> Claim:
    """A tally stands for what is counted, whatever the verb around it says or denies of it."""
    subject = subject_of(claim.slots)
    amount = claim.slots["amount"]
    if "whole" not in claim.slots:
        amount = replace(amount, value=replace(amount.value, unit=None))  # whatever it is called, it is the same
    slots = {"matter": replace(subject, value=key), "amount": amount, "subject": subject}
    return replace(claim, kind="tally", slots=slots, status=status, negated=False)


def _stories(told: Sequence[Claim], by_article: Mapping[str, list[int]]) -> Iterator[tuple[str, str]]:
    """Pairs of articles about one story, by the topic keys they share."""
    about = {article: told[found[0]].about | _names(told, found) for article, found in by_article.items()}
    index: dict[str, list[str]] = defaultdict(list)
    for article, keys in about.items():
        for key in keys:
            index[key].append(article)
    met = Counter(pair for found in index.values() if len(found) <= CROWD for pair in combinations(found, 2))
    for a, b in sorted(met):
        if same_story(about[a], about[b]):
            yield a, b


def _names(told: Sequence[Claim], found: Sequence[int]) -> frozenset[str]:
    """The names in the sentences that count, known or only capitalised."""
    return frozenset(word for i in found for word in _context(told[i]) if word.startswith("@"))


def _matches(told: Sequence[Claim], left: Sequence[int], right: Sequence[int]) -> Iterator[Match]:
    """The counts of two articles that are each other's best match, when what both give is struck out."""
    xs = [i for i in left if not any(_gives(told[i], told[j]) for j in right)]
    ys = [j for j in right if not any(_gives(told[j], told[i]) for i in left)]
    sums = Sums.of([told[i] for i in left], [told[j] for j in right])
    alone = ALONE if len(xs) == len(ys) == 1 else 0.0
    scores = {
        (i, j): found + alone
        for i in xs
        for j in ys
        if (found := _score(told[i], told[j])) > 0 and not sums.explain(told[i], told[j])
    }
    for (i, j), score in sorted(scores.items()):
        rivals = [s for (p, q), s in scores.items() if (p == i) != (q == j)]
        if score >= NEEDED[_slot(told[i])] and all(score >= rival + MARGIN for rival in rivals):
            yield Match(i, j, score)


@dataclass(frozen=True)
class Sums:
    """All numbers of two articles: 118 passengers and 22 crew are the 140 on board."""

    numbers: frozenset[float]

    @classmethod
    def of(cls, *sides: Sequence[Claim]) -> Sums:
        return cls(frozenset(_range(c)[0] for side in sides for c in side))

    def explain(self, a: Claim, b: Claim) -> bool:
        apart = abs(_range(a)[0] - _range(b)[0])
        return apart >= SMALL and apart in self.numbers


def _gives(a: Claim, b: Claim) -> bool:
    """Does b give a's number? A small one must be of things of one kind."""
    x, y = _range(a), _range(b)
    met = x[0] <= y[1] * 1.02 and y[0] <= x[1] * 1.02
    return met and (x[1] >= SMALL or _slot(a) != "thing" or _slot(b) != "thing" or _kin(a, b) >= LIKE)


def _score(a: Claim, b: Claim) -> float:
    """How much speaks for two counts being one: what they have in common, more of it where their nouns are only alike."""
    kin, shared = _kin(a, b), _shared(a, b)
    if not kin or a.scope.get("way") != b.scope.get("way") or not _near(a, b):
        return 0.0
    once = _once(a, b)
    if not once and shared < LEAST * min(len(_context(a)), len(_context(b))):
        return 0.0
    return shared + 1.5 * (kin - NARROWER) + once


def _once(a: Claim, b: Claim) -> bool:
    """Whether both count the same things, which say by themselves what they are, and with one number each."""
    x, y = subject_of(a.slots).normal, subject_of(b.slots).normal
    one = a.scope.get("numbers") == b.scope.get("numbers") == "1"
    return one and kinship(x, y) == SAME and not things.is_generic(x)


def _shared(a: Claim, b: Claim) -> float:
    x, y = _context(a), _context(b)
    topic = a.about & b.about
    beside = _split(a.scope.get("beside") or "") & _split(b.scope.get("beside") or "")
    return sum(weight(word, y) * (0.5 if word in topic else 1.0) for word in x) + len(beside)


def _kin(a: Claim, b: Claim) -> float:
    if _slot(a) != _slot(b):
        return 0.0
    kin = kinship(subject_of(a.slots).normal, subject_of(b.slots).normal)
    return max(kin, LIKE) if _slot(a) == "whole" else kin


def _near(a: Claim, b: Claim) -> bool:
    low, high = sorted((_range(a)[0], _range(b)[0]))
    return 0 < high <= FAR * low


def _slot(claim: Claim) -> str:
    return next(name for name in ("thing", "fate", "whole") if name in claim.slots)


def _context(claim: Claim) -> frozenset[str]:
    return _split(claim.scope.get("context") or "") | _split(claim.scope.get("of") or "")


@lru_cache(maxsize=8192)
def _split(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _range(claim: Claim) -> tuple[float, float]:
    value = claim.slots["amount"].value
    low = value.low if value.low is not None else value.high
    high = value.high if value.high is not None else value.low
    return float(low or 0.0), float(high or 0.0)
