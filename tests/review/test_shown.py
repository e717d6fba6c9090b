"""What a stored finding looks like: the same as in the report it came from."""

from __future__ import annotations

from typing import Any

import pytest

from checker.model import Article
from checker.report.view import Card, Source, View
from checker.review.shown import card_of, shown
from tests.report import samples


def sources() -> dict[str, Source]:
    return dict(View(samples.rich()).sources)


LOST = ("period: ", "in a ")  # badges of what report.json does not hold


def facts(card: Card) -> list[object]:
    """All that a reader sees of a card."""
    told: list[object] = [card.finding.question, card.reason]
    for side in card.sides:
        told += [side.letter, side.value, side.origins]
        for c in side.citations:
            told += [c.source.number, c.pieces, c.before, c.after, [badge for badge in c.badges if not badge.startswith(LOST)]]
    return told


@pytest.mark.parametrize("finding", samples.rich().to_dict()["findings"], ids=lambda finding: finding["rule"])
def test_a_stored_finding_is_shown_as_in_the_report(finding: dict[str, Any]) -> None:
    (as_found,) = (card for card in View(samples.rich()).cards if card.finding.id == finding["id"])
    assert facts(card_of(finding, sources())) == facts(as_found)


def claim(article: str, start: int, end: int, value: tuple[int, int, str] | None = None) -> dict[str, Any]:
    text = TEXTS[article].text
    words = value and {"start": value[0], "end": value[1], "text": text[value[0] : value[1]], "normal": value[2]}
    return {"article": article, "quote": {"start": start, "end": end, "text": text[start:end]}, "value": words,
            "status": "asserted", "speaker": None, "as_of": None}  # fmt: skip


TEXTS = {
    "a": Article("a", "They held nine rounds of talks. They met on May 3.", published="2024-05-04"),
    "b": Article("b", "They held ten rounds of talks. They met on May 3.", published="2024-05-05"),
}
SOURCES = {name: Source(n, article) for n, (name, article) in enumerate(TEXTS.items(), 1)}


def finding(*positions: tuple[str, list[dict[str, Any]]], kind: str = "contradiction") -> dict[str, Any]:
    return {
        "id": "f", "rule": "count", "kind": kind, "why": None, "severity": "high", "question": "How many?", "reason": "",
        "state": "open",
        "positions": [{"value": value, "origins": 1, "claims": claims} for value, claims in positions],
    }  # fmt: skip


ROUNDS = finding(
    ("nine rounds", [claim("a", 0, 31, (10, 21, "nine rounds"))]), ("ten rounds", [claim("b", 0, 30, (10, 20, "ten rounds"))])
)


def test_an_answer_stands_as_the_run_told_it() -> None:
    assert [side.value for side in shown(ROUNDS, SOURCES).card.sides] == ["nine rounds", "ten rounds"]


def test_the_first_of_each_position_stand_side_by_side() -> None:
    assert shown(ROUNDS, SOURCES).pair == (1, 2)
    alone = finding(("one", [claim("a", 0, 31), claim("a", 32, 50)]))
    assert shown(alone, SOURCES).pair == (1, 2)
    assert shown(finding(("one", [claim("a", 0, 31)])), SOURCES).pair == (1, 1)


def test_sentences_that_are_alike_show_what_differs() -> None:
    runs = shown(ROUNDS, SOURCES).difference(1, 2)
    assert [(run.kind, run.text) for run in runs][1:3] == [("removed", "nine"), ("added", "ten")]
    unlike = finding(("x", [claim("a", 0, 31)]), ("y", [claim("b", 31, 49)]))
    assert shown(unlike, SOURCES).difference(1, 2) == ()


def test_one_dated_claim_makes_no_timeline() -> None:
    assert shown(finding(("x", [claim("a", 0, 31)])), SOURCES).timeline is None
    both = shown(ROUNDS, SOURCES)
    assert both.timeline is not None
    assert not both.told_days
    assert [lane.dated.days for lane in both.timeline.lanes] == ["2024-05-04 nine rounds", "2024-05-05 ten rounds"]


@pytest.mark.parametrize(
    ("normal", "days"),
    [
        ("2024-05-03", ("2024-05-03", "2024-05-03")),
        ("2024-05-03 to 2024-05-07", ("2024-05-03", "2024-05-07")),
        ("2024-05-03 14:30 GMT", ("2024-05-03", "2024-05-03")),
        ("05-03 of some year", None),
        ("20240503 people", None),
    ],
)
def test_days_are_read_from_the_value(normal: str, days: tuple[str, str] | None) -> None:
    dated = finding(("x", [claim("a", 32, 50, (44, 49, normal))]), ("y", [claim("b", 31, 49, (43, 48, normal))]))
    view = shown(dated, SOURCES)
    assert view.told_days is (days is not None)
    assert view.timeline is not None
    if days:
        assert {(str(lane.dated.start), str(lane.dated.end)) for lane in view.timeline.lanes} == {days}


def test_the_whole_article_is_cut_at_the_words_and_loses_nothing() -> None:
    twice = finding(
        ("x", [claim("a", 0, 31, (10, 21, "9"))]), ("y", [claim("a", 32, 50, (44, 49, "d")), claim("a", 0, 31, (10, 14, "9"))])
    )
    pieces = shown(twice, SOURCES).article(2)
    assert "".join(piece.text for piece, _ in pieces) == TEXTS["a"].text
    assert [(piece.text, here) for piece, here in pieces if piece.marked] == [("nine", True), ("May 3", False)]


@pytest.mark.parametrize("number", [0, 3])
def test_there_is_no_other_source(number: int) -> None:
    with pytest.raises(IndexError):
        shown(ROUNDS, SOURCES).cited(number)
