"""Which text counts as copied, where its copies lie and whose text it is."""

from __future__ import annotations

import datetime as dt
import random
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.language.reading import Reading, parse
from checker.model import Article, Block
from checker.overlap import Overlaps, Passage, overlaps, search
from checker.overlap.stretches import stretches

HARBOUR = (
    "The harbour board of Lindvik approved a plan on Thursday to deepen the northern channel by four metres, "
    "so that container ships of up to 14,000 boxes can reach the new quay at any state of the tide. Dredging will "
    "begin in March and last about eighteen months, the board said, at a cost of 96 million euros."
)
EDITED = (
    "The port board of Lindvik approved a scheme on Thursday to deepen the northern channel by four metres, "
    "so that container vessels of up to 14,000 boxes can reach the new quay at any state of the tide. Dredging will "
    "begin in April and last around eighteen months, the board said, at a cost of 69 million euros."
)
RETOLD = (
    "Bigger freighters will be able to call at Lindvik once the fairway in the north has been dug out by four metres. "
    "Board members voted for the project, which costs 96 million euros, on Thursday; the diggers arrive in March and "
    "will be busy for a year and a half."
)
FISHING = (
    "Herring catches along the western coast fell for the third year in a row, according to figures that the fisheries "
    "institute in Orsa published this week. Skippers blame warmer water and a fleet of foreign trawlers."
)
SCHOOLS = (
    "Three village schools in the Tamar valley will stay open until at least 2031 after parents raised the money for a "
    "new roof. The county had wanted to bus the children to town."
)
BRIDGE = (
    "Engineers closed the old railway bridge at Kolm on Friday when a routine inspection found cracks in two of its "
    "seven arches. Trains to the coast will run by the inland line until the masonry has been made safe."
)


