"""Sentences -> parts: what a story tells its people to be and to have done ("the owner", "discovered it"). Next: compare/casts.

A claim of kind "part" has a person and the part, known by one key however it is told: a verb, its noun, or the title of
who does it ("discovered", "the discovery", "its discoverer").
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from checker.claims import deeds, families, making, things, title_phrases
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame, frames
from checker.claims.kinds import is_person
from checker.claims.stems import stem
from checker.claims.things import NOUNS, PHRASE, Words
from checker.claims.topic import name_keys
from checker.model import Claim, Mention, Slot

TITLE, DEED, IMPLIED = "title", "deed", "implied"  # how a part is told: a title, a deed, the deed that a title stands for
AGENT = ("er", "or", "r")  # endings of who does what a verb says
LEAD = "lead"
PEOPLE = ("er", "or", "ist", "man", "woman", "ian", "ess", "oy", "ite", "ant", "ent")  # endings of who somebody is
SCORED, ELECTED = "scored", "elected"
ONE_GOAL = "1-0"
NEAR = 6  # tokens behind a verb in which a goal is told
ONE = frozenset({"NN", "NNP", "JJ"})
OF = frozenset({"of", "for", "at", "in"})


@dataclass(frozen=True)
class Part:
    """What somebody is or does: its key, how it is told, whether as the one who acts, and the words that narrow it."""

    key: str
    told: str
    acts: bool = True
    words: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return self.key


def casts(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "part": slots person and part."""
    if parts.boundless:
        return
    words = Words(parts.reading, parts.sentence)
    for person, part in _parts(words, parts):
        slot = making.slot(person)
        yield Claim(
            parts.reading.article.id,
            "part",
            part.told,
            {"person": slot, "part": Slot(part, slot.start, slot.end, slot.text)},
            making.quote_of(parts.reading, parts.sentence),
        )


def _parts(words: Words, parts: Clauses) -> Iterator[tuple[Mention, Part]]:
    for read in (_titles, _deeds, _owned, _followed):
        yield from read(words, parts)


def _titles(words: Words, parts: Clauses) -> Iterator[tuple[Mention, Part]]:
    for phrase in title_phrases.every_phrase(parts, words):
        first = _with_owner(words, phrase.first)
        if words.doc[phrase.last - 1].lower_ in table("abroad", "titles"):
            yield from ((phrase.person, Part(f"of {land}", DEED)) for land in _lands(words, first, phrase.end))
        elif not phrase.negated and phrase.told != "was" and not title_phrases.is_past(words, phrase):
            yield from _titled(words, phrase.person, phrase.last - 1, (first, phrase.end))
    for argument in (a for stretch in parts.stretches for a in stretch):
        if making.names_somebody(argument.mention):
            yield from _apposed(words, argument)
            yield from _of_land(words, argument)
    for frame in frames(parts):
        yield from _given(words, frame)


def _with_owner(words: Words, first: int) -> int:
    """Where a title begins with whose it is: "Ecuador's foreign minister", "the port's director"."""
    at = first - 1
    if at <= words.sentence.first or words.doc[at].tag_ != "POS":
        return first
    while at > words.sentence.first and words.doc[at - 1].tag_ in NOUNS | {"JJ"}:
        at -= 1
    return at


def _lands(words: Words, first: int, last: int) -> frozenset[str]:
    """The countries that some tokens name."""
    return frozenset(word for word in words.words(first, last) if word.startswith("@") and word[1:].isupper())


