"""Sentences -> statements: every value of an article with the words around it. Next: compare/statements links like ones.

A statement is a date, number, name, place or nationality in its sentence. Whether two articles say the same sentence
with another value is asked later (compare/statements), when all articles are read; here the words are brought into a
form in which "was released" and "the release of" are one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from checker.annotate import names_parts
from checker.annotate.commitment import Cue
from checker.annotate.places import country_of, is_demonym
from checker.annotate.predicates import Predicate
from checker.annotate.speakers import is_saying
from checker.claims import belonging, counts, making, narrowing, scenes, told_dates
from checker.claims.clauses import Argument, Clauses
from checker.claims.digits import digits
from checker.claims.stems import families, stem, table
from checker.claims.told_dates import arguments
from checker.language import Reading
from checker.language.verbs import base
from checker.model import Claim, DateValue, Entity, Mention, Quantity, Slot

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

CONTENT = frozenset({"NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ", "JJR", "JJS", "FW"})
NAMES = frozenset({"NNP", "NNPS"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
ADJECTIVES = frozenset({"JJ", "NNP", "NN", "NNPS", "NNS"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass"})
JOINS = frozenset({"CC", ",", "RB"})
POINTS = frozenset({"into", "before", "after", "later", "earlier", "ago", "from", "since", "away"})
SORTING = frozenset({"JJ", "NN", "VBG", "VBN", "HYPH"})  # what narrows the noun behind it
LONGEST = 80  # tokens: what is longer is a list that lost its full stops


@dataclass(eq=False)
class Told:
    """All that one article says, as far as another may be held against it: its values by kind, and the number of sentences."""

    values: dict[str, list[tuple[Slot, Around]]] = field(default_factory=dict)
    sentences: int = 0
    spread: Counter[str] = field(default_factory=Counter)  # in how many sentences a word stands
    rows: dict[int, frozenset[str]] = field(default_factory=dict)  # the words of each sentence, by its first token, in order
    _quoted: list[tuple[int, int]] | None = None

    def quoted(self, reading: Reading) -> list[tuple[int, int]]:
        """Where somebody's own words stand, in order."""
        if self._quoted is None:
            said = [m for m in reading.mentions if m.kind == "quote" and m.value.direct and m.value.speech]
            self._quoted = sorted((m.start, m.end) for m in said)
        return self._quoted

    @property
    def measured(self) -> list[tuple[str, Slot]]:
        """Its dates and numbers, with their kind."""
        return [(kind, slot) for kind in ("date", "quantity", "duration") for slot, _ in self.values.get(kind, ())]


@dataclass(frozen=True, eq=False, slots=True)
class Around:
    """What stands around one value: keys of the content words `before` and `after` it, nearest first, and which are `names`.

    `verbs` are the keys of the verb group before it, `subject` the noun of which that is said and `sort` what narrows that,
    `prep` the preposition that introduces it, `noun` the thing it counts;
    `happening` when a date or place says when or where something happened, `acts` is the verb of which a name is the subject;
    `bearers` are the names in the subject of the verb, unless it is one of saying ("Ford's sales rose by": ford);
    `open_subject` when the sentence has a pronoun or "the" noun for what it speaks of. `sentence` is its first
    token, `told` is one for the whole article.
    """

    text: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    names: frozenset[str]
    verbs: frozenset[str]
    subject: str
    prep: str
    noun: str
    open_subject: bool
    sentence: int
    told: Told
    happening: bool = False
    acts: str = ""
    sort: frozenset[str] = frozenset()
    bearers: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return self.text

    @property
    def words(self) -> tuple[str, ...]:
        return (*self.before, *self.after)


@dataclass(frozen=True)
class Line:
    """One sentence with its content words, in the article that has told what it has `told` so far."""

    parts: Clauses
    words: Sequence[Word]
    told: Told


def statements(parts: Clauses, told: Told) -> Iterator[Claim]:
    """Claims of kind "statement" (slots sentence, around, value), one for each value of a sentence; `told` gathers them."""
    if parts.sentence.last - parts.sentence.first > LONGEST:
        return
    told.sentences += 1
    line = Line(parts, _words(parts), told)
    told.rows[parts.sentence.first] = words = frozenset(word.key for word in line.words)
    told.spread.update(words)
    for i, stretch in enumerate(parts.stretches):
        for argument in stretch:
            yield from _of_argument(line, i, argument)
    for kind, found in (("nationality", _nationalities(parts)), ("quantity", digits(parts))):
        for argument in found:
            at = sum(p.first < argument.first for p in parts.predicates)
            yield _statement(line, at, argument, kind)


