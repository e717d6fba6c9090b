"""What country a word belongs to, and which places the lists know."""

from __future__ import annotations

import pytest

from checker.annotate.places import country_of, find_place, is_demonym


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Russian", "RU"), ("Kenyan", "KE"), ("South Korean", "KR"), ("Norway", "NO"), ("Türkiye", "TR"), ("U.S.", "US"),
        ("Beijing", "CN"), ("Kiev", "UA"), ("the Netherlands", "NL"), ("Kremlin", "RU"), ("Downing Street", "GB"),
        ("Bavaria", "DE"), ("Bergen", "NO"), ("St. Petersburg", "RU"), ("COLOGNE", "DE"), ("Tromsø", "NO"),
        ("Europe", None), ("Tuesday", None), ("", None),
    ],
)  # fmt: skip
def test_country_of_a_word(word: str, country: str | None) -> None:
    assert country_of(word) == country


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Peru", "country"), ("Lima", "city"), ("Catalonia", "region"), ("Black Sea", "region"), ("Blorptown", None)],
)
def test_kind_of_a_place(name: str, kind: str | None) -> None:
    place = find_place(name)
    assert (place.kind if place else None) == kind


def test_namesakes_of_one_size_have_no_certain_country() -> None:
    place = find_place("Cambridge")
    assert place is not None
    assert place.country is None


def test_demonyms_are_not_places() -> None:
    assert is_demonym("Kenyans")
    assert find_place("Kenyan") is None
