"""Time grows with the length of a text, whatever marks and verbs of saying it is made of."""

from __future__ import annotations

import pytest

from checker.annotate.commitment import Cues
from checker.annotate.marks import quoted
from checker.annotate.predicates import predicates
from checker.annotate.quotes import find
from checker.language.reading import parse
from checker.model import Article, Block
from tests.clock import seconds

GROWTH = 2.8  # for a text twice as long: two, and the clock's noise
PIECES = [
    '"', "'", "“", "‘", "”", "“‘", "'a ", "“a ",
    '"No," he said. ', "“He said ‘no’ to it.” ", '"It is so.\n\n', "the owners' plan ",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
def test_marks_of_a_long_line(piece: str) -> None:
    short, long = (piece * (n // len(piece)) for n in (40_000, 80_000))
    first, second = (seconds(lambda text=text: quoted(text, [Block(0, len(text))])) for text in (short, long))  # type: ignore[misc]
    assert second < GROWTH * first + 0.1


@pytest.mark.parametrize("piece", ['"No," he said. ', "said ", "“He said ‘no’ to it.” ", '"', "he said that ", "not "])
def test_quotations_and_cues_of_many_words(piece: str) -> None:
    def spent(words: int) -> float:
        reading = next(parse([(Article("a", text := piece * words), [Block(0, len(text))])]))
        cues = Cues(reading)

        def work() -> None:
            find(reading)
            for sentence in reading.sentences:
                cues.of(sentence, predicates(reading, sentence, {}))

        return seconds(work)

    assert spent(600) < GROWTH * spent(300) + 0.1
