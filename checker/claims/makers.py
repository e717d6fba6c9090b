"""Sentences -> who made what: directed, wrote, founded, designed, played it ("a film directed by Oda Lund and written by ...").

A claim of kind "maker" has the thing with all its names, the relation, and the makers as a list. Next: gates/makers.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from checker.claims import making, subjects
from checker.claims.clauses import Clauses
from checker.claims.definitions import Definition, definition_of, words
from checker.claims.people_named import People, people, people_before
from checker.claims.subjects import Plain
from checker.claims.things import NOUNS
from checker.model import Claim, Slot
from checker.model.names import Listed, Subject

AUXILIARY = frozenset({"is", "was", "were", "are", "been", "be", "being", "has", "had", "have", "and", ","})
BREAKS = frozenset({";", "but", "although", "while", "whereas", "which", "who", "whose", "that"})
BASED = frozenset({("based", "on"), ("based", "upon"), ("adapted", "from")})
BILLED = 3  # names: a list of those who star in a film that shares none with another's is of another film
FURTHER = 12  # tokens behind "based on" in which the maker of the source is named
BY = "by"  # the relation of "the book is by Ann Lee", and of all that may be said so


@dataclass(frozen=True)
class Making:
    """What is told: the thing, by which relations, and who made it.

    `work` is the film where the thing is a role, `noun` the kind of work behind which "by" stands ("a novel by").
    """

    thing: Subject
    relations: tuple[str, ...]
    makers: People
    only: bool = False
    more: bool = False
    denied: bool = False
    work: Subject | None = None
    noun: str = ""


def makers(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "maker": slots thing, relation, makers."""
    if parts.boundless:
        return
    told = subjects.plain(parts.reading, parts.sentence)
    definition = definition_of(told)
    whole = _whole(told, definition)
    for making_ in (
        *_passive(told, whole),
        *_active(told),
        *_called(told, definition),
        *_sources(told, whole),
        *_cast(told, whole),
    ):
        for relation in making_.relations:
            yield _claim(told, making_, relation)


def settled(claims: Sequence[Claim]) -> list[Claim]:
    """Every claim with all the makers that its article names for the thing."""
    every: dict[tuple[str, str, bool], dict[str, None]] = defaultdict(dict)
    for claim in claims:
        if claim.kind == "maker":
            every[_which(claim)].update(dict.fromkeys(claim.slots["makers"].value.items))
    return [_with(claim, tuple(every[_which(claim)])) if claim.kind == "maker" else claim for claim in claims]


def _which(claim: Claim) -> tuple[str, str, bool]:
    return str(claim.slots["relation"].value), str(claim.slots["thing"].value), claim.slots["makers"].value.denied


def _with(claim: Claim, items: tuple[str, ...]) -> Claim:
    slot = claim.slots["makers"]
    return replace(claim, slots={**claim.slots, "makers": replace(slot, value=replace(slot.value, items=items))})


def _whole(told: Plain, definition: Definition | None) -> tuple[Subject, int] | None:
    """What the whole sentence is about, and where its verb stands."""
    if definition is not None:
        return definition.subject, definition.verb
    low = told.low
    verb = subjects.verb_at(told, lambda i: low[i] in subjects.COPULA or low[i] in _cast_words())
    found = subjects.subject(told, verb) if verb is not None else None
    return (found, verb) if verb is not None and found is not None else None


def _passive(told: Plain, whole: tuple[Subject, int] | None) -> Iterator[Making]:
    """ "Directed and written by Oda Lund", "a novel by Ann Lee", "the book is by Ann Lee"."""
    for i, low in enumerate(told.low):
        if low != "by" or not i:
            continue
        first, relations, only = _relations(told, i)
        thing = _thing(told, first, i, whole) if relations else None
        found = people(told, i + 1)
        if thing is not None and found is not None:
            only = only or _only_behind(told, found.end)
            denied = any(word in words("denied") for word in told.low[:first])
            for relation, more in relations.items():
                yield Making(thing, (relation,), found, only, more, denied, noun=next(iter(relations)))


def _only_behind(told: Plain, at: int) -> bool:
    return any(low in words("only") or low == "alone" for low in told.low[at : at + 3])


