"""checker export: findings with their decisions for other tools, made from the store."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import click

from checker.cli.console import count, note
from checker.cli.decide import full
from checker.cli.options import STORE, config_file, stored, with_options

FORMATS = ("claimreview", "csv", "markdown", "sarif")
STATES = ("new", "open", "confirmed", "dismissed", "needs-info", "accepted", "all")
USUAL = {"claimreview": ("confirmed",), "markdown": ("confirmed",)}  # by format; the others take all


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--format", "format", type=click.Choice(FORMATS), required=True, help="What to write.")
@click.option(
    "--state", "states", multiple=True, type=click.Choice(STATES),
    help="Repeatable.  [default: confirmed for claimreview and markdown, else all]",
)  # fmt: skip
@click.option("-o", "--output", "file", metavar="FILE", help="Where to write.  [default: stdout]")
@with_options(STORE, config_file)
def export(ids: tuple[str, ...], format: str, states: tuple[str, ...], file: str | None, **given: Any) -> None:
    """Write findings of the last run, or those named, with what reviewers decided.

    claimreview is JSON-LD of schema.org for confirmed contradictions, markdown a text for a ticket, csv a table that is safe to
    open in a spreadsheet, sarif what tools for code show, with dismissed findings suppressed.
    """
    from checker.report import export as made
    from checker.report import replace_file
    from checker.store.restoring import restored

    wanted = states or USUAL.get(format, ("all",))
    with closing(stored(given)) as store:
        report = restored(store, [full(store, id) for id in ids], None if "all" in wanted else wanted)
    content = made(report, format)
    if file is None:
        sys.stdout.buffer.write(content)
    else:
        replace_file(Path(file), content)
    note(f"{count(len(report.findings), 'finding')} written" + (f" to {file}" if file else ""))
