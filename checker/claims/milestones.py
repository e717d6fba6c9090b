"""Dates -> milestones: when a person, a work or a body took a step that is taken once. Next: compare/gates/milestones.

"X was born in 1950", "X (1950 - 1999)", "X is a 1950 film", "X premiered on 3 May 1950": a birth, a release, a founding has
one date, however much later it is told. A claim keeps whose step it is, by all the words of the name or title.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.annotate.predicates import Predicate
from checker.claims import making, protagonists, told_dates
from checker.claims.clauses import Argument, Clauses
from checker.claims.protagonists import Protagonist
from checker.claims.stems import stem
from checker.claims.told_dates import arguments
from checker.language.verbs import base
from checker.model import Claim, DateValue, Slot

CONTENT = frozenset({"NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ"})
LIGHT = frozenset({"be", "serv", "hav", "do"})
TOLD = frozenset({"asserted", "reported"})
YEAR = re.compile(r"\b\d{3,4}\b|\d0s\b")
BEHIND = 4  # words after a verb in which a phrase is complete
PLAIN = frozenset({"IN", "TO", ",", ".", "RB", "-LRB-", ":", "CC", "RP"})


@dataclass(frozen=True)
class Step:
    """A step as told: its name, whose it is, and when."""

    name: str
    whose: Protagonist
    date: Argument


def milestones(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "milestone": slots matter (the question), thing (whose step, its words), date."""
    if parts.boundless:
        return
    for at, stretch in enumerate(parts.stretches):
        for argument in stretch:
            if _dates(parts, argument):
                held = at or _fronted(parts, argument)
                yield from (_claim(parts, held, step) for step in _steps(parts, held, argument))


def _fronted(parts: Clauses, argument: Argument) -> int:
    """The number of the stretch behind the verb that a date in front of the sentence belongs to."""
    comma = argument.last < parts.sentence.last and parts.reading.doc[argument.last].text == ","
    return int(comma and bool(parts.predicates) and argument.first <= parts.sentence.first + 1)


def _dates(parts: Clauses, argument: Argument) -> bool:
    """Whether it is a date that stays true: in an article of a known day, one that is told with its year."""
    value = argument.mention.value
    if not isinstance(value, DateValue) or value.type not in {"DATE", "TIME"}:
        return False
    dated = parts.reading.article.day is not None
    return bool(YEAR.search(argument.mention.text)) if dated else value.known or value.timex3.startswith("XXXX-")


def _steps(parts: Clauses, at: int, argument: Argument) -> Iterator[Step]:
    lived = told_dates.life_dates(parts, argument)
    for name, date in lived or [(told_dates.life(parts, argument), argument)]:
        opening = protagonists.opening_of(parts, date.first)
        whose = protagonists.before(parts, opening) if name and opening is not None else None
        if whose is not None and whose.first <= parts.sentence.first + 1:  # further on: "the actor X (1990 - 1995)", her husband
            yield Step(LIFE[name], whose, date)
    work = "" if lived else told_dates.of_work(parts, argument)
    if work:
        yield from _of_work(parts, at, argument, work)
    elif at and not lived:
        yield from _of_verb(parts, parts.predicates[at - 1], argument)


SPANNING = {"from": 0, "since": 0, "beginning": 0, "until": 1, "till": 1, "through": 1, "to": 1}
LIFE = {"bear": "birth", "die": "death"}


def _of_work(parts: Clauses, at: int, argument: Argument, work: str) -> Iterator[Step]:
    """The year of the work that the sentence says its subject is, or of a title in front of its bracket."""
    if work == "title":
        whose = protagonists.before(parts, argument.first - 1)
        if whose is not None and whose.named:
            yield Step("title", whose, argument)
    elif (opening := protagonists.opening_of(parts, argument.first)) is not None:
        whose = protagonists.before(parts, opening)  # "Harbour Lights (1962 film)"
        if whose is not None and opening == argument.first - 1:
            yield Step("title", whose, argument)
    elif at and parts.predicates[at - 1].lemma == "be" and not _joined(parts, parts.predicates[at - 1], argument):
        whose = protagonists.of_predicate(parts, parts.predicates[at - 1])
        if whose is not None:
            yield Step("work", whose, argument)


