"""A finding as a reviewer sees it -> what the terminal prints. For rich."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from checker.report.copies import Run
from checker.report.screen import STYLES
from checker.report.view import Citation
from checker.report.wording import count, one_line, printable, shortened
from checker.review.keys import CHOOSE, CHOOSE_HELP, Key
from checker.review.shown import Shown
from checker.review.words import MEANINGS, state

MARK = "bold reverse"
RUNS = {"added": "green underline", "removed": "red strike", "skipped": "dim", "same": ""}
LATEST = 5  # events of the history shown


def finding(
    view: Shown, entry: Mapping[str, Any], sides: tuple[int, int], history: Sequence[Mapping[str, Any]]
) -> RenderableType:
    """The question, its positions, two sources side by side, what differs between them, and the latest history."""
    left, right = sides
    parts: list[RenderableType] = [Rule(style="dim"), _head(view, entry), Padding(_positions(view, sides), (1, 0))]
    columns = Table.grid(padding=(0, 3), expand=True)
    chosen = [left] if left == right else [left, right]
    for _ in chosen:
        columns.add_column(ratio=1)
    columns.add_row(*(_column(view, number) for number in chosen))
    parts.append(columns)
    if runs := view.difference(left, right):
        parts.append(Padding(_difference(runs), (1, 0, 0, 0)))
    if history:
        parts.append(Padding(_history(history[-LATEST:]), (1, 0, 0, 0)))
    return Group(*parts)


def prompt(place: tuple[int, int], keys: Iterable[Key]) -> RenderableType:
    """Where in the list the finding stands, and every key with its word."""
    text = Text().append(f"\n{place[0]} of {place[1]}  ", style="dim")
    for key in keys:
        text.append(key.letter, style="bold cyan").append(f" {key.label.lower()}  ", style="dim")
    return text.append(CHOOSE, style="bold cyan").append(" right source", style="dim")


def help_text(keys: Iterable[Key]) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    for key in keys:
        table.add_row(Text(key.letter, style="bold cyan"), key.help)
    table.add_row(Text(CHOOSE, style="bold cyan"), CHOOSE_HELP)
    return table


def reasons(names: Mapping[str, str]) -> RenderableType:
    """The reasons of a dismissal under their numbers."""
    table = Table.grid(padding=(0, 2))
    for number, (name, said) in enumerate(names.items(), 1):
        table.add_row(Text(str(number), style="bold cyan"), said, Text(MEANINGS[name], style="dim"))
    return Group(Text("Why is it no contradiction?", style="bold"), table, Text("Any other key leaves it.", style="dim"))


def article(view: Shown, number: int) -> RenderableType:
    """The whole text of a source with the words of the finding marked."""
    text = Text()
    for piece, here in view.article(number):
        text.append(printable(piece.text), style=MARK if here else "yellow" if piece.marked else "")
    return Group(Rule(Text(_byline(view.cited(number)))), text)


def _head(view: Shown, entry: Mapping[str, Any]) -> Text:
    found = view.card.finding
    text = Text().append(found.severity, style=STYLES[found.severity])
    text.append(f"  {' · '.join([state(entry['state']), *entry['badges']])}  {found.rule}  {found.id}\n", style="dim")
    text.append(one_line(found.question), style="bold")
    return text.append(f"\n{one_line(view.card.reason)}") if view.card.reason else text


def _positions(view: Shown, sides: tuple[int, int]) -> Text:
    text = Text()
    for side in view.card.sides:
        text.append(f"{side.letter}  {shortened(side.value, 100)}", style="bold")
        text.append(f"  {count(side.origins, 'independent origin')}\n", style="dim")
        for citation in side.citations:
            shown = "left" if citation.source.number == sides[0] else "right" if citation.source.number == sides[1] else ""
            text.append(f"   {_byline(citation)}", style="cyan").append(f"  {shown}\n", style="bold")
    text.rstrip()
    return text


def _column(view: Shown, number: int) -> Text:
    citation = view.cited(number)
    text = Text().append(f"{view.side(number).letter}  {_byline(citation)}\n", style="cyan")
    title = citation.source.article.title
    if title and title != citation.source.name:
        text.append(f"{one_line(title)}\n", style="dim")
    text.append(one_line(citation.before) + " " if citation.before else "", style="dim")
    for piece in citation.pieces:
        text.append(_flat(piece.text), style=MARK if piece.marked else "")
    text.append(" " + one_line(citation.after) if citation.after else "", style="dim")
    badges = ", ".join(map(one_line, citation.badges))
    return text.append(f"\n{badges}", style="italic dim") if badges else text


def _byline(citation: Citation) -> str:
    return f"[{citation.source.number}] {shortened(citation.source.name, 40)}, {citation.source.date}"


def _flat(text: str) -> str:
    """A piece of a sentence on one line, its spaces at the ends kept."""
    return re.sub(r"\s+", " ", printable(text))


def _difference(runs: Iterable[Run]) -> Text:
    text = Text().append("Word by word: ", style="bold")
    for run in runs:
        words = f"… {run.text} …" if run.kind == "skipped" else printable(run.text)
        text.append(f"{words} ", style=RUNS[run.kind])
    return text


def _history(events: Iterable[Mapping[str, Any]]) -> Text:
    lines = [
        f"{e['when']}  {one_line(e['by'])} {one_line(e['told'])}" + (f": {one_line(e['note'])}" if e["note"] else "")
        for e in events
    ]
    return Text("\n".join(lines), style="dim")