def read(*texts: str, days: tuple[str | None, ...] = (), sources: tuple[str | None, ...] = ()) -> list[Reading]:
    """Readings of texts named a, b, c ...; every line is a body block."""
    articles = []
    for i, text in enumerate(texts):
        day, source = days[i] if days else None, sources[i] if sources else None
        blocks = [Block(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
        articles.append((Article("abcdefgh"[i], text, source=source, published=day), blocks))
    return list(parse(articles))


def found(*texts: str) -> Overlaps:
    return overlaps(read(*texts))


def words_of(passage: Passage, texts: dict[str, str]) -> list[str]:
    return [" ".join(texts[c.article][p.start : p.end] for p in c.parts) for c in passage.copies]


def paragraphs(*parts: str) -> str:
    return "\n\n".join(parts)


def test_a_paragraph_that_stands_in_two_articles_is_one_passage_with_its_exact_words() -> None:
    texts = {"a": paragraphs(FISHING, HARBOUR), "b": paragraphs(HARBOUR, SCHOOLS)}
    (passage,) = found(*texts.values()).passages
    assert words_of(passage, texts) == [HARBOUR, HARBOUR]
    assert (passage.similarity, passage.within_one, passage.changes) == (1.0, False, ())


def test_copies_in_many_articles_are_one_passage_and_no_heap_of_pairs() -> None:
    (passage,) = found(*[paragraphs(own, HARBOUR) for own in (FISHING, SCHOOLS, BRIDGE, RETOLD)]).passages
    assert [c.article for c in passage.copies] == ["a", "b", "c", "d"]


def test_a_lightly_edited_copy_shows_what_was_changed() -> None:
    texts = {"a": paragraphs(FISHING, HARBOUR), "b": paragraphs(EDITED, SCHOOLS)}
    (passage,) = found(*texts.values()).passages
    changed = [(texts["a"][slice(*c.origin)], texts["b"][slice(*c.copy)]) for c in passage.changes]
    assert changed == [
        ("harbour", "port"), ("plan", "scheme"), ("ships", "vessels"), ("March", "April"), ("about", "around"), ("96", "69"),
    ]  # fmt: skip
    assert words_of(passage, texts) == [HARBOUR, EDITED]
    assert 0.85 < passage.similarity < 0.95


def test_a_release_pasted_into_a_blog_is_a_copy_of_it() -> None:
    release = paragraphs("MINISTRY OF PORTS\nPress release", HARBOUR, "Contact: the press office in Lindvik.")
    blog = paragraphs("I could not believe my eyes. Here is what they sent us.", HARBOUR, "So much for the seals, then.")
    (passage,) = found(release, blog).passages
    assert {c.article for c in passage.copies} == {"a", "b"}


ADVERT = "Join our sailing masterclass this spring and save big.\nRegister for the boat show, early tickets from nine euros."


def test_a_body_that_stands_twice_in_one_article_is_a_repeat_around_the_advert() -> None:
    body = [FISHING, HARBOUR, SCHOOLS]
    text = paragraphs(*body, FISHING, ADVERT, HARBOUR, SCHOOLS, "Share this")
    (passage,) = found(text).passages
    assert passage.within_one
    second = [text[p.start : p.end] for p in passage.copies[1].parts]
    assert second == [FISHING, paragraphs(HARBOUR, SCHOOLS)]


def test_unread_text_breaks_a_copy_into_parts() -> None:
    text = paragraphs(HARBOUR, ADVERT, FISHING)
    (one, _), (two, _) = ((r, r.blocks) for r in read(paragraphs(HARBOUR, FISHING), text))
    blocks = [Block(b.start, b.end, "boilerplate" if text[b.start : b.end] in ADVERT else "body") for b in two.blocks]
    (passage,) = overlaps([one, *parse([(two.article, blocks)])]).passages
    assert [text[p.start : p.end] for p in passage.copies[1].parts] == [HARBOUR, FISHING]


SAID = (
    '"We have waited thirty years for this channel, and I will not let another winter go by while our ships unload in other '
    "people's ports and our young people pack their bags,\" {0}"
)
QUIET = {
    "the same facts in other words": (HARBOUR, RETOLD),
    "the same words quoted": (
        paragraphs(FISHING, SAID.format("the mayor told a crowd on the quay.")),
        paragraphs(SCHOOLS, SAID.format("said Mayor Tove Aalund.")),
    ),
    "a statement quoted over two paragraphs": (
        paragraphs(FISHING, '“' + HARBOUR, '“' + BRIDGE + '” the board wrote.'),
        paragraphs(SCHOOLS, 'Its letter says: “' + HARBOUR, '“' + BRIDGE + '”'),
    ),
    "an embedded post": tuple(
        paragraphs(own, "We are stuck on the bridge at Kolm again and nobody tells us anything, the heating is off and my "
                   "phone is nearly dead so this may be the last you hear of me — Ida (@ida_at_sea) March 3, 2024")
        for own in (FISHING, SCHOOLS)
    ),
    "a footer that asks something of the reader": tuple(
        paragraphs(own, "Do you know more? Write to tips@coastpress.example or call the desk. Subscribe to our morning letter "
                   "for news from the coast. No part of these pages may be reprinted without the consent of Coast Press.")
        for own in (FISHING, SCHOOLS)
    ),
    "a footer about the publisher": tuple(
        paragraphs(own, "Coast Press publishes eleven weeklies between Orsa and Kolm and has belonged to its employees since "
                   "1974. Its editors follow the code of the national press council in everything that appears here.")
        for own in (HARBOUR, SCHOOLS)
    ),
    "a title and a date": tuple(
        paragraphs("Northern channel at Lindvik to be deepened", "March 3, 2024, 10:15 AM", own) for own in (HARBOUR, RETOLD)
    ),
    "a formula of the beat": (
        paragraphs(FISHING, "The Minister for Ports and Inland Waterways, Ragna Holm, told reporters in the capital on Monday "
                   "that herring is none of her business."),
        paragraphs(SCHOOLS, "Asked about roofs, the Minister for Ports and Inland Waterways, Ragna Holm, told reporters in the "
                   "capital on Monday: ask the county."),
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", QUIET)
def test_is_no_copy(what: str) -> None:
    assert found(*QUIET[what]).passages == ()


def test_a_background_paragraph_at_the_end_of_both_articles_is_no_footer() -> None:
    background = (
        "Lindvik lies where the Orsa river meets the sea. Its harbour lost most of its container traffic to larger ports "
        "in the nineties, because the northern channel silts up every winter."
    )
    (passage,) = found(paragraphs(HARBOUR, background), paragraphs(RETOLD, background)).passages
    assert passage.words == len(background.split())


def test_a_sentence_repeated_in_a_caption_is_no_repeated_body() -> None:
    sentence = HARBOUR.split(". ")[1]
    assert found(paragraphs(sentence, HARBOUR, FISHING)).passages == ()


@pytest.mark.parametrize(
    ("days", "sources", "origin"),
    [
        (("2024-03-02", "2024-03-01", "2024-03-03"), (), "b"),
        ((None, None, "2024-03-03"), (), "c"),
        ((None, None, None), (), "a"),
        (("2024-03-01", "2024-03-01", "2024-03-01"), ("Kolm Post", "Orsa News", "Reuters"), "c"),
        (("2024-03-01T18:00", "2024-03-01T06:30", "2024-03-01T09:00"), (), "b"),
    ],
)
def test_the_origin_is_the_first_published(days: tuple[str, ...], sources: tuple[str, ...], origin: str) -> None:
    result = overlaps(read(*[paragraphs(own, HARBOUR) for own in (FISHING, SCHOOLS, BRIDGE)], days=days, sources=sources))
    (passage,) = result.passages
    assert passage.origin == passage.copies[0].article == origin
    for copy in passage.copies:
        assert result.origin(copy.article, copy.start + 5, copy.end - 5) == result.agencies.get(origin, origin)
        assert result.origin(copy.article, 0, 20) == result.agencies.get(copy.article, copy.article)


def test_a_wire_credit_in_the_place_line_makes_the_origin() -> None:
    day = dt.date(2024, 3, 1).isoformat()
    texts = paragraphs(FISHING, HARBOUR), paragraphs("LINDVIK (AP) - " + HARBOUR, SCHOOLS)
    assert overlaps(read(*texts, days=(day, day))).passages[0].origin == "b"


def test_no_articles_and_empty_articles_have_no_passages() -> None:
    assert overlaps([]).passages == found("", " \n ").passages == ()
    assert overlaps([]).origin("a", 0, 10) == "a"


def test_copies_cost_alignments_in_step_with_articles_and_not_with_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    aligned: list[object] = []

    def counted(*given: Any) -> Any:
        aligned.append(given)
        return stretches(*given)

    monkeypatch.setattr(search, "stretches", counted)
    own = [paragraphs(HARBOUR, FISHING), paragraphs(SCHOOLS, BRIDGE)]
    readings = read(*own)
    copies = [
        Reading(Article(f"{r.article.id}{i}", r.article.text), r.blocks, r.doc, r.sentences) for i in range(50) for r in readings
    ]
    result = overlaps(copies)
    assert sorted(len(p.copies) for p in result.passages) == [50, 50]
    assert len(aligned) <= 2 * len(copies)


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 10_000), rate=st.sampled_from([0.0, 0.05, 0.1]))
def test_every_span_lies_on_whole_words_and_every_change_differs(seed: int, rate: float) -> None:
    rng = random.Random(seed)
    edited = " ".join(w if rng.random() >= rate else rng.choice(["tern", "gull", ""]) for w in HARBOUR.split())
    texts = {"a": paragraphs(HARBOUR, FISHING), "b": paragraphs(SCHOOLS, edited)}
    for passage in found(*texts.values()).passages:
        for copy in passage.copies:
            text = texts[copy.article]
            assert (copy.start, copy.end) == (copy.parts[0].start, copy.parts[-1].end)
            for part in copy.parts:
                assert re.fullmatch(r"\S.*\S", text[part.start : part.end], re.S)
                assert not (text[part.start - 1 : part.start] + text[part.end : part.end + 1]).isalnum()
        for change in passage.changes:
            assert texts["a"][slice(*change.origin)].lower() != texts["b"][slice(*change.copy)].lower()


def test_articles_with_the_credit_of_one_agency_are_one_origin() -> None:
    texts = (
        "LIMA (AP) — The mayor of Tarma said on Monday that nine bridges were closed after the flood in the valley.",
        "TARMA, Peru (AP) — Nine bridges over the Tarma are shut since Monday's flood, the town's mayor told reporters.",
        "TARMA (Reuters) — The flood of Monday has closed nine bridges, said the mayor of Tarma.",
        "Pictures (AP) show tape across nine bridges of Tarma (Reuters), which the mayor closed after Monday's flood.",
    )
    result = found(*texts)
    assert [result.origin(name, 0, len(text)) for name, text in zip("abcd", texts, strict=True)] == ["AP", "AP", "Reuters", "d"]
