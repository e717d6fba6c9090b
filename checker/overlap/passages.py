"""Copies -> passages: one for each stretch of text, with all its copies over all articles, and its origin."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from checker.language.reading import Reading
from checker.model import Article, Span
from checker.overlap.search import Found, search
from checker.overlap.words import Stream, stream

# Two copies of one source are one passage where they share this much of it; less is a common edge.
SHARED_WORDS = 10
# A wire credit stands in the place line, so in the first lines.
CREDIT_CHARACTERS = 400


@dataclass(frozen=True)
class Copy:
    """Where a passage stands in one article; `parts` are its stretches, without what breaks in between them."""

    article: str
    start: int
    end: int
    parts: tuple[Span, ...]


@dataclass(frozen=True)
class Change:
    """Words that differ between the origin and the copy in `article`; an empty span where one side has none."""

    article: str
    origin: Span
    copy: Span


@dataclass(frozen=True)
class Passage:
    """One stretch of text with all its copies, the origin's first, then in order of publication.

    `words` is its length in the origin, `similarity` the share of words (0 to 1) the copies kept, on average;
    `within_one` when all copies stand in one article, a repeated body.
    """

    copies: tuple[Copy, ...]
    origin: str
    words: int
    similarity: float
    within_one: bool
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class Overlaps:
    """All passages of a run, in order of the articles given, and which articles carry an agency's text."""

    passages: tuple[Passage, ...]
    agencies: Mapping[str, str] = field(default_factory=dict)
    _places: dict[str, list[tuple[int, int, str]]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        places: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for passage in self.passages:
            for copy in passage.copies:
                places[copy.article] += [(part.start, part.end, passage.origin) for part in copy.parts]
        object.__setattr__(self, "_places", {article: sorted(spans) for article, spans in places.items()})

    def origin(self, article_id: str, start: int, end: int) -> str:
        """Whose text this is: an agency's name or an article's id. A passage that covers most of it began there."""
        source = self._source(article_id, start, end)
        return self.agencies.get(source, source)

    def _source(self, article_id: str, start: int, end: int) -> str:
        spans = self._places.get(article_id, [])
        place = bisect_right(spans, start, key=lambda s: s[0])
        for at in range(max(place - 1, 0), len(spans)):
            part_start, part_end, origin = spans[at]
            if part_start >= end:
                break
            if 2 * (min(end, part_end) - max(start, part_start)) > end - start:
                return origin
        return article_id


def overlaps(readings: Sequence[Reading]) -> Overlaps:
    """Find text that stands in more than one article, or twice in one; time grows with the words, not the pairs."""
    order = sorted(range(len(readings)), key=lambda i: (*_published(readings[i].article), i))
    streams = [stream(readings[i]) for i in order]
    passages = [_passage(streams, group) for group in _clusters(search(streams))]
    given = {reading.article.id: i for i, reading in enumerate(readings)}
    agencies = {r.article.id: name for r in readings if (name := agency_of(r.article)) is not None}
    return Overlaps(tuple(sorted(passages, key=lambda p: (given[p.origin], p.copies[0].start))), agencies)


def _published(article: Article) -> tuple[bool, dt.date, bool, str]:
    """Earliest first, undated last; on one day the agency's own text leads, since clock times name different zones."""
    clock = article.published.strftime("%H:%M") if isinstance(article.published, dt.datetime) else ""
    return article.day is None, article.day or dt.date.max, agency_of(article) is None, clock


def agency_of(article: Article) -> str | None:
    """The news agency whose text an article carries, by its source or its one credit; None where it names none, or several."""
    names = _wires()
    signed = [article.source or "", *re.findall(r"\(([^()\n]{2,30})\)", article.text[:CREDIT_CHARACTERS])]
    found = {names[name.lower()] for name in signed if name.lower() in names}
    return found.pop() if len(found) == 1 else None


@cache
def _wires() -> Mapping[str, str]:
    """Every name of every agency in small letters, with the first of its names."""
    lines = Path(__file__).with_name("wires.txt").read_text(encoding="utf-8").splitlines()
    agencies = [line.split(", ") for line in lines if line.strip() and not line.startswith("#")]
    return {name.lower(): names[0] for names in agencies for name in names}


def _clusters(found: Iterable[Found]) -> list[list[Found]]:
    """Copies of one source whose stretches of it overlap, directly or through others."""
    by_source: dict[int, list[Found]] = defaultdict(list)
    for copy in found:
        by_source[copy.source].append(copy)
    return [group for copies in by_source.values() for group in _overlapping(copies)]


def _overlapping(copies: list[Found]) -> list[list[Found]]:
    """Sweep over the source's words; a stretch joins the group that reaches furthest if it shares enough with it."""
    head = list(range(len(copies)))

    def group(i: int) -> int:
        while head[i] != i:
            head[i] = head[head[i]]
            i = head[i]
        return i

    ranges = sorted((s.source_first, s.source_last, i) for i, copy in enumerate(copies) for s in copy.stretches)
    reach, holder = 0, -1
    for first, last, i in ranges:
        if holder >= 0 and reach - first >= min(SHARED_WORDS, (last - first) / 2):
            low, high = sorted((group(holder), group(i)))
            head[high] = low
        if last > reach:
            reach, holder = last, i
    groups: dict[int, list[Found]] = defaultdict(list)
    for i, copy in enumerate(copies):
        groups[group(i)].append(copy)
    return list(groups.values())


def _passage(streams: Sequence[Stream], group: list[Found]) -> Passage:
    source = streams[group[0].source]
    ranges = _merged((s.source_first, s.source_last) for found in group for s in found.stretches)
    copies = [_copy(source, ranges)]
    copies += [_copy(streams[f.copy], [(s.first, s.last) for s in f.stretches]) for f in group]
    pieces = [s for found in group for s in found.stretches]
    return Passage(
        copies=tuple(copies),
        origin=source.article,
        words=sum(last - first for first, last in ranges),
        similarity=sum(s.equal for s in pieces) / max(sum(s.longer for s in pieces), 1),
        within_one=all(copy.article == source.article for copy in copies),
        changes=tuple(_changes(streams, source, group)),
    )


def _merged(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _copy(words: Stream, ranges: Iterable[tuple[int, int]]) -> Copy:
    parts = [part for first, last in ranges for part in words.parts(first, last)]
    return Copy(words.article, parts[0].start, parts[-1].end, tuple(parts))


def _changes(streams: Sequence[Stream], source: Stream, group: list[Found]) -> Iterable[Change]:
    for found in group:
        copy = streams[found.copy]
        for stretch in found.stretches:
            for a, b, c, d in stretch.edits:
                yield Change(copy.article, source.span(a, b), copy.span(c, d))
