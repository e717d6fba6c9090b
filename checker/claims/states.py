"""Frames -> states: what something is said to be, to remain, or no longer to be ("compulsory", "in force").

A claim of kind "outcome" whose only opposite is its negation. Next: compare/gates/decisions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.claims import making, things
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame, frames
from checker.claims.occasions import scope_of
from checker.claims.outcome_words import table
from checker.claims.outcomes import TOLD
from checker.claims.things import Words
from checker.model import Claim, Outcome

if TYPE_CHECKING:
    from spacy.tokens import Token

COPULAS = frozenset({"be", "remain", "stay"})
PASSED = frozenset({"RB", "RBR"})
NEGATORS = frozenset({"not", "n't", "n’t", "never", "longer"})
PARTICIPLE = 5  # letters ("armed")
BACK = 4  # tokens before a copula in which "no longer" stands


def states(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "outcome" and predicate "state": slots matter, thing, outcome, date."""
    words = Words(parts.reading, parts.sentence)
    for frame in frames(parts):
        if frame.predicate.lemma in COPULAS and frame.predicate.status in TOLD:
            adjective = _adjective(words, frame.predicate.last)
            thing = things.subject_of(words, frame) if adjective is not None else None
            if adjective is not None and thing is not None and thing.name is None:
                yield _claim(words, frame, adjective, thing)


def _adjective(words: Words, at: int) -> Token | None:
    """The adjective that is said of a subject and lasts: not one of a mood or a moment ("clear", "available")."""
    doc, last = words.doc, words.sentence.last
    while at < last and doc[at].tag_ in PASSED:
        at += 1
    if at + 1 >= last or doc[at].tag_ != "JJ" or doc[at + 1].tag_ in things.PHRASE:
        return None
    return None if doc[at].lower_ in table()["state"]["passing"] else doc[at]


def _plain(adjective: str) -> tuple[str, bool]:
    """An adjective without what denies it, and whether that stood there: "unarmed" is not armed, "dead" not alive."""
    listed = table()["state"]["opposite"].get(adjective)
    if listed is not None:
        return listed, True
    base = adjective.removeprefix("un")
    turned = base != adjective and base.endswith("ed") and len(base) >= PARTICIPLE and not base.startswith(("der", "it"))
    return (base, True) if turned else (adjective, False)


def _claim(words: Words, frame: Frame, adjective: Token, thing: things.Thing) -> Claim:
    doc, first = words.doc, max(words.sentence.first, thing.last, frame.predicate.first - BACK)
    lead = doc[first : adjective.i]
    word, turned = _plain(adjective.lower_)
    said = Outcome(word, (word,), turned != (thing.none or any(t.lower_ in NEGATORS for t in lead)))
    start = next((t.i for t in lead if t.tag_ not in {"IN", "DT", ","}), adjective.i)
    date = making.event_date((*frame.after, *making.fronted(frame)))
    slots = {
        "matter": making.words_slot(words.reading, thing.first, thing.last, f"be {word}"),
        "thing": making.words_slot(words.reading, thing.first, thing.last, tuple(sorted(thing.words))),
        "outcome": making.words_slot(words.reading, start, adjective.i + 1, said),
        "date": making.slot(date) if date else None,
    }
    made = making.claim(frame, "outcome", "state", slots, {**scope_of(words, frame, thing), "of": "thing"})
    coming = any(t.lower_ == "will" for t in lead)  # "will no longer be"
    return replace(made, negated=False, status="planned" if coming else made.status)
