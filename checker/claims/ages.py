"""Age mentions -> claims: how old somebody is, said beside the name or sentences after it ("the 36-year-old")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.claims import making
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame, frames
from checker.language import Reading
from checker.model import Claim, Mention, Quantity

BACK = 2  # sentences before one that says "the 36-year-old", in which the person is named
OPENS = frozenset({",", "("})
TELLS = frozenset({"age", "aged", "is", "was", "turned", "turns"})
SPOKEN_OF = frozenset({"he", "she", "who"})
THEN = frozenset({"when", "then", "at"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
PASSIVE = frozenset({"nsubjpass", "nsubj:pass"})
ENDS = frozenset({"die", "pass", "be"})
RELATIVES = frozenset(
    {
        "son",
        "daughter",
        "brother",
        "sister",
        "cousin",
        "wife",
        "husband",
        "mother",
        "father",
        "nephew",
        "niece",
        "child",
        "partner",
    }
)


@dataclass(frozen=True)
class _Aged:
    """An age with the person it belongs to."""

    person: Mention
    argument: Argument
    frame: Frame


def ages(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "age": slots person and amount."""
    seen: set[int] = set()
    for frame in frames(parts):
        for argument in (*frame.before, *frame.lead, *frame.after):
            mention = argument.mention
            if getattr(mention.value, "kind", "") == "age" and mention.start not in seen:
                seen.add(mention.start)
                person = (
                    _beside(parts, argument)
                    or _subject(frame, argument)
                    or _apposed(parts, argument)
                    or meant(parts, argument)
                    or _told_of(frame, parts, argument)
                )
                if person is not None:
                    yield _claim(_Aged(person, argument, frame))


def _claim(aged: _Aged) -> Claim:
    slots = {"person": making.slot(aged.person), "amount": making.slot(aged.argument.mention)}
    made = making.claim(aged.frame, "age", "be", slots)
    of_somebody = aged.argument.first < aged.frame.predicate.first  # "the 47-year-old has never left" is 47
    return replace(made, negated=False) if of_somebody else made


def _beside(parts: Clauses, argument: Argument) -> Mention | None:
    """ "Hartwig, 34," and "34-year-old Hartwig": the name right before its comma or bracket, or right after it.

    So is that of "Hartwig, a 34-year-old baker, ...".
    """
    doc = parts.reading.doc
    first = argument.first - (doc[argument.first - 1].lower_ in {"a", "an"} if argument.first > parts.sentence.first else 0)
    for person in (a for stretch in parts.stretches for a in stretch if a.mention.kind == "person" and not a.owner):
        if person.last == first - 1 and doc[person.last].text in OPENS or person.first == argument.last:
            return person.mention
    return None


def _apposed(parts: Clauses, argument: Argument) -> Mention | None:
    """ "The 58-year-old luthier arrested on Monday, Anna Lee, ...": the name between commas behind it."""
    doc, stop = parts.reading.doc, parts.sentence.last
    if argument.first == parts.sentence.first or doc[argument.first - 1].lower_ != "the":
        return None
    people = (a for stretch in parts.stretches for a in stretch if a.mention.kind == "person" and a.first > argument.last)
    person = next(people, None)
    if person is None or doc[person.first - 1].text != "," or doc[min(person.last, stop - 1)].text not in {",", "."}:
        return None
    between = doc[argument.last : person.first - 1]
    return None if any(t.tag_ in FINITE or t.text in {",", ";", ":"} for t in between) else person.mention


def _subject(frame: Frame, argument: Argument) -> Mention | None:
    """ "She died at the age of 88", "who is 17": the one person who acts, unless it is told of another time."""
    doc, at = frame.reading.doc, argument.first
    told = {t.lower_ for t in doc[max(frame.sentence.first, at - 2) : argument.last]}
    whose = next(
        (doc[t.i - 1].tag_ for t in doc[max(frame.sentence.first + 1, at - 2) : argument.last] if t.lower_ == "aged"), ""
    )
    after = doc[argument.last : min(argument.last + 2, frame.sentence.last)]
    people = [a.mention for a in frame.subject if a.mention.kind == "person" and not a.owner]
    if {"age", "of"} <= told and frame.predicate.lemma not in ENDS:
        return None  # "came here at the age of six" is told of another time
    if len(people) != 1 or not told & TELLS or whose in {"NN", "NNS"} or any(t.lower_ in THEN for t in after):
        return None
    return people[0]


