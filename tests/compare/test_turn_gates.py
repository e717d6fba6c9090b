"""Which of somebody's terms, visits or children it is; and those of another office, place or time."""

from __future__ import annotations

import pytest

from tests.stories import outcome

APART = [
    (
        "Ida Roos was re-elected mayor of Torp on Monday. It will be her second term in office.",
        "Ida Roos has won a third term as mayor of Torp by 212 votes.",
    ),
    (
        "Ida Roos was sworn in for a second term as president of Kalba on Monday.",
        "Kalba's president, Ida Roos, began her third term on Monday.",
    ),
    ("Ida Roos won a fourth term in Torp on Sunday.", "Voters in Torp gave Ida Roos a third term as mayor."),
    (
        "Ida Roos arrived in Kenya on Monday on her third visit to Kenya.",
        "Ida Roos landed in Nairobi. It is her second visit to Kenya.",
    ),
    (
        "Ida Roos is expecting her second child, her office in Torp said.",
        "Ida Roos will have her third child in May, her office in Torp said.",
    ),
]

BENIGN = [
    (
        "Ida Roos was re-elected mayor of Torp on Monday. It will be her second term in office.",
        "Ida Roos, in her second term as mayor of Torp, will seek a third term.",
    ),
    ("Ida Roos won a second term in Torp.", "Ida Roos won a second term as mayor of Torp."),
    ("Ida Roos won a second consecutive term in Torp.", "Ida Roos won a third term in Torp."),
    ("Ida Roos won a second term in Torp.", "Lev Roos won a third term in Torp."),
    ("Ida Roos is in her second term as mayor of Torp.", "Ida Roos hopes to win a third term as mayor of Torp."),
    ("Ida Roos won a second term as mayor of Torp.", "Ida Roos won a third term as head of the party in Torp."),
    ("Ida Roos won a third term in Torp.", "Ida Roos began her second term in Torp in 2019."),
    ("Ida Roos began her third visit to Kenya.", "Ida Roos began her fifth visit to Africa."),
    ("Ida Roos began her third visit to Kenya since 2020.", "Ida Roos began her fifth visit to Kenya."),
    ("Ida Roos won a third term in Torp.", "After her second term in Torp, Ida Roos wanted to retire."),
]


def told(one: str, other: str) -> str:
    return outcome(f"2025-06-02 {one}", f"2025-06-03 {other}", rule="rank-and-order")


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_numbers_of_one_turn_are_found(one: str, other: str) -> None:
    assert told(one, other) == "contradiction"


@pytest.mark.parametrize(("one", "other"), BENIGN)
def test_other_turns_are_none(one: str, other: str) -> None:
    assert "contradiction" not in told(one, other)
