"""Runs, findings and decisions in a database: SQLite by default, PostgreSQL by URL. After pipeline; next: report, review.

    store = open_store(None, Path("reports"))
    report = store.record(check(["seeds/"]))
    store.decide(report.findings[0].id, Decision("dismiss", by="anna", reason="rounding"))

database.py holds the Store, schema.py its tables, identity.py how a finding is known again, history.py how its state comes of
its events. Importing this package loads no database.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from checker.store.records import (
    ACTIONS,
    REASONS,
    STATES,
    Decided,
    Decision,
    Dossier,
    Entry,
    Event,
    Run,
    StoredArticle,
)

if TYPE_CHECKING:
    from checker.store.database import Store

__all__ = [
    "ACTIONS", "REASONS", "STATES", "Decided", "Decision", "Dossier", "Entry", "Event", "Run", "StoredArticle", "open_store",
]  # fmt: skip


def open_store(url: str | None, output: Path, *, create: bool = True) -> Store:
    """The store at a URL, else in the file checker.db of the output folder; made, or brought up to date, when needed.

    Raises StoreError when it cannot be opened, or with `create=False` when there is none yet.
    """
    from checker.store.database import Store
    from checker.store.engine import address, opened

    return Store(opened(address(url, output), create=create))
