"""Places in contests and on lists in other words: medals, prizes, runners-up, wins; and places of which each is of its own."""

from __future__ import annotations

import pytest

from tests.stories import outcome

APART = [
    (
        "Lena Danko spoke in Torp. The 22-year-old took silver in the discus.",
        "Lena Danko finished third in the discus in Torp.",
    ),
    (
        "Lena Danko took silver in the women's 200 metres in Torp on Sunday.",
        "In Torp Lena Danko won the bronze medal in the 200 metres.",
    ),
    (
        "Lena Danko settled for bronze at the Nordic judo games in Torp.",
        "Lena Danko flew home from Torp with a silver medal in her bag.",
    ),
    ("Lena Danko took gold in the javelin in Torp.", "Lena Danko hung a bronze medal round her neck in Torp."),
    ("Silver went to Lena Danko in the downhill in Torp.", "Lena Danko finished third in the downhill in Torp."),
    ("Lena Danko was runner-up at the Torp Open chess tournament.", "In the Torp Open chess tournament Lena Danko came third."),
    ("Lena Danko won the Torp Marathon on Sunday.", "Lena Danko came second in the Torp Marathon on Sunday."),
    ("Third place in the Torp Marathon went to Lena Danko.", "Lena Danko was fourth in the Torp Marathon."),
    ("Fourth came Lena Danko of Kalba in the slalom in Torp.", "Lena Danko was sixth in the slalom in Torp."),
    (
        "The jury awarded Lena Danko second prize in the Torp piano contest.",
        "Lena Danko won third prize in the Torp piano contest.",
    ),
    (
        "Kalba's choir finished third at the choral games in Torp.",
        "The choir from Kalba took second prize at the choral games in Torp.",
    ),
    ("The Kenyan team came fifth at the chess games in Torp.", "Kenya's players finished seventh at the chess games in Torp."),
    (
        "The comedy Low Tide came second in the Peruvian chart in Torp.",
        "Ida Roos's comedy had 3,000 viewers, enough for third place in the Peruvian chart in Torp.",
    ),
    (
        "Lindby was Asia's fourth-busiest airport in 2024, the council said.",
        "Lindby ranked sixth in Asia in 2024 on the council's list of airports.",
    ),
    (
        "Peru is the world's second-largest exporter of squid.",
        "Peru ranks fourth in the world for squid exports, the ministry said.",
    ),
    (
        "Norway's Lev Holm claimed the bronze in the 15-kilometre race in Torp on Sunday.",
        "Lev Holm missed bronze by a second and had to settle for fourth place in the 15-kilometre race in Torp.",
    ),
    ("Lev Holm ended the race in Torp in sixth place.", "Lev Holm crossed the line fourth in the race in Torp."),
    (
        "Lev Holm, who came in fifth in the Torp regatta, was pleased.",
        "Lev Holm brought his boat home in third place in the Torp regatta.",
    ),
    ("Kalba took the silver medal in the women's relay in Torp.", "The women of Kalba left Torp with bronze from the relay."),
    (
        "Second place went to the brewery Holm at the beer festival in Torp.",
        "The Holm brewery came away with third prize from the beer festival in Torp.",
    ),
    (
        "The song Low Tide by Ida Roos finished seventh in the Nordic song contest in Torp.",
        "Ida Roos came ninth in the Nordic song contest in Torp with Low Tide.",
    ),
    (
        "Torp University rose to 12th place in the ranking of Nordic universities.",
        "Torp University is now 21st in the ranking of Nordic universities.",
    ),
    (
        "Lev Holm was placed fourth in the national spelling bee in Torp.",
        "Lev Holm's spelling earned him second place in the national spelling bee in Torp.",
    ),
    (
        "Peru slipped to fifth place on the press freedom index, the watchdog in Torp said.",
        "Peru ranks seventh on the press freedom index, the watchdog in Torp said.",
    ),
    (
        "With this result the Lindby Lions finish third in the league.",
        "The Lindby Lions end the season in fourth place in the league.",
    ),
    (
        "Ida Roos won the race in Torp ahead of Lev Holm, with Ann Berg third.",
        "Ann Berg was second in the race in Torp, which Ida Roos won.",
    ),
    ("Ida Roos won in Torp, Ann Berg came second and Lev Holm third.", "Lev Holm was second in Torp behind Ida Roos."),
]

NO_PLACE = [
    "Lena Danko was the second to reach Torp on Sunday.",
    "Lena Danko is first and foremost a runner.",
    "Lena Danko was second to none in Torp.",
    "Lena Danko flew first class to Torp.",
]

ALIKE = [
    ("Lena Danko took silver in the women's 200 metres in Torp.", "Lena Danko came second in the 200 metres in Torp."),
    ("Lena Danko was runner-up at the Torp Open.", "Lena Danko finished second at the Torp Open."),
    ("Peru is the world's second-largest exporter of squid.", "Peru ranks second in the world for squid exports."),
]

