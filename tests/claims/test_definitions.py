"""What somebody or something is said to be, and of which country, in the words of a definition."""

from __future__ import annotations

import pytest

from checker.claims.definitions import work_of
from checker.compare.definitions import same_countries, same_kinds
from checker.model.names import Listed
from tests.claims.harness import told


@pytest.mark.parametrize(
    ("text", "kinds", "countries"),
    [
        ("Ilka Brandt (born 12 May 1971) is a Danish singer and painter.", "singer and painter", "DK"),
        ("Ilka Brandt, known professionally as Ilka, was a Danish-Norwegian dancer.", "dancer", "DK NO"),
        ("Ilka Brandt is only a singer.", "only singer", "-"),
        ("Ilka Brandt has only ever been a banker.", "only banker", "-"),
        ("Ilka Brandt works solely as a dancer.", "only dancer", "-"),
        ("Ilka Brandt spent her entire life as a teacher.", "only teacher", "-"),
        ("Ilka Brandt is anything but a poet.", "not poet", "-"),
        ("Ilka Brandt is a Danish-born Norwegian singer.", "singer", "NO"),
        ("Ilka Brandt is Norwegian.", "-", "NO"),
        ("Night Ferry is a 1998 Danish crime film directed by Oda Lund.", "1998 crime film", "DK"),
        ("Before We Land is a novel.", "novel", "-"),
        ("Ilka Brandt is the Danish ambassador to Peru.", "-", "-"),
        ("In Lima, Ilka Brandt is a guest.", "-", "-"),
        ("The Danish actor is a father of three.", "-", "-"),
    ],
)
def test_what_is_defined(text: str, kinds: str, countries: str) -> None:
    found = told(text, "definition", "kinds countries")
    said = [row.split(" | ") for row in found]
    assert next((k for k, _ in said if k != "-"), "-") == kinds
    assert next((c for _, c in said if c != "-"), "-").replace(" and ", " ") == countries


@pytest.mark.parametrize(
    ("x", "y", "same"),
    [
        (Listed(("singer", "painter")), Listed(("dentist",)), False),
        (Listed(("singer", "painter")), Listed(("painter",)), True),
        (Listed(("singer", "painter")), Listed(("film actor",)), True),
        (Listed(("singer", "painter")), Listed(("singer",), only=True), False),
        (Listed(("tennis player",)), Listed(("golfer",)), False),
        (Listed(("politician",)), Listed(("lawyer",)), True),
        (Listed(("crime film",)), Listed(("television series",)), False),
        (Listed(("crime film",)), Listed(("horror film",)), True),
        (Listed(("crime film",)), Listed(("horror film",), only=True), False),
        (Listed(("tv show",)), Listed(("television show",), only=True), True),
        (Listed(("singer", "painter")), Listed(("painter",), denied=True), False),
        (Listed(("singer", "painter")), Listed(("pilot",), denied=True), True),
    ],
)
def test_what_can_be_together(x: Listed, y: Listed, same: bool) -> None:
    assert bool(same_kinds(x, y)) is same
    assert bool(same_kinds(y, x)) is same


def test_a_country_of_two_is_enough() -> None:
    assert same_countries(Listed(("DK", "NO")), Listed(("NO",)))
    assert not same_countries(Listed(("DK",)), Listed(("NO",)))
    assert not same_countries(Listed(("DK",)), Listed(("DK",), denied=True))


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("crime film", "film"),
        ("television series", "television"),
        ("film series", "film"),
        ("book series", "book"),
        ("poet", None),
    ],
)
def test_kinds_of_works(phrase: str, kind: str | None) -> None:
    assert work_of(phrase) == kind
