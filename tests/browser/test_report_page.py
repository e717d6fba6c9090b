"""The HTML report in a real browser: it shows what was found, asks nothing of the network, and prints."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from checker.report import render
from tests.report import samples

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium here; Debian has it in the package of that name")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--enable-logging=stderr",
)  # fmt: skip


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_bytes(render(samples.rich(), "html"))
    return path


def browse(page: Path, *flags: str) -> subprocess.CompletedProcess[str]:
    profile = f"--user-data-dir={page.parent / 'profile'}"
    command = [str(CHROMIUM), *FLAGS, profile, *flags, page.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_the_page_shows_every_question_and_logs_no_complaint(page: Path) -> None:
    shown = browse(page, "--dump-dom")
    for finding in samples.rich().findings:
        assert finding.id in html.unescape(shown.stdout)
    assert "<mark" in shown.stdout
    assert [line for line in shown.stderr.split("\n") if "CONSOLE" in line] == []


def test_the_page_names_no_address_it_would_load_from(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert re.findall(r"""(?:src|@import|url\()\s*=?\s*["'(]?https?:""", text) == []


def test_the_page_prints(page: Path) -> None:
    target = page.parent / "report.pdf"
    browse(page, f"--print-to-pdf={target}")
    assert target.read_bytes().startswith(b"%PDF")
    assert target.stat().st_size > 10_000
