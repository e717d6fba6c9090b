"""Sentences -> turns: which of somebody's own terms, visits, marriages or children it is ("won a third term as mayor").

Claims of kind "rank" with form "turn": the person has each of them once, so that two articles about one of them give one
number. What somebody seeks or looks back on is none. Next: compare/gates/turns.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.annotate import quotes
from checker.claims import contests, making, setting
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame, frames
from checker.claims.ranks import Ordinal, head_of, phrase_end, read_ordinals
from checker.claims.topic import noun_key
from checker.model import Claim, Mention, Quantity, Slot

if TYPE_CHECKING:
    from spacy.tokens import Token

BETWEEN = 3  # tokens between a verb and the turn that it begins


def turns(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "rank" of one sentence: slots thing ("turn of term"), amount (which one) and who."""
    found = tuple(frames(parts))
    for ordinal in read_ordinals(parts):
        head = head_of(parts.reading.doc, ordinal.last, parts.sentence.last)
        kind = _kinds().get(head.lemma_.lower()) if head is not None else None
        frame = setting.frame_at(found, ordinal.first)
        if head is None or kind is None or frame is None or contests.is_history(parts, frame):
            continue
        person = _whose(parts, frame, ordinal, kind)
        if person is not None:
            yield _claim(parts, frame, ordinal, head, (kind, person))


def _whose(parts: Clauses, frame: Frame, ordinal: Ordinal, kind: str) -> Mention | None:
    """Whose turn it is: the owner's in "it is her third visit", the subject's in "won a third term"."""
    doc, at, predicate = parts.reading.doc, ordinal.first - 1, frame.predicate
    before = doc[at] if at >= parts.sentence.first else None
    if before is None or predicate.negated or predicate.status not in {"asserted", "planned"} or predicate.first > at:
        return None
    owner = _owner(parts, before)
    told = predicate.lemma == "be" and at == predicate.last  # "it will be her second term"
    if told or (owner is not None and doc[at - 1].lower_ in _words(kind, "settings")):
        return owner
    will = any(t.lower_ == "will" for t in doc[predicate.first : predicate.last])
    begins = predicate.lemma in _words(kind, "verbs") and (will or predicate.status == "asserted")
    near = [t for t in doc[predicate.last : ordinal.first] if t.tag_ not in {"IN", "TO", "DT", "RP", "PRP$"}]
    given = predicate.lemma in {"give", "hand", "grant"} and not predicate.passive
    people = making.persons(frame.objects if given else frame.subject)
    begun = begins and len(near) <= BETWEEN and before.lower_ in {"a", "the", "to", "his", "her", "their"}
    return people[0] if begun and len(people) == 1 else None


def _owner(parts: Clauses, token: Token) -> Mention | None:
    """The person behind "her" or "Ida Roos's"."""
    if token.tag_ not in {"PRP$", "POS"}:
        return None
    end = token.idx + (len(token) if token.tag_ == "PRP$" else 0)
    people = parts.reading.mentions_in(parts.reading.span(parts.sentence).start_char, token.idx + len(token), "person")
    return next((m for m in people if m.end == end), None)


def _claim(parts: Clauses, frame: Frame, ordinal: Ordinal, head: Token, turn: tuple[str, Mention]) -> Claim:
    reading, (kind, person) = parts.reading, turn
    doc, end = reading.doc, phrase_end(parts, head.i + 1)
    stop = next((t.i for t in doc[head.i + 1 : parts.sentence.last] if t.tag_ in {"VBD", "VBZ", "VBP", "MD", "."}), end)
    value = Quantity(float(ordinal.value), float(ordinal.value), None, None, 1.0, False, "ordinal")
    amount = making.words_slot(reading, ordinal.first, ordinal.last, value)
    behind = {t.lower_ for t in doc[ordinal.first : stop]}
    office = next((t.i for t in doc[head.i + 1 : stop] if t.lower_ == "as"), stop)
    scope = {
        "form": "turn",
        "party": person.value.name,
        "names": _joined(setting.names_within(parts, head.i + 1, stop)),
        "limits": _joined(behind & _limits(kind)),
        "office": _joined({noun_key(t.lemma_) for t in doc[office:stop] if t.tag_ in {"NN", "NNS"}}),
        "context": setting.context_of(parts, range(ordinal.first, ordinal.last)),
    }
    slots = {
        "thing": Slot(f"turn of {kind}", amount.start, amount.end, amount.text),
        "amount": amount,
        "who": making.slot(person),
    }
    made = setting.made(parts, frame, "rank", slots, scope)
    return making.with_speaker(made, quotes.speaker_of(reading, amount.start, amount.end))


def _joined(found: Sequence[str] | set[str]) -> str | None:
    return " ".join(sorted(found)) or None


def _limits(kind: str) -> frozenset[str]:
    return _words(kind, "limits")


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {noun: kind for kind, row in _table().items() for noun in row["nouns"]}


@lru_cache(maxsize=32)
def _words(kind: str, name: str) -> frozenset[str]:
    return frozenset(_table()[kind][name])


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("turns.toml").read_text(encoding="utf-8"))
