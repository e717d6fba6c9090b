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
            "Kremlin | sign | treaty border | Norway | not done | not",
        ),
    ],
)
def test_an_act_and_whether_it_was_done(text: str, expected: str) -> None:
    assert told(text, "action", "who act what whom polarity") == [expected]


def test_when_and_where_it_was_done() -> None:
    text = "On Thursday Haruka Shindo came to Funafuti and signed the aid agreement."
    assert told(text, "action", "who act what date", "2025-03-29") == ["Haruka Shindo | sign | agreement aid | 2025-03-27"]
    text = "Haruka Shindo will sign the agreement in Funafuti on Monday."
    assert told(text, "action", "who date place", "2025-03-29") == ["Haruka Shindo | 2025-03-31 | Funafuti | planned"]


@pytest.mark.parametrize(
    "text",
    [
        "China may provide military aid to Russia.",
        "Military aid was provided to Russia.",
        "China said nothing.",
    ],
)
def test_what_is_no_plain_act(text: str) -> None:
    assert told(text, "action", "who act what") == []
