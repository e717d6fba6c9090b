"""A sentence -> its tellings: each verb of saying with who speaks, to whom, on what occasion, and what is told.

Shallow: what follows the verb is read left to right by tags (whom, when and where, then the clause that is told), as
the parse of speech errs most. Quotes take their verb, addressee and occasion from here, indirect speech its clauses,
cues the source that vouches for a clause.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.annotate import cues
from checker.annotate.phrases import FINITE, head_of, noun_phrase, prepositional
from checker.annotate.speakers import is_saying, phrase, speaker_in, spoken_to, verb_of, verbs
from checker.annotate.surroundings import Bounds, Near, Surroundings, name_of, text_of
from checker.model import Quote

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 250  # tokens: no sentence that tells anything is longer; lists and noise are
BREAKS = frozenset({";", "—", "–", "--"})
MARKS = frozenset("\"“”„«»'‘’`") | {"``", "''"}


@dataclass(frozen=True)
class Telling:
    """One verb of saying (or "according to"): token ranges (end exclusive) of whom it addresses, on what occasion, what
    it tells, how that opens ("that", "whether", "" for a bare clause), and the first token behind whom and when."""

    verb: Token
    lemma: str
    speaker: Token | None
    addressee: Bounds | None = None
    occasion: tuple[Bounds, ...] = ()
    content: tuple[Bounds, ...] = ()
    opens: str = ""
    after: int = 0

    def covers(self, token: int) -> bool:
        return any(first <= token < last for first, last in self.content)


def detailed(quote: Quote, found: Telling, near: Near) -> Quote:
    """The quote with the verb, the addressee and the occasion of its telling."""
    doc = found.verb.doc
    occasion = " ".join(text_of(doc, bounds) for bounds in found.occasion)
    addressee = name_of(doc, found.addressee, near) if found.addressee is not None else None
    return replace(quote, verb=found.lemma, addressee=addressee, occasion=occasion or None)


def tellings(around: Surroundings, holding: bool = False) -> list[Telling]:
    """Every telling of a sentence, in order of its verbs; none in a sentence longer than any that is spoken.

    With `holding`, also what somebody is said to believe, expect, fear or doubt.
    """
    if around.last - around.first > LONGEST:
        return []
    found = (_telling(around, token, holding) for token in around.doc[around.first : around.last])
    return [told for told in found if told is not None]


def _telling(around: Surroundings, token: Token, holding: bool) -> Telling | None:
    doc = around.doc
    if token.lower_ == "according" and token.i + 2 < around.last and doc[token.i + 1].lower_ == "to":
        return _according(around, token)
    if spoken_to(token):
        return _forward(around, told(around, token, None))
    held = holding and token.tag_ in FINITE and verb_of(token) in cues.table("holding")
    if not held and not is_saying(token):
        return _passive(around, token)
    speaker = speaker_in(token, around.first, around.last)
    if speaker is None or not around.first <= speaker.i < around.last or around.is_date(speaker):
        return None
    found = _forward(around, told(around, token, speaker))
    return found if found.content else replace(found, content=_backward(around, found))


def _according(around: Surroundings, token: Token) -> Telling | None:
    doc, first = around.doc, token.i + 2
    last = _wide_phrase(around, first)
    if last == first:
        return None
    before = _trimmed(doc, around.first, token.i)
    after = _trimmed(doc, last, around.last)
    content = tuple(b for b in (before, after) if b[0] < b[1] and _has_verb(doc, b))
    return Telling(token, "according to", doc[head_of(doc, first, noun_phrase(doc, first, last))], content=content)


def _wide_phrase(around: Surroundings, first: int) -> int:
    """Where a noun phrase with the prepositional phrases on it ends."""
    end = noun_phrase(around.doc, first, around.last, around.ends)
    return prepositional(around.doc, end, around.last, around.ends) if end > first else end


def _passive(around: Surroundings, token: Token) -> Telling | None:
    """ "It was reported that ...": told by nobody in particular."""
    if token.tag_ != "VBN" or verb_of(token) not in verbs() or token.i + 1 >= around.last:
        return None
    opener = around.doc[token.i + 1].lower_ == "that"
    return _forward(around, Telling(token, verb_of(token), None, after=token.i + 1)) if opener else None


def told(around: Surroundings, verb: Token, speaker: Token | None) -> Telling:
    """The verb with its addressee and its occasion, from the words after it and from the start of the sentence."""
    occasion = [b for b in (_fronted(around, verb, speaker),) if b is not None]
    addressee: Bounds | None = None
    if speaker is None and spoken_to(verb):
        addressee = _undergoes(verb)
    at = _past_speaker(around, verb, speaker)
    while at < around.last:
        end, what = _next_part(around, verb, at, addressee is None)
        if end == at:
            break
        if what == "addressee":
            addressee = _without_to(around.doc, at, end)
        elif what == "occasion":
            occasion.append((at, end))
        at = end
    return Telling(verb, verb_of(verb), speaker, addressee, tuple(occasion), after=at)


def later_occasion(around: Surroundings, at: int) -> tuple[Bounds, ...]:
    """An occasion that follows the quotation: only a date or a known kind of occasion, as other phrases belong to what is
    quoted ("the best team" in Europe)."""
    if not around.first <= at < around.last or around.doc[at].lower_ not in cues.words("occasion"):
        return ()
    end = _occasion(around, at)
    known = any(t.lower_ in cues.words("occasion", "nouns") for t in around.doc[at:end]) or at + 1 in around.dates
    return ((at, end),) if known and end > at else ()


def _undergoes(verb: Token) -> Bounds | None:
    head = next((child for child in verb.children if child.dep_ == "nsubj:pass"), None)
    return phrase(head) if head is not None else None


def _without_to(doc: Doc, first: int, last: int) -> Bounds:
    return (first + 1, last) if doc[first].tag_ in {"TO", "IN"} else (first, last)


def _past_speaker(around: Surroundings, verb: Token, speaker: Token | None) -> int:
    """Where what follows the verb begins: behind its subject where that follows it ("said the mayor in Rome")."""
    after = verb.i + 1
    if speaker is None or speaker.i < verb.i:
        return after
    end = noun_phrase(around.doc, after, around.last)
    return max(end, phrase(speaker)[1], speaker.i + 1)


def _next_part(around: Surroundings, verb: Token, at: int, open_: bool) -> tuple[int, str]:
    """Where the next part after a verb ends, and which it is: an addressee, an occasion, or an adverb."""
    doc, last = around.doc, around.last
    token = doc[at]
    if at in around.dates:
        return around.dates[at], "occasion"
    if token.lower_ == "to" and open_:
        end = noun_phrase(doc, at + 1, last, around.ends)
        return (end if end > at + 1 else at), "addressee"
    if token.lower_ in cues.words("occasion"):
        return _occasion(around, at), "occasion"
    if token.tag_ in {"RB", "RP"} and at + 1 < last:
        return at + 1, "adverb"
    if open_ and verb_of(verb) in addressing():
        end = noun_phrase(doc, at, last, around.ends)
        return (at if end < last and doc[end].tag_ in FINITE else end), "addressee"
    return at, ""


def addressing() -> frozenset[str]:
    """Verbs of saying whose object is who is addressed ("told reporters")."""
    return frozenset(lemma for lemma, flags in verbs().items() if ">" in flags)


def _occasion(around: Surroundings, at: int) -> int:
    """Where the occasion that begins with a preposition ends; its letter may have an addressee of its own."""
    doc = around.doc
    end = noun_phrase(doc, at + 1, around.last, around.ends)
    if end == at + 1:
        return around.dates.get(at + 1, at)
    end = max(end, around.dates.get(at + 1, end))
    after = prepositional(doc, end, around.last, around.ends, participles=True)
    to = next((i for i in range(end, after) if doc[i].lower_ == "to"), after)
    return to if end < to else (end if doc[end : end + 1].text == "to" else after)


def _fronted(around: Surroundings, verb: Token, speaker: Token | None) -> Bounds | None:
    """When, where or in what form, at the start of the sentence: "On Monday the mayor said", "Speaking in Rome, ..."."""
    doc, first = around.doc, around.first
    subject_first = phrase(speaker)[0] if speaker is not None else verb.i
    if speaker is None or subject_first <= first or subject_first > verb.i:
        return None
    opening = doc[first]
    spoken = opening.lower_ in cues.words("occasion", "opening")
    if not spoken and opening.lower_ not in cues.words("occasion") and first not in around.dates:
        return None
    last = subject_first - (doc[subject_first - 1].text == ",")
    plain = not any(t.tag_ in FINITE or t.text in MARKS or t.text == "," for t in doc[first + spoken : last])
    return (first, last) if plain and last > first else None


def _forward(around: Surroundings, found: Telling) -> Telling:
    """The clause after the verb: behind "that" or "whether", or a bare one with a subject and a finite verb."""
    doc = around.doc
    at = found.after
    if at >= around.last:
        return found
    opener = doc[at].lower_
    if opener in {"that", "whether", "if"} and doc[at].tag_ in {"IN", "WDT", "DT"} and at + 2 < around.last:
        content = _clause(around, at + 1)
        return replace(found, opens=opener, content=(content,) if _has_verb(doc, content) else ())
    content = _clause(around, at)
    bare = _begins_clause(around, at) and _has_verb(doc, content)
    return replace(found, content=(content,) if bare else ())


def _begins_clause(around: Surroundings, at: int) -> bool:
    """A noun phrase with, sooner or later, its finite verb; no object ("said a word"), no quotation mark."""
    doc = around.doc
    if doc[at].tag_ == "EX":
        return True
    end = _wide_phrase(around, at)
    while end < around.last and (doc[end].tag_ == "RB" or end in around.dates):
        end = around.dates.get(end, end + 1)
    if end < around.last and doc[end].text == ",":  # "said the mayor, who was ill, had left": an insertion
        return end > at and _after_insertion(around, end)
    return end > at and end < around.last and doc[end].tag_ in FINITE | {"VBN"}


def _after_insertion(around: Surroundings, comma: int) -> bool:
    doc = around.doc
    closing = next((t.i for t in doc[comma + 1 : around.last] if t.text == ","), None)
    return closing is not None and closing + 1 < around.last and doc[closing + 1].tag_ in FINITE


def _clause(around: Surroundings, first: int) -> Bounds:
    """From a token to where what is told ends: the sentence's end, a break, or "but" with a clause of its own."""
    doc = around.doc
    ending = (t.i for t in doc[first : around.last] if t.text in BREAKS or _own_clause(around, t) or _attributes(around, t))
    return _trimmed(doc, first, next(ending, around.last))


