"""Bare numbers in their clauses -> what they count, or whose age they are. Next: frames.

"Ticket sales fell to 71,000", "a jury of seven", "a sailor of 71", "Odile Perrin, the former postmistress, 78, ...": the noun of
such a number stands before it, or is only in its verb.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.annotate.predicates import Predicate
from checker.claims import kinds
from checker.model import Quantity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from checker.claims.clauses import Argument, Clauses

NOUNS = frozenset({"NN", "NNS"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass"})
YOUNGEST, OLDEST = 5, 119
BEHIND = frozenset({",", ".", ")", ";", "when", "and", "in", "at", "on", "who"})  # after an age that is all that is said
DETERMINERS = frozenset({"DT", "PRP$", "POS"})
PEOPLE = "people"
PERSONS = ("ress", "man", "woman", "ician")  # endings


def completed(parts: Clauses) -> list[list[Argument]]:
    """The stretches of a sentence, its bare numbers with what they count or as ages."""
    return [[_completed(parts, i, a) for a in stretch] for i, stretch in enumerate(parts.stretches)]


def _completed(parts: Clauses, at: int, argument: Argument) -> Argument:
    value = argument.mention.value
    if not isinstance(value, Quantity) or value.unit is not None or value.kind != "amount":
        return argument
    if _is_age(parts, at, argument, value):
        told = replace(value, unit="year of age", kind="age")
    else:
        told = replace(value, unit=_of_group(parts, argument) or _of_verb(parts, at, argument))
    return argument if told.unit is None else replace(argument, mention=replace(argument.mention, value=told))


def _is_age(parts: Clauses, at: int, argument: Argument, value: Quantity) -> bool:
    """ "A sailor of 71", "the former postmistress, 73, ...", "Zulmira Prado was 94"."""
    doc, low = parts.reading.doc, value.low
    if low is None or low != value.high or not YOUNGEST <= low <= OLDEST or low % 1 or not _is_printed(doc, argument):
        return False
    before = argument.first - 1
    if before - 1 < parts.sentence.first or not _ends(doc, argument, parts.sentence.last):
        return _is_person_who_is(parts, at, argument)
    noun = doc[before - 1]
    someone = noun.tag_ == "NN" and _is_somebody(noun.lemma_.lower())
    if doc[before].lower_ == "of" and noun.lemma_.lower() not in words("groups"):
        return someone
    if doc[before].text == "," and argument.last < parts.sentence.last and doc[argument.last].text in {",", ".", ";"}:
        return someone and _determined(doc, noun.i, parts.sentence.first)
    return _is_person_who_is(parts, at, argument)


def _is_somebody(noun: str) -> bool:
    return (kinds.is_person(noun) or noun.endswith(PERSONS)) and noun not in words("parents")


def _is_printed(doc: Doc, argument: Argument) -> bool:
    return argument.last == argument.first + 1 and doc[argument.first].text.isdecimal()


def _ends(doc: Doc, argument: Argument, stop: int) -> bool:
    """Whether no noun follows that the number could count."""
    return argument.last >= stop or doc[argument.last].tag_ not in {"NN", "NNS", "NNP", "JJ", "HYPH", "CD", "$"}


def _determined(doc: Doc, noun: int, floor: int) -> bool:
    """Whether a noun phrase that ends in a noun begins with an article or an owner."""
    i = noun
    while i > floor and doc[i].tag_ in {"NN", "NNS", "JJ", "HYPH", "VBN", "NNP"}:
        i -= 1
    return doc[i].tag_ in DETERMINERS


def _is_person_who_is(parts: Clauses, at: int, argument: Argument) -> bool:
    """Whether the number is right behind "is" or "was" whose subject is a person."""
    doc, verb = parts.reading.doc, _verb(parts, at)
    if verb is None or verb.lemma != "be" or verb.last != argument.first:
        return False
    behind = doc[argument.last].lower_ if argument.last < parts.sentence.last else "."
    named = [a for a in parts.stretches[at - 1] if a.last == verb.first]
    return behind in BEHIND and bool(named) and named[0].mention.kind == "person" and not named[0].owner


def _of_group(parts: Clauses, argument: Argument) -> str | None:
    """ "A jury of seven" are people."""
    doc, i = parts.reading.doc, argument.first - 2
    of = i >= parts.sentence.first and doc[i + 1].lower_ == "of"
    return PEOPLE if of and doc[i].lemma_.lower() in words("groups") else None


def _of_verb(parts: Clauses, at: int, argument: Argument) -> str | None:
    """What a number counts by its verb: the subject of what it reaches, or people."""
    doc = parts.reading.doc
    following = parts.predicates[at] if at < len(parts.predicates) else None
    if following is not None and following.first == argument.last and following.lemma in words("doing", "verbs"):
        return PEOPLE  # "some 400 marched"
    verb = _verb(parts, at)
    if verb is None or not _ends(doc, argument, parts.sentence.last):
        return None
    between = [t.lower_ for t in doc[verb.last : argument.first]]
    if verb.lemma in words("taking", "verbs"):
        return PEOPLE if not between else None
    reached = verb.lemma in words("levels", "verbs") and between[-1:] and between[-1] in words("levels", "prepositions")
    return _of_subject(parts, verb) if reached or (verb.lemma in words("equals", "verbs") and not between) else None


def _verb(parts: Clauses, at: int) -> Predicate | None:
    """The verb group before a stretch."""
    return parts.predicates[at - 1] if at else None


def _of_subject(parts: Clauses, verb: Predicate) -> str | None:
    """What the subject of a verb counts: "arrivals", "the number of tickets", "ticket sales", "attendance"."""
    doc = parts.reading.doc
    subjects = [t for t in doc[verb.head].lefts if t.dep_ in SUBJECTS and t.tag_ in NOUNS]
    row = doc[parts.sentence.first : verb.first]
    head = subjects[-1] if subjects else next((t for t in row if t.tag_ in NOUNS and t.lemma_.lower() in words("numbers")), None)
    if head is None:
        return None
    lemma = head.lemma_.lower()
    if lemma in words("numbers"):
        return _numbered(doc, head, verb.first)
    if lemma in words("headcounts"):
        return PEOPLE
    return lemma if head.tag_ == "NNS" else None


def _numbered(doc: Doc, head: Token, stop: int) -> str | None:
    """ "Ticket sales", "the number of tickets sold", "the total of votes"."""
    if doc[head.i - 1].tag_ in NOUNS:
        return doc[head.i - 1].lemma_.lower()
    if head.i + 1 >= stop or doc[head.i + 1].lower_ != "of":
        return None
    nouns = [t for t in doc[head.i + 2 : stop] if t.tag_ == "NNS"]
    return nouns[0].lemma_.lower() if nouns else None


@lru_cache(maxsize=16)
def words(part: str, name: str = "words") -> frozenset[str]:
    """A list of words of implied.toml."""
    table = tomllib.loads(Path(__file__).with_name("implied.toml").read_text(encoding="utf-8"))
    return frozenset(table[part][name])
