"""Treebanks and name corpora -> spaCy training documents. Next: train.py.

Paragraphs of consecutive sentences, so that the parser learns where sentences end; typographic variety that
news has and the treebanks lack (curly quotes, long dashes, upper-case headlines); names only where they were
annotated: a document without a name column is missing names, not free of them.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin, Span

PARAGRAPH = 6  # sentences joined into one training document
ATTRIBUTES = ["ORTH", "TAG", "POS", "LEMMA", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE", "SPACY", "SENT_START"]
NAME_CORPORA = (("wikigold.conll", " "), ("re3d.conll", "\t"))  # file, and what parts a word from its tag
NAME_COPIES = 2  # most of the treebank has no names, so that these corpora are read more often
NAME_KINDS = {
    "PER": "PERSON", "PERSON": "PERSON", "Person": "PERSON",
    "ORG": "ORG", "Organisation": "ORG",
    "LOC": "LOC", "Location": "LOC",
}  # fmt: skip
# Headlines in capitals and texts in small letters. Not In Title Case: it taught that any capital may begin a verb.
CASES = (str, str.upper, str.lower)
CASE_WEIGHTS = (0.96, 0.03, 0.01)
CLITIC = re.compile(r"['’](?:s|re|ve|ll|d|m)|n['’]t", re.IGNORECASE)
FUSED = {("can", "not"), ("gon", "na"), ("wan", "na"), ("got", "ta")}
PRONOUNS = {"i", "he", "she", "they", "we", "it", "you", "his", "her", "their", "our", "its"}
NAME_TAGS = {"NNP", "NNPS", ""}  # of the last word: "the British" and "the Americans" are no persons
QUOTES = {"''", "``"}
JOINERS = {"of", "the", "for", "and", "de", "al", "bin", "van", "&", "-"}

Row = list[str]
VOCAB = spacy.blank("en").vocab


def documents(path: Path) -> Iterator[list[list[Row]]]:
    """Yield each document of a CoNLL-U file as sentences of ten-column rows."""
    document: list[list[Row]] = []
    rows: list[Row] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc") and document:
            yield document
            document = []
        elif line and not line.startswith("#"):
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)
        elif not line and rows:
            document.append(rejoined(rows))
            rows = []
    if document:
        yield document


def rejoined(rows: list[Row]) -> list[Row]:
    """Mark that no space parts "is" from "n't": files without lines for whole words ("1-2 isn't") have lost it."""
    for row, following in pairwise(rows):
        clitic = following[4] == "POS" or CLITIC.fullmatch(following[1]) and following[4] not in QUOTES
        if (clitic or (row[1].lower(), following[1].lower()) in FUSED) and "SpaceAfter=No" not in row[9]:
            row[9] += "|SpaceAfter=No"
    return rows


def treebank_doc(rows: list[Row], style: random.Random | None) -> Doc:
    """Build one sentence; `style` varies quotes, dashes and case (None leaves the text as it is)."""
    words = [row[1] for row in rows]
    if style is not None:
        words = restyled(words, [row[4] for row in rows], style)
    doc = Doc(
        VOCAB,
        words=words,
        spaces=["SpaceAfter=No" not in row[9] for row in rows],
        tags=[row[4] for row in rows],
        pos=[row[3] for row in rows],
        lemmas=[row[2] for row in rows],
        heads=[int(row[6]) - 1 if row[6] != "0" else i for i, row in enumerate(rows)],
        deps=[row[7] if row[6] != "0" else "ROOT" for row in rows],
    )
    tags = whole_names([dict(f.split("=", 1) for f in row[9].split("|") if "=" in f).get("NER") for row in rows], doc)
    if None in tags or doc.text.islower():
        doc.set_ents([], default="missing")  # not annotated, or not to be told without capital letters
    else:
        set_names(doc, [str(tag) for tag in tags])
    return doc


def whole_names(tags: list[str | None], doc: Doc) -> list[str | None]:
    """Give names back the adjectives they begin with: the treebank's names leave out "New" of "New York"."""
    for i in range(len(tags) - 1, 0, -1):
        begins, before = tags[i] or "", doc[i - 1]
        if begins.startswith("B-") and tags[i - 1] == "O" and before.tag_ == "NNP" and before.text[0].isupper():
            tags[i - 1], tags[i] = begins, "I" + begins[1:]
    return tags


def plain_doc(rows: list[Row]) -> Doc:
    """One sentence as the treebank has it."""
    return treebank_doc(rows, None)


def words(ud: Path, ner: Path) -> Iterator[str]:
    """Every word of the training parts."""
    yield from (row[1] for document in documents(ud / "train.conllu") for rows in document for row in rows)
    for name, separator in NAME_CORPORA:
        yield from (t.text for doc in names_only(ner / name, separator) for t in doc)


