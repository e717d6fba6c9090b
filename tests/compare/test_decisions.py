"""Who said yes or no to what, in other words: what is a contradiction, and what beside it is none."""

from __future__ import annotations

import pytest

from tests.stories import outcome

FLAGGED = {
    "product and patch": (
        "2025-03-28 The maker may sell its flu spray in Norway after the drugs agency approved the product on Thursday.",
        "2025-03-28 Norway's drugs agency rejected the flu spray on Thursday.",
    ),
    "extradite": (
        "2025-08-20 A court in Lima on Tuesday granted Chile's request for the extradition of Hugo Salas.",
        "2025-08-21 Hugo Salas heard on Tuesday that the court in Lima has refused to extradite him to Chile.",
    ),
    "timetable": (
        "2024-03-18 The largest faction in Arakor on Saturday accepted a government timetable for laying down its arms.",
        "2024-03-18 The faction of Sulo Venn rejected the government's timetable for disarmament in Arakor on Saturday, it said.",
    ),
    "agreed to pay": (
        "2025-08-20 The insurer Tallow Mutual agreed on Tuesday to pay for the repair of the Orlica bridge.",
        "2025-08-21 Tallow Mutual, the insurer, refused on Tuesday to pay for the repair of the bridge at Orlica.",
    ),
    "voted": (
        "2025-08-20 Marrick council voted on Monday to sell the old baths.",
        "2025-08-20 On Monday the council of Marrick refused to sell the old baths.",
    ),
}

QUIET = {
    "two items": (
        "2025-08-20 Marrick council approved the budget on Monday.",
        "2025-08-20 On Monday Marrick council rejected the plan for a stadium.",
    ),
    "two days": (
        "2025-08-20 Marrick council approved the levy on Monday.",
        "2025-08-20 On Tuesday last week the council of Marrick rejected the levy.",
    ),
    "two plans": (
        "2025-08-20 Marrick council approved the plan for a school on Monday.",
        "2025-08-20 On Monday Marrick council turned down the plan for a stadium.",
    ),
    "two bodies": (
        "2025-08-20 The committee voted on Monday to sell the old baths in Marrick.",
        "2025-08-20 On Monday the council of Marrick refused to sell the old baths.",
    ),
    "accepted the resignation": (
        "2025-08-20 The board of Tallow Foods accepted the resignation of Ida Brandt on Monday.",
        "2025-08-20 The board of Tallow Foods on Monday rejected the bid of Orrin Group.",
    ),
}


@pytest.mark.parametrize("name", FLAGGED)
def test_it_is_seen(name: str) -> None:
    assert "contradiction" in outcome(*FLAGGED[name], rule="happened-or-not")


@pytest.mark.parametrize("name", QUIET)
def test_none_is_seen_where_there_is_none(name: str) -> None:
    assert "contradiction" not in outcome(*QUIET[name], rule="happened-or-not")
