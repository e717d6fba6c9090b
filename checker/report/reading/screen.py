"""Sheet -> lines for the terminal: coloured where there is colour, else plain ones that stay the same in a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import NamedTuple

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from checker.report.reading.marks import Piece
from checker.report.reading.sheet import KINDS, MARK, Sheet, Statement, Stretch, Words
from checker.report.wording import shortened

COLOURS = {
    "person": "magenta", "organization": "bright_blue", "place": "green", "date": "yellow", "quantity": "cyan", "quote": "red",
}  # fmt: skip
SHORT = 90  # characters shown of a quotation or of what is left out
NAME, SLOT, PLACE = 13, 10, 12  # columns of a mention's kind, a slot's name and their offsets


class Line(NamedTuple):
    """A line of output and how far it, and what of it is wrapped, stands from the left."""

    indent: int
    text: Text


END = Line(0, Text())


def legend(coloured: bool) -> Line:
    """What the signs of a sentence mean."""
    if not coloured:
        return Line(0, Text("[words] are a mention; \\[ and \\] are brackets of the article"))
    return Line(0, Text("mentions: ").append_text(Text(" ").join(Text(kind, f"underline {COLOURS[kind]}") for kind in KINDS)))


def lines(sheet: Sheet, coloured: bool) -> Iterator[Line]:
    """A head, then each sentence with its mentions and claims, and each stretch that is left out with its reason."""
    article = sheet.article
    published = f"{article.published} ({article.published_from})" if article.published else "unknown"
    yield Line(0, Text(f"=== {_safe(article.id)}: {_safe(article.title or 'no title')}", "bold"))
    source, story = _safe(article.source or "unknown"), _safe(article.story or "-")
    yield Line(4, Text(f"source {source}, published {published}, story {story}"))
    yield from sentences(sheet, coloured)


def sentences(sheet: Sheet, coloured: bool) -> Iterator[Line]:
    """Each sentence with its mentions and claims, and each stretch that is left out with its reason."""
    for why, run in groupby((s for s in sheet.stretches if s.why != MARK), lambda stretch: stretch.why):
        if why:
            yield from _left_out(list(run))
        else:
            yield from chain.from_iterable(_read(sheet, stretch, coloured) for stretch in run)


def _left_out(run: Sequence[Stretch]) -> Iterator[Line]:
    """Stretches in a row that are left out for one reason."""
    for stretch in run:
        yield Line(0, Text(f"{_head(stretch)} {_short(stretch.text)}", "dim"))
    yield Line(4, Text(f"{'left out':<{NAME}}{'; '.join(run[0].reasons)}", "dim"))


def _read(sheet: Sheet, stretch: Stretch, coloured: bool) -> Iterator[Line]:
    yield Line(0, Text(f"{_head(stretch)} ", "bold").append_text(_sentence(sheet.pieces(stretch), coloured)))
    for words in stretch.mentions:
        yield Line(4, _words(words, COLOURS[words.name]))
    for statement in stretch.claims:
        yield from _claim(statement)
    for reason in stretch.reasons:
        yield Line(4, Text(f"{'no claim':<{NAME}}{_safe(reason)}", "dim"))


def _head(stretch: Stretch) -> str:
    return f"[{stretch.role}] {stretch.span.start}-{stretch.span.end}"


def _sentence(pieces: Iterable[Piece], coloured: bool) -> Text:
    """The sentence with its mentions coloured, or between brackets."""
    text, styles = Text(), [""]
    for piece in pieces:
        mention = piece.mark.mention if piece.mark else None
        if piece.kind == "text":
            said = _spaced(piece.text)
            text.append(said if coloured else re.sub(r"([\\\[\]])", r"\\\1", said), f"not bold {styles[-1]}")
        elif mention is not None:
            styles = [*styles, f"underline {COLOURS[mention.kind]}"] if piece.kind == "open" else styles[:-1]
            text.append("" if coloured else "[" if piece.kind == "open" else "]")
    return text


def _claim(statement: Statement) -> Iterator[Line]:
    heading = Text(f"{'claim':<{NAME}}").append(_safe(statement.heading), "bold")
    yield Line(4, heading)
    for words in statement.slots:
        yield Line(8, _words(words, "bold", SLOT))
    for fact in statement.scope:
        yield Line(8, Text(f"{'scope':<{SLOT}}{_safe(fact.label)}{': ' if fact.text else ''}{_safe(fact.text)}"))


def _words(words: Words, style: str, width: int = NAME) -> Text:
    """ "date         98-109      May 3, 2024 = 2024-05-03"."""
    place = f"{words.span.start}-{words.span.end}"
    text = Text(f"{words.name:<{width}}", style if width == NAME else "").append(f"{place:<{PLACE}}", "dim")
    return text.append(_short(words.text), style).append(f" = {_safe(words.meaning)}", "default not bold")


def _short(text: str) -> str:
    return _safe(shortened(text, SHORT))


def _safe(text: str) -> str:
    """One line without anything a terminal would obey."""
    return _spaced(text).strip()


def _spaced(text: str) -> str:
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in re.sub(r"\s+", " ", text))


def plain(lines: Iterable[Line]) -> str:
    """The lines without colour, each on one line of the output however long."""
    return "\n".join(" " * line.indent + line.text.plain for line in lines)


def styled(lines: Iterable[Line]) -> Group:
    """The lines for rich to print in colour; long ones wrap under their own beginning."""
    return Group(*(Padding(line.text, (0, 0, 0, line.indent), expand=False) for line in lines))
