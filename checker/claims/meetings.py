"""Frames -> meetings and visits: who met, hosted or visited whom, where and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from checker.annotate import cues
from checker.annotate.date_lengths import visit_interval
from checker.annotate.keys import key_of
from checker.claims import families, making
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame, frames
from checker.language import Reading
from checker.model import Claim, DateValue, Mention, Slot

REACH = 3  # tokens between a noun and the words that belong to it


@dataclass(frozen=True)
class Occasion:
    """One event noun or verb with what was found around it, before pairs are made of it."""

    frame: Frame
    predicate: str
    hosts: Sequence[Mention]
    guests: Sequence[Mention]
    around: Sequence[Argument]
    again: str | None


def meetings(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "meeting" (slots who, whom, date, place, host, guest) and "visit" (who, place, date, whom)."""
    for i, frame in enumerate(frames(parts)):
        lemma = frame.predicate.lemma
        if lemma in families.verbs("meet"):
            yield from _meeting(_met(frame))
        elif lemma in families.verbs("host"):
            yield from _meeting(_hosted(frame))
        elif lemma in families.verbs("visit") or (lemma == "be" and frame.predicate.status in {"planned", "expected"}):
            yield from _visit(frame, frame.subject, frame.after, None)
        yield from _nominal(frame, parts, i)


def _met(frame: Frame) -> Occasion:
    others = [a for a in frame.after if a.prep in {"", "with"} or a.linked]
    end = max([a.last for a in frame.after], default=frame.predicate.last)
    again = making.again(frame.reading, frame.predicate.first, frame.predicate.last + 2) or making.again(
        frame.reading, frame.predicate.first, end, frozenset({"again"})
    )
    return Occasion(
        frame, "meet", making.actors(frame.subject), _people_first(others), (*frame.after, *making.fronted(frame)), again
    )


def _hosted(frame: Frame) -> Occasion:
    agents, patients = frame.subject, frame.objects
    if frame.predicate.passive:
        agents, patients = tuple(a for a in frame.after if a.prep == "by"), frame.subject
    around = (*frame.after, *making.fronted(frame))
    return Occasion(frame, "host", making.actors(agents), _people_first(patients), around, None)


def _people_first(arguments: Sequence[Argument]) -> list[Mention]:
    """Persons where there are any: "met Wang Yi, China's foreign minister" names China only in passing."""
    return making.persons(arguments) or making.actors(a for a in arguments if not a.owner)


def _meeting(occasion: Occasion) -> Iterator[Claim]:
    sides = (
        [(a, b) for a in occasion.hosts for b in occasion.guests] if occasion.guests else list(combinations(occasion.hosts, 2))
    )
    for host, guest in sides:
        if host.value.kind != guest.value.kind or host.value == guest.value:
            continue
        who, whom = sorted((host, guest), key=lambda m: key_of(m.value))
        place = making.event_place(occasion.around, frozenset({"in", "at", "near", "outside"}))
        slots: dict[str, Slot | None] = {
            "who": making.slot(who),
            "whom": making.slot(whom),
            "date": _date(occasion.around),
            "place": making.slot(place) if place else None,
        }
        if occasion.predicate == "host" and occasion.guests:
            slots |= {"host": making.slot(host), "guest": making.slot(guest)}
        yield making.claim(occasion.frame, "meeting", occasion.predicate, slots, {"again": occasion.again})


def _date(around: Sequence[Argument]) -> Slot | None:
    """When it was; with a length, the days it took."""
    start = making.event_date(around)
    if start is None:
        return None
    lasting = making.length([a for a in around if not _owned(a, around)])
    if lasting is None or start.value.start is None or start.value.start != start.value.end:
        return making.slot(start)
    return replace(making.slot(start), value=visit_interval(start.value, lasting.value))


def _owned(argument: Argument, around: Sequence[Argument]) -> bool:
    """Is it the length of somebody's visit ("the last day of Wang's three-day visit"), not of this event?"""
    return any(a.owner and 0 <= argument.first - a.last <= 2 for a in around)


def _visit(frame: Frame, visitors: Sequence[Argument], after: Sequence[Argument], status: str | None) -> Iterator[Claim]:
    place = making.event_place(after)
    if place is None or (frame.predicate.passive and frame.predicate.lemma in {"visit", "tour"}):
        return
    hosts = [a.mention for a in after if a.prep in {"with", "by"} and a.mention.kind == "person"]
    for visitor in _people_first(visitors):
        if visitor.value == place.value or visitor.kind == "organization":
            continue
        slots = {"who": making.slot(visitor), "place": making.slot(place), "date": _date((*after, *making.fronted(frame)))}
        made = making.claim(frame, "visit", "visit", slots | {"whom": making.slot(hosts[0]) if hosts else None})
        yield replace(made, status=status) if status and status != "asserted" else made
        for host in hosts:
            occasion = Occasion(frame, "host", [host], [visitor], (*after, *making.fronted(frame)), None)
            yield from _meeting(occasion)


