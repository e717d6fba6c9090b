"""The sample story's labels are well formed and speak of words that stand in the articles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.model import WHYS

SEEDS = Path(__file__).parents[1] / "seeds"
GOLD: dict[str, list[dict[str, Any]]] = yaml.safe_load((SEEDS / "gold.yaml").read_text(encoding="utf-8"))
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))}
FIELDS = {
    "contradictions": {"type", "evidence", "why"},
    "explained": {"why", "about", "evidence"},
    "agreements": {"about", "evidence"},
    "duplicates": {"articles", "text_start", "why"},
    "traps": {"articles", "evidence", "why quiet"},
    "metadata": {"article", "title", "source", "published", "published_from"},
}


def quoted() -> Iterator[tuple[str, str]]:
    """Every (article, words) that the labels cite."""
    for entry in GOLD["contradictions"] + GOLD["explained"] + GOLD["agreements"]:
        for side in entry["evidence"]:
            yield side["article"], side["text"]
            yield from ((other["article"], other["text"]) for other in side.get("also", []))
    for entry in GOLD["duplicates"]:
        yield from ((article, entry["text_start"]) for article in entry["articles"])


@pytest.mark.parametrize("section", FIELDS)
def test_every_entry_has_its_fields(section: str) -> None:
    assert GOLD[section]
    for entry in GOLD[section]:
        assert set(entry) - {"or"} == FIELDS[section], entry


def test_gold_has_no_other_section() -> None:
    assert set(GOLD) == set(FIELDS)


@pytest.mark.parametrize(("article", "words"), sorted(set(quoted())))
def test_cited_words_stand_in_their_article(article: str, words: str) -> None:
    assert words in TEXTS[article]


@pytest.mark.parametrize("trap", GOLD["traps"], ids=lambda trap: trap["why quiet"][:40])
def test_a_trap_cites_its_articles_and_no_words_from_elsewhere(trap: dict[str, Any]) -> None:
    for words in trap["evidence"]:
        assert any(words in TEXTS[article] for article in trap["articles"]), words
    for article in trap["articles"]:
        assert any(words in TEXTS[article] for words in trap["evidence"]), article


@pytest.mark.parametrize("section", ["contradictions", "explained", "agreements"])
def test_a_difference_has_at_least_two_sides(section: str) -> None:
    assert all(len(entry["evidence"]) >= 2 for entry in GOLD[section])


def test_every_reason_is_one_the_checker_gives() -> None:
    for entry in GOLD["explained"]:
        assert {entry["why"], *entry.get("or", [])} <= {*WHYS, "agreement"}, entry["about"]


def test_a_passage_repeated_in_one_article_stands_there_twice() -> None:
    alone = [entry for entry in GOLD["duplicates"] if len(entry["articles"]) == 1]
    assert alone
    assert all(TEXTS[entry["articles"][0]].count(entry["text_start"]) == 2 for entry in alone)


def test_metadata_covers_every_article_once() -> None:
    assert [entry["article"] for entry in GOLD["metadata"]] == list(TEXTS)


@pytest.mark.parametrize("entry", GOLD["metadata"], ids=lambda entry: entry["article"])
def test_metadata_says_where_a_date_comes_from_and_titles_stand_in_the_text(entry: dict[str, Any]) -> None:
    assert entry["published"] is None or isinstance(entry["published"], dt.date)
    assert (entry["published"] is None) == (entry["published_from"] is None)
    assert entry["published_from"] in {None, "manifest", "metadata", "date line", "text"}
    assert entry["title"] is None or entry["title"] in TEXTS[entry["article"]]
