"""Dates are found where they stand, with the days they mean."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.annotate.date_grammar import grammar
from checker.annotate.dates import READERS, find, find_in_text
from checker.language.reading import parse
from checker.model import Article, Block, DateValue, Mention
from tests.clock import seconds

CASES = Path(__file__).with_name("date_cases.txt")
EXACT = {"date_cases.txt": 0.98, "date_blind_cases.txt": 0.98}  # share of sentences read exactly; may only rise
TENSE = 0.9  # ... and of the sentences whose tense must be seen; leaves room for the parser
PUBLISHED = dt.date(2025, 4, 2)  # a Wednesday


def cases(name: str) -> list[tuple[dt.date | None, str, list[str]]]:
    found = []
    for line in CASES.with_name(name).read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            published, sentence, *values = (part.strip() for part in line.split(" | "))
            day = None if published == "-" else dt.date.fromisoformat(published)
            found.append((day, sentence, [v.strip() for v in values[0].split(";")] if values else []))
    return found


def labelled(sentence: str) -> tuple[str, list[tuple[int, int]]]:
    """The sentence without its brackets, and where the expressions stand in it."""
    text, spans = "", []
    for plain, marked in re.findall(r"([^\[]*)(?:\[([^\]]*)\])?", sentence):
        text += plain
        if marked:
            spans.append((len(text), len(text) + len(marked)))
            text += marked
    return text, spans


def written(value: DateValue) -> str:
    """A value as the case file writes it."""
    if not value.known or value.timex3 == str(value.start) == str(value.end):
        return value.timex3
    return f"{value.timex3} {value.start or '-'} {value.end or '-'}"


def misread(case: tuple[dt.date | None, str, list[str]]) -> str | None:
    published, sentence, wanted = case
    text, spans = labelled(sentence)
    got = find_in_text(text, published)
    if [(m.start, m.end) for m in got] == spans and [written(m.value) for m in got] == wanted:
        return None
    return f"{sentence}\n    wanted {wanted}, got {[(m.text, written(m.value)) for m in got]}"


@pytest.mark.parametrize("name", EXACT)
def test_labelled_expressions_are_read_exactly(name: str) -> None:
    labels = cases(name)
    wrong = [message for case in labels if (message := misread(case))]
    share = 1 - len(wrong) / len(labels)
    assert share >= EXACT[name], f"{share:.1%} of {len(labels)} sentences\n" + "\n".join(wrong)


def test_every_rule_of_the_grammar_has_its_reader() -> None:
    assert set(grammar().rules.groupindex) == set(READERS)


def read(*texts: str, published: dt.date | None = PUBLISHED, roles: tuple[str, ...] = ()) -> list[Mention]:
    """Parse blocks of text as one article and find its dates."""
    blocks, at = [], 0
    for i, text in enumerate(texts):
        blocks.append(Block(at, at + len(text), roles[i] if roles else "body"))
        at += len(text) + 2
    article = Article("a", "\n\n".join(texts), published=published)
    return find(next(parse([(article, blocks)])))


def test_tense_tells_whether_a_day_lies_ahead() -> None:
    lines = CASES.with_name("date_tense_cases.txt").read_text("utf-8").splitlines()
    table = [line.split(" | ") for line in lines if " | " in line and not line.startswith("#")]
    blocks = [(Article("a", text, published=PUBLISHED), [Block(0, len(text))]) for text, _ in table]
    wrong = []
    for (text, days), reading in zip(table, parse(blocks), strict=True):
        got = " ".join(f"{m.value.start or m.value.end:%m-%d}" for m in find(reading))
        if got != days:
            wrong.append(f"{text} wanted {days}, got {got}")
    assert 1 - len(wrong) / len(table) >= TENSE, "\n".join(wrong)


@pytest.mark.parametrize("unit", ["8 to 17 August, ", "they met on Monday and ", "May 5 to "])
def test_a_long_sentence_takes_linear_time(unit: str) -> None:
    def spent(n: int) -> float:
        text = unit * n
        reading = next(parse([(Article("a", text, published=PUBLISHED), [Block(0, len(text))])]))
        return seconds(lambda: find(reading))

    assert spent(1600) < 32 * max(spent(200), 0.005)


def test_offsets_are_those_of_the_raw_text() -> None:
    texts = ("Talks opened on Tuesday.", "They ended on April 3, 2025.")
    article = "\n\n".join(texts)
    assert [article[m.start : m.end] for m in read(*texts)] == ["Tuesday", "April 3, 2025"]


def test_boilerplate_holds_no_dates() -> None:
    found = read("Talks opened on Tuesday.", "Posted April 3, 2025", roles=("body", "boilerplate"))
    assert [m.text for m in found] == ["Tuesday"]


def test_a_date_in_one_block_anchors_the_next() -> None:
    assert [str(m.value) for m in read("They met on March 12.", "Two days later they parted.")] == ["2025-03-12", "2025-03-14"]


def test_without_publication_relative_dates_stay_open() -> None:
    values = [m.value for m in read("They met on Tuesday, last week and on July 12.", published=None)]
    assert [(v.timex3, v.known) for v in values] == [("XXXX-WXX-2", False), ("XXXX-WXX", False), ("XXXX-07-12", False)]


def test_clock_times_keep_their_zone() -> None:
    (mention,) = find_in_text("It began at 16:38 Moscow time on April 1, 2025.")
    assert (mention.value.clock, mention.value.zone) == (dt.time(16, 38), "Moscow")


@pytest.mark.parametrize("text", ["around September", "early May", "about two weeks", "the late 1950s"])
def test_vague_words_make_a_time_approximate(text: str) -> None:
    assert find_in_text(text, PUBLISHED)[0].value.approximate


@pytest.mark.parametrize("text", ["September", "May 5", "two weeks", "the 1950s"])
def test_plain_words_do_not(text: str) -> None:
    assert not find_in_text(f"It was in {text}.", PUBLISHED)[0].value.approximate


JUMBLE = (
    "the last May March 31 3 2025 - , to week ago Tuesday 's of p.m. 12:30 early 30 Q3 FY24 1950s from and two years before é"
    " 00/00/00 Feb. 24:00 ٣ next quarter since 4th fiscal hundred day noon GMT ( ) every first century"
)
WORDS = [*JUMBLE.split(), "\n\n"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25), st.one_of(st.none(), st.dates()))
def test_any_jumble_gives_ordered_spans_and_ordered_days(words: list[str], published: dt.date | None) -> None:
    text = " ".join(words)
    at = 0
    for mention in find_in_text(text, published):
        assert at <= mention.start < mention.end
        assert mention.text == text[mention.start : mention.end]
        value, at = mention.value, mention.end
        assert value.timex3
        assert not (value.start and value.end) or value.start <= value.end


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.dates())
def test_any_text_is_read_without_an_error(text: str, published: dt.date) -> None:
    assert all(text[m.start : m.end] == m.text for m in find_in_text(text, published))


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2100, 12, 31)))
def test_a_full_date_is_itself_however_it_is_printed(day: dt.date) -> None:
    n = f"{day.day}"
    for text in (f"{day:%B} {n}, {day.year}", f"{n} {day:%B} {day.year}", f"{day:%Y-%m-%d}", f"{day:%b} {n}, {day.year}"):
        assert [m.value.timex3 for m in find_in_text(f"It was on {text}.")] == [day.isoformat()]
