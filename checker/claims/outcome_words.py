"""The families of outcomes in outcomes.toml: which verbs and nouns report which outcome, and which nouns mean one thing."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.claims.topic import noun_key


@dataclass(frozen=True)
class Family:
    """Outcomes that exclude each other, and the words that report them."""

    name: str
    of: str
    labels: tuple[str, ...]
    heads: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    named: bool = False
    change: bool = False
    any: str = ""


@lru_cache(maxsize=4096)
def canonical(head: str) -> str:
    """The name under which nouns for one and the same thing meet."""
    return synonyms().get(head, head)


@lru_cache(maxsize=256)
def alike(head: str) -> frozenset[str]:
    """The words that tell nothing apart where they stand before a noun ("the policy rate", "the benchmark rate")."""
    return frozenset(table()["alike"].get(head, ()))


@lru_cache(maxsize=1)
def synonyms() -> dict[str, str]:
    return {word: name for name, words in reversed(table()["nouns"].items()) for word in words}


@lru_cache(maxsize=1)
def verbs() -> dict[str, tuple[tuple[Family, tuple[str, ...], str], ...]]:
    """First word of a verb -> the families it is in, with the words that must follow it; the longest and narrowest first."""
    found: dict[str, list[tuple[Family, tuple[str, ...], str]]] = {}
    for row in table()["family"]:
        family = _family(row)
        for label, members in zip(family.labels, row["verbs"], strict=False):
            for member in members:
                first, *rest = member.split()
                found.setdefault(first, []).append((family, tuple(rest), label))
    return {first: tuple(sorted(rows, key=lambda r: (-len(r[1]), not r[0].heads))) for first, rows in found.items()}


@lru_cache(maxsize=1)
def level() -> Family:
    """The family of what goes up, down, or stays."""
    return next(_family(row) for row in table()["family"] if row["name"] == "level")


@lru_cache(maxsize=1)
def opposed() -> dict[str, tuple[tuple[Family, tuple[str, ...], str], ...]]:
    """First word of a verb -> the widest general family it is in, taken to be about anything."""
    found: dict[str, list[tuple[Family, tuple[str, ...], str]]] = {}
    general = [row for row in table()["family"] if row.get("general")]
    for row in sorted(general, key=lambda row: -sum(map(len, row["verbs"]))):
        family = replace(_family(row), heads=frozenset(), of="thing")
        for label, members in zip(family.labels, row["verbs"], strict=False):
            for first, *rest in (member.split() for member in members):
                if not any(tuple(rest) == told for _, told, _ in found.get(first, ())):
                    found.setdefault(first, []).append((family, tuple(rest), label))
    return {first: tuple(sorted(rows, key=lambda r: -len(r[1]))) for first, rows in found.items()}


@lru_cache(maxsize=1)
def nouns() -> dict[str, tuple[tuple[Family, str], ...]]:
    """Noun -> the families in which it reports an outcome ("rejection", "increase"), and which."""
    found: dict[str, list[tuple[Family, str]]] = {}
    for row in table()["family"]:
        for label, members in zip(row["labels"], row.get("nouns", ()), strict=False):
            for member in members:
                found.setdefault(member, []).append((_family(row), label))
    return {noun: tuple(rows) for noun, rows in found.items()}


def _family(row: dict[str, Any]) -> Family:
    sets = {name: frozenset(row.get(name, ())) for name in ("heads", "subject", "by")}
    sets["heads"] |= {noun_key(head) for head in sets["heads"]}
    return Family(
        row["name"],
        row["of"],
        tuple(row["labels"]),
        **sets,
        named=row.get("named", False),
        change=row.get("change", False),
        any=row.get("any", ""),
    )


@lru_cache(maxsize=1)
def table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("outcomes.toml").read_text(encoding="utf-8"))
