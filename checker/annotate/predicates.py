"""Tokens -> predicates: verb groups read to the verb that counts, with how far the statement is vouched for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.annotate import cues
from checker.language import Reading, Sentence
from checker.language.verbs import base, is_irregular
from checker.model import Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

VERBAL = frozenset({"VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "MD"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOUNS = frozenset({"NNS", "NNP"})  # a verb group that starts with one starts with a mistagged verb ("plans to visit")
PREPOSITIONAL_VERBS = frozenset(
    {"following", "including", "regarding", "according", "concerning", "given", "pending", "excluding"}
)


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


def starts_group(reading: Reading, sentence: Sentence, i: int) -> bool:
    token = reading.doc[i]
    around = [reading.doc[j].tag_ for j in (i - 1, i + 1) if sentence.first <= j < sentence.last]
    if token.lower_ in PREPOSITIONAL_VERBS or around == ["-LRB-", "-RRB-"]:  # "General (retired) Tafur"
        return False
    if i == sentence.first and token.tag_ == "VBZ":
        return False  # "Shares in the firm fell"
    if token.tag_ in FINITE or token.tag_ == "VB":
        return True
    if token.tag_ == "NNS" and chain_of(token) and _to_follows(reading, sentence, i + 1):
        return True  # "plans to visit" is often tagged as a noun
    if token.tag_ == "NNP" and token.is_lower and around[:1] == ["NNP"]:
        return is_irregular(token.lower_)  # "Sato beat Brezova", "prices in Iceland rose"
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


def verb_group(reading: Reading, sentence: Sentence, start: int, by_token: dict[int, tuple[Mention, int, int]]) -> Predicate:
    """Read on from the first verb over auxiliaries, adverbs and verbs that take verbs, to the one that counts."""
    doc, head, i = reading.doc, start, start
    statuses: list[str] = []
    negated = False
    while i < sentence.last and i not in by_token:
        token = doc[i]
        if token.tag_ in VERBAL or (chain_of(token) and _to_follows(reading, sentence, i + 1)):
            statuses += _status_of(doc[i])
            head = i
        elif token.lower_.endswith(("self", "selves")) and chain_of(doc[head]):
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
    negated = negated != any(base(t).rstrip("e") in withholding() for t in doc[start:head])
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
    if token.tag_ == "MD" or base(token) in {"be", "have", "do", "get"}:
        return False
    if reading.doc[i].tag_ in {"RB", "RP"} and reading.doc[i].idx == token.idx + len(token.text_with_ws):
        return False
    takes = reading.doc[i].lower_ == "to" or reading.doc[i].tag_ == "PRP" or reading.doc[i - 1].lower_ == "to"
    return not (chain_of(token) and takes)


def chain_of(token: Token) -> str | None:
    """The status a verb or adjective gives to the verb it takes, if it takes one."""
    chain = cues.table("chain")
    return chain.get(token.lower_) or chain.get(base(token))


def _status_of(token: Token) -> list[str]:
    status = cues.table("modal").get(token.lower_) if token.tag_ == "MD" else None
    return [status] if status else []


def _chained(reading: Reading, start: int, head: int) -> list[str]:
    doc = reading.doc
    return [status for t in doc[start:head] if (status := chain_of(t)) and _leads(doc, t, head)]


def _leads(doc: Doc, token: Token, head: int) -> bool:
    """Whether "to" follows before the verb that counts; behind "be" nothing may come between ("is to", not "is said to")."""
    after = (t for t in doc[token.i + 1 : head] if t.tag_ != "RB")
    ahead = [next(after, token)] if token.lemma_ == "be" else after
    return any(t.lower_ == "to" for t in ahead)


def _reduced_passive(token: Token, start: int, head: int) -> bool:
    """A bare participle ("the pact signed by X") reads as a passive."""
    return token.tag_ == "VBN" and start == head


def mentions_by_token(reading: Reading) -> dict[int, tuple[Mention, int, int]]:
    """First token of each mention -> the mention and its token bounds; the longest mention at a place wins."""
    starts: dict[int, tuple[Mention, int, int]] = {}
    for mention in reading.mentions:
        if mention.kind == "quote":
            continue
        span = reading.doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is not None:
            held = starts.get(span.start)
            if held is None or held[2] < span.end or (held[2] == span.end and _says_more(mention, held[0])):
                starts[span.start] = (mention, span.start, span.end)
    return starts


def _says_more(mention: Mention, held: Mention) -> bool:
    """Whether a number says how often what a date says only to recur: "three times a week"."""
    return mention.kind == "quantity" and held.kind == "date" and held.value.type == "SET"


def predicates(reading: Reading, sentence: Sentence, by_token: dict[int, tuple[Mention, int, int]]) -> list[Predicate]:
    """Every verb group of a sentence, in order; none begins inside a mention."""
    found: list[Predicate] = []
    i = sentence.first
    while i < sentence.last:
        if i in by_token:
            i = max(by_token[i][2], i + 1)
        elif starts_group(reading, sentence, i):
            found.append(verb_group(reading, sentence, i, by_token))
            i = found[-1].last
        else:
            i += 1
    return found


@lru_cache(maxsize=1)
def withholding() -> frozenset[str]:
    """Stems of verbs that say that what follows was not done ("refuse", "refrain")."""
    return frozenset(word.rstrip("e") for word in cues.words("negation", "verbs"))
