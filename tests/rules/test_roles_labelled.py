"""What somebody is answerable for, told in another shape: ministers, officers of a company, heads and members of a body."""

from __future__ import annotations

import pytest

from tests.stories import outcome, story

APART = [
    (
        "Finance Minister Ida Roos opened the fair in Torp on Friday.",
        "Ida Roos, the minister of education, opened the fair in Torp on Friday.",
    ),
    (
        "Ida Roos of Kalba becomes finance minister, the palace in Torp said.",
        "Ida Roos was sworn in on Friday in Torp as minister of health of Kalba.",
    ),
    ("Ida Roos, secretary of state for transport, spoke in Torp.", "The housing secretary, Ida Roos, spoke in Torp."),
    (
        "Police in Torp arrested Lev Holm, the deputy mayor of Torp, on Monday.",
        "Lev Holm, Torp's chief of police, was arrested on Monday.",
    ),
    (
        "Lindby Air will buy ten jets, its chief financial officer Lev Holm said in Torp.",
        '"We grow," said Lev Holm, head of flight operations at Lindby Air in Torp.',
    ),
    ("Lindby Air's sales director, Lev Holm, spoke in Torp.", "Lev Holm, Lindby Air's head of human resources, spoke in Torp."),
    (
        "Lev Holm, who was president of the jury, praised the film festival in Torp.",
        "Lev Holm, an ordinary member of the jury, praised the film festival in Torp.",
    ),
    (
        "Lev Holm, the tunnel's chief engineer, was hurt in Torp on Monday.",
        "In Torp Lev Holm, a safety inspector, was hurt on Monday in the tunnel.",
    ),
    ("Lev Holm, head of the rescue team, spoke in Torp.", "Lev Holm, a mere member of the rescue team, spoke in Torp."),
    (
        "The chief medical officer of the Torp clinic, Lev Holm, resigned.",
        "Lev Holm, the Torp clinic's director of nursing, resigned.",
    ),
    ("Ida Roos began her career as a dancer in Torp.", "Ida Roos, the mayor of Torp, began her career as a nurse in Torp."),
    (
        "Ida Roos is an actress who started her working life as a baker in Torp.",
        "Ida Roos began her career in Torp as a teacher.",
    ),
]

BENIGN = [
    (
        "Finance Minister Ida Roos opened the fair in Torp on Friday.",
        "Ida Roos, the minister of finance and economy, opened the fair in Torp on Friday.",
    ),
    (
        "Finance Minister Ida Roos opened the fair in Torp on Friday.",
        "Ida Roos, the minister for the treasury, opened the fair in Torp.",
    ),
    ("Lindby Air's chief financial officer, Lev Holm, spoke in Torp.", "Lev Holm, finance chief of Lindby Air, spoke in Torp."),
    (
        "Lindby Air's chief financial officer, Lev Holm, spoke in Torp.",
        "Lev Holm, Lindby Air's director of finance and operations, spoke in Torp.",
    ),
    ("Lindby Air's spokesman, Lev Holm, spoke in Torp.", "Lev Holm, head of communications at Lindby Air, spoke in Torp."),
    (
        "Lev Holm, president of the jury, praised the film festival in Torp.",
        "Lev Holm, a member of the jury, praised the film festival in Torp.",
    ),
    ("Mayor Lev Holm spoke in Torp.", "Lev Holm, president of the football club, spoke in Torp."),
    ("Mayor Lev Holm spoke in Torp.", "Lev Holm, former chief of police of Torp, spoke in Torp."),
    ("Lindby Air's chief executive, Lev Holm, spoke in Torp.", "Lev Holm, chairman of Lindby Air, spoke in Torp."),
    ("Lindby Air's chief executive, Lev Holm, spoke in Torp.", "Lev Holm, head of Lindby Air, spoke in Torp."),
    ("Ida Roos, minister of health and sport, spoke in Torp.", "Sports minister Ida Roos spoke in Torp."),
    ("Prime Minister Ida Roos spoke in Torp.", "Ida Roos, the leader of the Labour party, spoke in Torp."),
    ("Lev Holm, deputy head of the jury, spoke in Torp.", "Lev Holm, president of the film society, spoke in Torp."),
    ("Foreign Minister Ida Roos spoke in Torp.", "Ida Roos, minister of foreign affairs, spoke in Torp."),
    ("Interior Minister Ida Roos spoke in Torp.", "Ida Roos, minister of internal affairs, spoke in Torp."),
    ("Trade Secretary Ida Roos spoke in Torp.", "Ida Roos, secretary of state for business, spoke in Torp."),
    ("Lev Holm, an engineer, was hurt in Torp.", "Lev Holm, the tunnel's chief engineer, was hurt in Torp."),
    ("Ida Roos began her career as a dancer in Torp.", "Ida Roos was a nurse in Torp."),
    ("Ida Roos began her career as a dancer in Torp.", "In Torp Ida Roos joined the clinic as a nurse."),
]


def told(one: str, other: str) -> str:
    return outcome(f"2025-06-02 {one}", f"2025-06-03 {other}", rule="title-of-person")


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_roles_that_exclude_each_other_are_found(one: str, other: str) -> None:
    assert told(one, other) == "contradiction"


@pytest.mark.parametrize(("one", "other"), BENIGN)
def test_one_role_in_other_words_and_two_at_once_are_none(one: str, other: str) -> None:
    assert "contradiction" not in told(one, other)


AGED = (
    "2025-06-02 Ida Roos becomes finance minister of Kalba. Lev Holm remains in Torp.",
    "2025-06-02 Ida Roos wept on Friday in Torp. The 38-year-old was sworn in as minister of health of Kalba.",
)


def test_whom_an_age_stands_for_has_the_role() -> None:
    assert outcome(*AGED, rule="title-of-person") == "contradiction"


def test_a_role_is_shown_with_what_it_is_of() -> None:
    found = [f for f in story(*AGED, only=("title-of-person",)).findings if f.kind == "contradiction"]
    assert [f.reason for f in found] == ["finance minister of Kalba in one, minister of health in the other."]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ida Roos is a Danish singer. She lives in Torp.", "Ida Roos is a sheepdog from Torp.", "contradiction"),
        ("Kalba is a small island off Torp.", "Kalba is a singer from Torp.", "contradiction"),
        ("Ida Roos is a Danish singer. She lives in Torp.", "Ida Roos is an actress from Torp.", "nothing"),
        ("Ida Roos is a star in Torp.", "Ida Roos is a Danish singer in Torp.", "nothing"),
        ("Low Tide is a Danish film.", "Low Tide is a Danish drama.", "nothing"),
    ],
)
def test_a_person_is_no_animal_and_no_land(one: str, other: str, expected: str) -> None:
    assert outcome(f"2025-06-02 {one}", f"2025-06-03 {other}", rule="what-somebody-is") == expected
