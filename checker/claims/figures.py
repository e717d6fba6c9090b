"""Frames -> figures: what was measured, whose, for when, how much, and whether it happened or is a target."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.annotate import cues
from checker.annotate.places import country_name, country_of
from checker.claims import families, making
from checker.claims.frames import Argument, Clauses, Frame, frames
from checker.language import Reading
from checker.model import Claim, DateValue, Entity, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token

NP = frozenset({"DT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "PRP$", "HYPH", "VBN", "VBG", "$", ",", "IN", "CC"})
NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
LONG = 27  # days: a period of measurement is a month or longer


@dataclass(frozen=True)
class Measured:
    """A measure noun with the tokens of its phrase."""

    name: str
    at: int
    first: int
    last: int
    status: str | None = None


def figures(parts: Clauses, main: tuple[str, ...]) -> Iterator[Claim]:
    """Claims of kind "figure": slots amount, measure, owner, period. `main` are the article's main countries."""
    previous: Measured | None = None
    for frame in frames(parts):
        for argument in (*frame.before, *frame.after):
            value = argument.mention.value
            if isinstance(value, Quantity) and is_money(value):
                measured = _measured(frame, argument, previous)
                if measured is not None:
                    yield _figure(frame, argument, measured, main)
                    previous = measured


def is_money(quantity: Quantity) -> bool:
    return quantity.unit is not None and len(quantity.unit) == 3 and quantity.unit.isupper()


def _figure(frame: Frame, argument: Argument, measured: Measured, main: tuple[str, ...]) -> Claim:
    reading = frame.reading
    status = measured.status or cues.weakest([frame.predicate.status, *_around(reading, argument)])
    if status == "planned":
        status = "expected"
    period = _period(frame, argument, measured)
    owners = _owners(frame, measured, main)
    slots = {
        "measure": making.words_slot(reading, measured.first, measured.last, measured.name),
        "amount": making.slot(argument.mention),
        "owner": owners and making.words_slot(reading, measured.first, measured.last, owners),
        "period": period and replace(making.slot(period.mention), value=_whole_year(period.mention.value)),
    }
    scope = {"part": _part(reading, measured)}
    if period is not None and period.prep == "by" and status in {"asserted", "expected"} and _future(reading, period):
        status = "target"
    return replace(making.claim(frame, "figure", "be", slots, scope), status=status)  # type: ignore[arg-type]


def _future(reading: Reading, period: Argument) -> bool:
    day, value = reading.article.day, period.mention.value
    return day is None or value.end is None or value.end > day


def _measured(frame: Frame, argument: Argument, previous: Measured | None) -> Measured | None:
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
        inner = _object_noun(frame, argument) if lemma not in families.verbs("reach") else None
        inner = inner if inner is not None or not status else _noun_for(frame, argument)
        at = inner if inner is not None else _subject_noun(frame)
        if at is not None and (lemma in families.verbs("reach") or inner is not None or status):
            name, more = _named(doc[at])
            if name is not None:
                return _phrase(frame, at, name, status or more)
    if previous is not None and previous.first >= frame.sentence.first:
        return replace(previous, status=status)
    return None


def _noun_after(frame: Frame, argument: Argument) -> int | None:
    """The head noun right after the amount: "$200 billion target", "a 5-million-euro loan"."""
    doc, i = frame.reading.doc, argument.last
    head = None
    stop = min((a.first for a in frame.after if a.first >= argument.last), default=frame.sentence.last)
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
    doc = frame.reading.doc
    between = [t.i for t in doc[frame.predicate.last : argument.first] if t.tag_ in NOUN]
    return between[0] if between and argument.prep in {"to", "at", "by"} else None


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
        if doc[i].tag_ in {"NN", "NNS"} or doc[i].lower_ in _synonyms():
            nouns.append(i)
        i -= 1
    known = [n for n in nouns if _named(doc[n])[0] in set(_synonyms().values())]
    return known[-1] if known else nouns[-1] if nouns else None


def _named(token: Token) -> tuple[str | None, str | None]:
    """The name of the measure a noun stands for, and the status a shell noun ("target") gives."""
    lemma = token.lemma_.lower()
    if lemma in _shells():
        status = _shells()[lemma]
        return None, status if status != "asserted" else None
    return _synonyms().get(lemma) or _synonyms().get(token.lower_) or lemma, None


