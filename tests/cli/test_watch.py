"""checker run --watch, with a real process, real edits and a real Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Checker
from tests.rules import own

PATIENCE = 90.0  # seconds, on a machine that does much else


class Watching:
    """A run with --watch; what it prints to either stream is collected as it comes."""

    def __init__(self, folder: Path, *args: str) -> None:
        command = [sys.executable, "-u", "-m", "checker", "run", *args, "--watch"]
        merged = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        self.process = subprocess.Popen(command, cwd=folder, text=True, **merged)  # type: ignore[call-overload]
        self.said: list[str] = []
        threading.Thread(target=self._collect, daemon=True).start()

    def _collect(self) -> None:
        self.said += iter(self.process.stdout.readline, "")

    def until(self, words: str, after: int = 0) -> str:
        """What was said after some line, once it holds these words and the line that ends a check."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            said = "".join(self.said[after:])
            if words in said:
                return said
            time.sleep(0.02)
        raise AssertionError(f"never said {words!r}, but: {''.join(self.said)}")

    def after(self, edit: Path, text: str | None, words: str) -> str:
        """What is said after an edit (None: the file is deleted), up to some words."""
        said = len(self.said)
        if text is None:
            edit.unlink()
        else:
            beside = edit.with_name(f".{edit.name}.new")  # as editors save: whole, by renaming
            beside.write_text(text, encoding="utf-8")
            os.replace(beside, edit)
        return self.until(words, said)

    def interrupt(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return int(self.process.wait(PATIENCE))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with three articles that put one meeting on three days, and one rule."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "mine").mkdir()
    for article in own.ARTICLES:
        (tmp_path / "articles" / f"{article.id}.txt").write_text(f"{article.day}\n\n{article.text}\n", encoding="utf-8")
    own.write(tmp_path / "mine")
    return tmp_path


@pytest.fixture
def watching(desk: Path) -> Iterator[Watching]:
    watching = Watching(desk, "articles", "--rules", "mine", "--only", "two-days", "--fail-on", "low")
    try:
        watching.until("Ctrl-C ends it")
        yield watching
    finally:
        watching.process.kill()


RULE = own.DOC + own.HEAD + own.BODY
ENDS = " s\n"  # "... exit 1 after 0.3 s"


def test_an_edit_prints_what_it_newly_flags_and_what_it_no_longer_flags(desk: Path, watching: Watching) -> None:
    rule, article = desk / "mine" / "two_days.py", desk / "articles" / "c.txt"
    assert "1 open (1 low)" in watching.until("exit 1")

    quiet = watching.after(rule, RULE.replace("if not", "if a.article == b.article and not"), ENDS)
    assert f"changed: {Path('mine/two_days.py')}" in quiet
    assert "- low        two-days" in quiet
    assert "0 newly flagged, 1 no longer flagged" in quiet
    assert "0 open, 1 resolved, 0 explained, 0 duplicates: exit 0" in quiet

    assert "+ low        two-days" in watching.after(rule, RULE, ENDS)

    fewer = watching.after(article, article.read_text(encoding="utf-8").replace("May 7", "May 5"), ENDS)
    assert f"changed: {Path('articles/c.txt')}" in fewer
    assert "~ low        two-days" in fewer
    assert "2024-05-07" not in fewer

    assert "~ low        two-days" in watching.after(desk / "articles" / "d.txt", "2024-05-09\n\n" + own.ARTICLES[2].text, ENDS)
    assert '"d.txt"' in (desk / "reports" / "report.json").read_text(encoding="utf-8")

    assert watching.interrupt() == 1
    assert watching.until("exit 1\n", len(watching.said) - 2)


def test_a_mistake_is_shown_and_waited_out(desk: Path, watching: Watching) -> None:
    rule, config = desk / "mine" / "two_days.py", desk / "checker.toml"

    broken = watching.after(rule, RULE + "x = (\n", ENDS)
    assert "not checked: rule file two_days.py: mine/two_days.py: loading it raised SyntaxError" in broken
    assert "0 newly flagged, 0 no longer flagged, 0 changed\n" in broken
    assert "exit 2" in broken

    mended = watching.after(rule, RULE, ENDS)
    assert "checked again: rule file two_days.py" in mended
    assert "0 newly flagged, 0 no longer flagged, 0 changed\n" in mended

    assert 'unknown setting "fial_on"' in watching.after(config, "fial_on = 1\n", "Settings are")
    assert "0 newly flagged" in watching.after(config, None, ENDS)
    assert "~ high       two-days" in watching.after(config, '[rule.two-days]\nseverity = "high"\n', ENDS)

    watching.after(config, "fail_on = 1\n", "is not one of")
    assert watching.interrupt() == 2
    assert watching.said[-1] == "the last change could not be understood: exit 2\n"


def test_an_interrupt_before_the_first_report_is_no_end_like_others(desk: Path) -> None:
    (desk / "checker.toml").write_text("rule_seconds = 1000\n", encoding="utf-8")
    started = desk / "started"
    own.write(desk / "mine", f"open({str(started)!r}, 'w').close()\nwhile True:\n    pass")
    watching = Watching(desk, "articles", "--rules", "mine", "--only", "two-days")
    end = time.monotonic() + PATIENCE
    while not started.exists() and time.monotonic() < end:
        time.sleep(0.05)
    assert watching.interrupt() == 130
    assert "interrupted" in watching.until("interrupted")


def test_stdin_cannot_be_watched(checker: Checker) -> None:
    outcome = checker("run", "-", "--watch")
    assert outcome.code == 2
    assert "give files or folders" in outcome.err


def test_settings_that_are_wrong_from_the_start_end_it(checker: Checker) -> None:
    Path("checker.toml").write_text("fial_on = 1\n", encoding="utf-8")
    assert checker("run", ".", "--watch").code == 2
