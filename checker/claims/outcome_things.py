"""A verb of a family of outcomes -> what its outcome is about, and who acts. Used by outcomes."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from checker.claims import things
from checker.claims.frames import Frame
from checker.claims.outcome_words import Family, canonical, table, verbs
from checker.claims.things import Thing, Words
from checker.claims.topic import noun_key

ENDS = frozenset({"IN", "TO", ",", ".", "CC", ":", "''", "-RRB-", "WRB", "WDT"})
GAP = 6  # tokens behind a verb in which so many of a thing are told ("pleaded guilty on Monday to six charges")


def about(words: Words, frame: Frame, family: Family, end: int) -> tuple[Thing, Thing | None] | None:
    """What the outcome is about and who acts; None where the sentence tells of something the family knows nothing of."""
    predicate = frame.predicate
    subject = things.subject_of(words, frame)
    if predicate.passive:
        thing, actor = _given_to(words, family, end, subject) or subject, things.agent_of(words, frame)
    elif predicate.lemma in {s.split()[0] for s in family.subject}:
        thing, actor = subject, None
    else:
        thing = _object(words, end, family) or (things.complement_of(words, end) if family.of == "actor" else None)
        thing = thing or (_counted(words, end, family) if family.any else None)
        if thing is None and not family.change and not _intransitive(words, end):
            return None
        thing, actor = (thing, subject) if thing is not None else (subject, None)
    if thing is None or (family.heads and not is_of(words, frame, family, thing)):
        return None
    if family.named and not (_one_being(words, thing) if thing.name is None else thing.name.kind == "person"):
        return None
    if family.by and actor is not None and not actor.words & family.by:
        return None
    return thing, actor


def _one_being(words: Words, thing: Thing) -> bool:
    """Whether a noun tells of one that the article knows ("the pilot", "its driver")."""
    opening = words.doc[thing.first]
    head = next((t for t in words.doc[thing.first : thing.last] if noun_key(t.lemma_) == thing.head), opening)
    return (
        (opening.lower_ == "the" or opening.tag_ == "PRP$") and head.tag_ == "NN" and thing.head not in table()["wide"]["words"]
    )


def _counted(words: Words, end: int, family: Family) -> Thing | None:
    """ "Pleaded guilty to six charges": so many of what the family is about, behind a verb or its preposition."""
    at = next((i for i in range(end, min(end + GAP, words.sentence.last)) if words.doc[i].tag_ in {"NNS", "NN"}), None)
    if at is None or canonical(noun_key(words.doc[at].lemma_)) != family.any:
        return None
    return Thing(at, at + 1, noun_key(words.doc[at].lemma_), frozenset(), frozenset())


def _given_to(words: Words, family: Family, at: int, somebody: Thing | None) -> Thing | None:
    """What somebody was given or denied ("Ann Lee was denied bail"), with the words for who it was."""
    kept = things.object_of(words, at)
    if kept is None or kept.head not in family.heads:
        return None
    return replace(kept, words=kept.words | (somebody.words if somebody is not None else frozenset()))


def _object(words: Words, at: int, family: Family) -> Thing | None:
    """The object of a verb; "guilty" behind it says what became of it and is no part of it."""
    thing = things.object_of(words, at)
    if thing is None or not any(thing.head == verb.split()[-1] for verb in _apart_from_object(family)):
        return thing
    end = next(i for i in range(thing.first, thing.last) if words.doc[i].lower_ == thing.head)
    return words.phrase(thing.first, end)


@lru_cache(maxsize=64)
def _apart_from_object(family: Family) -> tuple[str, ...]:
    return tuple(" ".join((verb, *rest)) for verb, rows in verbs().items() for found, rest, _ in rows if found == family and rest)


def is_of(words: Words, frame: Frame, family: Family, thing: Thing) -> bool:
    """Whether a family knows of such things: by their noun, by the noun in their name, or because they are measured."""
    last = next((t.lower_ for t in reversed(words.doc[thing.first : thing.last]) if t.text[0].isupper()), "")
    named = thing.head.startswith("@") and last in family.heads
    return (
        named or canonical(thing.head) in _canonical_heads(family) or (family.name == "level" and _measured(words, frame, thing))
    )


def _measured(words: Words, frame: Frame, thing: Thing) -> bool:
    """ "Burglaries rose by 12 percent": what goes up by a share is a number, whatever is counted."""
    doc, at = words.doc, frame.predicate.last
    at += at < words.sentence.last and doc[at].lower_ in {"by", "to", "about", "nearly", "almost"}
    amount = words.covering.get(at)
    return amount is not None and getattr(amount.value, "unit", "") == "percent" and not thing.head.startswith("@")


def _intransitive(words: Words, at: int) -> bool:
    """Whether no object follows: what is done to an amount ("killed 12 people") is no matter of outcomes."""
    while at < words.sentence.last and words.doc[at].tag_ in {"RB", "RP"}:
        at += 1
    dated = words.covering.get(at)
    return at >= words.sentence.last or words.doc[at].tag_ in ENDS or (dated is not None and dated.kind == "date")


@lru_cache(maxsize=64)
def _canonical_heads(family: Family) -> frozenset[str]:
    return frozenset(canonical(h.split()[-1]) for h in family.heads) | {h.split()[-1] for h in family.heads}
