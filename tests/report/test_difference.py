"""What the second of two runs newly flags, no longer flags and tells otherwise."""

from __future__ import annotations

from dataclasses import replace

from checker.model import Claim, Evidence, Finding, Position, Slot, Span
from checker.report.difference import difference, lines


def finding(name: str, *values: str, kind: str = "contradiction", at: int = 0) -> Finding:
    claims = [(value, Claim(f"{value}.txt", "count", "count", {}, Span(at, at + 9))) for value in values]
    sides = tuple(Position(v, (Evidence(c, Slot(v, at, at + 2, v)),)) for v, c in claims)
    return Finding(name, "count", kind, "How many?", "They differ.", sides, "high", "rounding" if kind == "explained" else None)


A, B = finding("aaa", "11", "14"), finding("bbb", "20", "30")


def told(before: list[Finding], after: list[Finding]) -> list[str]:
    return list(lines(difference(before, after)))


def test_what_came_and_what_went_is_named_with_its_id_and_question() -> None:
    assert told([A], [B]) == [
        "+ high       count bbb  How many?  20 | 30",
        "- high       count aaa  How many?  11 | 14",
        "1 newly flagged, 1 no longer flagged, 0 changed",
    ]


def test_the_same_twice_is_no_difference() -> None:
    assert not difference([A, B], [A, B])
    assert told([A], [A]) == ["0 newly flagged, 0 no longer flagged, 0 changed"]


def test_a_finding_with_other_answers_has_changed() -> None:
    assert told([A], [finding("aaa", "11", "15")])[0] == "~ high       count aaa  How many?  11 | 15"
    assert told([A], [replace(A, severity="low")])[0].startswith("~ low ")


def test_words_that_only_moved_in_their_article_are_the_same() -> None:
    assert not difference([A], [finding("aaa", "11", "14", at=50)])


def test_a_contradiction_that_is_now_explained_is_told_as_both() -> None:
    assert told([A], [finding("ccc", "11", "14", kind="explained")]) == [
        "+ explained (rounding)  count ccc  How many?  11 | 14",
        "- high       count aaa  How many?  11 | 14",
        "0 newly flagged, 1 no longer flagged, 0 changed (+1 explained)",
    ]


def test_agreements_are_told_as_a_number() -> None:
    assert told([], [finding("ddd", "11", kind="agreement")]) == ["0 newly flagged, 0 no longer flagged, 0 changed (+1 agreeing)"]


def test_an_answer_of_many_lines_stays_on_one() -> None:
    (line, _) = told([], [finding("eee", "one\ntwo\x1b[2J", "b" * 99)])
    assert line == f"+ high       count eee  How many?  one two�[2J | {'b' * 39}…"
