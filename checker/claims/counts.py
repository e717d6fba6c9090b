"""Quantities -> counts: how many of what, how many dead, what share; and the scores of games and votes.

A claim of kind "count" has the slot `thing` (what is counted), `fate` (of whom a toll tells) or `whole` (what a share is of),
so that each rule sees its own; `matters` gives the words and names by which two counts are known to be about the same
matter (compare/gates/counts).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.annotate import quotes, units
from checker.annotate.predicates import Predicate
from checker.claims import changes, figures, making, matters, measures, setting
from checker.claims import counted_things as things
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame, frames
from checker.model import Claim, DateValue, Quantity, Slot

NEAR = 6  # tokens around a number in which its fate stands ("12 dead", "killed at least 12")
UNITS = {"fate": "people"}
SUBJECTS = ("thing", "fate", "whole")
TOLD = {"count": "amount", "score": "score"}  # the slot that holds the number of each kind
LINK = re.compile(r" (?:of|in|for|on|at|from) ")
GIVEN = frozenset({"the", "all", "these", "those"})
LARGE = 10  # "the two men" may be any two
WHERE = frozenset({"in", "at", "near", "outside", "off"})
TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "night"})


def once(claims: Sequence[Claim]) -> list[Claim]:
    """Mark what an article counts with one number only, and leave out scores that it gives twice."""
    values: dict[tuple[str, str], set[str]] = {}
    for claim in claims:
        if claim.kind in TOLD:
            values.setdefault(_counted(claim), set()).add(_number(claim))
    return [made for claim in claims if (made := _marked(claim, values)) is not None]


def _marked(claim: Claim, values: Mapping[tuple[str, str], set[str]]) -> Claim | None:
    if claim.kind not in TOLD:
        return claim
    numbers = len(values[_counted(claim)])
    if claim.kind == "score":
        return claim if numbers == 1 else None
    return replace(claim, scope={**claim.scope, "numbers": str(numbers)})


def _counted(claim: Claim) -> tuple[str, str]:
    return claim.kind, subject_of(claim.slots).normal


def _number(claim: Claim) -> str:
    told = claim.slots[TOLD[claim.kind]]
    return str(told.value.low) if isinstance(told.value, Quantity) else told.normal


def subject_of(slots: Mapping[str, Slot]) -> Slot:
    """The slot that says what a count counts."""
    return next(slots[name] for name in SUBJECTS if name in slots)


def counts(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "count" (slots amount and one of thing, fate, whole) and "score" (thing, score)."""
    if parts.boundless:
        return
    seen: set[int] = set()
    yield from _score(parts)
    for frame in frames(parts) if parts.predicates else (_verbless(parts),):
        for argument in (*frame.before, *frame.lead, *frame.after):
            mention = argument.mention
            if isinstance(mention.value, Quantity) and mention.start not in seen:
                seen.add(mention.start)
                yield from _count(frame, argument)


def _verbless(parts: Clauses) -> Frame:
    """A frame for "No deaths, but nine in hospital", where nothing is said to be done."""
    first = parts.sentence.first
    nothing = Predicate(first, first, first, "", "asserted", negated=False, passive=False, finite=False)
    return Frame(parts.reading, parts.sentence, nothing, after=tuple(a for stretch in parts.stretches for a in stretch))


def _score(parts: Clauses) -> Iterator[Claim]:
    """The scores of a sentence in order ("6-4, 7-5"; "58 votes to 37"), as one claim of kind "score"."""
    scores = [a for stretch in parts.stretches for a in stretch if getattr(a.mention.value, "kind", "") == "score"]
    frame = next(frames(parts), None)
    if not scores or frame is None or is_interim(parts, scores):
        return
    values = tuple(f"{a.mention.value.low:g}-{a.mention.value.high:g}" for a in scores)
    told = making.words_slot(parts.reading, scores[0].first, scores[-1].last, values)
    thing = Slot("vote" if scores[0].mention.value.unit == "vote" else "score", told.start, told.end, told.text)
    scope = {**matters.scope_of(frame, scores[0]), "days": " ".join(_days(parts)) or None}
    made = making.claim(frame, "score", "be", {"thing": thing, "score": told}, scope)
    yield replace(made, negated=False, status="asserted")  # a score is told in passing, whatever its sentence denies


def _days(parts: Clauses) -> list[str]:
    """The days of which the sentence speaks."""
    dates = [a.mention.value for stretch in parts.stretches for a in stretch if isinstance(a.mention.value, DateValue)]
    return sorted({str(v.start) for v in dates if v.start is not None and v.start == v.end})


def is_interim(parts: Clauses, scores: Sequence[Argument]) -> bool:
    """Whether it is told how the game stood before its end ("a 6-3 lead", "led 2-0 at half time", "HALF-TIME: 1-1")."""
    doc, sentence, at = parts.reading.doc, parts.sentence, scores[0].first
    first, behind = max(sentence.first, at - 3), scores[-1].last
    leads = [p for p in parts.predicates if p.last <= at][-1:]
    opening = doc[sentence.first : min(sentence.first + 4, at)]
    near, beyond = (doc[first : min(sentence.last, behind + reach)].text for reach in (2, 6))
    if things.says(beyond, "breaks"):
        return True
    opened = [opening.text] if any(t.text == ":" for t in opening) else []
    said = [near, *(p.lemma for p in leads), *opened]
    return any(things.says(words, "interim") for words in said)


