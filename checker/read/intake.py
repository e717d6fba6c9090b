"""Paths -> Articles and problems: which files to read, which story and id each gets. Next: blocks.

Every failure becomes a NotChecked in its place; the rest is read. The order is that of the given paths, sorted inside.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from checker.errors import InputError
from checker.model import Article, NotChecked
from checker.read.decode import decode
from checker.read.formats import MAX_BYTES, MAX_TABLE_BYTES, TABLES, NoArticlesError, articles_of
from checker.read.metadata import settle_years
from checker.read.tables import MANIFEST, Row, manifest

STDIN = "-"
# Files a folder of articles may hold beside them; anything else that is no text is reported.
BESIDE = frozenset(
    {
        *(".yaml", ".yml", ".toml", ".ini", ".cfg", ".lock", ".xml", ".xsl", ".sarif", ".log", ".bak", ".tmp", ".part", ".swp"),
        *(".py", ".ipynb", ".sh", ".css", ".js", ".map", ".woff", ".woff2", ".ttf", ".db", ".sqlite", ".sqlite3"),
        *(".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".bmp", ".tif", ".tiff"),
        *(".mp3", ".mp4", ".m4a", ".mov", ".webm", ".wav", ".ogg"),
    }
)
NAMED = frozenset({"readme", "license", "licence", "notice", "changelog", "contributing", "authors", "makefile", "thumbs"})
OUTPUT = frozenset(  # of an earlier run
    {"report.html", "report.md", "report.json", "report.sarif", "findings.csv", "checker.db", "checker.db-wal", "checker.db-shm"}
)


@dataclass
class Shelf:
    """What has been gathered so far."""

    one_story: bool = False
    articles: list[Article] = field(default_factory=list)
    problems: list[NotChecked] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def refuse(self, what: str, reason: object) -> None:
        self.problems.append(NotChecked(_printable(what), str(reason)))

    def take(self, article: Article) -> None:
        story = "" if self.one_story else _printable(article.story)
        self.articles.append(
            replace(article, id=_printable(article.id), path=article.path and _printable(article.path), story=story)
        )


@dataclass(frozen=True)
class File:
    """One file to read: where it lies, the name it goes by, its story and what the manifest says of it."""

    path: Path
    name: str
    story: str = ""
    said: Row = field(default_factory=dict)
    listed: bool = False  # found in a folder rather than given by name


def collect(paths: Iterable[str | Path], *, one_story: bool = False) -> tuple[list[Article], list[NotChecked]]:
    """Read everything the paths lead to; never raises for what they hold."""
    shelf = Shelf(one_story)
    given = list(paths)
    folders = sum(str(path) != STDIN and _is_dir(Path(path)) for path in given)
    for path in given:
        if str(path) == STDIN:
            _stdin(shelf)
        elif _is_dir(Path(path)):
            _folder(Path(path), _label(Path(path)) if folders > 1 or len(given) > 1 else "", shelf)
        else:
            _file(File(Path(path), Path(path).name), shelf)
    return settle_years(_unique(shelf.articles)), shelf.problems


def _printable(name: str) -> str:
    """A name any report can hold: bytes of a file name that are no UTF-8 become question marks."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _is_dir(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _label(path: Path) -> str:
    """The name of a folder's own story when several paths are given."""
    return path.as_posix() if not path.is_absolute() else path.name


def _folder(base: Path, label: str, shelf: Shelf) -> None:
    before = len(shelf.articles) + len(shelf.problems)
    said: dict[str, Row] = {}
    for folder, names in _walk(base, shelf):
        place = folder.relative_to(base).as_posix()
        said |= _manifest(folder, place, names, shelf)
        for name in names:
            inside = name if place == "." else f"{place}/{name}"
            if _is_article(name, names):
                story = "/".join(part for part in (label, "" if place == "." else place) if part)
                _file(File(folder / name, inside, story, said.get(inside, {}), listed=True), shelf)
    for inside in said:
        if not os.path.lexists(base / inside):
            shelf.refuse((base / inside).as_posix(), "the manifest lists it, but there is no such file; correct the manifest")
    if len(shelf.articles) + len(shelf.problems) == before:
        shelf.refuse(
            base.as_posix(), "the folder holds no articles (text, Markdown, HTML, JSONL, CSV or Parquet); check the path"
        )


