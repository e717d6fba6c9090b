"""Sentences -> the setting of a number: the words and names around it, by which two numbers are known to be of one matter.

Used by lengths, sums and ranks. What an article says more than once about a thing is written beside each of its claims
(`others`), so that a gate that sees two claims knows what else their articles say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.annotate.names_match import sound_key
from checker.annotate.places import country_of, is_demonym
from checker.annotate.units import in_base
from checker.claims import making
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame
from checker.claims.topic import name_keys, noun_key
from checker.language import Reading, Sentence
from checker.model import Claim, DateValue, Entity, Mention, Quantity, Slot

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

CONTENT = frozenset({"NN", "NNS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ"})
PASSED = frozenset({"RB", "DT", "JJ", "RBR", "JJR", "PDT", "HYPH"})
ROW = frozenset({"NN", "NNS", "JJ", "NNP", "NNPS", "VBG", "VBN", "HYPH", "POS"})
LONGEST = 12  # tokens of a noun phrase
MANY = 12  # values of one thing that are kept: with so many, no two are known to be of one
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
ASKED = frozenset(  # after WordNet 3.1: demand.v.01, request.v.01, seek.v.02, want.v.01, risk.v.01 and their sisters
    {"demand", "seek", "ask", "request", "want", "face", "risk", "threaten", "urge", "recommend", "suggest", "claim", "require"}
)
LIGHT = frozenset(
    {"be", "have", "do", "say", "tell", "make", "take", "get", "go", "come", "more", "other", "many", "new", "last", "own"}
)


@dataclass(frozen=True)
class Place:
    """A number in its sentence: tokens `first` to `last` (exclusive), what it says, and the clause it stands in."""

    parts: Clauses
    frame: Frame | None
    mention: Mention
    value: Quantity
    first: int
    last: int

    @property
    def doc(self) -> Doc:
        return self.parts.reading.doc

    @property
    def floor(self) -> int:
        return self.parts.sentence.first

    @property
    def stop(self) -> int:
        return self.parts.sentence.last

    def back(self, i: int) -> int:
        """The first token at or before `i` that is no adverb, article or adjective."""
        while i > self.floor and self.doc[i].tag_ in PASSED and self.doc[i].lower_ != "worth":
            i -= 1
        return i

    def phrase(self, at: int | None) -> tuple[int, int]:
        """The noun phrase whose head is token `at`, without complements; the number's own tokens where that is no noun."""
        if at is None or self.doc[at].tag_ not in NOUNS:
            return self.first, self.last
        first = at
        while first > 0 and (self.doc[first - 1].tag_ in ROW or self.first <= first - 1 < self.last):
            first -= 1
        return first, at + 1


def kinds(doc: Doc, first: int, last: int) -> set[str]:
    """The nouns and adjectives of a noun phrase before its head, which say which one of its kind it is ("gas pipeline")."""
    return {t.lemma_.lower() for t in doc[first : last - 1] if t.tag_ in {"NN", "JJ", "NNS"} and t.is_alpha}


def all_kinds(doc: Doc, family: Callable[[str], str]) -> dict[str, set[str]]:
    """What narrows each thing anywhere in the article; `family` gives the thing that a noun's lemma stands for."""
    found: dict[str, set[str]] = defaultdict(set)
    first = 0
    for token in doc:
        if token.tag_ not in ROW:
            first = token.i + 1
        elif token.tag_ in {"NN", "NNS"} and token.i - first < LONGEST:
            found[family(token.lemma_)] |= kinds(doc, first, token.i + 1)
    return found


def definite(doc: Doc, first: int) -> str | None:
    """Is it "the" or somebody's thing, which the article is about, and not "a" thing among others?"""
    before = doc[first - 1] if first > 0 else None
    known = before is not None and (before.lower_ in {"the", "this", "that", "these"} or before.tag_ in {"PRP$", "POS"})
    return "the" if known or doc[first].tag_ in {"NNP", "NNPS", "PRP$"} else None


