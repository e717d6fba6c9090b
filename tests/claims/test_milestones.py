"""When a person, a work or a body took a step that is taken once, however the sentence tells it."""

from __future__ import annotations

import pytest

from tests.claims.harness import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ilse Brandt was born on March 4, 1921.", ["birth | 1921-03-04"]),
        ("Ilse Brandt (4 March 1921 - 9 June 1988) was a singer.", ["birth | 1921-03-04", "death | 1988-06-09"]),
        ("The release of Low Tide was on 9 June 2011.", ["beginning | 2011-06-09"]),
        ("Low Tide is a 1996 Danish film.", ["beginning | 1996-01-01 to 1996-12-31"]),
        ("On May 23, 1996, the film premiered in Tarm.", ["beginning | 1996-05-23"]),
        ("Low Tide aired from 3 May to 9 June 1996.", ["beginning | 1996-05-03", "end | 1996-06-09"]),
        ("Otto Reiss was mayor of Tarm since 3 May 1971.", ["start of tenure | 1971-05-03"]),
        ("The Tarm Cup is a biennial regatta.", ["rhythm | P2Y"]),
        ("The Tarm Cup is held each August.", ["time of year | XXXX-08 of some year"]),
        ("He began the talks in 1971.", []),
        ("Low Tide is a remake of a 1950 film.", []),
        ("The court (1971) ruled for Brandt (1972).", []),
    ],
)
def test_steps_that_are_taken_once(text: str, expected: list[str]) -> None:
    assert sorted(told(text, "milestone", "matter date", published=None)) == expected


def test_which_of_a_row_it_is_does_not_count_as_its_name() -> None:
    assert told("Season 3 of Low Tide began in 1996.", "milestone", "thing", published=None) == ["low tide"]


def test_news_tells_the_year_of_what_stays_true() -> None:
    assert told("Tarm FC was founded on Monday.", "milestone", "date") == []
    assert told("Tarm FC was founded in 1899.", "milestone", "matter") == ["beginning"]
