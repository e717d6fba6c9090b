"""A capitalised stretch -> what it names, by its own words, its title and its neighbours; the model's label is one vote.

Stretches that say nothing by themselves stay undecided until names.py has the whole article in memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from checker.annotate.names_evidence import SURE, body_score, person_score
from checker.annotate.names_joins import is_inner
from checker.annotate.names_located import is_dateline, located, unlisted
from checker.annotate.names_parts import INITIALS, fold, is_family_first, is_given, word_lists, words
from checker.annotate.names_persons import could_be_person, looks_like_person, vote
from checker.annotate.names_roles import Role, is_head, owner_country, role_after, role_before, split_title
from checker.annotate.names_words import Chunk
from checker.annotate.places import Place, country_of, find_place, is_demonym, metonym_country
from checker.language.reading import Reading

LARGE_CITY = 100


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
    credit, chunk = _credit(chunk)
    if credit:
        yield Candidate(credit, "organization")
    chunk = _trimmed(chunk)
    if not chunk.words:
        return
    if len(chunk.words) > 3 and is_head(chunk.words[0].text) and chunk.words[1].plain == "of":
        rest = chunk.part(2, len(chunk.words))
        if _is_organisation(rest, rest.words[0].plain, rest.words[-1].plain, True) and _is_body_of(rest):
            yield from decide(reading, rest)
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
    if title.body is not None:
        yield from (c for c in decide(reading, title.body) if c.kind in {"organization", "place"})
    if not name.words or all(is_head(w.text) for w in name.words):
        yield Candidate(chunk, "title", title, title.country)
    elif name.line.titled:
        yield from _titled_name(name, title)
    elif could_be_person(name):
        yield Candidate(name, "person", title if title.text else _told_after(reading, chunk, name, title), title.country)


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


def _credit(chunk: Chunk) -> tuple[Chunk | None, Chunk]:
    """Set an agency that stands before or behind a name apart ("AP", "Getty Images"), if more than a word is left."""
    agencies, count = word_lists("organisations")["agencies"], len(chunk.words)
    for size in (2, 1):
        if count <= size + 1 or chunk.words[size].plain in words("organisations", "last") or is_head(chunk.words[size].text):
            continue
        if chunk.part(0, size).text in agencies:
            return chunk.part(0, size), chunk.part(size, count)
    if count > 1 and chunk.words[-1].text in agencies:
        return chunk.part(count - 1, count), chunk.part(0, count - 1)
    return None, chunk


def _texts(chunk: Chunk) -> list[str]:
    return [w.text for w in chunk.words]


def _trimmed(chunk: Chunk) -> Chunk:
    """Without words at either end that are never names (weekdays, months, religions, "Western")."""
    never = word_lists("organisations")["never"]
    first, last = 0, len(chunk.words)
    whole = False
    for size in range(2, min(last, 5)):
        part = chunk.part(0, size)
        whole = (
            whole or find_place(part.text) is not None or _is_organisation(part, part.words[0].plain, part.words[-1].plain, True)
        )
    if len(chunk.words) > 1 and (
        chunk.text in word_lists("organisations")["bodies"]
        or find_place(chunk.text)
        or _is_organisation(chunk, chunk.words[0].plain, chunk.words[-1].plain, True)
    ):
        return chunk
    while (
        not whole
        and first < last
        and chunk.words[first].text in never
        and not is_demonym(chunk.part(first, first + 2).text)
        and not (last - first > 1 and (is_given(chunk.words[first].text) or is_family_first(_texts(chunk)[first:last])))
    ):
        first += 1
    while last > first and (
        chunk.words[last - 1].text in never
        or (last - first > 2 and chunk.words[last - 1].text in word_lists("titles")["postnominals"])
    ):
        last -= 1
    return chunk.part(first, last)


def _whole(reading: Reading, chunk: Chunk) -> Candidate | None:
    """A stretch that is known as a whole, or says in its last or first word what it is."""
    text, last, first = chunk.text, chunk.words[-1].plain, chunk.words[0].plain
    country = metonym_country(text)
    if country:
        return Candidate(chunk, "organization", None, country)
    if is_demonym(text):
        return Candidate(chunk, "") if find_place(text) else Candidate(chunk, "title", Role("", country_of(text)))
    place = find_place(text) if text not in word_lists("organisations")["bodies"] or chunk.before() == "the" else None
    if place and _is_place_here(reading, chunk, place):
        return Candidate(chunk, "place", None, place.country, place)
    several = len(chunk.words) > 1
    if several and text in word_lists("organisations")["bodies"]:
        return Candidate(chunk, "organization")
    if (
        several
        and (last in words("organisations", "events") or first in words("organisations", "event_first"))
        and not (is_given(chunk.words[0].text) or last in words("organisations", "places") or _is_body_of(chunk))
        and not _abbreviates(chunk)
    ):
        return Candidate(chunk, "event")
    if (_is_organisation(chunk, first, last, several) or _abbreviates(chunk)) and not (
        is_given(chunk.words[0].text) and vote(reading, chunk) == "person"
    ):
        return Candidate(chunk, "organization", None, _leading_country(chunk) if several else None)
    if several and first in words("organisations", "of_places") and chunk.words[1].plain == "of":
        return Candidate(chunk, "place", None, None, Place(text, "region"))
    if (
        several
        and (not is_given(chunk.words[0].text) or chunk.before() == "the" or located(chunk, firm=True))
        and (last in words("organisations", "places") or first in words("organisations", "places_first"))
    ):
        return Candidate(chunk, "place", None, None, Place(text, "region"))
    return None


def _abbreviates(chunk: Chunk) -> bool:
    """Whether an undertaking's letters follow in brackets, as a body's do: "World Food Programme (WFP)"."""
    listed = chunk.words[-1].plain in words("organisations", "undertakings")
    return listed and chunk.after() == "(" and chunk.after(1) == "".join(w.plain[0] for w in chunk.words)


def _is_body_of(chunk: Chunk) -> bool:
    """Whether a noun for a body stands before "of" or "for" ("State University of Law")."""
    return any(a.plain in words("organisations", "last") and b.plain in {"of", "for"} for a, b in pairwise(chunk.words))


def _leading_country(chunk: Chunk) -> str | None:
    """The country a body's name begins with ("South African Reserve Bank"), or whose possessive stands in front."""
    for size in (2, 1):
        text = chunk.part(0, size).text
        if is_demonym(text) or getattr(find_place(text), "kind", "") == "country":
            return country_of(text)
    return owner_country(chunk.line, chunk.first - 1)


