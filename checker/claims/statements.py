"""Sentences -> statements: every value of an article with the words around it. Next: compare/statements links like ones.

A statement is a date, number, name, place or nationality in its sentence. Whether two articles say the same sentence
with another value is asked later (compare/statements), when all articles are read; here the words are brought into a
form in which "was released" and "the release of" are one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.annotate import names_parts, quotes
from checker.annotate.commitment import Cue
from checker.annotate.places import country_of, is_demonym
from checker.annotate.predicates import Predicate
from checker.claims import making
from checker.claims.clauses import Argument, Clauses
from checker.language import Reading
from checker.model import Claim, DateValue, Entity, Mention, Quantity, Slot

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

CONTENT = frozenset({"NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ", "JJR", "JJS", "FW"})
NAMES = frozenset({"NNP", "NNPS"})
ADJECTIVES = frozenset({"JJ", "NNP", "NN", "NNPS", "NNS"})
DASHES = frozenset({":", "HYPH", "SYM", "-"})
ROW = frozenset({"JJ", "NN", "NNP", "NNS", "HYPH", "CC", ","})  # what may stand between a year and the work it dates
LEAST_STEM = 4  # letters that must be left of a word without its ending
LONGEST = 80  # tokens: what is longer is a list that lost its full stops


@dataclass(eq=False)
class Told:
    """All that one article says, as far as another may be held against it: its values by kind, and the number of sentences."""

    values: dict[str, list[tuple[Slot, Around]]] = field(default_factory=dict)
    sentences: int = 0

    @property
    def measured(self) -> list[tuple[str, Slot]]:
        """Its dates and numbers, with their kind."""
        return [(kind, slot) for kind in ("date", "quantity", "duration") for slot, _ in self.values.get(kind, ())]


@dataclass(frozen=True, eq=False, slots=True)
class Around:
    """What stands around one value: keys of the content words `before` and `after` it, nearest first, and which are `names`.

    `verbs` are the keys of the verb group before it, `prep` the preposition that introduces it, `noun` the thing it counts;
    `open_subject` when the sentence has a pronoun or "the" noun for what it speaks of. `sentence` is its first
    token, `told` is one for the whole article.
    """

    text: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    names: frozenset[str]
    verbs: frozenset[str]
    prep: str
    noun: str
    open_subject: bool
    sentence: int
    told: Told

    def __str__(self) -> str:
        return self.text

    @property
    def words(self) -> tuple[str, ...]:
        return (*self.before, *self.after)


def statements(parts: Clauses, told: Told) -> Iterator[Claim]:
    """Claims of kind "statement" (slots around, value), one for each value of a sentence; `told` gathers them."""
    sentence = parts.sentence
    if sentence.last - sentence.first > LONGEST:
        return
    told.sentences += 1
    words = _words(parts)
    for i, stretch in enumerate(parts.stretches):
        for argument in stretch:
            kind = kind_of(argument.mention.value)
            if kind is not None and not _stands_for(parts.reading, argument) and not _quoted(parts.reading, argument):
                yield _statement(parts, i, argument, kind, words, told)
    for argument in _nationalities(parts):
        at = sum(p.first < argument.first for p in parts.predicates)
        yield _statement(parts, at, argument, "nationality", words, told)


def _nationalities(parts: Clauses) -> Iterator[Argument]:
    """Adjectives that say of which country somebody or something is, outside of names ("a Welsh singer")."""
    doc, text = parts.reading.doc, parts.reading.article.text
    covered = {i for a in _arguments(parts) for i in range(a.first, a.last) if a.mention.kind != "place"}
    for token in doc[parts.sentence.first : parts.sentence.last]:
        if token.tag_ in ADJECTIVES and token.i not in covered and token.text[0].isupper() and is_demonym(token.text):
            end = token.idx + len(token.text)
            yield Argument(
                Mention("nationality", token.idx, end, text[token.idx : end], country_of(token.text)), token.i, token.i + 1
            )


def kind_of(value: Any) -> str | None:
    """Which values may be set against each other: date, quantity, person, place, organization."""
    if isinstance(value, DateValue):
        return "date" if value.type in {"DATE", "TIME"} else "duration" if value.type == "DURATION" else None
    if isinstance(value, Quantity):
        return "quantity"
    return value.kind if isinstance(value, Entity) else None


def _quoted(reading: Reading, argument: Argument) -> bool:
    """Words in quotation marks are another rule's: there every word counts."""
    start, end = argument.mention.start, argument.mention.end
    return any(
        m.kind == "quote" and m.value.direct and m.value.speech and m.start <= start and end <= m.end for m in reading.mentions
    )


