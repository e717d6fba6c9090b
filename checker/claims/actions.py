"""Frames -> actions: who did, or did not do, what to whom. The general form, for events no other module knows."""

from __future__ import annotations

from collections.abc import Iterator

from checker.claims import families, making
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame, frames
from checker.model import Claim, Mention, Slot

SPECIAL = ("meet", "host", "visit", "light", "name", "reach", "say")
MODIFIERS = frozenset({"NN", "NNS", "JJ", "NNP", "NNPS", "VBN"})
PASSED = frozenset({"DT", "PRP$", "HYPH", "CD", "POS", "RB", "CC", "JJR", "JJS"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
TOLD = frozenset({"asserted", "planned"})
WHERE = frozenset({"in", "at", "near", "outside"})
MANY = 3  # actors: a longer list is a roll call, not one act
TOWARDS = frozenset({"to", "with", "against", "for"})


def actions(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "action": slots who, act (the verb), what (the words of its object), whom, polarity, date, place."""
    for frame in frames(parts):
        if frame.predicate.passive or frame.predicate.status not in TOLD or not _tells_an_act(frame):
            continue
        last, words = _object(frame)
        who = making.actors(frame.subject)
        if words and len(who) <= MANY:
            for actor in who:
                yield _action(frame, actor, last, words)


def _action(frame: Frame, who: Mention, last: int, words: tuple[str, ...]) -> Claim:
    predicate, around = frame.predicate, (*frame.after, *making.fronted(frame))
    when, where = making.event_date(around), making.event_place(around, WHERE)
    slots: dict[str, Slot | None] = {
        "who": making.slot(who),
        "act": making.words_slot(frame.reading, predicate.head, predicate.head + 1, predicate.lemma),
        "what": making.words_slot(frame.reading, predicate.last, last, words),
        "whom": _whom(frame, who),
        "polarity": making.words_slot(
            frame.reading, predicate.first, predicate.head + 1, "not done" if predicate.negated else "done"
        ),
        "date": making.slot(when) if when else None,
        "place": making.slot(where) if where else None,
    }
    return making.claim(frame, "action", predicate.lemma, slots)


def _tells_an_act(frame: Frame) -> bool:
    lemma = frame.predicate.lemma
    return len(lemma) > 2 and not any(lemma in families.verbs(family) for family in SPECIAL)


def _object(frame: Frame) -> tuple[int, tuple[str, ...]]:
    """Where the object right after the verb ends, and its words: the head noun, then the others in a fixed order."""
    doc, i = frame.reading.doc, frame.predicate.last
    words: list[str] = []
    while i < frame.sentence.last and doc[i].tag_ in MODIFIERS | PASSED:
        if doc[i].tag_ in MODIFIERS:
            words.append(doc[i].lemma_.lower())
        i += 1
    if doc[i - 1].tag_ not in NOUNS or not words:
        return i, ()
    return i, (words[-1], *sorted(set(words[:-1]) - {words[-1]}))


def _whom(frame: Frame, who: Mention) -> Slot | None:
    others = [m for m in making.actors(a for a in frame.after if a.prep in TOWARDS) if m.value != who.value]
    return making.slot(others[0]) if others else None
