"""Every format: the same bytes for the same report, as reviewed in the snapshot beside this file."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from checker.errors import ReportError
from checker.model import ROW, Report, rows
from checker.report import FORMATS, render
from tests.report import samples

SAMPLES = {"rich": samples.rich(), "empty": samples.empty(), "quiet": samples.quiet()}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", ["rich", "empty"])
def test_a_report_looks_as_reviewed(name: str, format: str, file_regression: FileRegressionFixture) -> None:
    text = render(SAMPLES[name], format).decode("utf-8")
    file_regression.check(text, extension="." + FORMATS[format].split(".")[1], encoding="utf-8", newline="")


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_report_gives_the_same_bytes(format: str) -> None:
    assert render(samples.rich(), format) == render(samples.rich(), format)


@pytest.mark.parametrize("format", [f for f in FORMATS if f != "csv"])  # there the line ends inside of a quoted cell are data
def test_lines_end_in_a_line_feed_whatever_the_articles_use(format: str) -> None:
    content = render(samples.with_text("One day.\r\nIt met on Monday.\r\nAnother day.", "It met on Monday."), format)
    assert content.endswith(b"\n")
    assert b"\r" not in content


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("hostile", ["\x1b[31m red", "\x00", "\ud800 alone", "\u202e turned", "\x85"])
def test_what_cannot_be_printed_does_no_harm(hostile: str, format: str) -> None:
    content = render(samples.with_text(f"It met {hostile} on Monday.", f"It met {hostile} on Monday."), format)
    text = content.decode("utf-8")
    assert "\x1b" not in text
    assert "\x00" not in text


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ReportError, match=r"docx: no such format\. Choose from: html, markdown, json, csv, sarif"):
        render(samples.empty(), "docx")


def test_importing_the_package_imports_no_format() -> None:
    heavy = "{'jinja2', 'rich', 'rapidfuzz', 'csv', 'tomllib', 'checker.report.html'}"
    script = f"import sys, checker.report; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_every_quote_and_value_in_the_json_slices_its_article() -> None:
    texts = {a.id: a.text for a in samples.rich().articles}
    found = json.loads(render(samples.rich(), "json"))["findings"]
    said = [claim for finding in found for position in finding["positions"] for claim in position["claims"]]
    for claim in said:
        for part in filter(None, (claim["quote"], claim["value"])):
            assert texts[claim["article"]][part["start"] : part["end"]] == part["text"]
    assert len(said) == len(rows(samples.rich()))


def test_the_csv_opens_in_a_spreadsheet_without_running_anything() -> None:
    content = render(samples.rich(), "csv")
    assert content.startswith(b"\xef\xbb\xbf")
    header, *lines = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    assert header == list(ROW)
    assert not [cell for line in lines for cell in line if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_the_csv_loses_nothing() -> None:
    lines = list(csv.DictReader(io.StringIO(render(samples.rich(), "csv").decode("utf-8-sig"), newline="")))
    for line, row in zip(lines, rows(samples.rich()), strict=True):
        for name, value in row.items():
            assert line[name].removeprefix("'") == ("" if value is None else str(value))


@pytest.mark.parametrize("format", FORMATS)
def test_a_thousand_findings_are_written_in_a_moment(format: str) -> None:
    report: Report = samples.large(1000)
    assert len(report.findings) == 1000
    assert len(render(report, format)) < 4_000_000
