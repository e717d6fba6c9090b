"""Sentences -> clauses: predicates in order, and the arguments in each stretch between them. Next: frames.

A shallow grammar over part-of-speech tags and mentions: a sentence is verb groups with stretches between them, a
stretch is a row of arguments, each a mention with the preposition that introduces it. Parsers trained on little
text mistake the inner structure of names and dates; the order of verbs, prepositions and mentions they get right.
Method: partial parsing by chunks (Abney 1991), applied to mentions instead of noun phrases.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from checker.annotate.commitment import Cue, Cues
from checker.annotate.predicates import Predicate, starts_group, verb_group
from checker.claims import implied
from checker.language import Reading, Sentence
from checker.model import Mention

if TYPE_CHECKING:
    from checker.claims.frames import Frame

NOMINAL = frozenset({"DT", "PDT", "JJ", "JJS", "JJR", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "PRP$", "HYPH", "$", "``"})
MARKS = frozenset({"that", "whether", "if", "because", "although", "though", "while", "unless", "than"})
LONGEST = 250  # tokens of a sentence
DATELINE = 14  # tokens in which a dateline ends


@dataclass(frozen=True, slots=True)
class Argument:
    """A mention in its place: `prep` introduces it ("" for a bare one), `linked` joins it to the one before."""

    mention: Mention
    first: int
    last: int
    prep: str = ""
    linked: bool = False
    owner: bool = False


@dataclass
class Clauses:
    """One sentence taken apart: predicates in order with their cues, and the arguments in each stretch between them.

    `frames` are what frames.py makes of them, kept once they are made: every kind of claim asks for them.
    """

    reading: Reading
    sentence: Sentence
    predicates: list[Predicate] = field(default_factory=list)
    stretches: list[list[Argument]] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    frames: tuple[Frame, ...] | None = field(default=None, repr=False, compare=False)

    @property
    def boundless(self) -> bool:
        """Whether this is no sentence that anybody wrote, but a list or a table run together."""
        return self.sentence.last - self.sentence.first > LONGEST


def clauses(reading: Reading) -> Iterator[Clauses]:
    """Take every sentence of a reading apart."""
    cues = Cues(reading)
    for sentence in reading.sentences:
        parts = _take_apart(reading, sentence, cues.by_token)
        parts.stretches = implied.completed(parts)
        parts.cues += cues.of(parts.sentence, parts.predicates)
        yield parts


def _take_apart(reading: Reading, sentence: Sentence, by_token: dict[int, tuple[Mention, int, int]]) -> Clauses:
    sentence = replace(sentence, first=_after_dateline(reading, sentence))
    parts = Clauses(reading, sentence, [], [[]])
    i = sentence.first
    while i < sentence.last:
        if i in by_token:
            mention, first, last = by_token[i]
            parts.stretches[-1].append(_argument(reading, sentence, parts, mention, (first, last)))
            i = max(last, i + 1)
        elif starts_group(reading, sentence, i):
            predicate = verb_group(reading, sentence, i, by_token)
            parts.predicates.append(predicate)
            parts.stretches[-1] = _listed(reading, parts.stretches[-1])
            parts.stretches.append([])
            i = predicate.last
        else:
            i += 1
    parts.stretches[-1] = _listed(reading, parts.stretches[-1])
    return parts


def _after_dateline(reading: Reading, sentence: Sentence) -> int:
    """Where the sentence itself begins after "LIMA, March 9 -" or "KYIV (Wire) -"."""
    doc = reading.doc
    if not doc[sentence.first].is_upper or len(doc[sentence.first]) < 3:
        return sentence.first
    for token in doc[sentence.first : min(sentence.first + DATELINE, sentence.last - 1)]:
        if token.text in {"-", "--", "–", "—"} and doc[token.i - 1].whitespace_:
            return token.i + 1
    return sentence.first


def _listed(reading: Reading, stretch: list[Argument]) -> list[Argument]:
    """Undo links that only a comma makes, unless an "and" closes the list ("With Lavrov, Wang ..." is no list)."""
    kept: list[Argument] = []
    closed = False
    for i in range(len(stretch) - 1, -1, -1):
        argument = stretch[i]
        if argument.linked:
            closed = closed or any(t.tag_ == "CC" for t in reading.doc[stretch[i - 1].last : argument.first])
            argument = argument if closed else replace(argument, prep="", linked=False)
        else:
            closed = False
        kept.insert(0, argument)
    return kept


def _argument(reading: Reading, sentence: Sentence, parts: Clauses, mention: Mention, bounds: tuple[int, int]) -> Argument:
    first, last = bounds
    doc = reading.doc
    owner = doc[first].tag_ == "PRP$" or (last < sentence.last and doc[last].tag_ == "POS")
    floor = max(sentence.first, parts.predicates[-1].last if parts.predicates else 0)
    stretch = parts.stretches[-1]
    previous = stretch[-1] if stretch else None
    prep, linked = _introduction(reading, floor, first, previous)
    return Argument(mention, first, last, prep, linked, owner)


def _introduction(reading: Reading, floor: int, first: int, previous: Argument | None) -> tuple[str, bool]:
    """The preposition in front of a mention's noun phrase, and whether it continues a list."""
    doc, i = reading.doc, first - 1
    commas = 0
    while i >= floor:
        token = doc[i]
        if previous is not None and i < previous.last:
            joined = any(t.tag_ in {"CC", ","} for t in doc[previous.last : first]) and previous.mention.kind != "date"
            if previous.owner:  # "with China's foreign minister Wang Yi": the owner was introduced for both
                return previous.prep, previous.linked
            return (previous.prep, True) if joined else ("", False)
        if token.tag_ in {"IN", "TO"}:
            return ("" if token.lower_ in MARKS or token.dep_ == "mark" else token.lower_), False
        if token.tag_ == "," and commas < 2 and doc[i - 1].tag_ in NOMINAL:
            commas += 1  # "his counterpart, Wang Yi": the preposition stands before the apposition
        elif token.tag_ == "CC" and previous is None or token.tag_ not in NOMINAL and token.tag_ != "CC":
            return "", False
        i -= 1
    return "", False
