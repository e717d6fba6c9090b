"""What changed by how many per cent, and since when."""

from __future__ import annotations

import pytest

from tests.claims.harness import claims, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Net profit at the brewer Halden rose 17% in 2024.", ["change of profit | 17 percent"]),
        ("Moldova reported a 12% rise in wine exports in 2024.", ["change of export | 12 percent"]),
        ("Consumer prices in Georgia fell 0.9% in November.", ["change of price | 0.9 percent"]),
        ("Halden shares fell 4.3 percent on Monday.", []),
    ],
)
def test_what_changed(text: str, expected: list[str]) -> None:
    assert told(text, "count", "whole amount") == expected


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Prices rose 0.9% in November from a month earlier.", "month"),
        ("Prices rose 0.9% in November from October.", "month"),
        ("Prices rose 3.4% year-on-year in November.", "year"),
        ("Sales fell 2% from the previous quarter.", "quarter"),
        ("Sales fell 2% in 2024.", None),
    ],
)
def test_what_a_change_is_measured_from(text: str, base: str | None) -> None:
    assert [c.scope.get("base") for c in claims(text, "count")] == [base]
