"""The sample report in reports/ is what the checker says of seeds/ today; `make report` rewrites it."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.pipeline import check
from checker.report import DEFAULT_FORMATS, FORMATS, render

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", DEFAULT_FORMATS)
def test_the_sample_report_is_true(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    committed = (ROOT / "reports" / FORMATS[name]).read_bytes()
    assert render(check(["seeds/"]), name) == committed, "run `make report` and look at what changed"


def test_the_same_articles_give_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert render(check(["seeds/"]), "json") == render(check(["seeds/"]), "json")
