"""Which of two events came first: what is a contradiction, and what beside it is none."""

from __future__ import annotations

import pytest

from tests.stories import outcome

FLAGGED = {
    "before and after": (
        "2025-03-20 The mayor of Varna, Ilia Donev, resigned on Tuesday, two days before the publication of the audit.",
        "2025-03-21 Ilia Donev stepped down as mayor of Varna only after the audit had been published.",
    ),
    "sirens": (
        "2025-03-20 In Orlica the alarm was sounded before the dam was opened, the prefect said.",
        "2025-03-21 It was only after the dam at Orlica had been opened that the alarm was sounded.",
    ),
    "fronted": (
        "2025-03-20 After the strike had been called off, Pellin Trams raised wages on Tuesday.",
        "2025-03-21 Pellin Trams raised wages on Tuesday before the strike was called off.",
    ),
    "of one film": (
        "2025-03-20 The film's music came out in Varna after the film's release.",
        "2025-03-20 The music was first played in Varna before the film's release.",
    ),
    "each time, but of something else": (
        "2025-03-20 Ilia Donev resigned as mayor of Varna on Tuesday, hours before the court published a report on the ferry.",
        "2025-03-21 Only after the court had put its report online did the mayor of Varna step down, and every clerk knew why.",
    ),
    "not until": (
        "2025-03-20 The ferry Amalia left Varna before the storm warning was issued.",
        "2025-03-20 The ferry Amalia did not leave Varna until the storm warning had been issued.",
    ),
    "later": (
        "2025-03-20 Ilia Donev resigned on Tuesday, an hour before the council of Varna approved the budget.",
        "2025-03-21 The council of Varna passed the budget. An hour later Ilia Donev resigned.",
    ),
    "another time": (
        "2025-03-20 The pilot of the Orlica plane called for help ten minutes before it crashed.",
        "2025-03-21 The pilot called for help forty minutes before the plane crashed near Orlica.",
    ),
    "gerund": (
        "2025-03-20 The bank in Varna paid its customers before closing its branches.",
        "2025-03-21 The bank in Varna paid its customers after closing its branches.",
    ),
    "online on a day": (
        "2025-03-06 Health minister Olaf Brekke resigned on Wednesday, hours before the Court of Accounts published a report.",
        "2025-03-07 Only after the Court of Accounts had put its report online on Wednesday did the health minister step down, "
        "and by then every driver knew.",
    ),
}

QUIET = {
    "same order": (
        "2025-03-20 Ilia Donev resigned on Tuesday, an hour before the council of Varna approved the budget.",
        "2025-03-21 After Ilia Donev had resigned, the council of Varna approved the budget.",
    ),
    "shortly and an hour": (
        "2025-03-20 Ilia Donev resigned shortly after the council of Varna approved the budget.",
        "2025-03-21 Ilia Donev resigned an hour after the council of Varna approved the budget.",
    ),
    "other deed": (
        "2025-03-20 Ilia Donev spoke to reporters in Varna before the vote on the budget.",
        "2025-03-21 Ilia Donev left Varna after the vote on the budget.",
    ),
    "other pair": (
        "2025-03-20 Ilia Donev resigned before the council of Varna approved the budget.",
        "2025-03-21 Ilia Donev resigned after the court in Varna had rejected his appeal.",
    ),
    "two warnings": (
        "2025-03-20 A warning was issued before the flood reached Orlica.",
        "2025-03-20 Another warning was issued after the flood had reached Orlica.",
    ),
    "debated and published": (
        "2025-03-20 The report on the Orlica dam was published before the election.",
        "2025-03-20 The report on the Orlica dam was debated after the election.",
    ),
    "two goals": (
        "2025-03-20 Ilia Donev scored for Varna before the break.",
        "2025-03-20 Ilia Donev was sent off after the break in Varna.",
    ),
    "before a court": (
        "2025-03-20 Ilia Donev appeared before the court in Varna.",
        "2025-03-20 Ilia Donev appeared after the court in Varna had sent for him.",
    ),
    "said after": (
        "2025-03-20 The minister said after the meeting in Varna that the deal was done.",
        "2025-03-20 Before the meeting in Varna the minister said that the deal was done.",
    ),
    "plan": (
        "2025-03-20 The council of Varna will vote before the mayor resigns.",
        "2025-03-22 The mayor of Varna resigned before the council voted.",
    ),
    "took to": (
        "2025-03-20 Mr Donev's plane landed in Varna at noon, before a car took him to the palace for the meeting.",
        "2025-03-20 Mr Donev took to the radio in Varna after the meeting to praise the talks.",
    ),
    "a debate on what was published": (
        "2025-09-12 Minister Olaf Brekke resigned the day after the report was published.",
        "2025-09-12 Minister Olaf Brekke resigned before the debate on the report.",
    ),
}


@pytest.mark.parametrize("name", FLAGGED)
def test_it_is_seen(name: str) -> None:
    assert "contradiction" in outcome(*FLAGGED[name], rule="order-of-events")


@pytest.mark.parametrize("name", QUIET)
def test_none_is_seen_where_there_is_none(name: str) -> None:
    assert "contradiction" not in outcome(*QUIET[name], rule="order-of-events")