def _of_argument(line: Line, at: int, argument: Argument) -> Iterator[Claim]:
    life = told_dates.life_dates(line.parts, argument)
    for step, date in life:
        yield _statement(line, at, date, "date", step)
    kind = kind_of(argument.mention.value)
    if kind is not None and not life and not _is_passing(line, argument) and not _quoted(line, argument):
        yield _statement(line, at, argument, kind)


def _is_passing(line: Line, argument: Argument) -> bool:
    """Whether it answers nothing: a pronoun for a name, or how a game stood before its end."""
    if getattr(argument.mention.value, "kind", "") == "score":
        return counts.is_interim(line.parts, (argument,))
    return _stands_for(line.parts.reading, argument)


def _nationalities(parts: Clauses) -> Iterator[Argument]:
    """Adjectives that say of which country somebody or something is, outside of names ("a Welsh singer")."""
    doc, text = parts.reading.doc, parts.reading.article.text
    covered = {i for a in arguments(parts) for i in range(a.first, a.last) if a.mention.kind != "place"}
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


def _quoted(line: Line, argument: Argument) -> bool:
    """Words in quotation marks are another rule's: there every word counts."""
    spans = line.told.quoted(line.parts.reading)
    place = bisect_right(spans, argument.mention.start, key=lambda span: span[0])
    return place > 0 and argument.mention.end <= spans[place - 1][1]


def _stands_for(reading: Reading, argument: Argument) -> bool:
    """A pronoun or a title in place of a name."""
    return argument.mention.kind == "person" and not any(t.tag_ in NAMES for t in reading.doc[argument.first : argument.last])


def _statement(line: Line, at: int, argument: Argument, kind: str, step: str = "") -> Claim:
    reading, slot = line.parts.reading, making.slot(argument.mention)
    at = belonging.own_predicate(line.parts, argument, at)
    around = _around(line, argument, at)
    around = replace(around, verbs=frozenset({step})) if step else around
    line.told.values.setdefault(kind, []).append((slot, around))
    cue = line.parts.cues[max(at - 1, 0)] if line.parts.cues else Cue()
    made = Claim(
        article=reading.article.id,
        kind="statement",
        predicate=kind,
        slots={"sentence": replace(slot, value=around.text), "around": replace(slot, value=around), "value": slot},
        quote=making.quote_of(reading, line.parts.sentence),
        status=belonging.status_of(line.parts, argument, cue),
        as_of=reading.article.day,
        negated=cue.negated,
        role=line.parts.sentence.role,
        scope=narrowing.scope_of(line.parts, argument) if kind == "quantity" else {},
    )
    return making.with_speaker(made, cue.voucher)


def _around(line: Line, argument: Argument, at: int) -> Around:
    parts = line.parts
    group = belonging.group_of(parts, argument)
    return Around(
        text=making.marked(parts.reading, parts.sentence, argument.mention),
        before=tuple(w.key for w in reversed(line.words) if w.at < argument.first),
        after=tuple(w.key for w in line.words if w.at >= argument.last),
        names=frozenset(w.key for w in line.words if w.named),
        verbs=_steps(parts, argument, group),
        subject=_subject(parts, group),
        sort=_sort(parts, group),
        bearers=_bearers(line, group),
        prep=argument.prep,
        noun=_noun(parts, argument),
        open_subject=_is_open(parts),
        sentence=parts.sentence.first,
        told=line.told,
        happening=_lasts(parts, argument) if _is_length(argument) else scenes.tells(argument, parts, at),
        acts=_acts(parts, argument) if argument.mention.kind == "person" else "",
    )


def _is_length(argument: Argument) -> bool:
    return getattr(argument.mention.value, "type", "") == "DURATION"


def _lasts(parts: Clauses, argument: Argument) -> bool:
    """Whether a length of time says how long, and not when ("four hours into the flight", but "for four hours after it")."""
    return argument.prep == "for" or narrowing.behind(parts, argument) not in POINTS


