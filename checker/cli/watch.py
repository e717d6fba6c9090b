"""checker run --watch: check, wait until a rule, the settings or an article changes, check again, print what is different.

Articles are read again only when they have changed; rules and settings are loaded anew. A mistake in one of them is shown and
waited out. Ctrl-C ends it, with the exit code of the last check. Decisions are those of the store; what the first check finds
goes into it, what later ones find does not, for a rule is tried out.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

import click

from checker.cli.changes import Watched, changes
from checker.cli.console import Progress, count, line, note, out
from checker.cli.options import settings
from checker.cli.run import chosen, exit_code, publish, recorded
from checker.errors import CheckerError
from checker.memory import Memory
from checker.model import Finding, NotChecked, Report
from checker.pipeline import articles_of, checked
from checker.report import summary, write
from checker.report.difference import difference, lines
from checker.rules.loading import load_rules


def watch(paths: tuple[str, ...], given: dict[str, Any], quiet: bool) -> int:
    """Check, and go on checking what changes until Ctrl-C; the exit code of the last check."""
    if "-" in paths:
        raise click.UsageError("--watch cannot see standard input change; give files or folders.")
    desk = Desk(paths, given)
    seen = desk.watched().stamps()
    desk.begin(quiet)
    try:
        note(f"watching {count(len(seen), 'file')}: Ctrl-C ends it")
        for changed in changes(desk.watched, seen):
            desk.go_on(changed)
    except KeyboardInterrupt:
        note("")  # the terminal shows ^C on this line
    note(desk.ending())
    return desk.code


class Desk:
    """What lies ready from check to check: the articles as read, the last settings, and what was flagged."""

    def __init__(self, paths: tuple[str, ...], given: dict[str, Any]) -> None:
        self.paths, self.given = paths, given
        self.config = settings(given)
        self.memory = Memory()
        self.report, self.code = Report((), ()), 2
        self.broken: tuple[str, ...] = ()  # ids of rules that did not load
        self.rules: frozenset[Path] = frozenset()
        self.known: dict[str, Finding] = {}

    def watched(self) -> Watched:
        return Watched(self.paths, self.config, self.given.get("config_file"), self.rules)

    def begin(self, quiet: bool) -> None:
        """The first check, told as a run without --watch tells it."""
        with Progress(wanted=not quiet) as progress:
            self._check(progress)
        self.known = {f.id: f for f in self.report.findings}
        self.report = self._known(keep=True)
        publish(self.report, self.config, self.given["states"], quiet)

    def go_on(self, changed: Iterable[Path]) -> None:
        """Check again and tell what is different."""
        began, before = time.monotonic(), self.report.not_checked
        note(f"changed: {', '.join(line(_near(path)) for path in changed)}")
        try:
            self._check()
            _tell_problems(before, self.report.not_checked)
            self._tell_findings()
            self.report = self._known(keep=False)
            self.code = exit_code(self.report, self.config.fail_on)
            write(chosen(self.report, self.given["states"]), Path(self.config.output), self.config.formats)
            note(f"{summary(self.report, self.code)} after {time.monotonic() - began:.1f} s")
        except CheckerError as error:
            self.code = 2
            note(f"error: {error}")

    def ending(self) -> str:
        """Why the exit code is what it is."""
        understood = self.code < 2 or self.report.not_checked
        return summary(self.report, self.code) if understood else "the last change could not be understood: exit 2"

    def _check(self, progress: Progress | None = None) -> None:
        self.config = settings(self.given)
        ruleset = load_rules(self.config)
        self.broken = ruleset.broken
        self.rules = frozenset(rule.path.parent for rule in ruleset.rules if rule.path)
        intake = articles_of(self.paths, self.config)
        self.report = checked(ruleset, intake, self.config, progress=progress, memory=self.memory)
        self.code = exit_code(self.report, self.config.fail_on)

    def _known(self, *, keep: bool) -> Report:
        """The report with the decisions of the store, into which only the first check goes."""
        return self.report if self.given["no_store"] else recorded(self.report, self.config, keep=keep)

    def _tell_findings(self) -> None:
        """Print what is newly flagged and what no longer is; what a rule flagged before it broke is not called gone."""
        now = {f.id: f for f in self.report.findings}
        held = {name: f for name, f in self.known.items() if f.rule in self.broken and name not in now}
        for text in lines(difference(self.known.values(), (now | held).values())):
            out(text)
        self.known = now | held


def _tell_problems(before: Collection[NotChecked], now: Collection[NotChecked]) -> None:
    for problem in now:
        if problem not in before:
            note(f"not checked: {line(problem.what)}: {line(problem.reason)}")
    for what in dict.fromkeys(problem.what for problem in before):
        if what not in {problem.what for problem in now}:
            note(f"checked again: {line(what)}")


def _near(path: Path) -> str:
    """A path as seen from the current folder, when it lies in it."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)
