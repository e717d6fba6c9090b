"""Report -> what the terminal shows: the contradictions that stand as a table, the rest in counts. For rich to print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from checker.model import NotChecked, Report
from checker.report.view import Card, Side, View, standing
from checker.report.wording import count, counted, one_line, shortened

if TYPE_CHECKING:
    from rich.console import RenderableType

MOST = 50  # contradictions shown; more scroll away unread, and the written report has them all
CITED = 6  # sources shown for one position
STYLES = {"high": "bold red", "medium": "yellow", "low": "blue"}


def overview(report: Report) -> RenderableType:
    """Contradictions that stand, with the positions and their sources, then what was explained, copied and left out."""
    view = View(report)
    return Group(*_parts(view))


def _parts(view: View) -> Iterator[RenderableType]:
    cards = [*view.contradictions, *view.confirmed]
    if cards:
        yield _table(cards[:MOST])
        if len(cards) > MOST:
            yield Text(f"… and {len(cards) - MOST:,} more in the written report", style="dim")
        yield Text()
    if view.decided:
        yield Text(f"{counted('contradiction', len(view.decided)).capitalize()} set aside by reviewers", style="dim")
    yield from _explained(view)
    for kind in ("duplicate", "agreement"):
        if number := view.report.counts[kind]:
            yield Text(counted(kind, number).capitalize())
    if view.report.not_checked:
        yield from _left_out(view.report.not_checked)


def _table(cards: list[Card]) -> Table:
    table = Table(box=None, padding=(0, 2, 1, 0), pad_edge=False, expand=True, header_style="dim")
    table.add_column("Severity", width=8)
    table.add_column("Question and positions", ratio=1)
    for card in cards:
        severity = card.finding.severity
        table.add_row(Text(severity, style=STYLES[severity]), _question(card))
    return table


def _question(card: Card) -> Group:
    """The question, a line for each position with its sources under it, and how to refer to the finding."""
    parts: list[RenderableType] = [Text(one_line(card.finding.question), style="bold")]
    for side in card.sides:
        parts.append(Padding(_side(side), (0, 0, 0, 2)))
    parts.append(Text(one_line("  ".join((card.finding.rule, card.finding.id, *standing(card.finding)))), style="dim"))
    return Group(*parts)


def _side(side: Side) -> Text:
    text = Text(f"{side.letter}  {shortened(side.value, 120)}")
    for citation in side.citations[:CITED]:
        text.append(f"\n   {shortened(citation.source.name, 40)}, {citation.source.date}", style="cyan")
    if len(side.citations) > CITED:
        text.append(f"\n   and {len(side.citations) - CITED:,} more", style="cyan")
    return text


def _explained(view: View) -> Iterator[RenderableType]:
    if not view.explained:
        return
    yield Text(counted("explained", view.report.counts["explained"]).capitalize())
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right", min_width=4)
    for _, wording, cards in view.explained:
        table.add_row(Text(str(len(cards))), Text(wording.heading))
    yield table


def _left_out(items: tuple[NotChecked, ...]) -> Iterator[RenderableType]:
    yield Text(f"{count(len(items), 'item')} not checked", style="bold red")
    for item in items[:MOST]:
        yield Padding(Text(f"{one_line(item.what)}: {one_line(item.reason)}"), (0, 0, 0, 2))
    if len(items) > MOST:
        yield Text(f"  … and {len(items) - MOST:,} more in the written report", style="dim")
