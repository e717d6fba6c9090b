"""The one beginning, deadline or announcement of a piece of news, told in many ways; and days that are none of these."""

from __future__ import annotations

import pytest

from tests.stories import outcome

STARTS = [
    "Trams between Torp and Lindby will start running on {}.",
    "From {} passengers in Torp can take the tram to Lindby.",
    "The tram from Torp to Lindby opens on {}.",
    "The tram between Torp and Lindby will carry its first passengers on {}.",
    "Nobody will be able to take the tram from Torp to Lindby until {}.",
    "The line between Torp and Lindby stays closed until {}.",
    "Trams return to Lindby and Torp on {}.",
    "The opening of the tram from Torp to Lindby is set for {}.",
    "The first tram is to leave Torp for Lindby on {}.",
    "Starting {}, trams will run between Torp and Lindby.",
]

DEADLINES = [
    "Farmers around Torp must hand in their claims by {}.",
    "Farmers around Torp have until {} to apply for money.",
    "The deadline for farmers around Torp is {}.",
    "Claims of farmers have to be with the county of Torp no later than {}.",
    "Farmers around Torp can register until {}.",
    "The offer of money to farmers around Torp closes at 5 p.m. on {}.",
    "Registration for the farmers around Torp is open till {}.",
    "The flood scheme for farmers around Torp runs until {}.",
    "Applications of farmers around Torp will close on {}.",
]

ANNOUNCED = [
    "The zoo of Torp said on {} that a bear had been born there.",
    "On {} the zoo of Torp announced the birth of a bear.",
    "A bear was born in Torp, the zoo told reporters on {}.",
    "The zoo of Torp presented a bear on {} that was born there.",
]

QUIET = {
    "one month, and a day in it": (
        "The tram from Torp to Lindby opens in October.",
        "The tram from Torp to Lindby opens on 10 October.",
    ),
    "the sale of tickets": (
        "The tram from Torp to Lindby opens on 3 October.",
        "Tickets for the tram from Torp to Lindby go on sale from 10 September.",
    ),
    "the building of it": (
        "The tram from Torp to Lindby opens on 3 October.",
        "Building of the tram from Torp to Lindby starts on 10 September.",
    ),
    "a vote on it and a trial": (
        "The vote on the tram from Torp to Lindby begins on 3 October.",
        "The trial over the tram from Torp to Lindby starts on 10 October.",
    ),
    "a beginning and a deadline": (
        "The tram from Torp to Lindby opens on 3 October.",
        "Objections to the tram from Torp to Lindby must be handed in by 10 September.",
    ),
    "two beginnings of one article": (
        "The tram from Torp to Lindby opens on 3 October.",
        "The tram from Torp to Lindby opens on 10 October. The bus service begins on 5 November.",
    ),
    "the other's day for something else": (
        "The tram from Torp to Lindby opens on 3 October.",
        "The tram from Torp to Lindby opens on 10 October, after a party on 3 October.",
    ),
    "what is only feared": (
        "The tram from Torp to Lindby opens on 3 October.",
        "If the workers of Torp strike, the tram to Lindby might not start until 10 October.",
    ),
    "a house that closes": (
        "The town hall of Torp closes on 3 October.",
        "Claims of farmers have to be with the county of Torp no later than 10 October.",
    ),
    "another story": (
        "The tram from Torp to Lindby opens on 3 October.",
        "The ferry from Oban to Mull returns on 10 October.",
    ),
}


def told(one: str, other: str, days: tuple[str, str] = ("2025-09-04", "2025-09-05")) -> str:
    return outcome(f"{days[0]} {one}", f"{days[1]} {other}", rule="day-of-news")


def pairs(forms: list[str], days: tuple[str, str]) -> list[tuple[str, str]]:
    """Each way of telling beside the next one, with two days."""
    return [(one.format(days[0]), other.format(days[1])) for one, other in zip(forms, [*forms[1:], forms[0]], strict=True)]


@pytest.mark.parametrize(("one", "other"), pairs(STARTS, ("3 October", "13 October")))
def test_two_beginnings_of_one_thing_are_found(one: str, other: str) -> None:
    assert told(one, other) == "contradiction"


def test_a_month_told_for_something_else_is_no_answer() -> None:
    other = "The tram from Torp to Lindby opens on 23 October. The bakery is having the best October of its life."
    assert told("The tram from Torp to Lindby opens on 13 October.", other, ("2025-10-08", "2025-10-09")) == "contradiction"


@pytest.mark.parametrize(("one", "other"), pairs(STARTS, ("3 October", "3 October")))
def test_one_beginning_in_other_words_is_none(one: str, other: str) -> None:
    assert "contradiction" not in told(one, other)


@pytest.mark.parametrize(("one", "other"), pairs(DEADLINES, ("3 October", "13 October")))
def test_two_deadlines_of_one_thing_are_found(one: str, other: str) -> None:
    assert told(one, other) == "contradiction"


@pytest.mark.parametrize(("one", "other"), pairs(ANNOUNCED, ("Tuesday", "Wednesday")))
def test_two_days_of_one_announcement_are_found(one: str, other: str) -> None:
    assert told(one, other) == "contradiction"


def test_what_a_later_article_heard_later_is_another_announcement() -> None:
    one, other = "The zoo of Torp said on Wednesday that a bear was ill.", "The zoo of Torp said on Friday that a bear was ill."
    assert "contradiction" not in told(one, other, ("2025-09-04", "2025-09-06"))


@pytest.mark.parametrize("case", QUIET)
def test_other_days_are_none(case: str) -> None:
    assert "contradiction" not in told(*QUIET[case])
