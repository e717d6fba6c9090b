"""Two places: one, one inside the other, a government, or two."""

from __future__ import annotations

import pytest

from checker.compare.places import kilometres, same_place
from checker.model import Entity

PLACE = (
    ("Riga", "Riga", "same", None),
    ("Mumbai", "Bombay", "same", None),
    ("Tromso", "Tromsø", "same", None),
    ("Türkiye", "Turkey", "same", None),
    ("Kuala Lumpur", "Malaysia", "explained", "precision"),
    ("Bavaria", "Germany", "explained", "precision"),
    ("Heathrow", "London Heathrow", "explained", "precision"),
    ("Arequipa", "Arequipa region", "explained", "precision"),
    ("Kremlin", "Russia", "explained", "metonym"),
    ("Odesa", "Odessa", "explained", "name-variant"),
    ("Ciudad Real", "Albacete", "different", None),
    ("Moscow", "Kuala Lumpur", "different", None),
    ("Kenya", "Uganda", "different", None),
    ("Kuala Lumpur", "China", "different", None),
    ("Bergen", "Bergenhus", "unknown", None),
    ("York", "New York", "unknown", None),
    ("Lima", "Atico", "unknown", None),
    ("", "Riga", "unknown", None),
)


@pytest.mark.parametrize(("a", "b", "outcome", "why"), PLACE)
def test_one_place_or_two(a: str, b: str, outcome: str, why: str | None) -> None:
    for verdict in (same_place(a, b), same_place(b, a)):
        assert (verdict.outcome, verdict.why) == (outcome, why)


def test_an_acting_capital_is_its_country() -> None:
    capital = Entity("place", "Beijing", country="CN", place_kind="city", acting=True)
    assert same_place(capital, Entity("place", "China", country="CN", place_kind="country")).why == "metonym"


def test_distance_of_two_cities() -> None:
    assert kilometres((48.9, 2.3), (51.5, -0.1)) == pytest.approx(340, abs=10)
