"""Statements -> digests: a number or date of a short text that the longer text it retells does not give. Next: align.

A text retells another when most of its words stand there too (containment, Broder 1997). Each of its numbers, lengths of time
and dates is then expected there as well. One that is not is set against the value of the longer text that stands in the most
similar words and that the short text does not give. Two texts that both bear a date are left to the other rules: what was
counted on one day may have grown by the next.
"""

from __future__ import annotations

import calendar
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations
from typing import Any

from checker.claims.statements import Around, Told
from checker.claims.stems import stem
from checker.compare import periods
from checker.compare.likeness import NUMERAL, around_of, cell, fit
from checker.compare.stated import gives, same_stated
from checker.compare.two_events import measure
from checker.compare.verdict import trace
from checker.model import Claim, DateValue, Quantity

MEASURED = frozenset({"quantity", "duration", "date"})
ASKED = frozenset({"amount", "change", "ratio", "ordinal"})
SHORT = 5  # sentences of a text that may be a digest
ONE_STORY = 30  # so many texts with one topic key are no story that is looked at pair by pair
COVERED = 0.5  # of the words of a digest stand in what it retells
OTHER = 0.4  # of its numbers and dates may stand nowhere in it: more, and it tells a story of its own
STRANGE = 1  # name that does not: "Chinese" for "of China"
LINE = 2  # words of a sentence that is told again
LIKE = 1.7  # how alike the words around two values must be
ALIKE = 1.0  # ... and those around a bound and a number that bears it out
FAR = 10.0  # times: numbers further apart, and with other digits, measure two things
POINT, BOUND, RANGE = range(3)  # forms of a value
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
BRACKETS = re.compile(r"\[.*?\]")
NAMES = "|".join([*calendar.month_name[1:], *calendar.day_name])
EXPLICIT = re.compile(rf"\d|\b(?:{NAMES}|(?:first|second|third|fourth)[- ]quarter)\b", re.IGNORECASE)


