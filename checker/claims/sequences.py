"""Sentences -> claims of kind "order": which of two events came first ("resigned before the vote"). Next: compare/sequences.

The two events are told by a clause and a clause or noun behind "before", "after" or "only when", or by two sentences with
"two hours later" between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.annotate.date_lengths import length
from checker.annotate.names_match import sound_key
from checker.annotate.speakers import is_saying
from checker.claims import families, making, things
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame, frames
from checker.claims.outcome_words import verbs
from checker.claims.outcomes import TOLD
from checker.claims.things import Words
from checker.language.verbs import base
from checker.model import Claim, DateValue, Event, Order

if TYPE_CHECKING:
    from spacy.tokens import Token

MAIN_FIRST = {"before": True, "after": False, "once": False, "following": False, "when": False, "until": False}
STOPS = frozenset({",", ";", ":", "–", "—", "-", ".", '"', "”", "“", "``", "''"})
INVERTED = frozenset({"do", "have", "be"})
OVER = frozenset({"VBN", "VBD", "RP", "RB", "NN", "NNS", "NNP", "CD"})  # what ends a clause in front of "did"
FINITE = frozenset({"VBD", "VBP", "VBZ"})
RELATIVE = frozenset({"WDT", "WP", "WP$"})
NOMINAL = ("tion", "sion", "ment", "ance", "ence", "al", "ure", "ing")  # endings of nouns that tell what somebody does
AGAIN = frozenset({"again", "second", "another", "further", "next", "previous", "each", "every", "always", "usually", "often"})
CLAUSE = 60  # tokens: what is longer is no clause of time
LAST = frozenset({"later"})


@dataclass(frozen=True)
class Told:
    """An event as told, its tokens (end exclusive), and the frame that tells of it, if it is told by a clause."""

    event: Event
    first: int
    last: int
    frame: Frame | None


def sequences(clauses: Sequence[Clauses]) -> Iterator[Claim]:
    """Claims of kind "order" of one article: slots matter and order."""
    before: Words | None = None
    for parts in clauses:
        words = Words(parts.reading, parts.sentence)
        yield from _linked(words, tuple(frames(parts)))
        if not words.low & AGAIN:
            yield from _lagging(words, tuple(frames(parts)), before)
        before = words


def _linked(words: Words, found: Sequence[Frame]) -> Iterator[Claim]:
    for link in words.doc[words.sentence.first : words.sentence.last - 1]:
        if not _links(words, link):
            continue
        behind = _behind(words, found, link)
        main = _main(words, found, link, behind) if behind is not None else None
        if behind is None or main is None or main.frame is None or not _happened(behind, main):
            continue
        if _comes_round(words, behind, main):
            continue
        pair = (main.event, behind.event) if MAIN_FIRST[link.lower_] else (behind.event, main.event)
        start, lag = _lag(words, link.i)
        yield _claim(words, main.frame, Order(*pair, lag), (start, behind.last))


def _comes_round(words: Words, *told: Told) -> bool:
    """Whether what is told happens again, or each time: "every morning before the gates open"."""
    first, last = min(t.first for t in told), max(t.last for t in told)
    while first > words.sentence.first and words.doc[first - 1].text not in STOPS:
        first -= 1
    return any(t.lower_ in AGAIN for t in words.doc[first:last])


def _links(words: Words, link: Token) -> bool:
    """Whether a word sets two events in order; "when" and "once" do, where "only" stands before, or a perfect behind."""
    if link.lower_ not in MAIN_FIRST or link.i + 1 in words.covering and words.covering[link.i + 1].kind in {"date", "quantity"}:
        return False
    if link.lower_ == "when":
        return link.i > words.sentence.first and words.doc[link.i - 1].lower_ == "only"
    return link.tag_ in {"IN", "WRB", "RB", "VBG"} and words.doc[link.i + 1].text not in STOPS


def _behind(words: Words, found: Sequence[Frame], link: Token) -> Told | None:
    """The event behind a link: a clause, or a noun that tells of one."""
    end = _end(words, link.i + 1)
    inside = [f for f in found if link.i < f.predicate.first and f.predicate.last <= end]
    clause = [f for f in inside if f.predicate.finite or f.predicate.first == link.i + 1]
    if clause and link.lower_ != "following":
        return _told(words, link.i + 1, end, clause[:1])
    thing = words.phrase(link.i + 1, end)
    if thing is None or thing.name is not None or not _tells_an_event(thing.head):
        return None
    return Told(Event(_keys(words, thing.first, thing.last), (thing.head,)), thing.first, thing.last, None)


def _tells_an_event(noun: str) -> bool:
    return families.event_of_noun(noun) is not None or (len(noun) > 5 and noun.endswith(NOMINAL))


def _end(words: Words, at: int) -> int:
    """Where a clause ends: at a stop, at a relative or cleft "that", or where an inverted auxiliary opens the main clause."""
    doc, verb = words.doc, False
    stop = min(at + CLAUSE, words.sentence.last)
    for token in doc[at:stop]:
        if token.text in STOPS or token.tag_ in RELATIVE:
            return token.i
        if verb and (token.lower_ == "that" or token.lower_ in MAIN_FIRST or _inverts(words, token)):
            return token.i
        verb = verb or token.tag_ in things.VERBS
    return stop


def _inverts(words: Words, token: Token) -> bool:
    """ "Only when the vote was over did she leave": the auxiliary before the subject of the main clause."""
    held = words.covering.get(token.i - 1)
    ends = words.doc[token.i - 1].tag_ in OVER or (held is not None and held.kind == "date")
    return ends and token.tag_ in FINITE and base(token) in INVERTED


def _main(words: Words, found: Sequence[Frame], link: Token, behind: Told) -> Told | None:
    """The event that is told in the main clause, before the link or, where that opens its sentence, behind it."""
    ahead = [f for f in found if f.predicate.last <= link.i and f.predicate.lemma not in {"be", "do"}]
    if ahead:
        frame = ahead[-1]
        if is_saying(words.doc[frame.predicate.head]) or frame.predicate.negated != (link.lower_ == "until"):
            return None
        told = _told(words, frame.predicate.first, link.i, [frame])
        own = {*told.event.things, *_subject(words, frame)}
        return replace(told, event=replace(told.event, things=tuple(sorted(own))))
    first = behind.last + (words.doc[behind.last].text == ",") if behind.last < words.sentence.last else behind.last
    last = next((t.i for t in words.doc[first + 1 : words.sentence.last] if t.text in STOPS), words.sentence.last)
    inside = [f for f in found if first <= f.predicate.first < last and not is_saying(words.doc[f.predicate.head])]
    return _told(words, first, last, inside) if inside else None


def _subject(words: Words, frame: Frame) -> Iterator[str]:
    """The words for who or what a verb is about, by the parse and by the order of the sentence."""
    thing = things.subject_of(words, frame)
    if thing is not None:
        yield from _keys(words, thing.first, thing.last)
        yield from (word for word in thing.own if word[0] == "@" or f"@{sound_key(word)}" not in thing.own)
    for argument in frame.subject:
        yield from _keys(words, argument.first, argument.last)


def _told(words: Words, first: int, last: int, inside: Sequence[Frame]) -> Told:
    acts = {act for f in inside if f.predicate.lemma != "do" for act in _acts(f)}
    return Told(Event(_keys(words, first, last), tuple(sorted(acts))), first, last, inside[-1])


def _acts(frame: Frame) -> Iterator[str]:
    """A verb, and every outcome that it may report: both "quit" and "step down" say "resigned"."""
    doc, predicate = frame.reading.doc, frame.predicate
    yield predicate.lemma
    for family, rest, label in verbs().get(predicate.lemma, ()):
        if tuple(t.lower_ for t in doc[predicate.last : predicate.last + len(rest)]) == rest:
            yield f"{family.name}: {label}"


def _keys(words: Words, first: int, last: int) -> tuple[str, ...]:
    """The nouns and names of some tokens."""
    held = words.words(first, last)
    verbal = {word for t in words.doc[first:last] if t.tag_ in things.VERBS for word in words.words(t.i, t.i + 1)}
    return tuple(
        sorted(word for word in held - verbal if word[0] == "@" or f"@{sound_key(word)}" not in held)
    )  # a name stands there as a word too


def _happened(*told: Told) -> bool:
    """Whether two events are told as what happened, or as what is to come, and share no more than a name."""
    plain = all(t.frame is None or t.frame.predicate.status in TOLD for t in told)
    return plain and all(t.event.things or t.event.acts for t in told)


def _lag(words: Words, link: int) -> tuple[int, float | None]:
    """Where the words for the time between two events begin, right before the link, and how many days it is."""
    at = link
    while at > words.sentence.first and words.doc[at - 1].tag_ == "RB":
        at -= 1
    mention = words.covering.get(at - 1) if at > words.sentence.first else None
    if mention is None or not isinstance(mention.value, DateValue) or mention.value.approximate:
        return at, None
    days = length(mention.value)
    return (_start(words, at - 1), days) if days is not None else (at, None)


def _start(words: Words, at: int) -> int:
    """Where the mention that covers a token begins."""
    while at > words.sentence.first and words.covering.get(at - 1) == words.covering.get(at):
        at -= 1
    return at


def _lagging(words: Words, found: Sequence[Frame], before: Words | None) -> Iterator[Claim]:
    """ "... and two hours later she was gone": after what the sentence told so far, and the one before it."""
    doc = words.doc
    for token in doc[words.sentence.first : words.sentence.last]:
        lag = words.covering.get(token.i)
        if token.lower_ not in LAST or lag is None or lag.kind != "date":
            continue
        start, last = _start(words, token.i), _end(words, token.i + 1)
        opens = start == words.sentence.first or doc[start - 1].tag_ in {"CC", ","}
        inside = [f for f in found if token.i < f.predicate.first < last]
        over = "longer" in {t.lower_ for t in doc[token.i : last]}  # "was no longer the minister"
        if not opens or not inside or inside[0].predicate.negated != over:
            continue
        earlier = {*_keys(words, words.sentence.first, start), *(_keys_of(before) if before is not None else ())}
        main = _told(words, token.i + 1, last, inside[:1])
        if earlier and _happened(main):
            yield _claim(words, inside[0], Order(Event(tuple(sorted(earlier))), main.event), (start, last))


def _keys_of(words: Words) -> tuple[str, ...]:
    return _keys(words, words.sentence.first, words.sentence.last)


def _claim(words: Words, frame: Frame, order: Order, span: tuple[int, int]) -> Claim:
    slots = {
        "matter": making.words_slot(words.reading, *span, "order of events"),
        "order": making.words_slot(words.reading, *span, order),
    }
    return replace(making.claim(frame, "order", "order", slots), negated=False)
