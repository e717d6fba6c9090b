"""Frames and names -> deeds: who did what one alone can have done (won the prize, wrote the book, drove the bus).

A claim of kind "deed" says of a thing, or of two sides, who did it; another article that names another contradicts it.
Next: compare/gates/deeds.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.claims import making, things
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame, frames
from checker.claims.occasions import scope_of
from checker.claims.outcome_words import canonical
from checker.claims.things import Thing, Words
from checker.model import Claim, DateValue, Entity, Mention, Slot

TOLD = frozenset({"asserted", "planned"})
LONG = 27  # days
COPULA = frozenset({"is", "was", ",", "were"})
NAMED = frozenset({"person", "organization"})


@dataclass(frozen=True)
class Deed:
    """A deed as told: its name, what it was done to, and who did it."""

    name: str
    thing: Thing
    doer: Mention
    last: int


def deeds(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "deed": slots matter (deed and head noun, or deed and both sides), thing, doer, date, edition."""
    words = Words(parts.reading, parts.sentence)
    told = [frame for frame in frames(parts) if frame.predicate.status in TOLD and not frame.predicate.negated]
    for frame in told:
        for deed in _done(words, frame):
            yield _claim(words, frame, deed)
        yield from _sides(words, frame)
    first = next(frames(parts), None)
    if first is not None:
        for role in (*_roles(words, parts), *_owners(words), *_called(words)):
            yield _claim(words, first, role)


