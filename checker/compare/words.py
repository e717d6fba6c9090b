"""Are two plain words, noun phrases or outcomes the same? For slots that hold words ("done", "chemical tanker")."""

from __future__ import annotations

from typing import Any

from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, explained, noted, value_of
from checker.model import Outcome, Phrase


def same_word(a: Any, b: Any) -> Verdict:
    """Compare two words or noun phrases (Slot, str, Phrase or None): same or different, unknown where one is missing.

    Capitals do not count. A phrase that only says more than the other ("oil tanker", "tanker") is a refinement of it.
    """
    x, y = value_of(a), value_of(b)
    if x is None or y is None:
        return noted(UNKNOWN, a, b)
    if isinstance(x, Phrase) and isinstance(y, Phrase):
        return noted(_phrases(x, y), a, b)
    return noted(SAME if str(x).casefold() == str(y).casefold() else different(f"{x} is not {y}"), a, b)


def _phrases(x: Phrase, y: Phrase) -> Verdict:
    if x.head != y.head or not (x.others <= y.others or y.others <= x.others):
        return different(f"{x} is not {y}")
    return SAME if x.others == y.others else explained("refinement", f"{x} and {y} differ only in how much they say")


def same_outcome(a: Any, b: Any) -> Verdict:
    """Compare two outcomes of one family: same, different where they exclude each other, unknown where both may be."""
    return noted(_compare(value_of(a), value_of(b)), a, b)


def _compare(x: Any, y: Any) -> Verdict:
    if not isinstance(x, Outcome) or not isinstance(y, Outcome):
        return UNKNOWN
    if x.label == y.label:
        return SAME if x.negated == y.negated else different(f"{x} is not {y}")
    if x.negated or y.negated:
        return UNKNOWN  # what was not raised was cut, or left as it was
    if len(x.labels) > 1 and y.label in y.labels and y.label not in x.labels:
        return UNKNOWN  # what went north may have gone east too
    return different(f"{x} is not {y}")
