"""The page of an inspection in a real browser: it shows the text and its claims, and needs neither script nor network."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.config import Config
from checker.model import Article
from checker.pipeline import understand
from checker.report.reading import sheet
from checker.report.reading.page import to_html
from tests.browser.test_report_page import CHROMIUM, browse

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium here; Debian has it in the package of that name")
TEXT = "Anna Duarte met Tomas Reyes in Lisbon on March 4, 2025.\n\nIt was <i>a fine day</i> & nobody hurried.\n"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    readings, claims, _ = understand([Article("a", TEXT)], Config())
    path = tmp_path_factory.mktemp("page") / "inspection.html"
    path.write_bytes(to_html([sheet(reading, claims) for reading in readings]))
    return path


def test_the_page_shows_text_and_claims_and_logs_no_complaint(page: Path) -> None:
    shown = browse(page, "--dump-dom")
    text = re.sub(r"<[^>]+>", "", shown.stdout.partition("<main")[2])
    assert "Anna Duarte met Tomas Reyes in Lisbon on March 4, 2025." in text
    assert "meeting (meet), asserted" in text
    assert "&lt;i&gt;a fine day&lt;/i&gt; &amp; nobody hurried." in text
    assert [line for line in shown.stderr.split("\n") if "CONSOLE" in line] == []


def test_the_page_prints(page: Path) -> None:
    target = page.parent / "inspection.pdf"
    browse(page, f"--print-to-pdf={target}")
    assert target.read_bytes().startswith(b"%PDF")
