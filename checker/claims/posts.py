"""Frames and names -> posts: who was named to which office by whom, and who holds it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from checker.annotate import cues
from checker.annotate.keys import fold
from checker.annotate.places import country_of
from checker.annotate.predicates import Predicate
from checker.claims import families, making
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame, frames
from checker.claims.offices import LINKS, REACH, Office, head_of, is_shared, office_in, read_office, words
from checker.language import Reading
from checker.model import Claim, Mention

PHRASE = frozenset({"DT", "JJ", "JJS", "NN", "NNS", "NNP", "NNPS", "PRP$", "POS", "HYPH", "VBG", "IN", "TO", "CC"})
PAST = 300  # days after which a dated sentence tells history
_NOTHING = Predicate(0, 0, 0, "", "asserted", False, False, False)


def posts(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "post": slots person, post, appointer; predicate name, hold or acting."""
    named: set[tuple[int, int]] = set()
    for frame in frames(parts):
        for made in (*_named(frame), *_nominated(frame)):
            named.add((made.slots["person"].start, made.slots["post"].start))
            yield made
    for made in _beside(parts):
        if (made.slots["person"].start, made.slots["post"].start) not in named:
            yield made


def _named(frame: Frame) -> Iterator[Claim]:
    """ "X named Y (as) envoy to Z", "Y was appointed envoy", "put Y in charge of Z"."""
    lemma = frame.predicate.lemma
    if lemma not in families.verbs("name"):
        return
    reading, passive = frame.reading, frame.predicate.passive
    people = making.persons(frame.subject if passive else frame.antecedent or frame.after)
    named = [a.last for a in frame.after if a.mention.kind == "person" and not a.owner and not passive]
    office = office_in(reading, min(named, default=frame.predicate.last), frame.sentence.last)
    if (
        not people
        or office is None
        or (lemma in {"make", "put", "choose", "confirm"} and not office.post.domain and not office.post.body)
    ):
        return
    person = people[0]
    if (
        not passive
        and not frame.antecedent
        and person.start > reading.doc[office.last - 1].idx
        and office.first > frame.predicate.last + 1
    ):
        return
    if passive and any(
        frame.sentence.first <= t.i < frame.predicate.first and t.lower_ == "who" for t in reading.span(frame.sentence)
    ):
        person = making.persons(frame.subject)[-1]
    agents = making.actors([a for a in frame.after if a.prep == "by"] if passive else frame.subject or _board_of(frame))
    if agents and agents[0] == person:
        return
    if agents and agents[0].kind == "organization" and not (office.post.domain or office.post.body):
        office = replace(
            office,
            post=replace(office.post, body=fold(agents[0].value.name), title=f"{office.post.title} of {agents[0].value.name}"),
        )
    yield _claim(frame, _predicate(reading, office, "name"), person, office, agents[0] if agents else office.owner)


def _nominated(frame: Frame) -> Iterator[Claim]:
    """ "announced the nomination of Y as envoy to Z": the noun says what the verb would."""
    doc = frame.reading.doc
    for argument in frame.after:
        if argument.mention.kind != "person" or argument.prep != "of":
            continue
        before = [t for t in doc[frame.predicate.last : argument.first] if t.lemma_.lower() in families.nouns("name")]
        office = office_in(frame.reading, argument.last, frame.sentence.last) if before else None
        if office is not None and doc[office.first - 1].lower_ in {"as", "'s", "’s", "the"}:
            owner = [a.mention for a in frame.after if a.owner and a.first >= argument.last]
            agents = making.actors(frame.subject)
            yield _claim(frame, "name", argument.mention, office, agents[0] if agents else next(iter(owner), None))


def _board_of(frame: Frame) -> list[Argument]:
    """ "The board of the Port Authority elected ...": the body whose board acts."""
    return [a for a in frame.lead if a.prep == "of" and a.mention.kind == "organization"][-1:]


def _beside(parts: Clauses) -> Iterator[Claim]:
    """Offices in apposition to a name: "Trump's Ukraine envoy, Keith Kellogg", "Lana Haddadin, the water minister"."""
    reading = parts.reading
    every = [a for stretch in parts.stretches for a in stretch]
    frame = next(frames(parts), None) or Frame(reading, parts.sentence, _NOTHING)
    for argument in every:
        if not making.names_somebody(argument.mention):
            continue
        office = _before(reading, parts, argument) or _after(reading, parts, argument)
        if office is None or _past(reading, office):
            continue
        predicate = _predicate(reading, office, "hold")
        made = _claim(frame, predicate, argument.mention, office, office.owner)
        status = cues.weakest(_choice(reading, office))
        if status in {"planned", "expected"}:
            made = replace(made, predicate="name")
        yield replace(made, status=status, negated=False)


