"""checker rules list: a line for each rule of a run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from checker.cli.console import line, out
from checker.cli.options import choosing, config_file, with_options
from checker.cli.rules.choosing import load, report_problems


@click.command("list")
@with_options(config_file, *choosing)
def list_rules(**given: Any) -> int:
    """Print the rules a run would use: id, severity, what each compares, where it comes from, options, what it finds."""
    ruleset = load(given)
    rows = [
        (r.id, r.severity, r.kind_of_input, r.origin, " ".join(f"{name}={value!r}" for name, value in r.options.items()), r.title)
        for r in ruleset.rules
    ]
    for row in aligned(rows):
        out(row)
    return report_problems(ruleset)


def aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows as lines whose columns stand under each other, so that they can be read, searched and cut."""
    cells = [[line(cell) for cell in row] for row in rows]
    wide = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, wide, strict=True)).rstrip() for row in cells]
