"""Are two speakers one voice, as far as their names tell? Used by the gates that let two speakers explain a difference."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from checker.claims import counted_things
from checker.compare.people import same_person


def one_voice(x: str, y: str) -> bool:
    """Whether two speakers, as printed, may be one: by name, by what they are called, or as the paper of the other.

    "Friday's release" speaks for the office that put it out; "the country's largest grower" is "its biggest grower".
    """
    if x.casefold() == y.casefold() or same_person(x, y):
        return True
    (head, rest), (other, others) = _described(x), _described(y)
    papers = _table()["documents"]
    if head in papers or other in papers:
        return True
    return head == other != "" and (rest == others or bool(rest & others))


def _described(speaker: str) -> tuple[str, frozenset[str]]:
    """The noun of a description and its other words ("the growers' union of the north": union); a name has no such noun."""
    words = [word.removesuffix("'s").removesuffix("’s") for word in speaker.split()]
    end = next((i for i, word in enumerate(words) if i and word in _table()["links"]), len(words))
    head = words[end - 1] if words else ""
    if not head.islower():
        return "", frozenset()
    rest = frozenset(word.casefold() for word in (*words[: end - 1], *words[end:])) - _table()["empty"] - _table()["links"]
    return head if head in _table()["documents"] else counted_things.of_family(head), rest


@cache
def _table() -> dict[str, frozenset[str]]:
    text = Path(__file__).with_name("voices.toml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}
