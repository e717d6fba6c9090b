"""What the commands say: results to stdout, everything else to stderr."""

from __future__ import annotations

import os
import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.progress import Progress as Bar

PATIENCE = 1.0  # seconds before a progress bar is worth showing


def out(text: str) -> bool:
    """Print a result; False when the reader has closed the pipe and no more is wanted."""
    try:
        click.echo(text)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return False
    return True


def show(renderable: RenderableType) -> bool:
    """Print a rich table or text as a result, with colour where the terminal has it; returns what `out` returns."""
    from rich.console import Console

    console = Console()
    with console.capture() as capture:  # rich ends the process when the pipe is closed; `out` lets the run go on
        console.print(renderable)
    return out(capture.get().rstrip("\n"))


def line(text: str) -> str:
    """Text of an article as one harmless line: no line breaks, and no control characters a terminal would obey."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in " ".join(text.split()))


def count(number: int, noun: str) -> str:
    """1 rule, 2 rules."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def note(text: str) -> None:
    """Print a line for the person at the terminal; it is no result."""
    click.echo(text, err=True)


class Progress:
    """A progress bar on stderr, shown only to a terminal and only when the work takes over a second.

    Called as `progress(done, total)`, in articles.
    """

    def __init__(self, wanted: bool = True) -> None:
        self.wanted = wanted and sys.stderr.isatty()
        self.began = time.monotonic()
        self.bar: Bar | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self.bar is not None:
            self.bar.stop()

    def __call__(self, done: int, total: int) -> None:
        if not self.wanted or time.monotonic() - self.began < PATIENCE:
            return
        if self.bar is None:
            self.bar = _bar()
            self.bar.start()
            self.bar.add_task("reading articles")
        self.bar.update(self.bar.task_ids[0], completed=done, total=total)


def _bar() -> Bar:
    from rich.console import Console
    from rich.progress import Progress as Bar

    return Bar(console=Console(stderr=True), transient=True)
