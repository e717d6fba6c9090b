"""Payments, loans, bids, prizes and fines told in other words: which are of one sum, and which differ for a reason."""

from __future__ import annotations

import pytest

from tests.stories import outcome

SIGNED = "2025-08-14 Lindby United have signed the striker Nuno Sarmento from Torp. Lindby said that they had paid €32 million."
LENT = "2025-08-14 The Ola Bank agreed to lend Kalba $485 million for a tram line along the river in Kalba."
BID = "2025-08-14 Torp Mobile has made a $47 billion bid for its rival Lindby Telecom, the firm said on Tuesday."
RAISED = "2025-08-14 Torp Mobile raised its offer for Lindby Telecom to $121 billion. Its first offer was worth $103 billion."
FINED = "2025-08-14 The Kalba court fined the airline Lindby Air €5.4 million on Tuesday for cancelled flights."
PRIZE = "2025-08-14 Ida Roos won the Ola Prize on Tuesday. The prize, worth 40,000 kronor, goes to a poet in Torp in 2025."
RANSOM = "2025-08-14 Pirates freed the ship Kalba Star for a ransom of $3.5 million, the owners in Torp said."
GRANT = "2025-08-14 Torp will give Kalba a grant of €12 million to rebuild the school that the flood destroyed in Kalba."
BILL = "2025-08-14 Ida Roos of Torp got a water bill of €8,450 from Ola Water. The firm said it would check the meter."
SETTLED = "2025-08-14 Lindby Air agreed to pay its pilots €18 million in compensation, the pilots' union in Kalba said."
STADIUM = "2025-08-14 The new stadium in Kalba cost €230 million, said its architect Ida Roos at the opening in Kalba."

