"""Title phrases -> roles in one form: "minister of education" and "education minister", "head of flight operations" and COO.

What stands behind "of" or "for" goes before the noun it belongs to, so that a role is known in either shape. For titles.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.claims.things import Words

INSIDE = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VBG", "CC", "HYPH", ","})
LONGEST = 8  # tokens of a complement


def normal_form(words: Words, first: int, last: int) -> tuple[str, int]:
    """A title in lower case with its complement in front of its head ("chief of police" is "police chief"), and where it ends."""
    doc = words.doc
    before, head = doc[first : last - 1].text.lower(), doc[last - 1].lower_
    domain, end = _complement(words, last)
    if domain == "state":  # "secretary of state for education"
        domain, end = _complement(words, end)
    return re.sub(r"\s*-\s*", "-", " ".join(filter(None, (before, domain, head)))), end


def _complement(words: Words, at: int) -> tuple[str, int]:
    """The words behind "of" or "for" that say of what a title is, and their end; nothing for "of the minister's office"."""
    doc, stop = words.doc, words.sentence.last
    at += 2 * (doc[at : at + 2].text.lower() == "in charge") + (doc[at : at + 1].text.lower() == "responsible")
    if at + 1 >= stop or doc[at].lower_ not in {"of", "for"}:
        return "", at
    start = end = at + 1 + (doc[at + 1].lower_ in {"the", "its", "their"})
    while end < min(stop, start + LONGEST) and doc[end].tag_ in INSIDE and words.plain(end) and not _is_person(words, end):
        end += 1
    owner = end < stop and doc[end].tag_ == "POS"
    while end > start and doc[end - 1].tag_ in {"CC", ",", "JJ"}:
        end -= 1
    return ("", at) if owner or end == start else (doc[start:end].text.lower(), end)


def _is_person(words: Words, at: int) -> bool:
    mention = words.covering.get(at)
    return mention is not None and mention.kind == "person"


def ministries(text: str) -> tuple[str, ...]:
    """The portfolios of a minister: several for one of health and sport."""
    found = re.fullmatch(r"(?:.* )?(?:minister|secretary|ministry|portfolio|brief)", text)
    before = re.findall(r"\w+", text)[:-1] if found else []
    if before[-1:] == ["affairs"]:
        before.pop()
    labels = [_portfolio(word) for word in before]
    while labels and labels[-1] is None and before[-1] == "and":
        labels.pop(), before.pop()
    return tuple(sorted({label for label in labels if label})) if labels and labels[-1] else ()


@lru_cache(maxsize=512)
def _portfolio(word: str) -> str | None:
    return next((name for name, listed in _table()["ministries"].items() if word in listed), None)


def functions(text: str) -> tuple[str, ...]:
    """What an officer of a company or an authority answers for: "finance" of its finance chief, CFO, or head of finance."""
    alone = _function(text) or _function(text.rpartition(" ")[2]) or _function(" ".join(text.split()[-2:]))
    if alone:
        return (alone,)
    match = re.fullmatch(r"(?:.* )?chief (?P<what>[\w ]+) officer", text) or re.fullmatch(
        rf"(?P<what>.+) (?:{'|'.join(_table()['officers']['heads'])})", text
    )
    if match is None:
        return ()
    told = match["what"].split()[-LONGEST:]
    pairs = [" ".join(told[i : i + 2]) for i in range(len(told))]
    return tuple(sorted({label for word in (*told, *pairs) if (label := _function(word)) is not None}))


@lru_cache(maxsize=1024)
def _function(word: str) -> str | None:
    return next((name for name, listed in _table()["functions"].items() if word in listed), None)


def seats(text: str) -> Iterator[tuple[str, str]]:
    """Of which body somebody is the head or no more than a member, as "seat in jury" and which of the two."""
    table = _table()["seats"]
    member = re.fullmatch(rf"(?:.* )?(?:{'|'.join(table['ordinary'])}) (?:\w+ )*?(\w+) member", text)
    head = re.fullmatch(rf"(?:.* )?(\w+) (?:{'|'.join(table['heads'])})", text)
    if member is not None:
        yield f"seat in {member[1]}", "ordinary member"
    elif head is not None and not {*text.split()} & {*table["under"]}:
        yield f"seat in {head[1]}", "head"


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("roles.toml").read_text(encoding="utf-8"))
