"""Two names: one person or two, and one spelling or two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.compare.people import same_person, same_spelling
from checker.compare.verdict import trace
from checker.model import Entity, Slot

PERSON = (
    ("Ilze Kalnina", "Ilze Kalnina", "same"),
    ("Sergey Orlov", "Sergei Orlov", "explained"),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy", "explained"),
    ("Inés Bermejo", "Ines Bermejo", "explained"),
    ("Bermejo", "Inés Bermejo", "explained"),
    ("I. Bermejo", "Inés Bermejo", "explained"),
    ("Larry C. Jonas", "Larry Jonas", "explained"),
    ("Dr Amina Bakari", "Amina Bakari", "explained"),
    ("Zhao Wenli", "Wenli Zhao", "explained"),
    ("Zhao, Wenli", "Zhao Wenli", "explained"),
    ("Han Seung-woo", "Han Seung Woo", "explained"),
    ("Bob Harlan", "Robert Harlan", "explained"),
    ("Carmen Ruiz Delgado", "Carmen Ruiz", "explained"),
    ("Xi Jinping", "Xi Mingze", "different"),
    ("Solveig Aune", "Ingrid Aune", "different"),
    ("Maeve Dunleavy", "Orla Kinsella", "different"),
    ("Salim bin Rashid", "Rashid bin Salim", "different"),
    ("he", "Orlov", "unknown"),
    ("", "Orlov", "unknown"),
    (None, "Orlov", "unknown"),
)


@pytest.mark.parametrize(("a", "b", "outcome"), PERSON)
def test_one_person_or_two(a: str | None, b: str | None, outcome: str) -> None:
    assert same_person(a, b).outcome == outcome
    assert same_person(b, a).outcome == outcome


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_two_texts_compare_alike_both_ways(a: str, b: str) -> None:
    assert same_person(a, b).outcome == same_person(b, a).outcome
    assert same_person(a, a).outcome in {"same", "unknown"}


SPELLING = (
    ("Sergey Orlov", "Sergei Orlov", "explained"),
    ("Inés Bermejo", "Ines Bermejo", "explained"),
    ("Orlov", "Sergey Orlov", "same"),
    ("Sergey Orlov", "Sergey Orlov", "same"),
    ("Anna Brandt", "Anna Brundt", "different"),
    ("Anna Brandt", "Piotr Nowicki", "unknown"),
    ("Larry C. Jonas", "Larry Jonas", "same"),
    ("", "Orlov", "unknown"),
)


@pytest.mark.parametrize(("a", "b", "outcome"), SPELLING)
def test_one_spelling_or_two(a: str, b: str, outcome: str) -> None:
    assert same_spelling(a, b).outcome == outcome


def test_the_reason_names_both_spellings() -> None:
    assert same_spelling("Sergey Orlov", "Sergei Orlov").reason == "Sergey Orlov is also spelt Sergei Orlov"


def test_holders_of_different_posts_are_no_misspelling() -> None:
    a = Entity("person", "Anna Brandt", "Anna", "Brandt", "mayor")
    b = Entity("person", "Anna Brundt", "Anna", "Brundt", "coach")
    assert same_spelling(a, b).outcome == "unknown"


def test_a_comparison_leaves_its_slots_in_the_trace() -> None:
    a, b = (Slot(Entity("person", n), 0, len(n), n) for n in ("Ilze Kalnina", "Kalnina"))
    with trace() as verdicts:
        same_person(a, b)
    assert (verdicts[0].left, verdicts[0].right) == (a, b)
