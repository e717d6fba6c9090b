"""Two streams and the n-grams they share -> stretches: aligned ranges of words, at most lightly edited.

Seed, chain and extend, as sequence aligners do: shared n-grams grow to maximal equal runs, runs close to one
another on both sides become one stretch, whose ends then go to the ends of their sentences.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import Indel, Levenshtein

from checker.overlap.words import Stream

# With one word in seven changed, four in ten n-grams of this length survive: several in any sentence.
SEED_WORDS = 5
# More than this between two equal runs is a rewritten or inserted sentence, no edited phrase.
GAP_WORDS = 18
# A gap longer than this must itself hold shared words, else the runs on its sides belong to two stretches.
PHRASE_WORDS = 8
GAP_SIMILARITY = 0.3
# What is lightly edited keeps three words in four; two reports of one event in their own words rarely keep half.
LEAST_SIMILARITY = 0.72
# In a sentence, a quarter changed leaves little more than the facts' own words.
SHORT_WORDS = 30
LEAST_SHORT_SIMILARITY = 0.8
# So few words of a sentence are its chance beginning ("The ..."), not part of the copy.
FRAGMENT_WORDS = 3
# An article that sums up in other words what it began with repeats no body: a body pasted twice is the same text.
LEAST_REPEAT = 0.9
# Words in so long an equal run need no other source; without this, text that repeats itself costs its square.
LONG_RUN = 40
# Shorter than half a usual sentence, equal words are a formula ("told reporters in the capital on Tuesday").
LEAST_RUN = 10


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words `first` to `last` of a copy, aligned with `source_first` to `source_last` of its source.

    `edits` are the word ranges that differ, (source from, to, copy from, to); `equal` counts the words that do not.
    """

    first: int
    last: int
    source_first: int
    source_last: int
    equal: int
    edits: tuple[tuple[int, int, int, int], ...]

    @property
    def longer(self) -> int:
        return max(self.last - self.first, self.source_last - self.source_first)


@dataclass(slots=True)
class _Run:
    at: int
    source: int
    words: int


def stretches(copy: Stream, source: Stream, hits: Iterable[tuple[int, int]]) -> list[Stretch]:
    """Aligned stretches that grow from shared n-grams, given as (word in copy, word in source)."""
    found = []
    for chain in _chains(copy, source, _runs(copy, source, sorted(hits))):
        if sum(run.words for run in chain) >= LEAST_RUN:
            stretch = _aligned(copy, source, chain)
            least = LEAST_SIMILARITY if stretch.longer >= SHORT_WORDS else LEAST_SHORT_SIMILARITY
            if stretch.equal >= (LEAST_REPEAT if copy is source else least) * stretch.longer:
                found.append(stretch)
    return found


def _runs(copy: Stream, source: Stream, hits: list[tuple[int, int]]) -> list[_Run]:
    """Maximal runs of equal words around the seeds; neither side crosses into what is already known as copied."""
    runs = []
    reached: dict[int, int] = {}
    settled = 0
    for at, place in hits:
        if at < max(settled, reached.get(at - place, 0)) or not copy.owned[at]:
            continue
        a, p = at, place
        while a > 0 and p > 0 and _same(copy, source, a - 1, p - 1):
            a, p = a - 1, p - 1
        top = a if copy is source else len(source)
        b, q = at, place
        while b < len(copy) and q < top and _same(copy, source, b, q):
            b, q = b + 1, q + 1
        reached[at - place] = b
        settled = b if b - a >= LONG_RUN else settled
        if b - a >= SEED_WORDS:
            runs.append(_Run(a, p, b - a))
    return sorted(runs, key=lambda r: (r.at, r.source))


def _same(copy: Stream, source: Stream, a: int, p: int) -> bool:
    return copy.norm[a] == source.norm[p] and copy.owned[a] and source.owned[p]


