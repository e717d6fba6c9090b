"""Are two sentences about one person or thing? By any of the names each gives; used by the gate of the subject."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from rapidfuzz import fuzz

from checker.annotate.keys import fold
from checker.claims.subjects import ANY
from checker.compare.people import same_person
from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, noted, value_of
from checker.model.names import Subject

SPELT = 90  # of 100: two spellings of a long name
LONG = 9  # letters
SHORT = 2  # letters: "Saw VI"
ARTICLE = re.compile(r"^(?:the|an?) ")


def same_subject(a: Any, b: Any) -> Verdict:
    """Compare two subjects (Slot or Subject) by all their names; "the film" of a fragment is what the other is about."""
    x, y = value_of(a), value_of(b)
    if not isinstance(x, Subject) or not isinstance(y, Subject):
        return noted(UNKNOWN, a, b)
    if x.opening or y.opening:
        return noted(UNKNOWN if x.opening and y.opening else SAME, a, b)
    fragments = ANY in x.keys and ANY in y.keys
    alike = any(same_name(p, q) or (fragments and _alone(p, q)) for p in x.names for q in y.names)
    return noted(SAME if alike else different(f"{x} is not {y}"), a, b)


@lru_cache(maxsize=65536)
def same_name(a: str, b: str) -> bool:
    """Whether two names are one: alike but for the article or a letter, or a person's with and without the middle name."""
    x, y = (ARTICLE.sub("", fold(name)) for name in (a, b))
    if x == y:
        return bool(x)
    if re.findall(r"\d+", x) != re.findall(r"\d+", y) or (":" in a) != (":" in b):
        return False  # the first film and its sequel
    if min(len(x), len(y)) >= LONG and fuzz.ratio(x, y) >= SPELT and len(x.split()) == len(y.split()):
        return True
    return min(len(x.split()), len(y.split())) > 1 and "of" not in x.split() and _one_person(a, b)


def _alone(a: str, b: str) -> bool:
    """Whether one is a single word of the other, as fragments tell of somebody ("Lund", "Oda Lund"); not the sequel of a film."""
    few, more = sorted((fold(a).split(), fold(b).split()), key=len)
    words = all(word.isalpha() and len(word) > SHORT for word in more) and ":" not in a + b
    return len(few) == 1 < len(more) and words and few[0] in {more[0], more[-1]} and more[0] not in {"the", "a"}


def _one_person(a: str, b: str) -> bool:
    return same_person(a, b).outcome in {"same", "explained"}