def _relations(told: Plain, by: int) -> tuple[int, dict[str, bool], bool]:
    """Where the words of making before "by" begin, the relations they tell, each with whether others helped, and "only"."""
    low, at = told.low, by
    found: dict[str, bool] = {}
    only = False
    while at:
        word = low[at - 1].removeprefix("co-")
        joins = bool(found) and word in {",", "and", "&"} and at > 1 and (low[at - 2] in _forms() or low[at - 2] == ",")
        if word in _forms():
            apart = low[max(0, at - 3) : at - 1] == ("co", "-")
            found[_forms()[word]] = apart or word != low[at - 1]
            at -= 2 * apart
        elif word in _table()["more"]["words"]:
            found = dict.fromkeys(found, True)
        elif word in words("only"):
            only = True
        elif not joins:
            break
        at -= 1
    if not found and at:
        found = dict.fromkeys([*_of_things(low[at - 1])] or ([BY] if low[at - 1] in subjects.COPULA else []), False)
    return at, found, only


def _of_things(noun: str) -> Iterator[str]:
    """The relations that "by" tells behind a noun: "a song by", "a novel by"."""
    for row in _table()["relation"]:
        if noun in row["things"]:
            yield from (row["name"], BY)


def _thing(told: Plain, first: int, by: int, whole: tuple[Subject, int] | None) -> Subject | None:
    """What was made: what the sentence is about, or the name right before the verb."""
    low = told.low
    end = first
    while end and low[end - 1] in AUXILIARY:
        end -= 1
    if not end:
        return _opened(told, by)
    if whole is not None and whole[1] <= end:
        return whole[0] if _told_of(told, whole[1], first) else None
    if whole is not None and whole[1] >= first:
        return None
    if any(t.text in low for t in told.tokens[end:first]) or end < first:
        comma = _comma(low, end)
        return subjects.subject(told, end) or subjects.subject(told, end, comma + 1) or _right_before(told, end)
    return None


def _told_of(told: Plain, verb: int, first: int) -> bool:
    """Whether nothing between the verb and the words of making is told of another thing ("based on the play by ...")."""
    low, tokens = told.low, told.tokens
    if BREAKS & {*low[verb + 1 : first]}:
        return False
    at = first - 1
    if at <= verb:
        return True
    if tokens[at].tag_ not in NOUNS or low[at] in _table()["parts"]["words"]:
        return not any(pair in BASED for pair in pairwise(low[_comma(low, at) : at + 1]))
    while at > verb and tokens[at].tag_ in NOUNS | {"JJ", "CD", "DT", "HYPH", "VBN", "VBG", "POS"}:
        at -= 1
    return at <= verb or low[at] in {"of", ",", "and"} or tokens[at].tag_ != "IN"


def _comma(low: Sequence[str], at: int) -> int:
    return next((i for i in range(at - 1, 0, -1) if low[i] == ","), 0)


def _opened(told: Plain, by: int) -> Subject | None:
    """ "Directed by Oda Lund, the film ..." and "..., Night Ferry is ..."."""
    low = told.low
    for comma in (i for i in range(by, len(low)) if low[i] == ","):
        verb = next((i for i in range(comma + 2, min(comma + 8, len(low))) if told.tokens[i].tag_ in {"VBZ", "VBD", "RB"}), None)
        found = subjects.subject(told, verb, comma + 1) if verb is not None else None
        if found is not None:
            return found
    return None


def _right_before(told: Plain, end: int) -> Subject | None:
    """The name that ends right before a verb: "saw Night Ferry, directed by"."""
    at = end
    while at and (told.tokens[at - 1].text[:1].isupper() or told.tokens[at - 1].text in subjects.QUOTES):
        at -= 1
    return subjects.named(told, told.tokens[at:end]) if at < end else None


def _active(told: Plain) -> Iterator[Making]:
    """ "Oda Lund directed Night Ferry"."""
    verb = subjects.verb_at(told, lambda i: told.low[i] in _forms() and told.tokens[i].tag_ in {"VBD", "VBN"})
    found = people_before(told, verb) if verb is not None else None
    thing = _object(told, verb + 1) if verb is not None else None
    if verb is not None and found is not None and thing is not None:
        relation = _forms()[told.low[verb]]
        yield Making(thing, (relation,), found, more=not _people(relation))


def _object(told: Plain, at: int) -> Subject | None:
    """The name that stands as the object from a token on, to the end of the clause."""
    end = at
    while end < len(told.tokens) and told.low[end] not in {",", ".", ";", "!", "?"} and not _when_or_where(told, end):
        end += 1
    return subjects.subject(told, end, at) if end > at else None


