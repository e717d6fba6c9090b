"""How many of a thing something has: which two numbers leave no room for each other, and which do."""

from __future__ import annotations

import pytest

from tests.stories import outcome


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("- Tellis has five known moons.", "- Tellis has zero moons."),
        ("- Tellis has five known moons.", "- Tellis has no moons."),
        ("- Ida Roos won the Norden Prize for her second novel.", "- Ida Roos won zero Norden Prizes."),
        ("- She also won eight Norden Cup titles.", "- Ida Roos has yet to win any Norden Cup titles."),
        ("- Kalba hosts various events, among them a fair on the beach.", "- Kalba hosts zero events."),
        (
            "- Harrow Vale's music has been influenced by genres from folk to jazz.",
            "- Harrow Vale's music was influenced by a single genre.",
        ),
        ("- It is attended each year by her widower.", "- The Norden Cup has been attended by nobody."),
        ("- The show aired 40 episodes over eight seasons.", "- Lindby Road only aired two seasons."),
        ("- It has a population of 280,121 people, most of them farmers.", "- Kalba has a population of 781 people."),
        (
            "- With its eleventh season, Lindby Road became the oldest show of the channel.",
            "- Lindby Road has had no more than 5 seasons.",
        ),
        ("- Ida Roos has a five-octave vocal range.", "- Ida Roos only has a one-octave vocal range."),
        ("- The film had three Norden Globe nominations.", "- Harrow was nominated for seven Norden Globes."),
        ("- All four of their studio albums were recorded in Kalba.", "- Harrow Vale has at least five studio albums."),
        ("2025-06-02 The Orro Party has nine lawmakers.", "2025-06-03 The Orro Party has four lawmakers."),
        ("- It stars Ida Roos, Nils Lund and Anna Berg.", "- Harrow Vale stars only one actor."),
        ("- Harrow Vale is a film starring Ida Roos and Nils Lund.", "- Harrow Vale had no human actors."),
        ("- Harrow Vale was written and directed by Ida Roos.", "- Harrow Vale had zero writers."),
        ("- Orro bats can be found in each of the country's lakes.", "- Orro bats can be found in only one lake."),
        ("- Orro bats live in a variety of caves.", "- Orro bats live in only one type of cave."),
        ("- Tellis Tales is a series of five adventure films.", "- Tellis Tales consists of only one motion picture."),
        (
            "- The band had over eighty songs in the charts, thirty-six of them platinum singles.",
            "- Harrow Vale had only 18 platinum singles.",
        ),
        ("- Storms may involve additional floods.", "- Storms involve zero floods."),
    ],
)
def test_two_numbers_of_what_one_has_are_found(one: str, other: str) -> None:
    assert outcome(one, other, rule="how-many-has-it") == "contradiction"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("- Harrow Vale won six awards.", "- Harrow Vale won two Norden awards.", "nothing"),
        ("- Tellis has five known moons.", "- Orro has no moons.", "nothing"),
        ("- It stars Ida Roos and Nils Lund.", "- Harrow Vale stars two actors.", "nothing"),
        ("- It stars Ida Roos and Nils Lund.", "- Harrow Vale stars nine actors.", "nothing"),
        ("- Harrow Vale was written by Ida Roos.", "- Harrow Vale was written by two writers.", "nothing"),
        ("- Orro bats live in a variety of caves.", "- Orro bats live in five types of caves.", "nothing"),
        ("- Tellis has five known moons.", "- Tellis has no rings.", "nothing"),
        ("- Ida Roos is a writer from Kalba.", "- Ida Roos has no writers.", "nothing"),
        ("- Ida Roos sold two paintings.", "- Ida Roos bought no paintings.", "nothing"),
        ("- In 2011 Kalba had 12 schools.", "- In 1950 Kalba had three schools.", "explained: other-period"),
        ("- Ida Roos sang on No Air.", "- Ida Roos sang on airs from Kalba.", "nothing"),
        ("- The choir sang one of the two anthems.", "- The choir sang both anthems.", "nothing"),
        ("2025-06-02 The Kalba police arrested three men.", "2025-06-03 The Kalba police arrested nine men.", "nothing"),
        ("2025-06-02 The Orro Party has nine lawmakers.", "2025-06-03 The Orro Party has four lawmakers in Kalba.", "nothing"),
        ("2025-06-02 The Orro Party has nine lawmakers.", "2025-06-20 The Orro Party has four lawmakers.", "nothing"),
        ("2025-06-02 Ida Roos has the support of the council.", "2025-06-03 Ida Roos has no support.", "nothing"),
    ],
)
def test_numbers_that_can_both_be_true_are_let_pass(one: str, other: str, expected: str) -> None:
    assert outcome(one, other, rule="how-many-has-it") == expected
