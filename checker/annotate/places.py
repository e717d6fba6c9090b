"""Words -> places: countries, capitals, demonyms, cities, regions and metonyms, and what country they belong to.

Names and populations of cities are GeoNames data (CC BY 4.0). Used by names.py; claims use `country_of`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from checker.annotate.names_parts import fold, word_lists

# a namesake must be this many times smaller before the larger city is taken for granted
CLEARLY_LARGER = 5


@dataclass(frozen=True, slots=True)
class Place:
    """A known place: usual name, kind (country, city, region), ISO 3166 code where certain.

    `population` is in thousands, `at` latitude and longitude in degrees.
    """

    name: str
    kind: str
    country: str | None = None
    capital: bool = False
    population: int = 0
    at: tuple[float, float] | None = None


@lru_cache(maxsize=32768)
def find_place(name: str) -> Place | None:
    """The best-known place of that name, whatever its case and accents."""
    key = _key(name)
    place = _countries().get(key) or _regions().get(key)
    if place is None:
        place = _city(key)
    elif place.kind == "region" and not place.country:
        return place
    return place


@lru_cache(maxsize=32768)
def country_of(word: str) -> str | None:
    """ISO 3166 alpha-2 code of a country, demonym, capital, city, region or metonym; None when unknown or unsure."""
    key = _key(word)
    if key in _demonyms():
        return _demonyms()[key]
    if key in _metonyms():
        return _metonyms()[key]
    place = find_place(word)
    return place.country if place else None


def namesake_region(name: str) -> Place | None:
    """The region that shares a country's name ("Georgia"), if there is one."""
    return _region_namesakes().get(_key(name))


def is_demonym(word: str) -> bool:
    """Whether a word names the people of a country or says that something is theirs ("Kenyan")."""
    return _key(word) in _demonyms()


def metonym_country(name: str) -> str | None:
    """Country of a building or street that stands for a government ("Kremlin", "Downing Street")."""
    return _metonyms().get(_key(name))


def capital_of(country: str | None) -> Place | None:
    """The capital of a country given by its code."""
    return _capitals().get(country or "")


def country_name(code: str) -> str | None:
    """The usual English name of a country given by its code."""
    entry = word_lists("countries").get(code)
    return str(entry["names"][0]) if entry else None


def countries_with_city(name: str) -> dict[str, float]:
    """Every country with a city of that name, and its population in thousands."""
    return {code: _numbers(city)[0] for code, city in _cities().get(_exonyms().get(_key(name), _key(name)), {}).items()}


def _key(name: str) -> str:
    if name.isascii() and name.isalpha():
        return name.lower()
    key = fold(name).removeprefix("the ").replace("-", " ").replace(".", "").strip(" ,'")
    return f"saint {key[3:]}" if key.startswith("st ") else key


@lru_cache(maxsize=1)
def _countries() -> dict[str, Place]:
    found = {}
    for code, entry in word_lists("countries").items():
        for name in entry["names"]:
            found[_key(name)] = Place(entry["names"][0], "country", code)
    return found


@lru_cache(maxsize=1)
def _capitals() -> dict[str, Place]:
    lists = word_lists("countries")
    return {code: Place(e["capitals"][0], "city", code, capital=True) for code, e in lists.items() if e["capitals"]}


@lru_cache(maxsize=1)
def _capital_names() -> dict[str, Place]:
    found = {}
    for code, entry in word_lists("countries").items():
        for name in entry["capitals"]:
            listed = next((_cities()[k][code] for k in map(_key, entry["capitals"]) if code in _cities().get(k, {})), None)
            size, *at = _numbers(listed) if listed else (0.0,)
            found[_key(name)] = Place(entry["capitals"][0], "city", code, True, int(size), (at[0], at[1]) if at else None)
    return found


@lru_cache(maxsize=1)
def _demonyms() -> dict[str, str]:
    found: dict[str, str] = {}
    for code, entry in word_lists("countries").items():
        for word in entry["demonyms"]:
            found.setdefault(_key(word), code)
            if not word.endswith(("s", "h", "ese")):
                found.setdefault(_key(word) + "s", code)
    return found


@lru_cache(maxsize=1)
def _metonyms() -> dict[str, str]:
    return {_key(name): code for name, code in word_lists("regions")["metonyms"].items()}


@lru_cache(maxsize=1)
def _region_namesakes() -> dict[str, Place]:
    inside = word_lists("regions")["inside"].items()
    found = {_key(name): Place(name, "region", code) for code, names in inside for name in names}
    return {key: place for key, place in found.items() if key in _countries()}


@lru_cache(maxsize=1)
def _regions() -> dict[str, Place]:
    lists = word_lists("regions")
    found = {_key(name): Place(name, "region") for name in lists["wider"]}
    found |= {_key(name): Place(name, "region", code) for code, names in lists["inside"].items() for name in names}
    return {key: place for key, place in found.items() if key not in _countries()}


@lru_cache(maxsize=1)
def _exonyms() -> dict[str, str]:
    """English name -> the name the city list has; left out where the list has the larger namesake itself."""
    pairs = {_key(a): _key(b) for a, b in word_lists("regions")["exonyms"].items()}
    return {a: b for a, b in pairs.items() if _largest(b) > _largest(a)}


def _largest(key: str) -> float:
    return max((_numbers(city)[0] for city in _cities().get(key, {}).values()), default=0)


@lru_cache(maxsize=1)
def _cities() -> dict[str, dict[str, str]]:
    """Folded name -> country code -> "population in thousands,latitude,longitude", read only when asked for."""
    found: dict[str, dict[str, str]] = {}
    for line in Path(__file__).with_name("cities.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, _, entries = line.partition("\t")
        for entry in entries.split(";"):
            name, _, numbers = entry.rpartition("=")
            found.setdefault(_key(name), {}).setdefault(code, numbers)
    return found


def _numbers(text: str) -> tuple[float, float, float]:
    size, north, east = map(float, text.split(","))
    return size, north, east


def _city(key: str) -> Place | None:
    if key in _capital_names():
        return _capital_names()[key]
    named = {code: _numbers(city) for code, city in _cities().get(_exonyms().get(key, key), {}).items()}
    sizes = sorted(named.items(), key=lambda entry: (-entry[1][0], entry[0]))
    if not sizes:
        return None
    code, (size, north, east) = sizes[0]
    certain = len(sizes) == 1 or size >= CLEARLY_LARGER * sizes[1][1][0]
    return Place(key.title(), "city", code if certain else None, False, int(size), (north, east) if certain else None)