def _attributes(around: Surroundings, comma: Token) -> bool:
    """Whether another source follows a comma, and nothing else: "..., the agency said on Monday"."""
    doc, at = around.doc, comma.i + 1
    if comma.text != "," or at >= around.last or doc[at].is_space:
        return False
    end = noun_phrase(doc, at, around.last, around.ends)
    verb = doc[min(end, around.last - 1)]
    return verb.tag_ in FINITE and verb_of(verb) in verbs() and "*" not in verbs()[verb_of(verb)]


def _own_clause(around: Surroundings, token: Token) -> bool:
    """ ", but the mayor left": another clause, told by the article."""
    if token.lower_ not in {"but", "while", "although", "though", "whereas"} or around.doc[token.i - 1].text != ",":
        return False
    return _begins_clause(around, token.i + 1) if token.i + 1 < around.last else False


def _backward(around: Surroundings, found: Telling) -> tuple[Bounds, ...]:
    """What stands before a verb of saying set off by a comma ("..., police said"), and after it if it is an insertion."""
    doc, verb = around.doc, found.verb
    opening = min(verb.i, phrase(found.speaker)[0]) if found.speaker is not None else verb.i
    if opening <= around.first + 1 or doc[opening - 1].text not in MARKS | {","} or verb.tag_ not in FINITE:
        return ()
    comma = next((t.i for t in doc[verb.i : around.last] if t.text == ","), None)
    before = _trimmed(doc, around.first, _before_apposition(doc, around.first, opening - 1))
    after = _trimmed(doc, comma + 1, around.last) if comma is not None else (0, 0)
    if found.speaker is not None and before[0] <= found.speaker.i < before[1]:
        return ()  # "the mayor, who was ill, said"
    if _has_verb(doc, before):
        return (before,)
    if after[0] < after[1] and _has_verb(doc, after) and (doc[before[0]].tag_ == "IN" or before[0] in around.dates):
        return (after,)
    inserted = before[0] < before[1] and after[0] < after[1] and doc[after[0]].tag_ in FINITE
    return (before, after) if inserted else ()


def _before_apposition(doc: Doc, first: int, last: int) -> int:
    """Where what is told ends before a source with an apposition: "..., an expert on ships, Ivo Brandt, said"."""
    comma = next((i for i in range(last - 1, first, -1) if doc[i].text == ","), None)
    if comma is None or _has_verb(doc, (comma, last)) or not _has_verb(doc, (first, comma)):
        return last
    return comma if noun_phrase(doc, comma + 1, last) > comma + 1 and doc[comma + 1].tag_ in {"DT", "PRP$"} else last


def _trimmed(doc: Doc, first: int, last: int) -> Bounds:
    """A range without the punctuation at its ends; marks of quotation stay, unless they stand alone."""
    while first < last and doc[first].text in {",", ":", ".", "-", " ", "\n"}:
        first += 1
    while last > first and doc[last - 1].text in {",", ".", "!", "?", ":", ";"} or last > first and doc[last - 1].is_space:
        last -= 1
    return first, last


def _has_verb(doc: Doc, bounds: Bounds) -> bool:
    """Whether a range has a finite verb, and something before it that may be its subject."""
    return any(t.tag_ in FINITE for t in doc[bounds[0] + 1 : bounds[1]]) and doc[bounds[0]].tag_ not in FINITE
