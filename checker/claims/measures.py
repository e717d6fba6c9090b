"""Numbers -> what they measure: the noun an amount is part of, the verb's object or subject, or the verb itself."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.claims import families
from checker.claims.clauses import Argument
from checker.claims.frames import Frame

if TYPE_CHECKING:
    from spacy.tokens import Token

NP = frozenset(
    {"DT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "PRP$", "HYPH", "VBN", "VBG", "$", ",", "IN", "CC"}
)
NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
BACK = 40  # tokens back in which a target's measure may have been named


@dataclass(frozen=True)
class Measured:
    """A measure noun with the tokens of its phrase."""

    name: str
    at: int
    first: int
    last: int
    status: str | None = None


def find_measure(frame: Frame, argument: Argument, previous: Measured | None) -> Measured | None:
    """What the amount measures: the noun it is part of, else the verb's object or subject, else the verb itself."""
    doc = frame.reading.doc
    shell = _noun_after(frame, argument) or _noun_before(frame, argument)
    status = None
    if shell is not None:
        name, status = _named(doc[shell])
        if name is not None:
            return _phrase(frame, shell, name, status)
    lemma = frame.predicate.lemma
    within = frame.predicate.last <= argument.first
    if within and lemma in families.transfers() and not argument.prep:
        return Measured(families.transfers()[lemma], frame.predicate.head, frame.predicate.head, frame.predicate.head + 1, status)
    if within:
        inner = _object_noun(frame, argument)
        inner = inner if inner is not None or not status else _noun_for(frame, argument)
        at = inner if inner is not None else _subject_noun(frame)
        if at is not None and (lemma in families.verbs("reach") or inner is not None or status):
            name, more = _named(doc[at])
            if name is not None and (lemma in families.verbs("reach") or inner is not None or name in _synonyms().values()):
                return _phrase(frame, at, name, status or more or _shell_in_subject(frame))
    reach = BACK if status or frame.predicate.status == "target" else 0  # "their shared ambition", "want to lift that to"
    if previous is not None and previous.first >= frame.sentence.first - reach:
        return replace(previous, status=status)
    return None


def measured_noun(frame: Frame, argument: Argument) -> str | None:
    """The noun a number measures, in any unit ("a 72-hour truce", "turnout was 38 percent"), as its lemma."""
    doc = frame.reading.doc
    places = (
        _noun_after(frame, argument), _noun_before(frame, argument), _object_noun(frame, argument), _apposed(frame, argument),
    )  # fmt: skip
    at = next((p for p in places if p is not None), None)
    if at is None and frame.predicate.last <= argument.first and frame.predicate.lemma in families.verbs("reach"):
        at = _subject_noun(frame)
    return str(doc[at].lemma_).lower() if at is not None else None


def _apposed(frame: Frame, argument: Argument) -> int | None:
    """The noun whose size stands after its comma: "the pipeline, 340 kilometres long,"."""
    doc, i = frame.reading.doc, argument.first - 1
    sized = argument.last < frame.sentence.last and doc[argument.last].lower_ in {"long", "tall", "high", "deep", "wide", "thick"}
    return i - 1 if sized and i > frame.sentence.first and doc[i].tag_ == "," and doc[i - 1].tag_ in {"NN", "NNS"} else None


def _noun_after(frame: Frame, argument: Argument) -> int | None:
    """The head noun right after the amount: "$200 billion target", "a 5-million-euro loan"."""
    doc, i = frame.reading.doc, argument.last
    head = None
    stop = min((a.first for a in (*frame.lead, *frame.after) if a.first >= argument.last), default=frame.sentence.last)
    while i < stop and doc[i].tag_ in {"NN", "NNS", "NNP", "JJ", "HYPH", "POS"} and not doc[i].is_punct:
        if doc[i].tag_ in NOUN:
            head = i
        i += 1
    return head


