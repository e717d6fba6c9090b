"""Raw text -> stretches inside quotation marks. Next: quotes, which adds who said them; overlap leaves them aside.

Straight, curly and single marks, nested in one another; an apostrophe is no mark. A paragraph that opens with a
mark and does not close it goes on in the next paragraph, if that opens with the same mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from checker.model import Block, Span

CLOSERS = {'"': '"', "“": "”", "„": "“”", "«": "»", "'": "'", "‘": "’", "`": "'"}
MARK = re.compile(r"[\"“”„«»'‘’`]")
SINGLES = frozenset("'‘’`")
# No quotation in single marks is longer than a long paragraph (characters).
LONGEST = 2000
UNQUOTED = frozenset({"boilerplate"})


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words inside one pair of marks; `depth` is 1 for a quotation inside another, `goes_on` where a paragraph
    ends unclosed and the next one continues it."""

    start: int
    end: int
    depth: int = 0
    goes_on: bool = False


def quoted(text: str, blocks: Iterable[Block]) -> list[Quoted]:
    """Every stretch between quotation marks in the read blocks, in order of start, marks not included."""
    found: list[Quoted] = []
    for block in blocks:
        if block.role in UNQUOTED:
            continue
        for start, end in _paragraphs(text, block.start, block.end):
            found += _in_paragraph(text, start, end)
    return sorted(_continued(text, found), key=lambda q: (q.start, -q.end))


def _paragraphs(text: str, start: int, end: int) -> Iterable[Span]:
    """A line break ends a paragraph only where the line before it ends a sentence: hard-wrapped text has others."""
    at = start
    for gap in re.finditer(r"\n[ \t]*\n|(?<=[.!?:”\"’'])[ \t]*\n", text[start:end]):
        yield Span(at, start + gap.start())
        at = start + gap.end()
    yield Span(at, end)


def _in_paragraph(text: str, start: int, end: int) -> list[Quoted]:
    found: list[Quoted] = []
    open_marks: list[tuple[str, int]] = []
    closers: dict[str, int] = {}
    for match in MARK.finditer(text, start, end):
        mark, at = match[0], match.start()
        depth = next((d for d in reversed(range(len(open_marks))) if _closes(text, at, open_marks[d][0], end)), None)
        if depth is not None:
            found.append(Quoted(open_marks[depth][1], at, depth))
            del open_marks[depth:]
        elif any(mark == opener for opener, _ in open_marks):
            continue  # a paragraph joined to the one before it opens its quotation anew
        elif mark in CLOSERS and _opens(text, at, start) and (mark not in SINGLES or _has_closer(text, at, end, closers)):
            open_marks.append((mark, at + 1))
    if open_marks and open_marks[0][0] not in SINGLES:
        # Marks left open to the end of a paragraph: the quotation goes on, or its closing mark was lost.
        opened = open_marks[0][1]
        found = [q for q in found if q.start < opened] + [Quoted(opened, len(text[:end].rstrip()), 0, True)]
    return found


def _opens(text: str, at: int, start: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1 : at + 2]
    return not before.isalnum() and before not in ".,!?%" and bool(after) and not after.isspace()


def _closes(text: str, at: int, opener: str, end: int) -> bool:
    if opener == '"' and text.startswith("''", at):
        return not text[at - 1].isspace()  # two single marks for a double one
    if text[at] not in CLOSERS[opener]:
        return False
    before, after = text[at - 1], text[at + 1] if at + 1 < end else " "
    if text[at] in SINGLES:
        return not after.isalnum() and not before.isspace() and not _is_possessive(text, at, opener, end)
    return not before.isspace() or not after.isalnum()


def _is_possessive(text: str, at: int, opener: str, end: int) -> bool:
    """The mark of "players' union" ends a plural and no quotation, if another mark stands ready to close it."""
    if text[at - 1] != "s" or not re.match(r" [a-z]", text[at + 1 : at + 3]):
        return False
    later = next((m for m in MARK.finditer(text, at + 1, end) if m[0] in CLOSERS[opener] or m[0] == opener), None)
    return (
        later is not None and not text[later.start() - 1].isspace() and not text[later.start() + 1 : later.start() + 2].isalnum()
    )


def _has_closer(text: str, at: int, end: int, closers: dict[str, int]) -> bool:
    """A single mark opens only if one follows that can close it; '90s and 'n' are apostrophes.

    `closers` remembers where the next one stands for each opener, so that no stretch is searched twice.
    """
    if text[at + 1 : at + 3].isdigit() or text[at + 2 : at + 3] in SINGLES:
        return False
    opener = text[at]
    if closers.get(opener, -1) < at + 3:
        later = MARK.finditer(text, max(at + 3, 0), end)
        closers[opener] = next((m.start() for m in later if _closes(text, m.start(), opener, end)), end)
    return closers[opener] < min(end, at + LONGEST)


def _continued(text: str, found: list[Quoted]) -> list[Quoted]:
    """Keep a stretch left open only if the next paragraph opens with a mark too, or if it is all behind a colon or a line."""
    starts = {q.start for q in found if q.depth == 0}
    return [q for q in found if not q.goes_on or _next_opens(text, q.end, starts) or _is_led_in(text, q.start)]


def _is_led_in(text: str, start: int) -> bool:
    before = text[text.rfind("\n", 0, start) + 1 : start - 1].rstrip()
    return before == "" or before.endswith(":")


def _next_opens(text: str, end: int, starts: set[int]) -> bool:
    opening = re.compile(r"\s*[\"“„«]").match(text, end)
    return opening is not None and opening.end() in starts
