"""Base forms of irregular verbs, which a lemmatizer trained on little text gets wrong ("flew")."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def base(token: Token) -> str:
    """The base form of a verb in lower case: the list of irregular forms first, else the lemmatizer's."""
    irregular = irregular_base(token.lower_)
    doubled = _DOUBLED.fullmatch(token.lower_)
    return irregular or (doubled[1] if doubled and doubled[1][-1] == doubled[2] else str(token.lemma_).lower())


_DOUBLED = re.compile(
    r"(\w+?(?:[bcdnsuv]el|gnal|tal|vil|trol|mit|fer|cur|gin|gun|get|set|hit|put|cut|run))([ltrn])(?:ed|ing)"
)  # "travelled", "committed"


def irregular_base(form: str) -> str | None:
    """The base of an irregular form, in lower case, also behind a prefix ("underwent"); None for any other word."""
    prefix = _PREFIXED.match(form)
    rest = _irregular().get(form[prefix.end() :]) if prefix else None
    return _irregular().get(form) or (prefix[0] + rest if prefix and rest else None)


def forms_of(word: str) -> frozenset[str]:
    """Every form that a verb or noun in its base form may take, and a few that it does not ("jail": jails, jailed, jailing)."""
    if word in _AUXILIARY:
        return frozenset({word, *_AUXILIARY[word].split()})
    irregular = {form for form, of in _irregular().items() if of == word}
    doubled = {word + word[-1]} if _DOUBLING.search(word) else set()
    stems = {word.removesuffix("e"), *doubled}
    regular = {word, f"{word}s", f"{word}es"} | {stem + "ing" for stem in stems}
    if word.endswith("y"):
        regular |= {f"{word[:-1]}ies", *(() if irregular else (f"{word[:-1]}ied",))}
    return frozenset(regular | (irregular or {stem + "ed" for stem in stems}))


_AUXILIARY = {"be": "am is are was were been being", "have": "has had having", "do": "does did done doing"}
_DOUBLING = re.compile(r"[aeiou][bdfgklmnprtvz]$")


def is_irregular(form: str) -> bool:
    """Whether a word in lower case is any form of an irregular verb."""
    return form in _irregular() or form in _irregular().values()


_PREFIXED = re.compile(r"(?:under|over|out|fore|mis|re|un|with)(?=\w{3})")


@lru_cache(maxsize=1)
def _irregular() -> dict[str, str]:
    lines = Path(__file__).with_name("irregular_verbs.txt").read_text(encoding="utf-8").split("\n")
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return {form: row[0] for row in rows for form in row[1:]}
