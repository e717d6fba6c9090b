"""Writing is all or nothing for each file; the terminal gets a table and a last line."""

from __future__ import annotations

import io
import os
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from checker.errors import ReportError
from checker.model import Report
from checker.report import DEFAULT_FORMATS, FORMATS, render, summary, terminal, write
from tests.report import samples


def test_every_format_lands_under_its_name_and_nothing_else(tmp_path: Path) -> None:
    written = write(samples.rich(), tmp_path / "new" / "folder", FORMATS)
    assert [p.name for p in written] == list(FORMATS.values())
    assert sorted(os.listdir(tmp_path / "new" / "folder")) == sorted(FORMATS.values())
    assert [p.read_bytes() for p in written] == [render(samples.rich(), f) for f in FORMATS]


def test_the_default_is_what_people_read_and_programs_need(tmp_path: Path) -> None:
    assert [p.name for p in write(samples.quiet(), tmp_path)] == [FORMATS[f] for f in DEFAULT_FORMATS]


def test_files_are_as_readable_as_any_other(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    (path,) = write(samples.quiet(), tmp_path, ["json"])
    assert path.stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_failed_write_leaves_the_old_report_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (path,) = write(samples.quiet(), tmp_path, ["json"])
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(ReportError, match=r"report\.json: cannot write this file \(No space left on device\)\. Choose another"):
        write(samples.rich(), tmp_path, ["json"])
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["report.json"]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ReportError, match=r"file/reports: cannot make this folder \(Not a directory\)"):
        write(samples.quiet(), tmp_path / "file" / "reports")


def test_an_unknown_format_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="no such format"):
        write(samples.quiet(), tmp_path, ["json", "docx"])
    assert not os.listdir(tmp_path)


@pytest.mark.parametrize(
    ("report", "exit_code", "line"),
    [
        (samples.rich(), 2, "3 open (1 high), 1 dismissed, 2 explained, 1 duplicate, 1 not checked: exit 2"),
        (replace(samples.rich(), not_checked=()), 1, "3 open (1 high), 1 dismissed, 2 explained, 1 duplicate: exit 1"),
        (samples.quiet(), 0, "0 open, 0 explained, 0 duplicates: exit 0"),
        (Report(samples.rich().articles, (samples.MARKUP,)), 0, "1 open (1 low), 0 explained, 0 duplicates: exit 0"),
    ],
)
def test_the_last_line_says_why_the_run_ends_so(report: Report, exit_code: int, line: str) -> None:
    assert summary(report, exit_code) == line


def printed(report: Report, width: int = 80) -> str:
    out = io.StringIO()
    Console(file=out, width=width, color_system=None).print(terminal(report))
    return out.getvalue()


def test_the_terminal_shows_open_contradictions_with_their_sources() -> None:
    text = printed(samples.rich())
    assert max(len(line) for line in text.splitlines()) <= 80
    for part in ("When did Anna Duarte host", "2025-03-04", "Harbour Post, 2025-03-06", "Kyodai 通信, undated", "c-4f2a91d0"):
        assert part in text
    assert text.index("high") < text.index("medium") < text.index("low")
    for part in ("A target and a result", "1 duplicate", "1 agreement", "seeds/photo.jpg"):
        assert part in text
    assert "Was it a summit?" not in text


def test_the_terminal_obeys_no_article() -> None:
    text = printed(samples.with_text("[bold]\x1b[31mIt met\x07.", "It met"))
    assert "\x1b" not in text
    assert "[bold]" in text


def test_nothing_found_prints_nothing() -> None:
    assert not printed(samples.quiet()).strip()


def test_a_long_list_is_cut_on_the_terminal() -> None:
    assert "… and 350 more in the written report" in printed(samples.large(1000))
