"""What five real articles must show, where they lie beside the project; a checkout elsewhere skips this."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from checker.model import Article, Finding, Report
from checker.pipeline import check

FOLDER = Path(__file__).parents[2] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the real articles are not here; the project's own seeds/ stand for them"
)


@cache
def report() -> Report:
    return check([FOLDER])


def findings(rule: str, kind: str, why: str | None = None) -> list[Finding]:
    return [f for f in report().findings if (f.rule, f.kind, f.why) == (rule, kind, why)]


def articles(finding: Finding) -> set[str]:
    return {e.claim.article[:3] for p in finding.positions for e in p.evidence}


def test_nothing_is_flagged_falsely() -> None:
    assert [f.question for f in report().findings if f.kind == "contradiction"] == []
    assert report().not_checked == ()


def test_the_body_that_stands_twice_is_found_almost_whole() -> None:
    (finding,) = findings("repeated-body", "duplicate")
    assert articles(finding) == {"004"}
    first, second = (sum(e.span.end - e.span.start for e in p.evidence) for p in finding.positions)
    body = next(a.text for a in report().articles if a.id.startswith("004"))
    start = body.index("On March 12")
    assert first >= 0.95 * (body.rindex("unwavering trust", 0, len(body) // 2 + 500) - start)
    assert second >= 0.95 * first


def test_a_target_and_a_result_are_explained_and_the_targets_agree() -> None:
    (finding,) = findings("trade-figure", "explained", "target-and-actual")
    assert {p.value for p in finding.positions} == {"$244.8 billion", "$200 billion"}
    assert articles(finding) == {"000", "001"}
    (agreed,) = findings("trade-figure", "agreement")
    assert [p.value for p in agreed.positions] == ["$200 billion"]
    assert articles(agreed) == {"000", "001"}
    assert "target for the trade" in agreed.question


def test_a_visit_of_three_days_holds_the_meeting() -> None:
    (finding,) = findings("meeting-date", "explained", "range")
    assert articles(finding) == {"000", "001"}


def test_a_visit_planned_around_september_and_then_dated_is_explained() -> None:
    (finding,) = findings("visit-dates", "explained", "approximation")
    assert articles(finding) == {"001", "002"}


def test_the_meetings_of_spring_and_summer_are_different_events() -> None:
    assert any({"000", "002"} <= articles(f) for f in findings("meeting-date", "explained", "other-event"))


def test_two_spellings_of_one_minister_are_noted() -> None:
    (finding,) = findings("name-spelling", "explained", "name-variant")
    assert {p.value for p in finding.positions} == {"Sergey Lavrov", "Sergei Lavrov"}


def test_what_was_withheld_is_agreed_on() -> None:
    (finding,) = findings("happened-or-not", "agreement")
    assert articles(finding) == {"003", "004"}


def test_the_envoy_picked_is_flagged_against_the_envoy_named() -> None:
    claims = [c for c in report().claims if c.kind == "post" and "Gabbard" in c.slots["person"].text]
    assert {c.status for c in claims} <= {"planned", "reported"} != set()
    reference = Article(
        "reference.txt",
        "U.S. President Donald Trump has named Keith Kellogg as his special envoy for Ukraine.",
        published="2025-04-02",
    )
    found = check([FOLDER, reference])
    assert [f.rule for f in found.findings if f.kind == "contradiction"] == ["named-to-post"]
