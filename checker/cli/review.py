"""checker review: decide on the findings of the latest run, in a browser or at the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from checker.cli.console import note, out, show
from checker.cli.options import BY, person, stored, storing, with_options

if TYPE_CHECKING:
    from checker.store.database import Store


@click.command()
@click.option("--port", metavar="N", type=click.IntRange(0, 65535), default=0, help="Port of the page.  [default: any free one]")
@click.option(
    "--host",
    metavar="ADDRESS",
    default="127.0.0.1",
    show_default=True,
    help="Address to listen on; another one opens the page to others.",
)
@click.option("--no-browser", is_flag=True, help="Print the address and open no browser.")
@click.option("--terminal", is_flag=True, help="Review at the terminal, with the same keys.")
@click.option("--stats", is_flag=True, help="Print the measured precision of each rule and leave.")
@click.option("--blind", is_flag=True, help="Hide the names of the outlets.")
@with_options(BY, *storing)
def review(by: str | None, terminal: bool, stats: bool, **given: Any) -> int:
    """Decide on the findings of the latest run, one key each.

    Opens a page on this machine that needs no network; Ctrl+C ends it. Every decision is stored at once.
    """
    store = stored(given)
    try:
        if stats:
            return precision(store)
        if terminal:
            return at_terminal(store, by=person(by), blind=given["blind"])
        return page(store, by=person(by), **{name: given[name] for name in ("host", "port", "no_browser", "blind")})
    finally:
        store.close()


def precision(store: Store) -> int:
    """Print how many of each rule's findings stood up, as measured from the decisions."""
    from checker.review.precision import table

    rules = store.stats()
    if not rules:
        out("no rule has flagged anything yet")
    else:
        show(table(rules))
    return 0


def at_terminal(store: Store, *, by: str, blind: bool) -> int:
    """Go through the queue at the terminal."""
    from checker.review.desk import Desk
    from checker.review.terminal import Session

    session = Session(Desk(store, blind=blind), by)
    session.run()
    note(session.summary)
    return 0


def page(store: Store, *, by: str, host: str, port: int, no_browser: bool, blind: bool) -> int:
    """Serve the page until it is interrupted."""
    import webbrowser

    from checker.review.desk import Desk
    from checker.review.serve import prepare

    serving = prepare(Desk(store, blind=blind), by=by, host=host, port=port)
    if serving.warning:
        note(f"warning: {serving.warning}")
    out(serving.address)
    note("reviewing until Ctrl+C; every decision is stored at once")
    if not no_browser and not webbrowser.open(serving.address):
        note("no browser could be opened: open the address above in one")
    serving.run()
    note("review ended; every decision shown as saved is stored")
    return 0
