"""Quantities: the sentences of two labelled files are read as they say; spans, precision, dates and rubbish are handled."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotate.quantities import find, find_in_text
from checker.language.reading import parse
from checker.model import Article, Block, DateValue, Mention, Quantity
from tests.clock import seconds

FLOOR = 0.95
NAMES = ("quantities.txt", "quantities_blind.txt")
LABELLED = pytest.mark.parametrize("name", NAMES)
EXPECTED = re.compile(r"(~)?(-?[\d.e]+?)?(\.\.)?(-?[\d.e]+)? (.+?)(?: \((\w+)\))?")


def labelled(name: str) -> list[tuple[str, str]]:
    lines = [
        line
        for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    return [(sentence, expected) for sentence, _, expected in (line.partition(" => ") for line in lines)]


def shown(value: Quantity) -> str:
    """A quantity in the notation of the labelled file, normalised."""
    ends = [value.low, value.high] if value.low != value.high or value.kind == "score" else [value.low]
    amount = "..".join("" if x is None else f"{x:.6g}" for x in ends)
    kind = f" ({value.kind})" if value.kind != "amount" else ""
    return f"{'~' if value.approximate else ''}{amount} {value.unit or '.'}{kind}"


def normalised(expected: str) -> str:
    about, amount, unit = re.fullmatch(r"(~?)(\S+) (.+)", expected).groups()  # type: ignore[union-attr]
    return f"{about}{'..'.join(f'{float(x):.6g}' if x else '' for x in amount.split('..'))} {unit}"


def wanted(expected: str) -> list[str]:
    return [] if expected == "-" else [normalised(one) for one in expected.split("; ")]


def read(text: str) -> list[Quantity]:
    return [m.value for m in find_in_text(text)]


def misread(sentence: str, expected: str) -> str | None:
    got = [shown(value) for value in read(sentence)]
    return None if got == wanted(expected) else f"{sentence} => {'; '.join(got) or '-'}"


@LABELLED
def test_the_labelled_sentences_are_read_exactly(name: str) -> None:
    rows = labelled(name)
    wrong = [message for row in rows if (message := misread(*row))]
    assert len(rows) > 130
    assert len(wrong) <= (1 - FLOOR) * len(rows), "\n".join(wrong)


@pytest.mark.parametrize(
    ("text", "step"),
    [("$244.8 billion", 1e8), ("$245 billion", 1e9), ("3.50 km", 0.01), ("6,650 men", 1), ("two million men", 1e6)],
)
def test_the_printed_precision_is_kept(text: str, step: float) -> None:
    assert read(text)[0].step == pytest.approx(step)


@pytest.mark.parametrize(
    ("sentence", "span"),
    [
        ("The fund holds more than $2 billion today.", "more than $2 billion"),
        ("They held nine rounds of talks.", "nine rounds"),
        ("It costs $9 million to $12 million to mend.", "$9 million to $12 million"),
        ("Police shot 12 Palestinians.", "12"),
        ("Anna Berg, 58, left.", "58"),
        ("The firm must hand over 6.7 million euros.", "6.7 million euros"),
        ("The firm made over 6.7 million euros.", "over 6.7 million euros"),
    ],
)
def test_a_mention_covers_number_bound_and_unit_but_no_name(sentence: str, span: str) -> None:
    (mention,) = find_in_text(sentence)
    assert (mention.text, sentence[mention.start : mention.end]) == (span, span)


def test_the_noun_is_kept_as_printed() -> None:
    assert read("They held nine rounds of talks.")[0].noun == "rounds of talks"
    assert read("Exports fell 7%.")[0].noun == "fall"


def test_what_lies_in_a_date_is_no_quantity_but_a_duration_is() -> None:
    text = "Some 12 ships left on 5 Sextilis after 3 hours."
    date = Mention("date", 22, 32, text[22:32], DateValue("2025-08-05"))
    duration = Mention("date", 39, 46, text[39:46], DateValue("PT3H", type="DURATION"))
    assert [shown(m.value) for m in find_in_text(text, [date, duration])] == ["~12 ship", "3 hour"]


@given(st.text(alphabet=st.sampled_from("0123456789.,-–$€£% abmkBthousand\n½/()'\"“”oneh"), max_size=60))
def test_any_text_gives_ordered_mentions_that_slice_it(text: str) -> None:
    found = find_in_text(text)
    assert all(m.start < m.end and text[m.start : m.end] == m.text for m in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


RUBBISH = [
    "9",
    "$",
    "1-",
    "1,",
    "hundred ",
    "one hundred and ",
    "more than ",
    "10 to 20 men, ",
    "12 of the 30 ",
    "aged 5, ",
    "$5 (",
]


@pytest.mark.parametrize("unit", RUBBISH)
def test_the_time_for_a_line_of_rubbish_grows_with_its_length(unit: str) -> None:
    find_in_text(unit)
    short, long = (unit * (n // len(unit)) for n in (5_000, 40_000))
    once, eightfold = seconds(lambda: find_in_text(short)), seconds(lambda: find_in_text(long))
    assert eightfold < 24 * once + 0.2


@pytest.mark.parametrize("unit", ["9", "$", "1-", "hundred "])
def test_a_line_of_a_megabyte_is_read(unit: str) -> None:
    assert find_in_text(unit * (1_000_000 // len(unit))) is not None


def test_a_reading_gives_raw_offsets_and_leaves_boilerplate_out() -> None:
    text = "SHARE 12 times\n\nNegotiators held nine rounds of talks.\n\nThe mine employs 3,200 people."
    second = text.index("The mine")
    blocks = [Block(0, 14, "boilerplate"), Block(16, second - 2), Block(second, len(text))]
    (reading,) = parse([(Article("a", text), blocks)])
    found = find(reading)
    assert [(m.text, m.value.unit) for m in found] == [("nine rounds", "round"), ("3,200 people", "people")]
    assert all(text[m.start : m.end] == m.text for m in found)


@LABELLED
def test_the_labelled_sentences_are_read_as_well_with_a_parse(name: str) -> None:
    rows = labelled(name)
    readings = parse([(Article("a", s), [Block(0, len(s))]) for s, _ in rows])
    wrong = [s for (s, e), r in zip(rows, readings, strict=True) if [shown(m.value) for m in find(r)] != wanted(e)]
    assert len(wrong) <= (1 - FLOOR) * len(rows), wrong
