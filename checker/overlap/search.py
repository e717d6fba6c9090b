"""Streams in order of publication -> copies: which stretches of an article stood earlier in another, or in itself.

Each n-gram is indexed once, at the first place that has it; a copied stretch adds nothing to the index. So an
article is set only against the origins of its words, however many copies of them there are, and the work grows
with the words read and not with the pairs of articles (the fingerprint index of Schleimer, Wilkerson and Aiken,
Winnowing, SIGMOD 2003, here without sampling).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.overlap.stretches import SEED_WORDS, Stretch, stretches
from checker.overlap.words import Stream

# A long sentence: below it, shared words are as often a formula of the beat as a copy.
LEAST_WORDS = 20
# One sentence that stands twice in an article is its caption or summary; a repeated body has a paragraph at least.
LEAST_REPEAT_WORDS = 30
# Beside a stretch of that size, a shorter piece of the same copy is still told from chance at half a sentence.
LEAST_PART = 12
# A paragraph: what an advert, a cut or an own paragraph puts between two parts of one copied text.
JOIN_WORDS = 60
# Fewer shared n-grams than this cannot fill a long sentence, even an edited one.
LEAST_HITS = 3
# A footer is short, and half of it or more speaks to the reader or names an address.
FOOTER_WORDS = 120
SERVICE_SHARE = 0.5
# A footer's words hardly recur in the story above it, while a background paragraph's do.
RECURRING_SHARE = 0.15
CONTENT_LETTERS = 5


@dataclass(frozen=True, slots=True)
class Found:
    """A copy in stream `copy` of what stands in stream `source` (numbers of streams; equal for a repeated body)."""

    copy: int
    source: int
    stretches: tuple[Stretch, ...]


Gram = tuple[str, ...]
Place = tuple[int, int]


def search(streams: Sequence[Stream]) -> list[Found]:
    """Every copy, each with the origin of its words; streams must come in order of publication."""
    index: dict[Gram, Place] = {}
    found: list[Found] = []
    for number, stream in enumerate(streams):
        found += _from_others(number, streams, index)
        found += _within(number, stream)
        for at, gram in _owned_grams(stream):
            index.setdefault(gram, (number, at))
    return found


def _from_others(number: int, streams: Sequence[Stream], index: dict[Gram, Place]) -> list[Found]:
    hits: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for at, gram in _grams(streams[number]):
        place = index.get(gram)
        if place is not None:
            hits[place[0]].append((at, place[1]))
    found = []
    for source in sorted(hits, key=lambda s: (-len(hits[s]), s)):
        if len(hits[source]) >= LEAST_HITS:
            found += _copies(number, source, streams, hits[source])
    return found


def _within(number: int, stream: Stream) -> list[Found]:
    first: dict[Gram, int] = {}
    hits = []
    for at, gram in _owned_grams(stream):
        before = first.setdefault(gram, at)
        if before + SEED_WORDS <= at:
            hits.append((at, before))
    return _copies(number, number, {number: stream}, hits) if len(hits) >= LEAST_HITS else []


def _grams(stream: Stream) -> Iterator[tuple[int, Gram]]:
    return enumerate(zip(*(stream.norm[i:] for i in range(SEED_WORDS)), strict=False))


def _owned_grams(stream: Stream) -> Iterator[tuple[int, Gram]]:
    owned = 0
    for at, gram in enumerate(_padded(stream)):
        owned = owned + 1 if stream.owned[at] else 0
        if owned >= SEED_WORDS and gram is not None:
            yield at - SEED_WORDS + 1, gram


def _padded(stream: Stream) -> Iterator[Gram | None]:
    """The n-gram that ends at each word; none for the first words."""
    for _ in range(min(SEED_WORDS - 1, len(stream))):
        yield None
    for _, gram in _grams(stream):
        yield gram


def _copies(number: int, source: int, streams: Sequence[Stream] | dict[int, Stream], hits: list[tuple[int, int]]) -> list[Found]:
    copy, origin = streams[number], streams[source]
    found = []
    for group in _groups(stretches(copy, origin, hits)):
        if _is_copy(copy, origin, group):
            for stretch in group:
                copy.owned[stretch.first : stretch.last] = [False] * (stretch.last - stretch.first)
            found.append(Found(number, source, tuple(group)))
    return found


def _groups(found: list[Stretch]) -> list[list[Stretch]]:
    """Stretches that belong to one copy: near one another on one side, and each from a part of its own."""
    groups: list[list[Stretch]] = []
    for stretch in sorted(found, key=lambda s: (s.first, s.source_first)):
        if groups and stretch.first < groups[-1][-1].last:
            if stretch.equal <= groups[-1][-1].equal or len(groups[-1]) > 1:
                continue
            groups.pop()
        if groups and _joins(groups[-1], stretch):
            groups[-1].append(stretch)
        else:
            groups.append([stretch])
    return groups


def _joins(group: list[Stretch], stretch: Stretch) -> bool:
    last = group[-1]
    if any(s.source_first < stretch.source_last and stretch.source_first < s.source_last for s in group):
        return False
    gap = max(stretch.source_first - last.source_last, last.source_first - stretch.source_last)
    return min(gap, stretch.first - last.last) <= JOIN_WORDS


def _is_copy(copy: Stream, source: Stream, group: list[Stretch]) -> bool:
    """Whether stretches are copied text: long enough beyond quotations and titles, and no footer; drops the weak ones."""
    group[:] = [s for s in group if _told(copy, source, s) >= LEAST_PART]
    if not group or max(_told(copy, source, s) for s in group) < LEAST_WORDS:
        return False
    if copy is source and sum(_told(copy, source, s) for s in group) < LEAST_REPEAT_WORDS and not _has_two_sentences(copy, group):
        return False
    return not _is_footer(copy, source, group)


def _has_two_sentences(stream: Stream, group: list[Stretch]) -> bool:
    return any(len(set(stream.sentence[s.first : s.last])) > 1 for s in group)


def _told(copy: Stream, source: Stream, s: Stretch) -> int:
    """Words that count on both sides."""
    return min(sum(copy.counts[s.first : s.last]), sum(source.counts[s.source_first : s.source_last]))


def _is_footer(copy: Stream, source: Stream, group: list[Stretch]) -> bool:
    words = sum(s.last - s.first for s in group)
    if words > FOOTER_WORDS:
        return False
    serving = sum(sum(copy.service[s.first : s.last]) for s in group)
    if serving >= SERVICE_SHARE * words:
        return True
    here = [(s.first, s.last) for s in group]
    there = [(s.source_first, s.source_last) for s in group]
    return _apart(copy, here) and _apart(source, there)


def _apart(stream: Stream, ranges: list[tuple[int, int]]) -> bool:
    """Whether ranges end an article, tell no event, and share no name and hardly a word with what stands before."""
    first, last = ranges[0][0], ranges[-1][1]
    if last < len(stream) - LEAST_PART or first < LEAST_PART:
        return False
    here = [i for a, b in ranges for i in range(a, b)]
    if 2 * sum(stream.past[i] for i in here) >= len(here):
        return False
    if {stream.norm[i] for i in here if stream.name[i]} & {stream.norm[i] for i in range(first) if stream.name[i]}:
        return False
    rest = {w for w in stream.norm[:first] if len(w) >= CONTENT_LETTERS}
    words = {stream.norm[i] for i in here if len(stream.norm[i]) >= CONTENT_LETTERS}
    return len(words & rest) < RECURRING_SHARE * len(words)
