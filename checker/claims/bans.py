"""A measured stretch of time -> whether something is banned for so long, by a verb or by a mere "no". Used by lengths."""

from __future__ import annotations

from functools import lru_cache
from itertools import takewhile

from checker.claims.stretches import Measure, family, table, verb_family

BAN = "ban"
WITHIN = frozenset({"DT", "IN", "JJ", "NN", "NNS", "NNP", "NNPS", "VBG", "CC"})  # from "no" to "for"
BARRED = frozenset({"NNS", "VBG", "NN"})


def is_told(measure: Measure, at: int) -> bool:
    """Whether the verb before token `at` bans: "has banned fires on the beach for ten days"."""
    frame = measure.frame
    return frame is not None and verb_family(frame.predicate.lemma) == BAN and frame.predicate.last <= at


def is_meant(measure: Measure, at: int) -> bool:
    """Whether "no" stands before it, with no verb between: "says no fires on the beach for a week"."""
    doc = measure.doc
    if at <= measure.floor or doc[at].lower_ != "for":
        return False
    row = takewhile(lambda t: t.tag_ in WITHIN, reversed(doc[measure.floor : at]))
    no = next((t for t in row if t.lower_ == "no"), None)
    return no is not None and no.nbor().tag_ in BARRED and family(no.nbor().lemma_) not in _lasting()


@lru_cache(maxsize=1)
def _lasting() -> frozenset[str]:
    """What "no" says to be lacking and not to be banned: "no talks for two weeks", "no power for three days"."""
    return frozenset(table()["things"]) | frozenset(table()["lacking"]["nouns"])
