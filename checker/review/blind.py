"""Outlet names -> blocks of the same length, so that a reviewer judges what is said and not who says it.

Lengths stay, and with them every offset into an article's text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from urllib.parse import urlsplit

from checker.model import Article

BLOCK = "█"
SHORTEST = 2  # letters of a name that is hidden; a single letter would hide half the text

Mask = Callable[[str], str]


def unmasked(text: str) -> str:
    """What a review that is not blind does to a text."""
    return text


def mask_of(articles: Iterable[Article]) -> Mask:
    """A function that hides every name by which the articles' outlets, files and sites are known."""
    names = sorted({name for article in articles for name in _names(article)}, key=lambda name: (-len(name), name))
    if not names:
        return unmasked
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(_written, names))})(?!\w)")
    return lambda text: pattern.sub(lambda match: BLOCK * len(match.group()), text)


def hidden(article: Article, number: int, mask: Mask) -> Article:
    """The article without what names its outlet; `number` tells it from the others."""
    title = mask(article.title) if article.title else None
    text = mask(article.text)
    return replace(article, id=str(number), text=text, title=title, source=f"Outlet {number}", url=None, path=None)


def _names(article: Article) -> set[str]:
    """The outlet as named, its site with and without the ending, and the file, which often carries the name."""
    site = (urlsplit(article.url or "").hostname or "").removeprefix("www.")
    parts = {article.source or "", article.id, article.path or "", site}
    if not article.source:
        parts.add(max(site.split("."), key=len).capitalize())  # reuters.com: its articles say "Reuters"
    return {name for name in (part.strip() for part in parts) if len(name) >= SHORTEST}


def _written(name: str) -> str:
    """The name as printed, in capitals, or with other white space; not in small letters ("Time", "The Sun")."""
    return "|".join(r"\s+".join(map(re.escape, way.split())) for way in dict.fromkeys((name, name.upper())))
