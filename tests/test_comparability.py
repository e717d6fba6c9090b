"""Which claims are set against each other, and why the others are not: one line a guard."""

from __future__ import annotations

import pytest

from tests.stories import outcome, story

TUESDAY = "2025-04-03 Sergey Lavrov met Wang Yi in Moscow on Tuesday."
TRADE = "2025-05-02 Trade between Russia and China hit $244.8 billion in 2024."
ENVOY = "2025-04-02 President Donald Trump named Keith Kellogg special envoy to Ukraine."


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("2025-04-03 Sergey Lavrov met Wang Yi in Moscow on Wednesday.", "contradiction"),
        ("2025-04-03 Sergey Lavrov met Wang Yi in Moscow on April 1.", "agreement"),
        ("2025-04-03 Sergey Lavrov met Wang Yi in Moscow again on Wednesday.", "explained: other-event"),
        ("2025-04-03 Sergey Lavrov met Wang Yi in Beijing on Wednesday.", "explained: other-event"),
        ("2025-07-14 Sergey Lavrov met Wang Yi in Moscow on July 12.", "explained: other-event"),
        ("2025-03-31 Sergey Lavrov will meet Wang Yi in Moscow on Wednesday.", "explained: plan-and-outcome"),
        ("2025-03-31 Sergey Lavrov will meet Wang Yi in Moscow on Tuesday.", "agreement"),
        ("2025-04-03 Sergey Lavrov met Wang Yi in Moscow this week.", "explained: precision"),
        ("2025-04-03 Sergey Lavrov met Wang Yi in Moscow.", "nothing"),
        ("2025-04-03 Sergey Lavrov met Xi Jinping in Moscow on Wednesday.", "nothing"),
        ("2025-04-03 Sergey Lavrov did not meet Wang Yi in Moscow on Wednesday.", "nothing"),
        ("- Sergey Lavrov met Wang Yi in Moscow on Wednesday.", "explained: other-event"),
    ],
)
def test_when_two_people_met(other: str, expected: str) -> None:
    assert outcome(TUESDAY, other, rule="meeting-date") == expected


def test_an_article_that_knows_both_days_reports_two_meetings() -> None:
    both = "2025-04-03 Sergey Lavrov met Wang Yi in Moscow on Tuesday. Sergey Lavrov met Wang Yi in Moscow on Wednesday."
    assert "contradiction" not in outcome(TUESDAY, both, rule="meeting-date")


def test_two_meetings_in_one_article_do_not_contradict_each_other() -> None:
    both = "2025-04-03 Sergey Lavrov met Wang Yi in Moscow on Tuesday. Sergey Lavrov met Wang Yi in Moscow on Wednesday."
    assert outcome(both, rule="meeting-date") == "nothing"


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("2025-04-03 Sergey Lavrov met Wang Yi in Beijing on April 1.", "contradiction"),
        ("2025-04-03 Sergey Lavrov met Wang Yi in Russia on April 1.", "explained: precision"),
        ("2025-04-10 Sergey Lavrov met Wang Yi in Beijing on April 9.", "nothing"),
        ("2025-04-03 Sergey Lavrov met Wang Yi on April 1.", "nothing"),
    ],
)
def test_where_two_people_met(other: str, expected: str) -> None:
    assert outcome(TUESDAY, other, rule="meeting-place") == expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("2025-05-03 Russia-China trade reached $237 billion in 2024.", "contradiction"),
        ("2025-05-03 Russia-China trade reached 244.8 billion dollars in 2024.", "agreement"),
        ("2025-05-03 Russia-China trade reached $245 billion in 2024.", "explained: rounding"),
        ("2025-05-03 Russia-China trade reached 1.74 trillion yuan in 2024.", "explained: currency"),
        ("2025-05-03 Russia-China trade reached $240.1 billion in 2023.", "explained: other-period"),
        ("2025-05-03 Russia-China trade reached $20 billion in January 2024.", "explained: other-period"),
        ("2024-05-03 Russia-China trade is expected to reach $230 billion in 2024.", "explained: forecast"),
        ("2024-05-03 Russia and China set a target of $200 billion for their trade in 2024.", "explained: target-and-actual"),
        ("2025-05-03 Trade in goods between Russia and China reached $230 billion in 2024.", "explained: other-scope"),
        ("2025-05-03 US-China trade reached $688 billion in 2024.", "nothing"),
        ("2025-05-03 Russia-China trade reached $237 billion.", "nothing"),
    ],
)
def test_how_much_was_traded(other: str, expected: str) -> None:
    assert outcome(TRADE, other, rule="trade-figure") == expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("2025-04-03 President Donald Trump has picked Tulsi Gabbard as his Ukraine envoy.", "contradiction"),
        ("2025-04-03 Keith Kellogg was named special envoy for Ukraine by President Donald Trump.", "agreement"),
        ("2025-04-03 President Donald Trump named Tulsi Gabbard special envoy to Panama.", "nothing"),
        ("2025-04-03 President Donald Trump named Tulsi Gabbard ambassador to Ukraine.", "nothing"),
        ("2025-09-03 President Donald Trump named Tulsi Gabbard special envoy to Ukraine.", "nothing"),
    ],
)
def test_who_was_named(other: str, expected: str) -> None:
    assert outcome(ENVOY, other, rule="named-to-post") == expected


