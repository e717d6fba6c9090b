"""A reading -> its proper names as written, word by word, whether or not their kind was read. Used by spellings and bodies."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.annotate.names_parts import is_title
from checker.language import Reading, Sentence
from checker.model import Mention

WORD = re.compile(r"[^\W\d_](?:[\w'’]|-(?=\w))*")
POSSESSIVE = re.compile(r"['’]+s?$")
CONTRACTION = re.compile(r"n?['’](?:t|m|d|ve|re|ll)$|^\w['’][a-z]")
GAP = re.compile(r"(?:\.? |-)\Z")  # what may stand between two words of one name
SHOUTED = 0.8  # share of capitals above which the capitals of a line say nothing
ARTICLES = frozenset({"The", "A", "An"})
NAMED = frozenset({"person", "organization", "place"})


@dataclass(frozen=True, slots=True)
class ProperWord:
    """A capitalised word of a sentence, without its possessive, and the words of the run of capitals it stands in."""

    text: str
    start: int
    run: tuple[str, ...]
    sentence: Sentence
    mention: Mention | None
    opening: bool  # first of its sentence, where any word has a capital

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True)
class ProperNames:
    """The capitalised words of an article, in the order of the text; `plain` are words it also writes in small letters."""

    words: tuple[ProperWord, ...]
    plain: frozenset[str]
    mentions: Sequence[Mention] = field(default=())


def proper_names(reading: Reading) -> ProperNames:
    """Every capitalised word outside lines that are all capitals, with its run and the mention that covers it."""
    named = sorted((m for m in reading.mentions if m.kind in NAMED), key=lambda m: m.start)
    starts = [m.start for m in named]
    found: list[ProperWord] = []
    plain: set[str] = set()
    for sentence in reading.sentences:
        span = reading.span(sentence)
        words = list(WORD.finditer(span.text))
        plain |= {w[0] for w in words if w[0].islower()}
        shouted = is_shouted([w[0] for w in words])
        for run in _runs(span.text, words):
            texts = tuple(POSSESSIVE.sub("", w[0]) for w in run)
            for word, text in zip(run, texts, strict=True):
                at = span.start_char + word.start()
                mention = _covering(named, starts, at)
                if mention is not None or not shouted:
                    found.append(ProperWord(text, at, texts, sentence, mention, word is words[0]))
    return ProperNames(tuple(found), frozenset(plain), named)


def is_shouted(words: Sequence[str]) -> bool:
    """Whether so many words of a line have capitals that they say nothing ("Wife Gets $284 Billion Bill")."""
    long = [w for w in words if len(w) > 3]
    return len(long) > 3 and sum(w[0].isupper() for w in long) > SHOUTED * len(long)


def _runs(text: str, words: Sequence[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Capitalised words with nothing but a space between them; titles and honorifics stand apart."""
    run: list[re.Match[str]] = []
    for word in words:
        if run and not (_capital(word[0]) and GAP.fullmatch(text[run[-1].end() : word.start()]) and not _closed(run[-1][0])):
            yield run
            run = []
        if _capital(word[0]) and not is_title(word[0]):
            run.append(word)
    if run:
        yield run


def _capital(word: str) -> bool:
    small = not word[0].isupper() or word in ARTICLES
    return not small and (not word.isupper() or len(word) == 1) and not CONTRACTION.search(word)


def _closed(word: str) -> bool:
    """A possessive ends a name."""
    return bool(POSSESSIVE.search(word))


def _covering(named: Sequence[Mention], starts: Sequence[int], at: int) -> Mention | None:
    place = bisect_right(starts, at)
    return next((m for m in reversed(named[max(0, place - 3) : place]) if m.start <= at < m.end), None)
