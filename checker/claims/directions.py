"""Changes by a number -> claims of kind "change" under that number: "sales fell to 71,000". Next: compare/gates/outcomes.

Two tellings of a change may share no word but its number: "sales fell to 71,000" meets "tickets sold climbed to 71,000". The
way is told by a verb with an object or a subject ("raised the limit by a foot"), or by a word beside the number, which the
reading of quantities has noted ("closed 4% lower", "a 4% fall in sales").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.annotate import cues, units
from checker.annotate.counted import cues as quantity_words
from checker.claims import things
from checker.claims.clauses import Argument, Clauses
from checker.claims.frames import Frame, frames
from checker.claims.outcome_words import level, nouns, verbs
from checker.claims.outcomes import TOLD, Reported, Told, claim_of
from checker.claims.things import Thing, Words
from checker.claims.told_dates import arguments
from checker.language.verbs import base
from checker.model import Claim, Mention, Quantity, Slot

if TYPE_CHECKING:
    from spacy.tokens import Token

EXACT = 2  # digits, but for zeros at either end: two tellings of one story hardly give such a number of two things
WAYS = {"rise": "up", "fall": "down"}
COMPARED = {"higher": "up", "lower": "down"}  # "stood 14 centimetres lower than a year before"
NEAR = 6  # tokens before an amount in which the word stands that says which way
BARE = frozenset({"up", "down", "higher", "lower"})
LINKS = frozenset({"in", "of", "for"})
RELATIVE = frozenset({"WDT", "WP", "WRB", "WP$"})
ONE = frozenset({"a", "an"})


def directions(parts: Clauses, reports: Sequence[Told]) -> Iterator[Claim]:
    """Claims of kind "change", each once more under the number that what changes came to, or changed by."""
    words, told = Words(parts.reading, parts.sentence), set()
    for report in reports:
        amount = _amount_of(parts, report.frame) if report.claim.kind == "change" else None
        if amount is not None:
            told.add(amount.start)
            yield from _under(words, report.claim, report.reported.thing, amount)
    for argument in arguments(parts):
        if isinstance(argument.mention.value, Quantity) and argument.mention.start not in told:
            yield from _beside(parts, words, argument)


def _amount_of(parts: Clauses, frame: Frame) -> Mention | None:
    """The amount that a verb of change came to or changed by; one unit may have no number ("by a foot")."""
    doc, start = parts.reading.doc, frame.predicate.last
    behind = (a for stretch in parts.stretches for a in stretch if a.first >= start and a.prep in {"by", "to"})
    found = (a for a in (*frame.after, *behind) if isinstance(a.mention.value, Quantity))
    own = next((a for a in found if not any(t.tag_ in RELATIVE for t in doc[start : a.first])), None)
    return own.mention if own is not None else _one_unit(parts, frame)


def _one_unit(parts: Clauses, frame: Frame) -> Mention | None:
    doc, text = parts.reading.doc, parts.reading.article.text
    for token in doc[frame.predicate.last : parts.sentence.last]:
        article = doc[token.i + 1] if token.lower_ == "by" and doc[token.i + 1].lower_ in ONE else None
        found = units.suffix_pattern().match(text, article.idx + len(article)) if article is not None else None
        if article is not None and found is not None:
            value = Quantity(1.0, 1.0, units.suffix(found).name, None, 1.0)
            return Mention("quantity", article.idx, found.end(), text[article.idx : found.end()], value)
    return None


def _under(words: Words, claim: Claim, thing: Thing, amount: Mention) -> Iterator[Claim]:
    """The claim with the number for its matter, if it is an exact one."""
    value = amount.value
    if value.low is None or value.low != value.high or value.approximate:
        return
    matter = Slot(f"{claim.predicate} #{value.low:.10g}", amount.start, amount.end, amount.text)
    digits = f"{value.low:.10g}".replace(".", "").strip("0")
    exact = "exact" if len(digits) >= EXACT else "slight"
    at = words.doc.char_span(amount.start, amount.end, alignment_mode="expand")
    form = "to" if at is not None and words.doc[max(at.start - 1, 0)].lower_ == "to" else "by"
    own = " ".join(sorted(thing.words))
    scope = {**claim.scope, "anchor": f"{form} {value.unit or 'number'}", "exact": exact, "own": own}
    yield replace(claim, slots={**claim.slots, "matter": matter}, scope=scope)


def _beside(parts: Clauses, words: Words, argument: Argument) -> Iterator[Claim]:
    """The change that a word beside an amount tells of."""
    way = _way(words, argument)
    told = [(f, cue) for f, cue in zip(frames(parts), parts.cues, strict=True) if f.predicate.first <= argument.first]
    if way is None or not told:
        return
    (frame, cue), (token, label) = told[-1], way
    if frame.predicate.status not in TOLD or frame.predicate.negated or _doubted(frame):
        return
    thing = _changing(words, frame, argument, token)
    if thing is not None and (thing.name is None or thing.name.kind != "person"):
        first, last = min(token.i, argument.first), max(token.i + 1, argument.last)
        claim = claim_of(words, frame, cue, Reported(level(), label, thing, None, last, first))
        occasion = {*claim.scope.get("occasion", "").split()} - {t.lower_ for t in words.doc[first:last]}  # "4% lower"
        claim = replace(claim, scope={**claim.scope, "occasion": " ".join(sorted(occasion))})
        yield from _under(words, claim, thing, argument.mention)


def _doubted(frame: Frame) -> bool:
    """Whether a verb tells of a view; what is found is so."""
    return frame.predicate.lemma in cues.table("holding") and frame.predicate.lemma != "find"


def _way(words: Words, argument: Argument) -> tuple[Token, str] | None:
    """The word beside an amount that says which way it went, and which; what gets worse may go either way."""
    doc, start = words.doc, words.sentence.first
    if argument.first - 2 >= start and doc[argument.first - 1].lower_ == "of":
        labels = _labels_of_noun(doc[argument.first - 2])
        return (doc[argument.first - 2], labels[0]) if labels else None
    after = doc[argument.last] if argument.last < words.sentence.last else None
    if after is not None and after.lower_ in COMPARED and argument.mention.value.unit is not None and "than" in words.low:
        return after, COMPARED[after.lower_]
    label = WAYS.get(argument.mention.value.noun or "")
    if label is None:
        return None
    if after is not None and after.lower_ in quantity_words()[f"{argument.mention.value.noun}_after"]:
        return after, label
    before = doc[max(start, argument.first - NEAR) : argument.first]
    listed = (t for t in reversed(before) if t.lower_ in quantity_words()[argument.mention.value.noun])
    return next(((t, label) for t in listed if t.lower_ in BARE or label in _labels(t)), None)


def _labels(token: Token) -> set[str]:
    return {label for family, rest, label in verbs().get(base(token), ()) if family == level() and not rest}


def _labels_of_noun(token: Token) -> list[str]:
    return [label for family, label in nouns().get(token.lemma_.lower(), ()) if family == level()]


def _changing(words: Words, frame: Frame, argument: Argument, way: Token) -> Thing | None:
    """What changes: what a noun of change is of, the noun right before a word like "down", else the subject."""
    behind = max(way.i + 1, argument.last)
    if (way.i >= argument.last and way.tag_ in things.NOUNS) or words.doc[way.i + 1].lower_ == "of":
        linked = behind + 1 < words.sentence.last and words.doc[behind].lower_ in LINKS
        return words.phrase(behind + 1, words.sentence.last) if linked else None
    if frame.predicate.first <= way.i < frame.predicate.last:
        return things.subject_of(words, frame)
    measured = words.doc[argument.first - 1]
    if way.i == argument.last and way.lower_ in COMPARED and measured.tag_ in things.NOUNS and measured.i >= words.sentence.first:
        return words.around(measured.i, argument.first)  # "found the lake 14 centimetres higher"
    noun = next((t for t in (words.doc[way.i - 1], way.head) if t.tag_ in things.NOUNS), None)
    if way.i < argument.first and noun is not None and words.sentence.first <= noun.i < way.i:
        return words.around(noun.i, way.i)
    return things.subject_of(words, frame)
