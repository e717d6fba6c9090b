"""Reading -> persons, organisations and places, each mention with what the whole article knows of it. Next: quotes, claims.

Two passes: what is certain by itself (titles, known names, structure) fills the memory; then single surnames,
headlines, titles alone and pronouns are read with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from checker.annotate.names_alone import is_common, judged, reconciled
from checker.annotate.names_evidence import SURE, body_score
from checker.annotate.names_joins import is_listed_body
from checker.annotate.names_kinds import Candidate, decide
from checker.annotate.names_located import is_dateline, located, unlisted
from checker.annotate.names_memory import Memory, Person, is_acronym
from checker.annotate.names_parts import fold, is_given, parse_name, words
from checker.annotate.names_persons import speaks, vote
from checker.annotate.names_places import acting, capitals, is_great, rivals, settle
from checker.annotate.names_references import pronouns, titles
from checker.annotate.names_roles import is_head, role_after
from checker.annotate.names_words import Chunk, Line, chunks, lines, usage
from checker.annotate.places import find_place, is_demonym, metonym_country
from checker.language.reading import Reading
from checker.model import Entity, Mention


@dataclass
class Found:
    """A mention on its way: where it stands, and the person's record or the entity it means."""

    start: int
    end: int
    person: Person | None = None
    entity: Entity | None = None
    name: bool = True


@dataclass
class Desk:
    """The work on one article."""

    reading: Reading
    memory: Memory = field(default_factory=Memory)
    found: list[Found] = field(default_factory=list)
    titles: list[Candidate] = field(default_factory=list)
    countries: frozenset[str] = frozenset()
    ordinary: frozenset[str] = frozenset()


def find(reading: Reading, taken: Sequence[Mention] = ()) -> list[Mention]:
    """Persons, organisations and places in order of the text, with offsets of the raw text; `taken` words are left alone."""
    desk = Desk(reading)
    all_lines = lines(reading, taken)
    written = usage(reading, all_lines)
    candidates = [c for line in all_lines for chunk in chunks(reading, line, written) for c in decide(reading, chunk)]
    candidates = list(reconciled(reading, candidates))
    desk.ordinary = written.ordinary
    desk.countries = frozenset(
        country for c in candidates if _vouches(c) and (country := c.country or (c.role and c.role.country))
    )
    for candidate in sorted(
        candidates, key=lambda c: (_may_be_body(c), c.chunk.line.titled, c.chunk.line.sentence.role != "body", c.start)
    ):
        if candidate.kind and _trusted(candidate):
            _keep(desk, candidate)
    _acronyms(desk, all_lines)
    shown = {c.start for c in judged(reading, candidates, desk.memory, desk.ordinary) if _shown(desk, c)}
    for candidate in candidates:
        if candidate.start in shown:
            continue
        if candidate.kind == "title":
            desk.titles.append(candidate)
        elif not candidate.kind or not _trusted(candidate):
            _resolve(desk, candidate)
    _refer(desk, all_lines)
    desk.found += [
        Found(start, end, entity=desk.memory.place(place.name, place, place.country)) for start, end, place in capitals(all_lines)
    ]
    return _mentions(desk)


def _vouches(candidate: Candidate) -> bool:
    """Whether a stretch shows which countries the article is about: a country, a city with no rival, a demonym in a title."""
    place = candidate.place
    return place is None or place.kind == "country" or (is_great(place) and not rivals(candidate.text, place))


def _trusted(candidate: Candidate) -> bool:
    """Whether a decision stands without memory: in Title Case only what lists or titles vouch for does."""
    if candidate.kind == "person":
        return candidate.sure and not (candidate.chunk.line.titled and not candidate.role)
    if candidate.kind == "place":
        return candidate.sure
    return candidate.kind in {"organization", "event"}


