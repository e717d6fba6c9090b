"""Matches -> claims of a rule's own kind, with status, negation and speaker as every other claim has them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.annotate import cues, quotes
from checker.claims import making, setting
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame, frames
from checker.claims.patterns.line import Line, flattened
from checker.claims.patterns.pattern import Pattern
from checker.claims.patterns.search import Match, matches
from checker.model import Claim

_WORD = re.compile(r"\w+")


def found_by(patterns: Sequence[Pattern], taken: Sequence[Clauses]) -> Iterator[Claim]:
    """The claims that patterns find in the sentences of one article; of one kind, the first pattern that fits has the words.

    Patterns are only tried on sentences that hold their words, so that one costs next to nothing where they are missing.
    """
    if not patterns or not taken:
        return
    flat = flattened(taken[0].reading.article.text)
    index = _index(taken, flat)
    lines = [Line(parts, flat) for parts in taken]
    covered: dict[str, set[int]] = defaultdict(set)
    for pattern in patterns:
        for number in _candidates(pattern, index):
            for match in matches(pattern.program, lines[number]):
                tokens = {i for piece in match for i in range(piece.first, piece.last)}
                if not tokens & covered[pattern.kind]:
                    covered[pattern.kind] |= tokens
                    yield _claim(pattern, lines[number], match)


def _index(taken: Sequence[Clauses], flat: str) -> Mapping[str, set[int]]:
    """Each word with the numbers of the sentences that hold it; sentences too long to be any are left out."""
    index: dict[str, set[int]] = defaultdict(set)
    for number, parts in enumerate(taken):
        if not parts.boundless:
            span = parts.reading.span(parts.sentence)
            for word in _WORD.findall(flat, span.start_char, span.end_char):
                index[word].add(number)
    return index


def _candidates(pattern: Pattern, index: Mapping[str, set[int]]) -> list[int]:
    """The sentences that hold a word of each set; the rarest set first, as none is left after it most of the time."""
    sets = [set().union(*(index.get(word, ()) for word in words)) for words in pattern.words]
    return sorted(set.intersection(*sorted(sets, key=len)))


def _claim(pattern: Pattern, line: Line, match: Match) -> Claim:
    parts, slots = line.parts, {piece.name: piece.slot for piece in match if piece.slot is not None}
    frame = _frame(parts, match)
    made = setting.made(parts, frame, pattern.kind, slots, {})
    start, end = min(s.start for s in slots.values()), max(s.end for s in slots.values())
    negated = made.negated or (frame is None and _says_not(line, match))
    return making.with_speaker(
        replace(made, negated=negated), _speaker(parts, frame) or quotes.speaker_of(parts.reading, start, end)
    )


def _frame(parts: Clauses, match: Match) -> Frame | None:
    """The clause of the first verb that the pattern itself names, else of the verb that governs its words."""
    told = list(frames(parts))
    named = {i for piece in match if piece.slot is None for i in range(piece.first, piece.last)}
    own = (f for f in told if named & set(range(f.predicate.first, f.predicate.last)))
    return next(own, None) or setting.frame_at(told, match[0].first)


def _says_not(line: Line, match: Match) -> bool:
    words = {t.lower_ for t in line.doc[match[0].first : match[-1].last]}
    return bool(words & cues.words("negation"))


def _speaker(parts: Clauses, frame: Frame | None) -> str | None:
    """Who vouches for the clause."""
    if frame is None:
        return None
    place = next((i for i, p in enumerate(parts.predicates) if p.first == frame.predicate.first), None)
    return parts.cues[place].voucher if place is not None and place < len(parts.cues) else None
