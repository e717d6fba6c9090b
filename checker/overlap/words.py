"""Readings -> streams of words with raw offsets, ready to be searched for shared stretches. Next: seeds."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from checker.annotate.marks import quoted
from checker.language.reading import Reading
from checker.model import Span

WORD = re.compile(r"\d+(?:[.,:]\d+)*|[^\W_]+(?:['’][^\W_]+)*")
BEFORE = re.compile(r"[\"“‘'(\[$€£¥]+\Z")
AFTER = re.compile(r"[%.!?…,;:\"”’')\]]*[.!?…\"”’')\]%]")
# How an embedded post is signed; what stands before it are somebody's words, as between quotation marks.
SIGNED = re.compile(r"[—–-] ?[^\n—–]{2,50}\(@\w{2,}\)")
POST_CHARACTERS = 280
# Roles that identify an article instead of telling something: two stories may well share them.
LEFT_OUT = frozenset({"boilerplate", "byline", "dateline"})
TITLES = frozenset({"headline", "heading"})
# A sentence that speaks to the reader or holds an address serves the site, not the story.
ADDRESS = re.compile(r"\S@[^\s@.]+\.\S|https?://|\bwww\.|©|\(c\) ?\d{4}|\bcopyright\b|\ball rights reserved\b", re.I)
READER = re.compile(r"\byou(?:r|rs)?\b", re.I)


@dataclass
class Stream:
    """The words of one article; all lists run in parallel, one entry for each word.

    `run` changes where unread text lies between two words; `sentence` numbers sentences; `counts` is false for
    words that alone make no copy: titles, quotations and text that serves the site. `past` marks words of
    sentences in the past tense, `name` capitals inside a sentence, the outlet's own name apart. `owned` turns
    false where the word is found to be copied from elsewhere.
    """

    article: str
    text: str = field(repr=False, default="")
    norm: list[str] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    run: list[int] = field(default_factory=list)
    sentence: list[int] = field(default_factory=list)
    counts: list[bool] = field(default_factory=list)
    service: list[bool] = field(default_factory=list)
    past: list[bool] = field(default_factory=list)
    name: list[bool] = field(default_factory=list)
    owned: list[bool] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.norm)

    def span(self, first: int, last: int) -> Span:
        """Raw span of the words first to last (exclusive); an empty range is the point between its neighbours."""
        if first < last:
            return Span(self.start[first], self.end[last - 1])
        at = self.end[first - 1] if first else (self.start[0] if self.start else 0)
        return Span(at, at)

    def parts(self, first: int, last: int) -> list[Span]:
        """The raw spans of a range of words, broken where unread text lies in between."""
        cuts = [first, *(i for i in range(first + 1, last) if self.run[i] != self.run[i - 1]), last]
        return [self._printed(a, b) for a, b in pairwise(cuts)]

    def _printed(self, first: int, last: int) -> Span:
        """A span with the marks that belong to it: the full stop after it, the quotation mark before it."""
        start, end = self.span(first, last)
        before, after = BEFORE.search(self.text, max(start - 3, 0), start), AFTER.match(self.text, end)
        return Span(before.start() if before else start, after.end() if after else end)

    def sentence_start(self, at: int) -> int:
        """The first word of the sentence that holds a word."""
        return bisect_left(self.sentence, self.sentence[at])

    def sentence_end(self, at: int) -> int:
        """One past the last word of the sentence that holds a word."""
        return bisect_right(self.sentence, self.sentence[at])


def stream(reading: Reading) -> Stream:
    """The words of an article's blocks that tell something, with their sentence and whether they count."""
    made = Stream(reading.article.id, reading.article.text)
    inside = _Inside(_told_by_others(reading))
    sentences = _sentences(reading)
    begins = [sentence.start for sentence in sentences]
    outlet = frozenset((reading.article.source or "").lower().split())
    run = 0
    for block in reading.blocks:
        if block.role in LEFT_OUT:
            run += WORD.search(made.text, block.start, block.end) is not None  # a bullet breaks no stretch
            continue
        for match in WORD.finditer(made.text, block.start, block.end):
            place = bisect_right(begins, match.start())
            _add(made, match, place, sentences[place - 1] if place else NO_SENTENCE, outlet)
            made.run.append(run)
            made.counts.append(block.role not in TITLES and not made.service[-1] and not inside.at(match.start()))
    made.owned = [True] * len(made)
    return made


def _add(made: Stream, match: re.Match[str], place: int, sentence: _Sentence, outlet: frozenset[str]) -> None:
    word = match[0].lower().replace("’", "'")
    made.norm.append(word)
    made.start.append(match.start())
    made.end.append(match.end())
    made.service.append(sentence.service)
    made.past.append(sentence.past)
    opens = not made.sentence or made.sentence[-1] != place
    made.name.append(match[0][0].isupper() and not opens and word not in outlet)
    made.sentence.append(place)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """Where a sentence begins, whether it serves the site, whether its verb is in the past tense."""

    start: int
    service: bool
    past: bool


NO_SENTENCE = _Sentence(0, False, False)


def _sentences(reading: Reading) -> list[_Sentence]:
    found = []
    for sentence in reading.sentences:
        tokens = reading.doc[sentence.first : sentence.last]
        text = reading.article.text[tokens[0].idx : tokens[-1].idx + len(tokens[-1].text)]
        told = tokens[0].tag_ == "VB" and '"' not in text and "“" not in text
        service = told or bool(ADDRESS.search(text) or READER.search(text))
        found.append(_Sentence(tokens[0].idx, service, any(token.tag_ == "VBD" for token in tokens)))
    return found


def _told_by_others(reading: Reading) -> list[Span]:
    """Quotations and embedded posts: stories share them because the same words were said, not because one copied."""
    text = reading.article.text
    spans = [Span(q.start, q.end) for q in quoted(text, reading.blocks) if q.depth == 0]
    for match in SIGNED.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        spans.append(Span(max(line, match.start() - POST_CHARACTERS), match.end()))
    return spans


class _Inside:
    """Whether an offset lies in one of some spans."""

    def __init__(self, spans: list[Span]) -> None:
        self._spans: list[Span] = []
        for span in sorted(spans):
            if self._spans and span.start <= self._spans[-1].end:
                span = Span(self._spans[-1].start, max(span.end, self._spans.pop().end))
            self._spans.append(span)
        self._starts = [s.start for s in self._spans]

    def at(self, offset: int) -> bool:
        place = bisect_right(self._starts, offset)
        return bool(place) and offset < self._spans[place - 1].end