def _stands_for(reading: Reading, argument: Argument) -> bool:
    """A pronoun or a title in place of a name."""
    return argument.mention.kind == "person" and not any(t.tag_ in NAMES for t in reading.doc[argument.first : argument.last])


def _statement(parts: Clauses, at: int, argument: Argument, kind: str, words: Sequence[Word], told: Told) -> Claim:
    reading = parts.reading
    slot = making.slot(argument.mention)
    around = _around(parts, at, argument, words, told)
    told.values.setdefault(kind, []).append((slot, around))
    cue = parts.cues[at - 1] if at else Cue()
    made = Claim(
        article=reading.article.id,
        kind="statement",
        predicate=kind,
        slots={"sentence": replace(slot, value=around.text), "around": replace(slot, value=around), "value": slot},
        quote=making.quote_of(reading, parts.sentence),
        status="asserted" if cue.status == "reported" else cue.status,
        as_of=reading.article.day,
        negated=cue.negated,
        role=parts.sentence.role,
    )
    return making.with_speaker(made, quotes.speaker_of(reading, slot.start, slot.end))


def _around(parts: Clauses, at: int, argument: Argument, words: Sequence[Word], told: Told) -> Around:
    doc, sentence = parts.reading.doc, parts.sentence
    before = tuple(w.key for w in reversed(words) if w.at < argument.first)
    after = tuple(w.key for w in words if w.at >= argument.last)
    first, last = doc[sentence.first], doc[sentence.last - 1]
    text, start = parts.reading.article.text, argument.mention.start
    before_it = [p for p in parts.predicates if p.head < argument.first]
    group = (before_it or parts.predicates)[-1 if before_it else 0] if parts.predicates else None
    return Around(
        text=f"{text[first.idx : start]}_{text[argument.mention.end : last.idx + len(last.text)]}",
        before=before,
        after=after,
        names=frozenset(w.key for w in words if w.named),
        verbs=_steps(parts, argument, group),
        prep=argument.prep,
        noun=_noun(parts, argument),
        open_subject=_is_open(parts),
        sentence=sentence.first,
        told=told,
    )


def _steps(parts: Clauses, argument: Argument, group: Predicate | None) -> frozenset[str]:
    """The keys of the verbs a value belongs to; "(1950 - 1999)" after a name are birth and death, "a 1950 film" its release."""
    told = ""
    if isinstance(argument.mention.value, DateValue):
        told = _life(parts, argument) or ("work" if _dates_work(parts, argument) else "")
    if told or group is None:
        return frozenset({told} - {""})
    doc = parts.reading.doc
    return frozenset({_key(doc[i]) for i in range(group.first, group.last)} - {""})


def _life(parts: Clauses, argument: Argument) -> str:
    """What a date in brackets behind a name tells: the first of two a birth, the second a death, a range both."""
    doc, first, last = parts.reading.doc, parts.sentence.first, parts.sentence.last
    before, after = doc[max(argument.first - 1, first)], doc[min(argument.last, last - 1)]
    if before.text in {"(", ";"} and after.text == ")" and "/" in argument.mention.value.timex3:
        return "life"
    dates = {i for a in _arguments(parts) if a.mention.kind == "date" for i in (a.first, a.last)}
    if before.text in {"(", ";"} and after.tag_ in DASHES and argument.last + 1 in dates:
        return "bear"
    return "die" if after.text == ")" and before.tag_ in DASHES and argument.first - 1 in dates else ""


def _dates_work(parts: Clauses, argument: Argument) -> bool:
    """Is it the year of a work: "a 1950 American film", "a film from 1950", "Smash (1950)"?"""
    doc, first, last = parts.reading.doc, parts.sentence.first, parts.sentence.last
    if not _is_year(argument.mention.value):
        return False
    works = _table("works", "nouns")
    row = list(takewhile(lambda t: t.tag_ in ROW, doc[argument.last : last]))
    if any(t.lemma_.lower() in works for t in row):
        return True
    before = doc[max(argument.first - 1, first)]
    if before.text == "(" and argument.last < last and doc[argument.last].text == ")":
        return doc[max(argument.first - 2, first)].tag_ in NAMES
    return argument.prep in {"from", "of"} and doc[max(argument.first - 2, first)].lemma_.lower() in works


