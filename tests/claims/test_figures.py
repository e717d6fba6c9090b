"""What was measured, whose, for when, how much; published 2025-04-03."""

from __future__ import annotations

import pytest

from tests.claims.harness import claims, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trade between Russia and China hit $244.8 billion in 2024.",
            "trade | China and Russia | 244.8 billion USD | 2024-01-01 to 2024-12-31",
        ),
        (
            "Russia-China trade reached $244.8 billion in 2024.",
            "trade | China and Russia | 244.8 billion USD | 2024-01-01 to 2024-12-31",
        ),
        (
            "Trade between Kenya and South Korea was worth $412 million last year.",
            "trade | Kenya and South Korea | 412 million USD | 2024-01-01 to 2024-12-31",
        ),
        (
            "Bilateral trade between Kenya and South Korea stood at USD 412 million in 2024.",
            "trade | Kenya and South Korea | 412 million USD | 2024-01-01 to 2024-12-31",
        ),
        (
            "Hungary’s wine exports slipped to 138 million euros in 2024.",
            "exports | Hungary | 138 million EUR | 2024-01-01 to 2024-12-31",
        ),
        (
            "Russia and China set a target of $200 billion for their trade.",
            "trade | China and Russia | 200 billion USD | - | target",
        ),
        (
            "Trade between Russia and China is expected to reach $255 billion in 2025.",
            "trade | China and Russia | 255 billion USD | 2025-01-01 to 2025-12-31 | expected",
        ),
        (
            "Moscow and Beijing want to lift trade between Russia and China to $300 billion by 2030.",
            "trade | China and Russia | 300 billion USD | 2030-01-01 to 2030-12-31 | target",
        ),
    ],
)
def test_figures_with_owner_period_and_status(text: str, expected: str) -> None:
    assert expected in told(text, "figure", "measure owner amount period")


def test_a_target_beside_the_actual_figure_keeps_its_status() -> None:
    text = "Trade between Russia and China hit $244.8 billion in 2024, smashing their $200 billion target early."
    assert [(c.slots["amount"].text, c.status) for c in claims(text, "figure")] == [
        ("$244.8 billion", "asserted"),
        ("$200 billion", "target"),
    ]


def test_two_years_in_one_sentence_keep_their_figures() -> None:
    text = "Trade between Russia and China reached $248.4 billion in 2024, up from $240.1 billion in 2023."
    assert told(text, "figure", "amount period") == [
        "248.4 billion USD | 2024-01-01 to 2024-12-31",
        "240.1 billion USD | 2023-01-01 to 2023-12-31",
    ]


def test_what_narrows_a_measure_is_its_scope() -> None:
    goods = claims("Sweden’s trade in goods with Ireland was worth 3.1 billion euros in 2024.", "figure")
    both = claims("Trade in goods and services between Sweden and Ireland reached 11.8 billion euros in 2024.", "figure")
    assert [c.scope.get("part") for c in goods + both] == ["good", "good service"]
