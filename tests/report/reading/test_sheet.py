"""A sheet shows all of an article: every sentence, every mention and claim once, and why the rest is not read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker import read
from checker.config import Config
from checker.model import Article
from checker.pipeline import understand
from checker.report.reading import Sheet, sheet
from checker.report.reading.page import Leaf, to_html
from checker.report.reading.sheet import worded
from tests.read.test_left_out import PAGES

SEEDS = Path(__file__).parents[3] / "seeds"


def sheets(*articles: Article) -> list[Sheet]:
    readings, claims, _ = understand(articles, Config())
    return [sheet(reading, claims) for reading in readings]


@pytest.fixture(scope="module")
def seeds() -> list[Sheet]:
    return sheets(*read(SEEDS))


def test_every_claim_and_every_mention_stands_once(seeds: list[Sheet]) -> None:
    for each in seeds:
        shown = [statement.claim for stretch in each.stretches for statement in stretch.claims]
        assert sorted(map(str, shown)) == sorted(map(str, each.claims))
        inside = [m for m in each.reading.mentions if each.reading.sentence_at(m.start)]
        assert sum(len(stretch.mentions) for stretch in each.stretches) == len(inside)


def test_all_text_stands_in_a_stretch_and_a_sentence_without_claim_has_a_reason(seeds: list[Sheet]) -> None:
    for each in seeds:
        text = list(each.article.text)
        for stretch in each.stretches:
            text[slice(*stretch.span)] = " " * (stretch.span.end - stretch.span.start)
            assert bool(stretch.claims) != bool(stretch.reasons), stretch
        assert "".join(text).strip(" \n\ufeff") == ""


def test_the_page_holds_the_text_as_it_stands_and_every_link_leads_somewhere(seeds: list[Sheet]) -> None:
    for number, each in enumerate(seeds, 1):
        parts = [part for row in Leaf(number, each).rows for part in row.parts]
        shown = "".join(part.before + "".join(p.text for p in each.pieces(part.stretch)) for part in parts)
        assert "".join(shown.split()) == "".join(each.article.text.replace("\ufeff", "").split())
    page = to_html(seeds).decode("utf-8")
    names = re.findall(r'\bid="([^"]+)"', page)
    assert len(names) == len(set(names))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(names)


@pytest.mark.parametrize("why", PAGES)
def test_every_reason_to_leave_out_a_stretch_is_worded(why: str) -> None:
    assert worded("left-out", why) != why


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("It was a fine day.", "no mention in it"),
        ("Rain over Lisbon.", "no verb was found in it"),
        ("The ferry was late in Lisbon.", "no kind of claim fits its verbs: “was” (no named subject)"),
        ("Anna Duarte would sleep.", "“would sleep” (hypothetical, subject Anna Duarte)"),
        ("The mood in Lisbon was “very bad”.", "its quotation has fewer than 5 words"),
    ],
)
def test_a_sentence_without_a_claim_says_why(sentence: str, reason: str) -> None:
    text = f"Anna Duarte met Tomas Reyes in Lisbon on March 4, 2025.\n\n{sentence}\n\nAnna Duarte left Lisbon on March 5, 2025."
    (each,) = sheets(Article("a", text))
    (found,) = [stretch for stretch in each.stretches if stretch.text == sentence]
    assert reason in "; ".join(found.reasons)


def test_scope_stands_in_the_words_of_the_sentence() -> None:
    (each,) = sheets(Article("a", "Anna Duarte said 14 ferries had served the islands near Lisbon.", published="2025-03-04"))
    scope = [fact for stretch in each.stretches for statement in stretch.claims for fact in statement.scope]
    told = {fact.label: fact.text for fact in scope}
    assert "Anna Duarte" in told["told with"]
    assert "@" not in " ".join(told.values())
