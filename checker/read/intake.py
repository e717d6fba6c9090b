"""Paths -> Articles and problems (first version)."""
from __future__ import annotations
import os
from collections.abc import Iterable
from pathlib import Path
from checker.model import Article, NotChecked
from checker.read.metadata import complete

def collect(paths: Iterable[str | Path], *, one_story: bool = False) -> tuple[list[Article], list[NotChecked]]:
    articles: list[Article] = []
    problems: list[NotChecked] = []
    for given in paths:
        base = Path(given)
        if not base.exists():
            problems.append(NotChecked(str(given), "there is no such file or folder; check the path"))
            continue
        files = sorted(p for p in base.rglob("*.txt")) if base.is_dir() else [base]
        for file in files:
            rel = file.relative_to(base).as_posix() if base.is_dir() else file.name
            text = file.read_bytes().decode("utf-8", "replace")
            story = "" if one_story else os.path.dirname(rel)
            articles.append(complete(Article(rel, text, path=file.as_posix(), story=story)))
    return articles, problems
