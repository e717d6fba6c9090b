"""Sums and measures that two articles name differently: when they are one number, and when they are two."""

from __future__ import annotations

import pytest

from tests.stories import outcome

LOAN = (
    "2025-03-04 TORP - The Ola Bank will put $64 million into three hospitals in Kalba, Finance Minister Ida Roos said on Monday."
)
TRAPPED = (
    "2025-03-04 A miner was pulled alive from a pit near Torp on Monday after 61 hours underground. Lev Danko is in hospital."
)
SLICK = "2025-03-04 A slick of 14 square kilometres drifts towards Torp after the tanker Ola Star ran aground on Monday."


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        (
            TRAPPED,
            "2025-03-04 Lev Danko asked for tea. The miner had been trapped in the pit near Torp for 81 hours when he was pulled "
            "out alive on Monday.",
            "told-count",
        ),
        (
            SLICK,
            "2025-03-04 Off Torp the slick of the Ola Star, which struck a reef on Monday, spread: it is 41 square kilometres.",
            "told-count",
        ),
        # "from" behind a sum is no distance
        (
            "2025-03-04 TORP - Lev Danko was sentenced on Monday for taking $64 million from the Ola Bank.",
            "2025-03-04 On Monday Lev Danko was led away in Torp. He took $46 million at the Ola Bank, the court found.",
            "told-count",
        ),
        # the two sides of one fine
        (
            "2025-03-04 The Trade Office fined Ola Air 4.5 million euros on Monday for selling seats on flights it "
            "had cancelled.",
            "2025-03-04 Ola Air must hand over 5.4 million euros, the Trade Office ruled on Monday, for seats on "
            "cancelled flights.",
            "told-count",
        ),
        # what is planned is planned, whatever the verb
        (
            "2025-03-04 Ola Homes wants to build 120 flats behind the old mill tower in Torp, Ida Roos said on Monday.",
            "2025-03-04 The old mill in Torp goes, Ida Roos said on Monday. Ola Homes plans 180 flats behind its tower.",
            "told-count",
        ),
        # what all know will come is no more done than what is announced
        (
            "2025-03-04 Ola Motors will cut 340 jobs at its engine plant in Torp by June, the company said on Monday.",
            "2025-03-04 On Monday all at the engine plant in Torp knew that Ola Motors would cut 430 jobs by June.",
            "told-count",
        ),
        # one body under two names
        (
            "2025-03-04 The road tunnel at Torp will stay closed for five weeks after a rock fall, Kalba's transport "
            "ministry said.",
            "2025-03-04 The road tunnel at Torp stays closed for seven weeks after the rock fall, said Ida Roos of "
            "the transport ministry.",
            "told-count",
        ),
        # money by its coin
        (
            "2025-03-04 TORP - An old violin was sold in Torp on Monday for 3.7 million Swiss francs. A fund bought it.",
            "2025-03-04 Ida Roos heard on Monday that bidding on the old violin in Torp had ended at 3.2 million francs.",
            "told-count",
        ),
        # how often
        (
            "2025-03-04 Ola Air will fly from Torp to Lima with four flights a week from June, Ida Roos of Ola Air said.",
            "2025-03-04 Three times a week from June, Ola Air is to fly from Torp to Lima, says Ida Roos.",
            "told-count",
        ),
        # a bare number, whose noun is its subject
        (
            "2025-03-04 Ticket sales of the Torp film festival fell to 71,000 because of storms, the festival said on Monday.",
            "2025-03-04 Storms hurt the Torp film festival: the number of tickets sold dropped to 51,000, it said on Monday.",
            "told-count",
        ),
        # a pay rise, and pay that goes up
        (
            "2025-03-04 Drivers of Ola Trams in Torp get a pay rise of 4.2 percent, the union said on Monday after a strike.",
            "2025-03-04 The strike at Ola Trams in Torp is over. Wages of drivers go up by 5.2 percent, it said on Monday.",
            "told-count",
        ),
        # two fractions of one whole
        (
            "2025-03-04 Two thirds of members of the Ola Union voted for the strike in Torp on Monday, the union said.",
            "2025-03-04 In Monday's vote of the Ola Union in Torp, three quarters of the members backed the strike, it said.",
            "told-count",
        ),
        # the one age that each tells of the one person whom both name
        (
            "2025-03-04 Lena Berg, 22, took silver in the sprint at Torp on Sunday. She had won in Lima.",
            "2025-03-04 On Sunday Lena Berg came home from the sprint at Torp with silver. There was cake, her mother said. "
            "The 25-year-old slept through most of it.",
            "told-count",
        ),
        # "only" makes no part of it
        (
            "2025-03-04 Only 38 percent of voters in Torp went to the polls on Sunday, the election office said.",
            "2025-03-04 Turnout in Sunday's vote in Torp stood at 48 percent of voters, the election office said.",
            "told-count",
        ),
    ],
)
def test_one_number_named_in_two_ways_is_found(one: str, other: str, rule: str) -> None:
    assert "contradiction" in outcome(one, other, rule=rule)


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        # two ages of two people
        (
            "2025-03-04 Lena Berg, 22, took silver in the sprint at Torp on Sunday. She had won in Lima too.",
            "2025-03-04 On Sunday Lena Berg came home from the sprint at Torp with silver. Her brother Nils Berg, 25, had baked "
            "a cake.",
            "told-count",
        ),
        # a fraction, and what it is a fair word for
        (
            "2025-03-04 Half of the members of the Ola Union voted for the strike in Torp on Monday, the union said.",
            "2025-03-04 In Monday's vote of the Ola Union in Torp, 53 percent of the members backed the strike, it said.",
            "told-count",
        ),
        # so often a week, and so often a day
        (
            "2025-03-04 Ola Air will fly from Torp to Lima with four flights a week from June, Ida Roos of Ola Air said.",
            "2025-03-04 Three times a day from June, a bus is to leave Torp for the flights of Ola Air to Lima, says Ida Roos.",
            "told-count",
        ),
        # before tax, and what is left
        (
            "2025-03-04 Ola Foods of Torp made a net profit of 3.1 million euros last year, the company said on Monday.",
            "2025-03-04 Ola Foods of Torp made an operating profit of 4.2 million euros last year, it said on Monday.",
            "told-count",
        ),
        # both sums are in the first article
        (
            f"{LOAN} The Ola Bank gave $46 million for roads.",
            "2025-03-04 Ida Roos opened Kalba roads for which the Ola Bank put up $46 million.",
            "told-count",
        ),
        # what somebody wants is not what is given
        (
            LOAN,
            "2025-03-04 Ida Roos had asked the Ola Bank for $90 million for the hospitals in Kalba on Monday.",
            "told-count",
        ),
        # a bound is no number of its own
        (
            LOAN,
            "2025-03-04 The hospitals of Kalba have cost the Ola Bank more than $50 million, Ida Roos said on Monday.",
            "told-count",
        ),
        # part of it
        (
            LOAN,
            "2025-03-04 The Ola Bank puts $20 million into one of the three hospitals in Kalba, Ida Roos said on Monday.",
            "told-count",
        ),
        # of another day
        (
            TRAPPED,
            "2025-03-04 Lev Danko, a miner, was trapped in the pit near Torp for 81 hours on 3 May 2019.",
            "told-count",
        ),
        # two organisations count
        (
            "2025-03-04 The union said 5,000 people marched through Torp on Monday against the closure of the Ola clinic.",
            "2025-03-04 Some 12,000 people marched through Torp on Monday against the closure of the Ola clinic, Lev "
            "Danko's party said.",
            "told-count",
        ),
        # how far off is not how large
        (
            "2025-03-04 Lev Danko swam 30 kilometres to Torp on Monday, the Ola Club said.",
            "2025-03-04 Lev Danko began on Monday at a beach 45 kilometres south of Torp, the Ola Club said.",
            "told-count",
        ),
        # it goes on between the two reports
        (
            "2025-03-04 Lev Danko has been missing near Torp for four days, the rescuers of the Ola Club said.",
            "2025-03-06 Lev Danko, who has been missing near Torp for six days, is being sought by the rescuers of the Ola Club.",
            "told-count",
        ),
        # another round
        (
            "2025-03-04 Ida Roos needed 71 minutes to win her first-round match in Torp against Lena Danko.",
            "2025-03-05 Ida Roos needed 125 minutes to win her second-round match in Torp against Lena Holm.",
            "told-count",
        ),
        # those who are missing, and those who are found
        (
            "2025-03-04 Thirty-one sailors were missing after the trawler Ola sank off Torp on Monday, the coast guard said.",
            "2025-03-06 On Wednesday 19 sailors from the trawler Ola, which sank off Torp on Monday, were found alive on a reef.",
            "told-count",
        ),
        # the rate of a town, and of the country
        (
            "2025-03-04 Unemployment in Mongolia stood at 5.2% in the first quarter, the statistics office said on Tuesday.",
            "2025-03-04 Our city's unemployment rate was 9.7% in the first quarter, the statistics office said on Tuesday.",
            "told-count",
        ),
        # two legs of one tie
        (
            "2025-03-13 Torp beat Kalba 2-1 on Wednesday in their cup tie, with both goals by Lev Danko.",
            "2025-03-20 Kalba did all but score on Wednesday: their 0-0 draw with Torp in the cup tie ends Lev Danko's season.",
            "told-count",
        ),
        # where something was shown to the press
        (
            "2025-03-04 A Roman cargo ship loaded with tiles has been found at a depth of 44 metres off Ibiza, divers said.",
            "2025-03-04 The Roman cargo ship, its tiles still stacked, was presented to the press in Madrid, divers said.",
            "retold-place",
        ),
    ],
)
def test_two_numbers_of_two_things_are_left_alone(one: str, other: str, rule: str) -> None:
    assert "contradiction" not in outcome(one, other, rule=rule)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "2025-03-04 A fire broke out on Monday at a market in Kisanda, Tanzania's third-largest city. Nobody was killed.",
            "2025-03-04 In the second-largest city of Tanzania, traders search ashes. The market in Kisanda burned on Monday.",
            "contradiction",
        ),
        (
            "2025-03-04 Torp is the largest port in West Africa.",
            "2025-03-04 Torp is the third-largest port in Africa.",
            "explained: other-scope",
        ),
        (
            "2025-03-04 Ida Roos came second in Torp.",
            "2025-03-04 Ida Roos had to settle for third place in Torp.",
            "contradiction",
        ),
        ("2025-03-04 Ida Roos won her second round in Torp.", "2025-03-05 Ida Roos is in her third round in Torp.", "nothing"),
    ],
)
def test_ranks(one: str, other: str, expected: str) -> None:
    assert outcome(one, other, rule="rank-and-order") == expected
