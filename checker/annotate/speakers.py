"""A verb of saying -> who says it. Beside quotes, which asks for direct speech; claims ask for indirect speech.

The subject comes from the parse; where the parse went astray between quotation marks, from the words around the verb.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.annotate.phrases import FINITE, NAMING, PHRASE, PRONOUNS, noun_phrase
from checker.language.reading import Reading, Sentence
from checker.language.verbs import base
from checker.model import Entity, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECT = frozenset({"nsubj"})
PASSIVE = frozenset({"nsubj:pass", "aux:pass", "auxpass", "nsubjpass"})
# A verb without a subject shares that of the verb it hangs on: "smiled and said", "went on to say", "..., saying".
SHARING = frozenset({"conj", "xcomp", "advcl", "parataxis"})
# What belongs to a noun phrase that names a speaker; relative clauses and appositions after a comma do not.
INSIDE = frozenset(
    {"det", "amod", "compound", "nmod", "nmod:poss", "poss", "flat", "nummod", "case", "conj", "cc", "goeswith", "fixed"}
)
# The head's own preposition ("according to") is none of its words; those of its parts are ("the ministry of trade").
OUTSIDE_HEAD = frozenset({"case", "fixed"})
SAID = frozenset({"VBD", "VBZ", "VBP", "VB", "VBG", "VBN"})
# "who said", "that says": the speaker stands elsewhere.
NO_SPEAKER = frozenset({"WP", "WDT", "WRB", "EX", "IN"})
CONTENT = frozenset({"ccomp", "xcomp", "parataxis", "obj"})
CLIMB = 3
# What right before a bare noun belongs to it, wherever the parse hung it.
ATTACHED = frozenset({"NNP", "NNPS", "DT", "CD", "PRP$"})
LONG_NAME = 8  # tokens
MUTE = frozenset({"nothing", "anything", "something", "everything", "so", "this", "that"})
MARKS = frozenset({"``", "''"})


@cache
def verbs() -> dict[str, str]:
    """Lemmas of the verbs of saying -> the signs behind them in the list, which its head explains."""
    lines = Path(__file__).with_name("speech_verbs.txt").read_text(encoding="utf-8").splitlines()
    entries = [line.partition(" ") for line in lines if line.strip() and not line.startswith("#")]
    return {lemma: signs for lemma, _, signs in entries}


def verb_of(token: Token) -> str:
    """The base form of a verb; a regular form of a verb of saying is known even where the lemmatizer errs."""
    lemma, form = base(token), token.lower_
    stem = form.removesuffix("ed").removesuffix("ing")
    stems = (stem, stem + "e", stem[:-1]) if stem != form else ()
    return lemma if lemma in verbs() else next((stem for stem in stems if stem in verbs()), lemma)


def is_saying(token: Token) -> bool:
    """Whether a token is a verb of saying whose subject speaks; in the passive it is spoken to or about."""
    if token.tag_ not in SAID or verb_of(token) not in verbs():
        return False
    return not any(child.dep_ in PASSIVE for child in token.children) and not _modifies(token)


def spoken_to(token: Token) -> bool:
    """Whether the subject of a verb is addressed: "was told", "has been informed"."""
    if token.tag_ != "VBN" or ">" not in verbs().get(verb_of(token), ""):
        return False
    return any(child.dep_ in PASSIVE for child in token.children)


def may_say(verb: Token, head: Token, names: Names) -> bool:
    """Whether this subject can say something with this verb: what is written "reads", a person reads a book."""
    if "=" not in verbs().get(verb_of(verb), ""):
        return True
    mention = names.at(head.idx, head.idx + len(head.text))
    return head.tag_ not in PRONOUNS and (mention is None or mention.value.kind != "person")


def _modifies(token: Token) -> bool:
    """A bare participle behind a noun: "a ship called X", "the man accused of theft"."""
    return token.tag_ == "VBN" and token.dep_ == "acl" and not any(child.dep_ == "aux" for child in token.children)


def subject(verb: Token) -> Token | None:
    """The head of the phrase that names who says it."""
    at = verb
    for _ in range(CLIMB):
        subjects = [c for c in at.children if c.dep_ in SUBJECT and c.tag_ not in NO_SPEAKER]
        if subjects and not (at.i == verb.i and _set_off(verb)):
            return min(subjects, key=lambda child: abs(child.i - at.i))
        if at.dep_ not in SHARING or at.head.i == at.i:
            break
        if any(t.tag_ in MARKS for t in verb.doc[min(at.i, at.head.i) : max(at.i, at.head.i)]):
            break  # the subject of what is said is not who says it
        at = at.head
        passive = next((c for c in at.children if c.dep_ == "nsubj:pass"), None)
        if passive is not None:  # "was quoted as saying"
            return passive
    return None


def speaker_in(verb: Token, first: int, last: int) -> Token | None:
    """The head of the phrase that names who says it, in a sentence (tokens first to last): right behind a verb set off
    by a comma ("..., said police"), else its subject, else what stands beside it."""
    doc = verb.doc
    own = any(child.dep_ in SUBJECT and child.i < verb.i for child in verb.children)
    inverted = verb.i > first and not doc[verb.i - 1].is_alpha and not own and verb.tag_ in FINITE
    head = (_inverted(verb, last) if inverted else None) or subject(verb) or beside(verb, doc, first, last)
    return bearer(head) if head is not None else None


def _inverted(verb: Token, last: int) -> Token | None:
    """The head of the phrase right behind a verb, unless a clause begins there ("..., warned the toll may rise")."""
    end = noun_phrase(verb.doc, verb.i + 1, last)
    clause = end < last and verb.doc[end].tag_ in FINITE
    return None if clause or "*" in verbs().get(verb_of(verb), "*") else _phrase_from(verb.doc, verb.i + 1, end)


def _set_off(verb: Token) -> bool:
    """A participle after a comma ("X met Y, saying ...") speaks for the subject of its sentence, not for the name before it."""
    return verb.tag_ == "VBG" and verb.i > 0 and verb.doc[verb.i - 1].text == ","


def beside(verb: Token, doc: Doc, first: int, last: int) -> Token | None:
    """The head of a noun phrase right after or right before a verb, within tokens first to last: "said X", "X said"."""
    if _set_off(verb):
        return _phrase_from(doc, first, verb.i) if _begins_sentence_of(doc, first, verb.i) else None
    inverts = verb.tag_ in FINITE and "*" not in verbs().get(verb_of(verb), "*")
    after = _phrase_from(doc, verb.i + 1, last) if inverts or verb.lower_ == "to" else None
    if after is not None and (verb.i == first or not doc[verb.i - 1].is_alpha):
        return after
    at = verb.i - 1
    while at >= first and (doc[at].tag_ == "RB" or doc[at].lemma_ == "have"):
        at -= 1
    if at >= first and doc[at].tag_ in NAMING | PRONOUNS:
        return doc[at]
    if after is None and at > first and doc[at].text == ",":  # "the chief executive, Ivo Brandt, said"
        return _apposed(doc, first, at) or _phrase_from(doc, first, at)
    return after


def _begins_sentence_of(doc: Doc, first: int, verb: int) -> bool:
    """Whether the parser lets a sentence begin at `first` and none between there and the verb."""
    return doc[first].is_sent_start is True and not any(t.is_sent_start for t in doc[first + 1 : verb + 1])


def _apposed(doc: Doc, first: int, comma: int) -> Token | None:
    """The name between two commas before a verb, if it is nothing but a name; or the one whose age stands there."""
    at = comma - 1
    if at - 2 > first and doc[at].tag_ == "CD" and doc[at - 1].text == ",":
        return doc[at - 2] if doc[at - 2].tag_ in {"NNP", "NNPS"} else None
    while at > first and doc[at].tag_ in {"NNP", "NNPS"}:
        at -= 1
    return doc[comma - 1] if at < comma - 1 and doc[at].text == "," else None


def _phrase_from(doc: Doc, at: int, last: int) -> Token | None:
    head = None
    last = min(last, len(doc))
    while at < last and doc[at].tag_ in PHRASE | PRONOUNS:
        if doc[at].tag_ in NAMING | PRONOUNS:
            head = doc[at]
        if doc[at].tag_ in PRONOUNS:
            break
        at += 1
    return head if head is None or head.lower_ not in MUTE else None


def opening_subject(doc: Doc, first: int, last: int) -> Token | None:
    """The head of a noun phrase at `first` that a finite verb follows at once: "one user jabbed"."""
    head = _phrase_from(doc, first, last)
    return head if head is not None and head.i + 1 < last and doc[head.i + 1].tag_ in FINITE | {"VBN"} else None


def phrase(head: Token) -> tuple[int, int]:
    """Token range (end exclusive) of the noun phrase around its head, without clauses and appositions."""
    children = [child for child in head.children if child.dep_ in INSIDE - OUTSIDE_HEAD]
    members = {head.i} | {token.i for child in children for token in _members(child)}
    first = last = head.i
    while first - 1 in members:
        first -= 1
    while last + 1 in members:
        last += 1
    doc = head.doc
    while first == head.i and first > 0 and doc[first - 1].tag_ in ATTACHED:
        first -= 1
    return first, _with_owner(doc, head, last + 1)


def _with_owner(doc: Doc, head: Token, last: int) -> int:
    """ "A spokeswoman for the ministry": for whom somebody speaks is a part of who speaks, wherever the parse hung it."""
    if head.tag_ in {"NN", "NNS"} and last == head.i + 1 and last < len(doc) and doc[last].lower_ in {"for", "of"}:
        return max(noun_phrase(doc, last + 1, min(last + LONG_NAME, len(doc))), last)
    return last


def bearer(head: Token) -> Token:
    """The noun a subject hangs on by "for" or "of": "a spokeswoman for the ministry" is a spokeswoman."""
    doc, first = head.doc, phrase(head)[0]
    owned = first > 1 and doc[first - 1].lower_ in {"for", "of"} and doc[first - 2].tag_ in {"NN", "NNS"}
    return doc[first - 2] if owned and doc[first].is_sent_start is not True else head


def _members(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.dep_ in INSIDE:
            yield from _members(child)


def words(head: Token) -> str:
    """The text of the noun phrase around a head."""
    first, last = phrase(head)
    return " ".join(head.doc[first:last].text.split())


class Names:
    """Mentions of persons, organizations and places, to be asked who a noun phrase is."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = sorted((m for m in mentions if isinstance(m.value, Entity)), key=lambda m: (m.start, -m.end))
        self._starts = [m.start for m in self._mentions]

    def at(self, start: int, end: int) -> Mention | None:
        """The longest mention that touches a span."""
        place = bisect_right(self._starts, end - 1)
        touching = [m for m in self._mentions[max(place - 4, 0) : place] if m.end > start]
        return max(touching, key=lambda m: m.end - m.start, default=None)


