"""Nouns -> how near in kind two of them are: "house" and "dwelling", "wolf" and "animal", "voter" and "people".

The table is cut out of WordNet 3.1: nouns with their chief senses, and of each sense the one above it. Used by
compare/matching to tell whether two numbers may count the same things.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from checker.claims import counted_things as things

SAME, NARROWER, LIKE, APART = 1.0, 0.8, 0.6, 0.0
SPECIFIC = 4  # steps from the top: a sense that stands higher ("object", "act") covers too much to be a kind
ROW = 5  # steps from the top: two kinds of one sense this deep are alike ("station" and "stop")
Senses = Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=65536)
def kinship(x: str, y: str) -> float:
    """How near in kind two nouns are, 0 to 1: of one family or sense 1, one a kind of the other 0.8, two of one kind 0.6."""
    a, b = things.of_family(x), things.of_family(y)
    if a == b:
        return SAME
    one, other = _senses(a), _senses(b)
    if {s for s, _ in one} & {s for s, _ in other}:
        return SAME
    if _covers(one, other) or _covers(other, one) or _of_people(a, b):
        return NARROWER
    people = is_person(a), is_person(b)
    anything = not any(people) and any(noun in things.words("objects") for noun in (a, b))
    if anything or things.rows(a) & things.rows(b) or (not any(people) and _in_a_row(one, other)):
        return LIKE
    return APART


def is_person(noun: str) -> bool:
    """Whether the noun stands for people first of all."""
    found = _senses(noun)
    return noun in things.words("humans") or bool(found and _person() in found[0][1])


def is_known(noun: str) -> bool:
    """Whether the noun stands for something of a kind that the table has."""
    return bool(_senses(noun))


def is_animal(noun: str) -> bool:
    """Whether the noun stands for animals first of all."""
    found = _senses(noun)
    return bool(found) and not is_person(noun) and _tables()[0]["animal"][0] in (found[0][0], *found[0][1])


def _of_people(x: str, y: str) -> bool:
    """ "People" may be any of those that another article calls voters, migrants or pupils."""
    return any(p in things.words("humans") and is_person(q) for p, q in ((x, y), (y, x)))


def _covers(high: tuple[tuple[str, tuple[str, ...]], ...], low: tuple[tuple[str, tuple[str, ...]], ...]) -> bool:
    return any(len(above) >= SPECIFIC and sense in under for sense, above in high[:1] for _, under in low)


def _in_a_row(one: tuple[tuple[str, tuple[str, ...]], ...], other: tuple[tuple[str, tuple[str, ...]], ...]) -> bool:
    """Whether both are kinds of one specific thing."""
    return any(p and q and p[0] == q[0] and len(p) >= ROW for _, p in one for _, q in other)


@lru_cache(maxsize=16384)
def _senses(noun: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The chief senses of a noun, or of all nouns of its family, each with those above it, nearest first."""
    nouns = _tables()[0]
    found = dict.fromkeys(
        sense for word in (noun, *sorted(things.family(noun))) for sense in nouns.get(word.removesuffix("s"), ())
    )
    return tuple((sense, tuple(_above(sense))) for sense in found)


def _above(sense: str) -> Iterator[str]:
    up = _tables()[1]
    while sense in up:
        sense = up[sense][0]
        yield sense


@lru_cache(maxsize=1)
def _person() -> str:
    return _tables()[0]["person"][0]


@lru_cache(maxsize=1)
def _tables() -> tuple[Senses, Senses]:
    """Noun -> senses, sense -> the sense above."""
    text = Path(__file__).with_name("nouns.txt").read_text(encoding="utf-8")
    nouns, senses = text.partition("\n\n")[::2]
    named = _rows(nouns.partition("\n")[2])
    return {noun.removesuffix("s"): found for noun, found in named.items()}, _rows(senses)


def _rows(text: str) -> Senses:
    return {row[0]: tuple(row[1:]) for row in map(str.split, text.splitlines()) if row}