def context_of(parts: Clauses, without: Collection[int] = (), before: Clauses | None = None) -> str:
    """The content words and the names ("@" before their keys) of a sentence, but for the tokens of the number and its noun.

    `before` is the sentence before, whose names count where this one only points back to them ("their talks").
    """
    names = _names(parts) | (_names(before) if before is not None else set())
    covered = {i for m in entities(parts) for i in range(*bounds(parts, m))} | set(without)
    span = parts.reading.span(parts.sentence)
    words = {noun_key(t.lemma_) for t in span if t.tag_ in CONTENT and t.is_alpha and len(t) > 2 and t.i not in covered}
    return " ".join(sorted((words - LIGHT) | names))


def points_back(parts: Clauses) -> bool:
    """Whether a sentence has a pronoun, which stands for somebody named before."""
    return any(t.tag_ in {"PRP", "PRP$"} for t in parts.reading.span(parts.sentence))


def names_within(parts: Clauses, first: int, last: int) -> set[str]:
    """The keys of the names that begin between two tokens (the last exclusive), and of the countries of adjectives."""
    found = {f"@{key}" for m in entities(parts) if first <= bounds(parts, m)[0] < last for key in name_keys(m.value)}
    countries = (country_of(t.text) for t in parts.reading.doc[first:last] if is_demonym(t.text))
    return found | {f"@{country}" for country in countries if country}


def _names(parts: Clauses) -> set[str]:
    """The keys of the names, of each of their words, and of the countries that adjectives speak of."""
    reading, span = parts.reading, parts.reading.span(parts.sentence)
    dates = {i for m in reading.mentions_in(span.start_char, span.end_char, "date") for i in range(*bounds(parts, m))}
    found = {f"@{key}" for m in entities(parts) for key in name_keys(m.value)}
    for token in span:
        country = country_of(token.text) if is_demonym(token.text) else None
        if country:
            found.add(f"@{country}")
        elif token.tag_ in {"NNP", "NNPS"} and token.i not in dates and token.text.isalpha() and len(token) > 2:
            found.add(f"@{sound_key(token.text)}")
    return found


def asked(place: Place) -> str | None:
    """Whether the number is what somebody asks or threatens, and not what is given: "prosecutors demanded", "faces up to"."""
    if place.frame is None or not 0 <= place.first - place.frame.predicate.last <= LONGEST:
        return None
    return "asked" if place.frame.predicate.lemma in ASKED else None


def sites(reading: Reading, sentence: Sentence) -> str:
    """The keys of the towns a sentence names, joined by spaces."""
    span = reading.span(sentence)
    placed = (m.value for m in reading.mentions_in(span.start_char, span.end_char, "place"))
    towns = [value for value in placed if value.place_kind in {None, "city"}]
    return " ".join(sorted({key.replace(" ", "-") for town in towns for key in name_keys(town)}))


def says(parts: Clauses, phrases: Collection[str]) -> bool:
    """Whether a sentence has one of some phrases."""
    told = f" {parts.reading.span(parts.sentence).text.lower()} "
    return any(f" {phrase}" in told for phrase in phrases)


def entities(parts: Clauses) -> list[Mention]:
    """The names of a sentence."""
    span = parts.reading.span(parts.sentence)
    return [m for m in parts.reading.mentions_in(span.start_char, span.end_char) if isinstance(m.value, Entity)]


def _tokens(parts: Clauses, mention: Mention) -> Span:
    span = parts.reading.doc.char_span(mention.start, mention.end, alignment_mode="expand")
    assert span is not None  # a mention lies in the text of its article
    return span


def bounds(parts: Clauses, mention: Mention) -> tuple[int, int]:
    """The tokens of a mention, the last exclusive."""
    span = _tokens(parts, mention)
    return int(span.start), int(span.end)