def _acts(parts: Clauses, argument: Argument) -> str:
    """The key of the verb of which a name is the subject, "say" for any verb of saying."""
    root = parts.reading.doc[argument.first : argument.last].root
    if root.dep_ not in SUBJECTS:
        return ""
    return "say" if is_saying(root.head) else stem(base(root.head))


def _steps(parts: Clauses, argument: Argument, group: Predicate | None) -> frozenset[str]:
    """The keys of the verbs a value belongs to; "(1950 - 1999)" after a name are birth and death, "a 1950 film" its release."""
    told = ""
    if isinstance(argument.mention.value, DateValue):
        told = told_dates.life(parts, argument) or told_dates.of_work(parts, argument)
    if told or group is None:
        return frozenset({told} - {""})
    doc, first = parts.reading.doc, group.first
    for other in reversed([p for p in parts.predicates if p.head < group.first]):
        if any(t.tag_ not in JOINS for t in doc[other.last : first]):
            break
        first = other.first  # "written and directed by"
    return frozenset({_key(doc[i]) for i in range(first, group.last)} - {""})


def _subject(parts: Clauses, group: Predicate | None) -> str:
    """The key of the common noun that is a verb's subject."""
    subject = _subject_of(parts, group)
    return _key(subject) if subject is not None else ""


def _sort(parts: Clauses, group: Predicate | None) -> frozenset[str]:
    """The keys of the words right before that noun ("net profit": net)."""
    subject = _subject_of(parts, group)
    if subject is None:
        return frozenset()
    row = takewhile(lambda t: t.tag_ in SORTING, reversed(parts.reading.doc[parts.sentence.first : subject.i]))
    return frozenset(_key(t) for t in row) - {""}


def _bearers(line: Line, group: Predicate | None) -> frozenset[str]:
    """The keys of the names in the subject of a verb, or of the verb it depends on, but for who says something.

    Places are none: a city stands for its government, and a government for its country.
    """
    if group is None:
        return frozenset()
    head = line.parts.reading.doc[group.head]
    verb = next((t for t in (head, head.head, head.head.head) if _subjects(t)), head)
    if is_saying(verb):
        return frozenset()
    placed = {i for a in arguments(line.parts) if a.mention.kind == "place" for i in range(a.first, a.last)}
    inside = {i for t in _subjects(verb) for i in range(t.left_edge.i, t.i + 1)} - placed
    return frozenset(w.key for w in line.words if w.named and w.at in inside)


def _subjects(verb: Token) -> list[Token]:
    return [t for t in verb.lefts if t.dep_ in SUBJECTS]


def _subject_of(parts: Clauses, group: Predicate | None) -> Token | None:
    if group is None:
        return None
    found = (t for t in parts.reading.doc[group.head].lefts if t.dep_ in SUBJECTS and t.tag_ not in NAMES)
    return next(found, None)


def _noun(parts: Clauses, argument: Argument) -> str:
    """What is counted, or what a year in front of it dates ("a 1950 film")."""
    value = argument.mention.value
    if not isinstance(value, Quantity):
        return "time" if isinstance(value, DateValue) and value.type == "DURATION" else ""
    if value.kind == "ordinal":  # "the tenth largest", "the eighth largest city": the same row
        graded = [t for t in parts.reading.doc[argument.first : argument.last] if t.tag_ in {"JJS", "RBS"}]
        if graded:
            return stem(graded[0].lower_)
    return stem(value.unit.split()[-1]) if value.unit else ""


def _is_open(parts: Clauses) -> bool:
    """Does the sentence speak of something by a pronoun or "the" noun, named before it or nowhere?"""
    doc, first, last = parts.reading.doc, parts.sentence.first, parts.sentence.last
    standing = table("standing", "pronouns")
    head = next((p.first for p in parts.predicates), last)
    if any(t.lower_ in standing for t in doc[first:last]):
        return True
    nouns = (next((n for n in doc[t.i + 1 : head] if n.tag_ in NOUNS), None) for t in doc[first:head] if t.lower_ == "the")
    return any(noun is not None and noun.tag_ not in NAMES for noun in nouns)


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
    for argument in arguments(parts):
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
    if token.tag_ not in CONTENT or len(token) < 2 or {token.lower_, token.lemma_} & table("empty", "words"):
        return ""
    lemma = token.lemma_.lower()
    return stem(lemma if token.tag_.startswith("VB") or lemma in families() else names_parts.fold(token.lower_))
