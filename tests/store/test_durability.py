"""Two reviewers at once lose nothing, a killed process loses at most the decision in flight, a run is stored whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from checker.errors import StoreError
from checker.store import Decision, tellings
from checker.store.database import Store
from tests.report import samples

ROOT = Path(__file__).parents[2]
EACH = 1000
Opening = Callable[[str], Store]


@contextmanager
def writer(url: str, name: str, count: int = EACH) -> Iterator[subprocess.Popen[str]]:
    """A reviewer in a process of its own, who waits for a line before beginning."""
    command = [sys.executable, "-m", "tests.store.writer", url, name, str(count)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert output(process).readline() == "ready\n"
        yield process


def output(process: subprocess.Popen[str]) -> IO[str]:
    assert process.stdout is not None
    return process.stdout


def begin(*processes: subprocess.Popen[str]) -> None:
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()


@pytest.mark.slow
def test_two_writers_of_a_thousand_decisions_each_lose_none(url: str, opening: Opening) -> None:
    store = opening(url)
    store.record(samples.large(250))
    with writer(url, "anna") as anna, writer(url, "ben") as ben:
        begin(anna, ben)
        told = threading.Thread(target=anna.communicate)
        told.start()
        ben.communicate()
        told.join()
    assert (anna.returncode, ben.returncode) == (0, 0)
    notes = Counter((event.by, event.note) for event in store.events())
    assert notes == {(name, str(number)): 1 for name in ("anna", "ben") for number in range(EACH)}
    assert min(event.id for event in store.events() if event.by == "ben") < max(e.id for e in store.events() if e.by == "anna")


def test_a_killed_writer_loses_at_most_the_decision_in_flight(url: str, opening: Opening) -> None:
    store = opening(url)
    store.record(samples.large(25))
    with writer(url, "anna", 100_000) as anna:
        begin(anna)
        for _ in range(60):
            output(anna).readline()
        os.kill(anna.pid, signal.SIGKILL)
        told = 60 + len(output(anna).read().splitlines())
    kept = [event.note for event in store.events()]
    assert kept == [str(number) for number in range(len(kept))]
    assert told <= len(kept) <= told + 1
    store.decide(store.entries()[0].id, Decision("confirm", "ben"))


def test_a_run_that_fails_on_its_way_leaves_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(tellings, "write", broken)
    with pytest.raises(StoreError, match="No space left on device"):
        store.record(samples.rich())
    monkeypatch.undo()
    assert (store.latest_run(), store.entries()) == (None, [])
    assert len(store.record(samples.rich()).findings) == len(samples.rich().findings)


def test_one_store_serves_many_threads(store: Store) -> None:
    store.record(samples.large(25))
    ids = [entry.id for entry in store.entries()]

    def review(name: str) -> None:
        for id in ids:
            store.decide(id, Decision("confirm", name))
            store.dossier(id)

    threads = [threading.Thread(target=review, args=(name,)) for name in ("anna", "ben", "cleo")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Counter(event.by for event in store.events()) == dict.fromkeys(("anna", "ben", "cleo"), len(ids))


def test_two_processes_may_make_the_same_store(url: str) -> None:
    code = (
        "import sys; from pathlib import Path; from checker.store import open_store; open_store(sys.argv[1], Path('x')).close()"
    )
    both = [subprocess.Popen([sys.executable, "-c", code, url], stderr=subprocess.PIPE, text=True) for _ in range(3)]
    assert [(p.communicate()[1], p.returncode) for p in both] == [("", 0)] * 3


def test_runs_and_decisions_at_once_wait_for_each_other(url: str, opening: Opening) -> None:
    store, second = opening(url), opening(url)
    store.record(samples.large(25))
    ids = [entry.id for entry in store.entries()]
    runs = threading.Thread(target=lambda: [second.record(samples.large(25)) for _ in range(5)])
    runs.start()
    for id in ids * 3:
        store.decide(id, Decision("confirm", "anna"))
    runs.join()
    assert [entry.state for entry in store.entries()] == ["confirmed"] * len(ids)
    assert len(store.events()) == 3 * len(ids)
