"""Measures on public sets that lie beside a checkout (JSON lines): time expressions, quantities, pairs of names.

Time expressions by TempEval-3 (UzZaman et al. 2013): relaxed, spans overlap; strict, spans are equal; value, spans overlap
and the TIMEX3 values are equal. Quantities by CQE (Almasian et al. 2023): the value, and the value with its unit.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from math import isclose
from pathlib import Path
from typing import Any

import checker
from checker.config import Config
from checker.model import Article, Mention, Quantity
from checker.pipeline import read_all

Row = dict[str, Any]
NUMBER = r"[\d.]+(?:[eE][+-]?\d+)?"
RANGE = re.compile(rf"(-?{NUMBER})\s*(-\s*({NUMBER}))?")
TIMES = {"DATE", "TIME", "DURATION", "SET"}
# Units as the quantity set spells them.
UNITS = {
    "%": "percentage", "percent": "percentage", "usd": "dollar", "us dollar": "dollar", "eur": "euro", "gbp": "pound sterling",
    "jpy": "japanese yen", "cny": "chinese yuan", "aud": "australian dollar", "hkd": "hong kong dollar", "ils": "shekel",
    "myr": "malaysian ringgit", "": "-", "none": "-",
}  # fmt: skip


def rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def f1(right: int, found: int, wanted: int) -> float:
    """F1 in percent."""
    return 200 * right / max(found + wanted, 1)


def mentions(texts: Sequence[tuple[str, str | None]], kind: str) -> Iterator[list[Mention]]:
    """The mentions of one kind in each text, read with its publication date."""
    articles = [Article(str(i), text, published=day) for i, (text, day) in enumerate(texts)]
    for reading in read_all(articles, Config()):
        yield [m for m in reading.mentions if m.kind == kind]


def dates(path: Path) -> dict[str, float]:
    """F1 of time expressions: relaxed, strict and value."""
    count: Counter[str] = Counter()
    documents = rows(path)
    for row, ours in zip(documents, mentions([(r["text"], r["date"]) for r in documents], "date"), strict=True):
        golds = [t for t in row["timexes"] if t["type"] in TIMES]
        count["wanted"] += len(golds)
        count["found"] += len(ours)
        left = list(ours)
        for gold in golds:
            over = [m for m in left if m.start < gold["end"] and gold["start"] < m.end]
            exact = [m for m in over if (m.start, m.end) == (gold["start"], gold["end"])]
            if over:
                best = (exact or over)[0]
                left.remove(best)
                count += Counter(relaxed=1, strict=bool(exact), value=best.value.timex3 == gold["value"])
    return {name: f1(count[name], count["found"], count["wanted"]) for name in ("relaxed", "strict", "value")}


def quantities(path: Path) -> dict[str, float]:
    """F1 of quantities: the value alone, and the value with its unit; of a range both ends must be right."""
    count: Counter[str] = Counter()
    sentences = rows(path)
    for row, found in zip(sentences, mentions([(r["text"], None) for r in sentences], "quantity"), strict=True):
        golds = [(ends(str(q["value"])), unit(q["normalized_unit"])) for q in row["quantities"]]
        left = [m.value for m in found]
        count += Counter(wanted=len(golds), found=len(left))
        for value, name in golds:
            close = [o for o in left if is_value(o, value)]
            exact = [o for o in close if unit(o.unit) == name]
            if close:
                left.remove((exact or close)[0])
                count += Counter(value=1, unit=bool(exact))
    measured = {"value": "value", "value and unit": "unit"}
    return {label: f1(count[name], count["found"], count["wanted"]) for label, name in measured.items()}


def ends(text: str) -> tuple[float, float]:
    """ "3.0 - 4.0" is a range, "-0.5" is not."""
    low, _, high = RANGE.fullmatch(text).groups()  # type: ignore[union-attr]
    return float(low), float(high or low)


def is_value(ours: Quantity, gold: tuple[float, float]) -> bool:
    """A single value equals our lower end, or the bound we have; a range equals both our ends."""
    low = ours.high if ours.low is None else ours.low
    high = low if gold[0] == gold[1] or ours.high is None else ours.high
    return low is not None and high is not None and isclose(low, gold[0], rel_tol=1e-6) and isclose(high, gold[1], rel_tol=1e-6)


def unit(name: str | None) -> str:
    plain = (name or "").lower().replace("_", " ")
    return UNITS.get(plain, plain)


def names(path: Path) -> dict[str, float]:
    """Pairs of names, one person or two: F1 of "one", and the share of different people kept apart, in percent."""
    count = Counter((bool(checker.same_person(r["text_a"], r["text_b"])), r["label"] == "same") for r in rows(path))
    same, differ = count[True, True], count[False, False]
    apart = 100 * differ / max(differ + count[True, False], 1)
    return {"same": f1(same, same + count[True, False], same + count[False, True]), "kept apart": apart}