def once(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out the deeds for which an article itself names two: another prize, another driver."""
    doers: dict[str, set[str]] = {}
    for claim in claims:
        if claim.kind == "deed":
            for matter in {claim.slots["matter"].normal, _matter(claim)}:
                doers.setdefault(matter, set()).add(_key(claim.slots["doer"].value))
    return [c for c in claims if c.kind != "deed" or (len(doers[_matter(c)]) == 1 and not c.scope.get("several"))]


def _matter(claim: Claim) -> str:
    """A deed by its name and thing, an office by what it is an office of."""
    return f"{claim.slots['matter'].normal} {claim.scope.get('body', '')}".strip()


def _key(doer: Entity) -> str:
    return (doer.surname or doer.name).split()[-1].casefold()


def _done(words: Words, frame: Frame) -> Iterator[Deed]:
    """ "X won the prize", "the prize was won by X", "the prize went to X", "X was awarded the prize"."""
    predicate = frame.predicate
    for row, how in table_of(predicate.lemma):
        end = _end(words, predicate.last, row["words"])
        if end is None:
            continue
        thing, doer = _parts(words, frame, how, end)
        if thing is not None and doer is not None and _fits(row, thing):
            mention = doer.name or _named(words, doer)
            if mention is not None and not _joined(words, doer):
                yield Deed(row["name"], thing, mention, end)
                return


def _parts(words: Words, frame: Frame, how: str, end: int) -> tuple[Thing | None, Thing | None]:
    """The thing and the doer, by the side from which the verb tells it."""
    subject = things.subject_of(words, frame)
    if how == "goes":
        return subject, things.complement_of(words, end, frozenset({"to"}))
    if how == "comes":
        return subject, things.complement_of(words, end, frozenset({"from"}))
    if how == "gets":
        return (things.object_of(words, end), subject) if frame.predicate.passive else (None, None)
    if frame.predicate.passive:
        return subject, things.agent_of(words, frame)
    return things.object_of(words, end), subject


def _end(words: Words, at: int, rest: tuple[str, ...]) -> int | None:
    low = tuple(t.lower_ for t in words.doc[at : at + len(rest)])
    return at + len(rest) if low == rest else None


def _fits(row: dict[str, Any], thing: Thing) -> bool:
    if row.get("named"):
        return any(word.startswith("@") for word in thing.own)
    kinds = {thing.head, *(f"{word} {thing.head}" for word in thing.own)}
    return bool(kinds & {*row["heads"]}) and not thing.none


def _named(words: Words, doer: Thing) -> Mention | None:
    """The body, team or person that a phrase ends in."""
    for i in range(doer.last - 1, doer.first - 1, -1):
        mention = words.covering.get(i)
        if mention is not None and mention.kind in NAMED:
            return mention
    return _unknown(words, doer)


def _unknown(words: Words, doer: Thing) -> Mention | None:
    """A name of two words or more that the article gives no hint of whose it is."""
    doc = words.doc
    row = [i for i in range(doer.first, doer.last) if doc[i].tag_ in {"NNP", "NNPS"} and doc[i].text[0].isupper()]
    row = [i for n, i in enumerate(row) if i == row[0] + n and i not in words.covering]
    if len(row) < 2:
        return None
    span = doc[row[0] : row[-1] + 1]
    entity = Entity("person", span.text, doc[row[0]].text, doc[row[-1]].text)
    return Mention("person", span.start_char, span.end_char, span.text, entity)


def _joined(words: Words, doer: Thing) -> bool:
    """Whether others did it with the doer: "Orla Byrne and Tom Daly won"."""
    doc = words.doc
    after = doc[doer.last] if doer.last < words.sentence.last else None
    before = doc[doer.first - 1] if doer.first > words.sentence.first else None
    return any(t is not None and (t.tag_ == "CC" or t.lower_ in {"with", "alongside"}) for t in (after, before))


def _sides(words: Words, frame: Frame) -> Iterator[Claim]:
    """ "X beat Y", "Y lost to X": of two sides, who came out on top."""
    for row, turned in sides_of(frame.predicate.lemma):
        end = _end(words, frame.predicate.last, row["words"])
        subject = things.subject_of(words, frame)
        other = things.agent_of(words, frame) if frame.predicate.passive else things.object_of(words, end or 0) if end else None
        if end is None or subject is None or other is None:
            continue
        pair = [thing.name or _named(words, thing) for thing in (subject, other)]
        if pair[0] is None or pair[1] is None or pair[0].kind != pair[1].kind or _joined(words, subject) or _joined(words, other):
            continue
        doer = pair[turned != frame.predicate.passive]
        keys = " ".join(sorted({_key(m.value) for m in pair if m is not None}))
        if doer is not None and len(keys.split()) > 1:
            yield _claim(words, frame, Deed(row["name"], other, doer, end), f"{row['name']} {keys}")
            return


def _roles(words: Words, parts: Clauses) -> Iterator[Deed]:
    """ "The driver, Karl Benn," and "gunman Ola Rud": who had the role of which a story has one."""
    roles = _table()["roles"]["words"]
    for argument in (a for stretch in parts.stretches for a in stretch):
        if making.names_somebody(argument.mention) and not argument.owner:
            at = argument.first - 1
            at -= words.doc[at].tag_ == "," and at > words.sentence.first
            thing = words.around(at, at + 1) if at >= words.sentence.first and words.doc[at].tag_ == "NN" else None
            if thing is not None and thing.head in roles:
                yield Deed("role", thing, argument.mention, at + 1)


def _called(words: Words) -> Iterator[Deed]:
    """ "The winner of the prize was X", "the author of the plan, X", "X, chair of the inquiry"."""
    doc, sentence = words.doc, words.sentence
    for token in doc[sentence.first : sentence.last]:
        row = _nouns().get(token.lower_) if token.tag_ == "NN" else None
        if row is None or token.i + 1 >= sentence.last or doc[token.i + 1].lower_ != "of":
            continue
        thing = words.phrase(token.i + 2, sentence.last)
        doer = _beside(words, token.i, thing.last) if thing is not None and _fits(row, thing) else None
        if thing is not None and doer is not None:
            yield Deed(row["name"], thing, doer, token.i + 1)


def _beside(words: Words, noun: int, end: int) -> Mention | None:
    """Whose name stands after a phrase, behind "was" or a comma, or right before it."""
    doc, at = words.doc, end
    while at < words.sentence.last and (not words.plain(at) or doc[at].lower_ == "on"):
        at += 1
    after = words.phrase(at + 1, words.sentence.last) if at + 1 < words.sentence.last and doc[at].lower_ in COPULA else None
    if after is not None:
        return after.name or _named(words, after)
    start = noun - 1 - (doc[noun - 1].tag_ == "DT")
    return words.covering.get(start - 1) if start > words.sentence.first and doc[start].tag_ == "," else None


def _owners(words: Words) -> Iterator[Deed]:
    """ "Karl Benn's laptop", "a laptop belonging to Karl Benn"."""
    table, doc = _table()["owned"], words.doc
    for token in doc[words.sentence.first : words.sentence.last]:
        if token.tag_ != "NN" or token.lemma_.lower() not in table["words"]:
            continue
        thing = words.around(token.i, token.i + 1)
        behind = [t.lemma_.lower() for t in doc[token.i + 1 : min(token.i + 4, words.sentence.last)]]
        told = set(behind) & set(table["verbs"])
        owner = _owner_before(words, token.i) if not told else _owner_behind(words, token.i + 1)
        if thing is not None and owner is not None and making.names_somebody(owner):
            yield Deed("owner", thing, owner, token.i + 1)


def _owner_before(words: Words, at: int) -> Mention | None:
    marks = [i for i in range(max(words.sentence.first + 1, at - 3), at) if words.doc[i].tag_ == "POS"]
    return words.covering.get(marks[-1] - 1) if marks else None


def _owner_behind(words: Words, at: int) -> Mention | None:
    to = next((i for i in range(at, min(at + 4, words.sentence.last)) if words.doc[i].lower_ in {"to", "by"}), None)
    return words.covering.get(to + 1) if to is not None else None


def _claim(words: Words, frame: Frame, deed: Deed, matter: str | None = None) -> Claim:
    thing = deed.thing
    inside = [m for i in range(thing.first, thing.last) if (m := words.covering.get(i)) and _is_date(m)]
    around = [a.mention for a in (*frame.after, *making.fronted(frame)) if _is_date(a.mention)]
    date = next((m for m in (*around, *inside) if not _is_long(m.value)), None)
    edition = next((m for m in inside if _is_long(m.value)), None)
    whole = words.doc[thing.first : thing.last]
    slots: dict[str, Slot | None] = {
        "matter": Slot(matter or f"{deed.name} {canonical(thing.head)}", whole.start_char, whole.end_char, whole.text),
        "thing": making.words_slot(words.reading, thing.first, thing.last, tuple(sorted(thing.words))),
        "doer": making.slot(deed.doer),
        "date": making.slot(date) if date else None,
        "edition": making.slot(edition) if edition else None,
    }
    scope = {**scope_of(words, frame, thing), "several": _several(words, deed)}
    return making.claim(frame, "deed", deed.name, slots, scope)


def _several(words: Words, deed: Deed) -> str | None:
    """Whether the role is one of several: "another driver", "one of the pilots"."""
    before = words.doc[max(words.sentence.first, deed.thing.first - 2) : deed.last]
    return "several" if deed.name == "role" and {t.lower_ for t in before} & set(_table()["several"]["words"]) else None


def _is_date(mention: Mention) -> bool:
    return isinstance(mention.value, DateValue) and mention.value.known


def _is_long(value: DateValue) -> bool:
    """A month, a season or a year: which prize it is, rather than when it was given."""
    return value.start is None or value.end is None or (value.end - value.start).days >= LONG


@lru_cache(maxsize=4096)
def table_of(lemma: str) -> tuple[tuple[dict[str, Any], str], ...]:
    """The deeds a verb tells of, and from which side: the doer acts (verbs), the thing goes, or the doer gets it."""
    found = []
    for row in _table()["deed"]:
        for how in ("verbs", "goes", "gets", "comes"):
            for first, *rest in (verb.split() for verb in row.get(how, ())):
                if first == lemma:
                    found.append(({**row, "words": tuple(rest)}, how))
    return tuple(sorted(found, key=lambda f: -len(f[0]["words"])))


@lru_cache(maxsize=1)
def given() -> frozenset[str]:
    """Verbs by which a thing goes to somebody."""
    return frozenset(verb.split()[0] for row in _table()["deed"] for verb in row.get("goes", ()))


@lru_cache(maxsize=1)
def _nouns() -> dict[str, dict[str, Any]]:
    return {noun: row for row in _table()["deed"] for noun in row.get("nouns", ())}


@lru_cache(maxsize=4096)
def sides_of(lemma: str) -> tuple[tuple[dict[str, Any], bool], ...]:
    """The contests a verb tells of, and whether it tells them from the side of the one who lost."""
    found = []
    for row in _table()["sides"]:
        for turned, how in enumerate(("verbs", "reversed")):
            for first, *rest in (verb.split() for verb in row[how]):
                if first == lemma:
                    found.append(({**row, "words": tuple(rest)}, bool(turned)))
    return tuple(sorted(found, key=lambda f: -len(f[0]["words"])))


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("deeds.toml").read_text(encoding="utf-8"))