def restyled(words: list[str], tags: list[str], style: random.Random) -> list[str]:
    if len(words) > 3:
        case = style.choices(CASES, CASE_WEIGHTS)[0]
        words = [case(w) for w in words]
    if style.random() < 0.5:
        curly = {"``": "“", "''": "”"}
        words = [curly.get(t, w) if w in {'"', "''", "``"} else w.replace("'", "’") for w, t in zip(words, tags, strict=True)]
    if style.random() < 0.4:
        dash = style.choice(["–", "—"])
        words = [dash if w in {"-", "--"} and t in {":", ","} else w for w, t in zip(words, tags, strict=True)]
    return words


def set_names(doc: Doc, tags: list[str]) -> None:
    """Turn IO or BIO tags into names; phrases that merely describe someone are marked missing."""
    names: list[Span] = []
    missing: list[Span] = []
    for start, end, label in runs(tags):
        kind = NAME_KINDS.get(label)
        if kind is None:
            continue
        while start < end and (doc[start].is_lower or doc[start].lower_ in {"the", "a", "an"}):
            start += 1
        if start == end or doc[start:end].text.lower() in PRONOUNS:
            continue
        last = doc[end - 1].tag_
        if last not in NAME_TAGS or (kind, last) == ("PERSON", "NNPS"):
            missing.append(Span(doc, start, end, label=kind))
        elif all(t.text[0].isupper() or t.text[0].isdigit() or t.lower_ in JOINERS for t in doc[start:end]):
            names.append(Span(doc, start, end, label=kind))
        else:
            missing.append(Span(doc, start, end, label=kind))
    doc.set_ents(names, missing=missing, default="outside")


def runs(tags: list[str]) -> Iterator[tuple[int, int, str]]:
    start, label = 0, ""
    for i, tag in enumerate([*tags, "O"]):
        prefix, _, kind = tag.partition("-")
        if label and (prefix != "I" or kind != label):
            yield start, i, label
            label = ""
        if kind and not label:
            start, label = i, kind


def names_only(path: Path, separator: str) -> list[Doc]:
    """Read a two-column name corpus; its sentences carry names and nothing else."""
    sentences: list[Doc] = []
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        pairs = [line.rsplit(separator, 1) for line in block.split("\n") if separator in line]
        pairs = [(w, t) for w, t in pairs if w.strip() and w != "-DOCSTART-"]
        if not pairs:
            continue
        words = [w for w, _ in pairs]
        doc = Doc(VOCAB, words=words, spaces=[not glued(a, b) for a, b in zip(words, [*words[1:], ""], strict=True)])
        set_names(doc, [t for _, t in pairs])
        sentences.append(doc)
    return sentences


def glued(word: str, following: str) -> bool:
    """Tokenised corpora lost their spacing; put it back where English leaves no choice."""
    return bool(re.match(r"[,.;:!?)\]%]|['’](?:s|re|ve|ll|d|m|t)?$|n['’]t$", following)) or word in {"(", "[", "$", "£", "€"}


def paragraphs(sentences: list[Doc], size: int = PARAGRAPH) -> list[Doc]:
    return [Doc.from_docs(sentences[i : i + size]) for i in range(0, len(sentences), size)]


def treebank(path: Path, rng: random.Random | None) -> list[Doc]:
    found: list[Doc] = []
    for document in documents(path):
        docs = [treebank_doc(rows, rng) for rows in document]
        size = rng.choice([1, 3, PARAGRAPH, PARAGRAPH]) if rng else PARAGRAPH
        found += paragraphs(docs, size)
    return found


def save(docs: Iterable[Doc], path: Path) -> None:
    DocBin(docs=docs, attrs=ATTRIBUTES).to_disk(path)


def split_names(ner: Path, name: str, separator: str) -> tuple[list[Doc], list[Doc]]:
    """The sentences of a name corpus to learn from, and the last tenth, set aside for measuring."""
    sentences = names_only(ner / name, separator)
    cut = len(sentences) * 9 // 10
    return sentences[:cut], sentences[cut:]


def convert(ud: Path, ner: Path, target: Path, seed: int = 1) -> None:
    """Write train.spacy and dev.spacy into `target` (UD folder and name-corpus folder in)."""
    rng = random.Random(seed)
    train = treebank(ud / "train.conllu", rng)
    for name, separator in NAME_CORPORA:
        train += paragraphs(split_names(ner, name, separator)[0], 4) * NAME_COPIES
    rng.shuffle(train)
    save(train, target / "train.spacy")
    save(treebank(ud / "dev.conllu", None), target / "dev.spacy")
