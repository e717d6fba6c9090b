"""Does one word of a long name differ so that one of the two is wrong? Used by rules through `same_body`.

The names met because all their other words agree and stand in one order. Words for a body of one sort ("branch", "unit"), or
near each other in meaning ("airways", "airlines"), then name one body; words that tell sisters apart never do.
"""

from __future__ import annotations

from typing import Any

from rapidfuzz.distance import DamerauLevenshtein

from checker.annotate.names_match import sound_key
from checker.annotate.names_parts import fold
from checker.claims.bodies import body_words, sisters
from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, explained, noted, value_of
from checker.language.likeness import likeness
from checker.model.names import Written

ALIKE = 0.45  # cosine from which two words are of one field
LONG = 3  # words that agree, from which two words for a part of a service are enough
SLIP = 2  # letters: nearer words are a matter of spelling


def same_body(a: Any, b: Any) -> Verdict:
    """Compare two slots of kind Written that hold names of three words and more.

    explained "name-variant": another form or spelling of a word; different: another word for the same body; unknown: two bodies.
    """
    x, y = value_of(a), value_of(b)
    known = isinstance(x, Written) and isinstance(y, Written)
    return noted(_compare(x, y) if known else UNKNOWN, a, b)


def _compare(x: Written, y: Written) -> Verdict:
    if fold(x.word) == fold(y.word):
        return SAME
    changed = _changed(fold(x.word).split(), fold(y.word).split())
    if changed is None:
        return UNKNOWN
    p, q = changed
    if _one_word(p, q):
        return explained("name-variant", f"{x.word} is also written {y.word}")
    if sisters().get(p, frozenset()) & sisters().get(q, frozenset()) or f"sub{p}" == q or f"sub{q}" == p:
        return UNKNOWN
    same = _of_one_sort(p, q, len(x.word.split()) - 1) or _only_one(x, y)
    return different(f"{x.word} is also called {y.word}") if same else UNKNOWN


def _changed(x: list[str], y: list[str]) -> tuple[str, str] | None:
    """The one word in which two names of one length differ."""
    pairs = [(p, q) for p, q in zip(x, y, strict=False) if p != q]
    return pairs[0] if len(x) == len(y) and len(pairs) == 1 else None


def _one_word(p: str, q: str) -> bool:
    """Plurals, spellings of two countries, slips: forms of one word."""
    return sound_key(p) == sound_key(q) or (p[0] == q[0] and DamerauLevenshtein.distance(p, q) <= SLIP)


def _of_one_sort(p: str, q: str, agreeing: int) -> bool:
    parts = {p, q} <= body_words("divisions") and agreeing >= LONG
    return parts or likeness(p, q) >= ALIKE


def _only_one(x: Written, y: Written) -> bool:
    """Whether so much of a name with a rare word agrees that no two bodies share it, and no article has both."""
    return len(x.word.split()) > LONG and not x.known and not y.known and not set(x.beside | y.beside) & {*x.keys} & {*y.keys}
