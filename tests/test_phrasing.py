"""Each answer stands in a finding as its article prints it, and each question says what it is about."""

from __future__ import annotations

import pytest

from tests.stories import story


@pytest.mark.parametrize(
    ("one", "other", "answers"),
    [
        (
            "Burglars took seven paintings from the villa.",
            "Burglars took nine paintings from the villa.",
            ["seven paintings", "nine paintings"],
        ),
        (
            "Carla Moretti, 53, was arrested in Lucca.",
            "Carla Moretti, 58, was arrested in Lucca.",
            ["53", "58"],
        ),
        (
            "The ceasefire in Lucca lasted 14 months.",
            "The ceasefire in Lucca lasted nineteen months.",
            ["14 months", "nineteen months"],
        ),
        (
            "Russia-China trade came to $237 billion in 2024.",
            "Russia-China trade came to $251 billion in 2024.",
            ["$237 billion", "$251 billion"],
        ),
        (
            "Garudix named Mina Subra as its chief financial officer.",
            "Garudix named Mina Subra as its chief operating officer.",
            ["chief financial officer", "chief operating officer"],
        ),
    ],
)
def test_an_answer_is_given_in_the_words_of_its_article(one: str, other: str, answers: list[str]) -> None:
    told = [
        [p.value for p in f.positions]
        for f in story(f"2025-05-03 {one}", f"2025-05-03 {other}").findings
        if f.kind == "contradiction"
    ]
    assert told
    assert all(words == answers for words in told)


def test_the_question_of_a_match_names_what_both_sentences_are_about() -> None:
    report = story(
        "2025-04-22 Thieves took seven paintings from the Villa Corsini in Lucca on Monday night, police said.",
        "2025-04-24 The alarm at the Villa Corsini in Lucca was silent when burglars carried off nine pictures on Monday night.",
        only=("told-count",),
    )
    (finding,) = [f for f in report.findings if f.kind == "contradiction"]
    assert finding.question == "How many, or how much: Villa, Corsini, Lucca, night?"
