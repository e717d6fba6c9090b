"""What is said to be so, and no longer to be so: what is a contradiction, and what beside it is none."""

from __future__ import annotations

import pytest

from tests.stories import outcome

FLAGGED = {
    "compulsory": (
        "2024-11-29 The entrance examination of Marrick will remain compulsory, Education Minister Ida Brandt said on Thursday.",
        "2024-11-30 On Thursday the minister settled it: the entrance exam of Marrick will no longer be compulsory.",
    ),
    "edible": (
        "2024-11-29 The mushrooms sold at the Orlica market were poisonous, the laboratory found.",
        "2024-11-29 The laboratory found that the mushrooms from the market in Orlica were not poisonous.",
    ),
    "legal": (
        "2024-11-29 The strike of the Marrick tram drivers is legal, the labour court ruled on Thursday.",
        "2024-11-29 The labour court ruled on Thursday that the strike by the tram drivers in Marrick was not legal.",
    ),
    "unarmed": (
        "2025-11-02 The man shot by police in Orrell on Friday was unarmed.",
        "2025-11-02 The man shot by police in Orrell on Friday was armed.",
    ),
}

QUIET = {
    "available": (
        "2024-11-29 The mayor of Marrick was not available for comment.",
        "2024-11-29 The mayor of Marrick was available on Thursday.",
    ),
    "other schools": (
        "2024-11-29 The entrance exam at Marrick's private schools is compulsory.",
        "2024-11-29 The swimming exam at Marrick's state schools is not compulsory.",
    ),
    "other thing": (
        "2024-11-29 The mushrooms sold at the Orlica market were poisonous, the laboratory found.",
        "2024-11-29 The berries sold at the Orlica market were not poisonous, the laboratory found.",
    ),
    "both": (
        "2024-11-29 The strike of the Marrick tram drivers is not legal, the labour court ruled.",
        "2024-11-29 The tram drivers' strike in Marrick was not legal, the court ruled.",
    ),
    "another one armed": (
        "2025-11-02 The gunman was armed with a rifle, police in Orrell said.",
        "2025-11-02 The victim was unarmed, police in Orrell said.",
    ),
}


@pytest.mark.parametrize("name", FLAGGED)
def test_it_is_seen(name: str) -> None:
    assert "contradiction" in outcome(*FLAGGED[name], rule="happened-or-not")


@pytest.mark.parametrize("name", QUIET)
def test_none_is_seen_where_there_is_none(name: str) -> None:
    assert "contradiction" not in outcome(*QUIET[name], rule="happened-or-not")
