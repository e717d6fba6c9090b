"""A pattern ready to be searched for: its text, its program, its slots, and the words that every match holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from checker.claims.patterns.program import Program
from checker.claims.patterns.syntax import Item, Word, always, filled, parsed, slots
from checker.language.verbs import forms_of


@dataclass(frozen=True)
class Pattern:
    """One pattern of `finds=`; what it finds are claims of `kind`."""

    kind: str
    text: str
    items: tuple[Item, ...]

    @cached_property
    def program(self) -> Program:
        return Program(self.items)

    @cached_property
    def slots(self) -> dict[str, str]:
        """The names of its slots with their types."""
        return {slot.name: slot.type for slot in slots(self.items)}

    @cached_property
    def filled(self) -> frozenset[str]:
        """The names of the slots that every match fills."""
        return filled(self.items)

    @cached_property
    def words(self) -> tuple[frozenset[str], ...]:
        """Of each set, one word stands in every sentence that matches."""
        return tuple(frozenset(first for word in choice for first in _first_words(word)) for choice in always(self.items))


def compiled(kind: str, texts: Sequence[str]) -> tuple[Pattern, ...]:
    """The patterns of a kind of claim; raises PatternError."""
    return tuple(_pattern(kind, text) for text in texts)


@lru_cache(maxsize=1024)
def _pattern(kind: str, text: str) -> Pattern:
    return Pattern(kind, text, parsed(text))


def _first_words(word: Word) -> list[str]:
    """The first run of letters or digits of a word, or of each of its forms."""
    return [found[0] for form in (forms_of(word.text) if word.forms else (word.text,)) if (found := re.search(r"\w+", form))]
