"""JSONL, JSON, CSV, TSV and Parquet -> rows, one article each; also the manifest of a folder. Next: intake.

Columns: id, title, source, published, url, text, story. Other usual names for them are understood.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.errors import InputError

COLUMNS = ("id", "title", "source", "published", "url", "text", "story")
ALIASES = {
    **dict.fromkeys(("headline", "name"), "title"),
    **dict.fromkeys(("outlet", "publisher", "site", "source_outlet"), "source"),
    **dict.fromkeys(("date", "published_at", "publication_date", "pub_date", "datetime"), "published"),
    **dict.fromkeys(("body", "content", "article"), "text"),
    **dict.fromkeys(("filename", "path"), "file"),
    "link": "url",
    "event": "story",
}
MANIFEST = "manifest.csv"
_LONE = re.compile("[\ud800-\udfff]")  # JSON can hold halves of characters, which no file can
Row = dict[str, str]


def parse_rows(text: str, suffix: str) -> Iterator[Row | InputError]:
    """The rows of a table held as text; a line that cannot be read comes as an InputError in its place."""
    text = text.lstrip("\ufeff")
    if suffix == ".json":
        yield from _listed(text)
    elif suffix in {".jsonl", ".ndjson"}:
        yield from _json_lines(text)
    else:
        yield from _delimited(text, "\t" if suffix == ".tsv" else None)


def parquet_rows(path: Path) -> list[Row]:
    """The rows of a Parquet file; raises InputError when pyarrow is missing or the file is broken."""
    try:
        import pandas as pd  # only here: a second of import that other formats need not pay

        frame = pd.read_parquet(path)
    except ImportError as error:
        raise InputError('reading Parquet needs pyarrow; run pip install "fact-consistency-checker[parquet]"') from error
    except (OSError, ValueError) as error:  # pyarrow's errors derive from these
        raise InputError(f"not a readable Parquet file ({_first_line(error)}); write it again") from error
    return [_row(record) for record in frame.to_dict("records")]


def manifest(text: str) -> dict[str, Row]:
    """File name or relative path -> title, source, published, url as the manifest gives them.

    Raises InputError when it has no column `file`.
    """
    rows = [row for row in _delimited(text.lstrip("\ufeff"), None) if isinstance(row, dict)]
    if rows and not any("file" in row for row in rows):
        raise InputError("the manifest has no column file; its columns are file, title, source, published, url")
    return {row["file"].replace("\\", "/").removeprefix("./"): row for row in rows if row.get("file")}


def _json_lines(text: str) -> Iterator[Row | InputError]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _record(line, f"line {number}")


def _record(text: str, where: str) -> Row | InputError:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        return InputError(f"{where} is not JSON ({_first_line(error)}); correct it")
    return (
        _row(value) if isinstance(value, dict) else InputError(f"{where} is not a JSON object; give one object for each article")
    )


def _listed(text: str) -> Iterator[Row | InputError]:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield InputError(f"not JSON ({_first_line(error)}); correct it, or name it .jsonl if each line is one article")
        return
    items = value.get("articles", [value]) if isinstance(value, dict) else value
    for item in items if isinstance(items, list) else [items]:
        yield _row(item) if isinstance(item, dict) else InputError("not a list of JSON objects; give one object for each article")


def _delimited(text: str, delimiter: str | None) -> Iterator[Row | InputError]:
    csv.field_size_limit(2**31 - 1)
    head = text.split("\n", 1)[0]
    sign = delimiter or max(",;\t", key=head.count)
    try:
        for record in csv.DictReader(io.StringIO(text, newline=""), delimiter=sign):
            yield _row(record)
    except csv.Error as error:
        yield InputError(f"not a table that can be read ({error}); save it again as CSV in UTF-8")


def _row(record: dict[Any, Any]) -> Row:
    """Column names unified, values as strings, empty ones left out; a column's own name wins over an alias."""
    pairs = [(str(key).strip().lower(), _text(value)) for key, value in record.items() if key is not None]
    row = {ALIASES[key]: value for key, value in pairs if key in ALIASES and value.strip()}
    return row | {key: value for key, value in pairs if key in (*COLUMNS, "file") and value.strip()}


def _text(value: Any) -> str:
    if value is None or (isinstance(value, float) and value != value):  # NaN: pandas for nothing
        return ""
    if hasattr(value, "isoformat"):
        return "" if str(value) == "NaT" else str(value.isoformat())
    return _LONE.sub("\ufffd", value if isinstance(value, str) else str(value))


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:120]
