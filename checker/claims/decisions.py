"""Reports of verbs -> decisions: who said yes or no to something, in whatever words ("granted the request", "refused to pay").

The families of outcomes tell what became of a thing by its noun. A decision is known by who took it and when: what it was about
may be told by other nouns ("the product", "the patch"), or by a verb. A claim of kind "outcome". Next: compare/gates/decisions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.claims import making, things
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame, frames
from checker.claims.occasions import scope_of
from checker.claims.outcome_words import table
from checker.claims.outcomes import TOLD, Told
from checker.claims.things import Thing, Words
from checker.language.verbs import base
from checker.model import Claim, Outcome, Slot

LABELS = ("agreed", "refused")


def decisions(parts: Clauses, reports: Sequence[Told]) -> Iterator[Claim]:
    """Claims of kind "outcome" and predicate "decision": slots matter, thing (all that it is about), outcome, who, date."""
    listed, words = table()["decision"], Words(parts.reading, parts.sentence)
    for report in reports:
        reported, claim = report.reported, report.claim
        if reported.family.name in listed["families"] and claim.slots.get("who") is not None:
            said = Outcome(LABELS[reported.family.labels.index(reported.label)], LABELS, claim.slots["outcome"].value.negated)
            yield _of(claim, said, reported.thing.words)
    for frame in frames(parts):
        taking = _taking(words, frame)
        if taking is not None:
            yield from _to_do(words, frame, *taking)


def _of(claim: Claim, said: Outcome, about: frozenset[str]) -> Claim:
    outcome, thing = claim.slots["outcome"], claim.slots["thing"]
    slots = {
        **claim.slots,
        "matter": replace(thing, value="decision"),
        "thing": replace(thing, value=tuple(sorted(about))),
        "outcome": replace(outcome, value=said),
    }
    return replace(claim, predicate="decision", slots=slots, scope={**claim.scope, "of": "thing"})


def _taking(words: Words, frame: Frame) -> tuple[int, str] | None:
    """The verb that an infinitive stands behind, and what it makes of it: "agreed to pay", "has refused to pay"."""
    doc, verb = words.doc, words.doc[frame.predicate.head]
    at = verb.i - 2
    if frame.predicate.status not in TOLD or at < words.sentence.first or doc[verb.i - 1].tag_ != "TO":
        return None
    while at > words.sentence.first and at in words.covering and words.covering[at].kind == "date":
        at -= 1
    at -= doc[at].tag_ == "IN"  # "agreed on Tuesday to pay"
    rows = zip(LABELS, table()["decision"]["taking"], strict=True)
    return next(((at, label) for label, verbs in rows if base(doc[at]) in verbs), None)


def _to_do(words: Words, frame: Frame, at: int, label: str) -> Iterator[Claim]:
    """The claim of a decision to do something; who took it is the subject of the verb that takes the infinitive."""
    actor, end = things.subject_of(words, frame), frame.predicate.last
    done = things.object_of(words, end) or things.complement_of(words, end)
    if actor is None:
        return
    thing = done or Thing(frame.predicate.first, frame.predicate.last, frame.predicate.lemma, frozenset(), frozenset())
    date = making.event_date((*frame.after, *frame.lead, *making.fronted(frame)))
    matter = making.words_slot(words.reading, at, thing.last, "decision")
    slots: dict[str, Slot | None] = {
        "matter": matter,
        "thing": replace(matter, value=tuple(sorted(thing.words | {frame.predicate.lemma}))),
        "outcome": replace(matter, value=Outcome(label, LABELS)),
        "who": making.words_slot(words.reading, actor.first, actor.last, " ".join(sorted(actor.words))),
        "date": making.slot(date) if date else None,
    }
    scope = {**scope_of(words, frame, thing), "of": "thing", "actor": " ".join(sorted(actor.words))}
    made = replace(making.claim(frame, "outcome", "decision", slots, scope), negated=False)
    taken = words.doc[at].tag_ in {"VBD", "VBN"} and made.status == "planned"
    yield replace(made, status="asserted") if taken else made  # what was agreed is to come; that it was agreed is not
