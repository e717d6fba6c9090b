"""What is read: articles, the stretches of their text, and the blocks they fall into."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of an article's raw text, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True)
class Article:
    """One source text; every offset anywhere refers to `text` exactly as given here.

    `published` may be a date, a datetime or an ISO string; `published_from` says where it came from
    ("given", "manifest", "metadata", "date line", "text"). `story` groups articles that may be compared.
    """

    id: str
    text: str
    title: str | None = None
    source: str | None = None
    published: dt.date | dt.datetime | str | None = None
    url: str | None = None
    path: str | None = None
    published_from: str | None = None
    story: str = ""

    def __post_init__(self) -> None:
        if isinstance(self.published, str):
            object.__setattr__(self, "published", parse_published(self.published))
        if self.published is not None and self.published_from is None:
            object.__setattr__(self, "published_from", "given")

    @property
    def day(self) -> dt.date | None:
        """The day of publication as printed, None when unknown."""
        when = self.published
        return when.date() if isinstance(when, dt.datetime) else when if isinstance(when, dt.date) else None

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def words(self) -> int:
        return len(self.text.split())


NO_DATE = frozenset({"", "none", "null", "nan", "nat", "n/a", "unknown"})


def parse_published(text: str) -> dt.date | dt.datetime | None:
    """Read an ISO date or datetime; an empty string, or a word that says so, is no date. Raises ValueError for anything else."""
    text = text.strip()
    if text.lower() in NO_DATE:
        return None
    try:
        return dt.date.fromisoformat(text) if len(text) <= 10 else dt.datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"published is {text!r}; write it as 2025-04-02 or 2025-04-02T17:00, or leave it away") from None


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines with one role: headline, standfirst, dateline, byline, heading, body, list, caption, boilerplate.

    `why` names what made it boilerplate (checker/read/furniture.py, layout.py and blocks.py); "" for what is read.
    """

    start: int
    end: int
    role: str = "body"
    why: str = ""
