"""checker run: settings, exit codes, and which stream says what; the stages themselves are stood in for."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from checker.config import Config
from checker.errors import InputError
from checker.model import Article, Claim, Evidence, Finding, NotChecked, Position, Report, Slot, Span
from tests.cli.conftest import Checker


def finding(severity: str = "medium", kind: str = "contradiction", state: str = "new") -> Finding:
    claim = Claim("a", "figure", "cost", {"amount": Slot("5", 8, 9, "5")}, Span(0, 10))
    positions = (Position("5", (Evidence(claim, None),)),)
    return Finding("F1", "trade-figure", kind, "How much?", "5 or 6", positions, severity, state=state)


def report(*findings: Finding, not_checked: tuple[NotChecked, ...] = ()) -> Report:
    return Report((Article("a", "It costs 5."),), findings, not_checked)


class Stages:
    """Stands in for the pipeline; remembers what it was asked and answers with `result`."""

    def __init__(self) -> None:
        self.result: Report | BaseException = report()
        self.paths: list[str] = []
        self.config = Config()

    def check(self, source: list[str], config: Config, *, progress: Any) -> Report:
        self.paths, self.config = source, config
        progress(1, 1)
        if isinstance(self.result, BaseException):
            raise self.result
        return self.result


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> Stages:
    stages = Stages()
    module = ModuleType("checker.pipeline")
    module.check = stages.check  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "checker.pipeline", module)
    return stages


LEFT_OUT = (NotChecked("b.txt", "is empty"),)


@pytest.mark.parametrize(
    ("result", "fail_on", "code"),
    [
        (report(), "low", 0),
        (report(finding("low")), "low", 1),
        (report(finding("low")), "medium", 0),
        (report(finding("medium")), "medium", 1),
        (report(finding("high")), "medium", 1),
        (report(finding("medium")), "high", 0),
        (report(finding("high")), "never", 0),
        (report(finding("high", state="dismissed")), "low", 0),
        (report(finding("high", state="accepted")), "low", 0),
        (report(finding("high", state="confirmed")), "low", 1),
        (report(finding("high", state="needs-info")), "low", 1),
        (report(finding("high", kind="explained")), "low", 0),
        (report(not_checked=LEFT_OUT), "never", 2),
        (report(finding("high"), not_checked=LEFT_OUT), "medium", 2),
    ],
)
def test_the_exit_code_follows_the_open_findings(
    checker: Checker, stages: Stages, result: Report, fail_on: str, code: int
) -> None:
    stages.result = result
    outcome = checker("run", "x", "--fail-on", fail_on)
    assert outcome.code == code
    assert outcome.last.endswith(f": exit {code}")


def test_medium_is_where_a_run_fails_by_default(checker: Checker, stages: Stages) -> None:
    stages.result = report(finding("medium"))
    assert checker("run", "x").code == 1
    stages.result = report(finding("low"))
    assert checker("run", "x").code == 0


def test_results_go_to_stdout_and_everything_else_to_stderr(checker: Checker, stages: Stages) -> None:
    stages.result = report(finding(), not_checked=LEFT_OUT)
    outcome = checker("run", "x", "-o", "out", "--format", "json")
    assert "How much?" in outcome.out
    assert "exit" not in outcome.out
    assert f"report: {Path('out/report.json')}" in outcome.err
    assert "not checked: b.txt: is empty" in outcome.err


def test_quiet_leaves_only_what_explains_the_exit_code(checker: Checker, stages: Stages) -> None:
    stages.result = report(finding(), not_checked=LEFT_OUT)
    outcome = checker("run", "x", "-q")
    assert outcome.out == ""
    assert outcome.err.splitlines() == ["not checked: b.txt: is empty", outcome.last]


def test_the_formats_asked_for_are_written(checker: Checker, stages: Stages) -> None:
    checker("run", "x", "-o", "out", "--format", "json", "--format", "csv")
    assert sorted(path.name for path in Path("out").iterdir()) == ["checker.db", "findings.csv", "report.json"]


def test_the_command_line_goes_over_the_settings_file(checker: Checker, stages: Stages) -> None:
    Path("checker.toml").write_text(
        'rules = ["mine"]\nonly = ["a"]\nfail_on = "high"\nmodel = "m"\nreference = ["r"]\n', encoding="utf-8"
    )
    options = "--rules more --only b --disable c --one-story --reference s --format csv"
    checker("run", "x", "-", *options.split())
    here = Path.cwd()
    assert stages.paths == ["x", "-"]
    assert stages.config == Config(
        rules=(str(here / "mine"), "more"),
        only=("b",),
        disable=("c",),
        fail_on="high",
        model="m",
        one_story=True,
        reference=(str(here / "r"), "s"),
        formats=("csv",),
    )


def test_a_settings_file_can_be_named(checker: Checker, stages: Stages) -> None:
    Path("desk.toml").write_text('fail_on = "never"', encoding="utf-8")
    checker("run", "x", "--config", "desk.toml")
    assert stages.config.fail_on == "never"


def test_rule_files_of_the_settings_file_can_be_refused(checker: Checker, stages: Stages) -> None:
    Path("checker.toml").write_text('rules = ["mine"]', encoding="utf-8")
    checker("run", "x", "--no-local-rules", "--rules", "more")
    assert stages.config.rules == ("more",)


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("run",), "Missing argument 'PATH...'"),
        (("run", "x", "--fail-on", "mid"), "'mid' is not one of"),
        (("run", "x", "--fromat", "json"), "--format"),
        (("run", "x", "--config", "gone.toml"), "gone.toml: cannot be read"),
        (("run", "x", "-o", ""), '"output": must not be empty'),
        (("rnu",), "Did you mean 'run'?"),
    ],
)
def test_asking_wrongly_ends_with_2_and_says_how(checker: Checker, stages: Stages, args: tuple[str, ...], says: str) -> None:
    outcome = checker(*args)
    assert (outcome.code, outcome.out) == (2, "")
    assert says in outcome.err
    assert outcome.last == "stopped by this error: exit 2"


def test_an_error_of_ours_is_one_sentence(checker: Checker, stages: Stages) -> None:
    stages.result = InputError("x: is a picture. Name a text.")
    outcome = checker("run", "x")
    assert (outcome.code, outcome.err.splitlines()[0]) == (2, "error: x: is a picture. Name a text.")


def test_a_crash_shows_no_traceback_unless_asked(checker: Checker, stages: Stages) -> None:
    stages.result = KeyError("lost")
    outcome = checker("run", "x")
    assert outcome.code == 2
    assert "internal error: KeyError: 'lost'" in outcome.err
    assert "checker --debug run x" in outcome.err
    assert "Traceback" not in outcome.err
    assert "Traceback" in checker("--debug", "run", "x").err


def test_ctrl_c_ends_with_130_and_a_line(checker: Checker, stages: Stages) -> None:
    stages.result = KeyboardInterrupt()
    outcome = checker("run", "x")
    assert (outcome.code, outcome.last) == (130, "interrupted: nothing more is written: exit 130")


def test_an_output_folder_that_cannot_be_made_is_named(checker: Checker, stages: Stages) -> None:
    Path("out").write_text("in the way", encoding="utf-8")
    outcome = checker("run", "x", "-o", "out")
    assert outcome.code == 2
    assert "out:" in outcome.err


def test_words_of_an_article_cannot_steer_the_terminal(checker: Checker, stages: Stages) -> None:
    stages.result = report(not_checked=(NotChecked("\x1b[2Jb.txt", "is\nempty"),))
    assert "\x1b" not in checker("run", "x").err


def kept(*states: str) -> Report:
    """A report of the sample with these states, one for each contradiction."""
    return report(*(replace(finding("high", state=state), id=f"F{i}") for i, state in enumerate(states)))


def shown() -> list[str]:
    return [f["state"] for f in json.loads(Path("reports/report.json").read_text(encoding="utf-8"))["findings"]]


@pytest.mark.parametrize(
    ("show", "states"),
    [
        ("all", ["open", "needs-info", "confirmed", "dismissed", "accepted"]),
        ("open", ["open", "needs-info"]),
        ("confirmed", ["confirmed"]),
        ("new", []),
    ],
)
def test_only_the_contradictions_asked_for_are_shown(checker: Checker, stages: Stages, show: str, states: list[str]) -> None:
    stages.result = kept("open", "needs-info", "confirmed", "dismissed", "accepted")
    outcome = checker("run", "x", "--show", show)
    assert shown() == states
    assert (f"{5 - len(states)} contradiction" in outcome.err) is (show != "all")
    assert outcome.last == "2 open (2 high), 1 confirmed, 1 dismissed, 1 accepted unreviewed, 0 explained, 0 duplicates: exit 1"


def test_a_decision_is_kept_in_the_next_run_and_decides_its_exit_code(checker: Checker, stages: Stages) -> None:
    stages.result = report(finding("high", state="open"))
    assert checker("run", "x").code == 1
    assert checker("decide", "F1", "dismiss", "--reason", "rounding").code == 0
    outcome = checker("run", "x")
    assert (outcome.code, shown()) == (0, ["dismissed"])
    assert outcome.last == "0 open, 1 dismissed, 0 explained, 0 duplicates: exit 0"
    checker("decide", "F1", "confirm")
    assert checker("run", "x").last == "0 open, 1 confirmed, 0 explained, 0 duplicates: exit 1"
    stages.result = report()
    assert checker("run", "x").last == "0 open, 1 resolved, 0 explained, 0 duplicates: exit 0"


def test_the_same_run_again_writes_the_same_bytes(checker: Checker, stages: Stages) -> None:
    stages.result = report(finding("high", state="open"))
    checker("run", "x")
    first = {path.name: path.read_bytes() for path in Path("reports").iterdir() if path.name != "checker.db"}
    checker("run", "x")
    assert {path.name: path.read_bytes() for path in Path("reports").iterdir() if path.name != "checker.db"} == first


def test_a_run_may_leave_the_store_alone(checker: Checker, stages: Stages) -> None:
    stages.result = report(finding("high", state="open"))
    assert checker("run", "x", "--no-store").code == 1
    assert not Path("reports/checker.db").exists()


def test_a_store_that_fails_costs_no_report(checker: Checker, stages: Stages) -> None:
    stages.result = report(finding("high", state="open"))
    Path("reports").mkdir()
    Path("reports/checker.db").write_text("no database " * 100, encoding="utf-8")
    outcome = checker("run", "x")
    assert (outcome.code, shown()) == (2, ["open"])
    assert (
        "not checked: the store: no decision was read and nothing was stored: store reports/checker.db: file is not"
        in outcome.err
    )
    assert "the store" in Path("reports/report.md").read_text(encoding="utf-8")
