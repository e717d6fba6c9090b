"""Pairs of invented sentences: what somebody is, against what they may well be besides."""

from __future__ import annotations

import pytest

from tests.stories import outcome

APART = [
    (
        "2025-05-06 Ferry company Lofotlinjen named Berit Aune as chairwoman on Monday.",
        "2025-05-06 Berit Aune will be deputy chairwoman of the ferry company Lofotlinjen.",
    ),
    (
        "2025-05-06 Hugo Pires, co-founder of the delivery firm Mochila, resigned in Porto.",
        "2025-05-06 Mochila founder Hugo Pires has resigned, the delivery firm said in Porto.",
    ),
    ("2025-05-06 Goalkeeper Ivo Marek joined Lens on Monday.", "2025-05-06 Lens have signed Ivo Marek, a striker, on Monday."),
    (
        "2025-05-06 Sergeant Ann Weir led the patrol near Kandar.",
        "2025-05-06 The patrol near Kandar was led by Lieutenant Ann Weir.",
    ),
    (
        "2025-05-06 Interior Minister Olga Brandt visited the flooded towns on the Oder.",
        "2025-05-06 Olga Brandt, the transport minister, visited the flooded towns on the Oder.",
    ),
    (
        "2025-05-06 The Swedish pianist Alma Roos played in Dublin on Sunday.",
        "2025-05-06 Alma Roos, a Norwegian pianist, played in Dublin on Sunday.",
    ),
    (
        "2025-05-06 Judge Paul Obi spoke to reporters after the Leeds fraud trial.",
        "2025-05-06 Prosecutor Paul Obi spoke to reporters after the fraud trial in Leeds.",
    ),
    (
        "2025-05-06 Teresa Gil, sister of the late mayor Juan Otero, lit a candle in Vigo.",
        "2025-05-06 Teresa Gil, Juan Otero's daughter, lit a candle in Vigo.",
    ),
    (
        "2025-05-06 Kestrel Air's chief financial officer, Dan Holt, spoke in Cork.",
        "2025-05-06 Dan Holt, the chief operating officer of Kestrel Air, spoke in Cork.",
    ),
    (
        "2025-05-06 The pilot, Max Kern, survived the crash near Graz.",
        "2025-05-06 Co-pilot Max Kern survived the crash near Graz.",
    ),
]

BENIGN = [
    (
        "2025-05-06 Former goalkeeper Ivo Marek coaches Lens.",
        "2025-05-06 Striker Ivo Marek once played for Lens.",
        "of another time",
    ),
    (
        "2025-05-06 Prime Minister Pia Holm spoke in Oslo.",
        "2025-05-06 Norway's premier, Pia Holm, spoke in Oslo.",
        "another word",
    ),
    ("2025-05-06 Actor Tim Reyes sang in Lima.", "2025-05-06 The singer Tim Reyes performed in Lima.", "both"),
    ("2025-05-06 Coach Lena Vogt praised Jena.", "2025-05-06 Assistant coach Lena Vogt praised Jena.", "the word is wider"),
    (
        "2025-05-06 The British pianist Alma Roos played in Dublin.",
        "2025-05-06 The Scottish pianist Alma Roos played in Dublin.",
        "a part of the country",
    ),
    (
        "2025-05-06 The Swedish-Norwegian pianist Alma Roos played.",
        "2025-05-06 Alma Roos, a Norwegian pianist, played.",
        "one of two",
    ),
    ("2025-05-06 Deputy mayor Ann Weir opened the pool in Hove.", "2025-05-20 Ann Weir was elected mayor of Hove.", "promoted"),
    (
        "2025-05-06 Acting mayor Ann Weir opened the pool in Hove.",
        "2025-05-06 Deputy mayor Ann Weir opened the pool in Hove.",
        "acting",
    ),
    (
        "2025-05-06 Foreign Minister Olga Brandt flew to Riga.",
        "2025-05-06 Olga Brandt, minister of external affairs, flew to Riga.",
        "another word",
    ),
    (
        "2025-05-06 Dan Holt, the chairman and chief executive of Kestrel Air, spoke.",
        "2025-05-06 Kestrel Air chairman Dan Holt spoke.",
        "one of two",
    ),
    ("2025-05-06 Head coach Marek Soltys left Riga.", "2025-05-06 Marek Novak, an assistant coach in Riga, left.", "two people"),
]


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_one_cannot_be_at_once(one: str, other: str) -> None:
    assert "contradiction" in outcome(one, other, rule="title-of-person")


@pytest.mark.parametrize(("one", "other", "why"), BENIGN)
def test_what_one_may_be_besides(one: str, other: str, why: str) -> None:
    assert "contradiction" not in outcome(one, other, rule="title-of-person"), why
