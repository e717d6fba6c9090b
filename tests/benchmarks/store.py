"""What the store costs with many findings: python -m tests.benchmarks.store [FINDINGS] [URL]."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from checker.model import KINDS, Report
from checker.store import Decision, open_store
from tests.report import samples

TIMES = 100  # decisions that are timed


def varied(findings: int) -> Report:
    """A report in which every finding asks about something else, as in real ones."""
    report = samples.large(findings)
    return replace(report, findings=tuple(replace(f, subject=(f"who={i}",)) for i, f in enumerate(report.findings)))


def timed(what: str, work: Callable[[], object], times: int = 1) -> None:
    spent = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        spent.append(time.perf_counter() - began)
    print(f"{what:<40} {1000 * sum(spent) / times:8.1f} ms, at most {1000 * max(spent):8.1f} ms")


def main(findings: int = 1000, url: str | None = None) -> None:
    with tempfile.TemporaryDirectory() as folder:
        timed("open and make", lambda: open_store(url, Path(folder)).close())
        timed("open", lambda: open_store(url, Path(folder)).close(), 5)
        store = open_store(url, Path(folder))
        report = varied(findings)
        timed("record the first run", lambda: store.record(report))
        timed("record the same again", lambda: store.record(report))
        ids = iter([e.id for e in store.entries(KINDS)] * TIMES)
        timed("decide", lambda: store.decide(next(ids), Decision("dismiss", "anna", "rounding")), TIMES)
        timed("entries, contradictions", store.entries, 5)
        timed("entries, all kinds", lambda: store.entries(KINDS), 5)
        timed("dossier", lambda: store.dossier(next(ids)), TIMES)
        timed("findings of the report", store.findings, 3)
        timed("statistics", store.stats, 5)
        store.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, sys.argv[2] if len(sys.argv) > 2 else None)