def test_nothing_is_compared_across_stories() -> None:
    from checker.model import Article
    from checker.pipeline import check

    one = Article("a.txt", "Sergey Lavrov met Wang Yi in Moscow on Tuesday.", published="2025-04-03", story="one")
    two = Article("b.txt", "Sergey Lavrov met Wang Yi in Moscow on Wednesday.", published="2025-04-03", story="two")
    assert check([one, two]).findings == ()


def test_a_contradiction_of_many_articles_is_one_finding_with_a_position_for_each_answer() -> None:
    report = story(
        "2025-05-02 Trade between Russia and China hit $244.8 billion in 2024.",
        "2025-05-03 Russia-China trade reached $237 billion in 2024.",
        "2025-05-04 Russia-China trade came to $237 billion in 2024.",
        "2025-05-05 Trade between China and Russia totalled $251 billion in 2024.",
        only=("trade-figure",),
    )
    (finding,) = [f for f in report.findings if f.kind == "contradiction"]
    assert [(p.value, p.origins) for p in finding.positions] == [
        ("$237 billion", 2),
        ("$244.8 billion", 1),
        ("$251 billion", 1),
    ]


def test_every_highlight_is_the_words_of_its_article() -> None:
    report = story(TUESDAY, "2025-04-03 Sergey Lavrov met Wang Yi in Moscow on Wednesday.")
    texts = {a.id: a.text for a in report.articles}
    (finding,) = [f for f in report.findings if f.kind == "contradiction"]
    words = [texts[e.claim.article][slice(*e.span)] for p in finding.positions for e in p.evidence]
    assert words == ["Tuesday", "Wednesday"]


def test_the_same_question_keeps_its_id_when_files_and_words_change() -> None:
    first = story(TUESDAY, "2025-04-03 Sergey Lavrov met Wang Yi in Moscow on Wednesday.", only=("meeting-date",))
    second = story(
        "2025-04-03 On Wednesday, Sergey Lavrov hosted Wang Yi in Moscow.",
        "2025-04-03 It rained.",
        "2025-04-03 Wang Yi and Sergey Lavrov met in Moscow on April 1.",
        only=("meeting-date",),
    )
    (a,), (b,) = ([f.id for f in r.findings if f.kind == "contradiction"] for r in (first, second))
    assert a == b


def test_a_claim_that_fits_both_answers_stands_behind_neither() -> None:
    report = story(
        TUESDAY,
        "2025-04-03 Sergey Lavrov met Wang Yi in Moscow on Wednesday.",
        "2025-04-03 Sergey Lavrov met Wang Yi in Moscow this week.",
        only=("meeting-date",),
    )
    (finding,) = [f for f in report.findings if f.kind == "contradiction"]
    assert [len(p.evidence) for p in finding.positions] == [1, 1]


def test_a_target_without_its_period_meets_only_a_target_of_the_same_sum() -> None:
    dated = "2024-05-03 Russia and China set a target of $200 billion for their trade in 2024."
    undated = "2024-05-03 Russia and China have a target of ${} billion for their trade."
    assert outcome(dated, undated.format(200), rule="trade-figure") == "agreement"
    assert outcome(dated, undated.format(300), rule="trade-figure") == "nothing"


def test_a_target_of_another_sum_stands_behind_no_answer() -> None:
    report = story(
        "2024-05-03 Russia and China set a target of $200 billion for their trade in 2024.",
        "2024-05-03 Russia and China set a target of $240 billion for their trade in 2024.",
        "2024-05-03 Russia and China have a target of $240 billion for their trade.",
        "2024-05-03 Russia and China have a target of $300 billion for their trade.",
        only=("trade-figure",),
    )
    (finding,) = [f for f in report.findings if f.kind == "contradiction" and "$200 billion" in {p.value for p in f.positions}]
    assert {p.value: len(p.evidence) for p in finding.positions} == {"$200 billion": 1, "$240 billion": 2}
