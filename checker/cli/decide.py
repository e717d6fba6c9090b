"""checker decide ID... ACTION: what a reviewer makes of a finding, for scripts and for a quick hand."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from checker.cli.console import line, note, out
from checker.cli.options import BY, person, stored, storing, with_options

if TYPE_CHECKING:
    from checker.store import Decided, Event
    from checker.store.database import Store

ACTIONS = ("confirm", "dismiss", "needs-info", "note", "assign", "undo")  # as in checker.store, whose import would slow --help
REASONS = ("not-the-same-thing", "rounding", "later-update", "quotation", "extraction-error", "other")


@click.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.argument("action", type=click.Choice(ACTIONS))
@click.option("--reason", type=click.Choice(REASONS), help="Why it is dismissed.")
@click.option("--note", "remark", metavar="TEXT", help="A note; the reason `other` needs one.")
@click.option("--to", "assignee", metavar="NAME", help="Whom it is assigned to.")
@with_options(BY, *storing)
def decide(ids: tuple[str, ...], action: str, by: str | None, remark: str | None, **given: Any) -> None:
    """Decide findings: confirm, dismiss, needs-info, note, assign, or undo the last of these.

    An ID may be shortened while it stays unique. Nothing is overwritten: `checker show ID` prints the history.
    """
    from checker.store import Decision

    decision = Decision(action, person(by), given["reason"], remark, given["assignee"]).checked()
    with closing(stored(given)) as store:
        for id in [full(store, id) for id in ids]:
            mine = [event.id for event in store.dossier(id).history if event.by == decision.by]
            told(store.decide(id, replace(decision, seen=max(mine, default=0))))


def told(decided: Decided) -> None:
    """Print where a finding stands now, and what somebody else did to it since the same person decided it last."""
    entry = decided.entry
    to = f", assigned to {entry.assignee}" if entry.assignee else ""
    out(line(f"{entry.id}  {entry.state}{to}  {entry.question}"))
    for event in decided.others:
        note(line(f"note: {entry.id} had from others: {described(event)}"))


def described(event: Event) -> str:
    """An event in one line: when, who, what and why."""
    to = f" to {event.assignee}" if event.assignee else ""
    reason = f" ({event.reason})" if event.reason else ""
    said = f": {'; '.join(event.note.splitlines())}" if event.note else ""
    return f"{event.at:%Y-%m-%d %H:%M} UTC  {event.by}  {event.action}{to}{reason}{said}{' [undone]' if event.undone else ''}"


def full(store: Store, id: str) -> str:
    """The id in the store that is, or begins with, `id`; raises StoreError when there is none or more than one."""
    return picked(store.matching(id), id, str(store))


def picked(matches: Sequence[str], id: str, where: str) -> str:
    from checker.errors import StoreError

    if id in matches:
        return id
    if not matches:
        raise StoreError(f"{where}: no finding {id!r}. `checker run` prints the ids; the written report has them too.")
    if len(matches) > 1:
        raise StoreError(f"{where}: {len(matches)} findings begin with {id!r}: {', '.join(matches[:9])}. Give more of it.")
    return matches[0]