def _keep(desk: Desk, candidate: Candidate) -> None:
    if candidate.kind == "person" and (body := _body_cut_short(desk, candidate)):
        _note(desk, candidate, entity=body)
    elif candidate.kind == "person":
        person = desk.memory.meet(candidate.text, candidate.role)
        person.country = person.country or candidate.country
        _note(desk, candidate, person=person)
    elif candidate.kind == "organization":
        _note(desk, candidate, entity=desk.memory.body(candidate.text, candidate.country))
    elif candidate.kind == "place" and candidate.place:
        if _may_be_body(candidate) and (candidate.text.lower() in desk.ordinary or _otherwise_known(desk, candidate)):
            return
        _note(desk, candidate, entity=_place(desk, candidate))


def _body_cut_short(desk: Desk, candidate: Candidate) -> Entity | None:
    """The body that several words without a title begin the name of ("Kivu Cobalt" for Kivu Cobalt SARL)."""
    names = candidate.chunk.words
    if len(names) < 2 or is_given(names[0].text) or (candidate.role and candidate.role.text):
        return None
    return desk.memory.body_called(candidate.text)


def _shown(desk: Desk, candidate: Candidate) -> bool:
    """Keep a stretch whose kind its uses in the article have shown; a longer name found first may hold its word already."""
    if len(candidate.chunk.words) == 1 and desk.memory.by_word(candidate.text) and candidate.kind == "organization":
        return False
    _keep(desk, candidate)
    return True


def _may_be_body(candidate: Candidate) -> bool:
    """Whether a place name of one word may be the short name of a body: a city or nothing known, and nothing happens in it."""
    place = candidate.place
    single = len(candidate.chunk.words) == 1 and place is not None and place.kind != "country" and not place.capital
    return single and not located(candidate.chunk, firm=True) and not is_dateline(candidate.chunk)


def _otherwise_known(desk: Desk, candidate: Candidate) -> bool:
    """Note a town's name as the person or the body of the article that has it ("Clinton", "Delta")."""
    if fold(candidate.text).replace("-", " ") in desk.memory.places:
        return False
    person = desk.memory.by_word(candidate.text)
    body = desk.memory.body_called(candidate.text)
    if person and person.parts.given and fold(candidate.text) == fold(person.parts.surname[-1]):
        _note(desk, candidate, person=person)
    elif body:
        _note(desk, candidate, entity=body)
    return bool(person and person.parts.given and fold(candidate.text) == fold(person.parts.surname[-1])) or body is not None


def _place(desk: Desk, candidate: Candidate) -> Entity:
    place = candidate.place
    assert place is not None
    place, country = settle(candidate.chunk, place, desk.countries)
    entity = desk.memory.place(candidate.text, place, country)
    return replace(entity, acting=True) if acting(desk.reading, candidate.chunk, place) else entity


def _note(desk: Desk, candidate: Candidate, person: Person | None = None, entity: Entity | None = None) -> None:
    desk.found.append(Found(candidate.start, candidate.end, person, entity))


def _acronyms(desk: Desk, all_lines: list[Line]) -> None:
    """Join a short form in brackets to the long one: "Shanghai Cooperation Organization (SCO)"."""
    by_end = {f.end: f for f in desk.found if f.entity and f.entity.kind == "organization"}
    for line in all_lines:
        for before, bracket, short, close in zip(line.words, line.words[1:], line.words[2:], line.words[3:], strict=False):
            if bracket.text == "(" and close.text == ")" and short.text.isupper() and before.end in by_end:
                entity = by_end[before.end].entity
                assert entity is not None
                desk.memory.bodies[fold(short.text)] = entity
    for letters in sorted(filter(is_acronym, {w.text for line in all_lines for w in line.words})):
        if fold(letters) not in desk.memory.bodies and (named := desk.memory.body_abbreviated(letters)):
            desk.memory.bodies[fold(letters)] = named
    for item in desk.found:
        if item.entity and item.entity.kind == "organization":
            item.entity = desk.memory.bodies.get(fold(item.entity.name).removeprefix("the "), item.entity)


