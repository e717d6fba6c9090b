"""Frames and names -> posts: who was named to which office by whom, and who holds it."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.annotate import cues
from checker.annotate.keys import fold
from checker.annotate.places import country_of, is_demonym
from checker.claims import families, making
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame, frames
from checker.claims.predicates import Predicate
from checker.language import Reading
from checker.model import Claim, Mention, Post

if TYPE_CHECKING:
    from spacy.tokens import Token

PHRASE = frozenset({"DT", "JJ", "JJS", "NN", "NNS", "NNP", "NNPS", "PRP$", "POS", "HYPH", "VBG", "IN", "TO", "CC"})
LINKS = frozenset({"to", "of", "for", "in", "on", "at"})
_NOTHING = Predicate(0, 0, 0, "", "asserted", False, False, False)
PAST = 300  # days after which a dated sentence tells history
REACH = 14  # tokens in which an office's phrase ends


@dataclass(frozen=True)
class Office:
    """An office phrase in the text: its tokens, what it says, and the owner that stands before it."""

    first: int
    last: int
    head: int
    post: Post
    owner: Mention | None = None


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
    office = _office_in(reading, min(named, default=frame.predicate.last), frame.sentence.last)
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
        office = _office_in(frame.reading, argument.last, frame.sentence.last) if before else None
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
    return "acting" if any(t.lower_ in _words("acting") for t in near) else default


def _past(reading: Reading, office: Office) -> bool:
    return any(t.lower_ in _words("past") for t in reading.doc[max(0, office.first - 2) : office.head])


def _office_in(reading: Reading, start: int, end: int) -> Office | None:
    """The office phrase among some tokens: the one after "as", else the first."""
    doc = reading.doc
    called = next((t.i + 1 for t in doc[start:end] if t.lower_ == "as"), start)
    for token in (*doc[called:end], *doc[start:called]):
        if _head(token) is not None and not _shared(reading, token.i, start):
            return _office(reading, token.i, start, min(end, token.i + REACH))
        if token.lower_ == "charge" and token.i > start and doc[token.i - 1].lower_ == "in":
            return _office(reading, token.i, token.i - 1, min(end, token.i + REACH))
    return None


def _before(reading: Reading, parts: Clauses, argument: Argument) -> Office | None:
    """An office that ends where the name begins, with or without a comma ("envoy pick, Tulsi Gabbard")."""
    doc, i, floor = reading.doc, argument.first - 1, parts.sentence.first
    if i > floor and doc[i].tag_ == ",":
        i -= 1
        if doc[i].tag_ in {"NNP", "NNPS"} and _head(doc[i]) is None and doc[i].lower_ not in cues.table("beside"):
            return None
    while i > floor and (doc[i].lower_ in cues.table("beside") or doc[i].text in {"Mr.", "Dr", "Dr.", "General", "Ms", "Mr"}):
        i -= 1
    if i < floor or _head(doc[i]) is None or _shared(reading, i, floor):
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
    return _with_owner(reading, _office(reading, i, first, i + 1), parts)


def _after(reading: Reading, parts: Clauses, argument: Argument) -> Office | None:
    """An office in apposition after the name: "X, the Jordanian water minister," or "X, envoy to Y"."""
    doc, i, end = reading.doc, argument.last, parts.sentence.last
    if i >= end or doc[i].tag_ != ",":
        return None
    for token in doc[i + 1 : min(end, i + 8)]:
        if token.tag_ not in PHRASE or token.lower_ in LINKS:
            return None
        if _head(token) is not None and (token.i + 1 >= end or doc[token.i + 1].tag_ not in {"NN", "NNS", "NNP", "HYPH"}):
            if _shared(reading, token.i, i):
                return None
            return _with_owner(reading, _office(reading, token.i, i + 1, min(end, token.i + REACH)), parts)
    return None


def _with_owner(reading: Reading, office: Office, parts: Clauses) -> Office:
    """Split "Trump's Ukraine envoy" into the appointer and the office."""
    doc = reading.doc
    for argument in (a for stretch in parts.stretches for a in stretch):
        if argument.owner and office.first <= argument.first and argument.last < office.head:
            tail = _office(reading, office.head, argument.last + 1, office.last)
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


def _office(reading: Reading, head: int, first: int, end: int) -> Office:
    """Read an office phrase around its head: what comes before narrows it, and so does "to/of/for ..." after it."""
    doc = reading.doc
    while first < head and (
        doc[first].tag_ in {"IN", "CC", ",", "POS"}
        or doc[first].lower_ in {"as", "the", "a", "an"}
        or doc[first].tag_.startswith("VB")
    ):
        first += 1
    start = head
    while start > first and doc[start - 1].tag_ in {"JJ", "NN", "NNP", "NNPS", "NNS", "HYPH", "POS", "VBG", "PRP$"}:
        start -= 1
    last = _complement(reading, head, end)
    before = [t.text for t in doc[start:head]]
    after = _named_words(reading, head + 1, last)
    if doc[start].tag_ == "PRP$":
        start += 1
    return Office(start, last, head, _post(doc[start:last].text, _head(doc[head]) or "head", before, after))


def _named_words(reading: Reading, first: int, last: int) -> list[str]:
    """The words of an office's complement, a country in one: "to the Republic of Korea" is KR, however it is called."""
    doc = reading.doc
    if first >= last:
        return []
    span = doc[first:last]
    countries = {
        i: m.value.country
        for m in reading.mentions_in(span.start_char, span.end_char, "place")
        if m.value.country and m.value.place_kind == "country"
        for i in range(first, last)
        if m.start <= doc[i].idx < m.end
    }
    words = [t.text for t in span if t.i not in countries and t.tag_ not in {"IN", "TO", "DT", "PRP$", "POS"}]
    return [*words, *dict.fromkeys(countries.values())]


