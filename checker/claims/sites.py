"""Sentences -> sites: the places a sentence names, each with what it places ("a clay pit near Hodolany", "Sundby airport").

A name is known by its preposition, for whatever sort of name it was taken. Used by scenes.py, which makes claims of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.annotate.names_parts import words as listed
from checker.annotate.names_parts import written
from checker.annotate.places import find_place, is_demonym
from checker.claims import things
from checker.claims.clauses import Argument, Clauses
from checker.claims.counted_things import is_generic
from checker.claims.frames import Frame, frames
from checker.claims.kinds import NARROWER, is_known, is_person, kinship
from checker.claims.things import Thing, Words
from checker.model import Entity, Mention

NAMES = frozenset({"NNP", "NNPS"})
NOUNS = frozenset({"NN", "NNS"})
SURE = frozenset({"in", "near", "outside", "off"})  # what follows is a place, if it is a name
LYING = SURE | {"at", "on", "inside", "above", "below", "beside"}
AT = LYING | {"from", "to", "into"}
BUILT = ("structure", "facility")
POSSESSIVE = frozenset({"'s", "\u2019s", "'", "\u2019"})
SIDES = frozenset(
    {"edge", "outskirts", "coast", "shore", "shores", "suburbs", "foot", "banks", "heart", "middle", "centre", "center"}
)
OPENS = frozenset({"DT", "PRP$", "JJ"})


@dataclass(frozen=True)
class Placed:
    """What is, or is done, at a place: its noun, the words that narrow it, and whether the two make one name."""

    noun: str
    words: frozenset[str] = frozenset()
    proper: bool = False

    def __str__(self) -> str:
        return self.noun


@dataclass(frozen=True)
class Site:
    """The name of a place, in which stretch of its sentence it stands, and what it places."""

    stretch: int
    argument: Argument
    things: tuple[Placed, ...]


def sites(parts: Clauses) -> Iterator[Site]:
    """The places of a sentence that say where something is, but countries."""
    words, told, at = Words(parts.reading, parts.sentence), tuple(frames(parts)), parts.sentence.first
    while at < parts.sentence.last:
        last = _name(words, at)
        site = _site(parts, words, told, (at, last)) if last > at else None
        if site is not None:
            yield site
        at = max(last, at + 1)


def _name(words: Words, at: int) -> int:
    """The end of the name that begins at a token: of a place known as such, else of a row of capitalised words."""
    doc, stop, mention = words.doc, words.sentence.last, words.covering.get(at)
    if mention is not None and mention.kind == "place":
        return next((i for i in range(at, stop) if words.covering.get(i) is not mention), stop)
    last = at
    while (
        last < stop
        and words.plain(last)
        and doc[last].is_title
        and (doc[last].tag_ in NAMES or (doc[last].tag_ in NOUNS and last > words.sentence.first))
    ):
        last += 1
    return last


def _site(parts: Clauses, words: Words, told: Sequence[Frame], span: tuple[int, int]) -> Site | None:
    first, last = span
    mention, prep = words.covering.get(first), _preposition(words, first)
    if words.doc[last : last + 1].text in POSSESSIVE:
        return None
    number = sum(p.last <= first for p in parts.predicates)
    if _is_compound(words, span, mention):
        found, last = [Placed(words.doc[last - 1].lower_, proper=True)], first + 1
        entity: Entity | None = Entity("place", words.doc[first].text)
    else:
        found = [*_behind(words, last), *_before(words, prep), *_done(words, told, number, prep)]
        entity = _entity(words, span, mention, prep)
    if entity is None or not found:
        return None
    text = words.doc[first:last]
    named = Mention("place", text.start_char, text.end_char, text.text, entity)
    argument = Argument(named, first, last, words.doc[prep].lower_ if prep is not None else "")
    return Site(number, argument, tuple(dict.fromkeys(found)))


def _is_compound(words: Words, span: tuple[int, int], mention: Mention | None) -> bool:
    """ "The Trieste Film Festival": what it is the name of, behind the name of a town."""
    text = words.doc[span[0] : span[1]]
    land = any(t.lower_ in listed("organisations", "kinds") for t in text) or find_place(text.text) is not None
    town = find_place(text[0].text)
    named = (mention is None or mention.kind in {"organization", "place"}) and town is not None and town.kind == "city"
    return named and not land and len(text) > 1 and is_known(text[-1].lower_)


def _entity(words: Words, span: tuple[int, int], mention: Mention | None, prep: int | None) -> Entity | None:
    """The place that a name stands for; None for a country, a government, a house, and what is not said to be a place."""
    last, text = words.doc[span[1] - 1], words.doc[span[0] : span[1]].text
    known = find_place(text)
    if mention is not None and mention.kind == "place":
        entity: Entity = mention.value
        other = last.tag_ == "NNPS" or (known is None and " " in text and _is_built(last.lower_))  # "the Andes", "Grand Hotel"
        return None if entity.acting or other or entity.place_kind == "country" else entity
    other = (known is not None and known.kind == "country") or is_demonym(text) or text in written("organisations", "never")
    before = words.doc[prep] if prep is not None and not other else None
    sure = before is not None and (before.lower_ in SURE or (before.lower_ in AT and mention is None))
    built = before is not None and before.i > words.sentence.first and _is_built(words.doc[before.i - 1].lemma_.lower())
    return Entity("place", text) if sure or (built and mention is None) else None


def _is_built(noun: str) -> bool:
    """Whether it is a house, an airport or the like."""
    return any(kinship(*sorted((noun, kind))) >= NARROWER for kind in BUILT)


def _preposition(words: Words, first: int) -> int | None:
    """The preposition that says of something that it is at a place, also before "the village of" and "the edge of"."""
    doc, floor = words.doc, words.sentence.first
    at = _past(words, first - 1, OPENS)
    if at > floor + 1 and doc[at].lower_ == "of" and doc[at - 1].lower_ in listed("organisations", "kinds") | SIDES:
        at = _past(words, at - 2, OPENS | NOUNS)
    return at if at >= floor and doc[at].lower_ in AT | {"of"} else None


def _past(words: Words, at: int, tags: frozenset[str]) -> int:
    while at > words.sentence.first and words.doc[at].tag_ in tags:
        at -= 1
    return at


def _behind(words: Words, last: int) -> Iterator[Placed]:
    """ "Sundby airport"."""
    end = last
    while end < words.sentence.last and words.doc[end].tag_ in NOUNS and words.plain(end):
        end += 1
    if end > last:
        yield from _placed(words, words.phrase(last, end))


def _before(words: Words, prep: int | None) -> Iterator[Placed]:
    """ "A clay pit near Hodolany", "the airport of Sundby"."""
    if prep is not None and prep > words.sentence.first and words.doc[prep - 1].tag_ in NOUNS and words.plain(prep - 1):
        yield from _placed(words, words.around(prep - 1, prep))


def _done(words: Words, told: Sequence[Frame], number: int, prep: int | None) -> Iterator[Placed]:
    """To what something is done there, or what does it: "a ship was found off Kythnos", "will build its plant outside Presov"."""
    if prep is None or words.doc[prep].lower_ == "of" or not told:
        return
    frame = told[max(0, number - 1)]
    done = None if frame.predicate.passive else things.object_of(words, frame.predicate.last)
    near = words.around(prep - 1, prep) if prep > words.sentence.first and words.doc[prep - 1].tag_ in NOUNS else None
    lying = near is None or words.doc[near.first - 1].lower_ in LYING or (done is not None and done.first == near.first)
    for thing in (done, things.subject_of(words, frame)) if lying else ():  # not "came from the hut above Selby"
        yield from _placed(words, thing)


def _placed(words: Words, thing: Thing | None) -> Iterator[Placed]:
    """A thing that is no name and nobody."""
    if thing is None or not thing.head.isalpha() or is_person(thing.head) or is_generic(thing.head):
        return
    if any(t.is_lower and t.lower_.startswith(thing.head) for t in words.doc[thing.first : thing.last]):
        yield Placed(thing.head, thing.own - {thing.head})
