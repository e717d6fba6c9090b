"""Frames -> figures: what was measured, whose, for when, how much, and whether it happened or is a target."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from checker.annotate import cues, units
from checker.annotate.places import country_name, country_of
from checker.claims import making
from checker.claims.clauses import Argument, Clauses
from checker.claims.deductions import deducted
from checker.claims.frames import Frame, frames
from checker.claims.measures import Measured, find_measure, names_of, shells
from checker.language import Reading
from checker.model import Claim, DateValue, Entity, Mention, Quantity

LONG = 27  # days: a period of measurement is a month or longer


def figures(parts: Clauses, main: Main) -> Iterator[Claim]:
    """Claims of kind "figure": slots amount, measure, owner, period. `main` is what the article is about."""
    previous: Measured | None = None
    for frame in frames(parts):
        for argument in (*frame.before, *frame.after):
            value = argument.mention.value
            if isinstance(value, Quantity) and is_money(value):
                found = find_measure(frame, argument, previous)
                if found is not None:
                    if found.name not in names_of("once"):  # single sums are in money
                        yield _figure(frame, argument, found, main)
                    previous = found


def is_money(quantity: Quantity) -> bool:
    return units.is_money(quantity.unit)


def _figure(frame: Frame, argument: Argument, measured: Measured, main: Main) -> Claim:
    reading = frame.reading
    status = measured.status or cues.weakest([frame.predicate.status, *_around(reading, argument)])
    if status == "planned":  # what will be reached is a forecast
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
    found = {t.lower_.removesuffix("s") for t in near if t.tag_ in {"NN", "NNS"} or t.lower_ in names_of("narrowing", "words")}
    found |= deducted(doc[measured.first : stop].text)
    return " ".join(sorted(found - names_of("plain", "words") - shells().keys())) or None


def _owners(frame: Frame, measured: Measured, main: Main) -> str | None:
    """Whose measure it is: the countries or the organisation named with it, else what the article is about."""
    near = [
        m.value
        for m in frame.reading.mentions
        if isinstance(m.value, Entity) and m.kind != "person" and _inside(frame, m.start, measured)
    ]
    countries = sorted({v.country for v in near if v.kind == "place" and v.country} | _compound_countries(frame, measured))
    if measured.name in names_of("bilateral"):
        named = sorted({m.value.country for m in _in_sentence(frame) if m.kind == "place" and m.value.country})
        pairs = (c for c in (countries, named, main.countries) if len(c) == 2)
        return _named_countries(next(pairs, countries if len(countries) > 2 else ()))
    if measured.at == frame.predicate.head or (measured.at > frame.predicate.head and not (near or countries)):
        near = [m.value for m in making.actors(frame.subject)]  # "Japan will give ...", "Tokyo will extend a loan"
    countries = countries or [c for v in near if (c := _country_behind(v))]
    organisations = [v.name for v in near if v.kind == "organization" and not _country_behind(v)]
    if organisations or countries:
        return organisations[0] if organisations else _named_countries(countries)
    if measured.name in names_of("national") and len(main.countries) == 1:
        return _named_countries(main.countries)
    return main.organisation if measured.name in names_of("corporate") else None


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
