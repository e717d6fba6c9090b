"""checker decide, show, baseline, export and store: what a reviewer does from the command line."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from checker.cli.decide import ACTIONS, REASONS
from checker.model import Report
from checker.store import ACTIONS as KNOWN_ACTIONS
from checker.store import REASONS as KNOWN_REASONS
from checker.store import open_store
from tests.cli.conftest import Checker
from tests.report import samples

MEETING, ENVOY = "c-4f2a91d0", "c-0b77e3aa"
FINDINGS = (samples.MEETING, samples.ENVOY, samples.TARGET)
REPORT = Report(samples.rich().articles, FINDINGS)


def record(report: Report = REPORT, folder: str = "reports") -> None:
    with closing(open_store(None, Path(folder))) as store:
        store.record(report)


@pytest.fixture
def stored(checker: Checker) -> None:
    """A store with one run, in the folder where the command runs."""
    record()


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("confirm",), "confirmed"),
        (("dismiss", "--reason", "rounding"), "dismissed"),
        (("dismiss", "--reason", "other", "--note", "moot"), "dismissed"),
        (("needs-info",), "needs-info"),
        (("note", "--note", "called them"), "open"),
        (("assign", "--to", "ben"), "open, assigned to ben"),
    ],
)
def test_a_decision_prints_where_the_finding_stands(checker: Checker, stored: None, args: tuple[str, ...], says: str) -> None:
    outcome = checker("decide", MEETING, *args)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == f"{MEETING} {says} When did Anna Duarte host the ministers in Lisbon?\n"


def test_several_are_decided_at_once_by_the_beginning_of_their_ids(checker: Checker, stored: None) -> None:
    outcome = checker("decide", "c-4", "c-0", "confirm", "--by", "anna")
    assert [line.split()[:2] for line in outcome.out.splitlines()] == [[MEETING, "confirmed"], [ENVOY, "confirmed"]]


def test_the_second_to_decide_is_told_of_the_first(checker: Checker, stored: None) -> None:
    assert checker("decide", MEETING, "dismiss", "--reason", "rounding", "--by", "anna").err == ""
    second = checker("decide", MEETING, "confirm", "--by", "ben")
    assert second.out.startswith(f"{MEETING} confirmed")
    assert second.err.startswith(f"note: {MEETING} had from others: ")
    assert second.err.endswith(" UTC anna dismiss (rounding)\n")
    assert checker("decide", MEETING, "note", "--note", "sure", "--by", "ben").err == ""


def test_who_decides_is_the_user_unless_named(checker: Checker, stored: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "cleo")
    checker("decide", MEETING, "confirm")
    checker("decide", MEETING, "undo", "--by", "ben")
    shown = checker("show", MEETING).out
    assert "cleo confirm [undone]" in shown
    assert "ben undo" in shown


@pytest.mark.parametrize(
    ("args", "says"),
    [
        ((MEETING, "delete"), "'delete' is not one of"),
        ((MEETING, "dismiss"), "dismiss needs a reason; give one of not-the-same-thing"),
        ((MEETING, "dismiss", "--reason", "other"), "needs a note"),
        ((MEETING, "note"), "a note needs a text"),
        ((MEETING, "assign"), "give a name with --to"),
        ((MEETING, "undo"), "nothing to take back"),
        (("zzz", "confirm"), "no finding 'zzz'"),
        (("c-", "confirm"), "2 findings begin with 'c-': c-0b77e3aa, c-4f2a91d0"),
        (("confirm",), "Missing argument"),
    ],
)
def test_what_cannot_be_decided_is_explained_and_nothing_is_stored(
    checker: Checker, stored: None, args: tuple[str, ...], says: str
) -> None:
    outcome = checker("decide", *args)
    assert (outcome.code, outcome.out) == (2, "")
    assert says in outcome.err
    with closing(open_store(None, Path("reports"))) as store:
        assert store.events() == []


def test_one_wrong_id_decides_none(checker: Checker, stored: None) -> None:
    assert checker("decide", MEETING, "zzz", "confirm").code == 2
    assert ", open," in checker("show", MEETING).out


def test_without_a_store_the_cure_is_named(checker: Checker) -> None:
    for command in (("decide", "x", "confirm"), ("baseline", "status"), ("store", "export"), ("export", "--format", "csv")):
        outcome = checker(*command)
        assert (outcome.code, outcome.out) == (2, "")
        assert "there is no store yet. Run `checker run PATH` first" in outcome.err
    assert not Path("reports").exists()


def test_the_store_can_be_named_or_lie_in_another_folder(checker: Checker) -> None:
    record(folder="out")
    assert checker("decide", MEETING, "confirm", "-o", "out").code == 0
    assert "confirmed" in checker("show", MEETING, "--store", "sqlite:///out/checker.db").out
    Path("checker.toml").write_text('store = "out/checker.db"', encoding="utf-8")
    assert checker("decide", MEETING, "undo").code == 0


def test_show_has_the_quotes_the_state_the_badges_and_the_history(checker: Checker, stored: None) -> None:
    checker("decide", MEETING, "dismiss", "--reason", "other", "--note", "two\nlines \x1b[2J", "--by", "anna")
    checker("decide", MEETING, "assign", "--to", "ben", "--by", "anna")
    late = replace(samples.WIRE, source="Late Paper", text=samples.HARBOUR.text)
    evidence = samples.evidence(late, samples.HOSTED, "March 4, 2025", samples.day("2025-03-04"), "date")
    first, second = samples.MEETING.positions
    joined = replace(samples.MEETING, positions=(replace(first, evidence=(*first.evidence, evidence)), second))
    record(replace(REPORT, articles=(*REPORT.articles[:3], late), findings=(joined,)))
    lines = checker("show", MEETING).out.splitlines()
    assert lines[0] == f"{MEETING}  contradiction, severity high, dismissed, +1 source, rule meeting-date"
    assert "   asserted: Anna Duarte hosted the ministers in Lisbon on [March 4, 2025], her office said." in lines
    assert "assigned to ben" in lines
    history = lines[lines.index("history") + 1 :]
    assert [line.split(" UTC ")[1] for line in history] == [
        "anna dismiss (other): two; lines �[2J", "anna assign to ben", "checker more-sources: Late Paper",
    ]  # fmt: skip


def test_the_baseline_says_how_many_were_never_reviewed(checker: Checker, stored: None) -> None:
    checker("decide", MEETING, "confirm")
    checker("decide", MEETING, "undo")
    outcome = checker("baseline", "write", "--by", "anna")
    assert outcome.out.splitlines() == [
        "2 contradictions accepted now",
        "baseline: 2 accepted, 2 of them never reviewed, 0 stale",
    ]
    assert checker("baseline", "write").out.splitlines()[0] == "0 contradictions accepted now"
    checker("decide", ENVOY, "confirm")
    assert checker("baseline", "status").out == "baseline: 1 accepted, 1 of them never reviewed, 0 stale\n"
    assert "accepted, rule meeting-date" in checker("show", MEETING).out
    assert checker("decide", MEETING, "undo").out.startswith(f"{MEETING} open")


def test_stale_entries_of_the_baseline_are_reported_and_pruned_as_events(checker: Checker, stored: None) -> None:
    checker("baseline", "write")
    record(replace(REPORT, findings=(samples.ENVOY,)))
    assert checker("baseline", "status").out.splitlines() == [
        f"{MEETING}  stale: the articles no longer contradict each other here; `checker baseline prune` takes it out",
        "baseline: 2 accepted, 2 of them never reviewed, 1 stale",
    ]
    outcome = checker("baseline", "prune", "--by", "anna")
    assert outcome.out.splitlines() == [f"{MEETING}  pruned", "baseline: 1 accepted, 1 of them never reviewed, 0 stale"]
    history = checker("show", MEETING).out.splitlines()[-3:]
    assert [line.split()[-1] for line in history] == ["accepted", "resolved", "pruned"]
    record()
    assert ", open," in checker("show", MEETING).out


def test_an_export_goes_to_stdout_or_a_file(checker: Checker, stored: None) -> None:
    checker("decide", MEETING, "confirm", "--by", "anna")
    ticket = checker("export", "--format", "markdown")
    assert ticket.out.startswith("### When did Anna Duarte host")
    assert ticket.last == "1 finding written"
    assert "cannot write this file" in checker("export", "--format", "claimreview", "-o", "nowhere/c.jsonld").err
    Path("made").mkdir()
    assert checker("export", "--format", "claimreview", "-o", "made/c.jsonld").last == "1 finding written to made/c.jsonld"
    assert len(json.loads(Path("made/c.jsonld").read_text(encoding="utf-8"))["@graph"]) == 2


@pytest.mark.parametrize(
    ("args", "ids"),
    [
        (("--format", "csv"), {MEETING, ENVOY, "e-7c01"}),
        (("--format", "csv", "--state", "dismissed"), {ENVOY}),
        (("--format", "csv", "--state", "dismissed", "--state", "confirmed"), {ENVOY, MEETING}),
        (("--format", "csv", "e-7", "c-0"), {ENVOY, "e-7c01"}),
        (("--format", "markdown"), {MEETING}),
        (("--format", "markdown", "--state", "all"), {MEETING, ENVOY, "e-7c01"}),
        (("--format", "markdown", "c-0"), {ENVOY}),
        (("--format", "sarif"), {MEETING, ENVOY, "e-7c01"}),
    ],
)
def test_an_export_holds_what_was_asked_for(checker: Checker, stored: None, args: tuple[str, ...], ids: set[str]) -> None:
    checker("decide", MEETING, "confirm")
    checker("decide", ENVOY, "dismiss", "--reason", "rounding")
    out = checker("export", *args).out
    assert {id for id in (MEETING, ENVOY, "e-7c01") if id in out} == ids


def test_an_export_of_the_whole_run_is_the_csv_of_its_report(checker: Checker, stored: None) -> None:
    from checker.report import render

    checker("export", "--format", "csv", "-o", "x.csv")
    assert Path("x.csv").read_bytes() == render(REPORT, "csv")


def test_the_store_goes_out_as_lines_and_comes_back(checker: Checker, stored: None) -> None:
    checker("decide", MEETING, "confirm", "--by", "anna")
    assert checker("store", "export", "x.jsonl").last.endswith("lines written to x.jsonl")
    assert checker("store", "export").out == Path("x.jsonl").read_text(encoding="utf-8")
    outcome = checker("store", "import", "x.jsonl", "-o", "other")
    assert outcome.code == 0
    assert "1 events" in outcome.err
    assert "confirmed" in checker("show", MEETING, "-o", "other").out
    assert checker("store", "import", "x.jsonl").last == "added: nothing, all of it was there"


def test_a_file_of_lines_that_is_none_is_named(checker: Checker, stored: None) -> None:
    assert "gone.jsonl: cannot be read" in checker("store", "import", "gone.jsonl").err
    Path("x.jsonl").write_bytes(b"\xff\xfe")
    assert "x.jsonl: cannot be read (it is not UTF-8)" in checker("store", "import", "x.jsonl").err
    Path("x.jsonl").write_text("hello\n", encoding="utf-8")
    assert "x.jsonl: line 1: not a line" in checker("store", "import", "x.jsonl").err


def test_a_store_that_cannot_be_written_is_no_crash(checker: Checker, stored: None) -> None:
    with closing(sqlite3.connect("reports/checker.db")) as other:
        other.execute("DROP TABLE events")
        other.commit()
    outcome = checker("decide", MEETING, "confirm")
    assert outcome.code == 2
    assert "error: store reports/checker.db: no such table: events" in outcome.err


def test_the_words_of_the_command_are_those_of_the_store() -> None:
    assert (ACTIONS, REASONS) == (KNOWN_ACTIONS, KNOWN_REASONS)
