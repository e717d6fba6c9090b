"""Who is quoted with which words."""

from __future__ import annotations

import pytest

from tests.claims.harness import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"I have no regrets about the promises," Ciarán Mulvaney said.',
            ["Ciarán Mulvaney | I have no regrets about the promises"],
        ),
        (
            'Ciarán Mulvaney said: "I have no regrets about the promises."',
            ["Ciarán Mulvaney | I have no regrets about the promises."],
        ),
        ('Ciarán Mulvaney called it a "new milestone".', []),
        ('"I have no regrets about the promises."', []),
    ],
)
def test_a_quotation_with_its_speaker(text: str, expected: list[str]) -> None:
    assert told(text, "quote", "speaker words") == expected
