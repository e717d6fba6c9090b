"""Forty copies of a story cost forty readings, not sixteen hundred comparisons."""

from __future__ import annotations

import pytest

from checker import align as stage
from checker.compare.gates import comparable
from checker.model import Article, Claim
from checker.pipeline import check

STORY = (
    "Sergey Lavrov met Wang Yi in Moscow on Tuesday. Trade between Russia and China hit $244.8 billion in 2024.",
    "Sergey Lavrov met Wang Yi in Moscow on Wednesday. Trade between Russia and China hit $237 billion in 2024.",
)


def copies(times: int) -> list[Article]:
    """The two articles over and over; each copy has words of its own, so that they are no copies of one text."""
    texts = [(f"{n}-{k}", f"{text} Reader {n} agreed.") for n in range(times) for k, text in enumerate(STORY)]
    return [Article(name, text, published="2025-04-03") for name, text in texts]


def compared(times: int, monkeypatch: pytest.MonkeyPatch) -> int:
    met = 0

    def counted(a: Claim, b: Claim, *more: object) -> object:
        nonlocal met
        met += 1
        return comparable(a, b, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(stage, "comparable", counted)
    report = check(copies(times))
    monkeypatch.undo()
    assert sum(f.kind == "contradiction" for f in report.findings) == 2
    return met


def test_claims_that_say_the_same_are_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert compared(20, monkeypatch) <= 2 * 10 * compared(2, monkeypatch)  # in step with the copies, not with their pairs


def test_a_finding_counts_every_article_that_takes_a_position() -> None:
    report = check(copies(5))
    (finding,) = [f for f in report.findings if f.rule == "trade-figure" and f.kind == "contradiction"]
    assert [len(p.evidence) for p in finding.positions] == [5, 5]
