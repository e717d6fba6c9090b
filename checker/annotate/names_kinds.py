"""A capitalised stretch -> what it names, by its own words, its title and its neighbours; the model's label is one vote.

Stretches that say nothing by themselves stay undecided until names.py has the whole article in memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from checker.annotate.names_apart import credited, led, trimmed
from checker.annotate.names_evidence import SURE, body_score, is_maker, person_score
from checker.annotate.names_joins import is_listed_body, is_portfolio
from checker.annotate.names_located import is_dateline, located, unlisted
from checker.annotate.names_organisations import abbreviates, is_body_of, is_organisation
from checker.annotate.names_parts import fold, is_family_first, is_given, is_particle, words, written
from checker.annotate.names_persons import could_be_person, looks_like_person, vote
from checker.annotate.names_roles import Role, is_head, owner_country, role_after, role_before, split_title
from checker.annotate.names_words import Chunk
from checker.annotate.places import Place, country_of, find_place, is_demonym, metonym_country
from checker.language.reading import Reading

LARGE_CITY = 100
DOER = re.compile(r"[a-z-]{2,}(?:er|or|ist|ian|ess|rookie|soprano|tenor|model|star|starlet|prodigy|debutant|novice)\Z")
LONGEST_IN_TITLE = 3  # words of a place in Title Case, where any word may stand in front
# one word that says in its end what it is: a fjord, a street, a square
BUILT = re.compile(r"[a-z]{3,}(?:fjord(?:en)?|fjörður|strasse|straat|gatan|gade|platz|plein|gracht)\Z")


@dataclass(frozen=True)
class Candidate:
    """A stretch with the kind decided for it: person, organization, place, title, or "" while undecided."""

    chunk: Chunk
    kind: str
    role: Role | None = None
    country: str | None = None
    place: Place | None = None
    sure: bool = True

    @property
    def text(self) -> str:
        return self.chunk.text

    @property
    def start(self) -> int:
        return self.chunk.words[0].start

    @property
    def end(self) -> int:
        return self.chunk.words[-1].end


def decide(reading: Reading, chunk: Chunk) -> Iterator[Candidate]:
    """What one stretch names; a title with a body in front gives two ("European Commission President X")."""
    credit, chunk = credited(chunk)
    if credit:
        yield Candidate(credit, "organization")
    chunk = trimmed(chunk)
    if not chunk.words:
        return
    if len(chunk.words) > 3 and is_head(chunk.words[0].text) and chunk.words[1].plain == "of":
        rest = chunk.part(2, len(chunk.words))
        if is_organisation(rest) and is_body_of(rest):
            yield from decide(reading, rest)
            return
    if chunk.line.titled and len(chunk.words) > 2 and _begins_with_body(chunk):
        yield Candidate(chunk, "", sure=False)
        return
    kind, rest = led(chunk)
    if kind:
        yield Candidate(rest, kind, Role(chunk.words[0].text) if kind == "person" else None)
        return
    whole = _whole(reading, chunk)
    if whole:
        yield whole
        return
    title, name = split_title(chunk)
    if title is not None and title.country is None:
        title = replace(title, country=owner_country(chunk.line, chunk.first - 1))
    if title is None:
        yield from _untitled(reading, name)
        return
    yield from _place_of(chunk, len(chunk.words) - len(name.words))
    if title.body is not None:
        yield from (c for c in decide(reading, title.body) if c.kind in {"organization", "place"})
    if not name.words or all(is_head(w.text) for w in name.words):
        yield Candidate(chunk, "title", title, title.country)
    elif name.line.titled:
        yield from _titled_name(name, title)
    elif could_be_person(name):
        yield Candidate(name, "person", title if title.text else _told_after(reading, chunk, name, title), title.country)


def _place_of(chunk: Chunk, size: int) -> Iterator[Candidate]:
    """The place that a title of some words in front is of ("Archbishop of Canterbury")."""
    at = next((i for i, w in enumerate(chunk.words[:size]) if w.plain in words("titles", "joined")), size)
    part = chunk.part(at + 1, size)
    place = find_place(part.text) if part.words else None
    if place is not None and not is_demonym(part.text):
        yield Candidate(part, "place", None, place.country, place)


def _titled_name(name: Chunk, title: Role) -> Iterator[Candidate]:
    """Behind a title in Title Case: two words that look like a name are one, other words wait for the memory."""
    names = [w.text for w in name.words]
    shared = (
        fold(name.before()).endswith("s") and is_head(name.before().title()) and name.before() not in words("titles", "heads")
    )
    if shared and len(names) == 1 and name.after() not in {"and", "&", ","}:
        yield Candidate(name, "", sure=False)
        return
    size = next((n for n in (3, 2) if is_family_first(names[:n]) or n == 2), 2)
    if len(names) <= 3 and could_be_person(name) and (len(names) == 1 or is_given(names[0]) or is_family_first(names[:size])):
        yield Candidate(name.part(0, min(size, len(names))), "person", title, title.country)
    else:
        yield Candidate(name, "", sure=False)


def _told_after(reading: Reading, chunk: Chunk, name: Chunk, title: Role) -> Role:
    """With an honorific alone ("Dr X"), the role comes from around the name."""
    told = role_after(reading, name, person=True) or role_before(reading, chunk)
    return replace(told, honorific=title.honorific) if told else title


def _whole(reading: Reading, chunk: Chunk) -> Candidate | None:
    """A stretch that is known as a whole, or says in its last or first word what it is."""
    text, last, first = chunk.text, chunk.words[-1].plain, chunk.words[0].plain
    country = metonym_country(text)
    if country:
        return Candidate(chunk, "organization", None, country)
    if chunk.before() == "," and text in written("regions", "abbreviated"):
        return Candidate(chunk, "place", None, None, Place(text, "region"))
    if is_demonym(text):
        return Candidate(chunk, "") if find_place(text) else Candidate(chunk, "title", Role("", country_of(text)))
    listed = is_listed_body(text) and (len(chunk.words) > 1 or chunk.before() != "the")
    place = find_place(text) if not listed else None
    if place and _is_place_here(reading, chunk, place):
        return Candidate(chunk, "place", None, place.country, place)
    several = len(chunk.words) > 1
    if several and is_listed_body(text):
        return Candidate(chunk, "organization")
    if (
        several
        and (last in words("organisations", "events") or first in words("organisations", "event_first"))
        and not (is_given(chunk.words[0].text) or last in words("organisations", "places") or is_body_of(chunk))
        and not abbreviates(chunk)
        and not (last == "congress" and first in words("organisations", "party_words"))
    ):
        return Candidate(chunk, "event")
    if (is_organisation(chunk) or abbreviates(chunk)) and not (
        is_given(chunk.words[0].text) and vote(reading, chunk) == "person"
    ):
        return Candidate(chunk, "organization", None, _leading_country(chunk) if several else None)
    if several and first in words("organisations", "of_places") and chunk.words[1].plain == "of":
        return Candidate(chunk, "place", None, None, Place(text, "region"))
    if _says_place(chunk, first, last) or (several and first.rstrip(".") in words("organisations", "saints") and located(chunk)):
        return Candidate(chunk, "place", None, None, Place(text, "region"))
    return None


def _begins_with_body(chunk: Chunk) -> bool:
    """Whether a longer stretch in Title Case begins with a body or a team by itself ("Toyota Halts Line")."""
    first = chunk.words[0].text
    return not is_listed_body(chunk.text) and (is_listed_body(first) or first in written("names_known", "teams"))


def _says_place(chunk: Chunk, first: str, last: str) -> bool:
    """Whether the first or last word says what kind of place it is; "Rose Park" and "Ben Hill" are people as well."""
    if len(chunk.words) == 1:
        return BUILT.search(last) is not None
    noun = last in words("organisations", "places")
    if not (noun or first in words("organisations", "places_first") or _ends_in_number(chunk)):
        return False
    if chunk.line.titled and len(chunk.words) > LONGEST_IN_TITLE:
        return False
    surname = not noun or last in words("organisations", "surnames")
    return not (surname and is_given(chunk.words[0].text)) or chunk.before() == "the" or located(chunk, firm=True)


def _ends_in_number(chunk: Chunk) -> bool:
    """Whether a road or a terminal has its number behind ("County Road 9")."""
    return chunk.words[-1].text.isdigit() and chunk.words[-2].plain in words("organisations", "places")


def _leading_country(chunk: Chunk) -> str | None:
    """The country a body's name begins with ("South African Reserve Bank"), or whose possessive stands in front."""
    for size in (2, 1):
        text = chunk.part(0, size).text
        if is_demonym(text) or getattr(find_place(text), "kind", "") == "country":
            return country_of(text)
    return owner_country(chunk.line, chunk.first - 1)


