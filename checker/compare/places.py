"""Are two places one, is one inside the other, or does one stand for a government? Used by rules through `same_place`."""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from checker.annotate.names_match import sound_key
from checker.annotate.names_parts import fold, words
from checker.annotate.places import Place, country_name, country_of, find_place, is_demonym, metonym_country
from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, explained, noted, value_of
from checker.model import Entity

# nearer than this, a suburb, an airport or a neighbouring town may be meant by the other name
SAME_AREA_KM = 40.0
SMALL_WORDS = frozenset(["the", "of", "in", "at", "near", "and", "de", "la", "le", "el", "los", "las", "du", "da", "do", "di"])


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as one side gives it: name, its words that count, kind, country, coordinates, whether it acts."""

    name: str
    words: tuple[str, ...]
    kind: str | None
    country: str | None
    at: tuple[float, float] | None = None
    acting: bool = False
    known: bool = False


def same_place(a: Any, b: Any) -> Verdict:
    """Whether two slots, mentions, entities or names mean one place.

    explained "precision": one lies in the other; "metonym": a capital or palace stands for the government; "name-variant":
    another spelling; different: two countries, or two cities too far apart to be one area; unknown: cannot be placed.
    """
    return noted(_compare(_spot(a), _spot(b)), a, b)


def same_site(a: Any, b: Any) -> Verdict:
    """As same_place, for two places of which the texts show that they would have to be one: names no map knows are two."""
    verdict = _compare(_spot(a), _spot(b))
    unplaced = verdict.outcome == "unknown" and a is not None and b is not None
    return noted(different("two names of one place") if unplaced else verdict, a, b)


def _spot(side: Any) -> Spot | None:
    value = value_of(side)
    if isinstance(value, Entity):
        return _read(value.name, value.kind, value.place_kind, value.country, value.acting)
    text = str(value).strip() if value is not None else ""
    return _read(text, "place", None, None, False) if any(c.isalnum() for c in text) else None


@lru_cache(maxsize=32768)
def _read(name: str, kind: str, place_kind: str | None, country: str | None, acting: bool) -> Spot:
    government = metonym_country(name)
    if government or (kind == "organization" and country):
        return Spot(name, _words(name), "government", government or country, None, True, bool(government))
    place = find_place(name) or _core_place(name)
    if place and place.country != country and place_kind == "city" and (country is not None or not place.capital):
        place = None
    if place is None:
        return Spot(name, _words(name), place_kind, country or (country_of(name) if is_demonym(name) else None), None, acting)
    return Spot(place.name, _words(place.name), place.kind, country or place.country, place.at, acting, True)


def _core_place(name: str) -> Place | None:
    """The known place in a name with a kind word ("Arequipa region", "the town of Chala"), if that does not change what it is."""
    kept = [w for w in name.replace(",", " ").split() if fold(w) not in words("organisations", "kinds") | SMALL_WORDS]
    return find_place(" ".join(kept)) if kept and len(kept) < len(name.split()) and fold(name.split()[-1]) == "city" else None


def _words(name: str) -> tuple[str, ...]:
    return tuple(w for w in fold(name).replace("-", " ").replace(",", " ").split() if w not in SMALL_WORDS)


def _compare(a: Spot | None, b: Spot | None) -> Verdict:
    if a is None or b is None:
        return UNKNOWN
    if a.words == b.words and not _countries_differ(a, b):
        return SAME
    if not _countries_differ(a, b):
        if a.country and a.country == b.country and (verdict := _same_country(a, b)):
            return verdict
        if _inside(a, b) or _inside(b, a):
            return explained("precision", f"{a.name} and {b.name} name one place more and less closely")
        if [sound_key(w) for w in a.words] == [sound_key(w) for w in b.words]:
            return explained("name-variant", f"{a.name} is also spelt {b.name}")
    return _apart(a, b)


def _countries_differ(a: Spot, b: Spot) -> bool:
    return bool(a.country and b.country and a.country != b.country)


def _same_country(a: Spot, b: Spot) -> Verdict | None:
    """Two names within one country: the country itself, its government, or a part of it."""
    kinds = {a.kind, b.kind}
    where = country_name(a.country or "") or a.country
    if "government" in kinds or a.acting != b.acting and "country" in kinds:
        return explained("metonym", f"{a.name} and {b.name} both stand for {where}")
    if "country" in kinds and a.kind != b.kind:
        return explained("precision", f"{a.name if a.kind != 'country' else b.name} is in {where}")
    return SAME if kinds == {"country"} else None


def _inside(a: Spot, b: Spot) -> bool:
    """Whether every word of one name is in the other ("Heathrow", "London Heathrow"), or one word holds it ("Bergenhus")."""
    return bool(a.words) and (set(a.words) < set(b.words)) and not _compass(set(b.words) - set(a.words))


def _compass(more: set[str]) -> bool:
    """Words that make another place of a name ("New York" is not York, "South Korea" not Korea)."""
    return bool(
        more
        & {
            "new",
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "upper",
            "lower",
            "port",
            "saint",
            "san",
        }
    )


def _apart(a: Spot, b: Spot) -> Verdict:
    """Two places with nothing in common: different where both can be placed on one level of the map."""
    said = different(f"{a.name} and {b.name} are two places")
    if a.at and b.at:
        distance = kilometres(a.at, b.at)
        if distance < 1:
            return SAME
        return said if distance > SAME_AREA_KM else explained("precision", f"{a.name} and {b.name} are {distance:.0f} km apart")
    if _countries_differ(a, b) or _two_waters(a, b):
        return said
    if a.kind == b.kind == "city" and not (a.known and b.known) and not _alike(a, b):
        return said if a.country and a.country == b.country and not (a.known or b.known) else UNKNOWN
    return UNKNOWN


def _two_waters(a: Spot, b: Spot) -> bool:
    """Whether both are seas or oceans of two names ("the Sea of Japan", "the Pacific"), or two bays, neither in the other."""
    x, y = {*a.words}, {*b.words}
    level = {*_waters()["open"], *_waters()["known"]}
    alike = (x & level and y & level) or x & y & {*_waters()["parts"]}
    own, other = (side - {*_waters()["open"], *_waters()["parts"]} for side in (x, y))
    return bool(alike and own and other and not own & other and not _in_sea(own, other) and not _in_sea(other, own))


def _in_sea(own: set[str], other: set[str]) -> bool:
    return any(sea in own and other & {*parts} for sea, parts in _table()["inside"].items())


def _waters() -> dict[str, list[str]]:
    return _table()["waters"]


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_name("places.toml").read_text(encoding="utf-8"))


def _alike(a: Spot, b: Spot) -> bool:
    """Whether one name begins the other ("Bergen", "Bergenhus")."""
    return any(x.startswith(y[:5]) for x in a.words for y in b.words)


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance of two points in degrees (haversine formula)."""
    (p, q), (r, s) = ((math.radians(v) for v in point) for point in (a, b))
    h = math.sin((r - p) / 2) ** 2 + math.cos(p) * math.cos(r) * math.sin((s - q) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(h))
