"""Text -> Blocks (first version)."""
from __future__ import annotations
import re
from checker.model import Article, Block

def segment(article: Article) -> tuple[Block, ...]:
    blocks = []
    for m in re.finditer(r"[^\r\n]+", article.text):
        start, end = m.span()
        while start < end and (article.text[start].isspace() or article.text[start] == "\ufeff"):
            start += 1
        while end > start and article.text[end - 1].isspace():
            end -= 1
        if start < end:
            role = "heading" if end - start < 80 and article.text[end - 1] not in ".!?\"”" else "body"
            blocks.append(Block(start, end, role))
    return tuple(blocks)
