"""A gate for decisions and states: is it the same thing, and are they the same ones who decide, by whatever nouns it is told?"""

from __future__ import annotations

import datetime as dt

from checker.annotate.names_match import sound_key
from checker.claims.outcome_words import canonical
from checker.compare.dates import same_date
from checker.compare.verdict import UNKNOWN, Verdict
from checker.model import Claim

TOLD_BY_WORDS = frozenset({"decision", "state"})
PREFIX = 5  # letters that forms of one word begin with ("extradite", "extradition")
MUCH = 3  # words for one thing, by which it is known
LATE = 3  # days after which it is still told as news
WHOLE = 4  # letters of a word that is another cut short ("exam")


def decision(a: Claim, b: Claim) -> Verdict | None:
    """Let through decisions of one day by one body, and states of one day, on what both tell by one word."""
    if a.predicate not in TOLD_BY_WORDS:
        return None
    dated = "date" in a.slots and "date" in b.slots
    if not (same_date(a.slots.get("date"), b.slots.get("date")).outcome == "same" if dated else _fresh(a, b)):
        return UNKNOWN
    actors = [{canonical(word) for word in c.scope.get("actor", "").split() if word[0] != "@"} for c in (a, b)]
    if a.predicate == "decision" and not actors[0] & actors[1]:
        return UNKNOWN
    return None if _one_matter(a, b) else UNKNOWN


def _one_matter(a: Claim, b: Claim) -> bool:
    """Whether two things share a word, decisions two where each has words of its own, and not each has a name of its own."""
    mine, others = _about(a), _about(b)
    unknown = [{w for w in words if not any(_akin(w, said) for said in _said(c))} for words, c in ((mine, b), (others, a))]
    shared = {word for word in (mine - unknown[0]) | (others - unknown[1]) if word[0] != "@"}
    strange = [any(word[0] == "@" for word in words - c.about) for words, c in ((unknown[0], b), (unknown[1], a))]
    apart = all(any(word[0] != "@" for word in words) for words in unknown)
    return len(shared) >= 1 + apart and not all(strange) and not (apart and a.predicate == "state")


def _fresh(a: Claim, b: Claim) -> bool:
    """Whether two articles are of one day's news, or of the day after it; a little later where both say much of the thing."""
    told = len({w for w in _about(a) & _about(b) if w[0] != "@"})
    days = LATE if told >= MUCH else 1
    return a.as_of is not None and b.as_of is not None and abs(a.as_of - b.as_of) <= dt.timedelta(days=days)


def _about(claim: Claim) -> set[str]:
    words = claim.slots["thing"].value
    return {word for word in words if word[0] == "@" or f"@{sound_key(word)}" not in words}  # a name is there as a word too


def _said(claim: Claim) -> set[str]:
    return _about(claim) | {*claim.scope.get("context", "").split()}


def _akin(p: str, q: str) -> bool:
    if p == q or "@" in {p[0], q[0]}:
        return p == q
    short, long = sorted((p, q), key=len)
    return p[:PREFIX] == q[:PREFIX] if len(short) >= PREFIX else len(short) == WHOLE and long.startswith(short)