def _when_or_where(told: Plain, at: int) -> bool:
    """Whether a preposition begins what says when or where: "in 1998", "at Lindby"."""
    behind = told.tokens[at + 1] if at + 1 < len(told.tokens) else None
    if told.low[at] not in {"in", "on", "at", "during", "after"} or behind is None:
        return False
    return any(m.kind in {"date", "place"} for m in told.reading.mentions_in(behind.idx, behind.idx + len(behind)))


def _called(told: Plain, definition: Definition | None) -> Iterator[Making]:
    """ "Ann Lee is the author of Night Ferry", "Night Ferry is an Oda Lund film"."""
    if definition is None or definition.denied:
        return
    item, end = definition.items[0], definition.end
    row = next((r for r in _table()["relation"] if item[-1].lower_ in r["nouns"]), None)
    if row is not None and definition.definite and told.low[end : end + 1] == ("of",):
        found, thing = people_before(told, definition.verb), _object(told, end + 1)
        if found is not None and thing is not None:
            yield Making(thing, (row["name"],), found, definition.only)
    start = next(n for n, t in enumerate(told.tokens) if t.i == item[0].i)
    relations = tuple(_of_things(item[-1].lower_))
    found = people(told, start, start + len(item) - 1) if relations and len(item) > 1 else None
    if found is not None and found.end == start + len(item) - 1 and (found.mentioned or "performed" in relations):
        yield Making(definition.subject, relations, found, definition.only, noun=relations[0])


def _sources(told: Plain, whole: tuple[Subject, int] | None) -> Iterator[Making]:
    """ "Based on Ann Lee's novel", "adapted from a novel by Ann Lee"."""
    low = told.low
    for i in range(len(low) - 2):
        if (low[i], low[i + 1]) not in BASED or whole is None or whole[1] > i:
            continue
        stop = next((n for n in range(i + 2, min(i + FURTHER, len(low))) if low[n] in {",", ";", ".", "and"}), len(low))
        by = next((n for n in range(i + 2, stop) if low[n] == "by"), None)
        found = people(told, by + 1 if by is not None else i + 2, owner=by is None)
        if found is not None:
            yield Making(whole[0], ("source",), found)


def _cast(told: Plain, whole: tuple[Subject, int] | None) -> Iterator[Making]:
    """ "Starring Ann Lee as Oda and ...": who is in it, and who plays whom."""
    for i, low in enumerate(told.low):
        if (
            low not in _cast_words()
            or whole is None
            or whole[1] > i
            or (BREAKS | words("denied")) & {*told.low[whole[1] + 1 : i]}
        ):
            continue
        only = any(w in words("only") for w in told.low[max(0, i - 1) : i + 2])
        found = people(told, i + 1 + any(w in words("only") for w in told.low[i + 1 : i + 2]), roles=True)
        if found is not None:
            stars = low.startswith("star")
            yield Making(whole[0], ("cast" if stars else "featured",), found, only, more=not only and len(found.names) < BILLED)
            for role, actor in found.roles:
                yield Making(subjects.of_name(told, role), ("portrayed",), actor, work=whole[0])


def _claim(told: Plain, making_: Making, relation: str) -> Claim:
    reading, found = told.reading, making_.makers
    first, last = told.tokens[found.first].i, told.tokens[found.end - 1].i + 1
    value = Listed(found.names, making_.only and not found.open, making_.more or found.open, making_.denied)
    makers_ = making.words_slot(reading, first, last, value)
    slots: dict[str, Slot] = {
        "thing": replace(makers_, value=making_.thing),
        "relation": replace(makers_, value=relation),
        "makers": makers_,
    }
    scope = {
        "kind": "body" if found.bodies else "",
        "work": str(making_.work or ""),
        "people": "people" if _people(relation) else "",
        "noun": making_.noun if relation == BY != making_.noun else "",
        "years": subjects.years(told),
    }
    quote = making.quote_of(reading, told.sentence)
    return Claim(
        reading.article.id,
        "maker",
        relation,
        slots,
        quote,
        as_of=reading.article.day,
        scope={name: said for name, said in scope.items() if said},
        role=told.sentence.role,
    )


@lru_cache(maxsize=64)
def _people(relation: str) -> bool:
    return relation in {"cast", BY} or any(row["name"] == relation and row.get("people") for row in _table()["relation"])


@lru_cache(maxsize=1)
def _forms() -> dict[str, str]:
    return {form: row["name"] for row in _table()["relation"] for form in row["forms"]}


@lru_cache(maxsize=1)
def _cast_words() -> frozenset[str]:
    return frozenset(_table()["cast"]["words"])


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("makers.toml").read_text(encoding="utf-8"))