def _is_year(value: DateValue) -> bool:
    return len(value.timex3) == len("2000")


def _arguments(parts: Clauses) -> Iterator[Argument]:
    return (a for stretch in parts.stretches for a in stretch)


def _noun(parts: Clauses, argument: Argument) -> str:
    """What is counted, or what a year in front of it dates ("a 1950 film")."""
    value = argument.mention.value
    if not isinstance(value, Quantity):
        return ""
    if value.kind == "ordinal":  # "the tenth largest", "the eighth largest city": the same row
        graded = [t for t in parts.reading.doc[argument.first : argument.last] if t.tag_ in {"JJS", "RBS"}]
        if graded:
            return stem(graded[0].lower_)
    return stem(value.unit.split()[-1]) if value.unit else ""


def _is_open(parts: Clauses) -> bool:
    """Does the sentence speak of something by a pronoun or "the" noun, named before it or nowhere?"""
    doc, first, last = parts.reading.doc, parts.sentence.first, parts.sentence.last
    standing = _table("standing", "pronouns")
    head = next((p.first for p in parts.predicates), last)
    return any(t.lower_ in standing for t in doc[first:last]) or any(
        t.lower_ == "the" and doc[min(t.i + 1, last - 1)].tag_ in {"NN", "NNS"} for t in doc[first:head]
    )


@dataclass(frozen=True, slots=True)
class Word:
    """A content word: its key, its token number, and whether it is (part of) a name."""

    key: str
    at: int
    named: bool = False


def _words(parts: Clauses) -> list[Word]:
    """The content words of a sentence in order; a date or number is one word, told by its value."""
    doc, found = parts.reading.doc, []
    inside: dict[int, str] = {}
    for argument in _arguments(parts):
        if argument.mention.kind == "person" and not argument.owner:
            inside |= _one_name(doc[argument.first : argument.last])
        if isinstance(argument.mention.value, DateValue | Quantity):
            inside |= dict.fromkeys(range(argument.first, argument.last), "")
            inside[argument.first] = f"#{getattr(argument.mention.value, 'timex3', argument.mention.value)}"
            inside |= {t.i: stem(t.lower_) for t in doc[argument.first : argument.last] if t.tag_ in {"NN", "NNS"}}
    for token in doc[parts.sentence.first : parts.sentence.last]:
        key = inside[token.i] if token.i in inside else _key(token)
        if key:
            capital = token.text[0].isupper() and token.i > parts.sentence.first
            found.append(Word(key, token.i, capital or token.tag_ in NAMES))
    return found


def _one_name(span: Span) -> dict[int, str]:
    """A person's name is one word, told by its last part, so that a surname alone is no other name."""
    parts = [t.i for t in span if t.tag_ in NAMES]
    return dict.fromkeys(parts, "") | {parts[-1]: stem(names_parts.fold(span.doc[parts[-1]].lower_))} if parts else {}


def _key(token: Token) -> str:
    if token.tag_ not in CONTENT or len(token) < 2 or {token.lower_, token.lemma_} & _table("empty", "words"):
        return ""
    return stem(names_parts.fold(token.lower_))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The key that the forms of a word share, and words that tell the same step ("premiered", "release", "aired")."""
    families = _families()
    if word in families:
        return families[word]
    cut = word
    for ending in _file()["endings"]["list"]:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM - 1:
            cut = word.removesuffix(ending)
            break
    return families.get(cut, cut)


@lru_cache(maxsize=1)
def _families() -> dict[str, str]:
    table = _file()["families"]
    return {form: name for name, words in table.items() for word in words for form in (word, *_forms(word))}


def _forms(word: str) -> tuple[str, ...]:
    cut = word.removesuffix("e")
    return f"{word}s", f"{cut}ed", f"{cut}ing", f"{cut}es"


@cache
def _table(part: str, name: str) -> frozenset[str]:
    return frozenset(_file()[part][name])


@lru_cache(maxsize=1)
def _file() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def once() -> frozenset[str]:
    """The keys of verbs that tell what happens to one thing once ("was released"), so that its date needs no more words."""
    return frozenset(stem(verb) for verb in _file()["once"]["verbs"]) | {"life", "work"}
