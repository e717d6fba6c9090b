"""A number in its sentence -> what narrows it: part or whole, for each, for which period, how far off. Used by statements."""

from __future__ import annotations

from itertools import takewhile

from checker.annotate.units import in_base
from checker.claims import belonging, counts, figures, matters
from checker.claims.clauses import Argument, Clauses

# words that make a sum or a measure one of a part
PARTS = frozenset({"partly", "tranche", "instalment", "installment", "portion", "alone"})
REMOTE = frozenset({"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "off", "away", "from"})
BASED = frozenset({"from", "against", "over", "compared", "versus"})  # before what a change is measured from
BASE = 6  # tokens of what it is measured from, which stands within twice as many
COMPARED = frozenset({"JJ", "JJR", "RBR", "VBG", "VBN", "HYPH", "CD", "NN", "NNS", "NNP"})
COUNTING = ("part", "kind", "of", "in", "among", "some", "rate", "rank", "by")  # axes that narrow what is counted
FROM_TO = 6  # tokens in which "to" stands behind "from"


def scope_of(parts: Clauses, argument: Argument) -> dict[str, str]:
    """What narrows a number: part or whole, for each, for which period, and what became of those it counts."""
    frame = belonging.frame_of(parts, argument)
    if frame is None:
        return {}
    told = {**matters.scope_of(frame, argument), "fate": counts.fate_of(frame, argument)}
    if _is_measured(argument) and _is_of_part(parts):
        told["some"] = "some"
    if argument.mention.value.kind == "score":
        told["by"] = None  # one side wins what the other loses
    if argument.mention.value.kind == "age":
        told |= dict.fromkeys(COUNTING)  # an age is narrowed by nothing
    told["remote"] = "remote" if _is_far(parts, argument) else None
    if told["fate"]:
        told["toll"] = counts.counted_at(frame)
    if argument.mention.value.unit == "percent":
        told["since"] = " ".join(_since(parts, argument)) or None
    return {axis: words for axis, words in told.items() if words}


def _is_measured(argument: Argument) -> bool:
    unit = argument.mention.value.unit or ""
    return figures.is_money(argument.mention.value) or in_base(1.0, unit) is not None


def _is_far(parts: Clauses, argument: Argument) -> bool:
    """Whether a length says how far something is from a place ("5 miles north of", but "5 miles from one to another")."""
    base = in_base(1.0, argument.mention.value.unit or "")
    if base is None or base[1] != "length" or behind(parts, argument) not in REMOTE:
        return False
    between = behind(parts, argument) == "from" and any(
        t.lower_ == "to" for t in parts.reading.doc[argument.last : argument.last + FROM_TO]
    )
    return not between


def _since(parts: Clauses, argument: Argument) -> list[str]:
    """The words for what a share or a change is measured from ("5% from a year earlier": year, earlier)."""
    after = list(parts.reading.doc[argument.last : parts.sentence.last])[: 2 * BASE]
    at = next((i for i, t in enumerate(after) if t.lower_ in BASED), len(after))
    return sorted({t.lower_ for t in takewhile(lambda t: not t.is_punct, after[at + 1 : at + 1 + BASE]) if t.tag_ in COMPARED})


def _is_of_part(parts: Clauses) -> bool:
    """ "A first instalment of", "into one of the three hospitals"."""
    words = [t.lower_ if t.tag_ != "CD" or t.lower_ == "one" else "#" for t in parts.reading.span(parts.sentence)]
    text = f" {' '.join(words)} "
    return bool(PARTS & set(words)) or " one of the # " in text or " first part of " in text


def behind(parts: Clauses, argument: Argument) -> str:
    """The word behind a mention."""
    return parts.reading.doc[argument.last].lower_ if argument.last < parts.sentence.last else ""
