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
    "a former factory": (
        "2024-04-17 Councillors in Marrick approved plans on Tuesday for a 60-room hotel in a former brush factory.",
        "2024-04-19 It was past eleven on Tuesday when our council rejected the hotel in the old brush factory.",
    ),
    "agreed to end": (
        "2025-10-02 Workers at the Tessel shipyard have agreed to end their strike.",
        "2025-10-02 Workers at the Tessel shipyard have refused to end their strike.",
    ),
    "a plea": (
        "2025-08-13 A businessman from Lunden pleaded guilty on Tuesday to six charges of smuggling pipes. "
        "Ida Brandt, 48, smiled.",
        "2025-08-14 In Lunden the pipes lay on a table. Beside them stood Ida Brandt and denied all six charges.",
    ),
    "a plea to fraud": (
        "2025-07-10 Carl Hedges pleaded guilty to fraud at Norwell crown court on Monday.",
        "2025-07-10 Carl Hedges denied fraud at Norwell crown court on Monday.",
    ),
    "one's own denial": (
        "2025-07-10 The company confirmed on Wednesday that it had closed its Velden plant.",
        "2025-07-10 The company denied on Wednesday that it had closed its Velden plant.",
    ),
    "unable": (
        "2025-09-02 Engineers managed to restart the reactor at Olsk on Friday.",
        "2025-09-02 Engineers were unable to restart the Olsk reactor on Friday.",
    ),
    "one being": (
        "2025-05-11 The pilot of a light aircraft survived when it came down near Odell on Saturday.",
        "2025-05-11 A light aircraft crashed near Odell on Saturday, killing the pilot.",
    ),
    "apologised": (
        "2025-06-20 Mayor Ruth Ansell apologised to the residents of Quay Street on Wednesday.",
        "2025-06-20 Mayor Ruth Ansell refused to apologise to the residents of Quay Street on Wednesday.",
    ),
    "lifted and upheld": (
        "2025-09-12 The federation lifted its ban on sprinter Ada Monk on Thursday.",
        "2025-09-12 The federation upheld its ban on sprinter Ada Monk on Thursday.",
    ),
    "two who saw it": (
        "2025-10-09 The ministers did not discuss fishing rights in Tumbes on Wednesday, an official said.",
        "2025-10-09 The ministers discussed fishing rights in Tumbes on Wednesday, according to a diplomat.",
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
    "one charge and another": (
        "2025-07-10 Carl Hedges denied fraud at Norwell crown court on Monday.",
        "2025-07-10 Carl Hedges pleaded guilty to theft at Norwell crown court on Monday.",
    ),
    "somebody else's denial": (
        "2025-07-10 The union said on Wednesday that the company had closed its Velden plant.",
        "2025-07-10 The company denied on Wednesday that it had closed its Velden plant.",
    ),
    "a brother": (
        "2025-09-12 A judge in Fenwick granted bail to Omar Reis on Thursday.",
        "2025-09-12 A judge in Fenwick refused bail to Omar's brother Karim Reis on Thursday.",
    ),
    "two streets": (
        "2025-11-02 Residents of Cove Road were evacuated on Saturday.",
        "2025-11-02 Residents of Hill Road were not evacuated on Saturday.",
    ),
    "two fires": (
        "2025-03-04 No one was hurt in a fire at a bakery on Mill Street in Torvale on Monday.",
        "2025-03-04 Two people were hurt in a fire at a hotel on Castle Street in Torvale on Monday.",
    ),
}


@pytest.mark.parametrize("name", FLAGGED)
def test_it_is_seen(name: str) -> None:
    assert "contradiction" in outcome(*FLAGGED[name], rule="happened-or-not")


@pytest.mark.parametrize("name", QUIET)
def test_none_is_seen_where_there_is_none(name: str) -> None:
    assert "contradiction" not in outcome(*QUIET[name], rule="happened-or-not")
