"""What a reader sees of a claim: context, marks, badges; which copy is the origin; the letters of the matrix."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import WHYS, Article, Claim, DateValue, Evidence, Finding, Report, Slot, Span
from checker.report.copies import differences
from checker.report.matrix import WIDTH, matrices
from checker.report.timeline import MOST, timeline
from checker.report.view import CONTEXT, Citation, Source, View, letter
from checker.report.wording import one_line, shortened, wordings
from tests.report import samples

PUBLISHED = dt.date(2025, 3, 9)


def cited(text: str, quote: str, value: str | None = None, **more: Any) -> Citation:
    article = Article("a", text, published=PUBLISHED)
    span = Span(text.index(quote), text.index(quote) + len(quote))
    slot = Slot(value, text.index(value), text.index(value) + len(value), value) if value else None
    return Citation(Source(1, article), Evidence(Claim("a", "event", "meet", {}, span, **more), slot))


@pytest.mark.parametrize(
    ("text", "quote", "before", "after"),
    [
        ("It rained. They met. They left. All slept.", "They met.", "It rained.", "They left."),
        ("They met.", "They met.", "", ""),
        ("Headline\n\nThey met. They left.", "They met.", "", "They left."),
        ("It rained. They met.\n\nNext part.", "They met.", "It rained.", ""),
        ("It rained on\nthe U.S. team. They met. “Why?” he said.", "They met.", "It rained on\nthe U.S. team.", "“Why?”"),
    ],
)
def test_context_is_one_sentence_on_each_side_in_the_same_paragraph(text: str, quote: str, before: str, after: str) -> None:
    shown = cited(text, quote)
    assert (shown.before, shown.after) == (before, after)


def test_long_context_is_cut() -> None:
    shown = cited(f"{'word ' * 200}They met. {'word ' * 200}", "They met.")
    assert shown.before.startswith("…")
    assert shown.after.endswith("…")
    assert max(len(shown.before), len(shown.after)) <= CONTEXT + 1


@pytest.mark.parametrize(
    ("value", "pieces"),
    [
        ("Monday", [("They met on ", False), ("Monday", True), (".", False)]),
        ("They", [("They", True), (" met on Monday.", False)]),
        (None, [("They met on Monday.", True)]),
        ("Tuesday", [("Tuesday", True), (" … ", False), ("They met on Monday.", False)]),
    ],
)
def test_the_value_is_marked_wherever_it_stands(value: str | None, pieces: Sequence[tuple[str, bool]]) -> None:
    assert list(cited("Tuesday: talks. They met on Monday.", "They met on Monday.", value).pieces) == pieces


@pytest.mark.parametrize(
    ("more", "badges"),
    [
        ({}, ()),
        ({"status": "target"}, ("target",)),
        ({"speaker": "the ministry"}, ("according to the ministry",)),
        ({"as_of": dt.date(2025, 3, 1)}, ("as of 2025-03-01",)),
        ({"as_of": PUBLISHED}, ()),
        ({"role": "caption"}, ("in a caption",)),
        ({"scope": {"period": "2024", "measure": ""}}, ("period: 2024",)),
    ],
)
def test_badges_say_what_is_not_a_plain_assertion(more: dict[str, Any], badges: tuple[str, ...]) -> None:
    assert cited("They met.", "They met.", **more).badges == badges


@pytest.mark.parametrize(
    ("first", "second", "origin"),
    [("2025-03-02", "2025-03-01", "b"), ("2025-03-01", "2025-03-01", None), ("2025-03-01", None, None)],
)
def test_the_origin_is_the_copy_published_first(first: str | None, second: str | None, origin: str | None) -> None:
    articles = (Article("a", "Same.", published=first), Article("b", "Same.", published=second))
    copies = [Evidence(Claim(a.id, "passage", "copy", {}, Span(0, 5)), None) for a in articles]
    finding = Finding("d", "copied-passage", "duplicate", "One text?", "", tuple(samples.position("x", c) for c in copies))
    found = View(Report(articles, (finding,))).cards[0].origin
    assert (found and found.source.article.id) == origin


def test_every_reason_is_worded_once() -> None:
    assert set(wordings()) == set(WHYS)
    assert len({w.heading for w in wordings().values()}) == len(WHYS)


def test_an_explained_difference_without_a_known_reason_is_still_shown() -> None:
    findings = tuple(replace(samples.TARGET, id=f"e-{why}", why=why) for why in ("brand-new", "rounding", None))
    explained = View(Report(samples.rich().articles, findings)).explained
    assert [(why, wording.heading) for why, wording, _ in explained] == [
        ("rounding", "One figure is the other, rounded"), ("", "Other"), ("brand-new", "Brand new"),
    ]  # fmt: skip


@given(st.text(), st.integers(2, 80))
def test_shortened_text_fits(text: str, most: int) -> None:
    assert len(shortened(text, most)) <= most
    assert shortened(text, len(text) + 1) == one_line(text)


@pytest.mark.parametrize(("index", "name"), [(0, "A"), (25, "Z"), (26, "A1"), (51, "Z1"), (52, "A2")])
def test_positions_have_letters(index: int, name: str) -> None:
    assert letter(index) == name


@given(st.lists(st.sampled_from("abcd"), max_size=60), st.lists(st.sampled_from("abcd"), max_size=60))
def test_differences_rebuild_the_origin_and_the_copy(origin: list[str], copy: list[str]) -> None:
    runs = differences(origin, copy)
    skipped = sum(int(r.text.split()[0]) for r in runs if r.kind == "skipped")
    assert len(_words(runs, "same", "removed")) + skipped == len(origin)
    assert len(_words(runs, "same", "added")) + skipped == len(copy)
    if not skipped:
        assert (_words(runs, "same", "removed"), _words(runs, "same", "added")) == (origin, copy)


def _words(runs: Sequence[Any], *kinds: str) -> list[str]:
    return [word for run in runs if run.kind in kinds for word in run.text.split()]


def test_the_matrix_gives_one_letter_to_one_value_and_leaves_silent_articles_out() -> None:
    (matrix,) = matrices(View(samples.rich()).cards)
    row = matrix.rows[0]
    assert [s.article.id for s in matrix.sources] == ["harbour", "courier", "kyodai"]
    answers = [(name, value) for n in (1, 2, 3) for name, (_, value) in row.cells[n].values.items()]
    assert answers == [("A", "2025-03-04"), ("B", "2025-03-05"), ("A", "2025-03-04")]


def test_questions_put_by_several_findings_share_a_row_but_not_a_verdict() -> None:
    agreed = replace(samples.ROUNDED, question=samples.TARGET.question, kind="agreement")
    (matrix,) = matrices(View(Report(samples.rich().articles, (agreed, samples.TARGET))).cards)
    assert [(row.question, row.kind) for row in matrix.rows] == [(samples.TARGET.question, "explained")]
    assert matrix.rows[0].cells[2].values == {"B": ("explained", "50 billion USD"), "C": ("agreement", "41 billion USD")}


def test_a_claim_that_stands_twice_in_a_position_is_shown_once() -> None:
    twice = replace(samples.MEETING.positions[1], evidence=samples.MEETING.positions[1].evidence * 2)
    (card,) = View(Report(samples.rich().articles, (replace(samples.MEETING, positions=(twice,)),))).cards
    assert len(card.citations) == 1


def test_wide_matrices_are_cut_to_what_a_page_holds() -> None:
    tables = matrices(View(samples.large(300)).cards)
    assert all(len(t.sources) <= WIDTH for t in tables)
    assert all(any(s.number in row.cells for s in t.sources) for t in tables for row in t.rows)


def dated(*intervals: tuple[str | None, str | None]) -> Report:
    days = [[dt.date.fromisoformat(d) if d else None for d in pair] for pair in intervals]
    values = [DateValue("", start, end) for start, end in days]
    claims = [Claim("a", "event", "meet", {"date": Slot(v, i, i + 1, "x")}, Span(0, 99)) for i, v in enumerate(values)]
    return Report((Article("a", "x" * 99),), (), (), tuple(claims))


def test_a_timeline_sets_days_in_order_on_an_axis_that_holds_them() -> None:
    drawn = timeline(View(dated(("2025-03-04", "2025-03-04"), ("2025-03-01", "2025-03-31"), (None, "2025-02-01"))))
    assert drawn is not None
    lanes = drawn.others[0].lanes
    assert [str(lane.dated.start) for lane in lanes] == ["2025-02-01", "2025-03-01", "2025-03-04"]
    assert all(0 <= lane.left <= lane.left + lane.width <= 100 for lane in lanes)
    assert lanes[1].left < lanes[2].left < lanes[2].left + lanes[2].width < lanes[1].left + lanes[1].width


def test_a_far_off_date_does_not_squeeze_the_others() -> None:
    drawn = timeline(View(dated(("1949-10-01", "1949-10-01"), *[(f"2025-03-0{n}", f"2025-03-0{n}") for n in range(1, 6)])))
    assert drawn is not None
    assert [lane.off for lane in drawn.others[0].lanes] == ["before", "", "", "", "", ""]


@pytest.mark.parametrize("span", [("0001-01-01", "9999-12-31"), ("2025-03-04", None), ("2020-01-01", "2025-12-31")])
def test_any_interval_can_be_drawn_with_a_handful_of_ticks(span: tuple[str | None, str | None]) -> None:
    drawn = timeline(View(dated(span)))
    assert drawn is not None
    assert 1 <= len(drawn.others[0].axis.ticks) <= 6


def test_no_dates_no_timeline() -> None:
    assert timeline(View(dated((None, None)))) is None


def test_a_drawing_says_how_many_claims_it_leaves_out() -> None:
    drawn = timeline(View(samples.large(1000)))
    assert drawn is not None
    shown = sum(len(g.lanes) for g in (*drawn.questions, *drawn.others))
    assert shown <= MOST + 3
    assert drawn.left_out == 400 - shown  # 200 questions with a date on each side
