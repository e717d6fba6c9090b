"""Do two articles print one sentence with two surnames behind one given name? Used by rules through `same_namesake`."""

from __future__ import annotations

from typing import Any

from checker.annotate.names_parts import parse_name
from checker.compare.people import same_person
from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, noted, value_of
from checker.model.names import Written


def same_namesake(a: Any, b: Any) -> Verdict:
    """Compare two slots of kind Written whose given names and neighbouring words are the same.

    different: two surnames; unknown: both articles know both people, or a surname is missing.
    """
    x, y = value_of(a), value_of(b)
    known = isinstance(x, Written) and isinstance(y, Written)
    return noted(_compare(x, y) if known else UNKNOWN, a, b)


def _compare(x: Written, y: Written) -> Verdict:
    if same_person(x.word, y.word):
        return SAME
    if not (parse_name(x.word).given and parse_name(y.word).given) or (x.word in y.beside and y.word in x.beside):
        return UNKNOWN
    return different(f"{x.word} is not {y.word}")
