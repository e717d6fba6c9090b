"""checker run PATH...: check articles and write the report."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.console import Progress, line, note, show
from checker.cli.options import FAIL_ON, FORMATS, choosing, paths, reading, settings, with_options

if TYPE_CHECKING:
    from checker.config import Config
    from checker.model import Report


@click.command()
@paths
@click.option("-o", "--output", metavar="DIR", help="Folder for the report.  [default: reports]")
@click.option("--format", "formats", multiple=True, type=click.Choice(FORMATS), help="Repeatable.  [default: all but sarif]")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="Least severity of an open finding for exit 1.  [default: medium]")
@click.option("--reference", multiple=True, metavar="PATH", help="Articles that serve as a yardstick for the others.")
@with_options(*reading, *choosing)
@click.option("-q", "--quiet", is_flag=True, help="Print neither the table nor where the report is.")
@click.option("--watch", is_flag=True, help="Go on: check again what changes, and print what that flags or no longer flags.")
def run(paths: tuple[str, ...], quiet: bool, watch: bool, **given: Any) -> int:
    """Check articles and write a report of where they disagree.

    PATH is a file, a folder, or - for stdin.

    Exit code: 0 clean, 1 open findings at or above --fail-on, 2 something could not be checked.
    """
    if watch:
        from checker.cli.watch import watch as watching

        return watching(paths, given, quiet)
    from checker.pipeline import check

    config = settings(given)
    with Progress(wanted=not quiet) as progress:
        report = check(list(paths), config, progress=progress)
    return publish(report, config, quiet)


def publish(report: Report, config: Config, quiet: bool) -> int:
    """Write the report, print what it says, and why the exit code is what it is; that code."""
    from checker.report import summary, terminal, write

    written = write(report, Path(config.output), config.formats)
    if not quiet:
        show(terminal(report))
        note(f"report: {', '.join(map(str, written))}")
    if quiet or not sys.stdout.isatty():  # else the table has just said it to the same screen
        for left_out in report.not_checked:
            note(f"not checked: {line(left_out.what)}: {line(left_out.reason)}")
    code = exit_code(report, config.fail_on)
    note(summary(report, code))
    return code


def exit_code(report: Report, fail_on: str) -> int:
    """2 when something could not be checked, else 1 for an open finding at or above `fail_on`, else 0."""
    from checker.model import SEVERITIES

    if report.not_checked:
        return 2
    grave = () if fail_on == "never" else SEVERITIES[SEVERITIES.index(fail_on) :]
    return int(any(f.severity in grave for f in report.open))
