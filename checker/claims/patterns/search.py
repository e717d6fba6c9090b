"""Program + sentence -> matches. A step that failed at a token is never tried there again, so time grows with the sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.claims.patterns.line import Line
from checker.claims.patterns.program import END, Program, Step
from checker.claims.patterns.types import Filler, fillers
from checker.model import Slot

LAZY = frozenset({"words"})  # types that take as little as fits, and as much as there is where nothing follows


@dataclass(frozen=True)
class Piece:
    """What one step took: tokens `first` to `last` (exclusive), and the slot it filled, if it fills one."""

    first: int
    last: int
    name: str = ""
    slot: Slot | None = None


Match = tuple[Piece, ...]


def matches(program: Program, line: Line) -> Iterator[Match]:
    """Where a pattern fits a sentence, from left to right; two matches share no words."""
    dead: set[tuple[int, int]] = set()
    at = line.first
    while at < line.last:
        found = _Search(program, line, dead, at).follow(program.start, at)
        if found:
            yield tuple(found)
        at = found[-1].last if found else at + 1


@dataclass
class _Search:
    program: Program
    line: Line
    dead: set[tuple[int, int]]
    start: int

    def follow(self, number: int, at: int) -> list[Piece] | None:
        """The pieces from a step to the end of the pattern; None where it cannot be reached."""
        if number == END:
            return []
        if (number, at) in self.dead:
            return None
        for piece, following in self._taken(self.program.steps[number], at):
            rest = self.follow(following, piece.last)
            if rest is not None:
                return [piece, *rest] if piece.last > piece.first else rest
        if at != self.start:  # at its start a match passes over nothing
            self.dead.add((number, at))
        return None

    def _taken(self, step: Step, at: int) -> Iterator[tuple[Piece, int]]:
        """What a step may take at a token, each with the step behind it."""
        if step.words or step.slot is not None:
            begins = [at] if at == self.start else self.line.starts(at, step.slot is not None)
            for begin in begins:
                for piece in self._pieces(step, begin):
                    yield piece, step.to[0]
        elif step.marks or step.passes is not None:
            end = self._past(at, step)
            if end is not None:
                yield Piece(at, end), step.to[0]
        else:
            yield from ((Piece(at, at), following) for following in step.to)

    def _past(self, at: int, step: Step) -> int | None:
        """Where a word that a gap passes over ends, or a row of marks; None where there is none, or one that it may not pass."""
        line, word = self.line, at
        while word < line.last and line.doc[word].is_punct:
            word += 1
        if step.marks:
            return word if word > at else None
        barred = word >= line.last or any(next(fillers(line, word, t), None) for t in step.passes or ())
        return None if barred else word + 1

    def _pieces(self, step: Step, at: int) -> Iterator[Piece]:
        if step.slot is None:
            ends = (self.line.after(at, word) for word in step.words)
            yield from (Piece(at, end) for end in ends if end is not None)
            return
        for end, value in _ordered(step, fillers(self.line, at, step.slot.type)):
            words = self.line.doc[at:end]
            yield Piece(at, end, step.slot.name, Slot(value, words.start_char, words.end_char, words.text))


def _ordered(step: Step, found: Iterator[Filler]) -> Iterator[Filler]:
    assert step.slot is not None
    return reversed(list(found)) if step.last and step.slot.type in LAZY else found
