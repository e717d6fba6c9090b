"""Runs a command in this process and hands back what a shell would see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from checker.cli import main


@dataclass(frozen=True)
class Outcome:
    code: int
    out: str
    err: str

    @property
    def last(self) -> str:
        return self.err.rstrip("\n").rsplit("\n", 1)[-1]


Checker = Callable[..., Outcome]


@pytest.fixture
def checker(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checker:
    """`checker("run", "x.txt")` in an empty folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")

    def call(*args: str) -> Outcome:
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main(args)
        assert isinstance(left.value.code, int)
        return Outcome(left.value.code, *capsys.readouterr())

    return call
