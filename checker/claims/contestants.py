"""Verbs of placing -> whose place they tell: a person, or a team or a work by its names and what it is called. For placings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.annotate.speakers import verbs as speech_verbs
from checker.claims import making, setting, things
from checker.claims.clauses import Argument
from checker.claims.contests import table
from checker.claims.frames import Frame
from checker.claims.things import NOUNS, Words
from checker.claims.topic import name_keys, noun_key
from checker.model import Mention


@dataclass(frozen=True)
class Holder:
    """Who has a place: keys of names, the common nouns they are called by, and the person's mention where it is one."""

    keys: frozenset[str]
    kinds: frozenset[str] = frozenset()
    person: Mention | None = None


def awarded(words: Words, found: Sequence[Frame], frame: Frame) -> Holder:
    """The object of who awards or places others, else the subject of the verb."""
    if gives(frame):
        return of_arguments([a for a in frame.objects if making.is_actor(a.mention)][:1])
    return _subject(words, found, frame)


def gives(frame: Frame) -> bool:
    """Whether the object has the place: "the jury awarded Ida Roos second prize", "the win earned her third place"."""
    lemma, passive = frame.predicate.lemma, frame.predicate.passive
    earned = lemma in table("medal_verbs", "earners") and bool(making.persons(frame.objects))
    return not passive and (earned or lemma in table("medal_verbs", "givers"))


def of_arguments(arguments: Sequence[Argument]) -> Holder:
    """Those that some arguments name."""
    people = making.persons(arguments)
    keys = frozenset(key for a in arguments for key in name_keys(a.mention.value))
    return Holder(keys, person=people[0] if len(people) == len(arguments) == 1 else None)


def of_person(person: Mention) -> Holder:
    """One person."""
    return Holder(frozenset(name_keys(person.value)), person=person)


def _subject(words: Words, found: Sequence[Frame], frame: Frame) -> Holder:
    """The subject by its names, or by what it is called and whose it is ("Rwanda's team", "the comedy")."""
    named = setting.subject_of(frame)
    if named:
        return of_arguments(named)
    for at in range(found.index(frame), -1, -1):
        thing = _behind_comma(words, found[at], things.subject_of(words, found[at]))
        if thing is not None and words.doc[thing.first].tag_ != "PRP" and not _speaks(found[: at + 1], thing):
            return _of_thing(words, thing)
    return Holder(frozenset())


def _behind_comma(words: Words, frame: Frame, thing: things.Thing | None) -> things.Thing | None:
    """ "Say the organisers, Rud's comedy came third": the noun phrase right before the verb, where the parse goes past it."""
    at = frame.predicate.first
    if thing is None or thing.last >= at or words.doc[thing.last].tag_ != "," or words.doc[at - 1].tag_ not in NOUNS:
        return thing
    near = words.phrase(thing.last + 1, at)
    return near if near is not None and near.last == at else thing


def _speaks(found: Sequence[Frame], thing: things.Thing) -> bool:
    """Whether it is the subject of a verb of saying in the middle of a sentence ("..., exhibitors said, and came third")."""
    told = (f.predicate for f in found[1:])
    return any(p.lemma in speech_verbs() and 0 <= p.first - thing.last <= 1 for p in told)


def _of_thing(words: Words, thing: things.Thing) -> Holder:
    if thing.name is not None and thing.name.kind == "person":
        return of_person(thing.name)
    keys = frozenset(word[1:] for word in thing.words if word.startswith("@"))
    row = [t for t in words.doc[thing.first : thing.last] if t.tag_ in NOUNS]
    # "local favourite Lev Holm" is a name, "the comedy Low Tide" is also a comedy
    named = bool(row) and row[-1].tag_ in {"NNP", "NNPS"} and words.doc[thing.first].tag_ != "DT"
    return Holder(keys, frozenset() if named else frozenset({noun_key(t.lemma_) for t in row} & thing.own))