def entity(head: Token, names: Names) -> Entity | None:
    """Who a noun phrase names: a known mention at its head or beside it in apposition, else its own words."""
    heads = [head, *(child for child in head.children if child.dep_ in {"appos", "flat"})]
    for token in heads:
        mention = names.at(token.idx, token.idx + len(token.text))
        if mention is not None and (head.tag_ not in PRONOUNS or mention.value.kind == "person"):
            known: Entity = mention.value
            return known
    if head.tag_ in PRONOUNS:
        return None
    named = _called(head, names)
    if named is not None:
        return named
    proper = next((t for t in heads if t.tag_ in {"NNP", "NNPS"}), head)
    name = words(proper)
    return Entity("person" if proper.tag_ == "NNP" and proper.ent_type_ != "ORG" else "organization", name)


def _called(head: Token, names: Names) -> Entity | None:
    """ "Said the mayor, Jonas Fell.": the person whose name follows between marks, wherever the parse hung it."""
    doc, at = head.doc, head.i + 1
    if head.tag_ != "NN" or at + 2 >= len(doc) or doc[at].text != ",":
        return None
    mention = names.at(doc[at + 1].idx, doc[at + 1].idx + 1)
    if mention is None or mention.value.kind != "person" or mention.start != doc[at + 1].idx or " " not in mention.text:
        return None
    after = next((t for t in doc[at + 1 :] if t.idx >= mention.end), None)
    value: Entity = mention.value
    return value if after is None or after.text in {",", ".", ";", ":"} else None


