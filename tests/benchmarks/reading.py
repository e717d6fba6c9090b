"""How fast the reading layer is, stage by stage: `python -m tests.benchmarks.reading [FOLDER] [TIMES]`.

Reads the articles of FOLDER (the sample story by default), repeats them, and prints for each stage its tokens a second of
processor time and of the clock, on one core. Not a test: machines differ.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from checker.language import Reading
    from checker.model import Article, Mention

SEEDS = Path(__file__).parents[2] / "seeds"
ONE_CORE = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")
T = TypeVar("T")


@dataclass(frozen=True)
class Lap:
    """One stage over all articles: seconds of processor time and of the clock."""

    stage: str
    busy: float
    passed: float


def timed(laps: list[Lap], stage: str, work: Callable[[], Iterable[T]]) -> list[T]:
    """Do the work of a stage and note how long it took."""
    busy, passed = time.process_time(), time.perf_counter()
    done = list(work())
    laps.append(Lap(stage, time.process_time() - busy, time.perf_counter() - passed))
    return done


def stages(articles: list[Article]) -> tuple[list[Reading], list[Lap]]:
    """Take articles through the layer one stage at a time; the readings, and a lap for each stage."""
    from checker.annotate import dates, names, quantities, quotes
    from checker.claims import extract
    from checker.language import parse
    from checker.read import segment

    laps: list[Lap] = []
    blocks = timed(laps, "segment", lambda: map(segment, articles))
    parsed = timed(laps, "parse", lambda: parse(list(zip(articles, blocks, strict=True))))
    when = timed(laps, "dates", lambda: map(dates.find, parsed))
    amounts = timed(laps, "quantities", lambda: map(quantities.find, parsed, when))
    taken = [[*d, *q] for d, q in zip(when, amounts, strict=True)]
    who = timed(laps, "names", lambda: map(names.find, parsed, taken))
    known = [[*d, *w] for d, w in zip(when, who, strict=True)]
    said = timed(laps, "quotes", lambda: map(quotes.find, parsed, known))
    readings = [annotated(*parts) for parts in zip(parsed, taken, who, said, strict=True)]
    timed(laps, "claims", lambda: map(extract, readings))
    return readings, laps


def annotated(reading: Reading, *found: Iterable[Mention]) -> Reading:
    """A reading with the mentions of every stage, in the order of the text."""
    mentions = sorted(chain(*found), key=lambda m: (m.start, -m.end, m.kind))
    return replace(reading, mentions=tuple(mentions))


def repeated(folder: Path, times: int) -> list[Article]:
    """The articles of a folder, each `times` times."""
    from checker.read import gather

    found = gather([folder]).articles
    return [replace(article, id=f"{n}/{article.id}") for n in range(times) for article in found]


def table(readings: list[Reading], laps: list[Lap]) -> str:
    """The laps as lines of text, with their sums: the annotators together, and all stages."""
    tokens = sum(len(reading.doc) for reading in readings)
    among = {"dates", "quantities", "names", "quotes"}
    shown = [*laps, _sum("annotate", [lap for lap in laps if lap.stage in among]), _sum("all", laps)]
    lines = [f"{lap.stage:12}{tokens / lap.busy:12,.0f}{tokens / lap.passed:12,.0f}{lap.busy:10.2f}" for lap in shown]
    return "\n".join([f"{tokens:,} tokens", f"{'stage':12}{'tokens/s':>12}{'by clock':>12}{'busy s':>10}", *lines])


def _sum(name: str, laps: list[Lap]) -> Lap:
    return Lap(name, sum(lap.busy for lap in laps), sum(lap.passed for lap in laps))


def main() -> None:
    os.environ.update(dict.fromkeys(ONE_CORE, "1"))  # before numpy is loaded
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SEEDS
    times = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    stages(repeated(folder, 1))  # load the model and the lists first
    print(table(*stages(repeated(folder, times))))


if __name__ == "__main__":
    main()
