"""Lengths, depths, weights and durations told in other words: which are of one thing, and which differ for a reason."""

from __future__ import annotations

import pytest

from tests.stories import outcome

TRUCE = "2025-03-04 KALBA - The two militias agreed in Kalba on Monday to a 48-hour truce, the UN envoy Ida Roos said."
BRIDGE = "2025-03-04 Lindby has a pedestrian bridge over the Ola. The bridge, 340 metres long, links Lindby to Torp."
TALKS = "2025-03-04 Prime Minister Ida Roos met Premier Lev Danko in Torp on Monday. Their talks lasted 90 minutes."
COACH = "2025-03-04 Lindby United have named Ida Roos as coach. Roos, who left Torp in May, signed a two-year contract."
JAILED = "2025-03-04 A court in Torp jailed the banker Lev Danko for six years on Monday for fraud at the Ola Bank."
QUAKE = (
    "2025-03-04 A quake shook Kalba on Monday. The institute in Torp put the depth at 32 km in its bulletin on the Kalba quake."
)
EMERGENCY = "2025-03-04 The government in Torp declared a state of emergency of 30 days in Kalba and Lindby after the quake."
BLACKOUT = "2025-03-04 A blackout hit Torp on Monday. The outage lasted six hours, the grid operator Ola Net said in Torp."
WHALE = "2025-03-04 A whale was washed ashore near Torp on Monday. The whale weighed 12 tonnes, said Ida Roos of the Torp museum."
TUNNEL = (
    "2025-03-04 Work on the Kalba tunnel began on Monday. The rail tunnel will be 14 km long, Ida Roos told reporters in Kalba."
)

