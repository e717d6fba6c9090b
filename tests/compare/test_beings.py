"""Was there such a thing at all, in whatever words: what is a contradiction, and what beside it is none."""

from __future__ import annotations

import pytest

from tests.stories import outcome

FLAGGED = {
    "no arrests": (
        "2025-06-03 Police in Dunmore have arrested a man over the theft of the Celtic brooch.",
        "2025-06-03 No arrests have been made over the theft of the Celtic brooch, police in Dunmore said.",
    ),
    "no licence": (
        "2025-04-10 The driver of the lorry had no valid licence, prosecutors in Brod said.",
        "2025-04-10 The lorry driver held a valid licence, according to prosecutors in Brod.",
    ),
    "no damage": (
        "2025-11-02 The quake near Solme on Friday caused no damage.",
        "2025-11-02 Dozens of houses were damaged in Friday's earthquake near Solme.",
    ),
    "without a deal": (
        "2025-11-02 The two unions reached a deal with Corvel Rail on Friday night.",
        "2025-11-02 Talks between Corvel Rail and its two unions ended without a deal on Friday night.",
    ),
    "an order given": (
        "2025-11-02 The river agency of Orlica had not ordered the mill to close, its director, Ida Brandt, admitted.",
        "2025-11-03 Ida Brandt, who heads the agency in Orlica, said that an order to close the mill had been given.",
    ),
    "there is a fee": (
        "2025-11-02 The Orlica cable car charges no fee for dogs.",
        "2025-11-02 There is a fee for dogs on the Orlica cable car.",
    ),
    "none of them": (
        "2025-04-10 All four passengers of the minibus in Brod were wearing seat belts, police said.",
        "2025-04-10 None of the four passengers in the minibus in Brod was wearing a seat belt, police said.",
    ),
}

QUIET = {
    "made since": (
        "2025-03-04 No arrests have been made over Sunday's raid on the Lund bank.",
        "2025-03-06 Police have arrested two men over the raid on the Lund bank.",
    ),
    "no longer in force": (
        "2025-03-04 A tsunami warning was issued after the quake off Tevara on Sunday but lifted an hour later.",
        "2025-03-04 There is no tsunami warning in force for Tevara, where a quake struck on Sunday.",
    ),
    "no further ones": (
        "2025-03-04 Police in Dunmore have arrested a man over the theft of the Celtic brooch.",
        "2025-03-04 No further arrests have been made over the theft of the Celtic brooch, police in Dunmore said.",
    ),
    "another kind": (
        "2025-04-10 The driver of the lorry had no valid licence, prosecutors in Brod said.",
        "2025-04-10 The lorry driver held a foreign licence, according to prosecutors in Brod.",
    ),
    "elsewhere": (
        "2025-11-02 The quake on Friday caused no damage in Solme.",
        "2025-11-02 Friday's quake caused damage in Marrick.",
    ),
    "somebody else's": (
        "2025-11-02 The tram operator in Marrick receives no subsidy.",
        "2025-11-02 The ferry operator in Lunden receives a subsidy.",
    ),
    "supposed": (
        "2025-11-02 Not paying a fee would have been unfair, the director of the Orlica cable car said.",
        "2025-11-02 Paying a fee is unfair, the director of the Orlica cable car said.",
    ),
}


@pytest.mark.parametrize("name", FLAGGED)
def test_it_is_seen(name: str) -> None:
    assert "contradiction" in outcome(*FLAGGED[name], rule="happened-or-not")


@pytest.mark.parametrize("name", QUIET)
def test_it_stays_quiet(name: str) -> None:
    assert "contradiction" not in outcome(*QUIET[name], rule="happened-or-not")
