"""Sentences -> how often: "an annual award", "is given every two years", "is held each May". For milestones.

What comes round comes round in one rhythm, and in one month of the year: told like a step, it can be set against what another
article says of the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotate.predicates import Predicate
from checker.claims import protagonists
from checker.claims.clauses import Argument, Clauses
from checker.claims.steps import Step, listed, plain
from checker.claims.told_dates import arguments
from checker.model import DateValue, Mention

PERIOD = re.compile(r"P\d+[YMWD]")
WEEKDAY = re.compile(r"XXXX-WXX-\d(?:T[A-Z]+)?")
MONTH = re.compile(r"XXXX-\d\d(?:-\d\d)?")
PRESENT = frozenset({"is", "are", "held", "given"})


def recurrences(parts: Clauses) -> Iterator[Step]:
    """Steps named "rhythm" (how often), "season" (in which month) and "weekday" of what a sentence says to come round."""
    found = list(arguments(parts))
    told = {i for a in found for i in range(a.first, a.last)}
    for date in [*found, *(a for a in _adjectives(parts) if a.first not in told)]:
        value, verb = date.mention.value, _verb(parts, date)
        name = _name(value) if isinstance(value, DateValue) else ""
        if not name or verb is None or not _is_said(parts, verb, date, name):
            continue
        whose = protagonists.of_predicate(parts, verb)
        if whose is not None:
            yield Step(name, whose, date, verb)


def _name(value: DateValue) -> str:
    if value.type == "SET" and PERIOD.fullmatch(value.timex3):
        return "rhythm"
    if value.type == "SET" and WEEKDAY.fullmatch(value.timex3):
        return "weekday"
    return "season" if MONTH.fullmatch(value.timex3) and not value.known else ""


def _verb(parts: Clauses, date: Argument) -> Predicate | None:
    return next((p for p in reversed(parts.predicates) if p.first < date.first), None)


def _is_said(parts: Clauses, verb: Predicate, date: Argument, name: str) -> bool:
    """Whether it is said of the subject, and of any year: "is an annual award", "is held in May", not "was held in May"."""
    doc = parts.reading.doc
    if name == "weekday":
        return verb.lemma in plain("airing")
    if verb.lemma == "be":
        return name == "rhythm" and not any(t.tag_ in {"IN", "TO"} for t in doc[verb.last : date.first])
    return verb.lemma in plain("recurring") and doc[verb.first].lower_ in PRESENT


def _adjectives(parts: Clauses) -> Iterator[Argument]:
    """Words for a rhythm that are too common to be read as dates everywhere ("annual")."""
    for token in parts.reading.span(parts.sentence):
        period = listed("rhythms").get(token.lower_)
        if period is not None:
            value = DateValue(period, type="SET")
            end = token.idx + len(token.text)
            yield Argument(Mention("date", token.idx, end, token.text, value), token.i, token.i + 1)
