"""Who did, or did not do, what to whom."""

from __future__ import annotations

import pytest

from tests.claims.harness import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China has provided military aid to Russia.", "China | provide | aid military | Russia | done"),
        ("China has not provided military aid to Russia.", "China | provide | aid military | Russia | not done | not"),
        (
            "China has refrained from providing military aid to Russia.",
            "China | provide | aid military | Russia | not done | not",
        ),
        (
            "The Kremlin refused to sign the border treaty with Norway.",
            "Kremlin | sign | border treaty | Norway | not done | not",
        ),
    ],
)
def test_an_act_and_whether_it_was_done(text: str, expected: str) -> None:
    assert told(text, "action", "who act what whom polarity") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "China may provide military aid to Russia.",
        "China will provide military aid to Russia.",
        "Military aid was provided to Russia.",
        "China said nothing.",
    ],
)
def test_what_is_no_plain_act(text: str) -> None:
    assert told(text, "action", "who act what") == []