def _is_place_here(reading: Reading, chunk: Chunk, place: Place) -> bool:
    """Whether a known place name is one here: "Jordan" and "Sofia" may be people, a small city may be any word."""
    if len(chunk.words) > 1:
        return not (is_given(chunk.words[0].text) and vote(reading, chunk) == "person")
    if chunk.after() in {"-"} or place.kind == "country" or place.capital:
        return not is_given(chunk.text) or vote(reading, chunk) != "person" or located(chunk)
    if place.kind == "region" or place.population >= LARGE_CITY:
        return located(chunk) or not is_given(chunk.text)
    if body_score(reading, chunk) >= SURE:
        return False
    return located(chunk) or vote(reading, chunk) == "place" or is_dateline(chunk)


def _untitled(reading: Reading, chunk: Chunk) -> Iterator[Candidate]:
    place = find_place(chunk.words[0].text)
    if len(chunk.words) > 2 and (
        is_demonym(chunk.words[0].text)
        or (place and not is_given(chunk.words[0].text) and (place.kind == "country" or is_given(chunk.words[1].text)))
    ):
        rest = chunk.part(1, len(chunk.words))
        if looks_like_person(reading, rest):
            if place:
                yield Candidate(chunk.part(0, 1), "place", None, place.country, place)
            country = country_of(chunk.words[0].text)
            yield Candidate(
                rest, "person", role_before(reading, chunk) if place else Role("", country), None if place else country
            )
            return
        yield Candidate(rest, "", sure=False)
        return
    role = role_after(reading, chunk, person=is_given(chunk.text)) or role_before(reading, chunk)
    telling = (role is not None and _of_person_alone(role)) or _after_doer(chunk)
    telling = telling and not (len(chunk.words) == 1 and body_score(reading, chunk) >= SURE)
    named = could_be_person(chunk) and (telling or looks_like_person(reading, chunk)) and not chunk.line.titled
    bodily = named and not telling and not is_given(chunk.words[0].text) and body_score(reading, chunk) >= SURE
    named = named and not (bodily and person_score(reading, chunk) < SURE)
    if named and (len(chunk.words) > 1 or (telling and not located(chunk))):
        role = role or role_after(reading, chunk, person=True)
        yield Candidate(chunk, "person", role, role.country if role else None, sure=len(chunk.words) > 1)
        return
    yield _undecided(reading, chunk)


