"""Names of one person or thing, each with its sort."""

from __future__ import annotations

import pytest

from tests.claims.harness import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oda Lund (born Oda Marie Kiss) is a Danish singer.", ["birth | Oda Marie Kiss"]),
        ("Oda Lund was born Ilse Brandt.", ["birth | Ilse Brandt"]),
        ("Oda Lund (née Kiss) is a Danish singer.", ["maiden | Kiss"]),
        ("Oda Lund's middle name is Dora.", ["middle | Dora"]),
        ("Oda Marie Lund (born 4 May 1961) is a Danish singer.", ["first | Oda Marie", "middle | Marie"]),
        ("Torvald Lund, nicknamed The Ferryman, is a Danish cyclist.", ["nickname | The Ferryman"]),
        ("Kolvar was originally called Port Lind.", ["original | Port Lind"]),
        ("Oda Lund was born in Aarhus.", []),
        ("Oda Lund was born on Friday.", []),
        ("Oda Lund is a Danish singer.", []),
    ],
)
def test_names_of_one(text: str, expected: list[str]) -> None:
    assert [row.replace(" and ", " ") for row in sorted(told(text, "calling", "sort name"))] == expected
