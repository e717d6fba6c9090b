"""Files -> Articles -> Blocks: the first stage of the flow. Next: language.

`gather` reads what it is pointed at and never raises for bad input, `complete` fills what an article says about
itself, `segment` cuts its text into blocks with roles. The work lies in the modules beside this one; they are
imported on first use so that `checker --help` stays quick.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from checker.model import Article, Block, NotChecked

__all__ = ["Intake", "complete", "gather", "read", "segment"]


@dataclass(frozen=True)
class Intake:
    """What was read, in a fixed order, and everything that could not be."""

    articles: tuple[Article, ...] = ()
    problems: tuple[NotChecked, ...] = ()


def gather(paths: Iterable[str | Path], *, one_story: bool = False) -> Intake:
    """Read files, folders and standard input ("-") into Articles; each subfolder is a story unless `one_story`.

    Nothing raises: a path that is missing, unreadable, binary, empty, wrongly encoded or enormous becomes one
    NotChecked that names it, says why and what to do, and all else is still read. Ids are unique.
    """
    from checker.read.intake import collect

    articles, problems = collect(paths, one_story=one_story)
    return Intake(tuple(articles), tuple(problems))


def read(paths: Iterable[str | Path] | str | Path) -> list[Article]:
    """Read paths into Articles and warn (UserWarning) about each thing that could not be read."""
    intake = gather([paths] if isinstance(paths, str | Path) else paths)
    for problem in intake.problems:
        warnings.warn(f"{problem.what}: {problem.reason}", stacklevel=2)
    return list(intake.articles)


def complete(article: Article) -> Article:
    """Fill title, source and published from the article's own text where they are missing; idempotent.

    What the text does not say stays None. `published_from` becomes "date line" or "text".
    """
    from checker.read.metadata import complete as fill

    return fill(article)


def segment(article: Article) -> tuple[Block, ...]:
    """Cut the raw text into ordered, non-overlapping blocks with roles, one for each paragraph or line.

    Blocks are trimmed; all that is not white space (or a byte order mark) lies in a block. List bullets and
    Markdown markers are blocks of role boilerplate of their own, so that sentences start after them.
    """
    from checker.read.blocks import segment as cut

    return cut(article)