def _joined(parts: Clauses, predicate: Predicate, argument: Argument) -> bool:
    """Whether a preposition stands between a verb and a year: "is a remake of a 1950 film"."""
    return any(t.tag_ in {"IN", "TO"} for t in parts.reading.doc[predicate.last : argument.first])


def _of_verb(parts: Clauses, predicate: Predicate, argument: Argument) -> Iterator[Step]:
    title = _title(parts, predicate, argument)
    if title is not None:
        yield Step("making", title, argument)
    if predicate.lemma == "be":
        yield from _named(parts, predicate, argument)
    name = _told(parts, predicate, argument)
    whose = protagonists.of_predicate(parts, predicate)
    if whose is None:
        return
    if name and name != "airing":
        yield Step(name, whose, argument)
    elif name or "/" in argument.mention.value.timex3 or argument.prep in SPANNING:
        yield from _lasting(whose, argument, ("premiere", "end") if name else ("start of tenure", "end of tenure"))
    if name == "airing":
        yield Step(name, whose, argument)


def _title(parts: Clauses, predicate: Predicate, argument: Argument) -> Protagonist | None:
    """The work that something was done to or in: "directed Smash in 1950", "played the doctor in Smash in 1950"."""
    if predicate.lemma not in workings() or predicate.passive:
        return None
    if predicate.lemma == "be" and parts.reading.doc[predicate.last].lower_ != "in":
        return None
    held = {i for a in arguments(parts) if a.mention.kind == "place" and a.prep == "in" for i in range(a.first, a.last)}
    title = protagonists.before(parts, _start(parts, argument))
    known = title is not None and title.named and title.first >= predicate.last and title.last - 1 not in held
    return title if known else None


def _start(parts: Clauses, argument: Argument) -> int:
    """Where a date begins with its preposition."""
    return argument.first - (bool(argument.prep) and parts.reading.doc[argument.first - 1].lower_ == argument.prep)


def _lasting(whose: Protagonist, argument: Argument, names: tuple[str, str]) -> Iterator[Step]:
    """What goes on from one day to another begins on the first and ends on the last."""
    value = argument.mention.value
    if "/" in value.timex3 and value.start and value.end:
        for name, end in zip(names, told_dates.ends(value), strict=True):
            yield Step(name, whose, _with(argument, end))
    elif argument.prep in SPANNING:
        name = names[SPANNING[argument.prep]]
        yield Step(name, whose, _with(argument, told_dates.bound(value)))


def _with(argument: Argument, value: DateValue) -> Argument:
    return replace(argument, mention=replace(argument.mention, value=value))


def _named(parts: Clauses, predicate: Predicate, argument: Argument) -> Iterator[Step]:
    """The step that the subject names ("the release of X was in 2011", "her date of birth is"), or a work that "is from 1950"."""
    doc, first = parts.reading.doc, parts.sentence.first
    at = next((t.i for t in doc[first : predicate.first] if t.lower_ in nouns()), None)
    if at is None:
        whose = protagonists.of_predicate(parts, predicate) if argument.prep == "from" else None
        if whose is not None and doc[predicate.last].lower_ == "from":
            yield Step("work", whose, argument)
        return
    owner = next((t.i for t in doc[first:at] if t.tag_ == "POS"), None)
    of = at + 2 if doc[at + 1].lower_ == "of" else None
    whose = protagonists.between(parts, first, owner) if owner else protagonists.between(parts, of, predicate.first) if of else None
    if whose is not None:
        yield Step(nouns()[doc[at].lower_], whose, argument)


def _told(parts: Clauses, predicate: Predicate, argument: Argument) -> str:
    """The step that a verb tells, which has no object: "began in 1950", not "began the talks in 1950"."""
    doc = parts.reading.doc
    group = [base(t) for t in doc[max(predicate.first - 2, parts.sentence.first) : predicate.last]]
    behind = [t.lower_ for t in doc[predicate.last : min(predicate.last + BEHIND, argument.first)]]
    for phrase, name in phrases():
        if predicate.lemma in phrase and _within(phrase, [*group, *behind]):
            return name
    name = verbs().get(predicate.lemma, "")
    follows = doc[predicate.last] if predicate.last < parts.sentence.last else None
    bare = follows is None or follows.i >= argument.first or follows.tag_ in PLAIN
    return name if name and (predicate.passive or bare) else ""


