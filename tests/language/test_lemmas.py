"""Words with their tags have the base form that a dictionary would list."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from checker.language.lemmas import ENDINGS, Lemmas
from checker.language.verbs import forms_of

KNOWN = """
provoke hope hop plan fall fill visit develop note use see agree try die carry express call roll travel sign state
box church knife wolf city tie hero witness country bus lens large happy big late breathe
"""


def lemmas() -> Lemmas:
    return Lemmas(KNOWN.split().__contains__)


@pytest.mark.parametrize(
    ("word", "tag", "base"),
    [
        ("provoked", "VBD", "provoke"),
        ("hoping", "VBG", "hope"),
        ("hopping", "VBG", "hop"),
        ("planned", "VBN", "plan"),
        ("falling", "VBG", "fall"),
        ("visited", "VBD", "visit"),
        ("noted", "VBD", "note"),
        ("using", "VBG", "use"),
        ("seeing", "VBG", "see"),
        ("agreed", "VBN", "agree"),
        ("tried", "VBD", "try"),
        ("died", "VBD", "die"),
        ("tried", "VBN", "try"),
        ("expressed", "VBN", "express"),
        ("underwent", "VBD", "undergo"),
        ("overran", "VBD", "overrun"),
        ("flew", "VBD", "fly"),
        ("cities", "NNS", "city"),
        ("ties", "NNS", "tie"),
        ("boxes", "NNS", "box"),
        ("churches", "NNS", "church"),
        ("knives", "NNS", "knife"),
        ("wolves", "NNS", "wolf"),
        ("heroes", "NNS", "hero"),
        ("witnesses", "NNS", "witness"),
        ("signs", "VBZ", "sign"),
        ("larger", "JJR", "large"),
        ("happiest", "JJS", "happy"),
        ("bigger", "JJR", "big"),
        ("later", "RBR", "late"),
        ("Ministers", "NNPS", "Minister"),
        ("LAVROV", "NNP", "LAVROV"),
        ("Talks", "NN", "talks"),
        ("blorked", "VBD", "blork"),
        ("s", "NNS", "s"),
    ],
)
def test_an_ending_is_undone(word: str, tag: str, base: str) -> None:
    assert lemmas().lemma(word, tag) == base


def test_what_the_treebank_wrote_goes_before_any_ending(tmp_path: Path) -> None:
    doc = Doc(spacy.blank("en").vocab, words=["People", "criteria"], tags=["NNS", "NNS"], lemmas=["person", "criterion"])
    taught = lemmas()
    taught.learn([doc])
    taught.to_disk(tmp_path)
    for reader in (taught, lemmas().from_disk(tmp_path), lemmas().from_bytes(taught.to_bytes())):
        assert [reader.lemma(w, "NNS") for w in ("people", "criteria", "visits")] == ["person", "criterion", "visit"]


@given(st.text(max_size=12), st.sampled_from([*ENDINGS, "NN", "NNP", ""]))
def test_any_token_has_a_lemma_with_something_in_it(word: str, tag: str) -> None:
    assert bool(lemmas().lemma(word, tag)) == bool(word)


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("jail", "jail jails jailed jailing"),
        ("sentence", "sentence sentences sentenced sentencing"),
        ("carry", "carry carries carried"),
        ("cut", "cut cuts cutting"),
        ("win", "win wins won winning"),
        ("take", "take takes took taken taking"),
        ("be", "be am is are was were been being"),
        ("commit", "commit commits committed committing"),
    ],
)
def test_a_word_is_known_in_all_its_forms(word: str, forms: str) -> None:
    assert set(forms.split()) <= forms_of(word)


@pytest.mark.parametrize(("word", "other"), [("be", "bed"), ("win", "wined"), ("take", "taked")])
def test_an_irregular_verb_has_no_regular_past(word: str, other: str) -> None:
    assert other not in forms_of(word)