def _noun_before(frame: Frame, argument: Argument) -> int | None:
    """The noun the amount is the complement of: "a loan of $485 million", "exports worth 5 million"."""
    doc, i = frame.reading.doc, argument.first - 1
    while i > frame.sentence.first and doc[i].tag_ in {"RB", "DT", "JJ", "RBR", "JJR"}:
        i -= 1
    if doc[i].lower_ in {"of", "worth", "at", "totaling", "totalling"} and i > frame.sentence.first and doc[i - 1].tag_ in NOUN:
        return i - 1
    return None


def _object_noun(frame: Frame, argument: Argument) -> int | None:
    """The object of a verb of change: "increase trade to $200 billion"."""
    if argument.prep not in {"to", "at", "by"}:
        return None
    for token in frame.reading.doc[frame.predicate.last : argument.first]:
        if token.tag_ in {"NN", "NNS"}:
            return int(token.i)
        if token.tag_ not in {"DT", "JJ", "PRP$", "NNP", "POS", "HYPH"}:
            return None
    return None


def _noun_for(frame: Frame, argument: Argument) -> int | None:
    """The measure a target is set for: "a target of $200 billion for their trade"."""
    doc = frame.reading.doc
    if argument.last >= frame.sentence.last or doc[argument.last].lower_ not in {"for", "in"}:
        return None
    phrase = doc[argument.last + 1 : frame.sentence.last]
    stop = next((t.i for t in phrase if t.tag_ not in NP - {"IN", "CC", ","} and t.text != "-"), frame.sentence.last)
    nouns = [t.i for t in doc[argument.last + 1 : stop] if t.tag_ in {"NN", "NNS"}]
    return nouns[-1] if nouns else None


def _subject_noun(frame: Frame) -> int | None:
    """The head of the noun phrase before the verb, past relative clauses and what is said of it."""
    doc, i = frame.reading.doc, frame.predicate.first - 1
    nouns: list[int] = []
    while i >= frame.sentence.first and doc[i].tag_ in NP | {"WDT", "WP$", "RB"}:
        opening = i == frame.sentence.first and doc[i].tag_ == "NNP" and not doc[i].ent_type_  # "Turnout was 38 percent"
        if doc[i].tag_ in {"NN", "NNS"} or opening or doc[i].lower_ in _synonyms():
            nouns.append(i)
        i -= 1
    known = [n for n in nouns if _named(doc[n])[0] in set(_synonyms().values())]
    return known[-1] if known else nouns[-1] if nouns else None


def _shell_in_subject(frame: Frame) -> str | None:
    """ "The target for exports is $16 billion": the subject says that it is a target."""
    start = frame.lead[0].first - 8 if frame.lead else frame.sentence.first
    span = frame.reading.doc[max(frame.sentence.first, start) : frame.predicate.first]
    found = [shells()[t.lemma_.lower()] for t in span if t.lemma_.lower() in shells()]
    return next((status for status in found if status != "asserted"), None)


def _named(token: Token) -> tuple[str | None, str | None]:
    """The name of the measure a noun stands for, and the status a shell noun ("target") gives."""
    lemma = token.lemma_.lower()
    if lemma in shells():
        status = shells()[lemma]
        return None, status if status != "asserted" else None
    return _synonyms().get(lemma) or _synonyms().get(token.lower_) or lemma, None


def _phrase(frame: Frame, at: int, name: str, status: str | None) -> Measured:
    """The measure with the words before it that belong to it ("two-way trade", "Hungary's wine exports")."""
    doc, first = frame.reading.doc, at
    while first > frame.sentence.first and doc[first - 1].tag_ in {"JJ", "NN", "NNP", "NNPS", "NNS", "POS", "HYPH", "PRP$", "CD"}:
        first -= 1
    return Measured(name, at, first, at + 1, status)


@lru_cache(maxsize=1)
def _measures() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("measures.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _synonyms() -> dict[str, str]:
    return {word: name for name, words in _measures()["synonyms"].items() for word in words}


@lru_cache(maxsize=1)
def shells() -> dict[str, str]:
    return {word: status for status, words in _measures()["shells"].items() for word in words}


@lru_cache(maxsize=16)
def names_of(table: str, key: str = "names") -> frozenset[str]:
    return frozenset(_measures()[table][key])
