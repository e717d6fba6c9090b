"""checker review: what it prints and how it ends; the page itself is tested in tests/review and tests/browser."""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from checker.store import Decision
from tests.cli.conftest import Checker
from tests.report import samples
from tests.review.harness import stored


def test_without_a_store_it_says_what_to_run(checker: Checker) -> None:
    told = checker("review", "--no-browser")
    assert told.code == 2
    assert "checker run" in told.err


def test_stats_print_what_was_measured(checker: Checker, tmp_path: Path) -> None:
    store = stored(samples.rich(), tmp_path / "reports")
    meeting = next(entry.id for entry in store.entries() if entry.rule == "meeting-date")
    store.decide(meeting, Decision("confirm", by="rosa"))
    told = checker("review", "--stats")
    assert told.code == 0
    (line,) = (line for line in told.out.split("\n") if line.startswith("meeting-date"))
    assert "100% (1 of 1)" in line
    (other,) = (line for line in told.out.split("\n") if line.startswith("markup"))
    assert "nothing judged" in other


def test_stats_of_an_empty_store_say_so(checker: Checker, tmp_path: Path) -> None:
    stored(samples.quiet(), tmp_path / "reports").close()
    assert checker("review", "--stats").out == "no rule has flagged anything yet\n"


def test_keys_can_come_through_a_pipe(checker: Checker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = stored(samples.rich(), tmp_path / "reports")
    monkeypatch.setattr(sys, "stdin", io.StringIO("c\nd\n2\n"))
    told = checker("review", "--terminal", "--by", "tom")
    assert (told.code, told.last) == (0, "2 of 4 decided, 2 now")
    assert [entry.state for entry in store.entries()][:2] == ["confirmed", "dismissed"]
    assert store.events()[-1].by == "tom"


def test_the_page_runs_until_it_is_interrupted(tmp_path: Path) -> None:
    stored(samples.rich(), tmp_path).close()
    command = [sys.executable, "-m", "checker", "review", "--no-browser", "-o", str(tmp_path), "--by", "rosa"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment) as page:
        assert page.stdout is not None
        address = page.stdout.readline().strip()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?token=[\w-]{43}", address)
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(address.split("?")[0], timeout=10)
        page.send_signal(signal.SIGINT)
        _, told = page.communicate(timeout=20)
    assert page.returncode == 0
    assert "every decision shown as saved is stored" in told
