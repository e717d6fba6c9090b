"""Who met or hosted whom, where and when; published 2025-04-03, a Thursday, unless a case says otherwise."""

from __future__ import annotations

import pytest

from tests.claims.harness import told

LAVROV_WANG = "Sergey Lavrov | Wang Yi | 2025-04-01 | Moscow"


@pytest.mark.parametrize(
    "text",
    [
        "Sergey Lavrov met Wang Yi in Moscow on Tuesday.",
        "Sergey Lavrov met with Wang Yi in Moscow on April 1.",
        "On April 1, 2025, Sergey Lavrov hosted Wang Yi in Moscow.",
        "On Tuesday, Russian Foreign Minister Sergey Lavrov received China’s Foreign Minister Wang Yi in Moscow.",
        "Wang Yi was received by Sergey Lavrov in Moscow on Tuesday.",
        "Sergey Lavrov and Wang Yi met in Moscow on Tuesday.",
        "Sergey Lavrov, the Russian foreign minister, and Wang Yi, his Chinese counterpart, met in Moscow on Tuesday.",
        "Sergey Lavrov held talks with Wang Yi in Moscow on Tuesday.",
        "Sergey Lavrov hosted his Chinese counterpart, Wang Yi, in Moscow on Tuesday, and both praised their ties.",
        "Sergey Lavrov, who met Wang Yi in Moscow on Tuesday, praised the talks.",
        "Talks between Sergey Lavrov and Wang Yi in Moscow on Tuesday went well, officials said.",
    ],
)
def test_a_meeting_is_read_however_it_is_told(text: str) -> None:
    assert LAVROV_WANG in told(text, "meeting", "who whom date place")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sergey Lavrov will meet Wang Yi in Moscow on Friday.", "Sergey Lavrov | Wang Yi | 2025-04-04 | planned"),
        ("Sergey Lavrov is due to meet Wang Yi on Friday.", "Sergey Lavrov | Wang Yi | 2025-04-04 | planned"),
        ("Sergey Lavrov is expected to host Wang Yi on Friday.", "Sergey Lavrov | Wang Yi | 2025-04-04 | expected"),
        ("Sergey Lavrov may meet Wang Yi on Friday.", "Sergey Lavrov | Wang Yi | 2025-04-04 | hypothetical"),
        ("Sergey Lavrov did not meet Wang Yi on Tuesday.", "Sergey Lavrov | Wang Yi | 2025-04-01 | not"),
    ],
)
def test_how_far_a_meeting_is_vouched_for(text: str, expected: str) -> None:
    assert told(text, "meeting", "who whom date") == [expected]


def test_the_day_of_the_statement_is_not_the_day_of_the_meeting() -> None:
    text = "The Kremlin said on Wednesday that Sergey Lavrov met Wang Yi in Moscow on Tuesday."
    assert told(text, "meeting", "who whom date") == ["Sergey Lavrov | Wang Yi | 2025-04-01"]


def test_host_and_guest_are_told_apart() -> None:
    active = told("Sergey Lavrov hosted Wang Yi in Moscow.", "meeting", "host guest")
    passive = told("Wang Yi was welcomed by Sergey Lavrov in Moscow.", "meeting", "host guest")
    assert active == passive == ["Sergey Lavrov | Wang Yi"]


def test_one_person_and_several_others_are_several_meetings() -> None:
    text = "On March 12, Sergey Lavrov met with Mario Nawfal, Larry Johnson and Andrew Napolitano in Moscow."
    assert sorted(told(text, "meeting", "who whom date", "2025-03-18")) == [
        "Larry Johnson | Sergey Lavrov | 2025-03-12",
        "Sergey Lavrov | Andrew Napolitano | 2025-03-12",
        "Sergey Lavrov | Mario Nawfal | 2025-03-12",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wang Yi came to Moscow on Monday for a three-day visit.", "Wang Yi | Moscow | 2025-03-31 to 2025-04-02"),
        (
            "Vladimir Putin plans to visit Beijing around September.",
            "Vladimir Putin | Beijing | 2025-09-01 to 2025-09-30 | planned",
        ),
        (
            "President Vladimir Putin will make an official visit to Beijing from August 31 to September 3.",
            "Vladimir Putin | Beijing | 2025-08-31 to 2025-09-03 | planned",
        ),
        ("Xi Jinping’s visit to Moscow in May will be his second.", "Xi Jinping | Moscow | 2025-05-01 to 2025-05-31 | planned"),
        (
            "Vladimir Putin is rumored to be going to India this month.",
            "Vladimir Putin | India | 2025-04-01 to 2025-04-30 | expected",
        ),
        ("Xi Jinping is expected to travel to Moscow next month.", "Xi Jinping | Moscow | 2025-05-01 to 2025-05-31 | expected"),
        ("Volodymyr Zelensky flew to Berlin on Wednesday.", "Volodymyr Zelensky | Berlin | 2025-04-02"),
    ],
)
def test_visits_with_their_days(text: str, expected: str) -> None:
    assert expected in told(text, "visit", "who place date")


def test_an_undated_meeting_takes_the_days_of_the_visit_it_was_part_of() -> None:
    text = "Wang Yi came to Moscow on Monday for a three-day visit. During his meeting with Sergey Lavrov, Wang spoke of trade."
    assert told(text, "meeting", "who whom date place") == ["Sergey Lavrov | Wang Yi | 2025-03-31 to 2025-04-02 | Moscow"]


@pytest.mark.parametrize(
    "text",
    [
        "Heads of state do not always meet with visiting ministers.",
        "The company met its targets on Tuesday.",
        "Sergey Lavrov spoke in Moscow on Tuesday.",
        "The committee, led by Wang Yi, met in Beijing.",
    ],
)
def test_what_is_no_meeting_of_two(text: str) -> None:
    assert told(text, "meeting", "who whom") == []
