"""Does a day lie ahead or behind? Asked of the parse where there is one, else of the words around. Used by dates."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.annotate.date_grammar import Scan
from checker.annotate.date_reader import Direction

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WINDOW = 14
STOP = frozenset({"DOT", "BREAK"})


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    table = tomllib.loads(Path(__file__).with_name("date_tense.toml").read_text("utf-8"))
    return {name: frozenset(words) for name, words in table.items()}


def from_words(scan: Scan) -> Direction:
    """Direction by the nearest cue in the same sentence, before the expression first; 0 without one."""

    def direction(start: int, end: int) -> int:
        first = bisect_right(scan.starts, start) - 1
        before = _nearest(scan, range(first - 1, max(first - WINDOW, -1), -1))
        if before:
            return before
        last = bisect_right(scan.starts, end)
        return _nearest(scan, range(last, min(last + WINDOW, len(scan.words))))

    return direction


def _nearest(scan: Scan, indices: range) -> int:
    words = _words()
    for i in indices:
        word = scan.words[i]
        if scan.kind(i) in STOP and not (scan.kind(i) == "DOT" and scan.kind(i - 1).endswith("SHORT")):
            return 0
        if scan.kind(i).startswith("MONTH"):
            continue
        if word in words["future"] or word.endswith("ing") and scan.words[i - 1] in {"is", "are", "am", "re"} and i:
            return 1
        if word in words["past"] or (len(word) > 4 and word.endswith("ed") and word not in words["future"]):
            return -1
    return 0


def joined(parsed: Direction, worded: Direction) -> Direction:
    """The verb an expression hangs on decides; failing that the words around; failing those what the parse says above."""

    def direction(start: int, end: int) -> int:
        sign = parsed(start, end)
        return sign if abs(sign) == 2 else worded(start, end) or sign

    return direction


def from_parse(doc: Doc) -> Direction:
    """Direction by the verb that governs the expression: its tense, its auxiliaries, and "to" after a verb of planning."""
    starts = [token.idx for token in doc]

    def direction(start: int, end: int) -> int:
        first = max(bisect_right(starts, start) - 1, 0)
        last = max(bisect_right(starts, end - 1) - 1, first)
        tokens = doc[first : last + 1]
        return _governor(tokens.root) if len(tokens) else 0

    return direction


def _governor(token: Token) -> int:
    """Climb to the first verb that says a tense; the verb an expression hangs on is a sure sign."""
    for step in range(8):
        verbal = token.tag_.startswith(("VB", "MD"))
        if not verbal and any(c.lower_ == "ahead" for c in token.children):
            return 1
        sign = _tense(token) if verbal or step and _has_auxiliary(token) else 0
        if sign:
            return sign * (2 if step <= 1 else 1)
        if token.head.i == token.i:
            break
        token = token.head
    return 0


def _has_auxiliary(token: Token) -> bool:
    return any(c.dep_ in {"aux", "aux:pass", "cop"} for c in token.children)


def _tense(verb: Token) -> int:
    """-1 past, 1 future, 0 when this verb does not say (climb on)."""
    ahead = _words()["ahead"]
    if verb.lemma_ in _words()["placing"] and verb.tag_ != "VB":
        return 1
    helpers = [c for c in verb.children if c.dep_ in {"aux", "aux:pass", "cop"} and c.i < verb.i]
    words = {c.lower_ for c in helpers}
    if words & {"will", "shall", "'ll", "’ll", "wo", "would", "should", "must", "can", "could", "may", "might"}:
        return -1 if "have" in words and words & {"would", "could", "should", "might", "may", "must"} else 1
    if any(c.tag_ == "TO" for c in helpers):
        return 1 if _looks_ahead(verb.head, ahead) or (words & {"be"} and verb.lemma_ in ahead) else 0
    present = words & {"is", "are", "am", "'s", "’s", "'re", "’re"}
    if verb.lemma_ in ahead and (present or verb.tag_ in {"VBZ", "VBP"}):
        return 1
    if verb.tag_ == "VBG":
        return 1 if present else -1 if words & {"was", "were", "been"} else 0
    if verb.tag_ == "VBN" and not helpers and verb.lemma_ in ahead and _placed(verb):
        return 1
    return -1 if verb.tag_ in {"VBD", "VBN"} or any(c.tag_ in {"VBD", "VBN"} for c in helpers) else 0


def _placed(verb: Token) -> bool:
    """A participle that places its noun ahead: "talks set to resume", "a vote due on Friday"."""
    return verb.dep_.startswith("acl") or any(c.tag_ == "TO" or c.dep_ == "xcomp" for c in verb.children)


def _looks_ahead(head: Token, ahead: frozenset[str]) -> bool:
    return head.lemma_.lower() in ahead or head.tag_ in {"VBZ", "VBP"} or bool(re.fullmatch(r"is|are|be", head.lower_))
