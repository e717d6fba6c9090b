"""A URL -> an open database with the newest tables. Next: database.

SQLite runs in WAL mode, so that reading and one writer do not wait for each other; a write takes its lock when it begins, so that
two writers wait for each other instead of failing. What is committed is on the disk.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import SQLAlchemyError

from checker.errors import StoreError
from checker.store.schema import REVISION

FILE = "checker.db"
WAIT = 30.0  # seconds that a writer waits for another
DRIVERS = {"postgres": "postgresql+psycopg", "postgresql": "postgresql+psycopg"}
_LOCK = 0x636865636B  # the number under which PostgreSQL lets one process at a time make the tables


def address(url: str | None, output: Path) -> URL:
    """The database meant: of a URL or a file *.db, else checker.db in the output folder; raises StoreError."""
    if url is None:
        return URL.create("sqlite", database=str(output / FILE))
    if "://" not in url and url.endswith(".db"):
        return URL.create("sqlite", database=url)
    try:
        made = make_url(url)
    except SQLAlchemyError:
        raise StoreError(f"store {url!r} is no address; write it as {_FORMS}") from None
    made = made.set(drivername=DRIVERS.get(made.drivername, made.drivername))
    if made.drivername not in {"sqlite", "postgresql+psycopg"}:
        raise StoreError(f"store {shown(made)}: the checker knows no {made.drivername}; write it as {_FORMS}")
    return made


_FORMS = "FILE.db, sqlite:///FILE or postgresql+psycopg://USER@HOST/DATABASE"


def shown(url: URL) -> str:
    """The address without its password."""
    is_file = url.get_backend_name() == "sqlite" and url.database
    return str(url.database) if is_file else url.render_as_string(hide_password=True)


def opened(url: URL, *, create: bool = True) -> Engine:
    """An engine on the database, its tables made or brought up to date; raises StoreError that says what to do."""
    engine: Engine | None = None
    with explained(url):
        _prepare(url, create)
        engine = create_engine(url, **_options(url))
        if url.get_backend_name() == "sqlite":
            event.listen(engine, "connect", _set_up)
            event.listen(engine, "begin", _begin)
        _bring_up_to_date(engine)
    return engine


@contextmanager
def explained(url: URL) -> Iterator[None]:
    """Turn what a database says into a StoreError that names the store and what to do."""
    try:
        yield
    except (SQLAlchemyError, OSError) as error:
        said = str(getattr(error, "orig", None) or getattr(error, "strerror", None) or error).strip().splitlines()
        raise StoreError(f"store {shown(url)}: {said[0] if said else type(error).__name__}. {_cure(url)}") from error
    except ModuleNotFoundError as error:
        raise StoreError(f"store {shown(url)}: {error.name} is not installed. pip install '{_EXTRA}'") from error


_EXTRA = "fact-consistency-checker[postgres]"


def _cure(url: URL) -> str:
    if url.get_backend_name() == "sqlite":
        return "Check that the file is the checker's and may be written, or name another with --store or -o."
    return "Check that the server runs and that the address, the name and the password are right."


def _prepare(url: URL, create: bool) -> None:
    if url.get_backend_name() != "sqlite" or not url.database:
        return
    file = Path(url.database)
    if not create and not file.exists():
        raise StoreError(f"{file}: there is no store yet. Run `checker run PATH` first, or name one with --store or -o.")
    file.parent.mkdir(parents=True, exist_ok=True)


def _options(url: URL) -> dict[str, Any]:
    if url.get_backend_name() == "sqlite":
        return {"connect_args": {"timeout": WAIT}}
    return {"connect_args": {"connect_timeout": int(WAIT)}, "pool_pre_ping": True}


def _set_up(connection: Any, record: object) -> None:
    connection.isolation_level = None  # transactions are begun in _begin and not by the driver
    for pragma in ("foreign_keys = ON", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        connection.execute("PRAGMA journal_mode = WAL")


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _bring_up_to_date(engine: Engine) -> None:
    with engine.connect() as connection:
        if _revision(connection) == REVISION:
            return
    with engine.execution_options(writing=True).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        if _revision(connection) != REVISION:  # another process may have been faster
            _upgrade(connection)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found


def _upgrade(connection: Connection) -> None:
    from alembic import command  # half of the time an open store would take
    from alembic.util.exc import CommandError

    try:
        command.upgrade(migrations(connection), "head")
    except CommandError as error:
        raise StoreError(
            f"store {shown(connection.engine.url)}: made by another version of the checker ({error}). Install the newest one."
        ) from error


def migrations(connection: Connection) -> Any:
    """Alembic's settings for the migrations in this package, on an open connection."""
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    return config
