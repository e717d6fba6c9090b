"""Pairs of invented sentences: who did what one alone can have done, against what two may have done."""

from __future__ import annotations

import pytest

from tests.stories import outcome

APART = [
    ("2025-05-06 Runa Vik won the Bergen chess tournament on Sunday with eight points.",
     "2025-05-06 The winner of the Bergen chess tournament on Sunday was Jon Aasen, with eight points."),
    ("2025-05-06 The Golden Fern award for best documentary went to Pania Reid in Auckland on Monday.",
     "2025-05-06 In Auckland on Monday, Tomas Hale was awarded the Golden Fern award for best documentary."),
    ("2025-05-06 The inquiry into the Calder dam, chaired by Ruth Okafor, opened on Monday.",
     "2025-05-06 Judge Peter Lindqvist has chaired the inquiry into the Calder dam since it opened on Monday."),
    ("2025-05-06 The panel of engineers on the Calder dam, the one led by Ruth Okafor, met on Monday.",
     "2025-05-06 The panel of engineers that met on the Calder dam on Monday is chaired by Peter Lindqvist."),
    ("2025-05-06 Substitute Milan Horak scored the winner for Brno against Ostrava.",
     "2025-05-06 Pavel Dusek netted the winner as Brno beat Ostrava 2-1."),
    ("2025-05-06 The bus was driven by a trainee. The driver, Karl Benn, was unhurt after the crash near Ulm.",
     "2025-05-06 Driver Lutz Heider escaped unhurt from the bus crash near Ulm."),
    ("2025-05-06 Anna Sorel composed The Salt Road, which was first heard in Nantes.",
     "2025-05-06 The Salt Road, composed by Louis Gall, was first heard in Nantes."),
    ("2025-05-06 The road contract for the Mombasa bypass was awarded to Jenga Limited on Monday.",
     "2025-05-06 Barabara Holdings won the road contract for the Mombasa bypass on Monday."),
    ("2025-05-06 Nils Aker beat Ruben Toft in Aarhus on Monday.",
     "2025-05-06 Nils Aker lost to Ruben Toft in Aarhus on Monday."),
    ("2025-05-06 Kati Salo will be succeeded as mayor of Rauma by Eero Maki.",
     "2025-05-06 Liisa Noro will succeed Kati Salo as mayor of Rauma."),
]  # fmt: skip

BENIGN = [
    ("2025-05-06 Runa Vik won the Bergen chess tournament on Sunday.",
     "2025-05-06 Vik won the Bergen chess tournament on Sunday.", "the same by her surname"),
    ("2025-05-06 Runa Vik won the women's prize at the Bergen chess tournament.",
     "2025-05-06 Jon Aasen won the junior prize at the Bergen chess tournament.", "two prizes"),
    ("2025-05-06 Runa Vik won the Bergen chess tournament on Sunday.",
     "2025-05-06 Jon Aasen won last year's Bergen chess tournament.", "another year"),
    ("2025-05-06 The panel of engineers on the Calder dam, and the one led by Ruth Okafor, met on Monday.",
     "2025-05-06 The panel of engineers that met on the Calder dam on Monday is chaired by Peter Lindqvist.", "two panels"),
    ("2025-05-06 Runa Vik could win the Bergen chess tournament on Sunday.",
     "2025-05-06 Jon Aasen won the Bergen chess tournament on Sunday.", "only supposed"),
    ("2025-05-06 Runa Vik and Jon Aasen won the Bergen prize for translators.",
     "2025-05-06 Jon Aasen won the Bergen prize for translators.", "one of two"),
    ("2025-05-06 Nils Aker beat Ruben Toft in Aarhus in March.",
     "2025-05-20 Ruben Toft beat Nils Aker in Aarhus on Monday.", "two matches"),
    ("2025-05-06 Driver Karl Benn was hurt when two buses collided near Ulm. The other driver, Lutz Heider, was not.",
     "2025-05-06 Driver Lutz Heider escaped unhurt when two buses collided near Ulm.", "two drivers"),
    ("2025-05-06 Substitute Milan Horak scored for Brno against Ostrava.",
     "2025-05-06 Pavel Dusek scored for Brno against Ostrava.", "two goals"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_one_alone_can_have_done(one: str, other: str) -> None:
    assert "contradiction" in outcome(one, other, rule="who-did-it")


@pytest.mark.parametrize(("one", "other", "why"), BENIGN)
def test_what_two_may_have_done(one: str, other: str, why: str) -> None:
    assert "contradiction" not in outcome(one, other, rule="who-did-it"), why
