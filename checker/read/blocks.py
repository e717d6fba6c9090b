"""Layout -> Blocks: what the rest of the checker reads. Next: language."""

from __future__ import annotations

from collections.abc import Iterator

from checker.model import Article, Block
from checker.read.layout import Layout, lay_out
from checker.read.lines import lines_of


def segment(article: Article) -> tuple[Block, ...]:
    """Cut an article into blocks with roles, in order and without overlap."""
    return tuple(_blocks(article.text, lay_out(article)))


def _blocks(text: str, layout: Layout) -> Iterator[Block]:
    for line in lines_of(text[: layout.begin]):  # front matter
        if line.marker:
            yield Block(*line.marker, "boilerplate", "front-matter")
        yield Block(line.start, line.end, "boilerplate", "front-matter")
    for line, role, why in zip(layout.lines, layout.roles, layout.whys, strict=True):
        if line.marker:
            yield Block(*line.marker, "boilerplate", "marker")
        yield Block(line.start, line.end, role, why)
