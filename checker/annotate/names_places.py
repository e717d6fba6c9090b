"""Which place of a name an article means, and whether it acts; "the Peruvian capital" is one too. Used by names.py."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.annotate.names_evidence import lemma_of, verb_at
from checker.annotate.names_located import is_dateline
from checker.annotate.names_parts import fold, words
from checker.annotate.names_words import Chunk, Line
from checker.annotate.places import (
    CLEARLY_LARGER,
    Place,
    capital_of,
    countries_with_city,
    country_of,
    find_place,
    is_demonym,
    namesake_region,
)
from checker.language.reading import Reading

FAMOUS = 100  # thousand people: a city that needs no country beside it


def is_great(place: Place) -> bool:
    return place.capital or place.population >= FAMOUS


def rivals(name: str, place: Place) -> set[str]:
    """Countries with a city of a name that is not many times smaller than the best-known one."""
    sizes = countries_with_city(name)
    return {code for code, size in sizes.items() if code != place.country and size * CLEARLY_LARGER > place.population}


def settle(chunk: Chunk, place: Place, countries: frozenset[str]) -> tuple[Place, str | None]:
    """The place meant and its country as far as certain, given the countries that the article names."""
    if (region := namesake_region(chunk.text)) and _after_city_of(chunk, region.country):
        place = region
    foreign = place.kind == "city" and place.country not in countries
    doubtful = foreign and ((bool(countries) and not is_great(place)) or bool(rivals(chunk.text, place)))
    doubtful = doubtful or (place.kind == "city" and place.country is None)
    near = _country_near(chunk, countries) if doubtful or not place.kind else None
    if doubtful:
        place = replace(place, country=near, at=place.at if near == place.country else None, capital=False)
    return place, place.country or near


def _after_city_of(chunk: Chunk, country: str | None) -> bool:
    """Whether a place stands behind a city of a country and a comma ("Atlanta, Georgia")."""
    if chunk.before() != ",":
        return False
    tails = (" ".join(w.text for w in chunk.line.words[max(chunk.first - 1 - n, 0) : chunk.first - 1]) for n in (3, 2, 1))
    city = next((p for p in map(find_place, tails) if p), None)
    return city is not None and city.kind == "city" and city.country == country


def _country_near(chunk: Chunk, countries: frozenset[str]) -> str | None:
    """The country named right behind a place ("Birmingham, Alabama"), or the only one that has it and that the article names."""
    if chunk.after() == "," and chunk.last + 1 < len(chunk.line.words):
        for size in (3, 2, 1):
            place = find_place(" ".join(w.text for w in chunk.line.words[chunk.last + 1 : chunk.last + 1 + size]))
            if place and place.kind != "city":
                return place.country
    sharing = countries_with_city(chunk.text).keys() & countries
    return next(iter(sharing)) if len(sharing) == 1 else None


def acting(reading: Reading, chunk: Chunk, place: Place) -> bool:
    """Whether a country or capital stands for its government: it says or decides, or somebody deals with or against it."""
    if place.kind != "country" and not place.capital:
        return False
    if is_dateline(chunk):
        return False
    if _acts_by_parse(reading, chunk) or _acts_beside(reading, chunk) or _is_party(chunk):
        return True
    return place.capital and chunk.before() in words("name_cues", "acts_after")


def _acts_by_parse(reading: Reading, chunk: Chunk) -> bool:
    subject = reading.doc[chunk.words[-1].last - 1]
    while subject.dep_ in {"conj", "flat", "compound"} and subject.head.i != subject.i:
        subject = subject.head
    acts = fold(subject.head.lemma_) in words("name_cues", "acts") and subject.head.tag_.startswith("VB")
    return subject.dep_ == "nsubj" and acts


def _acts_beside(reading: Reading, chunk: Chunk) -> bool:
    """Whether a verb of deciding stands behind a place that is its subject, or one of dealing with somebody in front."""
    at = verb_at(reading, chunk)
    if at is not None and lemma_of(reading, chunk.line.words[at]) in words("name_cues", "acts"):
        return True
    word = chunk.line.words[chunk.first - 1] if chunk.first else None
    return word is not None and not word.capital and lemma_of(reading, word) in words("name_cues", "acts_upon")


def _is_party(chunk: Chunk) -> bool:
    """Whether a place is one of two that talks or relations are between."""
    dealings = words("name_cues", "dealings")
    first = chunk.before() == "between" and chunk.before(2) in dealings
    return first or (chunk.before() == "and" and chunk.before(3) == "between" and chunk.before(4) in dealings)


def capitals(all_lines: Sequence[Line]) -> Iterator[tuple[int, int, Place]]:
    """Start, end and city of phrases like "the Peruvian capital", unless the city's name follows or money is meant."""
    for line in all_lines:
        for at, word in enumerate(line.words if not line.titled else ()):
            if word.text != "capital" or _named_next(line, at):
                continue
            for size in (2, 1):
                first = at - size
                if first < 1 or line.words[first - 1].plain != "the":
                    continue
                demonym = " ".join(w.text for w in line.words[first:at])
                place = capital_of(country_of(demonym)) if is_demonym(demonym) else None
                if place is not None:
                    yield line.words[first].start, word.end, place


def _named_next(line: Line, at: int) -> bool:
    """Whether a name or a noun follows ("the Peruvian capital, Lima", "the Chinese capital markets")."""
    after = line.words[at + 1 : at + 4]
    if after and after[0].text in {",", "(", "of"}:
        after = after[1:2] if after[0].text != "of" else ()
        return not after or (after[0].capital and find_place(after[0].text) is not None)
    return bool(after) and (after[0].capital or after[0].plain in words("name_cues", "money"))