def pairs(told: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Values that a digest and what it retells give in like words, each its own, as claims of kind "digest"."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in told:
        if claim.predicate in MEASURED:
            by_article[claim.article].append(claim)
    for short, long in _retellings(by_article):
        new = [claim for claim in short if _is_explicit(claim) and not _is_told(claim, long)]
        if len(new) <= max(1, sum(map(_is_explicit, short)) * OTHER):
            for claim, other in (*_replaced(new, short, long), *periods.moved(short, long)):
                yield _digest(claim), _digest(other)


def _digest(claim: Claim) -> Claim:
    scope = {**claim.scope, "told": str(claim.slots["around"].value)}
    return replace(claim, kind="digest", slots={"value": claim.slots["value"]}, scope=scope)


# ---- which text retells which


def _retellings(by_article: Mapping[str, Sequence[Claim]]) -> Iterator[tuple[Sequence[Claim], Sequence[Claim]]]:
    """The claims of each digest with those of what it retells."""
    index: dict[str, list[str]] = defaultdict(list)
    for article, claims in by_article.items():
        for key in claims[0].about | _names(_told(claims)) or {""}:
            index[key].append(article)
    met = {pair for found in index.values() if len(found) <= ONE_STORY for pair in combinations(found, 2)}
    for pair in sorted(met):
        short, long = sorted((by_article[a] for a in pair), key=lambda claims: (len(claims), len(_words(_told(claims)))))
        dated = short[0].as_of is not None and long[0].as_of is not None
        if not dated and retells(_told(short), _told(long)):
            yield short, long


def _told(claims: Sequence[Claim]) -> Told:
    return around_of(claims[0]).told


@lru_cache(maxsize=4096)
def retells(short: Told, long: Told) -> bool:
    """Do most words of a text of a few sentences, and all its names but one, stand in a longer one?"""
    words, there = _words(short), _words(long)
    strange = _names(short) - there
    return short.sentences <= SHORT and len(strange) <= STRANGE and len(words & there) >= COVERED * len(words)


@lru_cache(maxsize=4096)
def _words(told: Told) -> frozenset[str]:
    """The content words of a text, without its numbers and dates."""
    return frozenset(word for row in told.rows.values() for word in row if not word.startswith("#"))


def _names(told: Told) -> frozenset[str]:
    return frozenset().union(*(around.names for values in told.values.values() for _, around in values)) & _words(told)


# ---- what it tells otherwise


def _replaced(new: Iterable[Claim], short: Sequence[Claim], long: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The values that only a digest gives, with those in whose place they stand."""
    for claim in new:
        other = _counterpart(claim, short, long)
        if other is not None:
            yield claim, other


def _is_told(claim: Claim, long: Sequence[Claim]) -> bool:
    """Does the longer text give the value of a digest too, a bound in words that are a little alike?"""
    bound = _form(claim.slots["value"].value) == BOUND
    return any(_is_placed(o) and _gives(o, claim) and (not bound or _likeness(claim, o) >= ALIKE) for o in long)


def _is_placed(claim: Claim) -> bool:
    """Is it a value that is told by itself, or one that its text lets us place ("a year earlier")?"""
    return _is_explicit(claim) or claim.slots["value"].value.known


def _counterpart(claim: Claim, short: Sequence[Claim], long: Sequence[Claim]) -> Claim | None:
    """The value of the longer text in whose place the digest has its own; None where the digest's stands beside it."""
    found = [(_likeness(claim, other), other) for other in long if _of_one_measure(claim, other)]
    least = 0.0 if _is_quarter(claim) and all(_is_placed(other) for other in long if _is_quarter(other)) else LIKE
    reached, best = max(found, key=lambda one: one[0], default=(0.0, claim))
    if reached < least or any(_gives(own, best) for own in short) or _is_written(claim, best):
        return None
    return best if _is_explicit(best) and _same_size(claim, best) and _differ(claim, best) else None


def _is_written(claim: Claim, other: Claim) -> bool:
    """Does the other's sentence have what is new in a value beside its own ("its seventh and final season")?"""
    own, there = (NUMERAL.findall(c.slots["value"].text.casefold()) for c in (claim, other))
    new = [word for word in own if word not in there]
    if claim.predicate != "date":
        new = [word for word in new if word[0].isdigit()] or new
    rest = NUMERAL.findall(BRACKETS.sub(" ", around_of(other).text.casefold(), count=1))
    return all(word in rest for word in new)


def _is_explicit(claim: Claim) -> bool:
    """Is it a number, or a time that is told by a number or a name ("in 1998", "on Friday", not "last month")?"""
    slot = claim.slots["value"]
    return isinstance(slot.value, Quantity) or slot.value.type == "DURATION" or bool(EXPLICIT.search(slot.text))


def _gives(told: Claim, asked: Claim) -> bool:
    """Does one value say what the other says, where a bound ("over 50", "by 2025") says no other bound?"""
    x, y = told.slots["value"], asked.slots["value"]
    if told.predicate != asked.predicate:
        return False
    if {_form(x.value), _form(y.value)} == {BOUND} or (told.predicate == "date" and BOUND in {_form(x.value), _form(y.value)}):
        return bool(_ends(x.value) & _ends(y.value))
    if told.predicate == "date" and _years_apart(x.value, y.value):
        return True
    with trace():
        return gives(x, y)


def _ends(value: Any) -> set[tuple[str, Any]]:
    """The ends of a span of time, or of numbers, that are known, with which end each is."""
    low, high = (value.start, value.end) if isinstance(value, DateValue) else (value.low, value.high)
    return {(side, end) for side, end in (("low", low), ("high", high)) if end is not None}


def _form(value: Any) -> int:
    """One number or day, a bound on one side, or a range."""
    ends = _ends(value)
    return BOUND if len(ends) == 1 else POINT if len({end for _, end in ends}) == 1 else RANGE


def _years_apart(x: DateValue, y: DateValue) -> bool:
    """Do they differ in nothing but that one has no year ("the third quarter", "the third quarter of 2021")?"""
    return any(v.timex3.startswith("XXXX-") for v in (x, y)) and x.timex3[4:] == y.timex3[4:]


def _is_quarter(claim: Claim) -> bool:
    return claim.predicate == "date" and "-Q" in claim.slots["value"].value.timex3


def _of_one_measure(a: Claim, b: Claim) -> bool:
    """Are they numbers of one kind of thing, two lengths of time, two quarters, or two times at which the same was done?"""
    x, y = around_of(a), around_of(b)
    if a.predicate != b.predicate or a.scope.get("remote") != b.scope.get("remote"):
        return False
    if a.predicate == "quantity":
        p, q = a.slots["value"], b.slots["value"]
        kinds = {p.value.kind, q.value.kind}
        return kinds <= ASKED and (len(kinds) == 1 or "ordinal" not in kinds) and measure(p, x) == measure(q, y) != ""
    if _is_quarter(a) or _is_quarter(b) or a.predicate == "duration":
        return _is_quarter(a) == _is_quarter(b)
    return bool(x.verbs & y.verbs) or (_form(a.slots["value"].value) != BOUND and _is_line_of(x.told, y.told))


@lru_cache(maxsize=4096)
def _is_line_of(short: Told, long: Told) -> bool:
    """Is a text one sentence, of which every word but a name of whom it is about stands in the longer one?"""
    words, there = _words(short) - _light(), _words(long)
    return short.sentences == 1 and words - there <= _names(short) and len(words & there) >= LINE


@lru_cache(maxsize=1)
def _light() -> frozenset[str]:
    return frozenset(map(stem, ("take", "make", "have", "begin", "start", "get", "do")))


def _same_size(a: Claim, b: Claim) -> bool:
    """Numbers of another order of magnitude measure two things, unless their digits are the same ("$3 billion", "$3 million")."""
    x, y = (c.slots["value"] for c in (a, b))
    if not isinstance(x.value, Quantity) or DIGITS.findall(x.text) == DIGITS.findall(y.text) != []:
        return True
    if _form(x.value) != _form(y.value):
        return False
    sizes = [abs(v.low or v.high or 0) for v in (x.value, y.value)]
    return not min(sizes) or max(sizes) <= FAR * min(sizes)


def _differ(a: Claim, b: Claim) -> bool:
    with trace():
        return same_stated(a.slots["value"], b.slots["value"]).outcome == "different"


def _likeness(a: Claim, b: Claim) -> float:
    """How much of the words around a digest's value stands around another, those near it, its noun and its verb once more."""
    x, y = around_of(a), around_of(b)
    found = fit(x, y)
    near = found.near + found.forward + cell(x, y) + _share(x, y)
    return near + 0.5 * (bool(x.noun) and x.noun == y.noun) + 0.5 * bool(x.verbs & y.verbs)


def _share(x: Around, y: Around) -> float:
    """The share of a sentence's words that stand in another."""
    words, there = ({w for w in z.told.rows[z.sentence] if not w.startswith("#")} for z in (x, y))
    return len(words & there) / len(words) if words else 0.0
