"""Sentences -> every measure, whatever it is said to be of: for two articles that name it differently.

What one article calls a tunnel the other may only hint at ("under the ridge for 9 km"). Such numbers are known to be of one thing
not by their noun, but by the words around them and by what is left when all other numbers of the kind agree. Next:
compare/gates/loose, which every pair of them passes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.annotate import quotes
from checker.claims import lengths, making, money, ranks, setting, stretches
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame, frames
from checker.claims.stems import stem
from checker.model import Claim, DateValue, Slot

FIRM = frozenset({"hypothetical", "target", "denied", "expected"})
MANIFOLD = frozenset({"speed", "temperature"})  # the limit, the highest, the usual: no two are of one thing for being alone
PARTS = frozenset({"alone", "instalment", "installment", "tranche", "each", "apiece", "remaining", "rest", "partly"})
SPREAD = {"time": "length of time", "calendar": "length of time"}


def loose(clauses: Sequence[Clauses]) -> Iterator[Claim]:
    """Claims of kind "extent" with a thing that only says what is measured ("length")."""
    kinds = setting.all_kinds(clauses[0].reading.doc, stretches.family) if clauses else {}
    before: Clauses | None = None
    for parts in clauses:
        if parts.boundless:
            continue
        found = tuple(frames(parts))
        for measure in _measures(parts, found):
            thing = SPREAD.get(measure.dimension, measure.dimension)
            sense = lengths.sense(measure)
            known = lengths.narrowing(kinds.get(sense["holder"] or "", set()))
            yield _claim(measure, "extent", thing, before, {**sense, "kinds": known})
        before = parts


def _measures(parts: Clauses, found: Sequence[Frame]) -> Iterator[stretches.Measure]:
    measures = (m for m in stretches.measures(parts, found) if not stretches.restates(m))
    return (m for m in measures if m.dimension not in MANIFOLD and not money.is_sterling(parts, m.value, m.last))


def _is_purpose(place: setting.Place) -> bool:
    """ "A page to raise 5,000": what somebody means to reach."""
    if place.frame is None or place.frame.predicate.first > place.first:
        return False
    i = place.frame.predicate.first
    i = i if place.doc[i].lower_ == "to" else i - 1
    return i > place.floor and place.doc[i].lower_ == "to" and place.doc[i - 1].tag_ in setting.NOUNS


def _is_part(place: setting.Place) -> bool:
    """ "In one of the six boxes alone", "a first instalment of"."""
    span = place.parts.reading.span(place.parts.sentence)
    one_of = (t.i for t in span[:-3] if t.lower_ == "one" and t.nbor().lower_ == "of")  # "one of the six"
    return any(t.lower_ in PARTS for t in span) or any(place.doc[i + 3].tag_ == "CD" for i in one_of)


def _days(parts: Clauses | None) -> set[str]:
    """The days a sentence speaks of."""
    if parts is None:
        return set()
    span = parts.reading.span(parts.sentence)
    values = [m.value for m in parts.reading.mentions_in(span.start_char, span.end_char, "date")]
    return {
        str(v.start) for v in values if isinstance(v, DateValue) and v.type in {"DATE", "TIME"} and v.known and v.start == v.end
    }


def _claim(place: setting.Place, kind: str, thing: str, before: Clauses | None, more: dict[str, str | None]) -> Claim:
    parts, told = place.parts, making.slot(place.mention)
    context = setting.context_of(parts, range(place.first, place.last))
    back = before if setting.points_back(parts) else None
    if back is not None:
        context = f"{context} {setting.context_of(back)}"
    scope = {
        "loose": "loose",
        "context": " ".join(sorted({w if w.startswith("@") else stem(w) for w in context.split()})) or None,
        "period": setting.year_of(parts),
        "asked": setting.asked(place),
        "meant": "meant" if _is_purpose(place) else None,
        "part": "part" if _is_part(place) else None,
        "days": " ".join(sorted(_days(parts) or _days(back))) or None,
        "rounds": " ".join(sorted(ranks.counted(parts) or ranks.counted(back))) or None,
        **{axis: value for axis, value in more.items() if value},
    }
    slots = {"thing": Slot(thing, told.start, told.end, told.text), "amount": replace(told, value=place.value)}
    made = setting.made(parts, place.frame, kind, slots, scope)
    mood = {"mood": made.status} if made.status in FIRM else {}
    made = replace(made, status="asserted", negated=False, scope={**made.scope, **mood})
    return making.with_speaker(made, quotes.speaker_of(parts.reading, told.start, told.end))
