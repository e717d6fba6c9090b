"""Sentences -> frames: each predicate with what stands before and after it. Claims are made of frames.

A shallow grammar over part-of-speech tags and mentions: a sentence is verb groups with stretches between them, a
stretch is a row of arguments, each a mention with the preposition that introduces it. Parsers trained on little
text mistake the inner structure of names and dates; the order of verbs, prepositions and mentions they get right.
Method: partial parsing by chunks (Abney 1991), applied to mentions instead of noun phrases.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.annotate import cues
from checker.language import Reading, Sentence
from checker.language.verbs import base
from checker.model import Mention

if TYPE_CHECKING:
    from spacy.tokens import Token

NOMINAL = frozenset({"DT", "PDT", "JJ", "JJS", "JJR", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "PRP$", "HYPH", "$", "``"})
VERBAL = frozenset({"VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "MD"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
PREPOSITIONAL_VERBS = frozenset(
    {"following", "including", "regarding", "according", "concerning", "given", "pending", "excluding"}
)
DATELINE = 14  # tokens in which a dateline ends
NEAR = 8  # tokens in which a title and a name fit
NOUNS = frozenset({"NNS"})  # a verb group that starts with one starts with a mistagged verb ("plans to visit")
MARKS = frozenset({"that", "whether", "if", "because", "although", "though", "while", "unless", "than"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class Argument:
    """A mention in its place: `prep` introduces it ("" for a bare one), `linked` joins it to the one before."""

    mention: Mention
    first: int
    last: int
    prep: str = ""
    linked: bool = False
    owner: bool = False


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb group: `head` is the verb that says what happened, the rest says how far it is vouched for."""

    first: int
    last: int
    head: int
    lemma: str
    status: str
    negated: bool
    passive: bool
    finite: bool


@dataclass(frozen=True)
class Frame:
    """One predicate with its arguments, in text order.

    `subject` are bare arguments that act (or undergo, in the passive); `after` are all arguments to its right up to
    the next verb; `before` are fronted ones ("On Tuesday, in Moscow, ..."); `antecedent` is the object of a relative
    clause ("Gabbard, whom Trump picked"); `lead` is everything between the verb before and this one. Token numbers are
    those of the doc.
    """

    reading: Reading
    sentence: Sentence
    predicate: Predicate
    subject: tuple[Argument, ...] = ()
    before: tuple[Argument, ...] = ()
    after: tuple[Argument, ...] = ()
    antecedent: tuple[Argument, ...] = ()
    lead: tuple[Argument, ...] = ()

    @property
    def objects(self) -> tuple[Argument, ...]:
        return tuple(a for a in self.after if a.prep == "" and not a.owner)

    def kinds(self, kind: str, arguments: Sequence[Argument]) -> list[Argument]:
        return [a for a in arguments if a.mention.kind == kind]


@dataclass
class Clauses:
    """One sentence taken apart: predicates in order, and the arguments in each stretch between them."""

    reading: Reading
    sentence: Sentence
    predicates: list[Predicate] = field(default_factory=list)
    stretches: list[list[Argument]] = field(default_factory=list)


def clauses(reading: Reading) -> Iterator[Clauses]:
    """Take every sentence of a reading apart."""
    by_token = _mention_tokens(reading)
    for sentence in reading.sentences:
        yield _take_apart(reading, sentence, by_token)


def frames(parts: Clauses) -> Iterator[Frame]:
    """Give every predicate of a sentence its subject and the arguments around it."""
    subject: tuple[Argument, ...] = ()
    status = "asserted"
    for i, predicate in enumerate(parts.predicates):
        before, after = parts.stretches[i], parts.stretches[i + 1]
        own = _subject(parts, i)
        subject = own if own is not None else subject
        antecedent = _antecedent(parts, i, subject)
        following = _subject_of_next(parts, i)
        after = [a for a in after if a not in following]
        predicate = _settled(parts, predicate, (subject, antecedent), status)
        if i and _withheld(parts, parts.predicates[i - 1], predicate):
            predicate = replace(predicate, negated=not predicate.negated)
        status = predicate.status
        fronted = tuple(a for a in before if i == 0 and a not in subject)
        yield Frame(parts.reading, parts.sentence, predicate, subject, fronted, tuple(after), antecedent, tuple(before))
        subject = antecedent or subject  # after "Gabbard, whom Trump picked, ..." it is Gabbard who goes on


def _withheld(parts: Clauses, before: Predicate, predicate: Predicate) -> bool:
    """ "Refrained from providing", "refused to sign": the verb before says that it was not done."""
    doc = parts.reading.doc
    joined = 0 <= predicate.first - before.last <= 1 and doc[predicate.first - 1].lower_ in {"from", "to"}
    return joined and before.lemma.rstrip("e") in _withholding()


@lru_cache(maxsize=1)
def _withholding() -> frozenset[str]:
    """Stems of verbs that say that what follows was not done ("refuse", "refrain")."""
    return frozenset(word.rstrip("e") for word in cues.words("negation", "verbs"))


