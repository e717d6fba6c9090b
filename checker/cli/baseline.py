"""checker baseline write|status|prune: accept what stands, so that a run fails only for what is new."""

from __future__ import annotations

from contextlib import closing
from typing import Any

import click

from checker.cli.console import count, note, out
from checker.cli.options import BY, person, stored, storing, with_options


@click.group()
def baseline() -> None:
    """Accept the contradictions that stand, without judging them."""


@baseline.command("write")
@with_options(BY, *storing)
def write_baseline(by: str | None, **given: Any) -> None:
    """Accept every undecided contradiction of the last run: it no longer counts for the exit code.

    Nobody has judged them by that. One that gets a new answer is open again.
    """
    from checker.store.baseline import write

    name = person(by)
    with closing(stored(given)) as store:
        out(f"{count(len(write(store, name)), 'contradiction')} accepted now")
        _tell(store)


@baseline.command("status")
@with_options(*storing)
def baseline_status(**given: Any) -> None:
    """Print how many contradictions are accepted, how many of them nobody has judged, and which are stale."""
    with closing(stored(given)) as store:
        _tell(store)


@baseline.command("prune")
@with_options(BY, *storing)
def prune_baseline(by: str | None, **given: Any) -> None:
    """Take what the articles no longer bear out from the baseline; it is open again should it come back."""
    from checker.store.baseline import prune

    name = person(by)
    with closing(stored(given)) as store:
        for id in (pruned := prune(store, name)):
            out(f"{id}  pruned")
        note(f"{count(len(pruned), 'stale contradiction')} taken from the baseline")
        _tell(store)


def _tell(store: Any) -> None:
    from checker.store.baseline import baseline

    now = baseline(store)
    for id in now.stale:
        out(f"{id}  stale: the articles no longer contradict each other here; `checker baseline prune` takes it out")
    out(f"baseline: {len(now.accepted):,} accepted, {len(now.unreviewed):,} of them never reviewed, {len(now.stale):,} stale")