def _count(frame: Frame, argument: Argument) -> Iterator[Claim]:
    value = argument.mention.value
    if (
        figures.is_money(value)
        or value.kind not in {"amount", "ratio", "change"}
        or value.low == value.high == 1
        or _vague(value)
    ):
        return
    name, thing = _subject(frame, argument, value)
    if not thing:
        return
    mention = argument.mention
    slots: dict[str, Slot | None] = {
        name: Slot(thing, mention.start, mention.end, mention.text),
        "amount": replace(making.slot(mention), value=value if name == "whole" else replace(value, unit=UNITS.get(name, thing))),
        "place": _place(frame),
    }
    scope = matters.scope_of(frame, argument)
    if name == "fate":
        scope |= {"toll": counted_at(frame), "sites": setting.sites(frame.reading, frame.sentence) or None}
    if value.kind == "change":
        found = changes.changed(frame, argument)
        scope |= {"way": value.noun, "base": changes.base(frame), "part": found.narrowed if found else None}
    speaker = quotes.speaker_of(frame.reading, mention.start, mention.end)
    made = making.claim(frame, "count", "be", slots, scope)
    if _is_given(frame, argument):
        made = replace(made, status="asserted", negated=False)
    elif frame.predicate.lemma in things.words("expecting") and made.status == "asserted":
        made = replace(made, status="expected")
    yield making.with_speaker(made, speaker)


def _is_given(frame: Frame, argument: Argument) -> bool:
    """ "Nobody could read all 650,000 emails": what is definite is taken for granted, whatever its verb says or denies."""
    before = frame.reading.doc[max(frame.sentence.first, argument.first - 1) : argument.first]
    large = (argument.mention.value.low or 0) >= LARGE
    return large and any(t.lower_ in GIVEN or t.tag_ in {"PRP$", "POS"} for t in before)


def _place(frame: Frame) -> Slot | None:
    where = making.event_place((*frame.after, *making.fronted(frame)), WHERE)
    return making.slot(where) if where else None


def _vague(value: Quantity) -> bool:
    """ "Dozens", "several hundred": no number that another could contradict."""
    return value.low is not None and value.high is not None and value.high >= 2 * value.low and value.low > 0


def _subject(frame: Frame, argument: Argument, value: Quantity) -> tuple[str, str | None]:
    """The slot and the key of what is counted: a fate for tolls, the whole of a share, or the counted noun."""
    fate = fate_of(frame, argument) if value.kind == "amount" else None
    if fate is not None:
        return "fate", fate
    if value.kind == "change":
        found = changes.changed(frame, argument) if value.unit == "percent" else None
        return "whole", found.head if found else None
    if value.unit is None or " per " in value.unit or value.unit.split()[-1] in TIMES:
        return "thing", None
    if value.unit in {"percent", "percentage point"} or value.kind == "ratio":
        return "whole", _whole(frame, argument, value)
    thing = things.head(value.unit)
    return "thing", None if units.in_base(1.0, value.unit) is not None or thing in things.words("measuring") else thing


def _whole(frame: Frame, argument: Argument, value: Quantity) -> str | None:
    """What a share is of, or says: "38% of voters", "turnout in the vote was 38%"."""
    if of := matters.head_of(frame, argument):
        return of
    noun = LINK.split(value.noun or "")[0].split()[-1:]
    if noun and noun[0].isalpha():
        return things.of_family(noun[0].lower())
    clause = frame.reading.doc[max(frame.sentence.first, frame.predicate.first - NEAR) : argument.first]
    rates = [things.word(t) for t in clause if things.word(t) in things.words("rates")]
    found = rates[-1] if rates else measures.measured_noun(frame, argument)
    return things.of_family(found) if found else None


def counted_at(frame: Frame) -> str:
    """When a toll is said to stand ("As of 6 p.m. on Monday"), as one word: the hour, or the month or year long past."""
    span = frame.reading.span(frame.sentence)
    said = [m.value for m in frame.reading.mentions_in(span.start_char, span.end_char, "date")]
    clocks = [str(v.clock) for v in said if v.clock is not None]
    days = [str(v.end) for v in said if v.end is not None and v.start in {None, v.end}]
    if days and clocks:
        return "T".join((days[0], clocks[0]))
    today = frame.reading.article.day
    past = [v for v in said if v.end is not None and today is not None and today - v.end > matters.SETTLED]
    return f"settled {past[0].end.year}" if past else "-"


LINKS = frozenset({"be", "remain"})


def fate_of(frame: Frame, argument: Argument) -> str | None:
    """What became of those counted: a word right after the number ("12 dead", "12 are dead"), or, of people, the nearest one."""
    doc, value = frame.reading.doc, argument.mention.value
    behind = argument.last + (doc[argument.last].lemma_ in LINKS if argument.last + 1 < frame.sentence.last else 0)
    after = doc[behind : min(behind + 1, frame.sentence.last)]
    before = doc[max(frame.sentence.first, argument.first - 1) : argument.first]
    fates = things.fates()
    if (value.unit or "") == "life":
        return "dead" if frame.predicate.lemma in things.words("taking") else None
    beside = [fate for t in (*after, *before) if (fate := fates.get(t.lemma_.lower()))]
    unit = (value.unit or "people").split()[-1]
    if beside or unit in fates or unit != "people":
        return beside[0] if beside else fates.get(unit)
    near = list(doc[max(frame.sentence.first, argument.first - NEAR) : min(frame.sentence.last, argument.last + NEAR)])
    told = [(abs(t.i - argument.last) + 2 * (t.i < argument.first), fates.get(t.lemma_.lower())) for t in near]
    found = sorted((distance, fate) for distance, fate in told if fate)
    return found[0][1] if found else None