def _settled(
    parts: Clauses, predicate: Predicate, around: tuple[Sequence[Argument], Sequence[Argument]], status: str
) -> Predicate:
    """What only the arguments tell: a bare participle with an object is active; "and to meet" shares its plan."""
    subject, antecedent = around
    doc = parts.reading.doc
    bare = predicate.passive and predicate.head == predicate.first
    follows = doc[predicate.last].tag_ if predicate.last < parts.sentence.last else ""
    acted = subject or (predicate.first > parts.sentence.first and doc[predicate.first - 1].tag_ in {"NNP", "NN", "NNS", "PRP"})
    active = bare and acted and follows in {"NNP", "PRP", "PRP$", "DT", "JJ", "NN", "CD", "NNPS"} or (bare and antecedent)
    planned = not predicate.finite and doc[predicate.first - 1].tag_ == "TO" if predicate.first > 0 else False
    return replace(
        predicate,
        passive=bool(predicate.passive and not active),
        finite=predicate.finite or bool(active),
        status=cues.weakest([predicate.status, status]) if planned else predicate.status,
    )


def _antecedent(parts: Clauses, i: int, subject: Sequence[Argument]) -> tuple[Argument, ...]:
    """What "whom" or "which" before the subject of predicate i stands for."""
    stretch, doc = parts.stretches[i], parts.reading.doc
    if not subject or subject[0] not in stretch:
        return ()
    start = stretch[stretch.index(subject[0]) - 1].last if stretch.index(subject[0]) else parts.sentence.first
    pronoun = next((t.i for t in doc[start : subject[0].first] if t.lower_ in RELATIVE and t.tag_ in {"WP", "WDT"}), None)
    return _last_group(stretch, pronoun) if pronoun is not None else ()


def _mention_tokens(reading: Reading) -> dict[int, tuple[Mention, int, int]]:
    """First token of each mention -> the mention and its token bounds; the longest mention at a place wins."""
    starts: dict[int, tuple[Mention, int, int]] = {}
    for mention in reading.mentions:
        if mention.kind == "quote":
            continue
        span = reading.doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is not None:
            held = starts.get(span.start)
            if held is None or held[2] < span.end:
                starts[span.start] = (mention, span.start, span.end)
    return starts


def _take_apart(reading: Reading, sentence: Sentence, by_token: dict[int, tuple[Mention, int, int]]) -> Clauses:
    sentence = replace(sentence, first=_after_dateline(reading, sentence))
    parts = Clauses(reading, sentence, [], [[]])
    i = sentence.first
    while i < sentence.last:
        if i in by_token:
            mention, first, last = by_token[i]
            parts.stretches[-1].append(_argument(reading, sentence, parts, mention, (first, last)))
            i = max(last, i + 1)
        elif _starts_group(reading, sentence, i):
            predicate = _verb_group(reading, sentence, i, by_token)
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


def _starts_group(reading: Reading, sentence: Sentence, i: int) -> bool:
    token = reading.doc[i]
    if token.lower_ in PREPOSITIONAL_VERBS:
        return False
    if token.tag_ in FINITE or token.tag_ == "VB":
        return True
    if token.tag_ == "NNS" and _chain(token) and _to_follows(reading, sentence, i + 1):
        return True  # "plans to visit" is often tagged as a noun
    if token.tag_ in {"VBN", "VBG"}:
        return not _modifies(reading, sentence, i)
    return False


def _modifies(reading: Reading, sentence: Sentence, i: int) -> bool:
    """A participle inside a noun phrase ("the visiting minister", "a rumoured trip") is no predicate."""
    before = reading.doc[i - 1].tag_ if i > sentence.first else ""
    after = reading.doc[i + 1].tag_ if i + 1 < sentence.last else ""
    return before in {"DT", "JJ", "PRP$", "POS", "HYPH", "CD"} and after in {"NN", "NNS", "NNP", "JJ", "HYPH"}


def _to_follows(reading: Reading, sentence: Sentence, i: int) -> bool:
    return i + 1 < sentence.last and reading.doc[i].tag_ == "TO" and reading.doc[i + 1].tag_ == "VB"


def _verb_group(reading: Reading, sentence: Sentence, start: int, by_token: dict[int, tuple[Mention, int, int]]) -> Predicate:
    """Read on from the first verb over auxiliaries, adverbs and verbs that take verbs, to the one that counts."""
    doc, head, i = reading.doc, start, start
    statuses: list[str] = []
    negated = False
    while i < sentence.last and i not in by_token:
        token = doc[i]
        if token.tag_ in VERBAL or (_chain(token) and _to_follows(reading, sentence, i + 1)):
            statuses += _status_of(doc[i])
            head = i
        elif token.lower_.endswith(("self", "selves")) and _chain(doc[head]):
            pass  # "committed themselves to raising"
        elif token.lower_ in cues.words("negation"):
            negated = True
        elif token.tag_ not in {"RB", "TO", "RP"} and not (
            token.lower_ == "to" and i + 1 < sentence.last and doc[i + 1].tag_ in {"VBG", "VB"}
        ):
            break
        i += 1
        if i < sentence.last and _complete(reading, sentence, head, i):
            break
    statuses += _chained(reading, start, head)
    negated = negated != any(base(t).rstrip("e") in _withholding() for t in doc[start:head])
    passive = (
        doc[head].tag_ == "VBN"
        and any(t.lemma_ in {"be", "get"} for t in doc[start:head])
        or _reduced_passive(doc[head], start, head)
    )
    return Predicate(
        start, head + 1, head, base(doc[head]), cues.weakest(statuses), negated, bool(passive), doc[start].tag_ in FINITE | NOUNS
    )


