"""Steps -> milestones: when a person, a work or a body took a step that is taken once. Next: compare/gates/milestones.

A birth, a release, a founding has one date, however much later it is told. A claim keeps whose step it is, by all the words of
the name or title, and what makes it one of several: a country, a medium, a season.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.claims import making, protagonists
from checker.claims.clauses import Argument, Clauses
from checker.claims.recurrences import recurrences
from checker.claims.stems import stem
from checker.claims.steps import ROLED, Step, matter, plain, steps
from checker.claims.told_dates import arguments
from checker.language.verbs import base
from checker.model import Claim, DateValue, Slot

CONTENT = frozenset({"NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ"})
LIGHT = frozenset({"be", "serv", "hav", "do"})
TOLD = frozenset({"asserted", "reported", "planned", "expected"})
YEAR = re.compile(r"\b\d{3,4}\b|\d0s\b")


def milestones(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "milestone": slots matter (the question), thing (whose step, its words), date; predicate is the step."""
    if parts.boundless:
        return
    yield from (_claim(parts, (), step) for step in recurrences(parts))
    for at, stretch in enumerate(parts.stretches):
        for date in stretch:
            if _stays_true(parts, date):
                told = (step for step in steps(parts, at, date) if step.verb is None or step.verb.status in TOLD)
                yield from (_claim(parts, stretch, step) for step in told)


def _stays_true(parts: Clauses, argument: Argument) -> bool:
    """Whether it is a date that does not hang on the day of its article: there, one that is told with its year."""
    value = argument.mention.value
    if not isinstance(value, DateValue) or value.type not in {"DATE", "TIME"}:
        return False
    dated = parts.reading.article.day is not None
    return bool(YEAR.search(argument.mention.text)) if dated else value.known or value.timex3.startswith("XXXX-")


def _claim(parts: Clauses, stretch: Sequence[Argument], step: Step) -> Claim:
    reading, whose, verb = parts.reading, step.whose, step.verb
    edition = protagonists.edition(parts, whose, verb)
    told = protagonists.without_row(whose.words) if edition else whose.words
    slots: dict[str, Slot] = {
        "matter": making.words_slot(reading, whose.first, whose.last, matter(step.name)),
        "thing": making.words_slot(reading, whose.first, whose.last, told),
        "date": making.slot(step.date.mention),
    }
    scope = {
        "named": "yes" if whose.named else "",
        "lone": "yes" if len(reading.sentences) == 1 else "",
        "where": _where(stretch, step.date),
        "role": _role(parts, step),
        "edition": edition,
        "medium": " ".join(sorted({t.lower_ for t in reading.span(parts.sentence)} & plain("media"))),
    }
    return Claim(
        article=reading.article.id,
        kind="milestone",
        predicate=step.name,
        slots=slots,
        quote=making.quote_of(reading, parts.sentence),
        status=verb.status if verb is not None else "asserted",
        as_of=reading.article.day,
        scope={name: words for name, words in scope.items() if words},
        negated=verb is not None and verb.negated,
        role=parts.sentence.role,
    )


def _where(stretch: Sequence[Argument], date: Argument) -> str:
    """The places beside a date, in which a thing may come out on a day of its own."""
    found = (a for a in stretch if a.mention.kind == "place" and a.prep and not _parted(stretch, date, a))
    return "|".join(sorted(a.mention.text.lower() for a in found))


def _parted(stretch: Sequence[Argument], date: Argument, place: Argument) -> bool:
    """Whether another date stands between a date and a place."""
    low, high = sorted((date.first, place.first))
    return any(low < a.first < high and a.mention.kind == "date" for a in stretch)


def _role(parts: Clauses, step: Step) -> str:
    """The words for what somebody is or does in the time that is told, or from then on."""
    if step.name not in ROLED or step.verb is None:
        return ""
    told = (p for p in parts.predicates if p.first >= step.whose.last and protagonists.opening_of(parts, p.first) is None)
    first, earlier = next(told, step.verb), [a.last for a in arguments(parts) if _is_day(a) and a.last <= step.date.first]
    doc = parts.reading.doc
    behind = max([first.last, *earlier])  # "inducted into the first hall in 1996 and the second in 2005"
    tokens = [*doc[first.first : first.last], *doc[behind : step.date.first]]
    return " ".join(sorted({stem(base(t) if t.tag_.startswith("VB") else t.lower_) for t in tokens if t.tag_ in CONTENT} - LIGHT))


def _is_day(argument: Argument) -> bool:
    return getattr(argument.mention.value, "type", "") == "DATE"


def settled(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with all the dates that their article gives for the same step in scope "others"."""
    told: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for claim in claims:
        if claim.kind == "milestone":
            told[_step(claim)].add(claim.slots["date"].value.timex3)
    return [_with_others(c, told[_step(c)]) if c.kind == "milestone" else c for c in claims]


def _step(claim: Claim) -> tuple[object, ...]:
    return claim.predicate, claim.slots["thing"].value, *(claim.scope.get(axis) for axis in ("where", "edition", "role"))


def _with_others(claim: Claim, dates: set[str]) -> Claim:
    return replace(claim, scope={**claim.scope, "others": " ".join(sorted(dates))})
