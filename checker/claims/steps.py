"""Dates and verbs -> steps: a birth, a release, a founding, an end, with whose it is and when. Next: milestones.

A step is told by a verb ("was born in 1950"), by a bracket behind a name ("(1950 - 1999)"), by the year in front of a work ("a
1950 film"), by a noun ("the release of X was in 1950"), or as the first or last day of what went on from one to the other.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.annotate.predicates import Predicate
from checker.claims import protagonists, told_dates
from checker.claims.clauses import Argument, Clauses
from checker.claims.protagonists import Protagonist
from checker.claims.stems import table
from checker.claims.told_dates import arguments
from checker.language.verbs import base
from checker.model import DateValue

BEHIND = 4  # words after a verb in which a phrase is complete
PLAIN = frozenset({"IN", "TO", ",", ".", "RB", "-LRB-", ":", "CC", "RP"})
OWNING = frozenset({"DT", "PRP$"})
SPANNING = {"from": 0, "since": 0, "beginning": 0, "until": 1, "till": 1, "through": 1, "to": 1}
RUN = ("premiere", "end")
TENURE = ("start of tenure", "end of tenure")
ROLED = frozenset({*TENURE, "admission", "career"})  # taken once in each of several offices, halls, lines of work
LIFE = {"bear": "birth", "die": "death"}


@dataclass(frozen=True)
class Step:
    """A step as told: its name, whose it is, when, and by which verb, if by any."""

    name: str
    whose: Protagonist
    date: Argument
    verb: Predicate | None = None


@dataclass(frozen=True)
class Dated:
    """A date in its sentence, with the verb that it stands behind or that it is fronted for."""

    parts: Clauses
    date: Argument
    verb: Predicate | None

    @property
    def between(self) -> slice:
        """The tokens from behind the verb to the date with its preposition."""
        date, doc = self.date, self.parts.reading.doc
        start = date.first - (bool(date.prep) and doc[date.first - 1].lower_ == date.prep)
        return slice(self.verb.last if self.verb else start, max(start, self.verb.last if self.verb else start))


def steps(parts: Clauses, at: int, date: Argument) -> Iterator[Step]:
    """The steps that a date in stretch `at` of a sentence tells the day of."""
    if at == 0 and _is_fronted(parts, date):
        at = 1
    elif at > 1 and _is_noun(parts, parts.predicates[at - 1]):
        at -= 1
    verb = parts.predicates[at - 1] if at else None
    lived = list(_lived(parts, date))
    yield from lived
    if lived:
        return
    work = told_dates.of_work(parts, date)
    if work:
        yield from _of_work(Dated(parts, date, verb), work)
    elif verb is not None:
        yield from _of_verb(Dated(parts, date, verb), verb)


def _is_noun(parts: Clauses, verb: Predicate) -> bool:
    """Whether what looks like a verb is a noun behind its article: "died in a car crash"."""
    doc = parts.reading.doc
    before = [t.tag_ for t in doc[max(verb.first - 3, parts.sentence.first) : verb.first]]
    return not verb.finite and "DT" in before and before[-1] in {"DT", "JJ", "NN"}


def _is_fronted(parts: Clauses, date: Argument) -> bool:
    comma = date.last < parts.sentence.last and parts.reading.doc[date.last].text == ","
    return comma and bool(parts.predicates) and date.first <= parts.sentence.first + 1


def _lived(parts: Clauses, date: Argument) -> Iterator[Step]:
    """Birth and death in a bracket behind the name that opens a sentence; further on, such dates may be those of an office."""
    for name, end in told_dates.life_dates(parts, date) or [(told_dates.life(parts, date), date)]:
        opening = protagonists.opening_of(parts, end.first)
        whose = protagonists.before(parts, opening) if name and opening is not None else None
        if whose is not None and whose.first <= parts.sentence.first + 1:
            yield Step(LIFE[name], whose, end)


def _of_work(told: Dated, work: str) -> Iterator[Step]:
    """The year of the work that the sentence says its subject is, or of a title in front of its bracket."""
    parts, date, verb = told.parts, told.date, told.verb
    opening = protagonists.opening_of(parts, date.first)
    if work == "title" or opening == date.first - 1:  # "Harbour Lights (1962)", "Harbour Lights (1962 film)"
        whose = protagonists.before(parts, date.first - 1) if _has_works(told) else None
        if whose is not None and whose.named:
            yield Step("title", whose, date)
    elif verb is not None and verb.lemma == "be" and not _is_complement(told):
        whose = protagonists.of_predicate(parts, verb)
        if whose is not None:
            yield Step("work", whose, date, verb)


def _has_works(told: Dated) -> bool:
    """Whether a sentence speaks of films, books and the like: else a year behind a name may be that of a contest or a source."""
    return any(t.lemma_.lower() in table("works", "nouns") for t in told.parts.reading.span(told.parts.sentence))


def _is_complement(told: Dated) -> bool:
    """Whether the year is of something else that the subject has to do with: "is a remake of a 1950 film"."""
    return any(t.tag_ in {"IN", "TO"} for t in told.parts.reading.doc[told.between])


def _of_verb(told: Dated, verb: Predicate) -> Iterator[Step]:
    title = _title(told, verb)
    if title is not None:
        yield Step("making", title, told.date, verb)
    if verb.lemma == "be":
        yield from _named(told, verb)
    name = _told(told, verb)
    whose = protagonists.of_predicate(told.parts, verb)
    if whose is None:
        return
    if name and name != "airing":
        yield Step(name, whose, told.date, verb)
        return
    lasting = list(_lasting(Step("", whose, told.date, verb), RUN if name else TENURE))
    yield from lasting
    if name and not lasting:
        yield Step(name, whose, told.date, verb)


def _title(told: Dated, verb: Predicate) -> Protagonist | None:
    """The work that something was done to or in: "directed Smash in 1950", "played the doctor in Smash in 1950"."""
    parts, doc = told.parts, told.parts.reading.doc
    undergone = verb.passive and verb.last - verb.first > 1
    if verb.lemma not in plain("workings") or undergone or (verb.lemma == "be" and doc[verb.last].lower_ != "in"):
        return None
    sites = {i for a in arguments(parts) if a.mention.kind == "place" and a.prep == "in" for i in range(a.first, a.last)}
    title = protagonists.before(parts, told.between.stop)
    if title is None or not title.named or title.first < verb.last or doc[title.first - 1].lower_ == "by":
        return None
    return None if title.last - 1 in sites else title


def _lasting(step: Step, names: tuple[str, str]) -> Iterator[Step]:
    """What goes on from one day to another begins on the first and ends on the last."""
    value: DateValue = step.date.mention.value
    if "/" in value.timex3 and value.start and value.end:
        for name, end in zip(names, told_dates.ends(value), strict=True):
            yield replace(step, name=name, date=_with(step.date, end))
    elif step.date.prep in SPANNING:
        yield replace(step, name=names[SPANNING[step.date.prep]], date=_with(step.date, told_dates.bound(value)))


def _with(argument: Argument, value: DateValue) -> Argument:
    return replace(argument, mention=replace(argument.mention, value=value))


def _named(told: Dated, verb: Predicate) -> Iterator[Step]:
    """The step that the subject names ("the release of X was in 2011", "her date of birth is"), or a work that "is from 1950"."""
    parts, doc, first = told.parts, told.parts.reading.doc, told.parts.sentence.first
    at = next((t.i for t in doc[first : verb.first] if t.lower_ in nouns()), None)
    if at is not None:
        whose = _owner(told, at, verb.first)
        if whose is not None:
            yield Step(nouns()[doc[at].lower_], whose, told.date, verb)
    elif doc[verb.last].lower_ == "from" == told.date.prep:
        whose = protagonists.of_predicate(parts, verb)
        if whose is not None:
            yield Step("work", whose, told.date, verb)


def _owner(told: Dated, noun: int, end: int) -> Protagonist | None:
    """Whose a noun is: "X's release", "the release of X"."""
    doc, first = told.parts.reading.doc, told.parts.sentence.first
    owner = next((t.i for t in doc[first:noun] if t.tag_ == "POS"), None)
    if owner is not None:
        return protagonists.between(told.parts, first, owner)
    if doc[first].tag_ == "PRP$":
        return protagonists.between(told.parts, first, first + 1)
    return protagonists.between(told.parts, noun + 2, end) if doc[noun + 1].lower_ == "of" else None


def _told(told: Dated, verb: Predicate) -> str:
    """The step that a verb tells, which has no object: "began in 1950", not "began the talks in 1950"."""
    doc, first = told.parts.reading.doc, told.parts.sentence.first
    row = [base(t) for t in doc[max(verb.first - 2, first) : verb.last]]
    row += [t.lower_ for t in doc[told.between][:BEHIND]]
    for phrase, name in phrases():
        if verb.lemma in phrase and _within(phrase, row):
            return name
    follows = doc[told.between][:1]
    bare = not follows or follows[0].tag_ in PLAIN
    passive = verb.passive and not (follows and follows[0].tag_ in OWNING)
    return verbs().get(verb.lemma, "") if bare or passive else ""


def _within(phrase: Sequence[str], row: Sequence[str]) -> bool:
    """Whether the words of a phrase stand in a row in their order."""
    rest = iter(row)
    return all(word in rest for word in phrase)


def matter(step: str) -> str:
    """The question that a step answers."""
    return listed("matters").get(step, "beginning")


@lru_cache(maxsize=1)
def verbs() -> dict[str, str]:
    return {verb: name for name, row in _table()["steps"].items() for verb in row.get("verbs", ())}


@lru_cache(maxsize=1)
def nouns() -> dict[str, str]:
    return {noun: name for name, row in _table()["steps"].items() for noun in row.get("nouns", ())}


@lru_cache(maxsize=1)
def phrases() -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple((tuple(p.split()), name) for name, row in _table()["steps"].items() for p in row.get("phrases", ()))


@lru_cache(maxsize=4)
def plain(name: str) -> frozenset[str]:
    """One of the plain lists of milestones.toml: media, workings."""
    return frozenset(_table()["words"][name])


def listed(name: str) -> dict[str, str]:
    """One of the tables of milestones.toml that give a value for a word: matters, rhythms."""
    found: dict[str, str] = _table()[name]
    return found


@lru_cache(maxsize=1)
def lags() -> dict[tuple[str, str], tuple[int, int]]:
    """From the first step to the second: the years before and after that are no contradiction."""
    return {(row["from"], row["to"]): (row["least"], row["most"]) for row in _table()["lags"]}


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("milestones.toml").read_text(encoding="utf-8"))
