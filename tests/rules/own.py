"""A rule file of a user's own, to be spoiled by the tests."""

from __future__ import annotations

from pathlib import Path

from checker.config import Config
from checker.model import Article, Report
from checker.pipeline import check

DOC = '''"""Articles put one meeting on two days.

Flags:
    2024-05-04  Sergey Lavrov met Wang Yi in Moscow on [May 3, 2024].
    2024-05-06  Sergey Lavrov met Wang Yi in Moscow on [May 5, 2024].

Passes: one day
    2024-05-04  Sergey Lavrov met Wang Yi in Moscow on May 3, 2024.
    2024-05-06  Sergey Lavrov met Wang Yi in Moscow on 3 May 2024.
"""
'''
HEAD = """
from checker.rules import rule, same_date


@rule(claims="meeting", per=("who", "whom"), within="30 days", severity="low")
def two_days(a, b):
"""
BODY = """    if not same_date(a.date, b.date):
        return "Two days."
"""
FIRST = 16 + 1  # the line of the body's first statement
ARTICLES = [
    Article("a", "Sergey Lavrov met Wang Yi in Moscow on May 3, 2024.", published="2024-05-04"),
    Article("b", "Sergey Lavrov met Wang Yi in Moscow on May 5, 2024.", published="2024-05-06"),
    Article("c", "Sergey Lavrov met Wang Yi in Moscow on May 7, 2024.", published="2024-05-08"),
]


def write(folder: Path, body: str = BODY, head: str = HEAD, name: str = "two_days.py") -> Path:
    """The rule file with another function body (its lines not indented) or another head."""
    indented = body if body == BODY else "".join(f"    {line}\n" for line in body.splitlines())
    path = folder / name
    path.write_text(DOC + head + indented, encoding="utf-8")
    return path


def run(folder: Path, seconds: float = 10.0) -> Report:
    """Three articles that put one meeting on three days, checked with the rules of a folder besides the built-in ones."""
    return check(ARTICLES, Config(rules=(str(folder),), rule_seconds=seconds))


def told(report: Report) -> list[str]:
    return [f"{n.what}: {n.reason}" for n in report.not_checked]
