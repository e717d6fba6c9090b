"""Bare numbers: what they count by the words before them, and when they are somebody's age."""

from __future__ import annotations

import pytest

from checker.claims.clauses import clauses
from checker.config import Config
from checker.model import Article
from checker.pipeline import read_all


def counted(text: str) -> list[str]:
    """The numbers of a sentence with what they count."""
    reading = next(read_all([Article("a", text, published="2025-03-04", published_from="given")], Config()))
    arguments = [a.mention for parts in clauses(reading) for stretch in parts.stretches for a in stretch]
    return [str(m.value) for m in arguments if m.kind == "quantity"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ticket sales fell to 71,000, the theatre said.", "71,000 ticket"),
        ("The number of tickets sold dropped to 71,000.", "71,000 ticket"),
        ("Arrivals rose to 45,000 in May.", "45,000 arrival"),
        ("Membership stands at 12,400.", "12,400 people"),
        ("A jury of seven chose the winner.", "7 people"),
        ("A crowd of 4,000 saw the final.", "4,000 people"),
        ("The mill employs 340.", "340 people"),
        ("Some 400 marched through the town.", "400 people"),
    ],
)
def test_a_bare_number_counts_what_its_subject_or_verb_says(text: str, expected: str) -> None:
    assert counted(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A sailor of 71 was pulled from his boat.", "71 year of age"),
        ("The former postmistress, 73, sold the clock.", "73 year of age"),
        ("Anna Berg was 94 when she died.", "94 year of age"),
    ],
)
def test_a_bare_number_behind_a_person_is_an_age(text: str, expected: str) -> None:
    assert counted(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The index fell to 7,432.", "7,432"),
        ("A mother of three was hurt.", "3"),
        ("The hall was 94 metres long.", "94 metre"),
        ("The hall holds 1,200 and was full.", "1,200"),
    ],
)
def test_other_bare_numbers_are_left_alone(text: str, expected: str) -> None:
    assert counted(text) == [expected]
