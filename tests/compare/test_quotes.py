"""When two quotations of one speaker are the same words, and when their sense has changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.quotes import same_words
from checker.model import Quote


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("I have no regrets about the promises we made", "I have some regrets about the promises we made", "different"),
        (
            "We did not come looking for charity, we came for customers",
            "We did not come looking for loans, we came for customers",
            "different",
        ),
        (
            "I would rather be slow and right than quick and sorry, and I mean it",
            "rather be slow and right than quick and sorry",
            "same",
        ),
        ("The door was open and the light was on", "The door was open, and the light was on.", "same"),
        ("It's destabilising the region, and the U.S. knows it", "It is destabilizing the region and the US knows it", "same"),
        ("I heard a crash at about 6.15am and ran outside", "I heard a crash at about 6.15 a.m. and ran outside", "same"),
        (
            "The tram operator FirstGroup will help all of them",
            "The tram operator First Group will help all of them",
            "explained",
        ),
        (
            "An island and a coast have the same fear of storms",
            "The island and the coast have the same fear of storms",
            "explained",
        ),
        ("She is guilty and the police know it", "Ann Lee is guilty and the police know it", "explained"),
        ("The door was open and the light was on", "Nobody told us that the school would be closed", "unknown"),
    ],
)
def test_two_quotations(one: str, other: str, outcome: str) -> None:
    assert same_words(Quote(one), Quote(other)).outcome == outcome
    assert same_words(Quote(other), Quote(one)).outcome == outcome


def test_the_reason_names_the_words() -> None:
    verdict = same_words(Quote("I have no regrets about the promises"), Quote("I have some regrets about the promises"))
    assert verdict.reason in {'"no" in one stands where the other has "some"', '"some" in one stands where the other has "no"'}


def test_a_missing_quotation_is_unknown() -> None:
    assert same_words(None, Quote("I have no regrets about it")).outcome == "unknown"


@given(st.text(min_size=1).filter(lambda t: any(c.isalpha() for c in t)))
def test_words_are_the_same_as_themselves(text: str) -> None:
    assert same_words(Quote(text), Quote(text)).outcome == "same"
