"""Gates for places in a row: one holder, and one row, or a row and a part of it in which nothing can stand further down."""

from __future__ import annotations

import datetime as dt

from checker.compare.gates import alike
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim

DAYS = dt.timedelta(days=4)  # in which a list stays as it is
ANYWHERE = frozenset({"world", "earth", "globe", "planet", "all"})


def row(a: Claim, b: Claim) -> Verdict | None:
    """Do two articles say which place of one row one thing has?"""
    if a.as_of and b.as_of and (abs(a.as_of - b.as_of) > DAYS or not alike.named_alike(a, b)):
        return UNKNOWN
    if not _one_holder(a, b) or not _alike_in_words(a, b) or not alike.settled(a, b, 0.0):
        return UNKNOWN
    if "period" in a.scope and "period" in b.scope and a.scope["period"] != b.scope["period"]:
        return explained("other-period", f"one is for {a.scope['period']}, the other for {b.scope['period']}")
    return None if _one_row(a, b) else UNKNOWN


def _one_holder(a: Claim, b: Claim) -> bool:
    """Whether one name has both places; a lone sentence that says "it" may speak of the one that the other names."""
    x, y = alike.words_of(a, "who"), alike.words_of(b, "who")
    if x and y:
        return bool(x & y)
    silent, named = (a, y) if not x else (b, x)
    of_it = bool(named) and named <= alike.words_of(silent, "among")  # "the second town of Kalba" is not Kalba
    return _says_as_much(a, b) and not of_it


def _alike_in_words(a: Claim, b: Claim) -> bool:
    """Whether what narrows the noun is the same; a country's adjective may be left out, and in "the first to ..." any."""
    x, y = alike.words_of(a, "words"), alike.words_of(b, "words")
    if "doer" in a.scope and "doer" in b.scope and (x <= y or y <= x):
        return True
    countries = {word for word in x ^ y if word.startswith("@") and word[1:].isupper()}
    return x == y or (x ^ y == countries and (x <= y or y <= x))


def _says_as_much(a: Claim, b: Claim) -> bool:
    """Whether both say something of the row besides its noun, if only of which year it is."""
    if "order of" not in a.slots["thing"].normal and a.scope.get("period") == b.scope.get("period") is not None:
        return True
    return any(alike.words_of(a, axis) & alike.words_of(b, axis) for axis in ("among", "words"))


def _one_row(a: Claim, b: Claim) -> bool:
    """Whether both rows are of the same ones; what is 2nd of a part is no better than 2nd of the whole, and may well be 9th."""
    x, y = _among(a), _among(b)
    p, q = (c.slots["amount"].value.low for c in (a, b))
    if p * q < 0 and "order of" in a.slots["thing"].normal and {abs(p), abs(q)} != {1}:
        return False  # the fourth may be the last
    if x == y or ("order of" in a.slots["thing"].normal and (x <= y or y <= x) and _named(x & y)):
        return True
    if p * q < 0:
        return x <= y or y <= x
    (wide, rank), (narrow, place) = sorted(((x, p), (y, q)), key=lambda side: len(side[0]))
    return wide <= narrow and abs(rank) < abs(place)


def _among(claim: Claim) -> set[str]:
    return alike.words_of(claim, "among") - ANYWHERE


def _named(words: set[str]) -> bool:
    return any(word.startswith("@") for word in words)
