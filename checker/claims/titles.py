"""Names and the phrases beside them -> titles: what somebody is said to be, where one cannot be two of a kind at once.

A claim of kind "title" has a person, the group the title is of ("grade coach", "court", "minister", "nationality") and the
title itself. Next: compare/gates/titles.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.annotate.places import country_of, is_demonym
from checker.claims import making, things
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame, frames
from checker.claims.things import NOUNS, Words
from checker.claims.topic import name_keys
from checker.model import Claim, Mention, Outcome, Slot

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


def titles(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "title": slots person, matter (the group of titles), title."""
    words = Words(parts.reading, parts.sentence)
    first = next(frames(parts), None)
    for phrase in phrases(words, parts):
        if first is not None and not is_past(words, phrase):
            for matter, value in (*_groups(words, phrase), *_nationality(words, phrase), *_occupation(words, phrase)):
                yield _claim(words, phrase.frame or first, phrase, matter, value)


def phrases(words: Words, parts: Clauses) -> Iterator[Phrase]:
    """Every title that a sentence gives somebody it names."""
    yield from _beside(words, [a for stretch in parts.stretches for a in stretch])
    for frame in frames(parts):
        yield from _told(words, frame)


def settled(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out what an article itself says of somebody in two ways: promoted, or holding both."""
    told: dict[tuple[str, str], set[str]] = {}
    for claim in claims:
        if claim.kind == "title":
            told.setdefault(_whose(claim), set()).add(str(claim.slots["title"].value))
    return [c for c in claims if c.kind != "title" or len(told[_whose(c)]) == 1]


def _whose(claim: Claim) -> tuple[str, str]:
    return claim.slots["person"].normal.split()[-1], claim.slots["matter"].normal


def _beside(words: Words, every: Sequence[Argument]) -> Iterator[Phrase]:
    """ "Head coach Ann Lee", "the club's coach, Ann Lee," and "Ann Lee, the head coach of the club,"."""
    doc = words.doc
    for argument in every:
        person = argument.mention
        if not making.names_somebody(person):
            continue
        yield from _before(words, person, argument.first)
        at = argument.last
        if at + 1 < words.sentence.last and doc[at].tag_ == "," and doc[at + 1].tag_ in {*INSIDE, "DT"}:
            phrase = _read(words, person, at + 1, "holds")
            closed = phrase is not None and (
                phrase.end >= words.sentence.last or doc[phrase.end].tag_ in {",", ".", ":", "-RRB-"}
            )
            if phrase is not None and closed:
                yield phrase


def _before(words: Words, person: Mention, at: int) -> Iterator[Phrase]:
    doc, floor = words.doc, words.sentence.first
    last = at - (at > floor and doc[at - 1].tag_ == ",")
    first = last
    while first > floor and doc[first - 1].tag_ in INSIDE and words.plain(first - 1) and last - first < LONGEST:
        first -= 1
    definite = first > floor and doc[first - 1].tag_ in {"DT", "POS", "PRP$"}
    if first < last and doc[last - 1].tag_ in NOUNS | {"JJ"} and (last == at or definite):
        yield Phrase(person, first, last, last, "holds")


def _told(words: Words, frame: Frame) -> Iterator[Phrase]:
    """ "Ann Lee is the head coach", "appointed Ann Lee (as) head coach", "Ann Lee joins as head coach"."""
    predicate = frame.predicate
    people = [a.mention for a in frame.subject if a.mention.kind == "person"]
    if predicate.status not in TAKEN:
        return
    if predicate.lemma == "be" and not frame.subject:  # a bracket between the name and its verb
        subject = things.subject_of(words, frame)
        people = [subject.name] if subject is not None and subject.name is not None and subject.name.kind == "person" else []
    if predicate.lemma == "be" and len(people) == 1 and len(frame.subject) < 2:
        told = "takes" if predicate.status == "planned" else "was" if words.doc[predicate.first].tag_ == "VBD" else "holds"
        phrase = _read(words, people[0], predicate.last, told)
        if phrase is not None:
            yield replace(phrase, negated=predicate.negated, frame=frame)
    elif predicate.lemma in _table()["taking"]["verbs"] and not predicate.negated:
        yield from _taken(words, frame, people)


def _taken(words: Words, frame: Frame, people: Sequence[Mention]) -> Iterator[Phrase]:
    end = words.sentence.last
    objects = [a for a in frame.objects if a.mention.kind == "person"]
    named = people if frame.predicate.passive or not objects else [a.mention for a in objects]
    start = max([frame.predicate.last, *(a.last for a in objects)])
    called = next((i + 1 for i in range(start, min(start + LONGEST, end)) if _is_as(words, i)), None)
    direct = start if frame.predicate.lemma not in {"sign", "join", "return", "start", "serve", "work", "act"} else None
    at = called if called is not None else direct
    phrase = _read(words, named[0], at, "takes") if len(named) == 1 and at is not None else None
    if phrase is not None:
        yield replace(phrase, frame=frame)


def _is_as(words: Words, at: int) -> bool:
    """ "As" or "to be"."""
    word = words.doc[at].lower_
    return word == "as" or (word == "be" and words.doc[at - 1].lower_ == "to")


def _read(words: Words, person: Mention, at: int, told: str) -> Phrase | None:
    """The title that begins at a token, without its article."""
    doc, end = words.doc, words.sentence.last
    while at < end and doc[at].tag_ in {"DT", "PRP$", "RB"}:
        at += 1
    last = at
    while last < end and last - at < LONGEST and doc[last].tag_ in INSIDE | {"POS"} and words.plain(last):
        last += 1
    if last == at or doc[last - 1].tag_ not in NOUNS | {"JJ", "FW"}:
        return None
    thing = words.phrase(at, end)
    return Phrase(person, at, last, max(thing.last, last) if thing is not None else last, told)


def is_past(words: Words, phrase: Phrase) -> bool:
    """Whether a title is one that somebody had."""
    low = re.split(r"[^\w.]+", words.doc[phrase.first : phrase.last].text.lower())
    before = words.doc[phrase.first - 1].lower_ if phrase.first > words.sentence.first else ""
    return bool({*low, before} & {*_table()["past"]["words"]})


def _groups(words: Words, phrase: Phrase) -> Iterator[tuple[str, Outcome]]:
    """The groups a title belongs to, and which of each it is."""
    text = re.sub(r"\s*-\s*", "-", words.doc[phrase.first : phrase.last].text.lower())
    if phrase.told != "was":
        yield from _grade(text, phrase)
        yield from _ministry(text, phrase)
        for group in _table()["group"]:
            label = _label(text, group)
            owner = _owner(words, phrase) if group.get("of") == "owner" else ""
            if label is not None and owner is not None:
                yield f"{group['name']} {owner}".strip(), Outcome(label, (), phrase.negated)


def _grade(text: str, phrase: Phrase) -> Iterator[tuple[str, Outcome]]:
    for table in (_table()["offices"], _table()["founders"]):
        noun = _ends_in(text, tuple(table["nouns"]))
        if noun is None:
            continue
        before = re.split(r"[\s-]+", text.removesuffix(noun))
        grades = [grade for grade in ("deputy", "joint", "sole") if {*before} & {*table.get(grade, ())}]
        if grades or noun not in table.get("many", ()) or phrase.end > phrase.last:
            yield f"grade {noun}", Outcome(grades[0] if grades else "sole", (), phrase.negated)
            return


@lru_cache(maxsize=4096)
def _ends_in(text: str, nouns: tuple[str, ...]) -> str | None:
    """The longest of some nouns that a phrase ends in."""
    found = [noun for noun in nouns if re.search(rf"(?:^|[\s-]){re.escape(noun)}$", text)]
    return max(found, key=len, default=None)


def _ministry(text: str, phrase: Phrase) -> Iterator[tuple[str, Outcome]]:
    found = re.fullmatch(r"(?:.*\s)?(\w+) (?:affairs )?(?:minister|secretary)", text)
    label = next((name for name, words in _table()["ministries"].items() if found and found[1] in words), None)
    if label is not None:
        yield "minister", Outcome(label, (), phrase.negated)


def _label(text: str, group: dict[str, Any]) -> str | None:
    """The title of a group that a phrase ends in; the longest words decide."""
    found = [
        (len(said), label)
        for label, words in group.items()
        if isinstance(words, list)
        for said in words
        if text == said or text.endswith(f" {said}")
    ]
    return max(found)[1] if found else None


def _owner(words: Words, phrase: Phrase) -> str | None:
    """Whose wife or brother: the name before the title or behind it."""
    marks = [i for i in range(phrase.first, phrase.last) if words.doc[i].tag_ == "POS"]
    owner = _owner_behind(words, phrase.last) or _owner_before(words, marks[-1] if marks else phrase.first - 1)
    if owner is None or owner.kind != "person" or owner.value == phrase.person.value:
        return None
    return "@" + name_keys(owner.value)[-1]


def _owner_behind(words: Words, at: int) -> Mention | None:
    if at + 1 >= words.sentence.last or words.doc[at].lower_ != "of":
        return None
    thing = words.phrase(at + 1, words.sentence.last)
    return thing.name if thing is not None else None


def _owner_before(words: Words, at: int) -> Mention | None:
    if at < words.sentence.first or words.doc[at].tag_ not in {"POS", "PRP$"}:
        return None
    return words.covering.get(at - (words.doc[at].tag_ == "POS"))


def _nationality(words: Words, phrase: Phrase) -> Iterator[tuple[str, Any]]:
    """The countries a person is said to be of, where the title is what they are and no office of a country."""
    doc = words.doc
    text = doc[phrase.first : phrase.last].text.lower()
    if phrase.negated or re.search(_offices(), text) or doc[phrase.last - 1].tag_ not in {"NN", "JJ"}:
        return
    said = [t.text for t in doc[phrase.first : phrase.last] if is_demonym(t.text)]
    countries = tuple(sorted({code for word in said if (code := country_of(word))}))
    if countries and (doc[phrase.last - 1].tag_ == "NN" or phrase.told in {"was", "holds"} and phrase.frame is not None):
        yield "nationality", countries


def _occupation(words: Words, phrase: Phrase) -> Iterator[tuple[str, Any]]:
    """The jobs a person is said to have, all that a list gives ("a dentist and amateur singer")."""
    doc, at = words.doc, phrase.last
    listed = [doc[phrase.first : at].text.lower()]
    while at + 1 < words.sentence.last and phrase.told != "takes" and doc[at].tag_ in {",", "CC"}:
        row = _read(words, phrase.person, at + 1, phrase.told)
        if row is None:
            break
        listed.append(doc[row.first : row.last].text.lower())
        at = row.last
    labels = {label for text in listed if (label := occupation(text)) is not None}
    if labels and not phrase.negated:
        yield "occupation", tuple(sorted(labels))


def occupation(text: str) -> str | None:
    """The row of day jobs that a phrase in lower case ends in, if any."""
    return _label(text, _table()["occupations"])


@lru_cache(maxsize=1)
def grades() -> frozenset[str]:
    """Words that make an office one under or beside another: "deputy", "vice", "joint"."""
    return frozenset(_table()["offices"]["deputy"]) | frozenset(_table()["offices"]["joint"])


@lru_cache(maxsize=1)
def _offices() -> str:
    words = {*_table()["offices"]["nouns"], "secretary", "envoy", "spokesman", "spokeswoman", "diplomat", "official", "officer"}
    return rf"\b(?:{'|'.join(sorted(map(re.escape, words)))})\b"


def _claim(words: Words, frame: Frame, phrase: Phrase, matter: str, value: Any) -> Claim:
    title = making.words_slot(words.reading, phrase.first, phrase.last, value)
    slots: dict[str, Slot | None] = {
        "person": making.slot(phrase.person),
        "matter": replace(title, value=matter),
        "title": title,
    }
    named = things.subject_of(words, frame) if phrase.told == "takes" and phrase.frame is not None else None
    body = words.words(phrase.last, phrase.end) | (named.words if named is not None else frozenset()) | _inside(words, phrase)
    scope = {"body": " ".join(sorted(word for word in body if word.startswith("@"))) or None}
    made = making.claim(frame, "title", phrase.told, slots, scope)
    return replace(made, negated=False, status="asserted")


def _inside(words: Words, phrase: Phrase) -> frozenset[str]:
    """The names in a title: "Telegram founder", not the capitals of "Chief Inspector"."""
    named = [i for i in range(phrase.first, phrase.last) if words.doc[i].lower_ not in _title_words()]
    return frozenset(word for i in named for word in words.words(i, i + 1))


@lru_cache(maxsize=1)
def _title_words() -> frozenset[str]:
    rows = [row for row in _table().values() if isinstance(row, dict)] + list(_table()["group"])
    lists = [listed for row in rows for listed in row.values() if isinstance(listed, list)]
    return frozenset(part for listed in lists for word in listed for part in word.split())


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("titles.toml").read_text(encoding="utf-8"))
