"""Stores and visitors that most tests of the review start from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from checker.store.database import Store
from tests.report import samples
from tests.review.harness import Visitor, stored


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Every kind of finding, with markup and other scripts in the articles."""
    made = stored(samples.rich(), tmp_path)
    yield made
    made.close()


@pytest.fixture
def visitor(store: Store) -> Visitor:
    return Visitor.of(store)
