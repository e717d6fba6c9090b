"""Names and the offices beside them -> holders: who heads, owns or edits what a story is about.

Of such offices a body has one at a time. A claim of kind "deed" has the office as its matter, and in its scope the words for
the body and everybody whom the article names: another article that names another for the office knows nothing of this one.
Next: compare/gates/deeds.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.annotate.names_match import sound_key
from checker.claims import making, things
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame, frames
from checker.claims.things import NOUNS, Words
from checker.model import Claim, Entity, Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

CLOSES = frozenset({",", ".", ":", "-RRB-", "''", "``"})
VERBAL = frozenset({"VBD", "VBZ", "VBP", "MD"})
WHO = frozenset({"who"})
BEFORE = 6  # tokens before a noun that narrow the office


@dataclass(frozen=True)
class Held:
    """An office as told: whose it is, its name, and the tokens of its phrase (end exclusive)."""

    person: Mention
    office: str
    first: int
    last: int
    body: frozenset[str]


def holders(taken: Sequence[Clauses]) -> Iterator[Claim]:
    """Claims of kind "deed" and predicate "holder" of one article: slots matter (the office), thing (its words), doer."""
    if not taken:
        return
    people = _people(taken)
    for parts in taken:
        every = [a for stretch in parts.stretches for a in stretch if making.names_somebody(a.mention)]
        if not every:
            continue
        words, frame = Words(parts.reading, parts.sentence), next(frames(parts), None)
        for argument in every:
            held = _held(words, argument) if frame is not None else None
            if held is not None and frame is not None:
                yield _claim(words, frame, held, people)


def _people(taken: Sequence[Clauses]) -> str:
    """The keys of everybody whom the article names."""
    named = [m.value for m in taken[0].reading.mentions if isinstance(m.value, Entity) and m.kind == "person"]
    return " ".join(sorted({sound_key((e.surname or e.name).split()[-1]) for e in named if (e.surname or e.name)}))


def _held(words: Words, argument: Argument) -> Held | None:
    return _before(words, argument) or _behind(words, argument) or _relative(words, argument)


def _before(words: Words, argument: Argument) -> Held | None:
    """ "Chief executive Ann Lee", "the firm's head, Ann Lee", "the head of the health office, Dr. Ann Lee"."""
    doc, floor = words.doc, words.sentence.first
    last = argument.first
    while last > floor and doc[last - 1].text.rstrip(".") in _table()["styles"]["words"]:
        last -= 1
    comma = last > floor and doc[last - 1].tag_ == ","
    last -= comma
    heads = [i for i in range(max(floor, last - 12), last) if _office_at(words, i) and _reaches(words, i + 1, last)]
    for at in heads:
        if comma and not _definite(words, at):
            continue
        found = _read(words, argument.mention, at, last)
        if found is not None:
            return found
    return None


def _behind(words: Words, argument: Argument) -> Held | None:
    """ "Ann Lee, the chief executive," and "Ann Lee, head of the health office," """
    doc, end = words.doc, words.sentence.last
    if argument.last + 1 >= end or doc[argument.last].tag_ != ",":
        return None
    start = argument.last + 1
    for at in range(start, min(end, start + BEFORE + 1)):
        if doc[at].tag_ not in things.PHRASE | {"DT"}:
            return None
        if _office_at(words, at):
            thing = words.phrase(at, end)
            last = max(at + 1, thing.last if thing is not None else at + 1)
            closed = last >= end or doc[last].tag_ in CLOSES
            return _read(words, argument.mention, at, last) if closed else None
    return None


def _relative(words: Words, argument: Argument) -> Held | None:
    """ "Ann Lee, who heads the health office"; "who runs the company"."""
    doc, at, end = words.doc, argument.last, words.sentence.last
    at += at < end and doc[at].tag_ == ","
    if at + 2 >= end or doc[at].lower_ not in WHO:
        return None
    office = _verbs().get(doc[at + 1].lower_)
    thing = words.phrase(at + 2, end) if office is not None else None
    if office is None or thing is None or thing.name is not None and thing.name.kind == "person":
        return None
    return Held(argument.mention, office, at + 1, thing.last, thing.words)


def _office_at(words: Words, at: int) -> bool:
    doc = words.doc
    after = doc[at + 1].lower_ if at + 1 < len(doc) else ""
    compound = f"{doc[at].lower_} {after}" in _nouns() or f"{doc[at].lower_} {after}" in _two()
    return doc[at].tag_ in NOUNS | {"JJ"} and words.plain(at) and not compound and _name(words, at) is not None


def _name(words: Words, at: int) -> str | None:
    before = words.doc[at - 1].lower_ if at > words.sentence.first else ""
    return _nouns().get(f"{before} {words.doc[at].lower_}") or _nouns().get(words.doc[at].lower_)


def _reaches(words: Words, first: int, last: int) -> bool:
    """Whether nothing but complements of the office lies between it and the name."""
    if first == last:
        return True
    thing = words.phrase(first, last)
    linked = words.doc[first].lower_ in {"of", "at", "for", "in"}
    return linked and words._complements(first, last) == last and thing is None


def _definite(words: Words, at: int) -> bool:
    first = at
    while first > words.sentence.first and words.doc[first - 1].tag_ in things.PHRASE and at - first < BEFORE:
        first -= 1
    return any(t.tag_ in {"POS", "PRP$"} or t.lower_ == "the" for t in words.doc[first:at])


def _narrows(token: Token) -> bool:
    """Whether a token belongs to the words before an office; a quotation mark may be tagged as one."""
    return token.tag_ in things.PHRASE and (token.text[0].isalnum() or token.tag_ in {"POS", "HYPH"})


def _read(words: Words, person: Mention, at: int, last: int) -> Held | None:
    """The office whose noun stands at a token: what stands before it and behind it is its body."""
    doc, first = words.doc, at
    while first > words.sentence.first and _narrows(doc[first - 1]) and at - first < BEFORE:
        first -= 1
    name = _name(words, at)
    said = {t.lower_ for t in doc[first:last]} | {doc[first - 1].lower_ if first > words.sentence.first else ""}
    if name is None or said & {*_table()["several"]["words"]}:
        return None
    spent = {t.lower_ for t in doc[at - 1 : at + 1]} if f"{doc[at - 1].lower_} {doc[at].lower_}" in _nouns() else {doc[at].lower_}
    plain = spent | {*_table()["plain"]["words"]}
    said_of = {word for word in words.words(first, last) if word not in plain}
    common = {sound_key(word) for word in (*said_of, *spent) if not word.startswith("@")}
    body = frozenset(word for word in said_of if word[1:] not in common)  # "Council leader": a capital makes no name
    if name in _table()["bodied"]["offices"] and not body:
        return None
    return Held(person, name, first, last, body)


def _claim(words: Words, frame: Frame, held: Held, people: str) -> Claim:
    phrase = making.words_slot(words.reading, held.first, held.last, held.office)
    slots = {
        "matter": making.words_slot(words.reading, held.first, held.last, f"holder {held.office}"),
        "thing": phrase,
        "doer": making.slot(held.person),
    }
    scope = {"body": " ".join(sorted(held.body)), "people": people}
    made = making.claim(frame, "deed", "holder", slots, scope)
    return Claim(**{**made.__dict__, "status": "asserted", "negated": False})


@lru_cache(maxsize=1)
def _nouns() -> dict[str, str]:
    return {noun: name for name, nouns in _table()["nouns"].items() for noun in nouns}


@lru_cache(maxsize=1)
def _two() -> frozenset[str]:
    return frozenset(_table()["compounds"]["words"])


@lru_cache(maxsize=1)
def _verbs() -> dict[str, str]:
    return {verb: name for name, verbs in _table()["verbs"].items() for verb in verbs}


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("holders.toml").read_text(encoding="utf-8"))
