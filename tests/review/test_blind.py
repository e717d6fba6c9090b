"""What a blind review hides, and that nothing else moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.model import Article
from checker.review.blind import hidden, mask_of

POST = Article("post_0412.txt", "", source="Harbour Post", url="https://www.harbour-post.example/a", path="in/post_0412.txt")
TIME = Article("t", "", source="Time")
SITE = Article("s", "", url="https://edition.coastwire.example/a")


@pytest.mark.parametrize(
    ("article", "text", "masked"),
    [
        (POST, "told the Harbour Post on Monday", "told the ████████████ on Monday"),
        (POST, "HARBOUR POST EXCLUSIVE", "████████████ EXCLUSIVE"),
        (POST, "the Harbour\nPost's man", "the ████████████'s man"),
        (POST, "at harbour-post.example", "at ████████████████████"),
        (POST, "in post_0412.txt", "in █████████████"),
        (POST, "The harbour post is a pole.", "The harbour post is a pole."),
        (POST, "Harbour Posts", "Harbour Posts"),
        (TIME, "Time says it is time", "████ says it is time"),
        (SITE, "Coastwire reported", "█████████ reported"),
        (Article("x", ""), "x is an id of one letter", "x is an id of one letter"),
    ],
)
def test_a_name_is_hidden_and_nothing_else(article: Article, text: str, masked: str) -> None:
    assert mask_of([article])(text) == masked


@given(st.text(alphabet="ab .\nH", max_size=40), st.text(alphabet="abH ", min_size=1, max_size=5))
def test_a_masked_text_is_as_long_as_it_was(text: str, name: str) -> None:
    assert len(mask_of([Article("", "", source=name)])(text)) == len(text)


def test_a_hidden_article_keeps_its_day_and_loses_what_names_it() -> None:
    article = Article(
        "post.txt", "Harbour Post says so.", "A day with Harbour Post", "Harbour Post", "2025-03-04", "https://h.example", "p"
    )
    found = hidden(article, 3, mask_of([article]))
    assert (found.source, found.title, found.text) == ("Outlet 3", "A day with ████████████", "████████████ says so.")
    assert (found.day, found.url, found.path, found.id) == (article.day, None, None, "3")
