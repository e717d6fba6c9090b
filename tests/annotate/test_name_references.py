"""Later mentions by surname, title and pronoun are joined to the right person; a capital acts or is a city.

`python -m tests.annotate.test_name_references` prints the score and every miss.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.annotate.names_parts import fold
from checker.config import Config
from checker.model import Article, Entity, Mention
from checker.pipeline import read_all

LABELLED = Path(__file__).with_name("name_references.txt")
LABEL = re.compile(r"\[([^\[\]=]+)=([^\[\]=]+)\]")

# Marks read right, in percent of all: may only rise.
FLOOR = 94.0


class Mark(NamedTuple):
    """Words of a text and what they must be read as."""

    kind: str
    text: int
    start: int
    end: int
    wanted: str


@cache
def labelled() -> tuple[tuple[Article, ...], tuple[Mark, ...]]:
    """The texts without their marks, and the marks."""
    articles: list[Article] = []
    marks: list[Mark] = []
    kind = ""
    for line in filter(None, LABELLED.read_text("utf-8").splitlines()):
        if line.startswith("#"):
            kind = line.removeprefix("# ")
            continue
        text = ""
        for piece in re.split(r"(\[[^\]]+\])", line.replace(" || ", "\n\n")):
            if label := LABEL.fullmatch(piece):
                marks.append(Mark(kind, len(articles), len(text), len(text) + len(label[1]), label[2]))
            text += label[1] if label else piece
        articles.append(Article(f"text {len(articles)}", text))
    return tuple(articles), tuple(marks)


@cache
def readings() -> tuple[tuple[Mention, ...], ...]:
    return tuple(reading.mentions for reading in read_all(list(labelled()[0]), Config()))


def seen(mark: Mark) -> str:
    """What the marked words are read as, in the words of the labels."""
    over = [m for m in readings()[mark.text] if m.start < mark.end and mark.start < m.end]
    entity = next((m.value for m in over if isinstance(m.value, Entity) and m.kind in {"person", "place"}), None)
    if mark.wanted in {"acts", "place"}:
        return "-" if entity is None or entity.kind != "place" else "acts" if entity.acting else "place"
    if entity is None or entity.kind != "person":
        return "-"
    return entity.name + ("/" + (entity.role or "") if "/" in mark.wanted else "")


def is_right(mark: Mark) -> bool:
    """Whether the words mean who they should; a role may have more words in front, and what it is of behind."""
    found, wanted = fold(seen(mark)), fold(mark.wanted)
    name, _, role = wanted.partition("/")
    fits = re.search(rf"(?:^| ){re.escape(role)}(?: of .*| for .*)?$", found.partition("/")[2])
    return found == wanted or (bool(role) and found.partition("/")[0] == name and fits is not None)


def score(marks: tuple[Mark, ...]) -> float:
    return 100 * sum(map(is_right, marks)) / len(marks)


def misses() -> Iterator[str]:
    """Every mark read wrong: its text, what was wanted, what was seen."""
    for mark in labelled()[1]:
        if not is_right(mark):
            text = labelled()[0][mark.text].text
            shown = f"{text[: mark.start]}[{text[mark.start : mark.end]}]{text[mark.end :]}"
            yield f"{mark.kind}: {shown} wanted {mark.wanted}, saw {seen(mark)}"


def test_there_are_at_least_a_hundred() -> None:
    assert len(labelled()[0]) >= 100


def test_references_are_joined_at_least_as_well_as_before() -> None:
    assert score(labelled()[1]) >= FLOOR, "\n".join(misses())


@pytest.mark.parametrize("mark", [m for m in labelled()[1] if m.kind in {"two of one surname", "nobody"}], ids=str)
def test_nobody_is_taken_for_somebody_else(mark: Mark) -> None:
    name = mark.wanted.partition("/")[0]
    assert fold(seen(mark)) in {"-", fold(name)}


if __name__ == "__main__":
    kinds = defaultdict(list)
    for each in labelled()[1]:
        kinds[each.kind].append(each)
    for name, group in kinds.items():
        print(f"{name:20} {score(tuple(group)):5.1f} of {len(group)}")
    print(f"{'all':20} {score(labelled()[1]):5.1f} of {len(labelled()[1])} in {len(labelled()[0])} texts")
    print(*misses(), sep="\n")
