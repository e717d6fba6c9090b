"""Frames -> whether there was such a thing at all: "no order was given" against "had ordered", "there is a subsidy".

A thing is told of by a noun behind a verb that adds little ("gave an order", "receives no subsidy", "ended without a deal") or
by the verb of that noun ("ordered"). A claim of kind "outcome" and predicate "being". Next: compare/gates/beings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.annotate import speakers
from checker.claims import making, things
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame, frames
from checker.claims.occasions import scope_of
from checker.claims.outcome_words import table
from checker.claims.outcomes import TOLD, predicate_start
from checker.claims.stems import stem
from checker.claims.things import Thing, Words
from checker.model import Claim, Outcome, Slot

if TYPE_CHECKING:
    from spacy.tokens import Span

LABELS = ("some", "none")
SHORT = 3  # letters of a noun that tells what there was
LEAD = 3  # tokens before a noun in which the word that denies it stands


@dataclass(frozen=True)
class Being:
    """What there was or was not: its noun phrase or verb, the tokens that say so (end exclusive), and whether a noun does."""

    thing: Thing
    none: bool
    first: int
    last: int
    noun: bool


def beings(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "outcome" and predicate "being": slots matter (the noun or verb), thing, outcome (some or none), date."""
    words = Words(parts.reading, parts.sentence)
    for frame in frames(parts):
        if frame.predicate.status in TOLD and frame.predicate.finite:
            for found in (_by_noun(words, frame), _without(words, frame), _by_verb(words, frame)):
                if found is not None and not (found.none and _narrowed(words, found)):
                    yield _claim(words, frame, found)


def _by_noun(words: Words, frame: Frame) -> Being | None:
    """ "Gave no order", "no order was given", "there is a subsidy"."""
    doc, predicate, listed = words.doc, frame.predicate, table()["being"]
    if predicate.lemma == "be" and doc[predicate.first - 1].lower_ == "there":
        thing = things.object_of(words, predicate.last)
    elif predicate.lemma in listed["light"]:
        thing = things.subject_of(words, frame) if predicate.passive else things.object_of(words, predicate.last)
    else:
        return None
    if thing is None or not _counts(words, thing):
        return None
    none = thing.none or predicate.negated
    first = min(predicate.first, thing.first)
    return Being(thing, none, first, max(predicate.last, _own_end(words, thing)), True)


def _without(words: Words, frame: Frame) -> Being | None:
    """ "The talks ended without a deal"."""
    doc, at = words.doc, frame.predicate.last
    while at < min(frame.predicate.last + LEAD, words.sentence.last - 2) and doc[at].lower_ != "without":
        at += 1
    opens = at < words.sentence.last - 2 and doc[at].lower_ == "without" and doc[at + 1].lower_ in {"a", "an", "any"}
    thing = words.phrase(at + 1, words.sentence.last) if opens else None
    return Being(thing, True, at, _own_end(words, thing), True) if thing is not None and _counts(words, thing) else None


def _by_verb(words: Words, frame: Frame) -> Being | None:
    """ "Had not ordered the village to leave": the verb of the noun."""
    predicate = frame.predicate
    if predicate.lemma not in table()["being"]["verbs"]:
        return None
    thing = Thing(predicate.first, predicate.last, predicate.lemma, frozenset(), frozenset())
    return Being(thing, predicate.negated, predicate.first, predicate.last, False)


def _counts(words: Words, thing: Thing) -> bool:
    """Whether a noun tells of one thing of its kind, and not of too much or of something that was named before."""
    opening = words.doc[thing.first]
    definite = opening.tag_ == "PRP$" or opening.lower_ in {"the", "this", "that", "these", "those"}
    wide = thing.head in table()["wide"]["words"] or thing.head.startswith("@")
    return not definite and not wide and len(thing.head) >= SHORT


def _own_end(words: Words, thing: Thing) -> int:
    """Where the noun of a phrase ends, without its complements."""
    end = thing.first
    while end < thing.last and words.doc[end].tag_ in things.PHRASE:
        end += 1
    return end


def _narrowed(words: Words, found: Being) -> bool:
    """Whether what is denied is only a further one, or one so far."""
    low = {
        t.lower_ for t in words.doc[max(found.first - LEAD, words.sentence.first) : min(found.last + LEAD, words.sentence.last)]
    }
    return bool(low & {*table()["being"]["narrow"]})


def _claim(words: Words, frame: Frame, found: Being) -> Claim:
    subject = things.subject_of(words, frame) if not (frame.predicate.passive and found.noun) else None
    around = found.thing.words | (subject.words if subject is not None else frozenset())
    date = making.event_date((*frame.after, *making.fronted(frame)))
    slots: dict[str, Slot | None] = {
        "matter": making.words_slot(words.reading, found.first, found.last, f"any {stem(found.thing.head)}"),
        "thing": making.words_slot(words.reading, found.first, found.last, tuple(sorted(around - {found.thing.head}))),
        "outcome": making.words_slot(words.reading, found.first, found.last, Outcome(LABELS[found.none], LABELS)),
        "date": making.slot(date) if date else None,
    }
    scope = {
        **scope_of(words, frame, found.thing),
        "of": "thing",
        "told": "noun" if found.noun else "verb",
        "own": " ".join(sorted(found.thing.own - {found.thing.head})),
        "lasting": _lasting(words.doc[frame.predicate.first : frame.predicate.last]),
    }
    made = replace(making.claim(frame, "outcome", "being", slots, scope), negated=False)
    return making.with_speaker(
        made, speakers.speaker_of(words.reading, predicate_start(words, frame), words.doc[found.last - 1].idx)
    )


def _lasting(group: Span) -> str | None:
    """Whether a verb group speaks of what is ("now"), or of what came about up to now ("since"): both may change tomorrow."""
    if group[0].tag_ in {"VBZ", "VBP"}:
        return "since" if group[0].lemma_ == "have" and len(group) > 1 else "now"
    return None
