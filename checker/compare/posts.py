"""Is it the same office? Heads compare by their family (envoy, special envoy), the rest by what narrows the office."""

from __future__ import annotations

import re
from typing import Any

from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, noted, value_of
from checker.compare.words import same_outcome
from checker.model import Post

OF_A_PART = frozenset({"head", "chair"})  # heads of offices of which a body has many


LINK = re.compile(r"\s(?:at|of|for|in|with|to)\s")


def same_post(a: Any, b: Any) -> Verdict:
    """Compare two offices (Slot, Post or None): same, different, or unknown where one is too vague to tell."""
    return noted(_compare(value_of(a), value_of(b)), a, b)


def _compare(x: Any, y: Any) -> Verdict:
    if not isinstance(x, Post) or not isinstance(y, Post):
        return UNKNOWN
    if x.head != y.head:
        return different(f"{x.title} is not {y.title}")
    for left, right in ((x.country, y.country), (x.body, y.body)):
        if left and right and left != right and not set(left.split()) & set(right.split()):
            return different(f"{x.title} is not {y.title}")
    if x.domain and y.domain and not (x.domain <= y.domain or y.domain <= x.domain):
        return different(f"{x.title} is not {y.title}")
    if x.head in OF_A_PART and _is_of_a_part(x) != _is_of_a_part(y):
        return UNKNOWN  # "operations director at Callendar", "Callendar boss"
    anchored = x.domain & y.domain or (x.country and x.country == y.country) or (x.body and x.body == y.body)
    if not anchored or bool(x.domain) != bool(y.domain):
        return UNKNOWN  # two presidents of we do not know what
    return SAME


def _is_of_a_part(post: Post) -> bool:
    """Whether a common noun narrows what its holder heads ("operations director at Callendar")."""
    first, *rest = LINK.split(post.title)[0].split()
    return len(rest) == 1 and any(first.startswith(word) for word in post.domain)


def same_title(a: Any, b: Any) -> Verdict:
    """Compare two titles of one group (Outcome), or the countries a person is of (tuple of codes): same, or different."""
    x, y = value_of(a), value_of(b)
    if isinstance(x, tuple) and isinstance(y, tuple):
        return noted(SAME if {*x} & {*y} else different(f"{'-'.join(x)} is not {'-'.join(y)}"), a, b)
    return same_outcome(a, b)
