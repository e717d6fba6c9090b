"""When two quotations of one sentence are the same words, and what was changed in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.quote_match import match
from checker.compare.quotes import same_sense, same_speaker, same_words
from checker.model import Entity, Quote, Saying, Slot
from checker.model.claims import WHYS

SAME = [
    ("The door was open and the light was on", "The door was open, and the light was on."),
    ("It's destabilising the region, and the U.S. knows it", "It is destabilizing the region and the US knows it"),
    ("He's told us the whole truth about the colour of the dam", "He has told us the whole truth about the color of the dam"),
    ("I heard a crash at about 6.15am and ran outside", "I heard a crash at about 6.15 a.m. and ran outside"),
    ("The tram operator FirstGroup will help all of them", "The tram operator First Group will help all of them"),
    ("We will open the sluice on March 3 whatever the weather", "We will open the sluice on 3 March whatever the weather"),
    ("Twelve goats, 40 percent of the herd, are on the ridge", "12 goats, 40% of the herd, are on the ridge"),
    ("The co-operation of every e-mail user was asked for", "The cooperation of every email user was asked for"),
    ("The well is dry. Nobody told the village. We walk nine miles.", "The well is dry. We walk nine miles."),
    ("[T]he mill never paid a single worker on time", "The mill never paid a single worker on time"),
    ("We asked Mohammed Al-Hariri to keep the keys safe", "We asked Mohamad Al-Hareeri to keep the keys safe"),
    ("The United States will not sell the old lighthouse", "The US will not sell the old lighthouse"),
    ("The United States will not sell the old lighthouse", "The U.S. will not sell the old lighthouse"),
]
PARTS = [
    ("I would rather be slow and right than quick and sorry, and I mean it", "rather be slow and right than quick and sorry"),
    ("So the barn burned down before noon", "The barn burned down before noon"),
]
REWORDED = [
    ("An island and a coast have the same fear of storms", "The island and the coast have the same fear of storms"),
    ("It was one of the hardest winters of my life", "It is one of the hardest winters of my life"),
    ("We have changed our conclusions on the bridge", "We have changed our conclusion on the bridge"),
    ("She is guilty and the police know it", "Ann Lee is guilty and the police know it"),
    ("It took two or three weeks to dig the tunnel", "It took two to three weeks to dig the tunnel"),
    ("We now are going to want to carry every parcel home", "We now are going to carry every parcel home"),
    ("The divers at the quarry will not go down again", "The divers will not go down again"),
]
CHANGED = [
    ("I have no regrets about the promises we made", "I have some regrets about the promises we made"),
    ("We did not come looking for charity, we came for customers", "We did not come looking for loans, we came for customers"),
    ("The tunnel will be safe for the children of the valley", "The tunnel will never be safe for the children of the valley"),
    ("We lost 19 sheep and both dogs in the blizzard", "We lost 90 sheep and both dogs in the blizzard"),
    ("A large number of letters were found in the attic", "A large volume of letters were found in the attic"),
]
TWO = [
    ("The door was open and the light was on", "Nobody told us that the school would be closed"),
    ("", "Nobody told us that the school would be closed"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_print_makes_no_difference(one: str, other: str) -> None:
    assert outcomes(one, other) == ("same", "same")


@pytest.mark.parametrize(("one", "other"), PARTS)
def test_a_shortened_quotation_is_no_other(one: str, other: str) -> None:
    assert outcomes(one, other) == ("unknown", "unknown")


@pytest.mark.parametrize(("one", "other"), REWORDED)
def test_small_words_put_in_changed_or_left_out(one: str, other: str) -> None:
    words, sense = outcomes(one, other)
    assert words == "different"
    assert sense != "different"


@pytest.mark.parametrize(("one", "other"), CHANGED)
def test_a_change_of_sense(one: str, other: str) -> None:
    assert outcomes(one, other) == ("unknown", "different")


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_sayings(one: str, other: str) -> None:
    assert outcomes(one, other) == ("unknown", "unknown")


def outcomes(one: str, other: str) -> tuple[str, str]:
    """What is said of the words and of the sense, which order never changes."""
    words, sense = same_words(Quote(one), Quote(other)).outcome, same_sense(Quote(one), Quote(other)).outcome
    assert (words, sense) == (same_words(Quote(other), Quote(one)).outcome, same_sense(Quote(other), Quote(one)).outcome)
    return words, sense


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("She carried [the lamp] up to the signal house", "She carried it up to the signal house"),
        ("The mayor ... never answered a single letter of ours", "The mayor of Lindby never answered a single letter of ours"),
        ("He (Rui Lobo) was the last to leave the burning hall", "He was the last to leave the burning hall"),
    ],
)
def test_what_an_editor_marks_is_explained(one: str, other: str) -> None:
    assert same_words(Quote(one), Quote(other)).why == "quotation"
    assert "quotation" in WHYS


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        (
            "I have no regrets about the promises",
            "I have some regrets about the promises",
            ("have no regrets", "have some regrets"),
        ),
        (
            "The divers at the quarry will not dive again",
            "The divers will not dive again",
            ("divers at the quarry will", "divers will"),
        ),
        ("Two foxes and a hare ran past", "Nine foxes and a hare ran past", None),
        ("We saw two foxes and one hare run past", "We saw 3 foxes and one hare run past", ("saw two foxes", "saw 3 foxes")),
    ],
)
def test_the_words_that_differ_are_shown_with_one_on_each_side(one: str, other: str, shown: tuple[str, str] | None) -> None:
    left, right = (Slot(Saying(text), 100, 100 + len(text), text) for text in (one, other))
    verdicts = [v for v in (same_words(left, right), same_sense(left, right)) if not v]
    found = [(v.left.text, v.right.text) for v in verdicts if v.left and v.right]
    assert found == ([shown] if shown else found)
    for verdict in verdicts:
        assert verdict.left
        assert one[verdict.left.start - 100 : verdict.left.end - 100] == verdict.left.text


def test_the_reason_names_the_words() -> None:
    verdict = same_sense(Quote("I have no regrets about the promises"), Quote("I have some regrets about the promises"))
    assert verdict.reason == '"no" in one stands where the other has "some"'


def test_words_around_a_sentence_help_to_know_it() -> None:
    alone = match(Saying("I had great respect."), Saying("I have great respect."))
    around = match(
        Saying("I had great respect.", before="We had never met.", after="The dinner lasted four hours."),
        Saying("I have great respect.", before="We had never met.", after="The dinner lasted four hours."),
    )
    assert alone
    assert around
    assert around.kept > alone.kept
    assert [c.forms for c in around.changes] == [(("had",), ("have",))]


def test_a_change_in_the_words_around_is_left_to_their_own_sentence() -> None:
    found = match(
        Saying("The dinner lasted four hours.", before="I had great respect."),
        Saying("The dinner lasted four hours.", before="I have great respect."),
    )
    assert found
    assert not found.changes


ANNA, BEN = Entity("person", "Anna Rask", "Anna", "Rask"), Entity("person", "Ben Ode", "Ben", "Ode")
ARMY = Entity("organization", "the army")


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        (ANNA, ANNA, "same"),
        (ANNA, BEN, "different"),
        (ANNA, Entity("person", "Rask", None, "Rask"), "unknown"),
        (ANNA, Entity("person", "Peter Rask", "Peter", "Rask"), "unknown"),
        (ANNA, ARMY, "explained"),
        (ARMY, Entity("organization", "police"), "unknown"),
        (None, BEN, "unknown"),
    ],
)
def test_who_speaks(one: Entity | None, other: Entity | None, outcome: str) -> None:
    assert same_speaker(one, other).outcome == outcome


def test_a_person_and_a_body_are_a_refinement() -> None:
    assert same_speaker(ANNA, ARMY).why == "refinement"


def test_a_missing_quotation_is_unknown() -> None:
    assert same_words(None, Quote("I have no regrets about it")).outcome == "unknown"


@given(st.text(min_size=1).filter(lambda t: any(c.isalpha() for c in t)), st.text())
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    assert same_words(Quote(one), Quote(one)).outcome in {"same", "unknown", "explained"}
    assert same_words(Quote(one), Quote(other)).outcome in {"same", "unknown", "explained", "different"}
