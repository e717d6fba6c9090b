"""Sentence -> words with their case and neighbours, and the capitalised stretches that may be names. Next: names_kinds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from checker.annotate.names_joins import ORDINAL, closed, is_known, linked, listed_length, nicknamed
from checker.annotate.names_parts import fold, is_given, is_particle, words
from checker.annotate.places import country_of, find_place, is_demonym
from checker.language.model import has_met
from checker.language.reading import Reading, Sentence
from checker.model import Mention

LONGEST_NAME = 14  # words
HYPHENS = frozenset("-‐‑–")
NAME_TAGS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "FW", "XX", "ADD", "GW", "AFX"})
ELIDED = frozenset({"d", "l", "dell", "dall"})
# what stands behind a place and a hyphen ("Oslo-based"), and parties in front of one ("D-Texas")
TIES = frozenset({"based", "born", "bound", "area", "listed", "led"})
PARTIES = frozenset({"D", "R", "I"})
NOT_PARTICLES = frozenset({"an", "as", "at", "do", "e", "y", "i", "ad", "ar", "und", "na"})
QUOTES = frozenset("\"“”„«»'‘’`([")


@dataclass(frozen=True, slots=True)
class Word:
    """One or more tokens without a space between ("Seung-woo"): text, raw offsets, first and last token, free to be a name."""

    text: str
    start: int
    end: int
    first: int
    last: int
    free: bool = True

    @property
    def plain(self) -> str:
        return fold(self.text)

    @property
    def capital(self) -> bool:
        if self.text.isalpha():
            return self.text[0].isupper()
        lead, hyphen, rest = self.text.replace("’", "'").partition("-" if "-" in self.text[:5] else "'")
        start = rest if hyphen and lead.islower() and (lead in ELIDED or (len(lead) > 1 and is_particle(lead))) else self.text
        return next((c for c in start if c.isalnum()), "x").isupper()


@dataclass(frozen=True)
class Line:
    """A sentence as words; `titled` when so many are capitalised that capitals mean nothing."""

    sentence: Sentence
    words: tuple[Word, ...]
    titled: bool


@dataclass(frozen=True)
class Chunk:
    """A capitalised stretch: words `first` to `last` (exclusive) of a line."""

    line: Line
    first: int
    last: int
    note: dict[str, str] = field(default_factory=dict, compare=False, hash=False)

    @property
    def words(self) -> tuple[Word, ...]:
        return self.line.words[self.first : self.last]

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    def before(self, back: int = 1) -> str:
        """The folded word `back` places before the stretch, empty at the start."""
        at = self.first - back
        return self.line.words[at].plain if at >= 0 else ""

    def after(self, ahead: int = 0) -> str:
        at = self.last + ahead
        return self.line.words[at].plain if at < len(self.line.words) else ""

    def part(self, first: int, last: int) -> Chunk:
        """A sub-stretch, counted from the start of this one."""
        return Chunk(self.line, self.first + first, self.first + last)


@dataclass(frozen=True)
class Usage:
    """How an article writes its words: those it has in lower case, and those it names with inside a sentence."""

    ordinary: frozenset[str]
    named: frozenset[str]


def usage(reading: Reading, all_lines: Sequence[Line]) -> Usage:
    """Look over all lines once."""
    ordinary, named = set(), set()
    for line in all_lines:
        for at, word in enumerate(line.words):
            if word.text[:1].islower():
                ordinary.add(word.text)
            elif not line.titled and word.capital and not stands_first(line, at) and _is_proper(reading, word):
                named.add(word.text)
    return Usage(frozenset(ordinary), frozenset(named - {w.capitalize() for w in ordinary}))


def _is_proper(reading: Reading, word: Word) -> bool:
    return reading.doc[word.last - 1].tag_ in {"NNP", "NNPS"}


def lines(reading: Reading, taken: Sequence[Mention]) -> list[Line]:
    """Every sentence of a reading as words; words that a date or quantity has claimed are not free."""
    touched = _touching(sorted((m.start, m.end) for m in taken))
    return [_line(reading, sentence, touched) for sentence in _joined(reading)]


def _touching(spans: list[tuple[int, int]]) -> Callable[[int, int], bool]:
    """Whether a stretch shares a character with one of some sorted spans."""
    reach = list(accumulate((end for _, end in spans), max))

    def touched(start: int, end: int) -> bool:
        before = bisect_left(spans, (end, 0))
        return before > 0 and reach[before - 1] > start

    return touched


def _joined(reading: Reading) -> Iterator[Sentence]:
    """The sentences, with those put back together that the parser broke where nothing ends."""
    held: Sentence | None = None
    for sentence in reading.sentences:
        if held and held.last == sentence.first and held.role == sentence.role and not _ends(reading, held):
            held = Sentence(held.first, sentence.last, held.role)
            continue
        if held:
            yield held
        held = sentence
    if held:
        yield held


def _ends(reading: Reading, sentence: Sentence) -> bool:
    last = reading.doc[sentence.last - 1]
    open_bracket = last.text == ")" and last.i > sentence.first and reading.doc[last.i - 1].text[-1:].isalnum()
    return not (last.text[-1:].isalnum() or last.text in {",", "-", "$"} or open_bracket) or "\n" in last.whitespace_


def _line(reading: Reading, sentence: Sentence, touched: Callable[[int, int], bool]) -> Line:
    found = []
    for first, last in _word_bounds(reading, sentence):
        start, end = reading.doc[first].idx, reading.doc[last - 1].idx + len(reading.doc[last - 1].text)
        free = not touched(start, end)
        text = reading.article.text[start:end]
        parts = text.replace("–", "-").split("-") if last - first > 1 or "-" in text or "–" in text else []
        if len(parts) == 2 and (_two_places(parts) or _is_tied(parts)):
            cut = len(parts[0])
            found.append(Word(text[:cut], start, start + cut, first, last if last - first == 1 else first + 1, free and cut > 1))
            found.append(Word(text[cut : cut + 1], start + cut, start + cut + 1, first, last, False))
            found.append(Word(text[cut + 1 :], start + cut + 1, end, last - 1, last, free))
        else:
            found.append(Word(text, start, end, first, last, free))
    return Line(sentence, tuple(found), _is_titled(reading, found))


def _word_bounds(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, int]]:
    doc, first = reading.doc, sentence.first
    while first < sentence.last:
        last = first + 1
        behind = doc[last].text if last + 1 < sentence.last else ""
        while behind in HYPHENS and not doc[last - 1].whitespace_ and not doc[last].whitespace_:
            if not (doc[last - 1].text[-1:].isalnum() and doc[last + 1].text[:1].isalnum()):
                break
            last += 2
            behind = doc[last].text if last + 1 < sentence.last else ""
        if behind == "." and last == first + 1 and _is_abbreviation(reading, first):
            last += 1
        yield first, last
        first = last


def _is_abbreviation(reading: Reading, at: int) -> bool:
    """Whether the full stop behind a token belongs to a rank in front of a name ("Lt. Col. X")."""
    doc = reading.doc
    joined = not doc[at].whitespace_ and doc[at + 2].text[:1].isupper()
    return joined and fold(doc[at].text) in words("titles", "abbreviated")


def _is_tied(parts: list[str]) -> bool:
    """Whether a place is tied to a word behind it or a party in front of it ("Zug-based", "D-Texas")."""
    tied = parts[1] in TIES and parts[0][:1].isupper()
    return tied or (parts[0] in PARTIES and find_place(parts[1]) is not None)


def _two_places(parts: list[str]) -> bool:
    """Whether a hyphen stands between two places ("Russia-China"), not inside a name ("Guinea-Bissau")."""
    if find_place("-".join(parts)) or not all(p[:1].isupper() for p in parts) or any(is_given(p) for p in parts):
        return False
    known = [find_place(p) for p in parts]
    return all(p is not None or is_demonym(q) for p, q in zip(known, parts, strict=True)) and any(known)


def _is_titled(reading: Reading, found: list[Word]) -> bool:
    """Whether most words are capitalised; a verb in small letters, or semicolons, show that they are names and no title."""
    if any(w.text == ";" for w in found) or any(
        not w.capital and reading.doc[w.first].tag_ in {"VBD", "VBZ", "VBP", "MD"} for w in found[1:]
    ):
        return False
    long = [w for w in found[1:] if len(w.text) >= 4 and w.text[0].isalpha()]
    share = sum(w.capital for w in long) / max(len(long), 1)
    headed = len(long) >= 2 and len(found) <= 12 and found[-1].text not in {".", "!", "?", "”", '"', "…", ","}
    if found[-1].text in {".", "!"}:
        return len(long) >= 5 and share >= 0.85
    return (len(long) >= 3 and share >= 0.65) or (headed and share >= 0.75)


def chunks(reading: Reading, line: Line, usage: Usage) -> Iterator[Chunk]:
    """The capitalised stretches of a line, without ordinary words that are capitalised for standing first."""
    at = 0
    while at < len(line.words):
        if not _can_start(reading, line, at, usage):
            at += 1
            continue
        last = _extent(reading, line, at)
        at -= _takes_article(line, at, last) or _takes_ordinal(line, at, last)
        yield Chunk(line, at, last)
        at = last


def _takes_article(line: Line, at: int, last: int) -> bool:
    """Whether a city's name begins with an article that is capitalised inside a sentence ("The Hague")."""
    if at < 2 or line.words[at - 1].text != "The" or line.titled or stands_first(line, at - 1):
        return False
    place = find_place(" ".join(w.text for w in line.words[at:last]))
    return place is not None and place.kind == "city"