def _titled(words: Words, person: Mention, head: int, phrase: tuple[int, int]) -> Iterator[tuple[Mention, Part]]:
    """A title by its head noun and the words of its phrase (first and last token, end exclusive)."""
    noun = words.doc[head].lemma_.lower()
    if words.doc[head].tag_ not in ONE or not _is_title(noun):
        return
    own = _telling(words.words(*phrase) - words.words(head, head + 1) - {f"@{key}" for key in name_keys(person.value)})
    grade = [t.lower_ for t in words.doc[phrase[0] : head] if t.tag_ in {"JJS", "RBS"} or t.lower_ in _grades()]
    best = any(t.tag_ in {"JJS", "RBS"} for t in words.doc[phrase[0] : head])  # of what there is one, wherever it is told
    yield person, Part(" ".join([*grade, _title(noun)]), TITLE, words=frozenset() if best else own)
    if not grade:
        yield person, Part(_deed_of_title(noun), IMPLIED, words=own)
    if noun == "owner":  # of "the shop" that the sentence speaks of
        yield from ((person, Part(f"own {thing}", IMPLIED)) for thing in sorted(words.low & table("owned", "nouns")))
    if "new" in {t.lower_ for t in words.doc[max(phrase[0] - 1, 0) : head]} and words.low & table("election", "nouns"):
        yield person, Part(ELECTED, DEED, words=_names(words))  # "the new mayor after Sunday's election"
    for land in _lands(words, *phrase):
        yield person, Part(f"of {land}", IMPLIED)


def _is_title(noun: str) -> bool:
    """Whether a noun stands for somebody by what he or she is, and is no form of address."""
    if noun in table("address", "titles"):
        return False
    return is_person(noun) or noun.endswith(PEOPLE) or noun in table("lead", "titles") | table("shared", "titles")


def _names(words: Words) -> frozenset[str]:
    """The names of a sentence, by which one election is told from another."""
    return frozenset(word for word in words.said if word.startswith("@"))


def _telling(own: frozenset[str]) -> frozenset[str]:
    return own - table("plain", "words")


def _apposed(words: Words, argument: Argument) -> Iterator[tuple[Mention, Part]]:
    """ "The head of the office, Dr Ann Lee"."""
    doc, floor, at = words.doc, words.sentence.first, argument.first
    while at > floor and doc[at - 1].lemma_.lower() in table("address", "titles"):
        at -= 1
    if at == floor or doc[at - 1].tag_ != ",":
        return
    first = at - 1
    while first > floor and (doc[first - 1].tag_ in PHRASE or doc[first - 1].lower_ in OF):
        first -= 1
    link = next((t.i for t in doc[first : at - 1] if t.lower_ in OF), None)
    if link is not None and link > first and doc[first].tag_ in {"DT", "PRP$"}:
        yield from _titled(words, argument.mention, link - 1, (first, at - 1))


def _of_land(words: Words, argument: Argument) -> Iterator[tuple[Mention, Part]]:
    """ "Ann Lee of Peru"."""
    at = argument.last
    if at + 1 < words.sentence.last and words.doc[at].lower_ == "of":
        yield from ((argument.mention, Part(f"of {land}", IMPLIED)) for land in _lands(words, at + 1, at + 2))


def _given(words: Words, frame: Frame) -> Iterator[tuple[Mention, Part]]:
    """ "The prize for best actor went to Ann Lee", "the best actor was Ann Lee"."""
    people = [a for a in frame.after if a.mention.kind == "person" and not a.owner and a.prep in {"", "to"}]
    goes = frame.predicate.lemma in deeds.given() and [a.prep for a in people] == ["to"]
    named = frame.predicate.lemma == "be" and [a.first for a in people] == [frame.predicate.last]
    if not (goes or named) or frame.predicate.negated or any(a.mention.kind == "person" for a in frame.subject):
        return
    thing = things.subject_of(words, frame)
    if thing is not None:
        nouns = [t.i for t in words.doc[thing.first : thing.last] if t.tag_ in ONE and _is_title(t.lemma_.lower())]
        yield from (part for head in nouns[:1] for part in _titled(words, people[0].mention, head, (thing.first, thing.last)))


def _title(noun: str) -> str:
    """One key for a chairman, a chairwoman and a chairperson, an actor and an actress."""
    ending = next((end for end in ("woman", "person", "man") if noun.endswith(end) and noun != end), "")
    return stem(noun.removesuffix("ress") + "or" if noun.endswith("tress") else noun.removesuffix(ending))


def _deed_of_title(noun: str) -> str:
    return LEAD if noun in table("lead", "titles") else deed_of_noun(noun)


