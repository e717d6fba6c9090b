"""checker inspect PATH...: how each sentence was read, for someone who wonders why a claim was missed or misread."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.console import Progress, count, line, note, out, show
from checker.cli.options import loading, paths, reading, settings, with_options
from checker.errors import ReportError

if TYPE_CHECKING:
    from checker.model import NotChecked
    from checker.report.reading import Sheet

HEAD = 4096  # bytes in which a page says what made it


@click.command()
@paths
@click.option("--html", "page", metavar="FILE", help="Write it as a page to read in a browser, instead of printing it.")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON, for programs.")
@with_options(*reading, *loading)
def inspect(paths: tuple[str, ...], page: str | None, as_json: bool, **given: Any) -> int:
    """Print how each sentence was read: its role, its mentions, its claims, or why there are none.

    PATH is a file, a folder, or - for stdin. Each mention and each slot of a claim stands as its name, its place in the
    text, its words = what they were read as. In the sentence mentions are coloured, or in [brackets] without colour.
    Claims that the patterns of rules find are among them.
    """
    from checker.pipeline import articles_of, understand
    from checker.report.reading import sheet
    from checker.rules.loading import load_rules

    config = settings(given).model_copy(update={"reference": ()})
    file = _place(page) if page else None
    ruleset, intake = load_rules(config), articles_of(paths, config)
    with Progress() as progress:
        readings, claims, failed = understand(intake.articles, config, progress, patterns=ruleset.patterns)
    sheets = [sheet(reading, claims) for reading in readings]
    problems = (*intake.problems, *ruleset.problems, *failed)
    if as_json:
        _dump(sheets, problems)
    if file is not None:
        _write(file, sheets, problems)
    if file is None and not as_json:
        _print(sheets)
    for problem in problems:
        note(f"not checked: {line(problem.what)}: {line(problem.reason)}")
    left_out = f", {len(problems)} not checked" if problems else ""
    code = 2 if problems else 0
    note(f"{count(len(sheets), 'article')} read{left_out}: exit {code}")
    return code


def _dump(sheets: Sequence[Sheet], problems: Sequence[NotChecked]) -> None:
    from checker.report.plain import dumped
    from checker.report.reading.data import inspected

    out(dumped(inspected(sheets, problems)).decode("utf-8").rstrip("\n"))


def _print(sheets: Sequence[Sheet]) -> None:
    """Article by article, until the reader has seen enough."""
    from rich.console import Console

    from checker.report.reading import screen

    console = Console()
    seen = sys.stdout.isatty()  # rich can be told otherwise by the environment, but colours reach no pipe
    coloured = seen and console.color_system is not None and not console.no_color
    if sheets and seen:
        show(screen.styled([screen.legend(coloured)]))
    for each in sheets:
        lines = [*screen.lines(each, coloured), screen.END]
        if not (show(screen.styled(lines)) if coloured else out(screen.plain(lines))):
            return


def _place(name: str) -> Path:
    """Where the page goes; raises ReportError rather than let it replace what may be an article."""
    from checker.report.reading.page import MADE_BY

    file = Path(name)
    try:
        if file.exists() and MADE_BY not in file.read_bytes()[:HEAD]:
            raise ReportError(f"{name}: this file is there already, and no page of an inspection. Give --html another name.")
    except OSError as error:
        raise _refused(file, error) from error
    return file


def _write(file: Path, sheets: Sequence[Sheet], problems: Sequence[NotChecked]) -> None:
    from checker.report.reading.page import to_html

    content = to_html(sheets, problems)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as error:
        raise _refused(file, error) from error
    note(f"page: {file}")


def _refused(file: Path, error: OSError) -> ReportError:
    reason = error.strerror or type(error).__name__
    return ReportError(f"{file}: cannot write this page ({reason}). Give --html another name, or change the permissions.")
