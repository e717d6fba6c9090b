"""Every measure of how well English is read and of what is found: `make scores`, or `python -m tests.evaluation.scores DATA`.

The labelled sets of this project are always scored. DATA, by default shared/data beside the checkout, may hold the treebanks
(ud/, ner/) and the public sets (eval/), and beside it lie the tools that score stories (found.py); what is not there is named as
skipped.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before numpy is loaded: speeds are those of one core

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.evaluation import found, mutations, public

DATA = Path(__file__).parents[3] / "shared" / "data"
PUBLIC: dict[str, tuple[str, Callable[[Path], dict[str, float]]]] = {
    "dates, TempEval-3, F1": ("timex_tempeval3.dev.jsonl", public.dates),
    "quantities, NewsQuant, F1": ("newsquant.dev.jsonl", public.quantities),
    "pairs of names": ("person_names.dev.jsonl", public.names),
}


class Line(NamedTuple):
    """One measure: what was read, which figure, and the figure in percent (or what it says)."""

    what: str
    figure: str
    value: float | str


def own() -> Iterator[Line]:
    """The labelled sets in tests/annotate."""
    from tests.annotate import (
        test_cues_labelled,
        test_dates,
        test_name_references,
        test_news_names,
        test_quantities,
        test_quotes_labelled,
    )

    for name in test_dates.EXACT:
        yield Line(f"dates, {name}", "exact", right(test_dates.misread(case) for case in test_dates.cases(name)))
    for name in test_quantities.NAMES:
        yield Line(f"quantities, {name}", "exact", right(test_quantities.misread(*row) for row in test_quantities.labelled(name)))
    for name in test_news_names.SETS:
        for kind in ("person", "organization", "place", "all"):
            yield Line(f"names, {name}", f"F1, {kind}", test_news_names.score(name, kind).f1)
    yield Line("surnames, titles, pronouns, capitals", "right", test_name_references.score(test_name_references.labelled()[1]))
    yield Line("quotations", "right", 100 * test_quotes_labelled.reached()[0])
    yield Line("cues", "right", 100 * test_cues_labelled.reached()[0])


def right(complaints: Iterable[str | None]) -> float:
    """The share of labels with nothing to complain of, in percent."""
    wrong = [complaint is not None for complaint in complaints]
    return 100 * (1 - sum(wrong) / len(wrong))


def model(data: Path) -> Iterator[Line]:
    """The parser, tagger and names of the shipped model on the parts of its data that were set aside."""
    from checker.language.model import SHIPPED
    from checker.language.training.measure import figures

    if (data / "ud").is_dir() and (data / "ner").is_dir():
        for figure, value in figures(SHIPPED, data / "ud", data / "ner"):
            yield Line("model", figure, value)
    else:
        yield Line("model", "skipped", f"no {data / 'ud'} and {data / 'ner'}")


def published(data: Path) -> Iterator[Line]:
    for what, (name, measure) in PUBLIC.items():
        path = data / "eval" / name
        if path.is_file():
            yield from (Line(what, figure, value) for figure, value in measure(path).items())
        else:
            yield Line(what, "skipped", f"no {path}")


def changed() -> Iterator[Line]:
    """Values changed in agreeing articles: how many of each kind are caught."""
    for kind, caught, total, false in mutations.table():
        yield Line("mutants", f"caught, {kind}", 100 * caught / total)
        if kind == "all":
            yield Line("mutants", "with a false alarm", float(false))


def stories() -> Iterator[Line]:
    """Labelled stories, real news and pairs of texts, by the tools that lie beside the checkout."""
    for what in found.RUNS:
        reason = found.missing(what)
        yield from [Line(what, "skipped", reason)] if reason else (Line(*figure) for figure in found.figures(what))


def main(data: Path) -> None:
    for lines in (own(), changed(), stories(), published(data), model(data)):
        for what, figure, value in lines:
            print(f"{what:38} {figure:26} {value if isinstance(value, str) else f'{value:6.1f}'}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DATA)
