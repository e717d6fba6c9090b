"""Arguments -> slots and claims: the parts that every kind of claim is made with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from checker.annotate import cues
from checker.annotate.names_match import sound_key
from checker.claims import families
from checker.claims.clauses import Argument
from checker.claims.frames import Frame
from checker.language import Reading, Sentence
from checker.model import Claim, DateValue, Entity, Mention, Slot, Span

DATE_PREPOSITIONS = frozenset(
    {"", "on", "in", "at", "around", "about", "from", "during", "between", "for", "by", "early", "late", "of", "until"}
)
PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "outside", "to", "into", ""})


def slot(mention: Mention) -> Slot:
    return Slot(mention.value, mention.start, mention.end, mention.text)


def words_slot(reading: Reading, first: int, last: int, value: Any) -> Slot:
    """A slot that carries the words from token `first` to `last` (exclusive)."""
    tokens = reading.doc[first:last]
    return Slot(value, tokens.start_char, tokens.end_char, tokens.text)


def marked(reading: Reading, sentence: Sentence, mention: Mention) -> str:
    """A sentence with one mention in brackets, so that two values of one sentence are told apart."""
    span, text = reading.span(sentence), reading.article.text
    return f"{text[span.start_char : mention.start]}[{mention.text}]{text[mention.end : span.end_char]}"


def quote_of(reading: Reading, sentence: Sentence) -> Span:
    span = reading.span(sentence)
    return Span(span.start_char, span.end_char)


def claim(
    frame: Frame, kind: str, predicate: str, slots: Mapping[str, Slot | None], scope: Mapping[str, str | None] | None = None
) -> Claim:
    """A claim with the frame's sentence, status and polarity; empty slots and scopes are left away."""
    day = frame.reading.article.day
    return Claim(
        article=frame.reading.article.id,
        kind=kind,
        predicate=predicate,
        slots={name: s for name, s in slots.items() if s is not None},
        quote=quote_of(frame.reading, frame.sentence),
        status=_still_to_come(frame.predicate.status, slots.get("date"), day),
        as_of=day,
        scope={name: s for name, s in (scope or {}).items() if s},
        negated=frame.predicate.negated,
        role=frame.sentence.role,
    )


def with_speaker(made: Claim, speaker: str | None) -> Claim:
    """The claim as what somebody says."""
    return replace(made, speaker=speaker) if speaker else made


def _still_to_come(status: str, when: Slot | None, day: dt.date | None) -> str:
    """What lies after the day of publication is a plan, whatever the tense ("Xi's visit in May")."""
    start = getattr(when.value, "start", None) if when is not None else None
    later = day is not None and start is not None and start > day
    return "planned" if later and status == "asserted" else status


def actors(arguments: Iterable[Argument]) -> list[Mention]:
    """Persons, and organisations and places that act, among some arguments."""
    return [a.mention for a in arguments if is_actor(a.mention)]


def is_actor(mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, Entity) and (
        value.kind in {"person", "organization"} or value.acting or value.place_kind == "country"
    )


def persons(arguments: Iterable[Argument]) -> list[Mention]:
    return [a.mention for a in arguments if a.mention.kind == "person"]


def names_somebody(mention: Mention) -> bool:
    """Is this a person's full name, and not a title or pronoun that stands for it?"""
    value = mention.value
    if mention.kind != "person" or not isinstance(value, Entity) or " " not in mention.text or not value.surname:
        return False
    return sound_key(value.surname.split()[-1]) in {sound_key(word) for word in mention.text.split()}


def event_date(arguments: Sequence[Argument]) -> Mention | None:
    """The first date among some arguments that says when, not for how long."""
    for argument in arguments:
        value = argument.mention.value
        if (
            isinstance(value, DateValue)
            and value.type in {"DATE", "TIME"}
            and argument.prep in DATE_PREPOSITIONS
            and _placed(value)
        ):
            return argument.mention
    return None


def _placed(value: DateValue) -> bool:
    return value.known or value.timex3.startswith("XXXX-")


def fronted(frame: Frame) -> tuple[Argument, ...]:
    """What stands before the subject and belongs to the verb, not to an event told of in passing ("After talks in X, ...")."""
    if not frame.before:
        return ()
    doc = frame.reading.doc
    events = families.nouns("meet") | families.nouns("visit")
    ahead = doc[frame.sentence.first : frame.before[-1].last]
    stop = next((t.i for t in ahead if t.lemma_.lower() in events), frame.predicate.first)
    return tuple(a for a in frame.before if a.first < stop)


def length(arguments: Sequence[Argument]) -> Mention | None:
    """The first duration ("three-day", "for two weeks") among some arguments."""
    found = (a.mention for a in arguments if isinstance(a.mention.value, DateValue) and a.mention.value.type == "DURATION")
    return next(found, None)


def event_place(arguments: Sequence[Argument], prepositions: frozenset[str] = PLACE_PREPOSITIONS) -> Mention | None:
    """The first place among some arguments that says where; a country that acts is not one."""
    for argument in arguments:
        if (
            argument.mention.kind == "place"
            and argument.prep in prepositions
            and not argument.owner
            and not argument.mention.value.acting
        ):
            return argument.mention
    return None


def again(reading: Reading, first: int, last: int, words: frozenset[str] | None = None) -> str | None:
    """A cue within the tokens that this is a further event of the kind ("met again")."""
    words = cues.words("again") if words is None else words
    found = [t.lower_ for t in reading.doc[max(0, first) : last] if t.lower_ in words]
    return "again" if found else None