def _nominal(frame: Frame, parts: Clauses, i: int) -> Iterator[Claim]:
    """Event nouns after a verb ("held talks with X in Moscow", "announced Xi's visit to Russia in May")."""
    doc = frame.reading.doc
    stop = parts.predicates[i + 1].first if i + 1 < len(parts.predicates) else frame.sentence.last
    starts = [(frame.predicate.last, stop, parts.stretches[i + 1])]
    if i == 0:
        starts.insert(0, (frame.sentence.first, frame.predicate.first, parts.stretches[0]))
    for first, last, stretch in starts:
        for token in doc[first:last]:
            lemma = token.lemma_.lower()
            if lemma in families.nouns("meet") or lemma in families.nouns("visit"):
                yield from _noun(frame, token.i, (first, last), stretch)


def _noun(frame: Frame, at: int, bounds: tuple[int, int], stretch: Sequence[Argument]) -> Iterator[Claim]:
    reading = frame.reading
    after = [a for a in stretch if a.first > at]
    owner = [a for a in stretch if a.owner and 0 <= at - a.last <= REACH]
    light = frame.predicate.lemma in families.verbs("light") and bounds[0] == frame.predicate.last
    possessor = _possessor(reading, at)
    subject = list(frame.subject) if light or possessor else owner
    status = cues.weakest([frame.predicate.status] if light else _beside(reading, at))
    again = making.again(reading, at - REACH, at)
    if reading.doc[at].lemma_.lower() in families.nouns("visit"):
        by = [a for a in after if a.prep == "by"]
        yield from _visit(frame, subject or by, [a for a in after if a not in by], status)
        return
    with_whom = [a for a in after if a.prep in {"with", "between"} or a.linked]
    around = (*after, *making.fronted(frame)) if subject == list(frame.subject) else after
    occasion = Occasion(frame, "meet", making.actors(subject), _people_first(with_whom), around, again)
    if any(a.prep == "between" for a in with_whom):
        occasion = replace(occasion, hosts=occasion.guests, guests=[])
    elif possessor == "their" and not with_whom:
        others = making.persons(a for a in frame.after if a.prep == "with") if bounds[1] <= frame.predicate.first else []
        occasion = replace(occasion, hosts=[*occasion.hosts, *others], guests=[])
    elif not occasion.hosts or not occasion.guests:
        return
    for made in _meeting(occasion):
        yield replace(made, status=status) if status != "asserted" else made


def _possessor(reading: Reading, at: int) -> str | None:
    for token in reading.doc[max(0, at - REACH) : at]:
        if token.tag_ == "PRP$":
            return token.lower_
    return None


def _beside(reading: Reading, at: int) -> list[str]:
    near = reading.doc[max(0, at - REACH) : at]
    return [cues.table("beside")[t.lower_] for t in near if t.lower_ in cues.table("beside")]


def fill_from_visits(claims: Sequence[Claim]) -> list[Claim]:
    """Date an undated meeting by the visit it was part of, where the article tells of one visit by its guest.

    "Wang came to Moscow on Monday for a three-day visit ... during his meeting with Lavrov": between Monday and
    Wednesday, in Moscow.
    """
    visits = [c for c in claims if c.kind == "visit" and c.status == "asserted" and _spans_days(c)]
    made = []
    for claim in claims:
        if claim.kind == "meeting" and "date" not in claim.slots and claim.status == "asserted" and not claim.scope.get("again"):
            claim = _dated_by(claim, visits)
        made.append(claim)
    return made


def _spans_days(claim: Claim) -> bool:
    when = claim.slots.get("date")
    return when is not None and isinstance(when.value, DateValue) and None not in (when.value.start, when.value.end)


def _dated_by(claim: Claim, visits: Sequence[Claim]) -> Claim:
    people = {claim.slots["who"].value, claim.slots["whom"].value}
    during = [v for v in visits if v.slots["who"].value in people and v.article == claim.article]
    if len({v.slots["date"].value for v in during}) != 1:
        return claim
    visit = during[0]
    slots = {"place": visit.slots["place"], **claim.slots, "date": visit.slots["date"]}
    return replace(claim, slots=slots, quote=visit.quote)
