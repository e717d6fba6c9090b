"""How old somebody is, said beside the name, of the subject, or sentences later."""

from __future__ import annotations

import pytest

from tests.claims.harness import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tomas Reyes (61) resigned on Monday.", ["Tomas Reyes | 61 year of age"]),
        ("The sculptor Ilse Brandt died on Sunday aged 91.", ["Ilse Brandt | 91 year of age"]),
        ("Ilse Brandt has died at the age of 88.", ["Ilse Brandt | 88 year of age"]),
        ("Ilse Brandt was 23 when she left Graz.", []),
        ("Marko Ilic was taken to court. The 26-year-old driver said nothing.", ["Marko Ilic | 26 year of age"]),
        ("Marko Ilic, a 26-year-old driver, was taken to court.", ["Marko Ilic | 26 year of age"]),
        ("Marko Ilic owns a 26-year-old lorry.", []),
        ("Marko Ilic met Petar Babic. The 26-year-old said nothing.", []),
        ("Marko Ilic was taken to court. The 26-year-old brother said nothing.", []),
        ("Marko Ilic was taken to court. A 26-year-old driver was hurt.", []),
        ("Dora Kiss, of Gyor, has two daughters aged five and seven.", []),
    ],
)
def test_whose_age_it_is(text: str, expected: list[str]) -> None:
    assert told(text, "age", "person amount") == expected
