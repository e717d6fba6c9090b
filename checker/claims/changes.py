"""Percentages of change -> what changed, which way and since when: "earnings rose 17% from a year earlier". Used by counts."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from checker.claims import counted_things as things
from checker.claims.clauses import Argument
from checker.claims.frames import Frame

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = frozenset({"NN", "NNS"})
BACK = 16  # tokens before its verb in which a subject stands
STOPS = frozenset({",", ";", ":", "that"})
LINKS = frozenset({"in", "of", "for"})
THAN = r"(?:from|than|on|over|with|against) (?:the )?last"
AGO = r"(?:a|one|the) {0} (?:earlier|ago|before)|(?:previous|prior|preceding|" + THAN + r") {0}|{0}[- ]o(?:n|ver)[- ]{0}"
ONWARDS = r"(?:to|until|through|\d{1,2})"  # "from March to May" and "from March 1" say when it is so
BASES = {
    "year": re.compile(
        rf"\b(?:{AGO.format('year')}|yoy|annual(?:ly)?|yearly|same (?:period|quarter|month|time) (?:last|a|of|in))\b", re.I
    ),
    "quarter": re.compile(rf"\b(?:{AGO.format('quarter')}|qoq|sequential(?:ly)?)\b", re.I),
    "month": re.compile(
        rf"\b(?:{AGO.format('month')}|mom|monthly|from (?:{'|'.join(calendar.month_name[1:])})(?! {ONWARDS}\b))\b", re.I
    ),
}


@dataclass(frozen=True)
class Changed:
    """What changed: the head noun, and the words that narrow it."""

    head: str
    narrowed: str | None


def changed(frame: Frame, argument: Argument) -> Changed | None:
    """What changed: the subject, or what the noun of change is of ("a 17% rise in sales")."""
    found = _of_noun(frame, argument) or _subject(frame, argument)
    return found if found and found.head.split()[-1] not in things.words("quoted") else None


def base(frame: Frame) -> str | None:
    """What the change is measured from: a year, a quarter or a month earlier."""
    text = frame.reading.span(frame.sentence).text
    found = [name for name, pattern in BASES.items() if pattern.search(text)]
    return " ".join(found) or None


def _of_noun(frame: Frame, argument: Argument) -> Changed | None:
    """ "A 17% rise in sales", "a 20 percent drop in net profit"."""
    doc, i, last = frame.reading.doc, argument.last, frame.sentence.last
    while i < last and doc[i].tag_ in {"NN", "NNS", "JJ", "HYPH"}:
        i += 1
    if i == argument.last or i >= last or doc[i].lower_ not in LINKS:
        return None
    return _head(
        list(takewhile(lambda t: t.tag_ in NOUNS | {"JJ", "DT", "PRP$", "NNP", "POS", "VBN", "HYPH"}, doc[i + 1 : last]))
    )


def _subject(frame: Frame, argument: Argument) -> Changed | None:
    """The head of the noun phrase that the verb of change stands behind, without what follows its head."""
    doc, verb = frame.reading.doc, frame.predicate
    if verb.first > argument.first:
        return None
    lead = doc[max(frame.sentence.first, verb.first - BACK) : verb.first]
    start = max(
        (t.i + 1 for t in lead if t.text in {",", ";", ":"} or t.tag_ in {"WDT", "WRB"} or t.lower_ == "that"), default=lead.start
    )
    phrase = list(takewhile(lambda t: t.tag_ not in {"IN", "TO"}, doc[start : verb.first]))
    return _head(phrase) or _head(list(lead))


def _head(phrase: Sequence[Token]) -> Changed | None:
    nouns = [t for t in phrase if t.tag_ in NOUNS and t.is_alpha]
    if not nouns:
        return None
    near = takewhile(
        lambda t: t.tag_ in NOUNS | {"JJ", "VBN", "VBG", "HYPH"} or t.i == phrase[0].i,
        reversed(phrase[: phrase.index(nouns[-1])]),
    )
    words = {t.lower_ for t in near if t.is_alpha and t.tag_ != "DT"}
    return Changed(f"change of {things.word(nouns[-1])}", " ".join(sorted(words)) or None)
