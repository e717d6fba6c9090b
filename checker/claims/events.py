"""Frames -> events: what happened to what, when and where, in whatever words. Next: compare/gates/events.

A verb or a noun tells of an event ("signed", "the signing of"); families.py says which of them tell of one kind. The
dates and places of a sentence go to the one they stand by. Two articles rarely name an event alike, so a claim keeps
what they may share: the kind, the words for what it befell and who did it, and whether its article tells of several.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.claims import families, making, parties, stops
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame, frames
from checker.claims.happenings import Happening, cleft, happenings, is_span, span_of_days, unverbed
from checker.claims.parties import Parties
from checker.claims.scenes import JUST
from checker.model import Claim, DateValue, Slot

if TYPE_CHECKING:
    from spacy.tokens import Token

TOLD = frozenset({"asserted", "reported", "planned", "expected"})
SITES = frozenset({"in", "at", "near", "outside", "off", "inside"})
NEAR = frozenset({"near", "outside", "off"})
TOWARDS = frozenset({"land", "fly-back", "launch", "depart"})
UNDATED = frozenset({"before", "after", "since", "until", "till", "by", "for", "than", "following", "prior", "within"})


def events(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "event": slots event (its wide family), what (the words for what it befell), who, date, place.

    Scope: sort (the family proper), alone, once, another (a cue that it is one of several), near (a place near it only).
    """
    named = Parties(parts)
    told = list(frames(parts))
    found = [h for i, frame in enumerate(told) for h in happenings(frame, cleft(told, i))]
    found += [h for frame in unverbed(parts) for h in happenings(frame, ())]
    spans = [h for frame in told if (h := span_of_days(frame)) is not None]
    yield from stops.stops(parts)
    for happening in (*found, *spans):
        made = _claim(happening, named)
        if made is not None:
            yield made
            yield from _also(made, happening)


def _also(claim: Claim, happening: Happening) -> Iterator[Claim]:
    """The same claim with the hour as it is given once more in brackets: "at 11:36 a.m. (0336 GMT)"."""
    doc, slot = happening.frame.reading.doc, claim.slots.get("date")
    for a in happening.around:
        again = a.mention.value.clock is not None if isinstance(a.mention.value, DateValue) else False
        if again and slot is not None and a.mention.start > slot.end and doc[a.first - 1].text == "(" and doc[a.last].text == ")":
            yield replace(claim, slots={**claim.slots, "date": making.slot(a.mention)})


def _claim(happening: Happening, named: Parties) -> Claim | None:
    frame = happening.frame
    when, where = _when(happening), _where(happening)
    if (when is None and where is None) or frame.predicate.status not in TOLD or _almost(happening):
        return None
    if happening.family == "last" and not (when is not None and is_span(when.value)):
        return None
    family = families.family(happening.family)
    what = named.words(happening.theme, plain=happening.named) if happening.theme is not None else ()
    slots: dict[str, Slot | None] = {
        "event": making.words_slot(frame.reading, *happening.at, _kind(happening)),
        "what": _words(happening.theme, frame, what),
        "who": _words(happening.agent, frame, named.words(happening.agent) if happening.agent is not None else ()),
        "date": when,
        "place": making.slot(where.mention) if where else None,
    }
    scope = {
        "sort": happening.family if happening.family != "gathering" else _kind(happening),
        "alone": "yes" if family.alone else None,
        "once": "yes" if family.once else None,
        "single": "yes" if family.single else None,
        "named": "yes" if happening.named else None,
        "another": _another(happening),
        "near": "near" if where and where.prep in NEAR else None,
    }
    made = making.claim(frame, "event", _kind(happening), slots, scope)
    return replace(made, negated=False) if happening.named else made


def _kind(happening: Happening) -> str:
    """The wide family; of a gathering its noun; and whether the end of it is told."""
    doc, family = happening.frame.reading.doc, families.family(happening.family)
    kind = family.wide
    if happening.family == "gathering":
        kind = parties.word(doc[happening.at[0]]) if happening.named else "trial"
    return f"end of {kind}" if happening.over else kind


def _almost(happening: Happening) -> bool:
    doc, first = happening.frame.reading.doc, happening.at[0]
    return any(t.lower_ in {"almost", "nearly"} for t in doc[max(0, first - 2) : first])


def _words(head: Token | None, frame: Frame, words: tuple[str, ...]) -> Slot | None:
    if head is None or not words or head.tag_ in {"PRP", "DT", "WP", "WDT"}:
        return None
    first, last = parties.bounds(head, frame.sentence.first)
    return making.words_slot(frame.reading, first, last, words)


def _when(happening: Happening) -> Slot | None:
    """When it was: the first date among what stands around it that says when, not how long or since when."""
    return next((made for a in happening.around if (made := _dated(happening, a)) is not None), None)


def _dated(happening: Happening, argument: Argument) -> Slot | None:
    mention = argument.mention
    value = mention.value
    if not isinstance(value, DateValue) or value.type not in {"DATE", "TIME"} or not _placed(value):
        return None
    if argument.prep not in UNDATED:
        return making.slot(mention)
    doc = happening.frame.reading.doc
    if argument.first < 2 or doc[argument.first - 2].lower_ not in JUST or value.clock is None:
        return None
    first = doc[argument.first - 2]  # "shortly before midnight": close to it, whichever the side
    text = happening.frame.reading.article.text[first.idx : mention.end]
    return Slot(replace(value, approximate=True), first.idx, mention.end, text)


def _placed(value: DateValue) -> bool:
    return value.known or value.timex3.startswith("XXXX-") or value.clock is not None


def _where(happening: Happening) -> Argument | None:
    allowed = SITES | ({"on", "into", "to"} if happening.family in TOWARDS else set())
    doc = happening.frame.reading.doc
    for argument in happening.around:
        if making.event_place([argument], frozenset(allowed)) is None or parties.elsewhere(doc, argument, happening.at[0]):
            continue
        if argument.prep in SITES or _right_behind(happening, argument):
            return argument
    return None


def _right_behind(happening: Happening, argument: Argument) -> bool:
    """Whether "to" stands by the verb ("returned on Monday to Rome"), not by a noun ("turned back on its way to Rome")."""
    doc = happening.frame.reading.doc
    at = argument.first - 1
    while at > happening.at[0] and doc[at].lower_ != argument.prep:
        at -= 1
    before = at - 1
    ends = {a.last - 1 for a in happening.around if a.mention.kind in {"date", "place"}}
    return before < happening.at[1] or before in ends or doc[before].tag_ in {"RB", "RP"}


def _another(happening: Happening) -> str | None:
    """Words that tell this event from others of its kind ("a second blast", "the previous strike", "hit again")."""
    doc, floor = happening.frame.reading.doc, happening.frame.sentence.first
    first, last = happening.at
    found = {t.lower_ for t in doc[max(floor, first - 2) : last + 2]} & families.table("another", "adverbs")
    if happening.theme is not None:
        begin, end = parties.bounds(happening.theme, floor)
        timely = {i for a in happening.around if a.mention.kind == "date" for i in range(a.first, a.last)}
        held = (t for t in doc[max(floor, begin - 1) : end] if t.i not in timely)
        found |= {t.lower_ for t in held} & families.table("another", "words")
    return " ".join(sorted(found)) or None