def obliged(frame: Frame) -> bool:
    """ "Must pay", "has to pay": nothing that is only supposed."""
    group = frame.reading.doc[frame.predicate.first : frame.predicate.last]
    return any(t.lower_ in {"must", "has", "have", "had"} for t in group)


def frame_at(found: Sequence[Frame], token: int) -> Frame | None:
    """The frame of the last verb before a token, else of the first behind it."""
    before = [f for f in found if f.predicate.first <= token]
    return before[-1] if before else found[0] if found else None


def subject_of(frame: Frame) -> list[Argument]:
    """Who acts: the subject, or the name right before the verb ("In her first race, Hartwig came fourth")."""
    beside = [a for a in frame.lead if a.last == frame.predicate.first]
    return [a for a in (frame.subject or beside) if isinstance(a.mention.value, Entity)]


def made(
    parts: Clauses, frame: Frame | None, kind: str, slots: Mapping[str, Slot | None], scope: Mapping[str, str | None]
) -> Claim:
    """A claim of the frame, or of a sentence without a verb."""
    if frame is not None:
        claim = making.claim(frame, kind, frame.predicate.lemma, slots, scope)
        amount = slots.get("amount")
        ahead = amount is not None and amount.start < parts.reading.doc[frame.predicate.first].idx
        return replace(claim, status="asserted") if ahead and claim.status == "hypothetical" else claim  # a gift may do things
    filled = {name: slot for name, slot in slots.items() if slot is not None}
    quote = making.quote_of(parts.reading, parts.sentence)
    article, narrowed = parts.reading.article, {name: s for name, s in scope.items() if s}
    return Claim(article.id, kind, "be", filled, quote, as_of=article.day, scope=narrowed, role=parts.sentence.role)


def year_of(parts: Clauses) -> str | None:
    """The one year that a sentence speaks of."""
    span = parts.reading.span(parts.sentence)
    dates = [m.value for m in parts.reading.mentions_in(span.start_char, span.end_char, "date")]
    years = {v.timex3 for v in dates if isinstance(v, DateValue) and v.type == "DATE" and len(v.timex3) == 4}
    return years.pop() if len(years) == 1 else None


def times_of(parts: Clauses) -> list[str]:
    """The days, periods and lengths of time that a sentence speaks of, each as one word."""
    span = parts.reading.span(parts.sentence)
    dates = [m.value for m in parts.reading.mentions_in(span.start_char, span.end_char, "date")]
    return sorted({f"{v.start}/{v.end}" if v.start or v.end else v.timex3 for v in dates if isinstance(v, DateValue)})


def with_others(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with all the values that their article gives for the same thing in scope "others", in base units.

    Where a claim says whose it is or what for (`party`), the values for another party are left out.
    """
    values: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in claims:
        amount = claim.slots["amount"].value
        if amount.approximate or None in {amount.low, amount.high}:
            continue  # "almost an hour" may be any other value
        party = claim.scope.get("party", "")
        for key in {"", party or "-"}:
            values[key, _asked(claim)].add(f"{base_value(amount):.6g}")
    return [replace(claim, scope={**claim.scope, "others": " ".join(_others(claim, values))}) for claim in claims]


def _others(claim: Claim, values: Mapping[tuple[str, str], set[str]]) -> list[str]:
    party, asked = claim.scope.get("party", ""), _asked(claim)
    found = values.get((party, asked), set()) | (values.get(("-", asked), set()) if party else set())
    return sorted(found)[:MANY]


def _asked(claim: Claim) -> str:
    return f"{claim.kind} {claim.slots['thing'].normal} {claim.scope.get('plan', '')}"


def base_value(quantity: Quantity) -> float:
    """The value of a quantity in the base unit of its dimension; a bound stands for itself."""
    value = quantity.low if quantity.low is not None else quantity.high or 0.0
    base = in_base(value, quantity.unit) if quantity.unit else None
    return base[0] if base else value