def _deeds(words: Words, parts: Clauses) -> Iterator[tuple[Mention, Part]]:
    """ "X discovered it", "it was discovered by X", "X took the victory", "X was arrested"."""
    for frame in frames(parts):
        if frame.predicate.negated:
            continue
        subject = _subject(words, frame)
        by = [a.mention for a in frame.after if a.prep == "by" and a.mention.kind == "person"]
        objects = [a.mention for a in frame.objects if a.mention.kind == "person" and not a.owner]
        bare = frame.predicate.passive and not by and bool(_goal(words, frame))  # "Ann Lee headed in a corner"
        doers, others = (by, subject) if frame.predicate.passive and not bare else (subject, objects)
        if len(doers) == 1:
            yield from ((doers[0], part) for part in _done(words, frame))
        chosen = [a.mention for a in frame.after if a.prep == "for" and a.mention.kind == "person"]
        if frame.predicate.lemma == "vote" and len(chosen) == 1:
            yield chosen[0], Part(ELECTED, DEED, words=_names(words))
        if len(others) == 1 and frame.predicate.lemma in table("election", "verbs"):
            yield others[0], Part(ELECTED, DEED, words=_names(words))
        elif len(others) == 1 and (key := _key(frame)):
            yield others[0], Part(key, DEED, False)


def _subject(words: Words, frame: Frame) -> list[Mention]:
    """The people who are the subject of a verb."""
    if frame.subject:
        return [a.mention for a in frame.subject if a.mention.kind == "person"]
    thing = things.subject_of(words, frame)
    if thing is None:
        return []
    before = words.covering.get(thing.first - 2) if thing.name is None and words.doc[thing.first - 1].text == "," else thing.name
    return [before] if before is not None and before.kind == "person" else []


def _done(words: Words, frame: Frame) -> Iterator[Part]:
    """What somebody does to something: a verb without an object tells of nothing that one alone can have done."""
    goal = _goal(words, frame)
    if goal:
        yield Part(SCORED, goal)
        return
    frame = _with_verb(words, frame)
    predicate, noun = frame.predicate, _noun_behind(words, frame)
    behind = {t.lower_ for t in words.doc[predicate.last : min(predicate.last + NEAR, words.sentence.last)]}
    if predicate.lemma == "win" and behind & table("election", "nouns"):
        yield Part(ELECTED, DEED, words=_names(words))
        return
    if predicate.lemma in table("light", "verbs"):
        told = families.event_of_noun(noun)
        if told:
            yield Part(told, DEED)
        return
    thing = things.subject_of(words, frame) if predicate.passive else things.object_of(words, predicate.last)
    stands = not predicate.passive and words.doc[predicate.last : predicate.last + 1].text.lower() == "it"
    key = _key(frame)
    if key and (predicate.passive or stands or thing is not None):
        yield Part(key, DEED, words=_telling(thing.words) if thing is not None else frozenset())


def _with_verb(words: Words, frame: Frame) -> Frame:
    """A frame of which the verb is read as a noun, with it: "will captain the side"."""
    predicate, at = frame.predicate, frame.predicate.last
    if words.doc[predicate.head].tag_ != "MD" or at + 1 >= words.sentence.last:
        return frame
    lemma = words.doc[at].lemma_.lower()
    return replace(frame, predicate=replace(predicate, lemma=lemma, last=at + 1)) if lemma in table("lead", "verbs") else frame


def _key(frame: Frame) -> str:
    """The key of a verb that many at one time do not do; nothing for others."""
    lemma = frame.predicate.lemma
    if lemma in table("lead", "verbs"):
        return LEAD
    many = lemma in table("many", "verbs") | families.table("telling", "verbs") | table("light", "verbs")
    return "" if many or deeds.sides_of(lemma) else deed_of_verb(lemma)


