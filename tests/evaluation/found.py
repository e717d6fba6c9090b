"""What the checker finds, by the scoring tools that lie beside a checkout: labelled stories, real news, pairs of texts.

The tools (shared/tools/score_*.py) are run as they are, and what they print is read: their logic stays in one place.
"""

from __future__ import annotations

import contextlib
import io
import re
import runpy
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

SHARED = Path(__file__).parents[3] / "shared"
NEWS = ("data/eval/multisource_news.dev.jsonl", "data/eval/multisource_gold.dev.jsonl")
RUNS: dict[str, tuple[str, ...]] = {
    "short stories": ("score_cases", "cases/short.yaml"),
    "story packs": ("score_cases", "cases/packs"),
    "sealed stories": ("score_cases", str(Path(__file__).with_name("sealed.yaml"))),
    "real news": ("score_real", *NEWS),
    "summaries": ("score_pairs", "data/eval/summedits_news_ect.dev.jsonl", "--limit", "100"),
    "typed contradictions": ("score_pairs", "data/eval/typed_contradictions.dev.jsonl", "--limit", "400"),
}
# What a tool prints of each measure: "found 7 of 9" as a share, or a bare number of mistakes.
MEASURES: dict[str, dict[str, str]] = {
    "score_cases": {
        "contradictions found, %": r"contradictions (\d+)/(\d+) found",
        "quiet stories clean, %": r"quiet stories clean (\d+)/(\d+)",
        "false alarms": r"(\d+) false alarms",
        "traps hit": r"traps hit (\d+)/\d+",
        "duplicates found, %": r"duplicates (\d+)/(\d+) found",
        "crashed": r"(\d+) crashed",
    },
    "score_real": {
        "contradictions hit, %": r"contradictions hit (\d+)/(\d+)",
        "clear ones hit, %": r"clear (\d+)/(\d+)",
        "flags": r"; (\d+) flags",
        "flags known false": r"(\d+) known false",
        "flags not judged": r"(\d+) unjudged",
    },
    "score_pairs": {
        "conflicting flagged, %": r"flagged (\d+)/(\d+) conflicting",
        "consistent flagged, %": r"(\d+)/(\d+) consistent",
    },
}


class Figure(NamedTuple):
    """One measure of one set: a share in percent, or a count."""

    what: str
    measure: str
    value: float


def missing(what: str) -> str | None:
    """Why a set cannot be scored here: the first file it needs that is not there."""
    tool, *args = RUNS[what]
    needed = [SHARED / "tools" / f"{tool}.py", *(SHARED / arg for arg in args if "/" in arg)]
    return next((f"no {path}" for path in needed if not path.exists()), None)


@cache
def printed(what: str) -> str:
    """What the tool prints of a set."""
    tool, *args = RUNS[what]
    line = [str(SHARED / arg) if "/" in arg else arg for arg in args]
    saved, out = sys.argv, io.StringIO()
    try:
        sys.argv = [tool, *line]
        with contextlib.redirect_stdout(out):
            runpy.run_path(str(SHARED / "tools" / f"{tool}.py"), run_name="__main__")
    finally:
        sys.argv = saved
    return out.getvalue()


def figures(what: str) -> Iterator[Figure]:
    """Every measure of a set; raises ValueError where the tool prints something else than it used to."""
    text = printed(what)
    for measure, pattern in MEASURES[RUNS[what][0]].items():
        found = re.search(pattern, text)
        if found is None:
            raise ValueError(f"{RUNS[what][0]} prints nothing like {pattern!r}: {text[:200]!r}")
        first, *rest = (int(number) for number in found.groups())
        yield Figure(what, measure, 100 * first / max(rest[0], 1) if rest else first)