BANNED = "2025-03-04 The mayor of Torp, Ida Roos, has banned fires on the beach for ten days after the blaze."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TRUCE, "2025-03-04 A truce of 72 hours let ambulances into Kalba. The militias agreed to it on Monday, said Ida Roos."),
        (TRUCE, "2025-03-05 Guns in Kalba fell silent. The ceasefire between the militias is to last 24 hours, Ida Roos said."),
        (
            TRUCE,
            "2025-03-05 Who can be brought out of Kalba in 24 hours? That is how long the truce of the militias "
            "is meant to last. Ida Roos makes lists.",
        ),
        (BRIDGE, "2025-03-05 Walkers crowded Lindby's bridge over the Ola. At 430 metres long, the bridge is the pride of Torp."),
        (BRIDGE, "2025-03-05 A 430-metre bridge across the Ola joins Lindby and Torp since Monday."),
        (BRIDGE, "2025-03-05 Lindby is proud. The bridge stretches for 240 metres over the Ola, from Lindby to Torp."),
        (TALKS, "2025-03-05 Ida Roos and Lev Danko met for three hours in Torp on Monday."),
        (TALKS, "2025-03-05 After an hour-long meeting with Ida Roos in Torp, Lev Danko smiled."),
        (COACH, "2025-03-05 Ida Roos is Lindby United's coach. The woman from Torp agreed a three-year deal with Lindby."),
        (
            JAILED,
            "2025-03-05 Lev Danko was sentenced to eight years in prison in Torp on Monday. The Ola Bank collapsed in 2021.",
        ),
        (JAILED, "2025-03-05 A nine-year prison sentence for Lev Danko, once head of the Ola Bank in Torp, pleased its clients."),
        (QUAKE, "2025-03-05 The quake in Kalba struck at a depth of 52 km, the Torp institute said in its bulletin."),
        (
            EMERGENCY,
            "2025-03-05 After the quake, Torp declared a state of emergency for a period of sixty (60) days in Kalba and Lindby.",
        ),
        (BANNED, "2025-03-05 And now Ida Roos, our mayor, says no fires on the beach at Torp for three weeks."),
        (BANNED, "2025-03-05 No fires on the beach for three weeks, says the mayor of Torp, Ida Roos."),
        (BLACKOUT, "2025-03-05 Torp was dark on Monday. The blackout lasted for nine hours, Ola Net said."),
        (WHALE, "2025-03-05 The 21-tonne whale on the beach at Torp draws crowds to the museum of Ida Roos."),
        (
            TUNNEL,
            "2025-03-05 Kalba digs for its rail tunnel. It is Ida Roos's wish: the 41-km tunnel will cross Kalba.",
        ),
    ],
)
def test_two_numbers_for_one_thing_are_found(one: str, other: str) -> None:
    assert outcome(one, other, rule="duration-and-distance") == "contradiction"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (TRUCE, "2025-03-05 The two-day truce in Kalba holds, Ida Roos said.", "explained: unit"),
        (BRIDGE, "2025-03-05 The bridge from Lindby to Torp over the Ola is 1,115 feet long.", "explained: unit"),
        (
            BRIDGE,
            "2025-03-05 The bridge from Lindby to Torp over the Ola is more than 300 metres long.",
            "explained: approximation",
        ),
        (BRIDGE, "2025-03-05 The bridge from Lindby to Torp over the Ola is about 350 metres long.", "explained: approximation"),
        (BRIDGE, "2025-03-05 The railway bridge from Lindby to Torp over the Ola is 900 metres long.", "nothing"),
        (BRIDGE, "2025-03-05 Lindby's bridge over the Ola to Torp is 12 metres wide.", "nothing"),
        (BRIDGE, "2025-03-05 At Porto Alto a bridge over the Douro is 430 metres long, said Rui Lobo.", "nothing"),
        (
            TALKS,
            "2025-03-05 The talks of Ida Roos and Lev Danko in Torp were meant to last an hour.",
            "explained: plan-and-outcome",
        ),
        (TALKS, "2025-03-05 Ida Roos and Lev Danko met in Torp for almost an hour and a half.", "nothing"),
        (TALKS, "2025-03-05 Ida Roos spoke to the press in Torp within an hour of meeting Lev Danko.", "nothing"),
        (COACH, "2025-03-05 Ida Roos will coach Lindby United. Her assistant Lev Danko signed a one-year contract.", "nothing"),
        (JAILED, "2025-03-05 Lev Danko of the Ola Bank was jailed in Torp. Six years ago he was its hero.", "nothing"),
        (
            JAILED,
            "2025-03-05 Lev Danko is in prison in Torp. His clerk Ida Roos was sentenced to two years in prison.",
            "nothing",
        ),
        (JAILED, "2025-03-05 Lev Danko of the Ola Bank was jailed for five to seven years in Torp.", "explained: range"),
        (QUAKE, "2025-03-05 The quake struck 32 km south of Kalba, Torp said.", "nothing"),
        (
            EMERGENCY,
            "2025-03-05 An emergency of 90 days ended in Torp in May; the emergency of 30 days after the quake in Kalba is new.",
            "nothing",
        ),
        (BLACKOUT, "2025-03-05 The blackout began in Torp two hours after the storm, Ola Net said.", "nothing"),
        (BANNED, "2025-03-05 The mayor of Torp, Ida Roos, has seen no rain on the beach for three weeks.", "nothing"),
        (BANNED, "2025-03-05 The mayor of Torp, Ida Roos, had no sleep for two days after the fires on the beach.", "nothing"),
        (BANNED, "2025-03-05 Ida Roos, the mayor of Torp, had no fires on the beach for ten days.", "nothing"),
        (WHALE, "2025-03-05 The whale on the beach near Torp was 12,000 kilograms heavy, Ida Roos said.", "explained: unit"),
        (TUNNEL, "2025-03-05 The road tunnel at Kalba is 21 km long, Ida Roos said.", "nothing"),
    ],
)
def test_differences_that_are_none(one: str, other: str, expected: str) -> None:
    assert outcome(one, other, rule="duration-and-distance") == expected


def test_what_two_speakers_say_of_a_length_is_no_conflict_of_articles() -> None:
    one = '2025-03-04 "The talks in Torp lasted two hours," said Ida Roos, the prime minister, after meeting Lev Danko.'
    other = '2025-03-05 "The talks in Torp lasted four hours," said Lev Danko, the premier, after meeting Ida Roos.'
    assert outcome(one, other, rule="duration-and-distance") == "explained: other-speaker"


def test_lengths_for_two_years_are_of_two_years() -> None:
    one = "2025-03-04 The race in Torp was 40 kilometres long in 2024, said Ida Roos of the Torp marathon."
    other = "2025-03-05 The race in Torp was 60 kilometres long in 2023, said Ida Roos of the Torp marathon."
    assert outcome(one, other, rule="duration-and-distance") == "explained: other-period"


def test_rain_of_a_day_is_not_the_rain_of_a_week() -> None:
    one = "2025-06-05 Torp received 92 millimetres of rain on Wednesday, said Ida Roos of the weather office."
    same = "2025-06-05 Torp received 29 millimetres of rain on Wednesday, said Ida Roos of the weather office."
    week = "2025-06-08 Torp received 205 millimetres of rain in the week to Saturday, said Ida Roos of the weather office."
    assert outcome(one, same, rule="duration-and-distance") == "contradiction"
    assert outcome(one, week, rule="duration-and-distance") == "explained: other-period"
