"""Stores for the tests: SQLite in a file, and PostgreSQL on a real server where one is installed."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from checker.store import open_store
from checker.store.database import Store
from tests.store import postgres

NUMBERS = itertools.count()
Address = Callable[[], str]


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    folder = postgres.binaries()
    if folder is None:
        pytest.skip("PostgreSQL is not installed: install Debian's postgresql to test the store on it")
    with postgres.server(folder) as address:
        yield address


@pytest.fixture
def postgres_url(postgres_server: str) -> str:
    """An empty database on the server."""
    name = f"store{next(NUMBERS)}"
    engine = create_engine(f"{postgres_server}postgres", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return postgres_server + name


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty store, on both databases."""
    if request.param == "postgresql":
        address: str = request.getfixturevalue("postgres_url")
        return address
    return f"sqlite:///{tmp_path / 'store.db'}"


@pytest.fixture
def opening() -> Iterator[Callable[[str], Store]]:
    """Opens stores, and closes them after the test."""
    with ExitStack() as stack:

        def opened(url: str) -> Store:
            store = open_store(url, Path("nowhere"))
            stack.callback(store.close)
            return store

        yield opened


@pytest.fixture
def store(url: str, opening: Callable[[str], Store]) -> Store:
    """An empty store, on both databases."""
    return opening(url)


@pytest.fixture
def sqlite(tmp_path_factory: pytest.TempPathFactory, opening: Callable[[str], Store]) -> Store:
    """An empty store in a file, for what does not depend on the database."""
    return opening(f"sqlite:///{tmp_path_factory.mktemp('store') / 'checker.db'}")