def _within(phrase: Sequence[str], row: Sequence[str]) -> bool:
    """Whether the words of a phrase stand in a row in their order."""
    rest = iter(row)
    return all(word in rest for word in phrase)


def _claim(parts: Clauses, at: int, step: Step) -> Claim:
    reading, doc = parts.reading, parts.reading.doc
    whose = step.whose
    slots: dict[str, Slot] = {
        "matter": making.words_slot(reading, whose.first, whose.last, matter(step.name)),
        "thing": making.words_slot(reading, whose.first, whose.last, whose.words),
        "date": making.slot(step.date.mention),
    }
    predicate = parts.predicates[at - 1] if at else None
    scope = {
        "named": "yes" if whose.named else "",
        "lone": "yes" if len(reading.sentences) == 1 else "",
        "where": _where(parts, at),
        "role": _role(parts, at, step),
        "edition": " ".join(sorted({*whose.words} & editions())),
        "medium": " ".join(sorted({t.lower_ for t in doc[parts.sentence.first : parts.sentence.last]} & media())),
    }
    return Claim(
        article=reading.article.id,
        kind="milestone",
        predicate=step.name,
        slots=slots,
        quote=making.quote_of(reading, parts.sentence),
        status=predicate.status if predicate is not None else "asserted",
        as_of=reading.article.day,
        scope={name: words for name, words in scope.items() if words},
        negated=predicate.negated if predicate is not None else False,
        role=parts.sentence.role,
    )


def _where(parts: Clauses, at: int) -> str:
    """The places and bodies beside the date, in which a thing may come out on a day of its own."""
    return "|".join(sorted(a.mention.text.lower() for a in parts.stretches[at] if a.mention.kind == "place" and a.prep)) if at else ""


def _role(parts: Clauses, at: int, step: Step) -> str:
    """The words for what somebody is or does in the time that is told."""
    if "tenure" not in step.name or not at:
        return ""
    told = (p for p in parts.predicates if p.first >= step.whose.last and protagonists.opening_of(parts, p.first) is None)
    main = next(told, parts.predicates[at - 1])
    tokens = parts.reading.doc[main.first : step.date.first]
    return " ".join(sorted({stem(base(t)) if t.tag_.startswith("VB") else stem(t.lower_) for t in tokens if t.tag_ in CONTENT} - LIGHT))


def settled(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with all the dates that their article gives for the same step in scope "others"."""
    told: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.kind == "milestone":
            told[_whose(claim)].add(claim.slots["date"].value.timex3)
    return [_with_others(c, told[_whose(c)]) if c.kind == "milestone" else c for c in claims]


def _whose(claim: Claim) -> tuple[object, ...]:
    return claim.predicate, claim.slots["thing"].value


def _with_others(claim: Claim, dates: set[str]) -> Claim:
    return replace(claim, scope={**claim.scope, "others": " ".join(sorted(dates))})


def matter(step: str) -> str:
    """The question that a step answers."""
    return str(_table()["steps"].get(step, {"matter": "beginning"})["matter"])


@lru_cache(maxsize=1)
def verbs() -> dict[str, str]:
    return {verb: name for name, row in _table()["steps"].items() for verb in row["verbs"]}


@lru_cache(maxsize=1)
def nouns() -> dict[str, str]:
    return {noun: name for name, row in _table()["steps"].items() for noun in row.get("nouns", ())}


@lru_cache(maxsize=1)
def workings() -> frozenset[str]:
    """Verbs of what is done to or in a work whose title stands behind them."""
    return frozenset(_table()["open"]["workings"])


@lru_cache(maxsize=1)
def editions() -> frozenset[str]:
    """Words that say which one of a row a thing is: "the third season"."""
    return frozenset(_table()["open"]["editions"])


@lru_cache(maxsize=1)
def phrases() -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple((tuple(p.split()), name) for name, row in _table()["steps"].items() for p in row.get("phrases", ()))


@lru_cache(maxsize=1)
def media() -> frozenset[str]:
    return frozenset(_table()["open"]["media"])


@lru_cache(maxsize=1)
def lags() -> dict[tuple[str, str], tuple[int, int]]:
    """From the first step to the second: the years before and after that are no contradiction."""
    return {tuple(pair.split()): tuple(years) for pair, years in _table()["lags"].items()}  # type: ignore[misc]


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_name("milestones.toml").read_text(encoding="utf-8"))
