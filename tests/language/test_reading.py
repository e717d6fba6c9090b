"""One parse per article, whose tokens sit at the article's own offsets; sentences end where they should."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language import Reading, parse
from checker.language.model import load
from checker.language.reading import ends_sentence
from checker.language.verbs import base
from checker.model import Article, Block
from checker.read import segment


def read(text: str, *blocks: Block) -> Reading:
    article = Article("a", text)
    return next(parse([(article, blocks or segment(article))]))


def sentences(text: str) -> list[str]:
    reading = read(text)
    return [reading.span(s).text for s in reading.sentences]


def test_the_doc_is_the_raw_text_and_every_token_stands_at_its_place() -> None:
    text = "\ufeffHome | World\r\n\r\nThe mayor left.  She was late.\r\n\r\nScroll to Top"
    reading = read(text, Block(1, 13, "boilerplate"), Block(17, 47, "body"))
    assert reading.doc.text == text
    assert all(text[t.idx : t.idx + len(t.text)] == t.text for t in reading.doc)
    assert [reading.span(s).text for s in reading.sentences] == ["The mayor left.", "She was late."]


@given(st.text(alphabet="ab .\n\r\ufeffé\U0001f600", max_size=60))
@settings(max_examples=60, deadline=None)
def test_offsets_hold_for_any_text(text: str) -> None:
    reading = read(text)
    assert reading.doc.text == text
    assert all(0 <= s.first < s.last <= len(reading.doc) for s in reading.sentences)


def test_articles_parsed_together_stay_apart() -> None:
    articles = [Article(name, text) for name, text in (("a", "One left."), ("b", ""), ("c", "Two stayed."))]
    readings = list(parse([(a, segment(a)) for a in articles]))
    assert [r.article.id for r in readings] == ["a", "b", "c"]
    assert [r.doc.text for r in readings] == ["One left.", "", "Two stayed."]


def test_a_paragraph_longer_than_any_newspaper_has_is_read_in_pieces_at_its_own_offsets() -> None:
    text = "The mayor of Oslo left. " * 1000 + "x" * 20_000
    reading = read(text, Block(0, len(text)))
    assert reading.doc.text == text
    assert {reading.span(s).text for s in reading.sentences[:999]} == {"The mayor of Oslo left."}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The mayor left. She was late.", 2),
        ("On 11 February the Hon. Grace Nalwoga met the press.", 1),
        ("The U.S. Secretary of State left. He was late.", 2),
        ("The President appointed General (retired) Óscar Tafur as head of the commission.", 1),
        ("“We are late,” the mayor said. “Very late.”", 2),
        ("The minister, Wang Yi, met the press in Moscow on Tuesday.", 1),
    ],
)
def test_a_sentence_ends_at_its_end(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "following", "ends"),
    [
        ("He left.", "She", True),
        ("He left", "She", False),
        ("He met Gen.", "Smith", False),
        ("1.", "Lemma", False),
        ("1. Lemma, Oslo; 2.", "Berg", False),
        ("He was born in 12.", "She", True),
        ("He left at 5 p.m.", "and", False),
        ("“", "We", False),
        ("“We left.”", "She", True),
        ("the former (retired)", "General", False),
    ],
)
def test_where_a_sentence_may_end(text: str, following: str, ends: bool) -> None:
    assert ends_sentence(text, following) is ends


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("He flew home.", "flew", "fly"),
        ("She travelled home.", "travelled", "travel"),
        ("They committed a crime.", "committed", "commit"),
        ("She called him.", "called", "call"),
    ],
)
def test_base_forms(sentence: str, verb: str, expected: str) -> None:
    doc = load()(sentence)
    assert base(next(t for t in doc if t.text == verb)) == expected
