"""Raw text -> Lines: trimmed runs with raw offsets, list and heading markers split off. Next: layout.

Line ends of every kind and byte order marks fall between lines, so that offsets stay those of the raw text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from checker.model import Span

BOM = "\ufeff"
WRAP_WIDTHS = range(45, 121)  # columns at which mail, wire and typed texts are broken
_PHYSICAL = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_MARKER = re.compile(r"(?P<heading>#{1,6})\s+|(?P<bullet>[-*+•▪●◦‣·–])\s+|(?P<number>\(?\d{1,2}[.)])\s+|(?P<quote>>)\s*")
_ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*$")
_FRONT = re.compile(rf"{BOM}?---[ \t]*\r?\n(?P<body>(?:[^\r\n]*\r?\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)")
_KEY = re.compile(r"^\s*([A-Za-z_][\w-]*)\s*:(.*)$")


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph or line: `start` to `end` is its text without marker; `gap`: a blank line stands before it."""

    start: int
    end: int
    text: str
    gap: bool = False
    marker: Span | None = None
    kind: str = ""

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def ends(self) -> bool:
        """Whether it closes like a sentence."""
        return bool(_ENDS.search(self.text))


def lines_of(text: str, begin: int = 0) -> list[Line]:
    """All lines of a text from a raw offset on, paragraphs that were broken at a fixed width put together."""
    found: list[Line] = []
    last = begin
    for match in _PHYSICAL.finditer(text, begin):
        start, end = _trim(text, *match.span())
        if start < end:
            gap = not found or len(_breaks(text[last:start])) > 1
            found.append(_marked(Line(start, end, text[start:end], gap)))
            last = end
    return _joined(text, found)


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """The `key: value` lines between two `---` at the top (keys lower case), and the offset behind them."""
    match = _FRONT.match(text)
    if not match:
        return {}, 0
    pairs = (_KEY.match(line) for line in match["body"].splitlines())
    values = {p[1].lower(): p[2].strip().strip("\"'") for p in pairs if p and p[2].strip()}
    return (values, match.end()) if values else ({}, 0)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] == BOM):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] == BOM):
        end -= 1
    return start, end


def _breaks(between: str) -> list[str]:
    return re.findall(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", between)


def _marked(line: Line) -> Line:
    match = _MARKER.match(line.text)
    if not match or match.end() >= len(line.text):
        return line
    mark = match.group(match.lastgroup or 0)
    start = line.start + match.end()
    span = Span(line.start, line.start + len(mark))
    return replace(line, start=start, text=line.text[match.end() :], marker=span, kind=match.lastgroup or "")


def _joined(text: str, lines: list[Line]) -> list[Line]:
    width = _width(lines)
    joined: list[Line] = []
    last = 0
    for line in lines:
        before = joined[-1] if joined else None
        if before and not line.gap and not line.marker and _runs_on(before, line, last, width):
            joined[-1] = replace(before, end=line.end, text=text[before.start : line.end])
        else:
            joined.append(line)
        last = line.end - line.start
    return joined


def _runs_on(before: Line, line: Line, length: int, width: int) -> bool:
    """Whether a line continues the one above: its first word did not fit there, or it starts in mid-sentence."""
    if before.kind == "heading":
        return False
    if width and length + 1 + _first(line) > width:
        return True
    return length in WRAP_WIDTHS and not before.ends and line.text[0].islower()


def _width(lines: list[Line]) -> int:
    """The column a text was broken at, 0 when it was not: nearly every line must be as full as its next word lets it be."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.gap and not b.marker]
    if len(pairs) < 3:
        return 0
    width = max(a.end - a.start for a, _ in pairs)
    full = sum(a.end - a.start + 1 + _first(b) > width for a, b in pairs)
    open_ended = sum(not a.ends for a, _ in pairs)
    wrapped = width in WRAP_WIDTHS and full >= 0.75 * len(pairs) and open_ended >= 0.5 * len(pairs)
    return width if wrapped else 0


def _first(line: Line) -> int:
    return len(line.text.split(None, 1)[0])
