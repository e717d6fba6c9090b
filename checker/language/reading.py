"""Blocks -> Reading. Each block is parsed on its own, so no sentence runs over a heading or into an advert; the
parts are then joined into one Doc whose text is the article's raw text, so that `token.idx` is a raw offset.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker.language.model import load
from checker.model import Article, Block, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token
    from spacy.vocab import Vocab

UNREAD = frozenset({"boilerplate"})
LONG = 30  # tokens after which the parser is believed although no mark ends the sentence
PIECE = 8_000  # characters of one paragraph parsed at once, and
BATCH = 64  # paragraphs: together they fill the processor's cache, and at worst a gigabyte of memory
UNBROKEN = re.compile(r"\S{500}")  # longer than any word or address; the tokenizer takes the square of such a length
ORDINAL = re.compile(r"\d{1,2}\.")
INITIAL = re.compile(r"[^\W\d_]\.")
HALVES = re.compile("[\ud800-\udfff]")  # halves of characters, which spaCy cannot hold
CLOSING = "\"”’')]»"
ABBREVIATIONS = frozenset(Path(__file__).with_name("abbreviations.txt").read_text(encoding="utf-8").split("\n")[1].split())


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` to `last` (exclusive) of the reading's doc, and the role of the block they stand in."""

    first: int
    last: int
    role: str


@dataclass(frozen=True)
class Reading:
    """One article as read: blocks, a Doc whose text is the raw text, sentences, and mentions once annotated.

    `mentions` are in the order of the text. What lies between blocks and in boilerplate is in the Doc as single space-like
    tokens outside every sentence.
    """

    article: Article
    blocks: tuple[Block, ...]
    doc: Doc
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...] = field(default=())

    def span(self, sentence: Sentence) -> Span:
        return self.doc[sentence.first : sentence.last]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at a raw offset."""
        place = bisect_right(self.sentences, offset, key=lambda s: self.doc[s.first].idx)
        if not place:
            return None
        sentence = self.sentences[place - 1]
        last = self.doc[sentence.last - 1]
        return sentence if offset < last.idx + len(last.text) else None

    def mentions_in(self, start: int, end: int, kind: str | None = None) -> list[Mention]:
        first = bisect_left(self.mentions, start, key=lambda m: m.start)
        last = bisect_left(self.mentions, end, lo=first, key=lambda m: m.start)
        return [m for m in self.mentions[first:last] if m.end <= end and kind in {None, m.kind}]


def parse(articles: Sequence[tuple[Article, Sequence[Block]]], model: str | None = None) -> Iterator[Reading]:
    """Parse many segmented articles in one batch; one Reading each, in order."""
    nlp = load(model)
    texts = [
        (_printable(a.text[b.start : b.end]), (i, b))
        for i, (a, blocks) in enumerate(articles)
        for block in blocks
        if block.role not in UNREAD
        for b in _pieces(block, a.text)
    ]
    parts: dict[int, list[tuple[Block, Doc]]] = {}
    for doc, (i, block) in nlp.pipe(texts, as_tuples=True, batch_size=BATCH):
        parts.setdefault(i, []).append((block, doc))
    for i, (article, blocks) in enumerate(articles):
        yield _joined(article, tuple(blocks), parts.get(i, []), nlp.vocab)


def _pieces(block: Block, text: str) -> Iterator[Block]:
    """A block that no reader would call a paragraph, cut where words end: a parse takes memory for each of its words."""
    start = block.start
    for stop in (*(run.end() for run in UNBROKEN.finditer(text, start, block.end)), block.end):
        while start < stop:
            end = stop if stop - start <= PIECE else _cut(text, start)
            yield replace(block, start=start, end=end)
            start = end


def _cut(text: str, start: int) -> int:
    cuts = (text.rfind(mark, start + PIECE // 2, start + PIECE) + 1 for mark in (". ", "\n", " "))
    return next(filter(None, cuts), start + PIECE)


def _printable(text: str) -> str:
    """The text with a sign for each half of a character, so that all offsets stay."""
    return HALVES.sub("\ufffd", text)


def _joined(article: Article, blocks: tuple[Block, ...], parts: list[tuple[Block, Doc]], vocab: Vocab) -> Reading:
    from spacy.tokens import Doc

    pieces: list[Doc] = []
    sentences: list[Sentence] = []
    at = tokens = 0
    for block, doc in parts:
        if at < block.start:
            pieces.append(_gap(article.text[at : block.start], vocab))
            tokens += 1
        sentences += [Sentence(tokens + a, tokens + b, block.role) for a, b in _bounds(doc)]
        pieces.append(doc)
        tokens += len(doc)
        at = block.end
    if at < len(article.text):
        pieces.append(_gap(article.text[at:], vocab))
    read = Doc.from_docs(pieces, ensure_whitespace=False, exclude=["tensor"]) if pieces else None  # type: ignore[call-arg]
    whole = read or Doc(vocab)
    return Reading(article, blocks, whole, tuple(sentences))


def _gap(text: str, vocab: Vocab) -> Doc:
    """Unread text as one token, so that the offsets of what follows stay those of the raw text."""
    from spacy.tokens import Doc

    doc = Doc(vocab, words=[_printable(text)], spaces=[False], tags=["_SP"], pos=["SPACE"], lemmas=[""], heads=[0], deps=["ROOT"])
    doc.set_ents([], default="outside")
    return doc


def _bounds(doc: Doc) -> Iterator[tuple[int, int]]:
    """Sentence bounds of one block (token indices): the parser's, less where no sentence ends, and clear full stops."""
    start: int | None = None
    for token in doc:
        if start is not None and (token.is_sent_start or _after_full_stop(token)) and _may_end(doc, start, token.i):
            yield start, token.i
            start = None
        if start is None and not token.is_space:
            start = token.i
    if start is not None:
        yield start, len(doc)


def _after_full_stop(token: Token) -> bool:
    """Does a token with a capital follow a full stop that is no part of an abbreviation (the tokenizer leaves those whole)?"""
    at = token.i - 1
    doc = token.doc
    while at > 0 and doc[at].text in CLOSING:
        at -= 1
    return token.text[:1].isupper() and doc[at].text == "." and bool(doc[token.i - 1].whitespace_) and not doc[at - 1].is_digit


def _may_end(doc: Doc, start: int, end: int) -> bool:
    """A mark ends a sentence; without one the parser is believed when it has grown long (captions lose their full stops)."""
    unmarked = end - start >= LONG and doc[end].is_title
    return unmarked or ends_sentence(doc[start:end].text, doc[end].text)


def ends_sentence(text: str, following: str) -> bool:
    """May a sentence end here? Not without a mark, not at an abbreviation, not before a small letter, not in a quotation mark."""
    if following[:1].islower() or not any(c.isalnum() for c in text):
        return False
    words = text.split()
    core = words[-1].rstrip(CLOSING)
    if ORDINAL.fullmatch(core) and (len(words) == 1 or words[-2][-1] in ",;:)"):
        return False  # "1. Tigist Alemu; 2. Joyce Jepkemboi"
    if INITIAL.fullmatch(core):
        return False  # "R. K. Subramaniam"
    return core[-1:] in tuple(".!?…:;") and core.lstrip('"“(') not in ABBREVIATIONS
