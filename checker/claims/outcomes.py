"""Frames -> outcomes: what became of something, told by verbs that exclude each other ("upheld", "overturned").

The verbs stand in families (outcomes.toml); a verb of no family is one of its own, whose only opposite is its negation.
What goes up or down is a claim of kind "change", everything else of kind "outcome". Next: compare/gates/outcomes.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.annotate import speakers
from checker.annotate.commitment import Cue
from checker.claims import families, making, things
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame, frames
from checker.claims.things import Thing, Words
from checker.model import Claim, Outcome, Slot

TOLD = frozenset({"asserted", "planned"})
LIGHT = ("meet", "host", "visit", "name", "reach", "say")
ENDS = frozenset({"IN", "TO", ",", ".", "CC", ":", "''", "-RRB-", "WRB", "WDT"})
GAP = 6  # tokens between a verb and the rest of it ("found the mayor guilty")


@dataclass(frozen=True)
class Family:
    """Outcomes that exclude each other, and the words that report them."""

    name: str
    of: str
    labels: tuple[str, ...]
    heads: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    named: bool = False
    change: bool = False


@dataclass(frozen=True)
class Reported:
    """A verb as the member of a family: which outcome it reports, what it is about, who acts, and where its words end."""

    family: Family
    label: str
    thing: Thing
    actor: Thing | None
    last: int


def outcomes(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "outcome" and "change": slots matter (family and head noun), thing, outcome, who, date."""
    words = Words(parts.reading, parts.sentence)
    for frame, cue in zip(frames(parts), parts.cues, strict=True):
        if _tells(words, frame) and (reported := _approached(words, frame) or _reported(words, frame)):
            yield _claim(words, frame, cue, reported)


def _tells(words: Words, frame: Frame) -> bool:
    """Whether a verb tells what happened; a purpose is not denied with its clause ("avoided war to keep trade")."""
    bare = words.doc[frame.predicate.first].tag_ in {"VB", "TO"}
    return frame.predicate.status in TOLD and not (bare and frame.predicate.negated)


