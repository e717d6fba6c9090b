"""Report -> bytes, one module for each format. Last stage of a run; importing this package imports none of them.

Every format is a pure function of the Report: no clock, no environment, the same report gives the same bytes.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import ReportError
from checker.model import SEVERITIES, Report

if TYPE_CHECKING:
    from rich.console import RenderableType

FORMATS = {
    "html": "report.html",
    "markdown": "report.md",
    "json": "report.json",
    "csv": "findings.csv",
    "sarif": "report.sarif",
}
DEFAULT_FORMATS = ("html", "markdown", "json", "csv")
DECIDED = {"confirmed": "confirmed", "dismissed": "dismissed", "accepted": "accepted unreviewed"}

_MODULES = {"html": "html", "markdown": "markdown", "json": "plain", "csv": "plain", "sarif": "sarif"}


EXPORTS = {
    "claimreview": ("claimreview", "to_claimreview"),
    "csv": ("plain", "to_csv"),
    "markdown": ("markdown", "to_ticket"),
    "sarif": ("sarif", "to_sarif"),
}


def export(report: Report, format: str) -> bytes:
    """The findings of a report in one of EXPORTS, UTF-8."""
    module, function = EXPORTS[format]
    made: bytes = getattr(import_module(f"checker.report.{module}"), function)(report)
    return made


def render(report: Report, format: str) -> bytes:
    """The report in one of FORMATS, UTF-8, byte-identical for the same report; raises ReportError for another name."""
    _file_name(format)
    made: bytes = getattr(import_module(f"checker.report.{_MODULES[format]}"), f"to_{format}")(report)
    return made


def write(report: Report, directory: Path, formats: Iterable[str] = DEFAULT_FORMATS) -> list[Path]:
    """Write the report in each format into the directory, made if missing; the paths written, in order.

    Everything is rendered before the first file is touched, and each file replaces its predecessor whole or not at
    all. Raises ReportError when a format is unknown or the directory cannot be written.
    """
    rendered = {_file_name(format): render(report, format) for format in formats}
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refused(directory, "cannot make this folder", error) from error
    return [replace_file(directory / name, content) for name, content in rendered.items()]


def terminal(report: Report) -> RenderableType:
    """What the terminal shows of a report, for rich to print; readable at 80 columns."""
    from checker.report.screen import overview

    return overview(report)


def summary(report: Report, exit_code: int) -> str:
    """The last line of a run, which says why it ends as it does: the open findings (how many of the gravest
    severity among them), what was decided, explained, copied or left out, and the exit code."""
    counts = report.counts
    gravest = next((s for s in reversed(SEVERITIES) if counts[s]), None)
    parts = [f"{len(report.open)} open" + (f" ({counts[gravest]} {gravest})" if gravest else "")]
    states = Counter(f.state for f in report.findings if f.kind == "contradiction")
    parts += [f"{states[state]} {words}" for state, words in DECIDED.items() if states[state]]
    parts += [f"{len(report.resolved)} resolved"] if report.resolved else []
    parts += [f"{counts['explained']} explained", f"{counts['duplicate']} duplicate{'' if counts['duplicate'] == 1 else 's'}"]
    if report.not_checked:
        parts.append(f"{len(report.not_checked)} not checked")
    return f"{', '.join(parts)}: exit {exit_code}"


def _file_name(format: str) -> str:
    if format not in FORMATS:
        raise ReportError(f"--format {format}: no such format. Choose from: {', '.join(FORMATS)}")
    return FORMATS[format]


def replace_file(path: Path, content: bytes) -> Path:
    """Write beside the target, then rename, so that a reader or a crash never meets half a report."""
    beside = None
    try:
        handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(beside, 0o666 & ~_umask())  # mkstemp makes files that only their owner can read
        os.replace(beside, path)
    except OSError as error:
        if beside and os.path.exists(beside):
            os.unlink(beside)
        raise _refused(path, "cannot write this file", error) from error
    return path


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _refused(path: Path, what: str, error: OSError) -> ReportError:
    reason = error.strerror or type(error).__name__
    return ReportError(f"{path}: {what} ({reason}). Choose another folder with -o, or change its permissions.")