def acting(parts: Clauses, frame: Frame) -> Mention | None:
    """Whom "the 38-year-old" stands for where it is the subject of a verb."""
    beside = [a for a in frame.lead if a.last == frame.predicate.first]
    aged = [a for a in (*frame.subject, *beside) if isinstance(a.mention.value, Quantity) and a.mention.value.kind == "age"]
    return meant(parts, aged[0]) if aged else None


def meant(parts: Clauses, argument: Argument) -> Mention | None:
    """The one person that the sentences before speak of, for whom "the 36-year-old ..." stands; None where it may be another."""
    doc, first = parts.reading.doc, argument.first
    if first == parts.sentence.first or doc[first - 1].lower_ != "the" or _is_relative(parts, argument):
        return None
    own = [a.mention for stretch in parts.stretches for a in stretch if a.mention.kind == "person"]
    named = _named_before(parts)
    before = {_key(m) for m in own if m.start < argument.mention.start}
    people = {_key(m) for m in named} | before
    if len(people) > 1 and not before:
        return _spoken_of(parts, named)
    return named[-1] if named and len(people) == 1 else None


def _spoken_of(parts: Clauses, named: Sequence[Mention]) -> Mention | None:
    """Of several people in a sentence, the one to whom something was done ("Ann Lee was appointed by President Moro")."""
    doc = parts.reading.doc
    spans = [(m, doc.char_span(m.start, m.end, alignment_mode="expand")) for m in named]
    subjects = [m for m, span in spans if span is not None and span.root.dep_ in PASSIVE]
    return subjects[0] if len({_key(m) for m in subjects}) == 1 else None


def _told_of(frame: Frame, parts: Clauses, argument: Argument) -> Mention | None:
    """ "He was 88", "the racer, who is 33": the one person that is spoken of, where no other is named so far."""
    doc, predicate = parts.reading.doc, frame.predicate
    told = {t.lower_ for t in doc[max(frame.sentence.first, argument.first - 2) : argument.last]}
    subject = doc[predicate.first - 1].lower_ if predicate.first > parts.sentence.first else ""
    after = doc[argument.last : min(argument.last + 2, frame.sentence.last)]
    if (
        subject not in SPOKEN_OF
        or not told & TELLS
        or predicate.last < argument.first - 3
        or any(t.lower_ in THEN for t in after)
    ):
        return None
    if {"age", "of"} <= told and predicate.lemma not in ENDS:
        return None
    if subject == "who" and not _is_definite(parts, predicate.first - 1):
        return None
    own = [m for m in _persons(parts.reading, parts.sentence.first, argument.first) if " " in m.text]
    named = _named_before(parts)
    people = {_key(m) for m in (*named, *own)}
    return (*named, *own)[-1] if len(people) == 1 else None


def _is_definite(parts: Clauses, relative: int) -> bool:
    """Whether "who" follows "the" and a noun: somebody told of before."""
    doc, at = parts.reading.doc, relative - 1
    while at > parts.sentence.first and doc[at].tag_ in {",", "NN", "JJ", "HYPH", "NNP"}:
        at -= 1
    return bool(doc[at].lower_ == "the" and doc[at + 1].tag_ in {"NN", "JJ"})


def _is_relative(parts: Clauses, argument: Argument) -> bool:
    doc = parts.reading.doc
    after = doc[argument.last : min(argument.last + 3, parts.sentence.last)]
    return any(t.lemma_.lower() in RELATIVES for t in after)


def _named_before(parts: Clauses) -> Sequence[Mention]:
    """The persons in the sentences before this one, nearest last; none further back than the first that names anybody."""
    reading = parts.reading
    at = next((i for i, s in enumerate(reading.sentences) if s.first <= parts.sentence.first < s.last), 0)
    for sentence in reversed(reading.sentences[max(0, at - BACK) : at]):
        if found := _persons(reading, sentence.first, sentence.last):
            return found
    return ()


def _persons(reading: Reading, first: int, last: int) -> list[Mention]:
    span = reading.doc[first:last]
    return reading.mentions_in(span.start_char, span.end_char, "person")


def _key(mention: Mention) -> str:
    value = mention.value
    return str(value.surname or value.name).split()[-1].casefold()
