"""Who made a thing, by whichever words it is told, and what is told of another thing."""

from __future__ import annotations

import pytest

from checker.compare.makers import same_makers
from checker.compare.subjects import same_name
from checker.model.names import Listed
from tests.claims.harness import told

DIRECTED = "Night Ferry | directed | Oda Lund"
WRITTEN = "Night Ferry | written | Per Holm"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Night Ferry was directed by Oda Lund.", [DIRECTED]),
        ("Night Ferry (1998) is a Danish film directed by Oda Lund and written by Per Holm.", [DIRECTED, WRITTEN]),
        ("Oda Lund directed the 1998 film Night Ferry.", [DIRECTED]),
        ("Oda Lund directed Night Ferry in Aarhus in 1998.", [DIRECTED]),
        ("Per Holm is the author of Night Ferry.", [WRITTEN]),
        ("Night Ferry is a film based on a novel by Per Holm.", ["Night Ferry | source | Per Holm"]),
        ("Night Ferry is adapted from Per Holm's 1990 novel.", ["Night Ferry | source | Per Holm"]),
        ("Night Ferry was written by Per Holm, working alone.", ["Night Ferry | written | only Per Holm"]),
        ("Night Ferry was written only by Per Holm and Ann Lee.", ["Night Ferry | written | only Per Holm and Ann Lee"]),
        ("Night Ferry was not directed by Ann Lee.", ["Night Ferry | directed | not Ann Lee"]),
        ("Pohjola Air was founded by the Finnish pilot Ilta Aho.", ["Pohjola Air | founded | Ilta Aho"]),
        ("The Lindby lamp was designed by Oda Lund.", ["The Lindby lamp | designed | Oda Lund"]),
        ("Tom Daly wrote in the Lindby Post.", []),
        ("The match was watched by Oda Lund.", []),
        ("The Danish actor was directed by Oda Lund.", []),
    ],
)
def test_who_made_it(text: str, expected: list[str]) -> None:
    assert [row for row in told(text, "maker", "thing relation makers") if " | by | " not in row] == expected


def test_a_fragment_leaves_open_which_film_it_is() -> None:
    assert told("The film was directed by Oda Lund.", "maker", "thing makers") == ["the film | Oda Lund"]
    assert told("It rained. It rained. The film was directed by Oda Lund.", "maker", "thing makers") == []


def test_one_article_may_name_the_makers_in_two_sentences() -> None:
    text = "Night Ferry was written by Per Holm. Night Ferry was written by Ann Lee."
    assert told(text, "maker", "makers") == ["Per Holm and Ann Lee"] * 2


@pytest.mark.parametrize(
    ("x", "y", "same"),
    [
        (Listed(("Oda Lund",)), Listed(("Karl Benn",)), False),
        (Listed(("Oda Lund",)), Listed(("O. Lund", "Karl Benn")), True),
        (Listed(("Lund",)), Listed(("Oda Lund",)), True),
        (Listed(("Oda Lund",), only=True), Listed(("Oda Lund", "Karl Benn")), False),
        (Listed(("Oda Lund",), open=True), Listed(("Karl Benn",), open=True), True),
        (Listed(("Oda Lund",), open=True), Listed(("Karl Benn", "Ann Lee", "Tom Daly")), False),
        (Listed(("Oda Lund",), denied=True), Listed(("Oda Lund",)), False),
        (Listed(("Oda Lund",), denied=True), Listed(("Karl Benn",)), True),
    ],
)
def test_which_lists_conflict(x: Listed, y: Listed, same: bool) -> None:
    assert bool(same_makers(x, y)) is same
    assert bool(same_makers(y, x)) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("The Night Ferry", "Night Ferry", True),
        ("Night Ferry", "Night Ferry 2", False),
        ("Night Ferry", "Night Ferry: The Return", False),
        ("Ilka Marie Brandt", "Ilka Brandt", True),
        ("Ilka Brandt", "Oda Brandt", False),
        ("Nattfärjan", "Nattfarjan", True),
    ],
)
def test_names_of_one_thing(a: str, b: str, same: bool) -> None:
    assert same_name(a, b) is same