def _choice(reading: Reading, office: Office) -> list[str]:
    """ "envoy pick", "ambassador nominee": the office is not held yet."""
    near = reading.doc[office.first : office.last + 1]
    return [cues.table("beside")[t.lower_] for t in near if t.lower_ in cues.table("beside") and t.lower_ != "next"]


def _claim(frame: Frame, predicate: str, person: Mention, office: Office, appointer: Mention | None) -> Claim:
    slots = {
        "person": making.slot(person),
        "post": making.words_slot(frame.reading, office.first, office.last, office.post),
        "appointer": making.slot(appointer) if appointer is not None else None,
    }
    made = making.claim(frame, "post", predicate, slots)
    return replace(made, as_of=_as_of(frame))


def _as_of(frame: Frame) -> dt.date | None:
    """When somebody is said to hold a post: today, unless the sentence tells of an earlier year."""
    day = frame.reading.article.day
    span = frame.reading.span(frame.sentence)
    ends = [m.value.end for m in frame.reading.mentions_in(span.start_char, span.end_char, "date") if m.value.end is not None]
    past = [end for end in ends if day is None or (day - end).days > PAST]
    return min(past) if past else day


def _predicate(reading: Reading, office: Office, default: str) -> str:
    near = reading.doc[max(0, office.first - 1) : office.head]
    return "acting" if any(t.lower_ in words("acting") for t in near) else default


def _past(reading: Reading, office: Office) -> bool:
    return any(t.lower_ in words("past") for t in reading.doc[max(0, office.first - 2) : office.head])


def _before(reading: Reading, parts: Clauses, argument: Argument) -> Office | None:
    """An office that ends where the name begins, with or without a comma ("envoy pick, Tulsi Gabbard")."""
    doc, i, floor = reading.doc, argument.first - 1, parts.sentence.first
    if i > floor and doc[i].tag_ == ",":
        i -= 1
        if doc[i].tag_ in {"NNP", "NNPS"} and head_of(doc[i]) is None and doc[i].lower_ not in cues.table("beside"):
            return None
    while i > floor and (doc[i].lower_ in cues.table("beside") or doc[i].text in {"Mr.", "Dr", "Dr.", "General", "Ms", "Mr"}):
        i -= 1
    if i < floor or head_of(doc[i]) is None or is_shared(reading, i, floor):
        return None
    first = i
    while (
        first > floor
        and doc[first - 1].tag_ in {"JJ", "NN", "NNP", "NNPS", "POS", "HYPH", "PRP$", "DT", "NNS", "VBG", "CC"}
        and first > i - 8
    ):
        if doc[first - 1].tag_ == "CC" and doc[first - 2].tag_ not in {"NNP", "NN"}:
            break
        first -= 1
    return _with_owner(reading, read_office(reading, i, first, i + 1), parts)


def _after(reading: Reading, parts: Clauses, argument: Argument) -> Office | None:
    """An office in apposition after the name: "X, the Jordanian water minister," or "X, envoy to Y"."""
    doc, i, end = reading.doc, argument.last, parts.sentence.last
    if i >= end or doc[i].tag_ != ",":
        return None
    for token in doc[i + 1 : min(end, i + 8)]:
        if token.tag_ not in PHRASE or token.lower_ in LINKS:
            return None
        if head_of(token) is not None and (token.i + 1 >= end or doc[token.i + 1].tag_ not in {"NN", "NNS", "NNP", "HYPH"}):
            if is_shared(reading, token.i, i):
                return None
            return _with_owner(reading, read_office(reading, token.i, i + 1, min(end, token.i + REACH)), parts)
    return None


def _with_owner(reading: Reading, office: Office, parts: Clauses) -> Office:
    """Split "Trump's Ukraine envoy" into the appointer and the office."""
    doc = reading.doc
    for argument in (a for stretch in parts.stretches for a in stretch):
        if argument.owner and office.first <= argument.first and argument.last < office.head:
            tail = read_office(reading, office.head, argument.last + 1, office.last)
            person = argument.mention.kind == "person"
            body = None if person else fold(argument.mention.text)
            post = (
                tail.post
                if person
                else replace(
                    tail.post, country=country_of(argument.mention.text), body=None if country_of(argument.mention.text) else body
                )
            )
            title = doc[argument.last + 1 : office.last].text if person else office.post.title
            return Office(
                argument.last + 1 if person else office.first,
                office.last,
                office.head,
                replace(post, title=title),
                argument.mention,
            )
    return office
