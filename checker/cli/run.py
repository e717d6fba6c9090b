"""checker run PATH...: check articles, store what was found, and write the report."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.console import Progress, count, line, note, show
from checker.cli.options import FAIL_ON, FORMATS, STORE, choosing, paths, reading, settings, with_options

if TYPE_CHECKING:
    from checker.config import Config
    from checker.model import Report

SHOWN = {"new": {"new"}, "open": {"new", "open", "needs-info"}, "confirmed": {"confirmed"}}  # by --show


@click.command()
@paths
@click.option("-o", "--output", metavar="DIR", help="Folder for the report.  [default: reports]")
@click.option("--format", "formats", multiple=True, type=click.Choice(FORMATS), help="Repeatable.  [default: all but sarif]")
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="Least severity of an open finding for exit 1.  [default: medium]")
@click.option("--reference", multiple=True, metavar="PATH", help="Articles that serve as a yardstick for the others.")
@click.option(
    "--show", "states", type=click.Choice((*SHOWN, "all")), default="all", help="Contradictions to report.  [default: all]"
)
@with_options(*reading, *choosing, STORE)
@click.option("--no-store", is_flag=True, help="Neither read nor store decisions and findings.")
@click.option("-q", "--quiet", is_flag=True, help="Print neither the table nor where the report is.")
@click.option("--watch", is_flag=True, help="Go on: check again what changes, and print what that flags or no longer flags.")
def run(paths: tuple[str, ...], quiet: bool, watch: bool, **given: Any) -> int:
    """Check articles and write a report of where they disagree.

    PATH is a file, a folder, or - for stdin. What was decided before is kept: a dismissed finding stays dismissed.

    Exit code: 0 clean, 1 open or confirmed findings at or above --fail-on, 2 something could not be checked.
    """
    if watch:
        from checker.cli.watch import watch as watching

        return watching(paths, given, quiet)
    from checker.pipeline import check

    config = settings(given)
    with Progress(wanted=not quiet) as progress:
        report = check(list(paths), config, progress=progress)
    report = report if given["no_store"] else recorded(report, config)
    return publish(report, config, given["states"], quiet)


def publish(report: Report, config: Config, states: str, quiet: bool) -> int:
    """Write the report, print what it says, and why the exit code is what it is; that code."""
    from checker.report import summary, terminal, write

    shown = chosen(report, states)
    written = write(shown, Path(config.output), config.formats)
    if not quiet:
        show(terminal(shown))
        note(f"report: {', '.join(map(str, written))}")
    if hidden := len(report.findings) - len(shown.findings):
        note(f"{count(hidden, 'contradiction')} left out by --show {states}")
    if quiet or not sys.stdout.isatty():  # else the table has just said it to the same screen
        for left_out in report.not_checked:
            note(f"not checked: {line(left_out.what)}: {line(left_out.reason)}")
    code = exit_code(report, config.fail_on)
    note(summary(report, code))
    return code


def recorded(report: Report, config: Config, *, keep: bool = True) -> Report:
    """The report with the ids and states of the store; one that fails is named in it and costs nothing else.

    With `keep=False` the store is asked what the run would come to, and stays as it is.
    """
    from checker.errors import StoreError
    from checker.model import NotChecked
    from checker.store import open_store

    try:
        store = open_store(config.store, Path(config.output))
        try:
            return store.record(report, keep=keep)
        finally:
            store.close()
    except StoreError as error:
        failed = NotChecked("the store", f"no decision was read and nothing was stored: {error}")
        return replace(report, not_checked=(*report.not_checked, failed))


def chosen(report: Report, states: str) -> Report:
    """The report with only the contradictions that --show asks for."""
    if states == "all":
        return report
    kept = (f for f in report.findings if f.kind != "contradiction" or f.state in SHOWN[states])
    return replace(report, findings=tuple(kept))


def exit_code(report: Report, fail_on: str) -> int:
    """2 when something could not be checked, else 1 for a standing contradiction at or above `fail_on`, else 0."""
    from checker.model import SEVERITIES

    if report.not_checked:
        return 2
    grave = () if fail_on == "never" else SEVERITIES[SEVERITIES.index(fail_on) :]
    return int(any(f.severity in grave for f in report.standing))
