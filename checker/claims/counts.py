"""Quantities -> counts: how many of what, how long, how far, what share; and how old somebody is.

What is counted or measured is the claim's `thing`; the other words and names of the sentence are its `context`, by
which two counts of the same thing are known to be about the same matter (compare/gates/counts).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from checker.annotate import quotes, units
from checker.claims import figures, making, measures
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame, frames
from checker.claims.topic import name_keys
from checker.model import Claim, DateValue, Entity, Mention, Quantity, Slot

if TYPE_CHECKING:
    from spacy.tokens import Token

CONTENT = frozenset({"NN", "NNS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ"})
LONG = 27  # days: a month or longer says for when a count holds
NEAR = 6  # tokens around a number in which its fate stands ("12 dead", "killed at least 12")


def once(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out what an article counts twice with different numbers: which of them another article means is open."""
    values: dict[str, set[str]] = {}
    for claim in claims:
        if claim.kind in {"count", "score"}:
            told = claim.slots["amount" if claim.kind == "count" else "score"]
            values.setdefault(claim.slots["thing"].normal, set()).add(told.normal)

    def settled(claim: Claim) -> bool:
        dated = claim.scope.get("toll", "-") != "-"
        return claim.kind not in {"count", "score"} or dated or len(values[claim.slots["thing"].normal]) == 1

    return [c for c in claims if settled(c)]