def _after_doer(chunk: Chunk) -> bool:
    """Whether a noun in small letters for one who does something stands right in front of several words ("skier X Y")."""
    word = chunk.line.words[chunk.first - 1] if chunk.first else None
    if word is None or word.capital or len(chunk.words) < 2 or not DOER.match(word.plain):
        return False
    return not (word.plain in words("name_evidence", "bodies") | words("titles", "bodies_too") or is_maker(word.plain))


def _of_person_alone(role: Role) -> bool:
    """Whether a role is no company's or club's: "maker" may be one, a "party leader" or "union official" is a person."""
    ahead, _, noun = fold(role.text).partition(" of ")[0].rpartition(" ")
    if noun == "leader" and " of " in fold(role.text):
        return True
    return noun not in words("titles", "bodies_too") or (
        noun in {"leader", "official", "executive"} and ahead.rpartition(" ")[2] in words("titles", "modifiers")
    )


def _is_foreign_place(chunk: Chunk) -> bool:
    """Whether something is at what has a particle in the middle as places have ("at Val di Fiemme")."""
    inside = any(w.text.islower() and is_particle(w.text) for w in chunk.words[1:-1])
    return inside and located(chunk) and not is_given(chunk.words[0].text)


def _undecided(reading: Reading, chunk: Chunk) -> Candidate:
    label = vote(reading, chunk)
    place = find_place(chunk.text)
    if place is None and (is_demonym(chunk.words[0].text) or is_portfolio(chunk.words[0].plain)):
        return Candidate(chunk, "", sure=False)
    there = located(chunk, firm=True) or _is_foreign_place(chunk) or (place is not None and located(chunk))
    settled = there and body_score(reading, chunk) < SURE
    if is_dateline(chunk) or (settled and not chunk.line.titled and not chunk.text.isupper() and label != "organization"):
        return Candidate(chunk, "place", None, place.country if place else None, place or unlisted(chunk), sure=False)
    return Candidate(chunk, "", sure=False)