def _resolve(desk: Desk, candidate: Candidate) -> None:
    """Read a stretch that says nothing by itself with what the article has named elsewhere."""
    if candidate.kind in {"event", "title"}:
        return None
    chunk, memory = candidate.chunk, desk.memory
    if not chunk.line.titled and len(chunk.words) > 1 and not candidate.kind:
        return _by_vote(desk, candidate)
    person = _remembered(desk, chunk)
    if person:
        if candidate.kind == "person" and (role := role_after(desk.reading, chunk)):
            person.learn(parse_name(candidate.text), role)
        return _note(desk, candidate, person=person)
    key = fold(chunk.text).removeprefix("the ")
    if key in memory.bodies:
        return _note(desk, candidate, entity=memory.bodies[key])
    if key.replace("-", " ") in memory.places:
        return _note(desk, candidate, entity=memory.places[key.replace("-", " ")])
    if chunk.line.titled:
        return _in_headline(desk, candidate)
    called = memory.body_called(chunk.text) if not is_demonym(chunk.text) else None
    if called and not located(chunk):
        return _note(desk, candidate, entity=called)
    if not candidate.kind and _listed_with_place(desk, chunk):
        candidate = replace(candidate, kind="place", place=find_place(chunk.text) or unlisted(chunk))
    if candidate.kind:
        return _keep(desk, candidate)
    return _by_vote(desk, candidate)


def _listed_with_place(desk: Desk, chunk: Chunk) -> bool:
    """Whether a single word goes on a list of places ("in Atico, Caravelí and Chala")."""
    link, after = chunk.before(), chunk.after()
    if len(chunk.words) > 1 or chunk.first < 2 or link not in {",", "and", "or"} or speaks(desk.reading, chunk):
        return False
    if link == "," and after not in {",", "and", "or"}:
        return False
    end = chunk.line.words[chunk.first - 2].end
    return any(f.end == end and f.entity is not None and f.entity.kind == "place" for f in desk.found[-8:])


def _remembered(desk: Desk, chunk: Chunk) -> Person | None:
    if chunk.text.isupper() and len(chunk.text) <= 4:
        return None
    return desk.memory.by_word(chunk.text) or (desk.memory.by_given(chunk.text) if len(chunk.words) == 1 else None)


def _in_headline(desk: Desk, candidate: Candidate) -> None:
    """In Title Case, look inside the stretch for the longest names that the article or the lists know."""
    found = candidate.chunk
    at = 0
    while at < len(found.words):
        for size in range(min(4, len(found.words) - at), 0, -1):
            part = found.part(at, at + size)
            if _known_part(desk, part):
                at += size
                break
        else:
            at += 1


def _known_part(desk: Desk, part: Chunk) -> bool:
    candidate = Candidate(part, "")
    key = fold(part.text).removeprefix("the ")
    if (person := _remembered(desk, part)) and (len(part.words) == 1 or fold(part.text) == fold(" ".join(person.parts.words))):
        _note(desk, candidate, person=person)
    elif key in desk.memory.bodies:
        _note(desk, candidate, entity=desk.memory.bodies[key])
    elif called := _short_form(desk, part):
        _note(desk, candidate, entity=called)
    elif country := metonym_country(part.text):
        _note(desk, candidate, entity=desk.memory.body(part.text, country))
    elif is_listed_body(part.text):
        _note(desk, candidate, entity=desk.memory.body(part.text, None))
    elif (place := find_place(part.text)) and (place.kind == "country" or place.capital or key in desk.memory.places):
        _note(desk, candidate, entity=_place(desk, replace(candidate, kind="place", place=place, country=place.country)))
    else:
        return False
    return True


def _short_form(desk: Desk, part: Chunk) -> Entity | None:
    """The body that a word of a headline is the short name of, if it is no common word, place or person."""
    common = part.text.lower() in desk.ordinary or is_demonym(part.text) or is_head(part.text) or is_given(part.text)
    if common or len(part.words) > 1 or find_place(part.text) or part.words[0].plain in words("organisations", "first"):
        return None
    return desk.memory.body_called(part.text)


