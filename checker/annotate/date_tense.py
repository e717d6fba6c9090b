"""Does a day lie ahead or behind? Asked of the parse where there is one, else of the words around. Used by dates."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections import defaultdict
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.annotate.date_grammar import Scan
from checker.annotate.date_reader import Direction

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WINDOW = 14
STOP = frozenset({"DOT", "BREAK"})
PAST_BE = frozenset({"was", "were", "been"})
HELPING = frozenset({"aux", "aux:pass", "cop"})


@lru_cache(maxsize=1)
def _words() -> dict[str, frozenset[str]]:
    table = tomllib.loads(Path(__file__).with_name("date_tense.toml").read_text("utf-8"))
    forms = {name: frozenset(words) for name, words in table.items()}
    forms["ahead to"] = frozenset(form for lemma in table["ahead"] for form in _forms(lemma))
    return forms


def _forms(lemma: str) -> tuple[str, ...]:
    """The regular forms of a verb: plan, plans, planned, planning; expect, expected."""
    stem = lemma.removesuffix("e")
    doubled = stem + stem[-1]
    return lemma, lemma + "s", stem + "ed", stem + "ing", doubled + "ed", doubled + "ing"


def from_words(scan: Scan) -> Direction:
    """Direction by the nearest cue in the same sentence, before the expression first; 0 without one.

    "resigned on November 30" and "set to resume Monday" leave no doubt: -3 and 3.
    """

    def direction(start: int, end: int) -> int:
        first = bisect_right(scan.starts, start) - 1
        if scan.word(first - 1) in {"on", "in"} and scan.kind(first - 2) == "OTHER" and _cue(scan, first - 2) < 0:
            return -3
        if scan.word(first - 2) == "to" and scan.word(first - 3) in _words()["future"] and scan.word(first - 4) not in PAST_BE:
            return 3
        before = _nearest(scan, range(first - 1, max(first - WINDOW, -1), -1))
        if before:
            return before
        last = bisect_right(scan.starts, end)
        return _nearest(scan, range(last, min(last + WINDOW, len(scan.words))))

    return direction


def _nearest(scan: Scan, indices: range) -> int:
    """The sign of the first cue among tokens; 0 without one, 1 for a headline's "X to meet Y on Tuesday"."""
    headline, infinitive = 0, False
    for i in indices:
        if scan.kind(i) in STOP and not (scan.kind(i) == "DOT" and scan.kind(i - 1).endswith("SHORT")):
            break
        if scan.kind(i).startswith("MONTH"):
            continue
        sign = 1 if infinitive and scan.word(i) in _words()["ahead to"] else _cue(scan, i)
        if sign:
            return sign
        if scan.word(i) == "to" and scan.kind(i + 1) == "OTHER":
            infinitive, headline = True, int(scan.kind(i - 1) == "CAP")
    return headline


def _cue(scan: Scan, i: int) -> int:
    """What one word says: its own tense, or with the word before it ("is to", "plans to", "are meeting", "was expected")."""
    words, word, before = _words(), scan.word(i), scan.word(i - 1)
    past = _past(word)
    if word in words["nominal"] and (_past(before) or before in words["opens"]):
        return 0  # "approved plans on Tuesday": a noun, and no verb of what is to come
    if word == "to":
        return 1 if before in {"is", "are"} or before in words["ahead to"] else 0
    if past and before == "be":
        return 0  # "must be signed": the auxiliary before it decides
    if word in {"is", "are"} and scan.word(i + 1) in {"on", "from", "at"}:
        return 1
    if past and before in {"is", "are"}:
        return 1  # "is closed from Saturday": what the present arranges
    if word in words["future"]:
        return -1 if word.endswith("ed") and before in {"was", "were"} else 1
    if word.endswith("ing") and before in {"is", "are", "am", "re"}:
        return 1
    return -1 if past else 0


def _past(word: str) -> bool:
    return word in _words()["past"] or (len(word) > 4 and word.endswith("ed"))


def joined(parsed: Direction, worded: Direction) -> Direction:
    """A past verb right before an expression decides, or the verb it hangs on; failing those the words around, which
    are sure where the parse says ahead too; failing those what the parse says above.
    """

    def direction(start: int, end: int) -> int:
        sign, other = parsed(start, end), worded(start, end)
        if abs(sign) == 2 or abs(other) == 3:
            return sign if abs(other) < 3 else other
        return 2 if sign == other == 1 else other or sign

    return direction