def _takes_ordinal(line: Line, at: int, last: int) -> bool:
    """Whether the number of a brigade or a precinct stands in front."""
    numbered = line.words[last - 1].plain in words("organisations", "numbered")
    return numbered and at > 0 and bool(ORDINAL.match(line.words[at - 1].plain))


def _can_start(reading: Reading, line: Line, at: int, usage: Usage) -> bool:
    word = line.words[at]
    if word.plain == "an" and reading.doc[word.first].tag_ == "DT":
        return False
    if not word.capital or not word.free or not any(c.isalpha() for c in word.text):
        return False
    if listed_length(line, at) > 1 or _before_sign(line, at):
        return True
    known = bool(country_of(word.text)) or is_given(word.text) or find_place(word.text) is not None or is_known(word.text)
    followed = at + 1 < len(line.words) and line.words[at + 1].capital
    if followed and word.plain in words("titles", "modifiers") and _heads_title(line, at + 1):
        return True
    known = (
        known
        or word.text in usage.named
        or (followed and word.plain in words("given_names", "family_first") | words("organisations", "first"))
    )
    if followed and is_particle(word.text) and word.plain not in NOT_PARTICLES and line.words[at + 1].text in usage.named:
        return True
    if known and (at > 0 or followed or word.text.lower() not in usage.ordinary):
        return True
    tag = reading.doc[word.last - 1].tag_
    unusual = tag.startswith("VB") and not (stands_first(line, at) or line.titled or word.text.lower() in usage.ordinary)
    if tag not in NAME_TAGS and not unusual and not (word.text.isupper() and len(word.text) > 2):
        return False
    if stands_first(line, at):
        unheard = followed and _is_proper(reading, line.words[at + 1]) and is_unheard(reading, word)
        return word.text.lower() not in usage.ordinary and (reading.doc[word.first].tag_ in {"NNP", "NNPS"} or unheard)
    return True


