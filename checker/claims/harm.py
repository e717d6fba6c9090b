"""Frames -> harm: whether anybody died or was hurt at all ("nobody was hurt", "two people were hurt").

How many it were is a matter of counts; here it is only none against some. A claim of kind "outcome".
Next: compare/gates/outcomes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.claims import making, things
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame, frames
from checker.claims.occasions import scope_of
from checker.claims.outcome_words import table
from checker.claims.outcomes import TOLD
from checker.claims.things import Thing, Words
from checker.model import Claim, Outcome

NOBODY = frozenset({"nobody", "none", "no"})
STOPS = frozenset({",", ";", ":", "–", "—"})
LABELS = ("some", "none")


@dataclass(frozen=True)
class Harm:
    """Harm as told: of which kind, whether to anybody, and the tokens that say so (end exclusive)."""

    kind: str
    none: bool
    first: int
    last: int


def harm(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "outcome" and predicate "harm": slots matter (death or injury), outcome (some or none)."""
    words = Words(parts.reading, parts.sentence)
    told = list(frames(parts))
    done = [(frame, _done(words, frame)) for frame in told if frame.predicate.status in TOLD]
    for frame, found in [*done, *((frame, _opening(words)) for frame in told[:1])]:
        if found is not None and not _narrowed(words, found):
            yield _claim(words, frame, found)


def _narrowed(words: Words, found: Harm) -> bool:
    """Whether the clause tells of some people, or of some time, only."""
    doc, first, last = words.doc, found.first, found.last
    while first > words.sentence.first and doc[first - 1].text not in STOPS:
        first -= 1
    while last < words.sentence.last and doc[last].text not in STOPS:
        last += 1
    return any(t.lower_ in table()["harm"]["narrow"] for t in doc[first:last])


def _done(words: Words, frame: Frame) -> Harm | None:
    """ "Nobody was hurt", "two people died", "no deaths were reported"."""
    predicate, listed = frame.predicate, table()["harm"]
    subject, some = things.subject_of(words, frame), _counted(words, predicate.first - 1)
    none = subject is not None and (subject.none or words.doc[subject.first].lower_ in NOBODY)
    first = subject.first if none and subject is not None else some
    if first is None or (predicate.negated and not none):
        return None
    if predicate.lemma in listed["reported"] and predicate.passive:
        kind = next((k for k in ("death", "injury") if words.doc[predicate.first - 1].lemma_.lower() in listed[k]), None)
    else:
        kind = next((k for k in ("death", "injury") if predicate.lemma in listed[f"{k}_verbs"]), None)
        if kind is not None and not predicate.passive and predicate.lemma in listed["transitive"]:
            return None
    return Harm(kind, none, first, predicate.last) if kind is not None else None


def _counted(words: Words, at: int) -> int | None:
    """Where the amount that ends at a token begins ("two people", "three")."""
    amount = words.covering.get(at) if at >= words.sentence.first else None
    if amount is None and at >= words.sentence.first and words.doc[at].tag_ == "CD":
        return at  # "two have died"
    if amount is None or amount.kind != "quantity":
        return None
    while at > words.sentence.first and words.covering.get(at - 1) == amount:
        at -= 1
    return at


def _opening(words: Words) -> Harm | None:
    """ "No deaths, but many are ill": a sentence that opens with it."""
    doc, at = words.doc, words.sentence.first
    if at + 2 >= words.sentence.last or doc[at + 2].tag_ not in {",", ".", ":"}:
        return None
    noun = doc[at + 1].lemma_.lower()
    kind = next((k for k in ("death", "injury") if noun in table()["harm"][k]), None)
    none = doc[at].lower_ == "no"
    return Harm(kind, none, at, at + 2) if kind is not None and (none or doc[at].tag_ == "CD") else None


def _claim(words: Words, frame: Frame, found: Harm) -> Claim:
    thing = Thing(found.first, found.last, found.kind, frozenset(), frozenset())
    slots = {
        "matter": making.words_slot(words.reading, found.first, found.last, f"harm {found.kind}"),
        "thing": making.words_slot(words.reading, found.first, found.last, ()),
        "outcome": making.words_slot(words.reading, found.first, found.last, Outcome(LABELS[found.none], LABELS)),
    }
    made = making.claim(frame, "outcome", "harm", slots, {**scope_of(words, frame, thing), "of": "thing"})
    return replace(made, negated=False)