REWARD = "2025-08-14 The City of Torp will pay a reward of 250,000 kronor for the return of the Crown of Ola."
INVESTED = "2025-08-14 €45 million will be invested in the mill of Ola Wool in Kalba, the company said."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SIGNED, "2025-08-14 Torp sell Nuno Sarmento to Lindby United, who will pay €23 million for the striker."),
        (SIGNED, "2025-08-15 Nuno Sarmento, the striker Lindby bought from Torp for a fee of €37 million, trained in Lindby."),
        (LENT, "2025-08-15 Trams for Kalba at last. The Ola Bank's loan of $458 million pays for a line along the river."),
        (LENT, "2025-08-15 And then the loan from the Ola Bank. $845 million for the tram line in Kalba, along the river."),
        (LENT, "2025-08-15 A $584 million loan from the Ola Bank will give Kalba its tram line."),
        (BID, "2025-08-15 Shares in Lindby Telecom rose after the $38 billion offer from its rival Torp Mobile."),
        (BID, "2025-08-15 The takeover of its rival Lindby Telecom by Torp Mobile is worth $74 billion."),
        (
            RAISED,
            "2025-08-15 Torp Mobile offers $121 billion for Lindby Telecom, whose board had rejected its offer of $110 billion.",
        ),
        (FINED, "2025-08-15 Lindby Air must pay a fine of €4.5 million, the court in Kalba ruled, because it cancelled flights."),
        (FINED, "2025-08-15 For cancelled flights Lindby Air got a €6.4 million penalty from the court in Kalba."),
        (PRIZE, "2025-08-15 The Ola Prize of Torp, a purse of 60,000 kronor, went to the poet Ida Roos."),
        (RANSOM, "2025-08-15 The Kalba Star is free. A $5.3 million ransom was dropped on its deck, its owners in Torp said."),
        (GRANT, "2025-08-15 Kalba's school, destroyed by the flood, gets a €21 million grant from Torp."),
        (BILL, "2025-08-15 A bill for €4,850 shocked Ida Roos of Torp. Ola Water sent her the water bill last week."),
        (SETTLED, "2025-08-15 The pilots of Lindby Air will share compensation of €81 million, their union in Kalba said."),
        (REWARD, "2025-08-15 Whoever brings back the crown of Ola gets a reward of 150,000 kronor from the city, Torp hears."),
        (INVESTED, "2025-08-15 Ola Wool has promised to spend €54 million on its mill in Kalba."),
        (INVESTED, "2025-08-15 The mill in Kalba awaits an investment of €54 million by Ola Wool."),
        (
            STADIUM,
            "2025-08-15 Kalba's stadium opened at last. At a cost of €320 million it is the pride of Ida Roos, its architect.",
        ),
    ],
)
def test_two_amounts_of_one_sum_are_found(one: str, other: str) -> None:
    assert outcome(one, other, rule="amount") == "contradiction"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (LENT, "2025-08-15 The Ola Bank's loan to Kalba for the tram line is worth 700 billion won.", "explained: currency"),
        (
            LENT,
            "2025-08-15 The Ola Bank's loan to Kalba for the tram line is worth about $480 million.",
            "explained: approximation",
        ),
        (
            LENT,
            "2025-08-15 The Ola Bank's loan to Kalba for the tram line is worth nearly $500 million.",
            "explained: approximation",
        ),
        (LENT, "2025-08-15 The Ola Bank's loan to Kalba for the tram line comes to $484.8 million.", "explained: rounding"),
        (
            LENT,
            "2025-08-15 The Ola Bank's loan to Kalba for the tram line is worth $400 million to $500 million.",
            "explained: range",
        ),
        (LENT, "2025-08-15 The first tranche of the Ola Bank's loan to Kalba for the trams, $150 million, came.", "nothing"),
        (LENT, "2025-08-15 The Ola Bank also lent the port of Lindby $200 million for cranes.", "nothing"),
        (
            BID,
            "2025-08-15 Torp Mobile's $52 billion bid for Lindby Telecom, including debt, pleased its rival.",
            "explained: other-scope",
        ),
        (BID, "2025-08-15 Torp Mobile's original bid of $38 billion for its rival Lindby Telecom had failed.", "contradiction"),
        (
            RAISED,
            "2025-08-15 Torp Mobile's first offer for Lindby Telecom was $103 billion; it now offers $121 billion.",
            "nothing",
        ),
        (BID, "2025-08-15 Torp Mobile's bid for its rival Lindby Telecom is $82 per share.", "nothing"),
        (
            FINED,
            "2025-08-15 The court in Kalba ordered Lindby Air to pay €1.2 million in damages for cancelled flights.",
            "nothing",
        ),
        (FINED, "2025-08-15 In Lisbon, a court fined the bank Douro €4.5 million for its loans.", "nothing"),
        (
            PRIZE,
            "2025-08-15 In 2019, when Lev Danko won it in Torp, the Ola prize was worth 30,000 kronor.",
            "explained: other-period",
        ),
        (GRANT, "2025-08-15 The flood in Kalba did damage of €60 million, said Torp, which pays for the school.", "nothing"),
        (STADIUM, "2025-08-15 Ida Roos's stadium in Kalba was expected to cost €180 million.", "explained: forecast"),
        (REWARD, "2025-08-15 Torp will not say what the crown of Ola is worth: an expert spoke of 900,000 kronor.", "nothing"),
        (INVESTED, "2025-08-15 Ola Wool spends €54 million a year on wool for the mill in Kalba.", "nothing"),
        (STADIUM, "2025-08-15 Running the stadium in Kalba costs €14 million a year, Ida Roos said.", "nothing"),
        (
            SETTLED,
            "2025-08-15 Lindby Air will pay each of its pilots €9,000 in compensation, the union in Kalba said.",
            "nothing",
        ),
    ],
)
def test_differences_that_are_none(one: str, other: str, expected: str) -> None:
    assert outcome(one, other, rule="amount") in {expected, *ALSO.get(expected, ())}


ALSO = {"nothing": ("explained: other-scope",)}  # either way nobody is alarmed


def test_an_offer_before_and_after_it_was_raised() -> None:
    one = "2025-08-14 Torp Mobile's initial offer for Lindby Telecom was $103 billion."
    other = "2025-08-15 Torp Mobile's new offer for Lindby Telecom is $121 billion."
    assert outcome(one, other, rule="amount") == "explained: later-update"


def test_the_bids_of_two_firms_are_two_bids() -> None:
    one = "2025-08-14 Lindby Telecom's $47 billion bid for Ola Cable stands, the firm said, whatever its rival Torp Mobile does."
    other = "2025-08-15 Lindby Telecom rejected Torp Mobile's $38 billion bid, which its rival Ola Cable had welcomed."
    assert outcome(one, other, rule="amount") == "nothing"


def test_what_two_parties_say_of_a_fee_is_no_conflict_of_articles() -> None:
    one = '2025-08-14 "Lindby paid a fee of €32 million for Nuno Sarmento of Torp," said Ida Roos.'
    other = '2025-08-15 "Lindby paid a fee of €23 million for Nuno Sarmento of Torp," said Lev Danko.'
    assert outcome(one, other, rule="amount") == "explained: other-speaker"
