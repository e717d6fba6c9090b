"""Names of three words and more -> claims of kind "body": what an article calls a body, and the frame each word stands in."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from checker.annotate.names_parts import fold, is_given
from checker.annotate.places import find_place, is_demonym
from checker.claims import making
from checker.claims.proper import ProperWord, proper_names
from checker.language import Reading
from checker.model import Claim, Slot
from checker.model.names import Written

LEAST, MOST = 3, 6  # words of a name; frames leave two or more standing
JOINT = re.compile(r" (?:(?:of|for|on)(?: the)? |(?:and|&) )?")
Name = tuple[ProperWord, ...]


@cache
def body_words(name: str) -> frozenset[str]:
    """A list of words of bodies.toml."""
    entry = tomllib.loads(Path(__file__).with_name("bodies.toml").read_text(encoding="utf-8"))[name]
    return frozenset(entry.split())


@cache
def sisters() -> dict[str, frozenset[int]]:
    """For each word that tells sister bodies apart the rows of the table it stands in."""
    rows = tomllib.loads(Path(__file__).with_name("bodies.toml").read_text(encoding="utf-8"))["apart"]
    found: dict[str, set[int]] = {}
    for n, row in enumerate(rows):
        for word in row.split():
            found.setdefault(word, set()).add(n)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def bodies(reading: Reading) -> Iterator[Claim]:
    """One claim for each long name an article uses, at its first place; its keys are the name with one word left open."""
    names = list(_names(reading))
    alone = {_folded(name) for name in names}
    found: dict[tuple[str, ...], tuple[Name, Written]] = {}
    for name in (n for n in names if LEAST <= len(n) <= MOST):
        for part in _parts(name):
            words = _folded(part)
            if words not in found and (keys := tuple(_frames(reading, words, alone))):
                found[words] = name, _written(reading, part, keys)
    shared = Counter(key for _, value in found.values() for key in value.keys)
    for name, value in found.values():
        yield _claim(reading, name, replace(value, beside=frozenset(key for key in value.keys if shared[key] > 1)))


def _written(reading: Reading, name: Name, keys: tuple[str, ...]) -> Written:
    """The name; it is known where all its words are, so that two bodies may share them."""
    known = all(reading.doc.vocab.has_vector(w.text) or find_place(w.text) is not None for w in name)
    return Written(" ".join(w.text for w in name), keys, "organization", known=known)


def _names(reading: Reading) -> Iterator[Name]:
    """Runs of capitalised words, joined over "of", "for" and "and"."""
    text, run = reading.article.text, list[ProperWord]()
    for word in (w for w in proper_names(reading).words if not (w.opening and w.mention is None and len(w.run) == 1)):
        if run and not (word.sentence is run[-1].sentence and JOINT.fullmatch(text[run[-1].end : word.start])):
            yield tuple(run)
            run = []
        run.append(word)
    if run:
        yield tuple(run)


def _parts(name: Name) -> Iterator[Name]:
    """A name and what is left of it without its first or its last words ("Flight" after the name of an airline)."""
    for length in range(len(name), LEAST - 1, -1):
        yield from (name[i : i + length] for i in range(len(name) - length + 1))


def _folded(name: Iterable[ProperWord]) -> tuple[str, ...]:
    return tuple(fold(w.text) for w in name)


def _frames(reading: Reading, words: Sequence[str], alone: set[tuple[str, ...]]) -> Iterator[str]:
    """The name with one word left open, where that word may be another and what stays is no name of its own."""
    for i in range(1, len(words)):
        rest = (*words[:i], *words[i + 1 :])
        if _is_open(reading, words[i]) and words[:i] not in alone and rest not in alone and _singles_out(reading, rest):
            yield " ".join((*words[:i], "*", *words[i + 1 :]))


def _is_open(reading: Reading, word: str) -> bool:
    """Whether a word says what kind of body it is; names of people and places, and rare words, say whose."""
    named = is_given(word) or is_demonym(word) or find_place(word) is not None
    return reading.doc.vocab.has_vector(word) and not named and len(word) > 3


def _singles_out(reading: Reading, rest: Sequence[str]) -> bool:
    """Whether what stays of a name is more than a place and words that many names share."""
    telling = [w for w in rest if w not in body_words("general") | body_words("divisions") and not is_demonym(w)]
    placed = find_place(" ".join(rest)) is not None or find_place(" ".join(rest[:2])) is not None
    return not placed and len([w for w in telling if find_place(w) is None]) >= 1


def _claim(reading: Reading, name: Name, value: Written) -> Claim:
    start, end = name[0].start, name[-1].end
    sentence = name[0].sentence
    slots = {"name": Slot(value, start, end, reading.article.text[start:end])}
    return Claim(reading.article.id, "body", "write", slots, making.quote_of(reading, sentence), role=sentence.role)
