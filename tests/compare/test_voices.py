"""Two speakers explain a difference, unless they are one voice under two names."""

from __future__ import annotations

import pytest

from checker.compare.voices import one_voice
from tests.stories import outcome


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the statistics office", "Friday's release", True),
        ("the harbour board", "its report", True),
        ("the country's largest grower of tulips", "the country's biggest grower of tulips", True),
        ("police", "the police", True),
        ("Anna Lee", "Lee", True),
        ("the police", "the mayor", False),
        ("the union", "the company", False),
        ("a spokesman for the bank", "a spokesman for the police", False),
        ("one witness", "another witness", False),
    ],
)
def test_one_voice(one: str, other: str, same: bool) -> None:
    assert one_voice(one, other) is same
    assert one_voice(other, one) is same


RELEASE = "2025-06-09 The jobless rate in Norland fell to 6.4 per cent in May, according to Friday's release."


def test_an_office_and_its_release_contradict_each_other() -> None:
    office = "2025-06-07 Norland's jobless rate rose to 6.4% in May, the statistics office said on Friday."
    assert outcome(office, RELEASE, rule="direction-of-change") == "contradiction"


def test_an_office_and_the_opposition_are_two_voices() -> None:
    office = "2025-06-07 Norland's jobless rate rose to 6.4% in May, the opposition said on Friday."
    other = "2025-06-07 Norland's jobless rate fell to 6.4% in May, the minister said on Friday."
    assert outcome(office, other, rule="direction-of-change") != "contradiction"