def _complement(reading: Reading, head: int, end: int) -> int:
    doc, i = reading.doc, head + 1
    if i >= end or doc[i].lower_ not in LINKS:
        return head + 1
    while (
        i < end
        and not _is_term(reading, i, end)
        and (doc[i].tag_ in {"DT", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "HYPH", "CC", "PRP$"} or doc[i].lower_ in LINKS)
    ):
        if doc[i].lower_ in {"on", "in", "at", "for"} and _is_time(doc[i + 1] if i + 1 < end else None):
            break
        i += 1
    while i > head + 1 and (doc[i - 1].tag_ in {"IN", "TO", "CC", "DT"}):
        i -= 1
    return i


def _is_term(reading: Reading, at: int, end: int) -> bool:
    """ "for a term of seven years", "for next season": how long, not what."""
    doc = reading.doc
    return doc[at].lower_ in LINKS and any(t.lemma_.lower() in _words("terms") for t in doc[at + 1 : min(at + 4, end)])


def _is_time(token: Token | None) -> bool:
    return token is None or bool(
        re.match(
            r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\d",
            token.lower_,
        )
    )


def _post(title: str, head: str, before: Sequence[str], after: Sequence[str]) -> Post:
    """The office as data: nationality before the head is the country that has it, the rest is its domain."""
    country = None
    domain: set[str] = set()
    marks = [i for i, word in enumerate(before) if word in {"'s", "’s", "'", "’"}]
    if marks:  # an owner the article does not name in full: its country, or nothing that narrows the office
        country, before = country_of(" ".join(before[: marks[-1]])), before[marks[-1] + 1 :]
    for word in before:
        if fold(word) in _words("plain") or not fold(word) or fold(word) == "s":
            continue
        code = country_of(word)
        if code and is_demonym(word):
            country = code
        else:
            domain.add(code or _stem(word))
    domain |= {
        w if w.isupper() and len(w) == 2 else country_of(w) or _stem(w)
        for w in after
        if fold(w) not in _words("plain") and fold(w) and w != "and"
    }
    return Post(title, head, frozenset(domain - {""}), country)


def _stem(word: str) -> str:
    plain = fold(word)
    return plain[:-1] if plain.endswith("s") and len(plain) > 4 else plain


def _head(token: Token) -> str | None:
    """The family of an office's head noun; two-word heads ("prime minister", "chief executive") count at their second."""
    before = token.nbor(-1).lower_ if token.i else ""
    after = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    if f"{token.lower_} {after}" in _heads():
        return None
    return (_heads().get(f"{before} {token.lower_}") or _heads().get(token.lower_)) if token.tag_ in {"NN", "NNP", "JJ"} else None


def _shared(reading: Reading, at: int, floor: int) -> bool:
    near = [t.lower_ for t in reading.doc[max(floor, at - 3) : at + 1]]
    return any(word in _words("shared") for word in near)


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("posts.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _heads() -> dict[str, str]:
    return {word: name for name, words in _table()["heads"].items() for word in words}


@lru_cache(maxsize=8)
def _words(name: str) -> frozenset[str]:
    return frozenset(_table()[name]["words"])
