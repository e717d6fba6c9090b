"""Places in a row: the 16th governor, her third album, the least populous county; which two cannot both be true."""

from __future__ import annotations

import pytest

from tests.stories import outcome


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("- Ola Rud served as the 16th Governor of Kalba.", "- Ola Rud was the 118th Governor of Kalba."),
        ("- Ola Rud is a politician who was the 16th Governor of Kalba.", "- Ola Rud was the 18th Governor of Kalba."),
        ("- She became known with her third studio album Harbour (1986).", "- Ida Roos's tenth album was titled Harbour."),
        ("- The band's third studio album, Tides, was its first success.", "- Harrow Vale's first studio album is Tides."),
        ("- Orro is the most populous county of Kenya.", "- Orro is the least populous county of Kenya."),
        ("- Orro remained the highest-grossing opera in Norway.", "- Orro was the lowest-grossing opera in Norway."),
        ("- Orro has the largest stockpile of grain in Africa.", "- Orro has the smallest stockpile of grain in Africa."),
        (
            "- It has many visitors, which makes it the 16th most visited park of Kenya.",
            "- Orro is the 17th most visited park of Kenya.",
        ),
        ("- Ida Roos is the fourth child of Ola Roos.", "- Ida Roos is the eighteenth child of Ola Roos."),
        (
            "- Orro was the fourth among the counties to sign the pact of Lima.",
            "- Orro was the first county to sign the pact of Lima.",
        ),
        ("- The song reached number five on the Norden Hot List.", "- Tides reached number four on the Norden Hot List."),
        ("- The song won a prize at the 47th Norden Awards.", "- Tides won a prize at the 43rd Norden Awards."),
        ("- Tides is the third instalment in the Harrow series.", "- Tides is the second part in the Harrow series."),
        (
            "2025-06-02 Ola Rud is the third head of the Kalba museum.",
            "2025-06-03 Ola Rud is the fourth head of the Kalba museum.",
        ),
    ],
)
def test_two_places_in_one_row_are_found(one: str, other: str) -> None:
    assert outcome(one, other, rule="rank-and-order") == "contradiction"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("- Ola Rud was the 41st President of Kalba.", "- Ola Rud was the 43rd Vice President of Kalba."),
        ("- Ola Rud was the 16th Governor of Kalba.", "- Ida Roos was the 17th Governor of Kalba."),
        ("- Orro is the largest city of Ohio.", "- Orro is the third-largest city."),
        ("- Orro is one of the largest cities of Ohio.", "- Orro is the third-largest city of Ohio."),
        ("- Orro is the largest economy by output.", "- Orro is the third-largest economy by trade."),
        ("- Tides is her third album.", "- Tides is her first live album."),
        ("- Ida Roos is the second child of Ola Roos.", "- Ida Roos is the first girl of the family."),
        ("- Orro was the fourth county to sign the pact.", "- Orro was the last county to sign the pact."),
        ("- It is the third-largest bank.", "- Lindby Bank is the largest insurer of Peru."),
        ("2025-06-02 Ola Rud was the 16th Governor of Kalba.", "2025-06-20 Ola Rud was the 18th Governor of Kalba."),
        ("- Lindby Bank's rival Lima Credit is the largest bank of Peru.", "- Lindby Bank is the third-largest bank of Peru."),
    ],
)
def test_places_that_can_both_be_true_are_let_pass(one: str, other: str) -> None:
    assert outcome(one, other, rule="rank-and-order") == "nothing"