def speaker_of(reading: Reading, start: int, end: int) -> str | None:
    """Who the sentence at these offsets says it is that says so, as text ("the ministry said"); None if nobody."""
    sentence = reading.sentence_at(start)
    if sentence is None:
        return None
    tokens = reading.doc[sentence.first : sentence.last]
    head = _according_to(tokens[0].doc, sentence) or _indirect(reading, sentence, start, end)
    if head is None:
        return None
    mention = Names(reading.mentions_in(head.idx, head.idx + len(head.text))).at(head.idx, head.idx + len(head.text))
    return mention.value.name if mention is not None else words(head)


def _according_to(doc: Doc, sentence: Sentence) -> Token | None:
    for i in range(sentence.first, sentence.last - 2):
        if doc[i].lower_ == "according" and doc[i + 1].lower_ == "to":
            return _phrase_from(doc, i + 2, sentence.last)
    return None


def _indirect(reading: Reading, sentence: Sentence, start: int, end: int) -> Token | None:
    """The subject of the first verb of saying that has the span in its content."""
    doc = reading.doc
    whole = _spans(doc, sentence, start, end)
    for verb in doc[sentence.first : sentence.last]:
        if not is_saying(verb) or (start <= verb.idx < end and not whole):
            continue
        head = subject(verb) or beside(verb, doc, sentence.first, sentence.last)
        if head is not None and reading.mentions_in(head.idx, head.idx + len(head.text), "date"):
            continue  # "which on Wednesday said"
        outside = head is not None and (whole or not start <= head.idx < end)
        if head is not None and outside and _says(verb, head, sentence, start, end):
            return head
    return None


