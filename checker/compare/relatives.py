"""Do two articles give one relative of somebody by one name? Used by rules through `same_given`."""

from __future__ import annotations

from typing import Any

from rapidfuzz.distance import DamerauLevenshtein

from checker.annotate.names_match import word_agrees
from checker.annotate.names_parts import fold, is_given, parse_name
from checker.compare.people import same_person
from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, noted, value_of
from checker.model import Entity

SLIP = 2  # letters: nearer names are a matter of spelling


def same_given(a: Any, b: Any) -> Verdict:
    """Compare the given names by which two slots call one person; a surname alone is unknown, and so is a near spelling."""
    return noted(_compare(_givens(value_of(a)), _givens(value_of(b))), a, b)


def _givens(value: Any) -> tuple[str, ...]:
    """The given names; of a name of one word that word, if it is a usual one."""
    name = value.name if isinstance(value, Entity) else str(value or "")
    parts = parse_name(name)
    return parts.given or tuple(word for word in parts.surname if is_given(word))


def _compare(x: tuple[str, ...], y: tuple[str, ...]) -> Verdict:
    if not x or not y:
        return UNKNOWN
    if any(word_agrees(p, q) for p in x for q in y) or same_person(" ".join(x), " ".join(y)):
        return SAME
    if DamerauLevenshtein.distance(fold(x[0]), fold(y[0])) <= SLIP and x[0][0] == y[0][0]:
        return UNKNOWN
    return different(f"{' '.join(x)} is not {' '.join(y)}")
