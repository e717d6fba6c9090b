"""The command before any work: it starts fast, imports nothing heavy, and says its version."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import version

import pytest

import checker as package
from tests.cli.conftest import Checker

LIMIT = 0.25  # seconds that `checker --help` may take
REVIEWING = (("decide",), ("export",), ("baseline", "write"), ("store", "import"))
HEAVY = ("alembic", "numpy", "pandas", "pydantic", "rich", "spacy", "trafilatura", "rapidfuzz", "jinja2", "sqlalchemy")


def python(*args: str) -> str:
    return subprocess.run([sys.executable, *args], check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize("module", ["checker", "checker.cli"])
def test_starting_imports_nothing_heavy(module: str) -> None:
    loaded = python("-c", f"import {module}, sys; print(*sys.modules)").split()
    assert {name.split(".")[0] for name in loaded} & set(HEAVY) == set()


def test_help_is_quick() -> None:
    def seconds() -> float:
        """Processor time of one call: what a clock shows on a machine with nothing else to do."""
        before = os.times()
        assert "Usage: checker" in python("-m", "checker", "--help")
        after = os.times()
        return after.children_user - before.children_user + after.children_system - before.children_system

    assert min(seconds() for _ in range(3)) < LIMIT


def test_the_version_is_the_one_installed(checker: Checker) -> None:
    outcome = checker("--version")
    assert (outcome.code, outcome.out) == (0, f"checker, version {package.__version__}\n")
    assert version("fact-consistency-checker") == package.__version__


def test_help_of_every_command_ends_with_0(checker: Checker) -> None:
    for words in (
        (),
        ("run",),
        ("inspect",),
        ("show",),
        ("rules",),
        ("rules", "list"),
        ("rules", "show"),
        ("rules", "test"),
        *REVIEWING,
    ):
        assert checker(*words, "--help").code == 0


def test_the_function_read_is_not_hidden_by_the_package_read() -> None:
    code = "import checker, checker.read.blocks; from checker import read; print(read is checker.read, callable(read))"
    assert python("-c", code) == "True True\n"


def test_an_unknown_public_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        getattr(package, "chekc")  # noqa: B009
    assert set(package.__all__) <= set(dir(package))
