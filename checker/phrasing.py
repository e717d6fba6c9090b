"""Judged pairs -> the words a reader gets: the question a finding asks, and each answer to it. Used by findings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from checker.align import Pair
from checker.annotate.names_parts import fold
from checker.claims.stems import stem
from checker.model import Claim, DateValue, Outcome, Quantity, Slot
from checker.rules import Rule

PHRASE = 5  # words: what is longer is no name for an answer
TOPIC = 4  # words that tell what two sentences are about
WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_OPTIONAL = re.compile(r"\[([^\]]*)\]")


def question_of(rule: Rule, pair: Pair) -> str:
    """What the two claims of a pair answer, in the words of the rule."""
    if rule.question is None:
        return pair.reason if pair.outcome == "contradict" else rule.title
    return worded(rule.question, [pair.right.claim, pair.left.claim])


def worded(question: str, claims: Sequence[Claim]) -> str:
    """A rule's question with the slots of some claims filled in; the last claim goes first."""
    texts = {name: slot.text for claim in claims for name, slot in claim.slots.items()}
    texts |= {f"{name}_name": slot.normal for claim in claims for name, slot in claim.slots.items()}
    texts |= {f"{name}_noun": noun for claim in claims for name, slot in claim.slots.items() if (noun := _noun(slot))}
    if {claim.status for claim in claims} == {"target"}:
        texts["target"] = "target"  # what was aimed at is no answer to what was reached
    if "{shared}" in question and (shared := _shared(claims)):
        texts["shared"] = shared
    return _OPTIONAL.sub(lambda part: _filled(part[1], texts) or "", question).format_map(_Blank(texts))


def _shared(claims: Sequence[Claim]) -> str:
    """Of what two sentences tell in words of their own, the words that both have, names first; as printed by the last."""
    both = frozenset.intersection(*(frozenset(claim.scope.get("words", "").split()) for claim in claims))
    named: dict[str, str] = {}
    plain: dict[str, str] = {}
    for word in WORD.findall(claims[-1].scope["told"]) if both else ():
        key = stem(fold(word))
        if key in both:
            (named if word[0].isupper() else plain).setdefault(key, word)
    return ", ".join([*named.values(), *plain.values()][:TOPIC])


def _noun(slot: Slot) -> str | None:
    """What a quantity counts, as printed ("rounds of talks")."""
    return slot.value.noun or slot.value.unit if isinstance(slot.value, Quantity) else None


def _filled(part: str, texts: Mapping[str, str]) -> str | None:
    """An optional part of a question, when all its slots are filled."""
    try:
        return part.format_map(texts)
    except KeyError:
        return None


class _Blank(dict[str, str]):
    """A slot nobody filled is "it" in a question."""

    def __missing__(self, key: str) -> str:
        return "it"


def printed(slot: Slot | None) -> str:
    """The answer as a reader wants to see it: numbers, lengths of time and posts in the words of the article."""
    if slot is None:
        return ""
    value = slot.value
    if isinstance(value, Quantity):
        return _counted(slot.text, value)
    length = isinstance(value, DateValue) and value.type == "DURATION"
    said = isinstance(value, tuple) or (isinstance(value, Outcome) and not value.negated)
    return slot.text if length or (said and len(slot.text.split()) <= PHRASE) else shown(slot)


def _counted(text: str, value: Quantity) -> str:
    """A number with what it counts ("Of the 12 dead, six ..." is "six dead")."""
    bare = value.unit != "percent" and value.noun and len(text.split()) == 1
    return f"{text} {value.noun}" if bare and value.kind == "amount" else text


def shown(slot: Slot | None) -> str:
    """The normal form of an answer, by which equal ones are known; of a person the name as printed."""
    if slot is None:
        return ""
    return slot.normal if getattr(slot.value, "kind", "") != "person" else slot.text