def is_unheard(reading: Reading, word: Word) -> bool:
    """Whether the language model has never met a word: "Chimeka" of "Chimeka Obidike" is no common noun."""
    return len(word.text) > 2 and word.text.isalpha() and not has_met(reading.doc.vocab, word.text)


def _before_sign(line: Line, at: int) -> bool:
    """Whether "&" and a capital follow, as in names of firms."""
    return at + 2 < len(line.words) and line.words[at + 1].text == "&" and line.words[at + 2].capital


def _heads_title(line: Line, at: int) -> bool:
    """Whether capitalised title words from a position on end in a title's head ("Environment Secretary")."""
    while at < len(line.words) and line.words[at].capital:
        if line.words[at].plain in words("titles", "heads"):
            return True
        if line.words[at].plain not in words("titles", "modifiers"):
            return False
        at += 1
    return False


def stands_first(line: Line, at: int) -> bool:
    """Whether a word has the capital of a sentence's start."""
    before = line.words[at - 1].text if at else ""
    return at == 0 or before in QUOTES or before in {":", "•", "|", "*", ">", "—", "-", "–"}


def _extent(reading: Reading, line: Line, first: int) -> int:
    at = first + max(listed_length(line, first), 1)
    while at < min(len(line.words), first + LONGEST_NAME):
        word = line.words[at]
        if word.free and word.capital and _continues(line, at) and word.text[0].isalnum():
            at += 1
        elif (step := linked(line, first, at) or nicknamed(line, at) or closed(line, first, at)) and line.words[at].free:
            at += step
        else:
            break
    return min(at, len(line.words))  # a link may promise words that the line no longer has


def _continues(line: Line, at: int) -> bool:
    """Whether a capitalised word goes on the stretch; what a gap or a line break parts is two names."""
    before = line.words[at - 1]
    return line.words[at].start - before.end <= 1 and line.words[at].plain not in words("name_cues", "never_in_names")