@lru_cache(maxsize=1)
def _measures() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("measures.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _synonyms() -> dict[str, str]:
    return {word: name for name, words in _measures()["synonyms"].items() for word in words}


@lru_cache(maxsize=1)
def _shells() -> dict[str, str]:
    return {word: status for status, words in _measures()["shells"].items() for word in words}


def _phrase(frame: Frame, at: int, name: str, status: str | None) -> Measured:
    """The measure with the words before it that belong to it ("two-way trade", "Hungary's wine exports")."""
    doc, first = frame.reading.doc, at
    while first > frame.sentence.first and doc[first - 1].tag_ in {"JJ", "NN", "NNP", "NNPS", "NNS", "POS", "HYPH", "PRP$"}:
        first -= 1
    return Measured(name, at, first, at + 1, status)


def _around(reading: Reading, argument: Argument) -> list[str]:
    near = reading.doc[max(0, argument.first - 3) : argument.first]
    return [cues.table("beside")[t.lower_] for t in near if t.lower_ in cues.table("beside")]


def _period(frame: Frame, argument: Argument, measured: Measured) -> Argument | None:
    """The nearest date of a month or more around the amount or its measure."""
    dates = [a for a in (*frame.before, *frame.after, *_stretch_of(frame, measured)) if _is_period(a)]
    after = [a for a in dates if a.first >= argument.last]
    return after[0] if after else dates[-1] if dates else None


def _whole_year(value: DateValue) -> DateValue:
    """ "By 2030" is a figure for 2030."""
    if value.start is not None or value.end is None or (value.end.month, value.end.day) != (12, 31):
        return value
    return DateValue(str(value.end.year), value.end.replace(month=1, day=1), value.end, approximate=value.approximate)


def _stretch_of(frame: Frame, measured: Measured) -> list[Argument]:
    return [a for a in frame.subject if a.first >= measured.first]


def _is_period(argument: Argument) -> bool:
    value = argument.mention.value
    if not isinstance(value, DateValue) or value.type != "DATE":
        return False
    value = _whole_year(value)
    if value.start is None or value.end is None:
        return False
    return (value.end - value.start).days >= LONG and argument.prep not in {"since", "from"}


def _part(reading: Reading, measured: Measured) -> str | None:
    """What narrows the measure ("goods and services", "operating"), in a fixed order."""
    doc = reading.doc
    narrowing = set(_measures()["narrowing"]["words"])
    after = doc[measured.last : min(measured.last + 5, len(doc))]
    stop = next((t.i for t in after if t.tag_ not in {"IN", "NN", "NNS", "CC"}), after.end)
    found = sorted({t.lower_ for t in doc[measured.first : stop] if t.lower_ in narrowing})
    return " ".join(found) or None


def _owners(frame: Frame, measured: Measured, main: tuple[str, ...]) -> str | None:
    """Whose measure it is: the countries or the organisation named with it, else what the article is about."""
    near = [
        m.value
        for m in frame.reading.mentions
        if isinstance(m.value, Entity) and m.kind != "person" and _inside(frame, m.start, measured)
    ]
    bilateral = measured.name in _measures()["bilateral"]["names"]
    countries = sorted({v.country for v in near if v.kind == "place" and v.country} | _compound_countries(frame, measured))
    if bilateral:
        return _named_countries(countries if len(countries) > 1 else main if len(main) > 1 else ())
    organisations = [v.name for v in near if v.kind == "organization"]
    return organisations[0] if organisations else _named_countries(countries)


def _named_countries(codes: Sequence[str]) -> str | None:
    return " and ".join(sorted(country_name(code) or code for code in codes)) or None


def _inside(frame: Frame, start: int, measured: Measured) -> bool:
    """Is the offset in the measure's phrase or its "between ... and ...", "with ..." complement?"""
    doc = frame.reading.doc
    end = min(frame.sentence.last, measured.last + 8)
    stop = next((t.i for t in doc[measured.last : end] if t.tag_.startswith(("VB", "MD"))), end)
    return doc[measured.first].idx <= start < doc[stop - 1].idx + len(doc[stop - 1].text)


def _compound_countries(frame: Frame, measured: Measured) -> set[str]:
    """Countries in adjectives before the measure ("Russian-Chinese trade")."""
    words = (t.text for t in frame.reading.doc[measured.first : measured.last])
    return {code for word in words if (code := country_of(word))}


def main_countries(readings_mentions: Sequence[object]) -> tuple[str, ...]:
    """The two countries an article is about, when it is plainly about two; else one or none."""
    counts = Counter(
        v.country for m in readings_mentions if isinstance(v := getattr(m, "value", None), Entity) and v.country is not None
    )
    ranked = counts.most_common(3)
    third = ranked[2][1] if len(ranked) > 2 else 0
    if len(ranked) >= 2 and ranked[1][1] > 2 * third or len(ranked) == 2:
        return tuple(sorted(code for code, _ in ranked[:2]))
    return (ranked[0][0],) if ranked and ranked[0][1] > 2 * (ranked[1][1] if len(ranked) > 1 else 0) else ()
