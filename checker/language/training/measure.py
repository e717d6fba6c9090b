"""A trained pipeline and the parts set aside -> a Markdown table of how well and how fast it reads."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.language.training.corpus import NAME_CORPORA, PARAGRAPH, Row, documents, plain_doc, split_names

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

ROWS = (
    ("tags", "test", "tag_acc"), ("UAS", "test", "dep_uas"), ("LAS", "test", "dep_las"), ("lemmas", "test", "lemma_acc"),
    ("names, GUM", "test", "ents_f"), ("names, wikigold", "wikigold.conll", "ents_f"), ("names, re3d", "re3d.conll", "ents_f"),
)  # fmt: skip
BATCH = 64  # documents read together: fits the processor's cache


def table(model: Path, ud: Path, ner: Path) -> list[str]:
    """The figures as a Markdown table."""
    rows = figures(model, ud, ner)
    return [
        "| measure | score |",
        "|---|---|",
        *(f"| {label} | {value:,.{1 if value < 1000 else 0}f} |" for label, value in rows),
    ]


def figures(model: Path, ud: Path, ner: Path) -> Iterator[tuple[str, float]]:
    """Yield label and figure: scores in percent on the treebank's test part, on raw text and on names; then speed and size.

    `ud` and `ner` are the folders the training takes; of the name corpora only what was set aside is read. Tags, heads and
    lemmas are scored on the treebank's own tokens and sentences. Speed is of processor time, on one core if numpy has one.
    """
    from checker.language.model import load

    nlp = load(str(model))
    treebank = list(documents(ud / "test.conllu"))
    sentences = [plain_doc(rows) for document in treebank for rows in document]
    gold = {"test": sentences} | {name: split_names(ner, name, separator)[1] for name, separator in NAME_CORPORA}
    scores = {name: scored(nlp, docs) for name, docs in gold.items()}
    yield from ((label, 100 * scores[part][key]) for label, part, key in ROWS)
    texts = [raw(document) for document in treebank]
    read = list(nlp.pipe([text for text, _ in texts], batch_size=BATCH))
    pieces = [raw(document[i : i + PARAGRAPH])[0] for document in treebank for i in range(0, len(document), PARAGRAPH)]
    start = time.process_time()
    speed = sum(map(len, nlp.pipe(pieces, batch_size=BATCH))) / (time.process_time() - start)
    yield "sentences of raw text", 100 * bounds_f1(read, [spans for _, spans in texts])
    yield "tokens a second, one core", speed
    yield "size, MB", sum(f.stat().st_size for f in model.rglob("*") if f.is_file()) / 1e6


def scored(nlp: Language, gold: Sequence[Doc]) -> dict[str, float]:
    """spaCy's scores of sentences read with the tokens of the gold standard, none of them split further."""
    from spacy.tokens import Doc
    from spacy.training import Example

    blank = [untagged(nlp, doc) for doc in gold]
    read = nlp.pipe(blank, batch_size=BATCH)
    moved = (Doc(nlp.vocab).from_bytes(doc.to_bytes()) for doc in gold)
    return nlp.evaluate([Example(a, b) for a, b in zip(read, moved, strict=True)])


def untagged(nlp: Language, sentence: Doc) -> Doc:
    from spacy.tokens import Doc

    words, spaces = [t.text for t in sentence], [bool(t.whitespace_) for t in sentence]
    return Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=[i == 0 for i in range(len(words))])


def raw(document: Iterable[list[Row]]) -> tuple[str, set[tuple[int, int]]]:
    """A document's text, its sentences parted by spaces, and where each starts and ends."""
    text, spans = "", set()
    for rows in document:
        start = len(text)
        text += "".join(row[1] + ("" if "SpaceAfter=No" in row[9] else " ") for row in rows)
        spans.add((start, len(text.rstrip())))
        text = text if text.endswith(" ") else text + " "
    return text, spans


def bounds_f1(read: Iterable[Doc], gold: Iterable[set[tuple[int, int]]]) -> float:
    """F1 of sentences with both bounds right."""
    right = both = 0
    for doc, spans in zip(read, gold, strict=True):
        found = set(bounds(doc))
        right += len(found & spans)
        both += len(found) + len(spans)
    return 2 * right / max(both, 1)


def bounds(doc: Doc) -> Iterator[tuple[int, int]]:
    for sentence in doc.sents:
        text = sentence.text.rstrip()
        yield sentence.start_char, sentence.start_char + len(text)
