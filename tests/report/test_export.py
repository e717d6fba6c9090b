"""Exports of decided findings: ClaimReview of schema.org, a text for a ticket, states in SARIF, cells safe in a spreadsheet."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from checker.model import Finding, Report, RuleStats, Verdict
from checker.report import EXPORTS, export, render
from tests.report import samples

AT = dt.datetime(2025, 3, 9, 8, 30, tzinfo=dt.UTC)
CONFIRMED = replace(samples.MEETING, state="confirmed", verdict=Verdict("confirm", "Anna <b>", AT, note="called the ministry"))
DISMISSED = replace(samples.ENVOY, state="dismissed", verdict=Verdict("dismiss", "ben", AT, "other", "a | b"))
ACCEPTED = replace(samples.MARKUP, state="accepted", verdict=Verdict("accepted", "ben", AT))
REOPENED = replace(samples.TARGET, badges=("new answer: 50 billion USD", "+1 source"))
STATS = (RuleStats("meeting-date", 3, {"rounding": 1}, 0, 2), RuleStats("age", 0, {}, 1, 4))


def decided(**more: Any) -> Report:
    """A report in every state."""
    gone = Finding("g-1", "age", "contradiction", "How old is *he*?", "41 or 42", (), "low", state="resolved")
    findings = (CONFIRMED, DISMISSED, ACCEPTED, REOPENED, replace(samples.ROUNDED, state="new"))
    return replace(samples.rich(), findings=findings, stats=STATS, compared=True, resolved=(gone,), **more)


@pytest.mark.parametrize(("format", "extension"), [("claimreview", ".json"), ("markdown", ".md")])
def test_an_export_looks_as_reviewed(format: str, extension: str, file_regression: FileRegressionFixture) -> None:
    report = replace(decided(), findings=(CONFIRMED,), articles=(samples.HARBOUR, samples.COURIER, samples.KYODAI))
    file_regression.check(export(report, format).decode("utf-8"), extension=extension, encoding="utf-8", newline="")


@pytest.mark.parametrize("format", ["html", "markdown"])
def test_a_report_shows_what_reviewers_decided(format: str, file_regression: FileRegressionFixture) -> None:
    extension = {"html": ".html", "markdown": ".md"}[format]
    file_regression.check(render(decided(), format).decode("utf-8"), extension=extension, encoding="utf-8", newline="")


def graph(report: Report) -> list[dict[str, Any]]:
    data = json.loads(export(report, "claimreview"))
    assert data["@context"] == "https://schema.org"
    reviews: list[dict[str, Any]] = data["@graph"]
    return reviews


def test_each_answer_of_a_confirmed_contradiction_is_a_claim_that_others_contradict() -> None:
    reviews = graph(decided())
    assert [r["itemReviewed"]["text"] for r in reviews] == ["2025-03-04", "2025-03-05"]
    for review in reviews:
        assert (review["@type"], review["itemReviewed"]["@type"], review["reviewRating"]["@type"]) == (
            "ClaimReview",
            "Claim",
            "Rating",
        )
        assert review["author"] == {"@type": "Person", "name": "Anna <b>"}
        assert review["datePublished"] == "2025-03-09T08:30:00Z"
        assert review["claimReviewed"]
    assert [work["publisher"]["name"] for work in reviews[0]["itemReviewed"]["appearance"]] == ["Harbour Post", "Kyodai 通信"]
    assert "The Northern Courier: “Ministers of the two coasts" in reviews[0]["reviewBody"]


def test_a_claim_review_rates_with_words_and_never_with_a_number() -> None:
    for review in graph(decided()):
        assert review["reviewRating"] == {"@type": "Rating", "alternateName": "Contradicted by other sources"}


def test_what_nobody_confirmed_is_no_claim_review() -> None:
    assert graph(samples.rich()) == []


def test_a_ticket_has_the_finding_its_sources_and_nothing_else() -> None:
    ticket = export(Report((samples.HARBOUR, samples.COURIER, samples.KYODAI), (CONFIRMED,)), "markdown").decode()
    assert ticket.startswith("### When did Anna Duarte host")
    assert "<https://harbour.example/talks?a=1&b=2>" in ticket
    assert "confirmed by Anna &lt;b&gt;: called the ministry" in ticket
    assert "# Consistency report" not in ticket


def test_an_address_cannot_leave_its_link() -> None:
    article = replace(samples.HARBOUR, url="https://x.example/a> <script> b")
    ticket = export(Report((article, samples.COURIER, samples.KYODAI), (CONFIRMED,)), "markdown").decode()
    assert "<https://x.example/a%3E%20%3Cscript%3E%20b>" in ticket


def results(report: Report) -> dict[str, dict[str, Any]]:
    found = json.loads(export(report, "sarif"))["runs"][0]["results"]
    return {r["partialFingerprints"]["findingId/v1"]: r for r in found}


def test_sarif_tells_what_changed_since_the_last_run() -> None:
    states = {id: result["baselineState"] for id, result in results(decided()).items()}
    assert states == {
        CONFIRMED.id: "unchanged", DISMISSED.id: "unchanged", ACCEPTED.id: "unchanged", REOPENED.id: "updated",
        samples.ROUNDED.id: "new", "g-1": "absent",
    }  # fmt: skip


def test_sarif_of_a_first_run_compares_with_nothing() -> None:
    assert not any("baselineState" in r for r in results(replace(decided(), compared=False, resolved=())).values())


def test_sarif_suppresses_what_was_dismissed_or_accepted_and_says_why() -> None:
    suppressed = {id: r["suppressions"] for id, r in results(decided()).items() if "suppressions" in r}
    assert suppressed == {
        DISMISSED.id: [{"kind": "external", "status": "accepted", "justification": "by ben: a | b"}],
        ACCEPTED.id: [{"kind": "external", "status": "accepted", "justification": "by ben, who did not judge it"}],
    }


def test_sarif_with_states_satisfies_the_schema_of_oasis() -> None:
    schema = Path(__file__).parents[3] / "shared" / "data" / "sarif-schema-2.1.0.json"
    if not schema.exists():
        pytest.skip(f"no SARIF schema at {schema}")
    jsonschema = pytest.importorskip("jsonschema")
    data = json.loads(schema.read_text(encoding="utf-8"))
    jsonschema.validators.validator_for(data)(data).validate(json.loads(export(decided(), "sarif")))


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", " =", "\ufeff=", "\u200b@", "＝"])
def test_no_cell_of_a_csv_begins_like_a_formula(first: str) -> None:
    question = replace(CONFIRMED, question=f"{first}HYPERLINK(1)")
    content = export(replace(decided(), findings=(question,)), "csv").decode("utf-8-sig")
    (cell, *_) = {row["question"] for row in csv.DictReader(io.StringIO(content, newline=""))}
    assert cell.startswith("'")


def test_no_row_of_a_csv_begins_inside_of_a_cell() -> None:
    question = replace(CONFIRMED, question="Who?\r=HYPERLINK(1)")
    content = export(replace(decided(), findings=(question,)), "csv").decode("utf-8-sig")
    assert {row["question"] for row in csv.DictReader(io.StringIO(content, newline=""))} == {"Who?\r=HYPERLINK(1)"}


@pytest.mark.parametrize("format", EXPORTS)
def test_nothing_to_export_is_no_error(format: str) -> None:
    assert export(samples.empty(), format).endswith(b"\n")