BENIGN = [
    ("Lena Danko was third after the short programme in Torp.", "Lena Danko finished fifth in Torp.", "a part of the contest"),
    ("Kalba came third in the medal table in Torp.", "Kalba was second in the table of the team event in Torp.", "the team"),
    (
        "Lena Danko took silver in the women's 200 metres in Torp.",
        "Lena Danko won bronze in the 100 metres in Torp.",
        "another distance",
    ),
    ("Lena Danko took silver on the beam in Torp.", "Lena Danko won bronze on the vault in Torp.", "another event"),
    ("Lena Danko took silver on Saturday in Torp.", "Lena Danko won bronze in Torp on Sunday.", "another day"),
    ("Lena Danko finished fourth in Torp.", "Lena Danko, the Olympic bronze medallist, was fourth in Torp.", "of another time"),
    ("Lena Danko finished fourth in Torp.", "Lena Danko, who won silver in Torp in 2021, was unhappy on Sunday.", "another year"),
    ("Lena Danko finished fourth in Torp.", "Lena Danko had won silver in Torp before.", "an earlier contest"),
    ("Lena Danko finished fourth in Torp.", "Lena Danko lost the bronze medal match in Torp.", "no medal"),
    ("Signe Danko finished fourth in Torp on Sunday.", "Ida Danko came second in Torp on Sunday.", "two sisters"),
    ("Lena Danko was second in her heat in Torp.", "Lena Danko finished fifth in Torp.", "a part of the contest"),
    ("Kalba's women finished third in the relay in Torp.", "Kalba's men came fifth in the relay in Torp.", "another class"),
    ("Lena Danko won silver and bronze in Torp.", "Lena Danko took bronze in Torp.", "one of two"),
    ("Lena Danko won the second stage of the Torp tour.", "Lena Danko came third in the Torp tour.", "a stage"),
    ("Kalba's team won bronze in Torp.", "Kalba's Lena Danko won silver in Torp.", "a team's and one of its members'"),
    ("Lena Danko hopes to win gold in Torp.", "Lena Danko took silver in Torp.", "a hope"),
    (
        "Peru is the world's second-largest exporter of squid.",
        "Peru ranks fourth in the world for squid catches.",
        "another measure",
    ),
    (
        "Peru is South America's second-largest exporter of squid.",
        "Peru ranks fourth in the world for squid exports.",
        "another region",
    ),
    ("Lev Holm finished sixth in Torp; his sister Ann was third.", "Lev Holm finished sixth in Torp.", "another question"),
    ("Kalba finished third in the medal table in Torp.", "Kalba's relay finished second in Torp.", "another question"),
    (
        "Lev Holm, second on Saturday, finished fourth on Sunday in Torp.",
        "Lev Holm finished fourth on Sunday in Torp.",
        "another question",
    ),
    ("Lev Holm was second after the first day in Torp.", "Lev Holm finished fourth in Torp.", "another question"),
    (
        "Lev Holm ran third for most of the race in Torp and finished fifth.",
        "Lev Holm finished fifth in Torp.",
        "another question",
    ),
    (
        "The Lindby Lions are third in the league.",
        "The Lindby Lions were second in the league before the match.",
        "another question",
    ),
    (
        "Lev Holm won silver in the team event in Torp.",
        "Lev Holm won bronze in the individual event in Torp.",
        "another question",
    ),
    ("Lev Holm came first in his age group in Torp.", "Lev Holm came 31st in Torp.", "another question"),
    ("Lev Holm finished second in the 2024 race in Torp.", "Lev Holm finished third in Torp.", "another question"),
    (
        "Lev Holm came third in the vote in Torp, and will face Ida Roos in the second round.",
        "Lev Holm came second in the second round in Torp.",
        "another question",
    ),
    (
        "Peru ranks third in the world for copper, and first in South America.",
        "Peru ranks first in South America for copper.",
        "another question",
    ),
    (
        "Kalba came fifth in the European rankings for tourism.",
        "Kalba came second in the European rankings for safety.",
        "another question",
    ),
    ("Peru ranks third in the world for copper output.", "Peru ranks eighth in the world for gold output.", "another question"),
]


def told(one: str, other: str) -> str:
    return outcome(f"2025-06-02 {one}", f"2025-06-03 {other}", rule="rank-and-order")


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_places_of_one_contest_are_found(one: str, other: str) -> None:
    assert told(one, other) == "contradiction"


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_one_place_in_other_words_is_none(one: str, other: str) -> None:
    assert told(one, other) == "nothing"


@pytest.mark.parametrize(("one", "other", "why"), BENIGN)
def test_places_of_two_contests_are_none(one: str, other: str, why: str) -> None:
    assert "contradiction" not in told(one, other), why


@pytest.mark.parametrize("one", NO_PLACE)
def test_what_is_no_place(one: str) -> None:
    assert told(one, "Lena Danko came fourth in Torp on Sunday.") == "nothing"