def settled(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out what an article itself tells both ways, as of two courts or two days: which one another means is open."""
    told: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        if claim.kind in {"outcome", "change"}:
            told.setdefault(_occasion(claim), []).append(claim)
    return [c for c in claims if c.kind not in {"outcome", "change"} or not any(_turned(c, d) for d in told[_occasion(c)])]


def _turned(one: Claim, other: Claim) -> bool:
    """Whether two claims of an article give one thing, or a part of it, two outcomes."""
    x, y = ({*c.slots["thing"].value} - {c.scope.get("head")} for c in (one, other))
    return one.slots["outcome"].value != other.slots["outcome"].value and (x <= y or y <= x)


def _occasion(claim: Claim) -> tuple[str, str]:
    date = claim.slots.get("date")
    return claim.slots["matter"].normal, date.normal if date is not None else ""


def _reported(words: Words, frame: Frame) -> Reported | None:
    doc, predicate = words.doc, frame.predicate
    for family, rest, label in verbs().get(predicate.lemma, ()):
        end = _rest_ends(words, predicate.last, rest)
        if end is not None:
            found = _about(words, frame, family, end)
            if found is not None:
                return Reported(family, label, *found, last=end if end - predicate.last <= len(rest) else predicate.last)
    if len(predicate.lemma) < 3 or doc[predicate.head].tag_ == "MD" or any(predicate.lemma in families.verbs(f) for f in LIGHT):
        return None
    own = Family(predicate.lemma, "actor", (predicate.lemma,))
    found = _about(words, frame, own, predicate.last)
    if found is None:
        return None
    own = own if found[1] is not None else replace(own, of="thing")
    return Reported(own, predicate.lemma, *found, last=predicate.last)


def _rest_ends(words: Words, at: int, rest: tuple[str, ...]) -> int | None:
    """Where the words that belong to a verb end: right behind it, or behind its object; None where they do not follow."""
    if not rest:
        return at
    low = [t.lower_ for t in words.doc[at : min(at + GAP + len(rest), words.sentence.last)]]
    for i in range(len(low) - len(rest) + 1):
        if tuple(low[i : i + len(rest)]) == rest and (i == 0 or low[i - 1] != "not"):
            return at + len(rest) if i == 0 else at
    return None


def _about(words: Words, frame: Frame, family: Family, end: int) -> tuple[Thing, Thing | None] | None:
    """What the outcome is about and who acts; None where the sentence tells of something the family knows nothing of."""
    predicate = frame.predicate
    subject = things.subject_of(words, frame)
    if predicate.passive:
        thing, actor = subject, things.agent_of(words, frame)
    elif predicate.lemma in {s.split()[0] for s in family.subject}:
        thing, actor = subject, None
    else:
        thing = things.object_of(words, end) or (things.complement_of(words, end) if family.of == "actor" else None)
        if thing is None and not family.change and not _intransitive(words, end):
            return None
        thing, actor = (thing, subject) if thing is not None else (subject, None)
    if thing is None or (family.heads and canonical(thing.head) not in _canonical_heads(family)):
        return None
    if family.named and (thing.name is None or thing.name.kind != "person"):
        return None
    if family.by and actor is not None and not actor.words & family.by:
        return None
    return thing, actor


def _intransitive(words: Words, at: int) -> bool:
    """Whether no object follows: what is done to an amount ("killed 12 people") is no matter of outcomes."""
    while at < words.sentence.last and words.doc[at].tag_ in {"RB", "RP"}:
        at += 1
    dated = words.covering.get(at)
    return at >= words.sentence.last or words.doc[at].tag_ in ENDS or (dated is not None and dated.kind == "date")


@lru_cache(maxsize=64)
def _canonical_heads(family: Family) -> frozenset[str]:
    return frozenset(canonical(h.split()[-1]) for h in family.heads) | {h.split()[-1] for h in family.heads}


def _approached(words: Words, frame: Frame) -> Reported | None:
    """Who "did not respond to a request for comment" was asked."""
    table, predicate = _table()["approached"], frame.predicate
    if predicate.lemma not in table["verbs"] or predicate.passive:
        return None
    thing = things.object_of(words, predicate.last) or things.complement_of(words, predicate.last)
    subject = things.subject_of(words, frame)
    if thing is None or thing.head not in table["things"] or subject is None or subject.name is None:
        return None
    family = next(f for f, _, _ in verbs()["contact"])
    return Reported(family, "contacted", subject, None, predicate.last)


def _claim(words: Words, frame: Frame, cue: Cue, reported: Reported) -> Claim:
    predicate, family, thing = frame.predicate, reported.family, reported.thing
    asked = family.name == "approach" and predicate.lemma in _table()["approached"]["verbs"]
    own = {t.lower_ for t in words.doc[predicate.last : reported.last]}  # "pleaded not guilty" is an outcome of its own
    negated = not asked and (predicate.negated or thing.none) and "not" not in own
    said = Outcome(reported.label, family.labels, negated)
    date = making.event_date((*frame.after, *making.fronted(frame)))
    whole = words.doc[thing.first : thing.last]
    slots: dict[str, Slot | None] = {
        "matter": Slot(f"{family.name} {canonical(thing.head)}", whole.start_char, whole.end_char, whole.text),
        "thing": making.words_slot(words.reading, thing.first, thing.last, tuple(sorted(thing.words))),
        "outcome": making.words_slot(words.reading, predicate.first, reported.last, said),
        "who": _who(words, reported.actor),
        "date": making.slot(date) if date else None,
    }
    actor = " ".join(sorted(reported.actor.words)) if reported.actor is not None else None
    scope = {**scope_of(words, frame, thing), "of": family.of, "actor": actor}
    made = making.claim(frame, "change" if family.change else "outcome", family.name, slots, scope)
    speaker = cue.voucher or speakers.speaker_of(words.reading, predicate_start(words, frame), whole.end_char)
    return making.with_speaker(replace(made, negated=False), speaker)


def predicate_start(words: Words, frame: Frame) -> int:
    return int(words.doc[frame.predicate.first].idx)


def _who(words: Words, actor: Thing | None) -> Slot | None:
    if actor is None:
        return None
    told = words.doc[actor.first : actor.last]
    value = actor.name.value if actor.name is not None else " ".join(sorted(actor.words))
    return Slot(value, told.start_char, told.end_char, told.text)


def scope_of(words: Words, frame: Frame, thing: Thing) -> dict[str, str | None]:
    """What tells one occasion from another: the words of the sentence, of the thing, of time and of comparison."""
    table, predicate = _table(), frame.predicate
    near = _low(words, predicate.first - 3, predicate.last + 4) | _low(words, thing.first, thing.last)
    return {
        "context": " ".join(sorted(words.said)),
        "base": " ".join(name for name, said in table["base"].items() if words.low & set(said)),
        "occasion": " ".join(sorted(near & set(table["occasion"]["words"]))),
        "head": thing.head,
        "wide": "wide" if thing.head in table["wide"]["words"] else None,
    }


def _low(words: Words, first: int, last: int) -> set[str]:
    return {t.lower_ for t in words.doc[max(first, words.sentence.first) : min(last, words.sentence.last)]}


@lru_cache(maxsize=4096)
def canonical(head: str) -> str:
    """The name under which nouns for one and the same thing meet."""
    return _synonyms().get(head, head)


@lru_cache(maxsize=1)
def _synonyms() -> dict[str, str]:
    return {word: name for name, words in reversed(_table()["nouns"].items()) for word in words}


@lru_cache(maxsize=1)
def verbs() -> dict[str, tuple[tuple[Family, tuple[str, ...], str], ...]]:
    """First word of a verb -> the families it is in, with the words that must follow it; the longest and narrowest first."""
    found: dict[str, list[tuple[Family, tuple[str, ...], str]]] = {}
    for row in _table()["family"]:
        family = _family(row)
        for label, members in zip(family.labels, row["verbs"], strict=False):
            for member in members:
                first, *rest = member.split()
                found.setdefault(first, []).append((family, tuple(rest), label))
    return {first: tuple(sorted(rows, key=lambda r: (-len(r[1]), not r[0].heads))) for first, rows in found.items()}


def _family(row: dict[str, Any]) -> Family:
    sets = {name: frozenset(row.get(name, ())) for name in ("heads", "subject", "by")}
    return Family(
        row["name"], row["of"], tuple(row["labels"]), **sets, named=row.get("named", False), change=row.get("change", False)
    )


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("outcomes.toml").read_text(encoding="utf-8"))