def _noun_behind(words: Words, frame: Frame) -> str:
    """The noun right behind a verb, whatever stands before it ("took her third victory")."""
    doc, at, last = words.doc, frame.predicate.last, words.sentence.last
    while at < last and doc[at].tag_ in {"DT", "PRP$", "PRP", "JJ", "CD", "JJS"}:
        at += 1
    noun = ""
    while at < last and doc[at].tag_ in {"NN", "NNS"}:
        noun, at = doc[at].lemma_.lower(), at + 1
    return noun


def _goal(words: Words, frame: Frame) -> str:
    """Whether somebody scores, and how it is told: a goal of which a match has one ("the winner"), or any goal."""
    behind = words.doc[frame.predicate.last : min(frame.predicate.last + NEAR, words.sentence.last)]
    if frame.predicate.lemma not in table("goal", "verbs") or not ({t.lower_ for t in behind} & table("goal", "nouns")):
        return ""
    return _told_goal(words)


def _told_goal(words: Words) -> str:
    said = words.doc[words.sentence.first : words.sentence.last].text
    return DEED if ONE_GOAL in said or words.low & table("goal", "sole") else IMPLIED


def deed_of_verb(lemma: str) -> str:
    """The key of a verb, one for all that tell the same."""
    return families.event_of_verb(lemma, ()) or stem(lemma)


def deed_of_noun(noun: str) -> str:
    """The key of what a noun tells was done, or of what is done by whom it names ("header", "discoverer")."""
    told = families.event_of_noun(noun)
    if told is not None:
        return told
    ending = next((end for end in AGENT if noun.endswith(end) and len(noun) > len(end) + 2), "")
    return deed_of_verb(noun.removesuffix(ending))


def _owned(words: Words, parts: Clauses) -> Iterator[tuple[Mention, Part]]:
    """ "X's header", "X's discovery of the comet"."""
    doc = words.doc
    for argument in (a for stretch in parts.stretches for a in stretch):
        if argument.mention.kind != "person" or not argument.owner:
            continue
        at = argument.last + (argument.last < words.sentence.last and doc[argument.last].tag_ == "POS")
        thing = words.phrase(at, words.sentence.last)
        if thing is not None and thing.head in table("goal", "nouns"):
            yield argument.mention, Part(SCORED, _told_goal(words))
        elif thing is not None and thing.head in table("owned", "nouns"):
            yield argument.mention, Part(f"own {thing.head}", DEED)
        elif thing is not None and thing.name is None:
            key = deed_of_noun(thing.head)
            if key not in {thing.head, stem(thing.head)}:
                yield argument.mention, Part(key, DEED)


def _followed(words: Words, parts: Clauses) -> Iterator[tuple[Mention, Part]]:
    """Who is at the head of others: "X, whose party wants more", "X and 15 researchers", "X and her students"."""
    doc, stop = words.doc, words.sentence.last
    for argument in (a for stretch in parts.stretches for a in stretch):
        at = argument.last + (doc[argument.last : argument.last + 1].text == ",")
        if argument.mention.kind != "person" or at + 1 >= stop:
            continue
        people = doc[at].lower_ == "and" and doc[at + 1].tag_ in {"PRP$", "CD"} and at == argument.last
        last = at + 1
        while last < stop and doc[last].tag_ in {"PRP$", "CD", "JJ", *NOUNS}:
            last += 1
        noun = "party" if doc[last - 1].tag_ == "NNPS" else doc[last - 1].lemma_.lower()
        if (people and noun in table("led", "people")) or (doc[at].lower_ == "whose" and noun in table("led", "bodies")):
            own = frozenset[str]() if people else words.words(at + 1, last)
            yield argument.mention, Part(LEAD, DEED, words=_telling(own))


@lru_cache(maxsize=64)
def table(name: str, row: str) -> frozenset[str]:
    """A row of words of one of the tables of casts.toml."""
    return frozenset(_file()[name][row])


@lru_cache(maxsize=1)
def _file() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("casts.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _grades() -> frozenset[str]:
    """Words that make an office one under or beside another: "deputy", "vice", "joint"."""
    return title_phrases.words_of("offices", "deputy") | title_phrases.words_of("offices", "joint")
