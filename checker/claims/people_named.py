"""Tokens -> the names listed from one token on: "British author Ann Lee, Oda Lund and the Boyd brothers". Used by makers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.annotate.places import is_demonym
from checker.claims.subjects import PARTICLES, QUOTES, Plain

if TYPE_CHECKING:
    from spacy.tokens import Token

DESCRIBES = frozenset(
    {"DT", "PDT", "JJ", "NN", "NNS", "CD", "HYPH", "PRP$", "VBN", "VBG", "NNP", "NNPS", "``", "''", "AFX", "POS"}
)
JOINS = frozenset({",", "and", "&"})
UNNAMED = frozenset({"others", "himself", "herself", "themselves", "more", "additional", "several", "various", "many"})
REACH = 9  # tokens that may describe somebody before the name


@dataclass(frozen=True)
class People:
    """Names listed between two plain tokens (end exclusive), and whether some are left unnamed.

    `roles` are those said beside the names, each with the one who plays it. `bodies`, `mentioned`: all are read as
    organisations, as persons.
    """

    first: int
    end: int
    names: tuple[str, ...]
    roles: tuple[tuple[str, People], ...] = ()
    open: bool = False
    bodies: bool = False
    mentioned: bool = False


def people(told: Plain, at: int, stop: int | None = None, *, owner: bool = False, roles: bool = False) -> People | None:
    """The names that a list from a token on gives, or None where its first member has no name."""
    stop = len(told.tokens) if stop is None else stop
    spans: list[tuple[int, int]] = []
    played: list[tuple[str, People]] = []
    end, left_out = at, False
    while end < stop:
        span = _name(told, end, stop)
        if span is None:
            left_out = bool(spans)
            break
        spans.append(span)
        end = span[1]
        if owner:
            break
        role = _name(told, end + 1, stop) if roles and told.low[end : end + 1] == ("as",) else None
        if role is not None:
            played.append((_text(told, role), People(*span, (_text(told, span),))))
            end = role[1]
        further = _past_joins(told, end, stop)
        if further == end or not _goes_on(told, further, stop):
            left_out = left_out or told.low[further : further + 1] != () and told.low[further] in UNNAMED
            break
        end = further
    if not spans or (owner and not _owns(told, spans[0][1])):
        return None
    kinds = {_kind(told, span) for span in spans}
    names = tuple(_text(told, span) for span in spans)
    return People(spans[0][0], spans[-1][1], names, tuple(played), left_out, kinds == {"organization"}, kinds == {"person"})


def people_before(told: Plain, end: int) -> People | None:
    """The names that stand before a verb, from the beginning of the sentence on."""
    found = people(told, 0, end)
    return found if found is not None and found.end == end and found.first == 0 else None


def _owns(told: Plain, at: int) -> bool:
    """Whether a name is told as an owner or before a noun: "Ann Lee's novel", "an Ann Lee novel"."""
    return at < len(told.tokens) and (told.tokens[at].tag_ in {"POS", "NN", "CD"} or told.low[at] in {"'s", "'", "’s", "’"})


def _name(told: Plain, at: int, stop: int) -> tuple[int, int] | None:
    """Where the next name begins and ends, behind what describes it; None where there is none before the list goes over."""
    i = at
    while i < min(stop, at + REACH):
        token = told.tokens[i]
        if _capital(token):
            end = _run(told, i, stop)
            if not _describes(told, i, end, stop):
                return i, end
            i = max(end, i + 1)
        elif token.tag_ in DESCRIBES or token.text in QUOTES or token.lower_ == "both":
            i += 1
        else:
            return None
    return None


def _run(told: Plain, i: int, stop: int) -> int:
    """Where the row of capitalised words that begins at a token ends."""
    end = i + 1
    while end < stop:
        token, behind = told.tokens[end], told.tokens[end + 1] if end + 1 < stop else None
        joins = behind is not None and _capital(behind) and (token.lower_ in PARTICLES or token.text in {"-", "'", "’", "."})
        quoted = token.text in QUOTES and behind is not None and _capital(behind)
        if not _capital(token) and not joins and not quoted:
            break
        end += 1
    return end


def _describes(told: Plain, first: int, end: int, stop: int) -> bool:
    """Whether a row of capitals is no name but describes one that follows: "American", "Lindby Award winner Ann Lee"."""
    if all(is_demonym(t.text) or t.text == "-" for t in told.tokens[first:end]):
        return True
    behind = told.tokens[end] if end < stop else None
    return behind is not None and (behind.tag_ in {"NN", "NNS", "HYPH"} or behind.text == "-") and _named_behind(told, end, stop)


def _named_behind(told: Plain, at: int, stop: int) -> bool:
    for token in told.tokens[at : min(stop, at + REACH)]:
        if _capital(token):
            return True
        if token.tag_ not in DESCRIBES:
            return False
    return False


def _past_joins(told: Plain, at: int, stop: int) -> int:
    while at < stop and (told.low[at] in JOINS or told.tokens[at].text in QUOTES):
        at += 1
    return at


def _goes_on(told: Plain, at: int, stop: int) -> bool:
    """Whether another member of the list begins at a token, and not something else that is told."""
    if at >= stop or told.low[at] in UNNAMED or told.tokens[at].tag_ in {"VBN", "VBG", "VBD", "VBZ", "IN", "PRP"}:
        return False
    return _name(told, at, stop) is not None


def _kind(told: Plain, span: tuple[int, int]) -> str:
    first, last = told.tokens[span[0]], told.tokens[span[1] - 1]
    found = told.reading.mentions_in(first.idx, last.idx + len(last))
    return next((m.kind for m in found if m.kind in {"person", "organization"}), "")


def _text(told: Plain, span: tuple[int, int]) -> str:
    text = " ".join(t.text for t in told.tokens[span[0] : span[1]] if t.text not in QUOTES)
    return text.replace(" - ", "-")


def _capital(token: Token) -> bool:
    return token.text[0].isupper()