def counts(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "count" (slots thing, amount), "age" (person, amount) and "score" (thing, score)."""
    seen: set[int] = set()
    yield from _score(parts)
    for frame in frames(parts):
        for argument in (*frame.before, *frame.lead, *frame.after):
            mention = argument.mention
            if isinstance(mention.value, Quantity) and mention.start not in seen:
                seen.add(mention.start)
                yield from _age(parts, frame, argument) if mention.value.kind == "age" else _count(frame, argument)


def _score(parts: Clauses) -> Iterator[Claim]:
    """The scores of a sentence in order ("6-4, 7-5"; "58 votes to 37"), as one claim of kind "score"."""
    scores = [a for stretch in parts.stretches for a in stretch if getattr(a.mention.value, "kind", "") == "score"]
    frame = next(frames(parts), None)
    if not scores or frame is None:
        return
    values = tuple(f"{a.mention.value.low:g}-{a.mention.value.high:g}" for a in scores)
    told = making.words_slot(parts.reading, scores[0].first, scores[-1].last, values)
    thing = Slot("vote" if scores[0].mention.value.unit == "vote" else "score", told.start, told.end, told.text)
    scope = {"context": " ".join(_context(frame, scores[0])), "period": _period(frame)}
    made = making.claim(frame, "score", "be", {"thing": thing, "score": told}, scope)
    yield replace(made, negated=False, status="asserted")  # a score is told in passing, whatever its sentence denies


def _age(parts: Clauses, frame: Frame, argument: Argument) -> Iterator[Claim]:
    """ "Hartwig, 34," and "the 34-year-old Hartwig": the age of the name right before its comma, or right after it."""
    doc = frame.reading.doc
    for person in (a for stretch in parts.stretches for a in stretch if a.mention.kind == "person" and not a.owner):
        follows = person.last == argument.first - 1 and doc[person.last].tag_ == ","
        if follows or person.first == argument.last:
            slots = {"person": making.slot(person.mention), "amount": making.slot(argument.mention)}
            yield making.claim(frame, "age", "be", slots)


def _count(frame: Frame, argument: Argument) -> Iterator[Claim]:
    value = argument.mention.value
    if figures.is_money(value) or value.kind not in {"amount", "ratio"} or value.low == value.high == 1 or _vague(value):
        return
    thing = _thing(frame, argument, value)
    if thing is None:
        return
    slots: dict[str, Slot | None] = {
        "thing": Slot(thing, argument.mention.start, argument.mention.end, argument.mention.text),
        "amount": making.slot(argument.mention),
    }
    scope = {
        "context": " ".join(_context(frame, argument)),
        "beside": " ".join(_beside(frame, argument)),
        "period": _period(frame),
        "part": _narrowed(frame, argument),
        "toll": _counted_at(frame) if thing in _fates() else None,
    }
    made = making.claim(frame, "count", "be", slots, scope)
    speaker = quotes.speaker_of(frame.reading, argument.mention.start, argument.mention.end)
    yield making.with_speaker(made, speaker)


def _vague(value: Quantity) -> bool:
    """ "Dozens", "several hundred": no number that another could contradict."""
    return value.low is not None and value.high is not None and value.high >= 2 * value.low and value.low > 0


def _thing(frame: Frame, argument: Argument, value: Quantity) -> str | None:
    """What is counted, as one key: a fate for tolls, "share of X", "length of X", or the counted noun."""
    fate = _fate(frame, argument)
    if fate is not None:
        return fate
    if value.unit is None or value.unit == "people" or " per " in value.unit:
        return None
    if value.unit in {"percent", "percentage point"} or value.kind == "ratio":
        noun = _head(value.noun) or measures.measured_noun(frame, argument)
        return f"share of {noun}" if noun else None
    measured = units.in_base(1.0, value.unit)
    if measured is not None:
        noun = measures.measured_noun(frame, argument)
        return f"{measured[1]} of {noun}" if noun else None
    return value.unit.split()[-1]


def _narrowed(frame: Frame, argument: Argument) -> str | None:
    """What narrows the thing counted: adjectives before it ("48 new cases"), a noun beside it ("an 18-yard touchdown pass")."""
    doc = frame.reading.doc
    inside = {t.lower_ for t in doc[argument.first : argument.last] if t.tag_ in {"JJ", "VBN", "VBG"} and t.is_alpha}
    row = list(takewhile(lambda t: t.tag_ in {"NN", "NNS", "JJ", "HYPH"}, doc[argument.last : frame.sentence.last]))
    beside = {t.lower_ for t in row[:-1] if t.is_alpha}
    return " ".join(sorted(inside | beside)) or None


def _counted_at(frame: Frame) -> str:
    """The day and hour a toll is said to stand for ("As of 6 p.m. on Monday"), as one word; "-" when it is not said."""
    span = frame.reading.span(frame.sentence)
    said = [m.value for m in frame.reading.mentions_in(span.start_char, span.end_char, "date")]
    clocks = [str(v.clock) for v in said if v.clock is not None]
    days = [str(v.start) for v in said if v.start is not None and v.start == v.end]
    return "T".join((days[0], clocks[0])) if days and clocks else "-"


def _head(noun: str | None) -> str | None:
    return noun.split(" of ")[0].split()[-1].lower().removesuffix("s") if noun else None


def _fate(frame: Frame, argument: Argument) -> str | None:
    """What became of those counted: a word right after the number ("12 dead"), or, of people, the nearest one."""
    doc, value = frame.reading.doc, argument.mention.value
    after = doc[argument.last : min(argument.last + 1, frame.sentence.last)]
    before = doc[max(frame.sentence.first, argument.first - 1) : argument.first]
    beside = [fate for t in (*after, *before) if (fate := _fate_words().get(t.lemma_.lower()))]
    if beside or value.unit not in {"people", None}:
        return beside[0] if beside else None
    near = list(doc[max(frame.sentence.first, argument.first - NEAR) : min(frame.sentence.last, argument.last + NEAR)])
    told = [(abs(t.i - argument.last) + 2 * (t.i < argument.first), _fate_words().get(t.lemma_.lower())) for t in near]
    found = sorted((distance, fate) for distance, fate in told if fate)
    return found[0][1] if found else None


def _context(frame: Frame, argument: Argument) -> list[str]:
    """The content words and names of the sentence, without the count itself."""
    reading, span = frame.reading, frame.reading.span(frame.sentence)
    names: set[str] = set()
    covered: set[int] = set(range(argument.first, argument.last))
    for mention in reading.mentions_in(span.start_char, span.end_char):
        if isinstance(mention.value, Entity):
            names.update(f"@{key}" for key in name_keys(mention.value))
    words = {_word(t) for t in span if t.tag_ in CONTENT and t.i not in covered and t.is_alpha and len(t) > 2}
    return sorted((words - _empty()) | names)


def _beside(frame: Frame, argument: Argument) -> list[str]:
    """The other numbers of the sentence: one of them may be what another article gives."""
    span = frame.reading.span(frame.sentence)
    others = [
        m for m in frame.reading.mentions_in(span.start_char, span.end_char, "quantity") if m.start != argument.mention.start
    ]
    return sorted({f"{m.value.low:g}" for m in others if m.value.low is not None})


def _word(token: Token) -> str:
    return token.lemma_.lower().removesuffix("s")


def _period(frame: Frame) -> str | None:
    """The one month, quarter or year that the sentence speaks of."""
    span = frame.reading.span(frame.sentence)
    long = {m.value.timex3 for m in frame.reading.mentions_in(span.start_char, span.end_char, "date") if _is_long(m)}
    return long.pop() if len(long) == 1 else None


def _is_long(mention: Mention) -> bool:
    value = mention.value
    if not isinstance(value, DateValue) or value.type != "DATE" or value.start is None or value.end is None:
        return False
    return (value.end - value.start).days >= LONG


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("counts.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _fates() -> frozenset[str]:
    return frozenset(_table()["fates"])


@lru_cache(maxsize=1)
def _fate_words() -> dict[str, str]:
    return {word: fate for fate, words in _table()["fates"].items() for word in words}


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    return frozenset(_table()["empty"]["words"])
