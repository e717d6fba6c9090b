"""A desk's folder of articles that is run, reviewed, edited and run again, through the whole pipeline."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from checker.config import Config, built_in_rules
from checker.model import Report
from checker.pipeline import check
from checker.store import Decision, Entry
from checker.store.database import Store

DAILY = (
    "Daily Globe",
    "2024-05-04",
    "Foreign Minister Sergey Lavrov met Wang Yi in Moscow on May 3, 2024.",
    "They spoke about grain.",
)
HERALD = ("Herald", "2024-05-06", "Sergey Lavrov met Wang Yi in Moscow on May 5, 2024.", "The harvest was good.", "Rain fell.")


def article(source: str, published: str, *paragraphs: str) -> str:
    return f"---\nsource: {source}\npublished: {published}\n---\n\n" + "\n\n".join(paragraphs) + "\n"


@dataclass
class Desk:
    """A folder of articles and a store; `rules` and `options` are those of the next run."""

    root: Path
    store: Store
    folder: str = "desk"
    rules: tuple[str, ...] = ()
    disable: tuple[str, ...] = ()
    options: dict[str, object] | None = None
    aliases: dict[str, str] | None = None

    def put(self, name: str, *content: str) -> None:
        file = self.root / self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(article(*content), encoding="utf-8")

    def rename(self, old: str, new: str) -> None:
        (self.root / self.folder / old).rename(self.root / self.folder / new)

    def remove(self, name: str) -> None:
        (self.root / self.folder / name).unlink()

    def own_rule(self, name: str, *changes: tuple[str, str]) -> None:
        """A copy of the rule meeting-date, edited, among the desk's own rules."""
        text = (built_in_rules() / "meeting_date.py").read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        file = self.root / "rules" / f"{name}.py"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
        self.rules = (str(file.parent),)

    def run(self) -> Report:
        options = {"meeting-date": self.options} if self.options else {}
        config = Config(rules=self.rules, disable=self.disable, rule=options)
        return self.store.record(check([self.root], config), self.aliases)

    def decide(self, action: str = "dismiss", rule: str = "meeting-date") -> Entry:
        reason = "rounding" if action == "dismiss" else None
        (entry,) = (e for e in self.store.entries() if e.rule == rule)
        return self.store.decide(entry.id, Decision(action, "anna", reason)).entry


def opened(root: Path, store: Store) -> Desk:
    """A desk on which two articles put one meeting on two days; it has been run once."""
    desk = Desk(root, store)
    desk.put("daily.md", *DAILY)
    desk.put("herald.md", *HERALD)
    desk.run()
    return desk
