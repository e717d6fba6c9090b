"""HTML -> text and what the page says about itself. Next: metadata.

trafilatura extracts in its lenient mode: favor_precision silently drops a text that stands twice on a page, which is
one of the faults the checker looks for.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
import re
from dataclasses import dataclass
from typing import Any

from checker.errors import InputError
from checker.read.dates import read_when

_META_DATES = (
    *("article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "pubdate"),
    *("publishdate", "publish_date", "dc.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "sailthru.date"),
    *("parsely-pub-date", "citation_publication_date"),
)


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a web page and the metadata of its head."""

    text: str
    title: str | None = None
    source: str | None = None
    published: dt.date | dt.datetime | None = None
    url: str | None = None


def read_page(markup: str) -> Page:
    """Extract the article of a web page; raises InputError when there is no article text on it."""
    import trafilatura
    from lxml import etree  # type: ignore[import-untyped,unused-ignore]

    for name in ("trafilatura", "htmldate"):  # what they report is no news to a reader of ours
        logging.getLogger(name).addHandler(logging.NullHandler())
    tree = trafilatura.load_html(markup.lstrip("\ufeff"))
    if tree is None:
        raise InputError("no HTML could be read in it; save the page again")
    published = _published(tree)
    title, source, url = _about(tree)
    try:
        text = trafilatura.extract(tree, favor_recall=True, deduplicate=False, include_comments=False, include_tables=True)
    except (etree.LxmlError, ValueError, TypeError) as error:
        raise InputError(f"its HTML cannot be read ({error}); save the page as text") from error
    if not text or not text.strip():
        raise InputError("no article text was found on the page; save the article as text")
    return Page(text, title, source, published, url)


def _about(tree: Any) -> tuple[str | None, str | None, str | None]:
    from trafilatura.metadata import extract_metadata

    found = extract_metadata(tree)
    if found is None:
        return None, None, None
    named = _meta(tree).get("og:site_name") or _linked(tree, "publisher")
    return found.title or None, named or found.sitename or None, found.url or None


def _published(tree: Any) -> dt.date | dt.datetime | None:
    """What the page declares; never a date out of its text, which could be that of an event."""
    meta = _meta(tree)
    declared = [str(_linked(tree, "datePublished") or ""), *(meta.get(name, "") for name in _META_DATES)]
    declared += [
        str(t)
        for t in tree.xpath(
            "//time[@pubdate]/@datetime | //*[@itemprop='datePublished']/@content | //*[@itemprop='datePublished']/@datetime"
        )
    ]
    return next((when for text in declared if text and (when := read_when(text))), None)


def _meta(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.xpath("//meta[@content]"):
        name = node.get("property") or node.get("name") or node.get("itemprop")
        if name:
            found.setdefault(name.lower(), node.get("content").strip())
    return found


def _linked(tree: Any, key: str) -> str | None:
    """A value of the page's JSON-LD (schema.org NewsArticle)."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            found = _find(json.loads(re.sub(r"[\x00-\x1f]", " ", script)), key)
        except (ValueError, RecursionError):
            continue
        if found:
            return found
    return None


def _find(data: Any, key: str) -> str | None:
    if isinstance(data, list):
        return next((found for item in data if (found := _find(item, key))), None)
    if not isinstance(data, dict):
        return None
    value = data.get(key)
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, str) and value:
        return value
    return _find(data.get("@graph"), key)
