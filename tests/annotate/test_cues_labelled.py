"""Sentences labelled by hand: status, negation and its scope, voucher and day of a verb."""

from __future__ import annotations

import re
from pathlib import Path

from checker.annotate.commitment import Cues
from checker.config import Config
from checker.language import Reading
from checker.model import Article
from checker.pipeline import read_all

CASES = Path(__file__).with_name("cue_cases.txt")
FLOOR = 0.90  # of the sentences that are wholly right


def labelled() -> list[tuple[str, str]]:
    lines = [line for line in CASES.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [(line.partition(" | ")[0], line.partition(" | ")[2]) for line in lines]


def marked(reading: Reading, sentence: str) -> tuple[str, str]:
    """The sentence with the scope that is found put between braces, and the other things told of its verb."""
    at = re.sub(r"[{}]", "", sentence).index("[")
    token = next(t for t in reading.doc if t.idx == at)
    cue = Cues(reading).at(token.i)
    if cue is None:
        return "no verb", ""
    first, last = cue.scope if cue.scope is not None and cue.negated else (-1, -1)
    braces = [("{" if t.i == first else "", "}" if t.i == last - 1 else "") for t in reading.doc]
    marks = [("[", "]") if t.i == token.i else ("", "") for t in reading.doc]
    text = "".join(
        before + left + t.text + right + after + t.whitespace_
        for t, (before, after), (left, right) in zip(reading.doc, braces, marks, strict=True)
    )
    return text, " | ".join(part or "-" for part in (cue.status, cue.voucher, cue.as_of))


def reached() -> tuple[float, list[str]]:
    """The share of sentences that are wholly right; and what is wrong."""
    cases = labelled()
    articles = [Article(str(i), re.sub(r"[\[\]{}]", "", s), published="2025-04-03") for i, (s, _) in enumerate(cases)]
    results = [(case, marked(reading, case[0])) for case, reading in zip(cases, read_all(articles, Config()), strict=True)]
    wrong = [f"{case[0]} | {case[1]}\n  {got[0]} | {got[1]}" for case, got in results if case != got]
    return 1 - len(wrong) / len(cases), wrong


def test_cues_labelled_by_hand() -> None:
    share, wrong = reached()
    assert share >= FLOOR, f"{share:.1%}\n" + "\n".join(wrong)
