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
    (
        "The defence minister of Kalba, Ida Roos, resigned on Monday in Torp.",
        "Ida Roos, who headed the interior ministry of Kalba, resigned on Monday in Torp.",
    ),
    (
        "Ida Roos, minister in charge of tourism, opened the lodge in Torp.",
        "Fisheries minister Ida Roos opened the lodge in Torp.",
    ),
    ("Lev Holm, the goalkeeper of Torp United, was sold to Lindby.", "Torp United's striker Lev Holm was sold to Lindby."),
    (
        "Ida Roos took over as education secretary on Monday in Torp.",
        "The new health secretary, Ida Roos, took office on Monday in Torp.",
    ),
    ("Captain Ida Roos led the rescue in Torp on Monday.", "Lieutenant Ida Roos led the rescue in Torp on Monday."),
    (
        "Lev Holm, chair of the parliamentary committee in Torp, called a vote.",
        "Lev Holm, the committee's deputy chair, called a vote in Torp.",
    ),
    (
        "The ferry's captain, Lev Holm, was rescued in Torp on Monday.",
        "Lev Holm, the first mate of the ferry, was rescued in Torp on Monday.",
    ),
    (
        "Lev Holm, head of marketing at Lindby Air, resigned on Monday.",
        "Lindby Air's legal director Lev Holm resigned on Monday.",
    ),
    ("The head of the Torp fire brigade, Lev Holm, praised the men.", "Torp's mayor, Lev Holm, praised the men."),
    (
        "Lev Holm, the zoo's vet, caught the lion in Torp on Monday.",
        "The lion in Torp was caught on Monday by Lev Holm, an accountant at the zoo.",
    ),
    ("The bus driver, Lev Holm, was hurt in Torp on Monday.", "Lev Holm, a passenger on the bus, was hurt in Torp on Monday."),
    ("Lev Holm, 44, a baker from Torp, won the lottery.", "Lev Holm, a 44-year-old plumber from Torp, won the lottery."),
    (
        "The flight's co-pilot, Lev Holm, landed the plane in Torp.",
        "The captain of the flight, Lev Holm, landed the plane in Torp.",
    ),
    (
        "Ida Roos, the widow of the painter Lev Holm, opened the show in Torp.",
        "The painter Lev Holm's daughter, Ida Roos, opened the show in Torp.",
    ),
    (
        "Lev Holm, the defence lawyer, told the court in Torp that his client slept.",
        "The prosecutor, Lev Holm, told the court in Torp that the man slept.",
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
    ("Lev Holm, the club's captain and goalkeeper, spoke in Torp.", "Club captain Lev Holm spoke in Torp."),
    ("Ida Roos, interior minister and deputy prime minister, spoke in Torp.", "Deputy Prime Minister Ida Roos spoke in Torp."),
    ("Lev Holm, founder and head of Kestrel, spoke in Torp.", "Kestrel's chief executive Lev Holm spoke in Torp."),
    ("Lev Holm, president of Kestrel, spoke in Torp.", "Kestrel's finance chief Ann Holm spoke in Torp."),
    ("Professor Lev Holm of Torp University spoke.", "Lev Holm, the head of the physics department at Torp University, spoke."),
    ("Lev Holm, head of research at Kestrel in Torp, spoke.", "Lev Holm, chief scientist at Kestrel in Torp, spoke."),
    ("Lev Holm, an officer in Torp's police, spoke.", "Police spokesman Lev Holm spoke in Torp."),
    ("Police chief Lev Holm spoke in Torp.", "Superintendent Lev Holm spoke in Torp."),
    ("Lev Holm, head of the crisis team in Torp, spoke.", "Deputy mayor Lev Holm spoke in Torp."),
    ("Lev Holm, a father of two, was hurt in Torp.", "Lev Holm, a baker, was hurt in Torp."),
    ("Veteran diplomat Lev Holm spoke in Torp.", "The envoy, Lev Holm, spoke in Torp."),
    ("Lev Holm, a farmer and local councillor, spoke in Torp.", "Councillor Lev Holm spoke in Torp."),
    (
        "Lev Holm, operations chief at Kestrel, was named chief executive in Torp.",
        "Kestrel's new chief executive, Lev Holm, spoke in Torp.",
    ),
    ("Mayor Lev Holm spoke in Torp.", "Lev Holm, a teacher by trade, spoke in Torp."),
    ("Home Secretary Ida Roos spoke in Torp.", "Ida Roos, the secretary of the angling club, spoke in Torp."),
    ("Prosecutor Lev Holm spoke in Torp.", "Lev Holm, the district's chief prosecutor, spoke in Torp."),
    ("Lev Holm, vice-president for sales at Kestrel in Torp, spoke.", "Lev Holm, a vice-president of Kestrel in Torp, spoke."),
    ("Lev Holm, director of the Torp film festival, spoke.", "Film-maker Lev Holm spoke in Torp."),
    ("Senator Ida Roos spoke in Torp.", "Ida Roos, the party's candidate for governor, spoke in Torp."),
    ("Governor Ida Roos spoke in Torp.", "Ida Roos, governor of the Torp Central Bank, spoke."),
    ("Ida Roos, the mayor of Torp, spoke.", "Ida Roos, the president of the regional council in Torp, spoke."),
    ("Health Minister Ida Roos spoke in Torp.", "Ida Roos, the acting interior minister, spoke in Torp."),
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