def from_parse(doc: Doc) -> Direction:
    """Direction by the verb that governs the expression: its tense, its auxiliaries, and "to" after a verb of planning."""
    starts, tree = [token.idx for token in doc], Tree(doc)

    def direction(start: int, end: int) -> int:
        first = max(bisect_right(starts, start) - 1, 0)
        last = max(bisect_right(starts, end - 1) - 1, first)
        if first > 1 and doc[first - 1].lower_ == "of" and doc[first - 2].lower_ == "ahead":
            return 2
        return tree.governor(first, last) if starts else 0

    return direction


class Tree:
    """A parse with the children of each token gathered once: asked of spaCy for every date, they cost a long line too much."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.children: dict[int, list[Token]] = defaultdict(list)
        for token in doc:
            if token.head.i != token.i:
                self.children[token.head.i].append(token)
        self.said: dict[tuple[int, bool], tuple[int, bool]] = {}

    def governor(self, first: int, last: int) -> int:
        """Climb from a stretch to the first verb that says a tense; the verb it hangs on is a sure sign."""
        heads = {i: self.doc[i].head.i for i in range(first, last + 1)}
        at = next((i for i, head in heads.items() if head == i or head not in heads), first)
        for step in range(8):
            key = (at, step > 0)
            if key not in self.said:
                self.said[key] = self._says(*key)
            sign, verbal = self.said[key]
            if sign:
                return sign * (2 if verbal and step <= 1 else 1)
            at = self.doc[at].head.i
        return 0

    def _says(self, at: int, above: bool) -> tuple[int, bool]:
        """The sign of a token and whether it is that of a verb; nouns count where something lies "ahead" of them.

        A noun or adjective with an auxiliary ("is due") is a verb to what stands below it.
        """
        token, children = self.doc[at], self.children[at]
        if token.tag_.startswith(("VB", "MD")):
            return _tense(token, children), True
        if any(c.lower_ == "ahead" for c in children):
            return 1, False
        return _tense(token, children) if above and any(c.dep_ in HELPING for c in children) else 0, True


def _tense(verb: Token, children: list[Token]) -> int:
    """-1 past, 1 future, 0 when this verb does not say (climb on)."""
    ahead = _words()["ahead"]
    helpers = [c for c in children if c.dep_ in HELPING and c.i < verb.i]
    words = {c.lower_ for c in helpers}
    if verb.lemma_ in _words()["placing"] and verb.tag_ != "VB":
        return -1 if words & {"was", "were"} else 1
    if verb.tag_ in {"VBZ", "VBP"} and verb.lemma_ in _words()["calendar"]:
        return 1
    if words & {"will", "wo", "shall", "'ll", "’ll", "would", "should", "must", "can", "could", "may", "might"}:
        return -1 if "have" in words and words & {"would", "could", "should", "might", "may", "must"} else 1
    if any(c.tag_ == "TO" for c in helpers):
        return 1 if verb.dep_ == "ROOT" or _looks_ahead(verb.head, ahead) else 0
    present = words & {"is", "are", "am", "'s", "’s", "'re", "’re"}
    if verb.lemma_ in ahead and (present or verb.tag_ in {"VBZ", "VBP"}):
        return 1
    if verb.tag_ == "VBG":
        return 1 if present else -1 if words & {"was", "were", "been"} else 0
    if verb.tag_ == "VBN" and not helpers and verb.lemma_ in ahead and _placed(verb, children):
        return 1
    if verb.tag_ == "VBN" and present:
        return 1
    if verb.tag_ == "VBN" and verb.dep_ == "xcomp" and not helpers:
        return 0  # "will stay closed until Monday": the verb above says
    return -1 if verb.tag_ in {"VBD", "VBN"} or any(c.tag_ in {"VBD", "VBN"} for c in helpers) else 0


def _placed(verb: Token, children: list[Token]) -> bool:
    """A participle that places its noun ahead: "talks set to resume", "a vote due on Friday"."""
    return verb.dep_.startswith("acl") or any(c.tag_ == "TO" or c.dep_ == "xcomp" for c in children)


def _looks_ahead(head: Token, ahead: frozenset[str]) -> bool:
    return head.lemma_.lower() in ahead or head.tag_ in {"VBZ", "VBP"} or bool(re.fullmatch(r"is|are|be", head.lower_))
