"""Which words are quoted, and who says them."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotate.marks import quoted
from checker.annotate.quotes import find, speaker_of
from checker.language.reading import Reading, parse
from checker.model import Article, Block, Entity, Mention

NAMES = {
    "Tove Aalund": Entity("person", "Tove Aalund", "Tove", "Aalund"),
    "Ivo Brandt": Entity("person", "Ivo Brandt", "Ivo", "Brandt"),
    "harbour board": Entity("organization", "harbour board"),
}


def read(text: str) -> Reading:
    blocks = [Block(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    return next(parse([(Article("a", text), blocks)]))


def names(text: str) -> list[Mention]:
    """Mentions of the known names, full or by surname, and of "she", who is always Tove Aalund here."""
    known = NAMES | {"Aalund": NAMES["Tove Aalund"], "Brandt": NAMES["Ivo Brandt"], "she": NAMES["Tove Aalund"]}
    pattern = re.compile(r"\b(?:" + "|".join(sorted(known, key=len, reverse=True)) + r")\b")
    return [Mention(known[m[0]].kind, m.start(), m.end(), m[0], known[m[0]]) for m in pattern.finditer(text)]


def said(text: str) -> list[tuple[str, str | None]]:
    mentions = find(read(text), names(text))
    assert all(m.kind == "quote" and text[m.start : m.end] == m.text for m in mentions)
    return [(m.value.words, m.value.speaker and m.value.speaker.name) for m in mentions if m.value.direct]


SHALLOW = "The channel is too shallow"
SAND = "Ships do not swim in sand."
MARKS = [
    ('He wrote "the channel is too shallow" on the wall.', ["the channel is too shallow"]),
    ("He wrote “the channel is too shallow” on the wall.", ["the channel is too shallow"]),
    ("He wrote 'the channel is too shallow' on the wall.", ["the channel is too shallow"]),
    ("He wrote ‘the channel’s too shallow’ on the wall.", ["the channel’s too shallow"]),
    ("“He said ‘no more of this’ and left,” she wrote.", ["He said ‘no more of this’ and left,", "no more of this"]),
    ("'We don't like the owners' plan one bit,' she said.", ["We don't like the owners' plan one bit,"]),
    ("“It is too shallow.\n\n“We will dig it out.”", ["It is too shallow.", "We will dig it out."]),
    ("The players' union met in the '90s. It's Brandt's idea, isn't it?", []),
    ("Rock 'n' roll on the quay, and the dogs' home closed.", []),
    ('The mast is 40" tall and the deck 12" wide.', []),
    ("A lost “mark and then nothing more of it.", []),
    ('It was a "new quay", she wrote.', ["new quay"]),
]


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_words_between_marks(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in quoted(text, [Block(0, len(text))])] == expected


def test_boilerplate_is_not_read() -> None:
    assert quoted('Read "Ten quays you must see" now', [Block(0, 33, "boilerplate")]) == []


@given(st.text(string.ascii_letters + " \"'“”‘’.,\n", max_size=80))
def test_any_text_gives_spans_inside_it(text: str) -> None:
    for q in quoted(text, [Block(0, len(text))]):
        assert 0 < q.start <= q.end <= len(text)


SPEAKERS = [
    (f'"{SHALLOW}," said Tove Aalund, who runs the port.', [(SHALLOW, "Tove Aalund")]),
    (f'"{SHALLOW}," Tove Aalund said on Monday.', [(SHALLOW, "Tove Aalund")]),
    (f'Mayor Tove Aalund told reporters, "{SAND}"', [(SAND, "Tove Aalund")]),
    (f'Tove Aalund said: "{SAND}"', [(SAND, "Tove Aalund")]),
    (f"“{SHALLOW},” Brandt told reporters after the vote.", [(SHALLOW, "Ivo Brandt")]),
    (f"“{SHALLOW},” a visibly angry Tove Aalund, 54, told the paper.", [(SHALLOW, "Tove Aalund")]),
    (f"“{SHALLOW},” the ministry said in a statement.", [(SHALLOW, "the ministry")]),
    ("“Is the channel too shallow?” asked a spokesman.", [("Is the channel too shallow?", "a spokesman")]),
    ('According to Ivo Brandt, "the channel is far too shallow".', [("the channel is far too shallow", "Ivo Brandt")]),
    ("Brandt, who chairs the harbour board, said “it is too shallow”.", [("it is too shallow", "Ivo Brandt")]),
    (f"Asked about it, Brandt smiled and said: “{SAND}”", [(SAND, "Ivo Brandt")]),
    (f"Brandt gave the crowd the line of the day: “{SAND}”", [(SAND, "Ivo Brandt")]),
    ("Brandt called the plan “a disgrace”.", [("a disgrace", "Ivo Brandt")]),
    (f"Aalund was tired. “{SAND[:-1]},” she added.", [(SAND[:-1], "Tove Aalund")]),
    (f"“{SHALLOW},” Aalund said. “{SAND}”", [(SHALLOW, "Tove Aalund"), (SAND, "Tove Aalund")]),
    ("“The channel,” said Aalund, “will silt up.”", [("The channel", "Tove Aalund"), ("will silt up.", "Tove Aalund")]),
    (f"“{SHALLOW},” one visitor sneered.", [(SHALLOW, "one visitor")]),
    (f"Aalund met the envoy, Ivo Brandt, saying, “{SAND}”", [(SAND, "Tove Aalund")]),
    (f"“{SHALLOW},” Aalund said.\n\n“{SAND}”", [(SHALLOW, "Tove Aalund"), (SAND, "Tove Aalund")]),
    (f"“{SHALLOW}.\n\n“{SAND[:-1]},” Aalund said.", [(SHALLOW + ".", "Tove Aalund"), (SAND[:-1], "Tove Aalund")]),
]  # fmt: skip
UNKNOWN = [
    "The so-called “green quay” will open in May.",
    "Brandt was told “you have to leave this room now”.",
    f"“{SAND}” Brandt left the room at noon.",
    f'Aalund welcomed the vote. "{SAND}" Brandt said he disagreed.',
    f"“{SHALLOW},” he said.",
    f"Aalund said no more.\n\n“{SAND}”",
    "After the “long and very stormy night,” Brandt went home.",
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_who_says_it(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize("text", UNKNOWN)
def test_nobody_is_named_where_the_text_does_not_say(text: str) -> None:
    assert [speaker for _, speaker in said(text)] == [None]


INDIRECT = [
    ("The ministry said the channel was closed on Monday.", "channel was closed", "The ministry"),
    ("The channel was closed on Monday, the ministry said.", "channel was closed", "the ministry"),
    ("According to the harbour board, 14 ships were turned away.", "14 ships", "the harbour board"),
    ("14 ships were turned away, according to Tove Aalund.", "14 ships", "Tove Aalund"),
    ("Tove Aalund said on Monday that 14 ships had been turned away.", "14 ships", "Tove Aalund"),
    ("Police say 12 people died when the bridge fell.", "12 people died", "Police"),
    ("Tove Aalund met Ivo Brandt on Monday.", "met Ivo Brandt", None),
    ("Brandt, who said nothing, opened the bridge on Monday.", "opened the bridge", None),
    ("The bridge closed in May, and Brandt said trains would run inland.", "The bridge closed in May", None),
]


@pytest.mark.parametrize(("text", "words", "speaker"), INDIRECT)
def test_who_a_sentence_attributes_its_content_to(text: str, words: str, speaker: str | None) -> None:
    start = text.index(words)
    assert speaker_of(read(text), start, start + len(words)) == speaker


def test_no_sentence_no_speaker() -> None:
    assert speaker_of(read("The end."), 500, 510) is None
