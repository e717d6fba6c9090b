"""Lines -> what each is on the page: the head (masthead, headline, byline, date line), headings, body, furniture.

Blocks and metadata are both read off the Layout. Next: blocks, metadata.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.model import Article
from checker.read.dates import date_line
from checker.read.furniture import SURE, runs, signs
from checker.read.lines import Line, front_matter, lines_of
from checker.read.wording import pattern, words

HEAD = 25  # lines above the first paragraph that can belong to the head
_NAME = r"[A-ZÀ-Þ][\w.'’-]*"
_NAMES = re.compile(rf"{_NAME}(?:\s{_NAME}){{1,3}}\s?(?:,\s*{_NAME}(?:\s{_NAME}){{0,2}})?")
_BY = re.compile(r"(?:words? |story |text )?by:?\s+[A-ZÀ-Þ]", re.IGNORECASE)


@dataclass(frozen=True)
class Layout:
    """The lines of an article, a role for each, why it is boilerplate, and the index of the headline if there is one."""

    lines: tuple[Line, ...]
    roles: tuple[str, ...]
    whys: tuple[str, ...]
    headline: int | None
    front: dict[str, str]
    begin: int

    def having(self, *roles: str) -> list[Line]:
        return [line for line, role in zip(self.lines, self.roles, strict=True) if role in roles]


def lay_out(article: Article) -> Layout:
    """Read the page: every line gets one of the roles of Block."""
    front, begin = front_matter(article.text)
    lines = lines_of(article.text, begin)
    seen = signs(lines)
    score = [sign.score for sign in seen]
    head = _head_end(lines, score)
    title = article.title or front.get("title")
    dated = {at for at, line in enumerate(lines) if _is_date_line(lines, at, head)}
    headline = _headline(lines[:head], score, dated, title)
    if headline is None and not title:  # "Pearl Harbor, December 7, 1941" is the headline where there is no other
        dated = {at for at in dated if (date_line(lines[at].text) or ("",))[0] != "place"}
        headline = _headline(lines[:head], score, dated, title)
    bylines = {at for at in range(head) if at != headline and at not in dated and _is_byline(lines, at, dated)}
    kept = dated | bylines | ({headline} if headline is not None else set())
    marked = runs(lines, seen, kept)
    roles = ["boilerplate" if at in marked else _role(lines, at) for at in range(len(lines))]
    for at in range(head):
        roles[at] = _head_role(lines, at, headline, head, roles[at])
    for found, role in ((dated, "dateline"), (bylines, "byline")):
        for at in found:
            roles[at] = role
    if headline is not None:
        roles[headline] = "headline"
    whys = [_why(at, marked, headline) if role == "boilerplate" else "" for at, role in enumerate(roles)]
    return Layout(tuple(lines), tuple(roles), tuple(whys), headline, front, begin)


def _why(at: int, marked: Mapping[int, str], headline: int | None) -> str:
    """Why a line is not read: as furniture, or for its place above or below the headline."""
    return marked.get(at) or ("masthead" if headline is not None and at < headline else "label")


def _head_end(lines: Sequence[Line], score: Sequence[float]) -> int:
    """Index of the first paragraph of sentences: what stands above it is the head."""
    for at, line in enumerate(lines[:HEAD]):
        if score[at] < SURE and _is_paragraph(line):
            return at
    return 0


def _is_paragraph(line: Line) -> bool:
    return line.words >= 25 or (line.words >= 10 and bool(re.search(r"[.!?][\"'”’)]*$", line.text)))


def _is_date_line(lines: Sequence[Line], at: int, head: int) -> bool:
    """In the head any bare date will do, further down it must call itself the date of publication."""
    read = date_line(lines[at].text)
    if read is None:
        return False
    return read[0] in {"published", "updated"} or (at < head and (read[0] == "bare" or _is_placed(lines, at)))


def _is_placed(lines: Sequence[Line], at: int) -> bool:
    """ "Lima, 10 March 2026" as a line of its own below others, not as the words of a headline."""
    return at > 0 or (len(lines) > 1 and "," in lines[0].text and lines[0].words <= 5)


def _is_byline(lines: Sequence[Line], at: int, dated: set[int]) -> bool:
    text, tokens = lines[at].text, {t.lower().strip(",.") for t in lines[at].text.split()}
    if lines[at].words > 14 or lines[at].ends:
        return False
    if _BY.match(text) or (lines[at].words <= 8 and tokens & words("byline")):
        return True
    return bool(dated & {at - 1, at + 1}) and "," in text and bool(_NAMES.fullmatch(text)) and not text.isupper()


def _headline(head: Sequence[Line], score: Sequence[float], dated: set[int], title: str | None) -> int | None:
    """The line of the head that reads most like a headline, or that is the title known already."""
    open_ = [at for at, line in enumerate(head) if at not in dated and line.words <= 30 and not _BY.match(line.text)]
    for at in open_:
        if title and _letters(title) in _letters(head[at].text) and score[at] < SURE:
            return at
    if title:
        return None
    chances = {at: _chance(head, at, dated) for at in open_ if score[at] < SURE}
    best = max(chances, key=lambda at: (chances[at], -at), default=None)
    return best if best is not None and chances[best] >= 2.5 else None


def _chance(head: Sequence[Line], at: int, dated: set[int]) -> float:
    line = head[at]
    mixed = any(not other.text.isupper() and other.words >= 3 for i, other in enumerate(head) if i not in dated)
    chance = min(line.words, 8) / 2 + 2.0 * (line.kind == "heading")
    chance += 2.0 * (line.gap and (at + 1 == len(head) or head[at + 1].gap)) + 1.5 * (at + 1 in dated)
    chance -= 4.0 * (line.text.isupper() and mixed) + 3.0 * line.text[0].islower()
    chance -= 2.5 * _is_office(line) + 2.0 * (at > 0 and at - 1 not in dated and _leads(head[at - 1]))
    chance -= 4.0 * (_is_caption(line) or line.words < 3 or line.kind in {"bullet", "number"})
    return chance - 4.0 * line.text.endswith(".")


def _leads(above: Line) -> bool:
    """Whether the line above reads like a headline itself, so that this one is its standfirst."""
    return above.words >= 4 and not above.text.isupper() and not above.text[0].islower()


def _is_office(line: Line, named: bool = False) -> bool:
    """Whether a line in capitals (or, `named`, any short line) is the name of an office."""
    return (named or line.text.isupper()) and not words("office").isdisjoint(re.findall(r"\w+", line.text.lower()))


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _head_role(lines: Sequence[Line], at: int, headline: int | None, head: int, role: str) -> str:
    """Above the headline stand mastheads and labels; below it standfirst, labels and first headings."""
    line = lines[at]
    if role == "boilerplate" or headline is None:
        return role
    if at < headline:
        return (
            "byline" if _is_office(line, line.text.istitle() or line.words <= 6) else "boilerplate"
        )  # who issues a statement is part of what it says
    if line.words <= (4 if line.marker else 3) and role in {"heading", "list", "body"}:
        return "boilerplate"  # a label: no heading stands between headline and first paragraph
    return "standfirst" if line.words >= 8 and role in {"heading", "body"} else role


def _role(lines: Sequence[Line], at: int) -> str:
    """What a line of the running text is."""
    line = lines[at]
    if line.kind == "heading":
        return "heading"
    if _is_caption(line):
        return "caption"
    if line.kind in {"bullet", "number"}:
        return "list"
    return "heading" if _is_heading(lines, at) else "body"


def _is_caption(line: Line) -> bool:
    return line.words <= 60 and bool(pattern("caption").match(line.text) or pattern("agency").fullmatch(line.text))


def _is_heading(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    if line.words > 14 or line.text[0] in '"“‘«' or line.text[0].islower() or at + 1 >= len(lines):
        return False
    question = line.text.endswith("?") and line.words <= 10 and line.text.count("?") == 1 and not re.search(r"[.!] ", line.text)
    below = lines[at + 1]
    return (question or not line.ends) and (below.words > line.words or below.marker is not None)