def _complete(reading: Reading, sentence: Sentence, head: int, i: int) -> bool:
    """After a full verb only "to" + verb goes on with the group, and only where the verb takes one."""
    token = reading.doc[head]
    if token.tag_ == "MD" or token.lemma_ in {"be", "have", "do", "get"}:
        return False
    if reading.doc[i].tag_ in {"RB", "RP"} and reading.doc[i].idx == token.idx + len(token.text_with_ws):
        return False
    takes = reading.doc[i].lower_ == "to" or reading.doc[i].tag_ == "PRP" or reading.doc[i - 1].lower_ == "to"
    return not (_chain(token) and takes)


def _chain(token: Token) -> str | None:
    """The status a verb or adjective gives to the verb it takes, if it takes one."""
    chain = cues.table("chain")
    return chain.get(base(token)) or chain.get(token.lower_)


def _status_of(token: Token) -> list[str]:
    status = cues.table("modal").get(token.lower_) if token.tag_ == "MD" else None
    return [status] if status else []


def _chained(reading: Reading, start: int, head: int) -> list[str]:
    doc = reading.doc
    return [status for t in doc[start:head] if (status := _chain(t)) and any(x.lower_ == "to" for x in doc[t.i + 1 : head])]


def _reduced_passive(token: Token, start: int, head: int) -> bool:
    """A bare participle ("the pact signed by X") reads as a passive."""
    return token.tag_ == "VBN" and start == head


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


def _subject(parts: Clauses, i: int) -> tuple[Argument, ...] | None:
    """The arguments that act in predicate i; None where it shares the subject of the predicate before."""
    doc = parts.reading.doc
    predicate = parts.predicates[i]
    at = predicate.first - 1
    while at >= parts.sentence.first and doc[at].tag_ in {"RB", "RBR"}:
        at -= 1
    stretch = parts.stretches[i]
    if at >= parts.sentence.first and doc[at].lower_ in RELATIVE and doc[at].tag_ in {"WP", "WDT", "IN", "WP$"}:
        return _last_group(stretch, doc[at].i)
    shared = at < parts.sentence.first or doc[at].tag_ in {"CC", "TO"} or not (predicate.finite or _bare_participle(predicate))
    if shared and i > 0:
        return None
    group = _bare_group(stretch)
    if group and _adjoins(parts, group[-1], predicate):
        return group
    return None if i > 0 and doc[at].tag_ in {",", "-RRB-"} else ()


def _bare_participle(predicate: Predicate) -> bool:
    return predicate.passive and predicate.head == predicate.first


def _adjoins(parts: Clauses, argument: Argument, predicate: Predicate) -> bool:
    """Does the argument stand right before the verb, but for adverbs, appositions and prepositional phrases?"""
    timely = {i for stretch in parts.stretches for a in stretch if a.mention.kind == "date" for i in range(a.first, a.last)}
    passed = {"RB", "RBR", "``", "''"}
    between = [t for t in parts.reading.doc[argument.last : predicate.first] if t.tag_ not in passed and t.i not in timely]
    if not between:
        return True
    if between[0].tag_ in {",", "-LRB-", ":"}:
        return between[-1].tag_ in {",", "-RRB-", ":"}
    return between[0].tag_ in {"IN", "TO"} and not any(t.tag_ in {"CC", ","} for t in between)


def _last_group(stretch: Sequence[Argument], before: int) -> tuple[Argument, ...]:
    """Antecedent of a relative clause: the argument right before it."""
    near = [a for a in stretch if a.last <= before and before - a.last <= 2]
    return tuple(near[-1:])


def _bare_group(stretch: Sequence[Argument]) -> tuple[Argument, ...]:
    """The last bare argument of a stretch, with those coordinated to it."""
    found: list[Argument] = []
    for argument in reversed(stretch):
        if argument.mention.kind in {"date", "quantity"} and not found:
            continue
        if argument.prep or argument.owner:
            if found:
                break
            continue
        found.insert(0, argument)
        if not argument.linked:
            break
    return tuple(found)


def _subject_of_next(parts: Clauses, i: int) -> tuple[Argument, ...]:
    """Arguments after predicate i which are the subject of the next one, and so not its own."""
    if i + 1 >= len(parts.predicates) or not (parts.predicates[i + 1].finite or _bare_participle(parts.predicates[i + 1])):
        return ()
    doc = parts.reading.doc
    following = parts.predicates[i + 1]
    if following.first > 0 and (
        doc[following.first - 1].lower_ in RELATIVE or doc[following.first - 1].tag_ in {"CC", "RB", ","}
    ):
        return ()
    own = _subject(parts, i + 1)
    return own or ()
