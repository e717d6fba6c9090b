"""Sentences -> names of one person or thing: born as, maiden, middle, stage and nicknames, former and official names.

A claim of kind "calling" has the subject with all its names, the sort of name, and the names. A full name ("Ann Mary Lee (born
12 May 1971) is ...") gives the first and middle names. Next: compare/makers, where lists of names are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.annotate.names_parts import parse_name
from checker.claims import making, subjects
from checker.claims.clauses import Clauses
from checker.claims.subjects import Plain
from checker.model import Claim, Slot
from checker.model.names import Listed, Subject

NAME = r"[\"“'‘]? ?(?P<name>[^\W\d_a-z][^,;()\"“”]*?)(?=[\"”]| ?[,;.]?$|,|;|\)| on | in | from | and (?=[a-z])| \d)"
# How a sentence, a bracket or an apposition says a name, and which sort of name it is.
SORTS = {
    "maiden": r"(?:née|nee|né)",
    "birth": r"born(?: as)?",
    "nickname": r"nicknamed",
    "stage": r"(?:under|by|uses|used|with) (?:his|her|their|the) stage name",
    "original": r"(?:originally|formerly|previously)(?: (?:known as|called|named|titled))?",
    "official": r"officially(?: (?:known as|called|named))?",
}
SAID = {sort: re.compile(rf"(?:^|[\s(,;])(?:is|was|are|were|also|and)?\s*{words} {NAME}") for sort, words in SORTS.items()}
# "Ann Lee's middle name is Mary", "Ann Lee has the middle name Mary", "Ann Lee had Mary as a middle name"
KINDS = {
    "middle": "middle", "first": "first", "given": "first", "maiden": "maiden", "birth": "birth", "real": "birth",
    "stage": "stage",
}  # fmt: skip
OWNS = re.compile(rf"^[\"“ ]*(?P<sort>{'|'.join(KINDS)}) name (?:is|was) {NAME}")
HAS = re.compile(rf"^(?:the |a )?(?P<sort>{'|'.join(KINDS)}) name (?:of |is )?{NAME}")
LIVED = re.compile(r"\b\d{4}\b")
SHORT = 2  # words: "born Lindby" may be where


def callings(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "calling": slots subject, sort and name."""
    if parts.boundless:
        return
    told = subjects.plain(parts.reading, parts.sentence)
    low = told.low
    owner = next((i for i, t in enumerate(told.tokens[: subjects.LONGEST]) if t.tag_ == "POS" and i), None)
    owned = subjects.subject(told, owner) if owner is not None else None
    if owner is not None and owned is not None:
        yield from _owned(told, owned, _behind(told, owner + 1), OWNS)
    verb = subjects.verb_at(told, lambda i: low[i] in subjects.COPULA | {"has", "had", "uses", "used"})
    subject = subjects.subject(told, verb) if verb is not None else None
    if verb is not None and subject is not None:
        yield from _owned(told, subject, _behind(told, verb + 1), HAS)
        apposition = _behind(told, next((i + 1 for i in range(verb) if low[i] == ","), verb), verb)
        for text in (*told.aside, apposition, _behind(told, verb)):
            yield from _said(told, subject, text)
        yield from _full(told, subject)


def _behind(told: Plain, first: int, end: int | None = None) -> str:
    """The raw text between two plain tokens."""
    tokens = told.tokens[first:end]
    return told.reading.article.text[tokens[0].idx : tokens[-1].idx + len(tokens[-1])] if tokens else ""


def _owned(told: Plain, subject: Subject, text: str, pattern: re.Pattern[str]) -> Iterator[Claim]:
    match = pattern.match(text)
    if match:
        yield _claim(told, subject, KINDS[match["sort"]], (match["name"].strip(),), match["name"])


def _said(told: Plain, subject: Subject, text: str) -> Iterator[Claim]:
    for sort, pattern in SAID.items():
        match = pattern.search(text)
        if match and (sort != "birth" or len(match["name"].split()) >= SHORT):
            yield _claim(told, subject, sort, (match["name"].strip(),), match["name"])


def _full(told: Plain, subject: Subject) -> Iterator[Claim]:
    """The first and middle names of a full name that dates of life follow."""
    parts = parse_name(subject.names[0]) if subject.names and any(LIVED.search(text) for text in told.aside) else None
    if parts is None or len(parts.given) < SHORT or parts.family_first:
        return
    yield _claim(told, subject, "first", parts.given, parts.given[0])
    yield _claim(told, subject, "middle", parts.given[1:], parts.given[1])


def _claim(told: Plain, subject: Subject, sort: str, names: tuple[str, ...], printed: str) -> Claim:
    reading = told.reading
    quote = making.quote_of(reading, told.sentence)
    start = max(reading.article.text.find(printed, quote.start, quote.end), quote.start)
    end = start + len(printed)
    name = Slot(Listed(names), start, end, reading.article.text[start:end])
    slots = {"subject": Slot(subject, start, end, name.text), "sort": Slot(sort, start, end, name.text), "name": name}
    return Claim(reading.article.id, "calling", sort, slots, quote, as_of=reading.article.day, role=told.sentence.role)
