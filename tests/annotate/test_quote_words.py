"""The words of a quotation in the form in which they are compared, and the keys quotations are found under."""

from __future__ import annotations

import pytest

from checker.annotate.quote_words import CLOSED, fingerprints, words
from checker.model import Article, Quote
from checker.pipeline import mentions


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("We won't do it.", "we wil not do it"),
        ("I'm sure they've gone", "i am sure they have gone"),
        ("The U.S. port at 5 p.m.", "the us port at 5 pm"),
        ("Nineteen boats, 1,200 men & 40% of the fish", "19 boats 1200 men and 40 percent of the fish"),
        ("[T]he mine [at Lindby] ... never (ever) paid", "the mine * * never * paid"),
        ("@Lindby #storm https://lindby.example/a is near", "lindby storm is near"),
        ("...", "*"),
    ],
)
def test_words_as_they_are_compared(text: str, forms: str) -> None:
    assert " ".join(word.form for word in words(text)) == forms


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("It rained. We left", ["rained"]),
        ("Mr. Holm of the U.S. left!", ["left"]),
        ("It cost 3.5 million? Yes.", ["million", "Yes"]),
    ],
)
def test_words_that_end_a_sentence(text: str, last: list[str]) -> None:
    assert [word.text for word in words(text) if word.stop] == last


def test_the_word_behind_which_marks_close() -> None:
    assert [word.text for word in words(f"We left,{CLOSED}and it rained.{CLOSED}") if word.closed] == ["left", "rained"]


def test_one_changed_word_leaves_a_key_in_common() -> None:
    one = fingerprints(words("She got into the boat because she trusted me"))
    other = fingerprints(words("She got into it because she trusted me"))
    assert {*one} & {*other}


def test_small_words_alone_make_no_key() -> None:
    assert fingerprints(words("It is what it is")) == ()


def test_two_single_marks_close_a_double_one() -> None:
    text = 'Holm called the plan "very careless\'\' and left. Brandt agreed "at once" with her.'
    assert "very careless" in [m.text for m in mentions(Article("a", text)) if isinstance(m.value, Quote) and m.value.direct]
