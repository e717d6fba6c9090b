"""What reviewers made of each rule -> a table for the terminal. The page draws the same from its template."""

from __future__ import annotations

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from checker.model import RuleStats
from checker.report.wording import one_line, precision
from checker.review.words import why_dismissed

HEADINGS = ("Rule", "Precision", "Confirmed", "Dismissed", "Needs info", "Open", "Why dismissed")


def table(rules: Iterable[RuleStats]) -> Table:
    """One line for each rule; a precision only where somebody has judged."""
    made = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    for heading in HEADINGS:
        left = heading in {"Rule", "Why dismissed"}
        made.add_column(heading, justify="left" if left else "right", no_wrap=heading in {"Rule", "Precision"})
    for rule in rules:
        dismissed = sum(rule.dismissed.values())
        numbers = map(str, (rule.confirmed, dismissed, rule.needs_info, rule.undecided))
        made.add_row(Text(one_line(rule.rule)), precision(rule), *numbers, why_dismissed(rule))
    return made
