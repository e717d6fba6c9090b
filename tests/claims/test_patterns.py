"""Patterns: what each part finds, how a claim comes to its status and speaker, what cannot be written, and what it costs."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims import extract
from checker.claims.clauses import clauses
from checker.claims.patterns import compiled, found_by
from checker.claims.patterns.line import flattened
from checker.compare.words import same_word
from checker.config import Config
from checker.errors import PatternError
from checker.language import Reading
from checker.model import Article, Claim
from checker.pipeline import read_all


def read(text: str) -> Reading:
    (reading,) = read_all([Article("a", text, published="2025-06-03")], Config())
    return reading


def claims(text: str, *patterns: str) -> list[Claim]:
    return [c for c in extract(read(text), compiled("own", patterns)) if c.kind == "own"]


def found(text: str, *patterns: str) -> list[str]:
    """The words of every slot of every claim."""
    return [" | ".join(f"{name} {slot.text}" for name, slot in c.slots.items()) for c in claims(text, *patterns)]


FOUND: tuple[tuple[str, str, str, list[str]], ...] = (
    ("capitals do not count", "{person} WAS jailed", "JAN KOS and Eva Lis waited. Then Jan Kos Was Jailed.", ["person Jan Kos"]),
    ("a curly apostrophe is one", "{place}'s port", "Norway’s port was shut.", ["place Norway"]),
    ("words of several tokens", "full-time {n:count of job}", "They cut full-time 40 jobs.", ["n 40 jobs"]),
    ("no part of a word", "rat {n:quantity}", "The rate 40 and the rat 50 came.", ["n 50"]),
    ("a form of an irregular verb", "{place} win~", "Norway won. Chile wins.", ["place Norway", "place Chile"]),
    ("a choice", "{place} (won|lost)", "Norway won. Chile lost. Peru drew.", ["place Norway", "place Chile"]),
    ("a choice in a choice", "{place} (won|lost (well|badly))", "Chile lost badly. Peru lost.", ["place Chile"]),
    ("an option", "in [the city of] {place}", "It rained in Oslo. It rained in the city of Lima.", ["place Oslo", "place Lima"]),
    ("an option with a slot", "{place} won [by {n:quantity}]", "Chile won by 3. Peru won.", ["place Chile | n 3", "place Peru"]),
    ("a gap of ten words", "{place} ... won", "Norway, as all said on that cold and long evening, won.", ["place Norway"]),
    ("no gap of eleven", "{place} ... won", "Norway, as all of us said on that cold and long evening in, won.", []),
    ("a gap takes the nearest", "{place} ... won", "Norway and Chile won.", ["place Chile"]),
    ("a gap stays in its sentence", "{place} ... won", "Norway played. They won.", []),
    ("an article before a slot", "in {place}", "They live in the Netherlands.", ["place Netherlands"]),
    ("adverbs are passed", "{place} was beaten", "Norway was also badly beaten.", ["place Norway"]),
    ("quotation marks are passed", "a cut of {p:percent}", "He spoke of a cut of “5 percent”.", ["p 5 percent"]),
    ("an hour is no day", "on {day:date}", "It opens on 3 May.", ["day 3 May"]),
    ("an hour", "at {t:time}", "It opens at 6.30 a.m.", ["t 6.30 a.m."]),
    ("money has a currency", "paid {m:money}", "He paid 40. She paid $50.", ["m $50"]),
    ("per cent are no points", "by {p:percent}", "It rose by 2 percentage points and by 3 percent.", ["p 3 percent"]),
    ("a count of these things", "won {n:count of seats}", "He won 3 prizes. She won 112 seats.", ["n 112 seats"]),
    ("a name as written", "the ferry {f:name}", "The ferry MV Star of Lund 2 sank.", ["f MV Star of Lund 2"]),
    ("a name holds no date", "the {f:name} sank", "On Monday the Skagen sank.", ["f Skagen"]),
    ("a noun with what narrows it", "a {t:noun} sank", "A small chemical tanker sank.", ["t small chemical tanker"]),
    ("words, as few as fit", "called {w:words} by", "It was called a great waste of money by all.", ["w a great waste of money"]),
    ("words at the end, to the comma", "charged with {w:words}", "They were charged with fraud, she said.", ["w fraud"]),
    ("what is written twice", "{place} won", "Norway won. Norway won.", ["place Norway", "place Norway"]),
)  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "text", "expected"), [case[1:] for case in FOUND if case[2]], ids=[c[0] for c in FOUND if c[2]]
)
def test_a_part_of_a_pattern_finds(pattern: str, text: str, expected: list[str]) -> None:
    assert found(text, pattern) == expected


def test_of_patterns_that_fit_the_same_words_the_first_is_taken() -> None:
    assert found("Norway won by 3.", "{place} won by {n:quantity}", "{place} won") == ["place Norway | n 3"]
    assert found("Norway won by 3.", "{place} won", "{place} won by {n:quantity}") == ["place Norway"]


def test_a_claim_knows_how_it_is_meant() -> None:
    told = {
        "Norway was beaten.": ("asserted", False, None),
        "Norway was not beaten.": ("asserted", True, None),
        "Norway will be beaten.": ("planned", False, None),
        "Norway may be beaten.": ("hypothetical", False, None),
        "The ministry said Norway was beaten.": ("asserted", False, "ministry"),
        "Norway was beaten, Eva Lis said.": ("asserted", False, "Eva Lis"),
    }
    meant = {}
    for text in told:
        (claim,) = claims(text, "{place} be~ beaten")
        meant[text] = (claim.status, claim.negated, (claim.speaker or "").removeprefix("The ") or None)
    assert meant == told


def test_a_claim_has_its_sentence_and_its_day() -> None:
    (claim,) = claims("It rained. Norway was beaten.", "{place} was beaten")
    assert ((claim.quote.start, claim.quote.end), str(claim.as_of)) == ((11, 29), "2025-06-03")
    assert claim.about


WRONG = (
    ("", "nothing to find"),
    ("{person} was (|jailed)", "nothing to find"),
    ("{person} was (jailed", r'a "\(" is never closed'),
    ("{person} was jailed)", r'a "\)" that nothing opened'),
    ("{person} was | jailed", r'a "\|" that nothing opened'),
    ("{person was jailed", 'a "{" without its other half'),
    ("{persn} was jailed", "no type 'persn'. Did you mean \"person\""),
    ("{term:duratoin} in jail", 'Did you mean "duration"'),
    ("{seats:count of} won", "no type 'count of'"),
    ("{Term:duration} in jail", "small letters"),
    ("{status:words} in jail", "cannot be called 'status'"),
    ("was jailed", "no {slot} in it"),
    ("{person} {date}", "no word always stands in it"),
    ("{person} [was jailed]", "no word always stands in it"),
    ("... {person} jailed", "stands between two things"),
    ("{person} jailed ...", "stands between two things"),
    ("{person} ... ... jailed", "not beside another"),
    ("{person} (was ...) jailed", "stands between two things"),
    ("{person} met {person}", "stands there twice"),
    ("{who:person} met (him|{who:place})", "of type person in one place and place in another"),
    ("{person} took~ it", "no base form; write take~"),
    ("{person} was jailed~for life", "a ~ stands behind one word"),
)


@pytest.mark.parametrize(("pattern", "complaint"), WRONG, ids=[pattern or "empty" for pattern, _ in WRONG])
def test_what_could_never_match_is_an_error_that_shows_the_pattern(pattern: str, complaint: str) -> None:
    with pytest.raises(PatternError, match=complaint) as error:
        compiled("own", [pattern])
    assert pattern in str(error.value)


def test_a_slot_may_stand_in_each_wording() -> None:
    assert found("Norway won. It was lost by Chile.", "({place} won|lost by {place})") == ["place Norway", "place Chile"]


PARTS = st.recursive(
    st.sampled_from(["was", "jail~", "{person}", "{w:words}", "{n:quantity}", "...", ","]),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3).map(" ".join).map(lambda s: f"({s}|x)")
        | st.lists(inner, min_size=1, max_size=3).map(lambda s: f"[{' '.join(s)}]")
    ),
    max_leaves=8,
)
TEXT = "Jan Kos, 45, was, as Eva Lis said, jailed for five years. Eva Lis was jailed 3 times, and x was Jan Kos."
SPAN = read(TEXT)


@given(st.lists(PARTS, min_size=1, max_size=6).map(" ".join))
def test_any_pattern_either_is_refused_or_finds_slots_that_slice_the_text(pattern: str) -> None:
    try:
        made = compiled("own", [pattern])
    except PatternError:
        return
    for claim in found_by(made, list(clauses(SPAN))):
        for slot in claim.slots.values():
            assert TEXT[slot.start : slot.end] == slot.text
            assert claim.quote.start <= slot.start < slot.end <= claim.quote.end


def test_letters_that_grow_in_small_keep_their_places() -> None:
    assert len(flattened("İstanbul’s PORT")) == len("İstanbul’s PORT")
    assert found("İzmir said Norway was beaten.", "{place} was beaten") == ["place Norway"]


def test_patterns_cost_little_where_their_words_do_not_occur() -> None:
    taken = list(clauses(read("The council of Radom met on Monday and talked about the harbour for two hours. " * 40)))
    made = compiled("own", [f"{{person}} ... zebra{i} (to|for) {{term:duration}}" for i in range(500)])
    list(found_by(made, taken))
    began = time.perf_counter()
    assert list(found_by(made, taken)) == []
    assert time.perf_counter() - began < 0.25  # 500 patterns over 600 words; measured 0.01 s


@pytest.mark.parametrize(
    "pattern", ["{a:words} ... {b:words} ... {c:words} ... nowhere and", "and [and] [and] ... [and] {a:words} ... nowhere"]
)
def test_a_hard_pattern_takes_time_in_proportion_to_the_sentence(pattern: str) -> None:
    def seconds(times: int) -> float:
        taken = list(clauses(read("They came and saw and " * times + "nowhere or went home.")))
        list(found_by(compiled("own", [pattern]), taken))
        began = time.perf_counter()
        list(found_by(compiled("own", [pattern]), taken))
        return time.perf_counter() - began

    assert seconds(40) < 12 * max(seconds(10), 0.002)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("five years", "5 year"),
        ("60 months", "60 month"),
        ("at least five and a half years", "at least 66 month"),
        ("90 minutes", "90 minute"),
    ],
)
def test_a_length_of_time_is_an_amount_with_its_bound(words: str, value: str) -> None:
    (claim,) = claims(f"Norway was shut for {words}.", "shut for {term:duration}")
    assert str(claim.slots["term"].value) == value


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("chemical tanker", "Chemical tankers", "same"),
        ("chemical tanker", "tanker", "explained"),
        ("chemical tanker", "oil tanker", "different"),
        ("chemical tanker", "ferry", "different"),
    ],
)
def test_a_noun_that_only_says_more_is_a_refinement(one: str, other: str, outcome: str) -> None:
    (a,), (b,) = (claims(f"In Oslo they saw the {words} at noon.", "saw {type:noun} at noon") for words in (one, other))
    assert same_word(a.type, b.type).outcome == outcome
