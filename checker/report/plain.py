"""Report -> report.json and findings.csv: the data as it is, for programs and spreadsheets."""

from __future__ import annotations

import csv
import json
from typing import Any

from checker.model import ROW, Report, rows
from checker.report.wording import printable

# A spreadsheet runs a cell that begins like this as a formula (OWASP, CSV Injection; full-width forms included).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_UNSEEN = " \xa0\u200b\u2060\ufeff"  # what a spreadsheet may drop before it looks


def to_json(report: Report) -> bytes:
    """Schema 1 with sorted keys, UTF-8."""
    return dumped(report.to_dict())


def dumped(data: Any) -> bytes:
    """JSON with sorted keys and a final line end; a lone surrogate in a text becomes its JSON escape."""
    return (json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode("utf-8", "backslashreplace")


def to_csv(report: Report) -> bytes:
    """One line for each claim of each finding, with a byte order mark, without which spreadsheets guess the encoding."""
    out = _Lines()
    writer = csv.writer(out, lineterminator=out.end)
    writer.writerow(ROW)
    writer.writerows([_cell(row[name]) for name in ROW] for row in rows(report))
    return printable("".join(out.lines)).encode("utf-8-sig")


class _Lines:
    """What csv writes, with a plain line feed after each row. It puts quotes round a carriage return only if that ends rows."""

    end = "\r\n"

    def __init__(self) -> None:
        self.lines: list[str] = []

    def write(self, row: str) -> None:
        self.lines.append(row.removesuffix(self.end) + "\n")


def _cell(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.lstrip(_UNSEEN).startswith(_FORMULA) else value
