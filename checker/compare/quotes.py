"""Are two quotations the same words? The same, one a part of the other, or the same sentence with words changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, explained, noted, value_of
from checker.model import Quote

WORD = re.compile(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)*")
DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")
CONTRACTIONS = tuple(
    (re.compile(short), full)
    for short, full in (
        (r"\bwon't\b", "will not"), (r"\bcan't\b", "can not"), (r"\bcannot\b", "can not"), (r"n't\b", " not"),
        (r"(?<=\w)'re\b", " are"), (r"(?<=\w)'ve\b", " have"), (r"(?<=\w)'ll\b", " will"), (r"\bi'm\b", "i am"),
        (r"\b(he|she|it|that|there|what|who|here|where)'s\b", r"\1 is"), (r"\bgonna\b", "going to"),
    )
)  # fmt: skip
SPELLINGS = tuple(
    (re.compile(british), american)
    for british, american in (
        (r"(?<=\w\w)([iy])s(?=e|i|a)", r"\1z"), (r"our(?=$|s$|ed$|ing$|able$|ite$|ful)", "or"), (r"(.)\1", r"\1"),
        (r"mme$", "m"), (r"tre$", "ter"), (r"ence$", "ense"), (r"ogue$", "og"), (r"ae|oe", "e"), (r"\bme$", "m"),
    )
)  # fmt: skip
ALIKE = 80  # per cent of the shorter one that must be found in the longer, or they are two sayings
PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "this", "that", "his", "its", "their"})
CHANGED = 0.34  # of the words: more than that is another sentence, translated or said anew
SLIGHT = frozenset(Path(__file__).with_name("slight_words.txt").read_text(encoding="utf-8").split("\n")[1].split())


def same_words(a: Any, b: Any) -> Verdict:
    """Compare two quotations of one speaker (Slot, Quote or None).

    same: equal, or one is a part of the other. explained (quotation): only small words differ, as in translation or
    tidying. different: the same sentence with a word of substance, or a "not", changed. unknown: two sayings.
    """
    return noted(_compare(value_of(a), value_of(b)), a, b)


def _compare(a: Any, b: Any) -> Verdict:
    if not isinstance(a, Quote) or not isinstance(b, Quote):
        return UNKNOWN
    short, long = sorted((_words(a.words), _words(b.words)), key=len)
    x, y = (" ".join(map(_spelt, words)) for words in (short, long))
    if x in y:
        return SAME
    if fuzz.partial_ratio(x, y) < ALIKE:
        return UNKNOWN
    changes = _changes(short, long)
    if changes is None:
        return UNKNOWN
    substance = [(gone, come) for gone, come in changes if _of_substance({*gone}, {*come}) and "".join(gone) != "".join(come)]
    if not substance:
        return explained("quotation", "only small words differ")
    said, other = (" ".join(part) for part in substance[0])
    return different(f'"{said}" in one stands where the other has "{other}"')


def _of_substance(gone: set[str], come: set[str]) -> bool:
    """Small words for small words change nothing, nor does a name put in for a pronoun."""
    named = gone - {"is", "was"} <= PRONOUNS or come - {"is", "was"} <= PRONOUNS
    return bool((gone | come) - SLIGHT) and not named


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    """The words of a quotation as said: contractions in full, "a.m." and "U.S." without dots."""
    text = DOTTED.sub(lambda m: m[0].replace(".", ""), text.lower().replace("’", "'"))
    for short, full in CONTRACTIONS:
        text = short.sub(full, text)
    return tuple(WORD.findall(text))


@lru_cache(maxsize=65536)
def _spelt(word: str) -> str:
    """British and American spellings of a word fall together (organise, travelling, defence, centre, programme)."""
    for british, american in SPELLINGS:
        word = british.sub(american, word)
    return word


def _changes(short: Sequence[str], long: Sequence[str]) -> list[tuple[Sequence[str], Sequence[str]]] | None:
    """Words replaced inside the stretch the two share, or None when they share too little to be one sentence.

    What one of them leaves out, at the ends or in the middle, is shortening and no change.
    """
    steps = list(Indel.opcodes([_spelt(w) for w in short], [_spelt(w) for w in long]))
    kept = sum(s.src_end - s.src_start for s in steps if s.tag == "equal")
    if kept < max(3, (1 - CHANGED) * len(short)):
        return None
    found: list[tuple[Sequence[str], Sequence[str]]] = []
    gone: list[str] = []
    come: list[str] = []
    for step in steps:
        if step.tag == "equal":  # what was gathered stands between words they share
            found += [(tuple(gone), tuple(come))] if gone and come else []
            gone, come = [], []
        else:
            gone += short[step.src_start : step.src_end]
            come += long[step.dest_start : step.dest_end]
    return found
