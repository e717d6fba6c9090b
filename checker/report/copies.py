"""Two copies of a stretch -> what differs between them, word by word. Next: html, markdown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

SHOWN = 12  # words kept on each side of a difference
FOLD = 8  # a run this much longer than what is kept is worth folding


class Run(NamedTuple):
    """A run of words: same, added (only in the copy), removed (only in the origin) or skipped (same, not shown)."""

    kind: str
    text: str


def differences(origin: Sequence[str], copy: Sequence[str]) -> tuple[Run, ...]:
    """The words of a copy read against those of the origin; equal runs are shortened around the differences.

    The alignment is a longest common subsequence (rapidfuzz Indel).
    """
    from rapidfuzz.distance import Indel

    runs: list[Run] = []
    for step in Indel.opcodes(origin, copy):
        if step.tag == "equal":
            runs += _shortened(copy[step.dest_start : step.dest_end], not runs, step.dest_end == len(copy))
        elif step.tag == "delete":
            _removed(runs, " ".join(origin[step.src_start : step.src_end]))
        else:
            runs.append(Run("added", " ".join(copy[step.dest_start : step.dest_end])))
    return tuple(runs)


def _removed(runs: list[Run], words: str) -> None:
    """What was replaced is read before what replaced it."""
    runs.insert(len(runs) - 1 if runs and runs[-1].kind == "added" else len(runs), Run("removed", words))


def _shortened(words: Sequence[str], first: bool, last: bool) -> list[Run]:
    """A run of equal words, with its middle, or its outer end, folded when long."""
    head, tail = (0 if first else SHOWN), (0 if last else SHOWN)
    if len(words) <= head + tail + FOLD:
        return [Run("same", " ".join(words))]
    kept_tail = words[len(words) - tail :] if tail else []
    parts = [
        Run("same", " ".join(words[:head])),
        Run("skipped", f"{len(words) - head - tail:,} words the same"),
        Run("same", " ".join(kept_tail)),
    ]
    return [run for run in parts if run.text]