def _chains(copy: Stream, source: Stream, runs: list[_Run]) -> list[list[_Run]]:
    """Runs in the same order on both sides with only small gaps between; each run goes to its nearest chain."""
    done: list[list[_Run]] = []
    growing: list[list[_Run]] = []
    for run in runs:
        done += [c for c in growing if run.at - c[-1].at - c[-1].words > GAP_WORDS]
        growing = [c for c in growing if run.at - c[-1].at - c[-1].words <= GAP_WORDS]
        joins = [c for c in growing if _follows(copy, source, c[-1], run)]
        if joins:
            best = min(joins, key=lambda c: abs((run.at - run.source) - (c[-1].at - c[-1].source)))
            best.append(run)
        else:
            growing.append([run])
    return done + growing


def _follows(copy: Stream, source: Stream, last: _Run, run: _Run) -> bool:
    at, place = last.at + last.words, last.source + last.words
    overlap = max(at - run.at, place - run.source, 0)
    if overlap > run.words // 2 or run.source - place > GAP_WORDS:
        return False
    gap = max(run.at - at, run.source - place)
    if gap <= PHRASE_WORDS:
        return True
    between = copy.norm[at : run.at], source.norm[place : run.source]
    return Indel.normalized_similarity(*between) >= GAP_SIMILARITY


def _ends(copy: Stream, source: Stream, chain: list[_Run]) -> tuple[int, int, int, int]:
    """The chain's word ranges, taken to the ends of their sentences where only a phrase is missing or too much."""
    a, p = _first(copy, source, chain[0])
    b, q = _last(copy, source, chain[-1], a)
    return a, b, p, q


def _first(copy: Stream, source: Stream, run: _Run) -> tuple[int, int]:
    to_a, to_p = copy.sentence_start(run.at), source.sentence_start(run.source)
    if max(run.at - to_a, run.source - to_p) <= PHRASE_WORDS and _free(copy, to_a, run.at) and _free(source, to_p, run.source):
        return to_a, to_p
    over = copy.sentence_end(run.at) - run.at
    return (run.at + over, run.source + over) if over <= FRAGMENT_WORDS < run.words else (run.at, run.source)


def _last(copy: Stream, source: Stream, run: _Run, a: int) -> tuple[int, int]:
    b, q = run.at + run.words, run.source + run.words
    to_b, to_q = copy.sentence_end(b - 1), source.sentence_end(q - 1)
    if copy is source:
        to_q = max(q, min(to_q, a))
    if max(to_b - b, to_q - q) <= PHRASE_WORDS and _free(copy, b, to_b) and _free(source, q, to_q):
        return to_b, to_q
    over = b - copy.sentence_start(b - 1)
    return (b - over, q - over) if over <= FRAGMENT_WORDS < run.words else (b, q)


def _free(stream: Stream, first: int, last: int) -> bool:
    return all(stream.owned[first:last])


def _aligned(copy: Stream, source: Stream, chain: list[_Run]) -> Stretch:
    """The stretch of a chain; only the gaps between its runs need aligning, so that a whole book costs its length."""
    a, b, p, q = _ends(copy, source, chain)
    edits: list[tuple[int, int, int, int]] = []
    equal, at, place = 0, a, p
    for run in chain:
        skip = max(at - run.at, place - run.source, 0)
        words = min(run.words, b - run.at, q - run.source) - skip
        if words <= 0:
            continue
        equal += _edited(copy, source, (place, run.source + skip, at, run.at + skip), edits) + words
        at, place = run.at + skip + words, run.source + skip + words
    equal += _edited(copy, source, (place, q, at, b), edits)
    return Stretch(a, b, p, q, equal, tuple(edits))


def _edited(copy: Stream, source: Stream, gap: tuple[int, int, int, int], edits: list[tuple[int, int, int, int]]) -> int:
    """Add the differences in a gap (source from, to, copy from, to) to the edits; return how many words are equal."""
    equal = 0
    for code in Levenshtein.opcodes(source.norm[gap[0] : gap[1]], copy.norm[gap[2] : gap[3]]):
        if code.tag == "equal":
            equal += code.src_end - code.src_start
            continue
        edit = (gap[0] + code.src_start, gap[0] + code.src_end, gap[2] + code.dest_start, gap[2] + code.dest_end)
        if edits and edits[-1][1] == edit[0] and edits[-1][3] == edit[2]:
            edit = (edits[-1][0], edit[1], edits.pop()[2], edit[3])
        edits.append(edit)
    return equal
