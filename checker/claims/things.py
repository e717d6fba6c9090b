"""Verb groups -> the noun phrases around them, as words that can be compared. Used by outcomes, deeds and titles.

Names stand among the words as their keys ("@..."), so that "South African" and "South Africa's" are one word; dates and
amounts are left out, because they are compared as what they are.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from checker.annotate.names_match import sound_key
from checker.annotate.places import country_of, is_demonym
from checker.annotate.predicates import Predicate
from checker.claims.frames import Frame
from checker.claims.topic import name_keys, noun_key
from checker.language import Reading, Sentence
from checker.language.verbs import base
from checker.model import Entity, Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
PHRASE = NOUNS | {"DT", "PDT", "JJ", "JJR", "JJS", "PRP$", "POS", "CD", "HYPH", "VBN", "VBG", "``", "''", "$", "AFX"}
VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
WORDS = NOUNS | {"JJ", "VBN", "VBG", "AFX"}
LINKS = frozenset({"of", "for", "on", "against", "in", "to", "over", "with", "from", "at", "about", "into", "between", "near"})
OPENS = frozenset({"DT", "PDT", "PRP$"})
NOBODY = frozenset({"none", "neither"})
WHOLE = frozenset({"all", "both", "the", "these", "those", "his", "her", "its", "their"})
COUNTED = frozenset({"NN", "NNS"})
ONE_FORM = frozenset({"bid", "forecast", "cut", "cost", "broadcast", "offer", "split"})  # nouns that are verbs in the past too
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
ONES = frozenset({"one", "ones"})
DATED = frozenset({"on", "in", "at", "last", "this", "early", "late"})
REACH = 3  # complements of a noun that are read
NEAR = 8  # tokens behind a passive verb in which its agent begins


@dataclass(frozen=True)
class Thing:
    """A noun phrase with its complements: tokens (end exclusive), head noun, all its words, and whether "no" opens it.

    `name` is the mention that is its head ("Wannes Debruycker"), `own` are the words before and in the head, without the
    complements.
    """

    first: int
    last: int
    head: str
    words: frozenset[str]
    own: frozenset[str]
    none: bool = False
    name: Mention | None = None

    @property
    def narrowing(self) -> frozenset[str]:
        """What tells this one from others of its kind."""
        return self.words - {self.head}


class Words:
    """The tokens of one sentence with the mentions that cover them."""

    def __init__(self, reading: Reading, sentence: Sentence) -> None:
        self.reading, self.sentence, self.doc = reading, sentence, reading.doc
        span = reading.span(sentence)
        self.covering: dict[int, Mention] = {}
        for mention in reading.mentions_in(span.start_char, span.end_char):
            inside = self.doc.char_span(mention.start, mention.end, alignment_mode="expand")
            if mention.kind != "quote" and inside is not None:
                for i in range(inside.start, inside.end):
                    held = self.covering.get(i)
                    if held is None or held.end - held.start < mention.end - mention.start:
                        self.covering[i] = mention

    @cached_property
    def said(self) -> frozenset[str]:
        """The content words of the whole sentence, verbs by their base form."""
        span = self.reading.span(self.sentence)
        return self.words(self.sentence.first, self.sentence.last) | {base(t) for t in span if t.tag_ in VERBS}

    @cached_property
    def low(self) -> frozenset[str]:
        """The words of the sentence as they stand, in lower case."""
        return frozenset(t.lower_ for t in self.reading.span(self.sentence))

    def plain(self, i: int) -> bool:
        """Is the token outside dates and amounts?"""
        mention = self.covering.get(i)
        return mention is None or isinstance(mention.value, Entity)

    def _whole(self, at: int, last: int) -> bool:
        """ "All six charges", "both bills", "her two appeals": an amount that is all there is, and so known by its noun."""
        return self.doc[at].lower_ in WHOLE and self.covering[last - 1].kind == "quantity"

    def _counted(self, at: int, end: int) -> Thing | None:
        """So many of a kind, of which it says "none of"."""
        last = self._extent(at, end)
        while last > at and self.doc[last - 1].tag_ not in COUNTED:
            last -= 1
        return self._thing(at, last, self._complements(last, end)) if last > at else None

    def words(self, first: int, last: int) -> frozenset[str]:
        """The content words of some tokens, names as keys."""
        found: set[str] = set()
        for token in self.doc[first:last]:
            if self.plain(token.i) or (token.tag_ in COUNTED and self._whole(first, token.i + 1)):
                found.update(self._word(token))
        return frozenset(found)

    def _word(self, token: Token) -> tuple[str, ...]:
        mention = self.covering.get(token.i)
        if mention is not None and mention.kind in {"person", "place"} and token.tag_ != "PRP$":
            return tuple(f"@{key}" for key in name_keys(mention.value))
        if token.tag_ not in WORDS or not any(c.isalpha() for c in token.text):
            return ()
        if is_demonym(token.text):
            return (f"@{country_of(token.text)}",)
        if token.tag_ in {"NNP", "NNPS"} and token.text[0].isupper():  # a body, or a name that nobody knows
            return (noun_key(token.lemma_).lower(), f"@{sound_key(token.text)}")
        return (noun_key(token.lemma_),)

    def phrase(self, at: int, end: int) -> Thing | None:
        """The noun phrase that begins at a token, with its complements; None where there is none."""
        if at < end and self.doc[at].tag_ == "PRP":
            return self._pronoun(at)
        if at + 2 < end and self.doc[at].lower_ in NOBODY and self.doc[at + 1].lower_ == "of":
            members = self.phrase(at + 2, end) or self._counted(at + 2, end)
            return replace(members, first=at, none=True) if members is not None else None
        last = self._extent(at, end)
        while last > at and self.doc[last - 1].tag_ not in NOUNS and not self._is_noun(last - 1, at):
            last -= 1
        if last == at or not (self.plain(last - 1) or self._whole(at, last)):
            return None
        return self._thing(at, last, self._complements(last, end))

    def around(self, head: int, end: int) -> Thing | None:
        """The noun phrase whose head is a token."""
        first = head
        while first > self.sentence.first and self.doc[first - 1].tag_ in PHRASE and not self._breaks(first):
            first -= 1
        opening = self.sentence.first
        if first == opening + 2 and self.doc[opening].tag_ == "VBZ" and self.doc[opening + 1].lower_ in LINKS:
            return self.phrase(opening, end)
        return self.phrase(first, end)

    def _pronoun(self, at: int) -> Thing | None:
        """Whom a pronoun stands for, where the article says."""
        mention = self.covering.get(at)
        if mention is None or mention.kind != "person":
            return None
        keys = frozenset(f"@{key}" for key in name_keys(mention.value))
        return Thing(at, at + 1, sorted(keys)[-1], keys, keys, False, mention) if keys else None

    def _thing(self, first: int, last: int, end: int) -> Thing:
        mention = self.covering.get(last - 1)
        named = mention if mention is not None and mention.kind in {"person", "place"} else None
        own = self.words(first, last)
        head = f"@{name_keys(named.value)[-1]}" if named is not None else noun_key(self.doc[last - 1].lemma_)
        none = any(t.lower_ in {"no", "neither"} for t in self.doc[first : min(first + 2, last)])
        return Thing(first, end, head, own | self.words(last, end), own, none, named)

    def _extent(self, at: int, end: int) -> int:
        i = at
        while i < end and (self.doc[i].tag_ in PHRASE or self._is_noun(i, at)) and not (i > at and self._breaks(i)):
            i += 1
        return i

    def _is_noun(self, i: int, at: int) -> bool:
        """Whether a word of one form is a noun, however it is tagged: "a takeover bid", "the growth forecast"."""
        if i == at == self.sentence.first and self.doc[i].tag_ == "VBZ":
            return True  # "Shares in the firm fell"
        return i > at and self.doc[i].lower_ in ONE_FORM and self.doc[i - 1].tag_ in NOUNS | {"JJ"} and self.doc[at].tag_ in OPENS

    def _breaks(self, i: int) -> bool:
        """Whether another noun phrase begins at token i: "gave the team a prize", "told Smith Thursday"."""
        before = self.doc[i - 1].tag_
        if self.doc[i].tag_ in OPENS and before in NOUNS:
            return True
        return before in NOUNS and self.plain(i - 1) and not self.plain(i) and self.doc[i].tag_ != "CD"

    def _complements(self, at: int, end: int) -> int:
        """Where the prepositional phrases behind a noun end."""
        last = at
        for _ in range(REACH):
            verb = last + 1 < end and self.doc[last].tag_ == "TO" and self.doc[last + 1].tag_ == "VB"  # "a bill to tax water"
            if last + 1 >= end or (self.doc[last].lower_ not in LINKS and not verb):
                break
            further = self._extent(last + 1 + verb, end)
            if further == last + 1:
                break
            last = further
        return last


def object_of(words: Words, at: int) -> Thing | None:
    """The noun phrase at the end of a verb, or after its adverbs and its date ("approved on Monday a levy")."""
    return words.phrase(_past_dates(words, _past_adverbs(words, at)), words.sentence.last)


def complement_of(words: Words, at: int, links: frozenset[str] = LINKS) -> Thing | None:
    """The noun phrase after the preposition that follows a verb ("respond to requests")."""
    at = _past_dates(words, _past_adverbs(words, at))
    return words.phrase(at + 1, words.sentence.last) if at + 1 < words.sentence.last and words.doc[at].lower_ in links else None


def agent_of(words: Words, frame: Frame) -> Thing | None:
    """Who did what a passive verb says: the noun phrase after "by"."""
    end = min(words.sentence.last, frame.predicate.last + NEAR)
    at = next((t.i for t in words.doc[frame.predicate.last : end] if t.lower_ == "by"), None)
    return words.phrase(at + 1, words.sentence.last) if at is not None else None


def _past_adverbs(words: Words, at: int) -> int:
    while at < words.sentence.last and words.doc[at].tag_ in {"RP", "RB"}:
        at += 1
    return at


def _past_dates(words: Words, at: int) -> int:
    """Behind a date that stands between a verb and the rest of it, where the rest follows at once."""
    doc, last = words.doc, words.sentence.last
    end = at + (at < last and doc[at].lower_ in DATED)
    while end < last and (held := words.covering.get(end)) is not None and held.kind == "date":
        end += 1
    return end if end > at + 1 and end < last and (doc[end].tag_ in OPENS or doc[end].lower_ in LINKS) else at


def subject_of(words: Words, frame: Frame) -> Thing | None:
    """The noun phrase that is the subject of a verb, by the parse; what a relative pronoun stands for, in its place."""
    doc, predicate = words.doc, frame.predicate
    verbs = {doc[i].head if doc[i].dep_ == "cop" else doc[i] for i in range(predicate.first, predicate.last)}
    found = sorted((t for verb in verbs for t in verb.children if t.dep_ in SUBJECTS), key=lambda t: t.i)
    inside = [t for t in found if words.sentence.first <= t.i < predicate.first]
    if not inside:
        return (
            _apposed(words, predicate)
            or _participle(words, predicate)
            or _inherited(words, predicate)
            or _adjacent(words, predicate)
            or _mentioned(words, frame)
        )
    head = inside[-1]
    if head.lower_ in RELATIVE:
        return _before(words, head.i)
    thing = words.around(_last_noun(words, head.i, predicate.first), predicate.first)
    thing = _governing(words, thing, predicate) or thing
    return _called(words, thing, predicate.first) if thing is not None else None


def _governing(words: Words, thing: Thing | None, predicate: Predicate) -> Thing | None:
    """ "An order to close the mill was given": the noun that takes the infinitive, where the parse has its object."""
    doc, at = words.doc, thing.first if thing is not None else 0
    inside = at - 3 >= words.sentence.first and predicate.finite
    row = [t.tag_ for t in doc[at - 3 : at]] if inside else []
    return words.around(at - 3, predicate.first) if row[1:] == ["TO", "VB"] and row[0] in NOUNS else None


def _apposed(words: Words, predicate: Predicate) -> Thing | None:
    """The noun phrase that opens a sentence, where commas part it from its verb ("Output of tin in Peru, a big source, fell")."""
    doc, at = words.doc, words.sentence.first
    if doc[predicate.first - 1].text != "," or any(t.tag_ in FINITE for t in doc[at : predicate.first]):
        return None
    thing = words.phrase(at, predicate.first)
    return thing if thing is not None and thing.last < predicate.first - 1 and doc[thing.last].text == "," else None


def _inherited(words: Words, predicate: Predicate) -> Thing | None:
    """The subject that a verb behind "and" or a comma shares with the verb it is joined to."""
    verb = words.doc[predicate.head]
    if verb.dep_ not in {"conj", "advcl", "xcomp"} or verb.head.i >= verb.i:
        return None
    found = [t for t in verb.head.children if t.dep_ in SUBJECTS and words.sentence.first <= t.i < verb.head.i]
    return words.around(_last_noun(words, found[-1].i, verb.head.i), verb.head.i) if found else None


def _called(words: Words, thing: Thing, end: int) -> Thing:
    """ "The builder, Oskar Venn, was acquitted": who is meant is told by the name."""
    at = thing.last + 1
    mention = words.covering.get(at)
    if thing.name is not None or at >= end or words.doc[thing.last].tag_ != "," or mention is None or mention.kind != "person":
        return thing
    named = words.phrase(at, end)
    if named is None or named.name is None or named.last >= end or words.doc[named.last].tag_ != ",":
        return thing
    return replace(named, words=named.words | thing.words, own=named.own | thing.own)


def _adjacent(words: Words, predicate: Predicate) -> Thing | None:
    """The noun phrase between the beginning of a clause and its finite verb, where a dateline has led the parse astray."""
    doc, at = words.doc, predicate.first - 1
    if not predicate.finite or at < words.sentence.first or doc[at].tag_ not in NOUNS:
        return None
    while at > words.sentence.first and (doc[at - 1].tag_ in PHRASE or doc[at - 1].lower_ in LINKS) and not _opens(words, at - 1):
        at -= 1
    at -= at == words.sentence.first + 1 and doc[at - 1].tag_ == "VBZ"
    opens = at == words.sentence.first or doc[at - 1].tag_ in {",", ":", "CC", "HYPH", "``"} or _opens(words, at - 1)
    thing = words.phrase(at, predicate.first) if opens else None
    return thing if thing is not None and thing.last == predicate.first else None


def _opens(words: Words, at: int) -> bool:
    """Whether a "that" behind a verb opens a clause ("reported that traffic rose"), whatever the tagger takes it for."""
    return words.doc[at].lower_ == "that" and at > words.sentence.first and words.doc[at - 1].tag_ in VERBS


def _participle(words: Words, predicate: Predicate) -> Thing | None:
    """What a bare participle says something of ("the pact signed in Oslo"); "the deficit narrowed" is often read as one."""
    doc, verb = words.doc, words.doc[predicate.head]
    if not predicate.passive or predicate.first != predicate.head or verb.i <= words.sentence.first:
        return None
    right = verb.i - 1 - (doc[verb.i - 1].tag_ == ",")
    noun = verb.head.i if verb.dep_ == "acl" and verb.head.i < verb.i else right
    noun = _meant(words, noun)
    return words.around(noun, predicate.first) if noun >= words.sentence.first and doc[noun].tag_ in NOUNS else None


def _meant(words: Words, noun: int) -> int:
    """The noun that "the one" behind it stands for ("the committee, the one led by Ann Lee")."""
    token = words.doc[noun]
    apposed = token.lower_ in ONES and token.dep_ == "appos" and words.sentence.first <= token.head.i < noun
    return token.head.i if apposed else noun


def _mentioned(words: Words, frame: Frame) -> Thing | None:
    """The subject as the order of the sentence tells it, where the parse knows of none."""
    if len(frame.subject) != 1 or frame.subject[0].first < words.sentence.first:
        return None
    argument = frame.subject[0]
    return words.phrase(argument.first, max(argument.last, argument.first + 1))


def _last_noun(words: Words, at: int, end: int) -> int:
    """The parse may take the first word of a name, or the year before it, for its head."""
    while at + 1 < end and words.doc[at + 1].tag_ in NOUNS and words.doc[at].tag_ in NOUNS | {"CD", "JJ"}:
        at += 1
    return at


def _before(words: Words, pronoun: int) -> Thing | None:
    at = pronoun - 1
    while at > words.sentence.first and words.doc[at].tag_ in {",", "-LRB-"}:
        at -= 1
    at = _meant(words, at)
    return words.around(at, at + 1) if words.doc[at].tag_ in NOUNS else None
