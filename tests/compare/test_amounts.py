"""Amounts compared: each line says what two printed amounts are to each other, and why."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotate.quantities import find_in_text
from checker.compare.amounts import same_amount, same_count, same_rank, show
from checker.compare.verdict import Verdict, trace
from checker.model import Mention, Quantity, Slot


def amount(text: str) -> Mention | None:
    found = find_in_text(text)
    return found[0] if found else None


def said(verdict: Verdict) -> str:
    return verdict.why or verdict.outcome


AMOUNTS = [
    # equal, however printed
    ("$244.8 billion", "$244.8bn", "same"),
    ("nine rounds of talks", "9 rounds", "same"),
    ("€5m", "5 million euros", "same"),
    ("half of the voters", "50 percent", "same"),
    ("25 basis points", "25 bps", "same"),
    ("3-1", "3-1", "same"),
    ("3-1", "1-3", "same"),
    ("1,000 kg", "1 tonne", "unit"),
    # rounding: the printed digits of the coarser one
    ("$244.8 billion", "$245 billion", "rounding"),
    ("$244.8 billion", "$240 billion", "rounding"),
    ("4.27 percent", "4.3 percent", "rounding"),
    ("$9.6m", "$10 million", "rounding"),
    ("a third of voters", "33 percent", "rounding"),
    ("two-thirds of voters", "67 percent", "rounding"),
    ("$3.5 million", "$4 million", "rounding"),
    # approximation and bounds
    ("nearly $250 billion", "$244.8 billion", "approximation"),
    ("about 60 boats", "57 boats", "approximation"),
    ("more than 200 people", "214 people", "approximation"),
    ("at least 31 people", "33 people", "approximation"),
    ("up to 400 jobs", "380 jobs", "approximation"),
    ("over $2 billion", "$2.3 billion", "approximation"),
    ("half a million euros", "€520,000", "approximation"),
    ("a dozen shops", "13 shops", "approximation"),
    ("two hundred men", "214 men", "rounding"),
    ("more than 50 people", "50 people", "approximation"),
    # ranges
    ("between 25 and 30 trucks", "27 trucks", "range"),
    ("dozens of people", "40 people", "range"),
    ("several hundred men", "450 men", "range"),
    ("hundreds of people", "at least 300 people", "range"),
    ("$9 million to $12 million", "$10 million", "range"),
    ("at least 200 people", "at least 210 people", "range"),
    ("at least 200 people", "up to 200 people", "range"),
    ("nearly 200 people", "more than 200 people", "approximation"),
    # units and currencies
    ("340 km", "211 miles", "unit"),
    ("seven miles", "11 km", "unit"),
    ("14 metres", "47 feet", "unit"),
    ("100 km/h", "62 mph", "unit"),
    ("20 degrees Celsius", "68 degrees Fahrenheit", "unit"),
    ("50 basis points", "half a percentage point", "unit"),
    ("10 hectares", "25 acres", "unit"),
    ("$5 million", "€4.6 million", "currency"),
    ("3.2 million francs", "3.2 million Swiss francs", "same"),
    ("640,000 crowns", "640,000 kroner", "same"),
    ("640,000 crowns", "640,000 francs", "currency"),
    # incomparable
    ("12 tonnes", "12 people", "unknown"),
    ("$40 a month", "$40", "unknown"),
    ("3-1", "3 people", "unknown"),
    # different
    ("3.2 million francs", "3.7 million Swiss francs", "different"),
    ("$244.8 billion", "$200 billion", "different"),
    ("340 km", "240 miles", "different"),
    ("4.3 percent", "4.6 percent", "different"),
    ("magnitude 5.4", "magnitude 5.9", "different"),
    ("more than 200 people", "900 people", "different"),
    ("more than 200 people", "150 people", "different"),
    ("up to 300 people", "40 people", "different"),
    ("about 30 people", "45 people", "different"),
    ("between 25 and 30 trucks", "41 trucks", "different"),
    ("dozens of people", "400 people", "different"),
    ("a third of voters", "40 percent", "different"),
    ("3-1", "3-2", "different"),
    ("a hundred men", "140 men", "different"),
    ("a dozen shops", "17 shops", "different"),
    ("about 850 soldiers", "roughly 1,000 soldiers", "different"),
    ("aged 58", "aged 59", "different"),
    ("rose by 3 percent", "fell by 3 percent", "different"),
    ("at least 300 people", "at most 200 people", "different"),
    ("more than 10 percent", "less than 10 percent", "different"),
    ("over eighty songs", "under eighty songs", "different"),
    ("14 metres", "60 feet", "different"),
]


@pytest.mark.parametrize(("left", "right", "expected"), AMOUNTS)
def test_amounts_are_judged_as_a_sub_editor_would(left: str, right: str, expected: str) -> None:
    a, b = amount(left), amount(right)
    assert (said(same_amount(a, b)), said(same_amount(b, a))) == (expected, expected)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("11 venues", "14 venues", "different"),
        ("11 venues", "eleven venues", "same"),
        ("12 people", "12 persons", "same"),
        ("50 people", "48 people", "different"),
        ("6,700 troops", "6,650 troops", "rounding"),
        ("6,700 troops", "6,420 troops", "different"),
        ("1.3 million homes", "1,307,000 homes", "rounding"),
        ("some 50 people", "48 people", "approximation"),
        ("700 heart transplants", "700 transplants", "same"),
        ("12 people", "12 boats", "unknown"),
        ("two people", "three people", "different"),
        ("one person", "two people", "different"),
    ],
)
def test_counts_are_rounded_only_where_they_look_rounded(left: str, right: str, expected: str) -> None:
    assert said(same_count(amount(left), amount(right))) == expected


def test_ranks_are_never_rounded() -> None:
    assert said(same_rank(amount("its 18th package"), amount("its eighteenth package"))) == "same"
    verdict = same_rank(amount("the 18th package"), amount("the 17th package"))
    assert (said(verdict), verdict.reason) == ("different", "18th is not 17th")


def test_a_missing_side_is_unknown() -> None:
    assert same_amount(None, amount("$5")).outcome == "unknown"
    assert same_rank(None, None).outcome == "unknown"
    assert same_count(amount("$5"), None).outcome == "unknown"


def test_the_reason_quotes_the_articles_and_converts() -> None:
    assert same_amount(amount("340 km"), amount("240 miles")).reason == "340 km is 211 miles, not 240 miles"
    assert same_amount(amount("$245 billion"), amount("$244.8bn")).reason == "$245 billion is $244.8bn rounded"
    dozens = same_amount(amount("dozens of people"), amount("400 people"))
    assert dozens.reason == "400 people is not dozens of people"


def test_a_tolerance_lets_small_distances_pass() -> None:
    a, b = amount("102 km"), amount("104 km")
    assert (same_amount(a, b).outcome, said(same_amount(a, b, tolerance=0.03))) == ("different", "rounding")


def test_a_comparison_leaves_its_slots_in_the_trace() -> None:
    a, b = amount("11 venues"), amount("14 venues")
    left, right = (Slot(m.value, m.start, m.end, m.text) for m in (a, b) if m is not None)
    with trace() as verdicts:
        same_count(left, right)
    assert [(v.left, v.right) for v in verdicts] == [(left, right)]


def test_amounts_are_shown_in_words() -> None:
    assert show(Quantity(2e9, None, "USD")) == "at least USD 2 billion"
    assert show(Quantity(25, 30, "foot")) == "25 to 30 feet"


values = st.floats(min_value=0, max_value=1e12, allow_nan=False)
units = st.sampled_from([None, "USD", "EUR", "percent", "kilometre", "mile", "celsius", "people", "dollar per month"])
kinds = st.sampled_from(["amount", "ordinal", "age", "score", "ratio", "change"])
bounds = st.one_of(st.tuples(values, values), st.tuples(values, st.none()), st.tuples(st.none(), values))
quantities = st.builds(
    lambda b, u, s, about, k: Quantity(b[0], b[1], u, None, s, about, k), bounds, units, values, st.booleans(), kinds
)


@given(quantities, quantities)
def test_a_comparison_never_fails_and_does_not_depend_on_the_order(a: Quantity, b: Quantity) -> None:
    assert same_amount(a, b).outcome == same_amount(b, a).outcome


@given(quantities)
def test_an_amount_is_the_same_as_itself(a: Quantity) -> None:
    assert same_amount(a, a).outcome == "same"
