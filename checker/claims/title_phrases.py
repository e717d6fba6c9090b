"""Sentences -> the phrases that tell what somebody is: beside a name, behind "is", and behind verbs of appointing. For titles."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.claims import ages, making, things
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame, frames
from checker.claims.things import NOUNS, Words
from checker.model import Mention, Quantity

INSIDE = NOUNS | {"FW", "JJ", "JJS", "HYPH", "VBN", "VBG", "CD", "AFX"}
TAKEN = frozenset({"asserted", "planned"})
CLOSED = frozenset({",", ".", ":", "-RRB-"})
LONGEST = 9  # tokens of a title


@dataclass(frozen=True)
class Phrase:
    """A title beside a name: its tokens (end exclusive), where it goes on ("of the club"), and how it is told."""

    person: Mention
    first: int
    last: int
    end: int
    told: str
    negated: bool = False
    frame: Frame | None = None


def phrases(parts: Clauses, words: Words) -> Iterator[Phrase]:
    """Every phrase of a sentence that tells what somebody is, but those of another time."""
    yield from (phrase for phrase in every_phrase(parts, words) if not is_past(words, phrase))


def every_phrase(parts: Clauses, words: Words) -> Iterator[Phrase]:
    """Every phrase of a sentence that tells what somebody is, was or is not quite ("her counterpart")."""
    yield from _beside(words, [a for stretch in parts.stretches for a in stretch])
    for frame in frames(parts):
        yield from _told(parts, words, frame)


def _beside(words: Words, every: Sequence[Argument]) -> Iterator[Phrase]:
    """ "Head coach Ann Lee", "the club's coach, Ann Lee," and "Ann Lee, the head coach of the club,"."""
    doc = words.doc
    for argument in every:
        person = argument.mention
        if not making.names_somebody(person):
            continue
        yield from _before(words, person, argument.first)
        at = argument.last
        behind = _past_age(words, at + 1) if doc[at : at + 1].text == "," else at
        at = behind if doc[behind : behind + 1].text == "," else at  # "Ann Lee, 44, a baker"
        if at + 1 < words.sentence.last and doc[at].tag_ == "," and doc[at + 1].tag_ in {*INSIDE, "DT"}:
            phrase = read(words, person, at + 1, "holds")
            if phrase is not None and _closes(words, phrase.end):
                yield phrase


def _closes(words: Words, at: int) -> bool:
    """Whether an apposition ends at a token, or behind a time ("a member of the jury this year,")."""
    doc, stop = words.doc, words.sentence.last
    while at < stop and (not words.plain(at) or (doc[at].lower_ in {"this", "that"} and doc[at + 1].lower_ in {"time", "year"})):
        at += 1 if not words.plain(at) else 2
    return at >= stop or doc[at].tag_ in CLOSED


def _before(words: Words, person: Mention, at: int) -> Iterator[Phrase]:
    doc, floor = words.doc, words.sentence.first
    last = at - (at > floor and doc[at - 1].tag_ == ",")
    first = last
    while first > floor and doc[first - 1].tag_ in INSIDE and words.plain(first - 1) and last - first < LONGEST:
        first -= 1
    definite = first > floor and doc[first - 1].tag_ in {"DT", "POS", "PRP$"}
    link = first - 1 - (first > floor and doc[first - 1].tag_ == "DT")
    if last < at and link > floor and doc[link].lower_ in {"of", "for", "at"}:  # "the head of the clinic, Ann Lee,"
        head = words.around(link - 1, link)
        if head is not None and doc[head.first].tag_ == "DT" and head.last == link:
            yield Phrase(person, head.first + 1, link, last, "holds")
        return
    if first < last and doc[last - 1].tag_ in NOUNS | {"JJ"} and (last == at or definite):
        yield Phrase(person, first, last, last, "takes" if doc[first].lower_ in {"new", "newly"} else "holds")


def _told(parts: Clauses, words: Words, frame: Frame) -> Iterator[Phrase]:
    """ "Ann Lee is the head coach", "appointed Ann Lee (as) head coach", "Ann Lee joins as head coach"."""
    predicate = frame.predicate
    subject = [a for a in frame.subject if not _in_brackets(words, a)]
    people = making.persons(subject) or _meant(parts, words, frame)
    if predicate.status not in TAKEN:
        return
    if not people and not subject:
        people = _named(words, frame)
    if predicate.lemma == "be" and len(people) == 1 and len(subject) < 2:
        told = "takes" if predicate.status == "planned" else "was" if words.doc[predicate.first].tag_ == "VBD" else "holds"
        phrase = read(words, people[0], predicate.last, told)
        if phrase is not None:
            yield replace(phrase, negated=predicate.negated, frame=frame)
    elif predicate.lemma in words_of("taking", "verbs") and not predicate.negated:
        yield from _taken(words, frame, people)
    if predicate.lemma in words_of("taking", "charges") and not predicate.negated and len(people) == 1:
        yield from _charged(words, frame, people[0])


def _named(words: Words, frame: Frame) -> list[Mention]:
    """The subject behind which a bracket or a clause stands ("Ann Lee, who ran Peru's ports, was sworn in as ...")."""
    thing, doc, at = things.subject_of(words, frame), words.doc, frame.predicate.first - 1
    first = words.sentence.first
    found = thing.name if thing is not None else None
    if thing is None and at > first and doc[at].text == ",":
        opening = words.covering.get(first)
        behind = next((i for i in range(first, at) if words.covering.get(i) is not opening), at)
        found = opening if [t.lower_ for t in doc[behind : behind + 2]] == [",", "who"] else None
    return [found] if found is not None and found.kind == "person" else []


def _in_brackets(words: Words, argument: Argument) -> bool:
    before = words.doc[argument.first - 1].tag_ if argument.first > words.sentence.first else ""
    told = {t.tag_ for t in words.doc[words.sentence.first : argument.first]}
    return before == "-LRB-" or ("-LRB-" in told and "-RRB-" not in told)


def _meant(parts: Clauses, words: Words, frame: Frame) -> list[Mention]:
    """Whom "the 38-year-old" stands for, or "who": in "Ann Lee, a former mayor of Kalba, who" and "Ann Lee is a nurse who"."""
    person = ages.acting(parts, frame)
    doc, who = parts.reading.doc, frame.predicate.first - 1
    if person is not None or who <= parts.sentence.first or doc[who].lower_ != "who":
        return [person] if person is not None else []
    people = (a for stretch in parts.stretches for a in stretch if a.mention.kind == "person" and a.last < who)
    before = [a for a in people if not a.owner and not _in_brackets(words, a)]
    earlier = [f.predicate for f in frames(parts) if f.predicate.last < who]
    apposed = bool(before) and doc[who - 1].tag_ == doc[before[-1].last].tag_ == ","
    defined = bool(before and earlier) and earlier[-1].lemma == "be" and before[-1].last <= earlier[-1].first
    return [before[-1].mention] if apposed or defined else []


def _taken(words: Words, frame: Frame, people: Sequence[Mention]) -> Iterator[Phrase]:
    end = words.sentence.last
    objects = [a for a in frame.objects if a.mention.kind == "person"]
    named = people if frame.predicate.passive or not objects else [a.mention for a in objects]
    start = max([frame.predicate.last, *(a.last for a in objects)])
    called = next((i + 1 for i in range(start, min(start + LONGEST, end)) if _is_as(words, i)), None)
    direct = start if frame.predicate.lemma not in words_of("taking", "by_as") else None
    at = called if called is not None else direct
    phrase = read(words, named[0], at, "takes") if len(named) == 1 and at is not None else None
    if phrase is not None:
        yield replace(phrase, frame=frame)


def _charged(words: Words, frame: Frame, person: Mention) -> Iterator[Phrase]:
    """ "Heads the interior ministry", "was given the health portfolio"."""
    at = frame.predicate.last
    at += at < words.sentence.last and words.doc[at].lower_ in {"over", "on", "up"}
    told = "holds" if frame.predicate.lemma in {"head", "lead", "run"} else "takes"
    phrase = read(words, person, at, told)
    if phrase is not None and words.doc[phrase.last - 1].lower_ in words_of("taking", "portfolios"):
        yield replace(phrase, frame=frame)


def _is_as(words: Words, at: int) -> bool:
    """ "As", "to be", or the "to" of "promoted to"."""
    word, before = words.doc[at].lower_, words.doc[at - 1]
    return word == "as" or (word == "be" and before.lower_ == "to") or (word == "to" and before.lemma_ in {"promote", "elevate"})


def read(words: Words, person: Mention, at: int, told: str) -> Phrase | None:
    """The title that begins at a token, without its article."""
    doc, end = words.doc, words.sentence.last
    while at < end and doc[at].tag_ in {"DT", "PRP$", "RB"}:
        at += 1
    at = _past_age(words, at)  # "a 44-year-old baker"
    last = at
    while last < end and last - at < LONGEST and doc[last].tag_ in INSIDE | {"POS"} and _is_said(words, last):
        last += 1
    if last == at or doc[last - 1].tag_ not in NOUNS | {"JJ", "FW"}:
        return None
    of = last + 1 < end and doc[last].lower_ in {"of", "for"} and not words.plain(last - 1)
    thing = words.phrase(last + 1 if of else at, end)  # "the first mate of the ferry", where a number is read in the title
    new = told == "holds" and doc[at].lower_ in {"new", "newly"}
    return Phrase(person, at, last, max(thing.last, last) if thing is not None else last, "takes" if new else told)


def _is_said(words: Words, at: int) -> bool:
    """Whether a token is outside dates and amounts, or in an ordinal ("the first mate")."""
    value = getattr(words.covering.get(at), "value", None)
    return words.plain(at) or (isinstance(value, Quantity) and value.kind == "ordinal")


def _past_age(words: Words, at: int) -> int:
    """The token behind an age that begins at a token, else that token."""
    while at < words.sentence.last and isinstance(mention := words.covering.get(at), Mention):
        if not isinstance(mention.value, Quantity) or mention.value.kind != "age":
            break
        at += 1
    return at


def is_past(words: Words, phrase: Phrase) -> bool:
    """Whether a title is of another time, or not the person's own ("former", "would-be")."""
    low = re.split(r"[^\w.]+", words.doc[phrase.first : phrase.last].text.lower())
    beside = phrase.first > words.sentence.first and words.plain(phrase.first - 1)  # not the "old" of "44-year-old"
    before = words.doc[phrase.first - 1].lower_ if beside else ""
    return bool({*low, before} & words_of("past", "words"))


@lru_cache(maxsize=8)
def words_of(part: str, name: str) -> frozenset[str]:
    """A list of words of titles.toml."""
    return frozenset(table()[part][name])


@lru_cache(maxsize=1)
def table() -> dict[str, Any]:
    """The lists of titles."""
    return tomllib.loads(Path(__file__).with_name("titles.toml").read_text(encoding="utf-8"))
