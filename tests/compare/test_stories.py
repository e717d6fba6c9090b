"""Claims meet inside a story; those that say all they need in their slots meet anywhere."""

from __future__ import annotations

import datetime as dt

import pytest

from checker.compare.gates.stories import same_story
from checker.compare.topics import settled
from checker.model import Article, Claim, Slot, Span
from checker.pipeline import check

FLOOD = (
    "The river Ola burst its banks in Lindby on Monday. Mayor Greta Holm said 14 bridges were closed in Lindby after the flood.",
    "Lindby's mayor, Greta Holm, closed 17 bridges when the river Ola flooded the town of Lindby on Monday.",
)
ELSEWHERE = "Storm Bruno hit Porto Alto on Monday. The mayor, Rui Lobo, said 19 bridges were closed in Porto Alto by the flood."


def contradictions(*texts: str) -> list[set[str]]:
    articles = [Article(str(i), text, published="2025-11-04") for i, text in enumerate(texts)]
    found = [f for f in check(articles).findings if f.kind == "contradiction"]
    return [{e.claim.article for p in f.positions for e in p.evidence} for f in found]


def test_a_mixed_folder_compares_each_story_with_itself() -> None:
    assert contradictions(*FLOOD, ELSEWHERE) == [{"0", "1"}]


def test_who_holds_a_post_is_asked_across_stories() -> None:
    named = "Carter named Sol Linowitz special envoy to the Middle East on Tuesday. The fair in Boise was closed by snow."
    other = "The White House has appointed Robert Strauss as its envoy to the Middle East. A whale was seen off Nantucket."
    assert contradictions(named, other) == [{"0", "1"}]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("@ola @holm flood bridge river mayor", "@ola @holm flood bridge river mayor", True),
        ("@ola @holm flood bridge river mayor", "@ola flood rain dam water town", True),
        ("@ola @holm flood bridge river mayor", "@lobo storm rain dam mayor bridge", False),
        ("@ola @holm flood bridge river mayor", "@ola opera tenor stage song aria", False),
        ("@ola flood", "@ola opera", True),
        ("@ola flood bridge river mayor town", "flood bridge mayor storm rain dam", True),
        ("@holm @ola bridge mayor town", "@alto @lobo bridge flood mayor", False),
        ("@holm @ola bridge mayor town", "bridge flood mayor", True),
        ("", "@ola flood bridge river mayor town", True),
    ],
)
def test_two_articles_are_about_the_same(one: str, other: str, same: bool) -> None:
    assert same_story(frozenset(one.split()), frozenset(other.split())) is same


FIRMS = ["Marlo", "Tenby", "Brask", "Quill", "Ostra", "Vance", "Pell", "Dorn", "Haskin", "Kestrel", "Trebor", "Wickert"]


def _closing(firm: str, price: int) -> str:
    return (
        f"{firm} Corp. said its profit rose as sales of the company grew. The company sees a good year for its stock. "
        f"{firm} Corp. closed at ${price}.50 on the New York Stock Exchange on Monday, off 12.5 cents."
    )


def test_what_every_article_of_a_folder_is_of_ties_no_two_of_them_together() -> None:
    told = {name: frozenset(f"company share stock {name} @{name} maker-{name}".split()) for name in FIRMS}
    assert settled_topics(told)["Marlo"] & settled_topics(told)["Brask"] == frozenset()


def test_the_keys_of_one_large_story_are_kept() -> None:
    told = {name: frozenset(f"@ola @holm flood bridge {name} own-{name}".split()) for name in FIRMS}
    assert settled_topics(told) == told


def test_a_few_articles_keep_all_their_keys() -> None:
    told = {name: frozenset(f"company share stock {name} @{name} maker-{name}".split()) for name in FIRMS[:4]}
    assert settled_topics(told) == told


@pytest.mark.parametrize(
    ("names", "day", "tied"),
    [("Ola Holm", 5, True), ("Ola Lindby", 5, False), ("Ola Holm", 25, False)],
)
def test_a_third_article_ties_two_that_name_the_same(names: str, day: int, tied: bool) -> None:
    about = {
        "statement": frozenset(["@holm", "@crisis", "city", "burglary", "reward", "floor"]),
        "column": frozenset(["@ola", "@baker", "street", "burglary", "cup", "lock"]),
        "report": frozenset(["@ola", "@holm", "city", "cup", "museum", "roof"]),
    }
    named = {"statement": "Ola Holm", "column": names, "report": "Ola Holm Lindby"}
    days = {"statement": 4, "column": day, "report": 14}
    claims = [
        Claim(
            article,
            "spelling",
            "write",
            {"name": Slot(name, 0, 1, name)},
            Span(0, 1),
            as_of=dt.date(2025, 11, days[article]),
            about=keys,
        )
        for article, keys in about.items()
        for name in named[article].split()
    ]
    told = {c.article: c.about for c in settled(claims)}
    assert same_story(told["statement"], told["column"]) is tied


def test_closing_prices_of_a_dozen_firms_are_no_edits_of_one_sentence() -> None:
    assert contradictions(*(_closing(firm, 20 + 3 * i) for i, firm in enumerate(FIRMS))) == []


def settled_topics(about: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    claims = [Claim(name, "event", "be", {}, Span(0, 1), about=keys) for name, keys in about.items()]
    return {c.article: c.about for c in settled(claims)}
