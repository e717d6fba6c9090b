"""checker store export|import: the store as lines of JSON, to keep in git, to join two reviewers' work, to move to a server."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import click

from checker.cli.console import count, note
from checker.cli.options import stored, storing, with_options
from checker.errors import StoreError


@click.group()
def store() -> None:
    """Take the store out as lines of JSON, or join such lines into it."""


@store.command("export")
@click.argument("file", default="-", metavar="[FILE]")
@with_options(*storing)
def export_store(file: str, **given: Any) -> None:
    """Write everything in the store to FILE, or to stdout: sorted lines of JSON that git can merge.

    It holds the texts of the articles.
    """
    from checker.store.exchange import exported

    with closing(stored(given)) as opened:
        lines = exported(opened)
    content = "".join(f"{line}\n" for line in lines)
    if file == "-":
        click.echo(content, nl=False)
        return
    from checker.report import replace_file

    replace_file(Path(file), content.encode("ascii"))
    note(f"{count(len(lines), 'line')} written to {file}")


@store.command("import")
@click.argument("file", metavar="FILE")
@with_options(*storing)
def import_store(file: str, **given: Any) -> None:
    """Join the lines of FILE, or of stdin with -, into the store; what is there already stays as it is.

    Of two reviewers' exports the store then has the decisions of both.
    """
    from checker.store.exchange import joined

    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        said = getattr(error, "strerror", None) or "it is not UTF-8"
        raise StoreError(f"{file}: cannot be read ({said}). Name a file that `checker store export` wrote.") from error
    with closing(stored(given, create=True)) as opened:
        added = joined(opened, text.splitlines(), file)
    told = ", ".join(f"{number:,} {name}" for name, number in added.items() if number)
    note(f"added: {told or 'nothing, all of it was there'}")
