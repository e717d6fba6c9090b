"""The types of slots: what each takes at a token of a sentence, and as which value. Used by syntax, search and the docs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from checker.annotate.counted import plural
from checker.annotate.units import currencies
from checker.claims.patterns.line import Line
from checker.config import nearest
from checker.language.model import has_met
from checker.model import DateValue, Mention, Phrase, Quantity

LONGEST = 8  # words that {words} takes
NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
BEFORE = NOUN | {"JJ", "VBG", "VBN", "HYPH", "CD", "POS"}  # what stands before the last noun of a phrase
ENDS_WORDS = frozenset(",;:()[]")
UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "TM": "minute", "S": "second"}
COUNT = "count of "

Filler = tuple[int, Any]  # the token behind what fills a slot, and its value
Find = Callable[[Line, int], Iterator[Filler]]


@dataclass(frozen=True)
class Type:
    """A type of slot: what it takes (for the docs), the comparison that suits its values, and how it is found."""

    takes: str
    compare: str
    find: Find


def type_of(name: str) -> str:
    """What is wrong with the name of a type, "" when there is such a type."""
    if name.startswith(COUNT) and name.removeprefix(COUNT).isalpha() or name in TYPES:
        return ""
    known = [*TYPES, "count of NOUN"]
    return f"there is no type {name!r}.{nearest(name, known)} Types are {', '.join(known)}"


def named(type_name: str) -> str:
    """How a slot is called that is given no name: by its type, and a count by what is counted."""
    return type_name.removeprefix(COUNT)


def fillers(line: Line, at: int, type_name: str) -> Iterator[Filler]:
    """What may fill a slot of a type at a token, best first."""
    if type_name.startswith(COUNT):
        return _count(line, at, type_name.removeprefix(COUNT))
    return TYPES[type_name].find(line, at)


def _of_kind(kind: str) -> Find:
    def find(line: Line, at: int) -> Iterator[Filler]:
        return ((end, mention.value) for end, mention in line.mentions(at) if mention.kind == kind)

    return find


def _amount(accepts: Callable[[Quantity], bool]) -> Find:
    def find(line: Line, at: int) -> Iterator[Filler]:
        values = ((end, m.value) for end, m in line.mentions(at) if isinstance(m.value, Quantity))
        return ((end, value) for end, value in values if accepts(value))

    return find


def _time(accepts: Callable[[DateValue], bool]) -> Find:
    def find(line: Line, at: int) -> Iterator[Filler]:
        values = ((end, m.value) for end, m in line.mentions(at) if isinstance(m.value, DateValue))
        return ((end, value) for end, value in values if accepts(value))

    return find


def _is_date(value: DateValue) -> bool:
    return value.type in {"DATE", "TIME"} and (value.known or value.timex3.startswith("XXXX-"))


def _count(line: Line, at: int, noun: str) -> Iterator[Filler]:
    one = {noun, plural(noun)}
    for end, mention in line.mentions(at):
        value = mention.value
        if isinstance(value, Quantity) and value.unit and one & {value.unit, plural(value.unit)}:
            yield end, value


def _duration(line: Line, at: int) -> Iterator[Filler]:
    for end, mention in line.mentions(at):
        if isinstance(mention.value, DateValue) and mention.value.type == "DURATION":
            amount = _length(mention.value)
            if amount is not None:
                yield end, _bounded(amount, line, at, mention)


def _length(value: DateValue) -> Quantity | None:
    """A TimeML duration as an amount: P5Y is 5 years; None for one of several units or without a number."""
    found = re.fullmatch(r"P(?:(\d+(?:\.\d+)?)([YMWD])|T(\d+(?:\.\d+)?)([HMS]))", value.timex3)
    if not found:
        return None
    number, unit = float(found[1] or found[3]), found[2] or ("TM" if found[4] == "M" else found[4])
    return Quantity(number, number, UNITS[unit], approximate=value.approximate)


def _bounded(amount: Quantity, line: Line, at: int, mention: Mention) -> Quantity:
    """The amount with the bound that its words set: "at least five years"."""
    for _, other in line.mentions(at):
        value = other.value
        if isinstance(value, Quantity) and other.end <= mention.end and (value.low is None) != (value.high is None):
            return replace(
                amount, low=amount.low if value.high is None else None, high=amount.high if value.low is None else None
            )
    return amount


def _name(line: Line, at: int) -> Iterator[Filler]:
    """Words with capitals in a row, and the numbers, hyphens and "of" between them, the longest row first; no date."""
    if not _begins_name(line, at):
        return
    end = at + 1
    while end < line.last and end not in line.dates and (line.doc[end].text[:1].isupper() or _in_name(line, end)):
        end += 1
    for stop in range(end, at, -1):
        if line.doc[stop - 1].text[:1].isupper() or line.doc[stop - 1].text[:1].isdigit():
            yield stop, " ".join(line.words(at, stop).split())


def _begins_name(line: Line, at: int) -> bool:
    """Has the word a capital of its own, and not because a sentence begins with it, which a word nobody has met needs not?"""
    token = line.doc[at]
    if not token.text[:1].isupper() or at in line.dates:
        return False
    named = token.tag_ in {"NNP", "NNPS"} or any(m.kind in {"person", "organization", "place"} for _, m in line.mentions(at))
    return named or (token.tag_ in NOUN | {"JJ", "CD"} and (at > line.first or not has_met(line.doc.vocab, token.text)))


def _in_name(line: Line, at: int) -> bool:
    return line.doc[at].text in {"-", "–", "of"} or line.doc[at].text[:1].isdigit()


def _noun(line: Line, at: int) -> Iterator[Filler]:
    """A row of adjectives and nouns that ends in a noun, the longest first; a name behind the noun is none of it."""
    doc, end = line.doc, at
    while end < line.last and doc[end].tag_ in BEFORE and not _name_begins(line, at, end):
        end += 1
    for stop in range(end, at, -1):
        if doc[stop - 1].tag_ in NOUN or doc[stop - 1].tag_ == "CD" and stop - 1 > at:
            yield stop, phrase(line, at, stop)


def _name_begins(line: Line, first: int, at: int) -> bool:
    return at > first and line.doc[at].tag_ in {"NNP", "NNPS"} and line.doc[at - 1].tag_ in {"NN", "NNS"}


def phrase(line: Line, first: int, last: int) -> Phrase:
    """The noun phrase of some tokens (the last exclusive)."""
    words = [t.lemma_.lower() for t in line.doc[first:last] if any(c.isalnum() for c in t.text)]
    return Phrase(" ".join(line.words(first, last).split()), words[-1], frozenset(words[:-1]))


def _words(line: Line, at: int) -> Iterator[Filler]:
    """A few words without a comma, the shortest stretch first."""
    for end in range(at + 1, min(at + LONGEST, line.last) + 1):
        if line.doc[end - 1].text in ENDS_WORDS or line.doc[end - 1].text in {".", "!", "?"}:
            return
        yield end, " ".join(line.words(at, end).split())


TYPES: dict[str, Type] = {
    "person": Type("a person, by name, surname, title or pronoun", "same_person", _of_kind("person")),
    "place": Type("a country, city or region", "same_place", _of_kind("place")),
    "organization": Type("a company, body, party or team", "same_word", _of_kind("organization")),
    "name": Type("any words with capitals in a row, as written: ships, models, crossings", "same_word", _name),
    "date": Type('a day, month, year or period ("on Tuesday", "in May 2024")', "same_date", _time(_is_date)),
    "time": Type('an hour of the day ("6 a.m.", "22:30")', "same_date", _time(lambda value: value.clock is not None)),
    "duration": Type('a length of time ("five years", "a 90-minute")', "same_amount", _duration),
    "quantity": Type("any number with what it measures or counts", "same_amount", _amount(lambda value: True)),
    "money": Type('a sum with its currency ("$2.1 billion")', "same_amount", _amount(lambda value: value.unit in currencies())),
    "percent": Type('a share or rate in per cent ("4.25%")', "same_amount", _amount(lambda value: value.unit == "percent")),
    "noun": Type('a noun with what stands before it ("chemical tanker")', "same_word", _noun),
    "words": Type("one to eight words without a comma, as few as fit", "same_word", _words),
}