def _by_vote(desk: Desk, candidate: Candidate) -> None:
    """What is left goes by the model's label, if the article's use does not speak against it."""
    chunk = candidate.chunk
    label = vote(desk.reading, chunk)
    person = _remembered(desk, chunk) if len(chunk.words) == 1 or label != "organization" else None
    key = fold(chunk.text).removeprefix("the ")
    if person and (len(chunk.words) == 1 or not located(chunk)):
        _note(desk, candidate, person=person)
    elif key in desk.memory.bodies or (
        chunk.text.isupper() and 2 < len(chunk.text) <= 6 and chunk.text.isalpha() and not chunk.line.titled and label
    ):
        _note(desk, candidate, entity=desk.memory.body(chunk.text, None))
    elif is_dateline(chunk) or (
        (located(chunk, firm=True) and not (chunk.text.isupper() and len(chunk.text) > 3))
        or (label == "place" and (located(chunk) or find_place(chunk.text)))
    ):
        place = find_place(chunk.text) or unlisted(chunk)
        _keep(desk, replace(candidate, kind="place", country=place.country, place=place))
    elif (
        label == "organization"
        and len(chunk.text) > 2
        and not is_given(chunk.text)
        and not is_head(chunk.text)
        and chunk.after() not in words("name_evidence", "persons_name")
        and (len(chunk.words) > 1 or (chunk.first > 0 and key not in words("organisations", "last")))
    ):
        _note(desk, candidate, entity=desk.memory.body(chunk.text, None))
    elif label == "person" and (_surname_alone(desk, chunk) if len(chunk.words) == 1 else is_given(chunk.words[0].text)):
        _keep(desk, replace(candidate, kind="person"))


def _surname_alone(desk: Desk, chunk: Chunk) -> bool:
    """Whether a single word that the model takes for a person is used as a surname is, never as a common word or with "the"."""
    word = chunk.words[0]
    usual = word.text.lower() in desk.ordinary or is_demonym(word.text) or find_place(word.text) is not None
    if usual or len(word.text) < 3 or not word.text.isalpha() or word.text.isupper() or chunk.before() in {"the", "a", "an"}:
        return False
    if is_common(desk.reading, chunk) or body_score(desk.reading, chunk) >= SURE:
        return False
    at = chunk.last + 1
    owns = chunk.after() in {"'s", "’s"} and at < len(chunk.line.words)
    owned = owns and not desk.reading.doc[chunk.line.words[at].first].tag_.startswith("VB")
    return speaks(desk.reading, chunk) or owned


def _refer(desk: Desk, all_lines: list[Line]) -> None:
    """Add mentions by title and by pronoun; they need every name in place."""
    named = sorted((f for f in desk.found if f.person), key=lambda f: f.start)
    people = [(f.start, f.end, f.person) for f in named if f.person]
    more = list(titles(all_lines, desk.memory, people))
    people = sorted(people + more, key=lambda x: x[:2])
    more += pronouns(desk.reading, all_lines, people)
    desk.found += [Found(s, e, person=p, name=False) for s, e, p in more]


def _mentions(desk: Desk) -> list[Mention]:
    text = desk.reading.article.text
    entities = {id(p): p.entity() for p in desk.memory.people}
    found: list[Mention] = []
    for item in _without_overlaps(desk.found):
        value = entities[id(item.person)] if item.person else item.entity
        assert value is not None
        found.append(Mention(value.kind, item.start, item.end, text[item.start : item.end], value))
    return found


def _without_overlaps(found: list[Found]) -> Iterator[Found]:
    last = -1
    for item in sorted(found, key=lambda f: (f.start, -f.end, not f.name)):
        if item.start >= last:
            yield item
            last = item.end
