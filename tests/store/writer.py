"""A reviewer in a process of its own (URL NAME COUNT): prints a number after each decision that it was told is stored."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from checker.store import Decision, open_store

PAUSE = 0.001  # seconds in which another writer gets its turn


def main(url: str, name: str, count: int) -> None:
    store = open_store(url, Path("nowhere"))
    ids = [entry.id for entry in store.entries()]
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(count):
        store.decide(ids[number % len(ids)], Decision("note", name, note=str(number)))
        print(number, flush=True)
        time.sleep(PAUSE)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
