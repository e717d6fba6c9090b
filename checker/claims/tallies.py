"""Sentences -> tallies: how many of a thing something has, won or aired: a number, none at all, only one, or several.

A tally belongs to a bearer: whoever is the subject of its verb, or whose it is ("its six seasons"). The phrases are read by
counted_phrases. Next: compare/gates/tallies and the rule how-many-has-it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from checker.annotate import quotes
from checker.claims import counted_things as things
from checker.claims import making, setting
from checker.claims.bearers import bearer, content, names
from checker.claims.clauses import Clauses
from checker.claims.counted_phrases import Counted, counted_phrases, file, table
from checker.claims.frames import Frame, frames
from checker.claims.named_ones import doers, named_ones
from checker.claims.statements import LONGEST
from checker.claims.stems import stem
from checker.claims.things import Words
from checker.model import Claim, Quantity, Slot

NOMINATION, AWARD = stem("nomination"), stem("award")
UP_FOR = frozenset({"for", "for a", "for an", "for the"})
NAMED = frozenset({"NNS", "NNPS", "NNP"})
LINKS = frozenset({"of", "for", "in", "on", "at", "from"})
OWNER = 4  # tokens of a name before "'s"


def tallies(clauses: Sequence[Clauses]) -> Iterator[Claim]:
    """Claims of kind "tally" of one article: slots thing (what is counted) and amount.

    Of the news only what is had and counted: what is done is done again, and "the prize" is counted by nobody.
    """
    lone = len(clauses) == 1
    for parts in (p for p in clauses if p.sentence.last - p.sentence.first <= LONGEST):
        words, found = Words(parts.reading, parts.sentence), tuple(frames(parts))
        dated = parts.reading.article.day is not None
        for counted in (*named_ones(parts, words), *counted_phrases(parts, words)) if found else ():
            frame = setting.frame_at(found, counted.first)
            if frame is None or (counted.vague and (dated or frame.predicate.lemma in {"be", "become"})):
                continue
            who = _bearer(words, found, frame, counted)
            if who is None or not (who or lone) or (dated and _relation(words, frame, counted) != "have"):
                continue
            yield _claim(parts, words, frame, counted, who)


def _bearer(words: Words, found: Sequence[Frame], frame: Frame, counted: Counted) -> frozenset[str] | None:
    """The names of what has the things, empty for a pronoun; None where it is not said."""
    doc, floor = words.doc, words.sentence.first
    before = doc[counted.first - 1] if counted.first > floor else None
    if before is not None and before.tag_ == "POS":
        return names(words, max(floor, before.i - OWNER), before.i)
    if counted.first < frame.predicate.first and not counted.own:
        return None
    if doc[max(floor, frame.predicate.first - 1)].lower_ == "there":
        return names(words, floor, counted.first) | names(words, counted.head + 1, words.sentence.last)
    return bearer(words, found, frame)


def _relation(words: Words, frame: Frame, counted: Counted) -> str:
    """How the bearer stands to the things: it has what is its own, or what is with it."""
    before = words.doc[counted.first - 1]
    owned = counted.first > words.sentence.first and (before.tag_ in {"PRP$", "POS"} or before.lower_ == "with")
    thing = _thing(words, frame, counted)
    named = thing == stem(doers().get(frame.predicate.lemma, ""))  # "stars one actor"
    if owned or counted.own or named or thing == NOMINATION:
        return "have"
    return relation(frame.predicate.lemma)


def _thing(words: Words, frame: Frame, counted: Counted) -> str:
    """The stem of what is counted, or who did it; of awards called by name ("three Globes") it is the award."""
    head = words.doc[counted.head]
    if counted.thing:
        return stem(counted.thing)
    if counted.agent:
        return f"by {frame.predicate.lemma}"
    if frame.predicate.lemma == "nominate" and words.doc[frame.predicate.last : counted.first].text in UP_FOR:
        return NOMINATION
    capital = head.tag_ in NAMED and head.text[0].isupper() and head.lower_.endswith("s")
    by_name = capital and head.lower_.removesuffix("s") not in table("prizes", "nouns")
    return AWARD if by_name and relation(frame.predicate.lemma) == "get" else stem(things.head(_two_words(words, counted)))


def _two_words(words: Words, counted: Counted) -> str:
    """The noun that is counted, with the one before it: "motion picture"."""
    row = words.doc[max(counted.start, counted.head - 1) : counted.head + 1]
    return " ".join(t.lemma_.lower() for t in row)


def _claim(parts: Clauses, words: Words, frame: Frame, counted: Counted, who: frozenset[str]) -> Claim:
    amount = _amount(words, counted)
    thing = _thing(words, frame, counted)
    scope = {
        "who": " ".join(sorted(who)) or None,
        "relation": _relation(words, frame, counted),
        "words": " ".join(sorted(_narrowing(words, counted, thing))) or None,
        "among": " ".join(sorted(_complement(words, counted.head + 1))) or None,
        "said": " ".join(sorted(content(words, words.sentence.first, words.sentence.last))),
        "vague": "vague" if counted.vague else None,
        "sole": "sole" if counted.sole else None,
        "period": setting.year_of(parts),
    }
    slots = {"thing": Slot(thing, amount.start, amount.end, amount.text), "amount": amount}
    made = setting.made(parts, frame, "tally", slots, scope)
    bounded = counted.high == 0 or words.doc[counted.first].lower_ == "no"  # "no more than five" denies nothing
    made = replace(made, negated=made.negated and not bounded)
    if made.as_of is None and made.status == "hypothetical":
        made = replace(made, status="asserted")  # of what is so in general: "can be found in five lakes"
    return making.with_speaker(made, quotes.speaker_of(parts.reading, amount.start, amount.end))


def _amount(words: Words, counted: Counted) -> Slot:
    last = max(counted.last, counted.head + 1) if counted.head >= counted.first else counted.last
    return making.words_slot(words.reading, counted.first, last, Quantity(counted.low, counted.high, None, None, 1.0))


def _narrowing(words: Words, counted: Counted, thing: str) -> frozenset[str]:
    """What tells these things from others of their kind; for an award, its name too."""
    end = counted.head + (thing in {NOMINATION, AWARD})
    return content(words, counted.start, end) - table("slight", "words") - table("sorts", "nouns")


def _complement(words: Words, at: int) -> frozenset[str]:
    """What the things are of or for: the noun phrase behind a preposition."""
    doc, stop = words.doc, words.sentence.last
    if at + 1 >= stop or doc[at].lower_ not in LINKS:
        return frozenset()
    end = at + 1
    while end < stop and doc[end].tag_ in setting.ROW | {"DT", "PRP$"}:
        end += 1
    return content(words, at + 1, end)


@lru_cache(maxsize=4096)
def relation(lemma: str) -> str:
    """The family of a verb by which something has what is counted, else the verb itself."""
    return next((name for name, verbs in file()["relations"].items() if lemma in verbs), lemma)
