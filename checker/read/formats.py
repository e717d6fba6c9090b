"""One file's bytes -> its Articles, by kind of file. Next: metadata."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from checker.errors import InputError
from checker.model import Article, NotChecked
from checker.read.dates import read_when
from checker.read.decode import decode
from checker.read.metadata import complete
from checker.read.tables import Row, parquet_rows, parse_rows

MAX_BYTES = 20_000_000  # no article is this long; a file that is must be something else
MAX_TABLE_BYTES = 1_000_000_000  # tables hold many articles
TABLES = frozenset({".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".parquet"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
DOCUMENTS = frozenset({".pdf", ".docx", ".doc", ".odt", ".rtf", ".epub", ".pptx", ".xlsx", ".xls", ".zip", ".gz", ".eml", ".msg"})
_COMMENTS = r"(?:<!--(?:(?!-->).)*+-->\s*+)*+"
_MARKUP = re.compile(rf"\ufeff?\s*(?:<\?xml[^>]*>\s*)?{_COMMENTS}<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)

NAMED = 5  # faults of one table that are named one by one

Found = Article | NotChecked


class NoArticlesError(InputError):
    """A sound table that holds something else."""


@dataclass(frozen=True)
class Place:
    """How an article's file is called in ids and in messages."""

    name: str
    shown: str


def articles_of(data: bytes, path: Path, name: str, said: Row) -> Iterator[Found]:
    """The articles in a file and what was wrong with it; `said` is its row of the manifest.

    Raises InputError when the whole file cannot be read.
    """
    suffix, place = path.suffix.lower(), Place(name, path.as_posix())
    if suffix in DOCUMENTS:
        raise InputError(f"{suffix[1:].upper()} files are not read; save the article as text, HTML or Markdown")
    if suffix == ".parquet":
        yield from _rows(parquet_rows(path), place)
        return
    text, warning = decode(data)
    if warning:
        yield NotChecked(place.shown, warning)
    if suffix in TABLES:
        yield from _rows(parse_rows(text, suffix), place)
    else:
        yield from _single(text, suffix in PAGES or bool(_MARKUP.match(text[:2000])), place, said)


def _single(text: str, page: bool, place: Place, said: Row) -> Iterator[Found]:
    """One article, what the manifest says of it first, then what its page says."""
    published, problem = _when(said.get("published"), place.shown)
    if problem:
        yield problem
    origin = "manifest" if published else None
    title, source, url = said.get("title"), said.get("source"), said.get("url")
    if page:
        from checker.read.page import read_page

        read = read_page(text)
        text, title, source, url = read.text, title or read.title, source or read.source, url or read.url
        published, origin = (published, origin) if published else (read.published, "metadata" if read.published else None)
    yield complete(Article(place.name, text, title, source, published, url, place.shown, origin))


def _rows(rows: Iterable[Row | InputError], place: Place) -> Iterator[Found]:
    """One article for each row that has text; raises NoArticlesError when the table is sound and no row has any."""
    empty: list[str] = []
    broken: list[str] = []
    number = 0
    for number, row in enumerate(rows, 1):
        if isinstance(row, InputError):
            broken.append(str(row))
        elif row.get("text", "").strip("\ufeff \t\r\n"):
            yield from _row(row, number, place)
        else:
            empty.append(f"row {number}")
    if len(empty) == number:
        raise NoArticlesError("no row has text; its columns should be id, title, source, published, url, text")
    yield from (NotChecked(place.shown, reason) for reason in broken[:NAMED])
    if len(broken) > NAMED:
        yield NotChecked(place.shown, f"{len(broken) - NAMED} more lines like these; correct them")
    if empty:
        shown = ", ".join(empty[:NAMED]) + (" and others" if len(empty) > NAMED else "")
        yield NotChecked(place.shown, f"no text in {len(empty)} of {number} rows ({shown}); fill the column text or drop them")


def _row(row: Row, number: int, place: Place) -> Iterator[Found]:
    label = f"{place.shown}#{row.get('id', number)}"
    if len(row["text"]) > MAX_BYTES:
        yield NotChecked(label, f"its text is longer than {MAX_BYTES / 1e6:,.0f} million characters; split it")
        return
    published, problem = _when(row.get("published"), label)
    if problem:
        yield problem
    article = Article(
        id=row.get("id") or f"{place.name}#{number}",
        text=row["text"],
        title=row.get("title"),
        source=row.get("source"),
        published=published,
        url=row.get("url"),
        path=place.shown,
        published_from="given" if published else None,
        story=row.get("story", ""),
    )
    yield complete(article)


def _when(text: str | None, label: str) -> tuple[dt.date | dt.datetime | None, NotChecked | None]:
    if not text:
        return None, None
    when = read_when(text)
    problem = NotChecked(label, f"its publication date {text!r} is not a date; write it as 2025-04-01") if when is None else None
    return when, problem