def _walk(base: Path, shelf: Shelf) -> Iterator[tuple[Path, list[str]]]:
    """Folders top down in sorted order with their sorted file names; hidden ones are left out."""

    def refuse(error: OSError) -> None:
        shelf.refuse(str(error.filename or base), f"the folder cannot be read ({error.strerror}); check its permissions")

    for folder, folders, names in os.walk(base, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "__pycache__")
        yield Path(folder), sorted(name for name in names if not name.startswith("."))


def _is_article(name: str, beside: list[str]) -> bool:
    path = Path(name)
    if name.lower() == MANIFEST or path.suffix.lower() in BESIDE or path.stem.lower() in NAMED or name.endswith("~"):
        return False
    return not (name in OUTPUT and "report.json" in beside)


def _manifest(folder: Path, place: str, names: list[str], shelf: Shelf) -> dict[str, Row]:
    """What the manifest of a folder says, by path inside the given folder."""
    name = next((name for name in names if name.lower() == MANIFEST), None)
    if name is None:
        return {}
    try:
        rows = manifest(decode(_bytes(folder / name, MAX_BYTES))[0])
    except (InputError, OSError) as error:
        shelf.refuse((folder / name).as_posix(), _reason(error))
        return {}
    return {file if place == "." else f"{place}/{file}": row for file, row in rows.items()}


def _file(file: File, shelf: Shelf) -> None:
    shown = file.path.as_posix()
    try:
        real = os.path.realpath(file.path)
        if real in shelf.seen:
            return
        shelf.seen.add(real)
        limit = MAX_TABLE_BYTES if file.path.suffix.lower() in TABLES else MAX_BYTES
        data = _bytes(file.path, limit)
        _articles(data, file, shelf)
    except (InputError, OSError, ValueError) as error:
        shelf.refuse(shown, _reason(error))


def _articles(data: bytes, file: File, shelf: Shelf) -> None:
    try:
        for found in articles_of(data, file.path, file.name, file.said):
            if isinstance(found, NotChecked):
                shelf.refuse(found.what, found.reason)
            else:
                story = "/".join(part for part in (file.story, found.story) if part)
                shelf.take(replace(found, story=story))
    except NoArticlesError:
        if not (file.listed and file.path.suffix.lower() == ".json"):  # any JSON may lie in a folder
            raise


def _bytes(path: Path, limit: int) -> bytes:
    info = path.stat()
    if not stat.S_ISREG(info.st_mode):
        raise InputError("not a regular file; give a file, a folder or - for standard input")
    if info.st_size > limit:
        raise InputError(f"the file has {info.st_size / 1e6:,.0f} MB, more than the {limit / 1e6:,.0f} MB read; split it")
    return path.read_bytes()


def _stdin(shelf: Shelf) -> None:
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    try:
        if len(data) > MAX_BYTES:
            raise InputError(f"it is longer than the {MAX_BYTES / 1e6:,.0f} MB read; split it")
        for found in articles_of(data, Path("stdin"), "stdin", {}):
            shelf.problems.append(found) if isinstance(found, NotChecked) else shelf.take(replace(found, path=None))
    except (InputError, OSError, ValueError) as error:
        shelf.refuse("standard input", _reason(error))


def _reason(error: Exception) -> str:
    if isinstance(error, InputError):
        return str(error)
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder; check the path"
    if isinstance(error, PermissionError):
        return "it may not be read; check its permissions"
    return f"it cannot be read ({getattr(error, 'strerror', None) or error}); check the path"


def _unique(articles: Iterable[Article]) -> list[Article]:
    """Ids told apart by the folders they lie in, then by a number in front: an id must end with its file's name."""
    taken: set[str] = set()
    result: list[Article] = []
    for article in articles:
        new = next(name for name in _names(article) if name not in taken)
        taken.add(new)
        result.append(article if new == article.id else replace(article, id=new))
    return result


def _names(article: Article) -> Iterator[str]:
    yield article.id
    parts = Path(article.path or "").parent.parts
    if article.path and Path(article.path).name == Path(article.id).name:
        relative = [part for part in parts if part not in {"/", "..", "."}]
        inside = len(Path(article.id).parts) - 1
        outside = relative[: len(relative) - inside] if inside else relative
        for depth in range(1, len(outside) + 1):
            yield "/".join([*outside[-depth:], article.id])
    number = 2
    while True:
        yield f"{number}/{article.id}"
        number += 1
