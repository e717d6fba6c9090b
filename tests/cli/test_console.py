"""What the commands say, to a terminal and to a pipe."""

from __future__ import annotations

import io
import sys

import pytest

from checker.cli import console
from checker.cli.console import Progress, count, line


class Terminal(io.StringIO):
    """A stderr that is, or is not, a terminal."""

    def __init__(self, tty: bool) -> None:
        super().__init__()
        self.tty = tty

    def isatty(self) -> bool:
        return self.tty


@pytest.mark.parametrize(
    ("tty", "wanted", "patience", "shown"),
    [(True, True, 0.0, True), (True, True, 60.0, False), (False, True, 0.0, False), (True, False, 0.0, False)],
)
def test_a_bar_shows_only_on_a_terminal_and_only_when_work_takes_long(
    monkeypatch: pytest.MonkeyPatch, tty: bool, wanted: bool, patience: float, shown: bool
) -> None:
    terminal = Terminal(tty)
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(console, "PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm")
    with Progress(wanted) as progress:
        progress(1, 3)
        progress(3, 3)
    assert ("reading articles" in terminal.getvalue()) == shown
    assert bool(terminal.getvalue()) == shown


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("two\nlines\t here ", "two lines here"),
        ("clear \x1b[2J screen", "clear �[2J screen"),
        ("“Ça va?” – 北京", "“Ça va?” – 北京"),
        ("half \ud83d pair", "half � pair"),
    ],
)
def test_text_of_an_article_becomes_one_harmless_line(text: str, printed: str) -> None:
    assert line(text) == printed


@pytest.mark.parametrize(("number", "printed"), [(0, "0 rules"), (1, "1 rule"), (2000, "2,000 rules")])
def test_counts_read_as_english(number: int, printed: str) -> None:
    assert count(number, "rule") == printed