def _is_organisation(chunk: Chunk, first: str, last: str, several: bool) -> bool:
    text = chunk.text
    lists = word_lists("organisations")
    if not several:
        inner = is_inner(text) and chunk.before() != "on"
        return text in lists["acronyms"] or last in words("organisations", "bodies") or inner
    if chunk.words[-1].text in lists["acronyms"] and not chunk.text.isupper():
        return True
    if chunk.words[-1].text in lists["legal"] or is_inner(chunk.words[0].text):
        return True
    if last.rstrip(".") in words("organisations", "last") and (
        chunk.words[0].text in lists["acronyms"] or not INITIALS.match(chunk.words[0].text)
    ):
        return True
    lead = chunk.words[0].text
    plain = [w.plain for w in chunk.words]
    if "for" in plain[1:] and not any(is_head(w.text) for w in chunk.words[: plain.index("for")]):
        return True
    if is_head(chunk.words[-1].text):
        return False
    if lead.isalpha() and lead.isupper() and 3 <= len(lead) <= 5 and not chunk.line.titled and several:
        if len(chunk.words) > 4 or chunk.words[1].text.isupper():
            return False
        return not country_of(lead)
    bodies = words("organisations", "first") | words("organisations", "last")
    return any(a.plain in bodies and b.plain in {"of", "for"} for a, b in pairwise(chunk.words))


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
    role = role_after(reading, chunk) or role_before(reading, chunk)
    telling = role is not None and _of_person_alone(role)
    telling = telling and not (len(chunk.words) == 1 and body_score(reading, chunk) >= SURE)
    named = could_be_person(chunk) and (telling or looks_like_person(reading, chunk)) and not chunk.line.titled
    bodily = named and not telling and not is_given(chunk.words[0].text) and body_score(reading, chunk) >= SURE
    named = named and not (bodily and person_score(reading, chunk) < SURE)
    if named and (len(chunk.words) > 1 or (telling and not located(chunk))):
        role = role or role_after(reading, chunk, person=True)
        yield Candidate(chunk, "person", role, role.country if role else None, sure=len(chunk.words) > 1)
        return
    yield _undecided(reading, chunk)


def _of_person_alone(role: Role) -> bool:
    """Whether a role is no company's or club's: "maker" may be one, a "party leader" or "union official" is a person."""
    ahead, _, noun = fold(role.text).partition(" of ")[0].rpartition(" ")
    return noun not in words("titles", "bodies_too") or (
        noun in {"leader", "official", "executive"} and ahead.rpartition(" ")[2] in words("titles", "modifiers")
    )


def _undecided(reading: Reading, chunk: Chunk) -> Candidate:
    label = vote(reading, chunk)
    place = find_place(chunk.text)
    if place is None and is_demonym(chunk.words[0].text):
        return Candidate(chunk, "", sure=False)
    settled = (place is not None and located(chunk) or located(chunk, firm=True)) and body_score(reading, chunk) < SURE
    if is_dateline(chunk) or (settled and not chunk.line.titled and not chunk.text.isupper() and label != "organization"):
        return Candidate(chunk, "place", None, place.country if place else None, place or unlisted(chunk), sure=False)
    return Candidate(chunk, "", sure=False)