def _spans(doc: Doc, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a span is the whole sentence, so that its attribution lies inside it."""
    return start <= doc[sentence.first].idx and end >= doc[sentence.last - 1].idx


def _says(verb: Token, head: Token, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the span is what the verb reports: in its clause, after it, or before it at the sentence's end."""
    doc = verb.doc
    if any(c.dep_ in CONTENT and _covers(c, start, end) for c in verb.children if c.i != head.i):
        return True
    first = min(verb.i, phrase(head)[0])
    if _runs_on(verb, sentence, start):
        return True
    trailing = first > sentence.first and doc[first - 1].text in {",", "”", '"', "’", "'"}
    return trailing and doc[first].idx >= start and any(t.tag_ in SAID for t in doc[sentence.first : first])


def _runs_on(verb: Token, sentence: Sentence, start: int) -> bool:
    """Whether a span stands behind a verb and the start of what it reports, wherever the parse hung that."""
    between = [token for token in verb.doc[verb.i + 1 : sentence.last] if token.idx < start]
    if verb.dep_ == "acl:relcl" or verb.tag_ not in FINITE or any(token.text == ";" for token in between):
        return False
    if any(token.lower_ == "that" and token.tag_ in {"IN", "WDT"} for token in between):
        return True
    finite = next((token for token in between if token.tag_ in FINITE), None)
    return finite is not None and finite.dep_ != "conj"


def _covers(clause: Token, start: int, end: int) -> bool:
    left, right = clause.left_edge, clause.right_edge
    return left.idx < end and right.idx + len(right.text) > start and any(t.tag_ in SAID | {"MD"} for t in clause.subtree)
