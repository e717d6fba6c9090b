"""Places, orders, scales and last times told in other words: which are of one list, and which differ for a reason."""

from __future__ import annotations

import pytest

from tests.stories import outcome

RACE = "2025-06-02 Ida Roos won the Torp Marathon on Sunday. Lena Danko of Kalba finished third, a minute behind."
SLALOM = "2025-06-02 Lena Danko was second in Torp. Lev Holm took fourth place in the slalom of Torp on Sunday."
VISIT = "2025-06-02 Ida Roos is the third Norwegian prime minister to visit Kenya, her office said in Nairobi."
SANCTIONS = "2025-06-02 The European Union adopted its 18th package of sanctions against Russia on Monday in Brussels."
BANK = "2025-06-02 Ola Bank is the second-largest bank in Peru. Ola Bank will close ten branches, it said in Lima."
STRIKE = "2025-06-02 Pilots at Lindby Air will walk out on Friday in Norway, the first strike at the airline since 2018."
FLOOD = "2025-06-02 The flood in Kalba was the worst in Kenya since 1997, the mayor of Kalba, Ida Roos, said."
TITLE = "2025-06-02 Lena Danko beat Ida Roos in Torp on Sunday to win her third Torp Open title."
LAKE = "2024-12-05 The water in Lake Orme has fallen to its lowest level since 1994, the county of Torp said on Wednesday."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (RACE, "2025-06-03 Lena Danko of Kalba came fourth in the women's race of the Torp Marathon behind Ida Roos."),
        (RACE, "2025-06-03 For Lena Danko it was a good day in Torp. Danko came in second in the marathon."),
        (RACE, "2025-06-03 Lena Danko took fifth place in the Torp Marathon, which Ida Roos won."),
        (SLALOM, "2025-06-03 Lev Holm finished fifth in the slalom in Torp."),
        (VISIT, "2025-06-03 In Nairobi, Ida Roos became the fourth prime minister of Norway to visit Kenya."),
        (VISIT, "2025-06-03 Kenya welcomed the second Norwegian prime minister to visit Kenya, Ida Roos, in Nairobi."),
        (SANCTIONS, "2025-06-03 In Brussels the European Union agreed on the 17th package of sanctions against Russia."),
        (SANCTIONS, "2025-06-03 Brussels: the European Union's 19th sanctions package against Russia is adopted."),
        (BANK, "2025-06-03 Ola Bank, the third-largest bank in Peru, is to close ten branches, it said in Lima."),
        (BANK, "2025-06-03 In Lima the Ola Bank said it would close branches. Ola Bank is the largest bank in Peru."),
        (STRIKE, "2025-06-03 Lindby Air's pilots in Norway go on strike on Friday, which they have not done since 2016."),
        (STRIKE, "2025-06-03 Not since 2015 have pilots at Lindby Air in Norway gone on strike at the airline."),
        (FLOOD, "2025-06-03 Ida Roos, the mayor of Kalba, spoke of the worst flood in Kenya since 1979."),
        (LAKE, "2024-12-05 Lake Orme has not been this low since 2002, the county said on Wednesday, and Torp looked on."),
        (TITLE, "2025-06-03 Lena Danko has her fourth Torp Open title after beating Ida Roos in Torp."),
    ],
)
def test_two_ranks_of_one_list_are_found(one: str, other: str) -> None:
    assert outcome(one, other, rule="rank-and-order") == "contradiction"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (RACE, "2025-06-03 Lena Danko of Kalba took third place in the Torp Marathon behind Ida Roos.", "nothing"),
        (RACE, "2025-06-03 Ida Roos, who finished fifth in the Torp Marathon last year, beat Lena Danko.", "nothing"),
        (RACE, "2025-06-23 Lena Danko finished fourth in Lindby, three weeks after the marathon of Torp.", "nothing"),
        (SLALOM, "2025-06-03 Lev Holm finished second in the downhill in Torp.", "explained: other-scope"),
        (SLALOM, "2025-06-03 Lev Holm is third overall after the slalom in Torp.", "explained: other-scope"),
        (
            VISIT,
            "2025-06-03 Ida Roos is the first Norwegian prime minister to visit East Africa since the war in Kenya.",
            "explained: other-scope",
        ),
        (VISIT, "2025-06-03 It is the fifth visit to Africa by Ida Roos, who is in Nairobi, Kenya.", "nothing"),
        (SANCTIONS, "2025-06-03 The European Union's 18th package of sanctions against Russia passed in Brussels.", "nothing"),
        (SANCTIONS, "2025-06-03 The European Union adopted its third package of sanctions against Belarus.", "nothing"),
        (BANK, "2025-06-03 Ola Bank is the seventh-largest bank in South America, it said in Lima.", "explained: other-scope"),
        (BANK, "2025-06-03 Ola Bank is one of the largest banks in Peru, it said in Lima.", "nothing"),
        (BANK, "2025-06-03 Ola Bank's rival Lima Credit is the largest bank in Peru. It is in Lima too.", "nothing"),
        (BANK, "2025-06-03 Ola Bank is the second-oldest bank in Peru, it said in Lima.", "nothing"),
        (STRIKE, "2025-06-03 Pilots at Suomi Jet in Finland last went on strike in 2016, a first there since 1990.", "nothing"),
        (FLOOD, "2025-06-03 The flood in Kalba was the first in Kenya since 2020, Ida Roos said.", "nothing"),
        (
            LAKE,
            "2024-12-05 Lake Orme has not been this warm since 2002, the county said on Wednesday, and Torp looked on.",
            "nothing",
        ),
        (TITLE, "2025-06-03 It was Lena Danko's first Torp Open title since 2019, after a win over Ida Roos in Torp.", "nothing"),
        (TITLE, "2025-06-03 Lena Danko won in Torp against Ida Roos, who has four titles.", "nothing"),
    ],
)
def test_differences_that_are_none(one: str, other: str, expected: str) -> None:
    assert outcome(one, other, rule="rank-and-order") == expected


