"""Can one thing be all that two articles say it is? Kinds of people and countries; used by rules."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from checker.claims import kinds
from checker.claims.definitions import nature_of, work_of
from checker.claims.titles import occupation
from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, noted, value_of
from checker.model.names import Listed

MEDIA = frozenset({"tv", "television", "upcoming", "animated"})


def same_kinds(a: Any, b: Any) -> Verdict:
    """Compare what somebody is said to be (Listed): different where one says "only" and the other more, or by field."""
    x, y = value_of(a), value_of(b)
    if not isinstance(x, Listed) or not isinstance(y, Listed):
        return noted(UNKNOWN, a, b)
    if x.denied or y.denied:
        conflict = x.denied != y.denied and (_denies(x, y) if x.denied else _denies(y, x))
    else:
        conflict = _shut_out(x, y) or _shut_out(y, x) or _far(x, y) or _other_nature(x, y)
    return noted(different(f"{x} is not {y}") if conflict else SAME, a, b)


def same_countries(a: Any, b: Any) -> Verdict:
    """Compare the countries somebody or something is said to be of (Listed of codes): same where they share one."""
    x, y = value_of(a), value_of(b)
    if not isinstance(x, Listed) or not isinstance(y, Listed):
        return noted(UNKNOWN, a, b)
    if x.denied or y.denied:
        clash = x.denied != y.denied and {*x.items} == {*y.items}
        return noted(different(f"{x} is not {y}") if clash else UNKNOWN, a, b)
    return noted(SAME if {*x.items} & {*y.items} else different(f"{x} is not {y}"), a, b)


def _denies(no: Listed, yes: Listed) -> bool:
    """Whether one says that it is not what the other says it is: "not an actor" and "a singer and film actor"."""
    return all(any(_head(k) == _head(p) and _within(k, p) for p in yes.items) for k in no.items)


def _within(k: str, p: str) -> bool:
    return {*k.split()} <= {*p.split()}


def _shut_out(some: Listed, more: Listed) -> bool:
    """Whether one says "only" and the other names a kind that is none of those, or another sort of one."""
    if not some.only:
        return False
    people = [p for p in more.items if kinds.is_person(_head(p)) or occupation(p)]
    other_sorts = all(_other_sort(k, p) for k in some.items for p in more.items)
    return other_sorts or any(not any(_kin(k, p) for k in some.items) for p in people)


def _other_sort(x: str, y: str) -> bool:
    """A horror film, a comedy film: one noun with words before it that share none."""
    p, q = (
        {word for word in re.split(r"[ -]", phrase)[:-1] if word.isalpha() and not work_of(word)} - MEDIA for phrase in (x, y)
    )
    return _head(x) == _head(y) and work_of(x) is not None and bool(p and q) and not p & q


def _far(x: Listed, y: Listed) -> bool:
    """Whether all that is said is of quite another field (a farmer, a singer and actress) or sort (a film, a novel)."""
    few, more = sorted((x, y), key=lambda listed: len(listed.items))
    one, other = ({_field(item) for item in listed.items} for listed in (few, more))
    near = any(_kin(p, q) for p in few.items for q in more.items if _field(q) is None)
    return None not in one and not near and bool(other - {None}) and not one & other


def _other_nature(x: Listed, y: Listed) -> bool:
    """Whether one is said to be a person and the other an animal, a land or a work."""
    p, q = ({"person" if occupation(item) else nature_of(item) for item in listed.items} for listed in (x, y))
    return None not in p | q and not p & q


def _field(item: str) -> str | None:
    return occupation(item) or work_of(item)


@lru_cache(maxsize=16384)
def _kin(x: str, y: str) -> bool:
    p, q = _head(x), _head(y)
    return p == q or kinds.kinship(p, q) >= kinds.NARROWER or p in q or q in p


def _head(phrase: str) -> str:
    return phrase.split()[-1]
