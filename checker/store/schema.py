"""The tables of the store. A change here needs a new file in migrations/versions, which a test compares with it.

A finding is kept apart from its tellings: what the articles said of it, stored once however many runs saw the same. Events
are only ever added. Texts of articles are bytes, because text may hold what a database refuses (NUL, half characters).
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

REVISION = "0001"  # the newest file in migrations/versions; known here so that opening a store need not load alembic

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(TypeDecorator[dt.datetime]):
    """An aware time, kept in UTC; SQLite drops time zones, so it is given back there."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        if value is not None and value.tzinfo is None:
            raise ValueError("a time without a zone: use an aware datetime")
        return value and value.astimezone(dt.UTC)

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        return value and (value.replace(tzinfo=dt.UTC) if value.tzinfo is None else value.astimezone(dt.UTC))


class Words(TypeDecorator[str]):
    """Text as any database can hold it: NUL and half characters become their escapes."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(value)


class Data(TypeDecorator[Any]):
    """Plain data as JSON in ASCII with sorted keys, the same in every database."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        return json.dumps(value, sort_keys=True)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)


def storable(text: str) -> str:
    """The text as every database can hold it."""
    return text.replace("\x00", "\\x00").encode("utf-8", "backslashreplace").decode("utf-8")


texts = Table(
    "texts",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

runs = Table(
    "runs",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("at", Moment, nullable=False, index=True),
    Column("version", String(40), nullable=False),
    Column("continues", Boolean, nullable=False),  # an earlier run read some of the same articles
    Column("counts", Data, nullable=False),
)

articles = Table(
    "articles",
    metadata,
    Column("run", ForeignKey("runs.id"), primary_key=True),
    Column("id", Words, primary_key=True),
    Column("place", Integer, nullable=False),
    Column("story", Words, nullable=False),
    Column("sha256", ForeignKey("texts.sha256"), nullable=False, index=True),
    Column("path", Words),
    Column("title", Words),
    Column("source", Words),
    Column("published", String(40)),
    Column("url", Words),
)

findings = Table(
    "findings",
    metadata,
    Column("id", String(80), primary_key=True),
    Column("rule", Words, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("why", String(40)),
    Column("traits", Data, nullable=False),  # by which it is known again: checker/store/identity.py
    Column("rule_digest", String(64)),
    Column("first_run", ForeignKey("runs.id"), nullable=False),
    Column("first_seen", Moment, nullable=False),
    Column("last_seen", Moment, nullable=False),
)

tellings = Table(
    "tellings",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("finding", ForeignKey("findings.id"), nullable=False, index=True),
    Column("rule", Words, nullable=False),
    Column("severity", String(10), nullable=False),
    Column("question", Words, nullable=False),
    Column("reason", Words, nullable=False),
    Column("sources", Data, nullable=False),
)

positions = Table(
    "positions",
    metadata,
    Column("telling", ForeignKey("tellings.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("value", Words, nullable=False),
    Column("origins", Integer, nullable=False),
)

evidence = Table(
    "evidence",
    metadata,
    Column("telling", String(64), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("article", Words, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("value_start", Integer),
    Column("value_end", Integer),
    Column("value_text", Words),
    Column("normal", Words),
    Column("status", String(20), nullable=False),
    Column("speaker", Words),
    Column("as_of", Date),
    ForeignKeyConstraint(["telling", "position"], ["positions.telling", "positions.number"]),
)

sightings = Table(
    "sightings",
    metadata,
    Column("run", ForeignKey("runs.id"), primary_key=True),
    Column("finding", ForeignKey("findings.id"), primary_key=True),
    Column("telling", ForeignKey("tellings.id"), nullable=False),
    Column("place", Integer, nullable=False),
    Index(None, "finding"),
)

events = Table(
    "events",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("uid", String(32), nullable=False, unique=True),  # the same in every store that knows the event
    Column("finding", ForeignKey("findings.id"), nullable=False, index=True),
    Column("action", String(20), nullable=False),
    Column("reason", String(40)),
    Column("note", Words),
    Column("assignee", Words),
    Column("by", Words, nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,
)
