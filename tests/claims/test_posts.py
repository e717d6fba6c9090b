"""Who was named to which post by whom, and who holds it; published 2025-04-03."""

from __future__ import annotations

import pytest

from checker.compare.posts import same_post
from tests.claims.harness import claims, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jimmy Carter named Sol Linowitz special envoy to the Middle East on Tuesday.", "Sol Linowitz | Jimmy Carter"),
        ("The White House has appointed Robert Strauss as its envoy to the Middle East.", "Robert Strauss | White House"),
        ("Donald Trump has picked Keith Kellogg as his Ukraine envoy.", "Keith Kellogg | Donald Trump"),
        ("Keith Kellogg was named special envoy for Ukraine by Donald Trump.", "Keith Kellogg | Donald Trump"),
        (
            "President Lucía Arrieta today appointed General Óscar Tafur as head of the Arequipa Reconstruction Commission.",
            "Óscar Tafur | Lucía Arrieta",
        ),
        ("Steve Witkoff, whom Donald Trump named as his envoy to the Middle East, flew home.", "Steve Witkoff | Donald Trump"),
        ("Lucía Arrieta put Mirtha Salcedo in charge of the reconstruction commission.", "Mirtha Salcedo | Lucía Arrieta"),
    ],
)
def test_who_was_named_by_whom(text: str, expected: str) -> None:
    assert expected in [t.split(" | planned")[0] for t in told(text, "post", "person appointer") if True]
    assert {c.predicate for c in claims(text, "post") if c.slots["person"].normal == expected.split(" |")[0]} == {"name"}


def test_a_pick_is_planned() -> None:
    text = "Sergey Lavrov mentioned Donald Trump’s Ukraine envoy pick, Tulsi Gabbard, on Tuesday."
    assert told(text, "post", "person appointer post") == ["Tulsi Gabbard | Donald Trump | Ukraine envoy | planned"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russian Foreign Minister Sergey Lavrov spoke first.", "hold | Sergey Lavrov"),
        ("Igor Morgulov, the Russian ambassador to China, said so.", "hold | Igor Morgulov"),
        ("Luc Demaret was named acting head of the Brussels Tram Company.", "acting | Luc Demaret"),
    ],
)
def test_who_holds_a_post(text: str, expected: str) -> None:
    assert [f"{c.predicate} | {c.slots['person'].normal}" for c in claims(text, "post")] == [expected]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Former Russian Foreign Minister Igor Ivanov spoke first.", "a former minister holds nothing"),
        ("Deputy Foreign Minister Sergey Ryabkov spoke first.", "there are many deputies"),
    ],
)
def test_what_is_no_post_anybody_holds(text: str, why: str) -> None:
    assert told(text, "post", "person") == [], why


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("Trump named Ann Lee special envoy to Ukraine.", "Trump named Bo Ray as his Ukraine envoy.", "same"),
        ("Trump named Ann Lee envoy to Ukraine.", "Trump named Bo Ray envoy to Panama.", "different"),
        ("Trump named Ann Lee envoy to Ukraine.", "Trump named Bo Ray ambassador to Ukraine.", "different"),
        ("Igor Morgulov, Russia’s ambassador to China, left.", "Zhang Hanhui, China’s ambassador to Russia, left.", "different"),
        ("President Ann Lee spoke.", "President Bo Ray spoke.", "unknown"),
        ("Broadcom chief executive Ann Lee spoke.", "Chief executive Bo Ray spoke.", "unknown"),
        ("Chicago head coach Ann Lee spoke.", "Pittsburgh head coach Bo Ray spoke.", "different"),
    ],
)
def test_whether_two_posts_are_one(one: str, other: str, outcome: str) -> None:
    (a,), (b,) = claims(one, "post"), claims(other, "post")
    assert same_post(a.post, b.post).outcome == outcome
