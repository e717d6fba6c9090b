"""The review at a terminal: the queue of the page, its letters, one key each. Last stage; `panel` draws what it shows."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from checker.errors import StoreError
from checker.review import keys, panel, words
from checker.review.desk import Desk
from checker.review.shown import Shown

if TYPE_CHECKING:
    from rich.console import Console

    from checker.store import Entry, Event

ADVANCING = frozenset({"confirm", "dismiss", "needs-info"})
QUIT = keys.Key("quit", "q", "Quit", "Leave; everything decided is stored.")
NO_KEYS = frozenset({"", "\x03", "\x04"})  # the end of the input, Ctrl+C, Ctrl+D


def pressed() -> str:
    """One key, without Enter where the terminal allows it; "" when there is no more input."""
    if sys.stdin.isatty():
        return click.getchar()
    return sys.stdin.readline()[:1]


def written(label: str) -> str:
    """A line the reviewer writes; empty to leave it."""
    text: str = click.prompt(label, default="", show_default=False, err=True)
    return text.strip()


class Session:
    """One sitting of one reviewer; `key` and `line` read from the terminal unless a test says otherwise."""

    def __init__(
        self, desk: Desk, by: str, *, key: Callable[[], str] = pressed, line: Callable[[str], str] = written,
        console: Console | None = None,
    ) -> None:  # fmt: skip
        from rich.console import Console

        self.desk, self.by, self.key, self.line = desk, by, key, line
        self.console = console or Console()
        self.search: list[str] = []
        self.mine: list[str] = []
        self.entries: list[Entry] = []
        self.sides: tuple[int, int] | None = None
        self.id = desk.first()
        self.doing: dict[str, Callable[[], object]] = {
            keys.NEXT.letter: lambda: self.step(1), keys.PREVIOUS.letter: lambda: self.step(-1),
            keys.CONFIRM.letter: lambda: self.decide("confirm"), keys.DISMISS.letter: self.dismiss,
            keys.NEEDS_INFO.letter: lambda: self.decide("needs-info"), keys.NOTE.letter: self.note,
            keys.ASSIGN.letter: self.assign, keys.UNDO.letter: self.undo, keys.SWAP.letter: self.swap,
            keys.WHOLE.letter: lambda: self.whole(1), keys.WHOLE.letter.upper(): lambda: self.whole(0),
            keys.SEARCH.letter: self.find, keys.HELP.letter: lambda: self.console.print(panel.help_text((*keys.KEYS, QUIT))),
        }  # fmt: skip

    @property
    def summary(self) -> str:
        entries = self.desk.queue()
        done = sum(entry.state not in words.TODO for entry in entries)
        return f"{done} of {len(entries)} decided, {len(self.mine)} now"

    def run(self) -> None:
        """Show findings and take keys until the reviewer leaves or the input ends."""
        self.refresh()
        if self.id is None:
            self.console.print("No contradiction to review.")
            return
        self.show()
        while (key := self.key()) not in NO_KEYS and key != QUIT.letter:
            self.press(key)

    def press(self, key: str) -> None:
        """Do what a key means; any other key is explained."""
        try:
            if key.isdigit() and key != "0":
                self.choose(int(key))
            elif key in self.doing:
                self.doing[key]()
            elif key.strip():
                self.say(f"No key {key!r}; ? lists them.")
        except StoreError as error:
            self.say(f"NOT SAVED: {error}")

    def refresh(self) -> None:
        """The queue as it now is, others' decisions included, narrowed by the search."""
        found = self.desk.queue()
        self.entries = [e for e in found if all(word in f"{e.question} {e.rule}".lower() for word in self.search)]

    def show(self) -> None:
        self.seen, view = self.desk.dossier(self.id or "")
        self.view: Shown = view
        self.sides = self.sides or view.pair
        place = next((n for n, e in enumerate(self.entries, 1) if e.id == self.id), 0)
        history = self.desk.told(self.seen.history)
        self.console.print(panel.finding(self.view, self.desk.row(self.seen.entry), self.sides, history))
        self.console.print(panel.prompt((place, len(self.entries)), (*keys.KEYS, QUIT)))

    def go(self, id: str) -> None:
        self.id, self.sides = id, None
        self.show()

    def step(self, by: int) -> None:
        self.refresh()
        ids = [entry.id for entry in self.entries]
        at = (ids.index(self.id) if self.id in ids else -1) + by
        if 0 <= at < len(ids):
            self.go(ids[at])
        else:
            self.say("This is the last finding." if by > 0 else "This is the first finding.")

    def decide(self, action: str, reason: str | None = None, note: str | None = None, assignee: str | None = None) -> None:
        """Store a decision on what is shown, say what came of it, and go on to what nobody has decided."""
        from checker.store import Decision

        decision = Decision(action, self.by, reason, note, assignee, self.seen.entry.version)
        decided = self.desk.decide(self.seen.entry.id, decision)
        self.say(f"Saved: {words.state(decided.entry.state)}")
        self.tell(decided.others)
        if action not in ADVANCING:
            return self.go(decided.entry.id)
        self.mine.append(decided.entry.id)
        return self.advance()

    def tell(self, others: tuple[Event, ...]) -> None:
        for event in self.desk.told(others):
            self.say(f"{event['by']} {event['told']} ({event['when']}). Your decision came later and is stored too; it counts.")

    def advance(self) -> None:
        self.refresh()
        ids = [entry.id for entry in self.entries]
        at = ids.index(self.id) if self.id in ids else -1
        round_trip = self.entries[at + 1 :] + self.entries[: max(at, 0)]
        following = next((entry.id for entry in round_trip if entry.state in words.TODO), None)
        if following:
            self.go(following)
        else:
            self.say("Nothing in this list is left to decide.")

    def dismiss(self) -> None:
        self.console.print(panel.reasons(words.REASONS))
        names, key = list(words.REASONS), self.key()
        if not key.isdigit() or not 1 <= int(key) <= len(names):
            return self.say("Not dismissed.")
        reason = names[int(key) - 1]
        note = self.line("Why is it no contradiction?") if reason == "other" else None
        if reason == "other" and not note:
            return self.say("Not dismissed: another reason needs a note.")
        return self.decide("dismiss", reason, note)

    def note(self) -> None:
        if text := self.line("What should colleagues know?"):
            self.decide("note", note=text)

    def assign(self) -> None:
        if name := self.line("Who should look at it?"):
            self.decide("assign", assignee=name)

    def undo(self) -> None:
        """Take back the decision on what is shown, or the last one made here, as on the page."""
        if self.seen.entry.state in words.TODO:
            if not self.mine:
                return self.say("There is nothing to take back.")
            self.go(self.mine[-1])
        self.decide("undo")
        if self.id in self.mine:
            self.mine.remove(self.id)
        return None

    def choose(self, number: int) -> None:
        if number > len(self.view.citations):
            return self.say(f"There is no source {number}.")
        self.sides = (self.sides or self.view.pair)[0], number
        return self.show()

    def swap(self) -> None:
        left, right = self.sides or self.view.pair
        self.sides = right, left
        self.show()

    def whole(self, side: int) -> None:
        number = (self.sides or self.view.pair)[side]
        self.console.print(panel.article(self.view, number))

    def find(self) -> None:
        self.search = self.line("Search (empty for all)").lower().split()
        self.refresh()
        if not self.entries:
            self.say("No finding fits.")
        elif self.id not in [entry.id for entry in self.entries]:
            self.go(self.entries[0].id)

    def say(self, text: str) -> None:
        from rich.text import Text

        self.console.print(Text(text, style="bold"))