def test_places_in_the_races_of_two_years() -> None:
    one = "2025-06-02 Lena Danko finished third in the Torp Marathon of 2025."
    other = "2025-06-03 Lena Danko finished fourth in the Torp Marathon of 2024."
    assert outcome(one, other, rule="rank-and-order") == "explained: other-period"


VOLCANO = "2025-06-02 Mount Kalba on the island of Torp erupted on Sunday for the first time since 1998, Ida Roos said."
ROBBERY = "2025-06-02 The shop of Ida Roos in Torp was robbed on Sunday. It was robbed once before, in 2019, Ida Roos said."
LAKE = "2025-06-02 Lake Kalba in Torp has fallen to its lowest level since 1994, Ida Roos said."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            VOLCANO,
            "2025-06-03 Ida Roos left Torp as ash fell from Mount Kalba. The mountain had been silent since 1983.",
        ),
        (VOLCANO, "2025-06-03 Ash fell on Torp from Mount Kalba, said Ida Roos. It had not done so since 1983."),
        (VOLCANO, "2025-06-03 Mount Kalba on Torp, which last erupted in 1983, threw up ash on Sunday, Ida Roos said."),
        (ROBBERY, "2025-06-03 Ida Roos, whose shop in Torp had already been robbed in 2016, closed it after the robbery."),
        (ROBBERY, "2025-06-03 The shop in Torp was robbed again on Sunday. Ida Roos had been robbed in Torp before, in 2016."),
        (LAKE, "2025-06-03 Lake Kalba in Torp has not been this low since 2002, Ida Roos said."),
        (LAKE, "2025-06-03 The stones of Torp lie dry, says Ida Roos: Lake Kalba was not so low since 2002."),
    ],
)
def test_two_years_of_the_last_time_are_found(one: str, other: str) -> None:
    assert outcome(one, other, rule="rank-and-order") == "contradiction"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (VOLCANO, "2025-06-03 Mount Kalba on the island of Torp, silent since 1998, threw up ash on Sunday, Ida Roos said."),
        (VOLCANO, "2025-06-03 Mount Kalba erupted. Ida Roos won the first prize of Torp since 1983 on Sunday."),
        (ROBBERY, "2025-06-03 Ida Roos, whose shop in Torp was robbed, had already been married in 2016."),
        (ROBBERY, "2025-06-03 Ida Roos sold ties before opening the shop in Torp in 2016. It was robbed on Sunday."),
        (
            VOLCANO,
            "2025-07-03 Ida Roos left Torp as ash fell from Mount Kalba. The mountain had been silent since 1983.",
        ),
        (LAKE, "2025-06-03 Lake Kalba in Torp had the highest level since 2002 in spring, Ida Roos said."),
    ],
)
def test_the_last_time_of_something_else_is_none(one: str, other: str) -> None:
    assert "contradiction" not in outcome(one, other, rule="rank-and-order")
