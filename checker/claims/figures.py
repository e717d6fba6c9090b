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
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame, frames
from checker.language import Reading
from checker.model import Claim, DateValue, Entity, Mention, Quantity

if TYPE_CHECKING:
    from spacy.tokens import Token

NP = frozenset(
    {"DT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "PRP$", "HYPH", "VBN", "VBG", "$", ",", "IN", "CC"}
)
NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
BACK = 40  # tokens back in which a target's measure may have been named
LONG = 27  # days: a period of measurement is a month or longer


@dataclass(frozen=True)
class Measured:
    """A measure noun with the tokens of its phrase."""

    name: str
    at: int
    first: int
    last: int
    status: str | None = None


def figures(parts: Clauses, main: Main) -> Iterator[Claim]:
    """Claims of kind "figure": slots amount, measure, owner, period. `main` is what the article is about."""
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


def _figure(frame: Frame, argument: Argument, measured: Measured, main: Main) -> Claim:
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
    scope = {"part": _part(reading, measured), "once": "once" if measured.name in _names("once") else None}
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
    found = [_shells()[t.lemma_.lower()] for t in span if t.lemma_.lower() in _shells()]
    return next((status for status in found if status != "asserted"), None)


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


@lru_cache(maxsize=16)
def _names(table: str, key: str = "names") -> frozenset[str]:
    return frozenset(_measures()[table][key])


def _phrase(frame: Frame, at: int, name: str, status: str | None) -> Measured:
    """The measure with the words before it that belong to it ("two-way trade", "Hungary's wine exports")."""
    doc, first = frame.reading.doc, at
    while first > frame.sentence.first and doc[first - 1].tag_ in {"JJ", "NN", "NNP", "NNPS", "NNS", "POS", "HYPH", "PRP$", "CD"}:
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
    return [a for a in frame.lead if a.first >= measured.first]


def _is_period(argument: Argument) -> bool:
    value = argument.mention.value
    if not isinstance(value, DateValue) or value.type != "DATE":
        return False
    value = _whole_year(value)
    if value.start is None or value.end is None:
        return False
    return (value.end - value.start).days >= LONG and argument.prep != "since"


def _part(reading: Reading, measured: Measured) -> str | None:
    """What narrows the measure ("wine exports", "trade in goods", "operating profit"), in a fixed order."""
    doc = reading.doc
    after = doc[measured.last : min(measured.last + 5, len(doc))]
    first = next(iter(after), None)
    stop = measured.last
    if first is not None and first.lower_ in {"in", "of"}:
        stop = next((t.i for t in after if t.tag_ not in {"IN", "NN", "NNS", "CC"}), after.end)
    near = [t for t in doc[measured.first : stop] if t.i != measured.at and t.text.casefold() not in _units()]
    found = {t.lower_.removesuffix("s") for t in near if t.tag_ in {"NN", "NNS"} or t.lower_ in _names("narrowing", "words")}
    return " ".join(sorted(found - _names("plain", "words") - _shells().keys())) or None


def _owners(frame: Frame, measured: Measured, main: Main) -> str | None:
    """Whose measure it is: the countries or the organisation named with it, else what the article is about."""
    near = [
        m.value
        for m in frame.reading.mentions
        if isinstance(m.value, Entity) and m.kind != "person" and _inside(frame, m.start, measured)
    ]
    countries = sorted({v.country for v in near if v.kind == "place" and v.country} | _compound_countries(frame, measured))
    if measured.name in _names("bilateral"):
        named = sorted({m.value.country for m in _in_sentence(frame) if m.kind == "place" and m.value.country})
        pairs = (c for c in (countries, named, main.countries) if len(c) == 2)
        return _named_countries(next(pairs, countries if len(countries) > 2 else ()))
    if measured.at == frame.predicate.head or (measured.at > frame.predicate.head and not (near or countries)):
        near = [m.value for m in making.actors(frame.subject)]  # "Japan will give ...", "Tokyo will extend a loan"
    countries = countries or [c for v in near if (c := _country_behind(v))]
    organisations = [v.name for v in near if v.kind == "organization" and not _country_behind(v)]
    if organisations or countries:
        return organisations[0] if organisations else _named_countries(countries)
    if measured.name in _names("national") and len(main.countries) == 1:
        return _named_countries(main.countries)
    return main.organisation if measured.name in _names("corporate") else None


def _country_behind(value: Entity) -> str | None:
    """The country a government or a capital acts for."""
    if value.kind == "organization" and value.name.startswith("Government of"):
        return country_of(value.name.removeprefix("Government of").removeprefix(" the").strip())
    return value.country if value.kind == "place" else None


@lru_cache(maxsize=1)
def _units() -> frozenset[str]:
    """Currency codes stand between "loan of" and the sum, and narrow nothing."""
    return frozenset({"usd", "eur", "gbp", "us", "$", "million", "billion", "trillion", "dollars", "euros"})


def _in_sentence(frame: Frame) -> list[Mention]:
    span = frame.reading.span(frame.sentence)
    return [m for m in frame.reading.mentions_in(span.start_char, span.end_char) if isinstance(m.value, Entity)]


def _named_countries(codes: Sequence[str]) -> str | None:
    return " and ".join(sorted({country_name(code) or code for code in codes})) or None


def _inside(frame: Frame, start: int, measured: Measured) -> bool:
    """Is the offset in the measure's phrase or its "between ... and ...", "with ..." complement?"""
    doc = frame.reading.doc
    end = min(frame.sentence.last, measured.last + 8)
    joined = measured.last < end and doc[measured.last].lower_ in {"of", "between", "with", "from"}
    stop = next((t.i for t in doc[measured.last : end] if t.tag_.startswith(("VB", "MD", ","))), end) if joined else measured.last
    return doc[measured.first].idx <= start < doc[stop - 1].idx + len(doc[stop - 1].text)


def _compound_countries(frame: Frame, measured: Measured) -> set[str]:
    """Countries in adjectives before the measure ("Russian-Chinese trade")."""
    words = (t.text for t in frame.reading.doc[measured.first : measured.last])
    return {code for word in words if (code := country_of(word))}


@dataclass(frozen=True)
class Main:
    """What an article is plainly about: one or two countries, one organisation."""

    countries: tuple[str, ...] = ()
    organisation: str | None = None


def main_of(mentions: Sequence[Mention]) -> Main:
    """Count who is named: the first by far is what the article is about."""
    values = [m.value for m in mentions if isinstance(m.value, Entity)]
    countries = [c for c, _ in Counter(v.country for v in values if v.country).most_common()]
    bodies = Counter(v.name for v in values if v.kind == "organization").most_common(2)
    counts = Counter(v.country for v in values if v.country)
    third = counts[countries[2]] if len(countries) > 2 else 0
    second = counts[countries[1]] if len(countries) > 1 else 0
    chosen: tuple[str, ...] = ()
    if countries and counts[countries[0]] > 2 * second:
        chosen = (countries[0],)
    elif second > 2 * third:
        chosen = tuple(sorted(countries[:2]))
    alone = len(bodies) == 1 or (len(bodies) == 2 and bodies[0][1] > 2 * bodies[1][1])
    return Main(chosen, bodies[0][0] if bodies and alone else None)
