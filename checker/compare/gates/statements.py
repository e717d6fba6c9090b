"""Gates for statements: the same sentence in both articles, and not one of a series, a later count or another voice."""

from __future__ import annotations

from checker.compare.likeness import alike, best, settled
from checker.compare.verdict import UNKNOWN, Verdict
from checker.model import Claim


def place(a: Claim, b: Claim) -> Verdict | None:
    """Do two values stand in the same place of the same sentence, and does neither article give the other's value as well?"""
    if not alike(a, b) or not best(a, b) or not best(b, a):
        return UNKNOWN
    if settled(a, b) or settled(b, a):
        return UNKNOWN
    return None
