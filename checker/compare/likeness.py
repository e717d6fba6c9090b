"""Do two statements say the same sentence, each with a value of its own in the same place? Used to link and to gate them.

Two ways lead to yes. A copy: the words around both values are the same, but for a few, in the same order. A clause: a
short sentence whose words all stand in a longer one, where the value belongs to the same step ("formed in", "released
on") or counts the same noun.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from checker.claims.statements import Around, Told
from checker.claims.stems import once
from checker.compare.stated import gives
from checker.compare.two_events import two_events
from checker.compare.verdict import trace
from checker.model import Claim, DateValue, Quantity

# what a year of a work or the dates of a life may be told by in other sentences
STEPS = {"work": {"release"}, "title": {"release", "direct", "produc", "writ", "star", "play", "act"}}
# what "a novel by" may stand for
AUTHORED = frozenset({"direct", "writ", "begin", "compos", "produc", "record", "mak", "design", "perform", "sing"})
SITED = frozenset({"locat", "situat", "bas"})
MOVING = frozenset({"quantity", "duration", "place", "nationality"})
MEASURED = frozenset({"quantity", "duration", "date"})
WHOLE = 0.7
REACH = 6
FEW = 3
MOST = 0.6
MAGNITUDE = 30
DAY = dt.timedelta(days=1)
NUMERAL = re.compile(r"\w+(?:[.,]\w+)*")
CLOSEST = 3  # words on each side of a value which say what it is the value of


@dataclass(frozen=True, slots=True)
class Fit:
    """How well what stands around one value stands around another, each share from 0 to 1.

    `forward` is the weighted share of the shorter sentence's words, `near` that of the longer's closest words, `back` of all
    of the longer's, `sides` of the shared words that stand on the same side; `words` and `names` count what both have.
    """

    forward: float
    near: float
    back: float
    sides: float
    words: int
    names: int

    @property
    def is_copy(self) -> bool:
        return self.forward >= 0.8 and self.back >= 0.6 and self.near >= 0.6 and self.sides >= 0.8 and self.words >= 4

    @property
    def is_digest(self) -> bool:
        return self.forward >= 0.6 and self.near >= 0.6 and self.sides >= 0.6 and self.words >= 6

    @property
    def is_gist(self) -> bool:
        return self.forward >= 0.45 and self.near >= 0.35 and self.sides >= 0.6 and self.words >= 3

    @property
    def rank(self) -> float:
        return self.forward + self.back + self.near + self.sides


def around_of(claim: Claim) -> Around:
    value: Around = claim.slots["around"].value
    return value


def alike(a: Claim, b: Claim) -> bool:
    """Whether two statements (of one kind of value) ask the same question, whatever they answer."""
    x, y = around_of(a), around_of(b)
    if a.predicate != b.predicate:
        return False
    found = fit(x, y)
    if not _same_day(a, b):
        return False
    if a.predicate == "date" and not (x.prep == y.prep or _same_grain(a, b) or steps(x, y) & once()):
        return False
    if found.is_copy:
        return a.predicate != "organization" or (bool(x.prep) and x.prep == y.prep)
    if not _same_size(a, b):
        return False
    if _tells_again(a, b, found):
        return True
    return _same_matter(a, b, found) and _CLAUSES[a.predicate](x, y, found)


def _tells_again(a: Claim, b: Claim, found: Fit) -> bool:
    """Is one sentence the other in short, with one number or date of its own on each side?"""
    x, y = around_of(a), around_of(b)
    if a.predicate not in MEASURED or x.noun != y.noun or (a.predicate == "quantity" and not x.noun):
        return False
    if a.predicate == "date" and not (a.as_of is None and b.as_of is None):
        return False  # the day's news dates each step of a story in much the same words
    if getattr(a.slots["value"].value, "kind", "") == "age":
        return False  # two people of one sentence have an age each
    again = found.is_digest or ((found.is_gist or (a.as_of is None and _same_cell(x, y))) and retold(x.told, y.told))
    if a.as_of is None and b.as_of is None:
        short, long = sorted((a, b), key=lambda claim: len(around_of(claim).told.measured))
        return again and _left_over(short, long, whole=True)
    return again and _left_over(a, b) and _left_over(b, a) and not two_events(a, b)


def _same_cell(x: Around, y: Around) -> bool:
    """Do the words between a value of the shorter text and the values next to it stand in the other's sentence?"""
    short, long = sorted((x, y), key=lambda around: len(around.told.measured))
    return cell(short, long) >= WHOLE


def cell(x: Around, y: Around) -> float:
    """The better share of the words up to the next value, before or after x's, that stand around y's; of two words at least."""
    shares = [0.0]
    for side in (x.before, x.after):
        own = list(takewhile(lambda word: word[0] != "#", side))[:REACH]
        weights = [(1 / (1 + 0.3 * i), word in y.words) for i, word in enumerate(own)]
        if sum(met for _, met in weights) >= 2:
            shares.append(sum(w for w, met in weights if met) / sum(w for w, _ in weights))
    return max(shares)


def _left_over(a: Claim, b: Claim, *, whole: bool = False) -> bool:
    """Is it the only value of its kind in its sentence that the other sentence (or the whole other text) does not give?"""
    x, y = around_of(a), around_of(b)
    here = [slot for slot, other in x.told.values[a.predicate] if other.sentence == x.sentence and other.noun == x.noun]
    there = [
        slot for slot, other in y.told.values[b.predicate] if whole or (other.sentence == y.sentence and other.noun == y.noun)
    ]
    with trace():
        return [s for s in here if not any(gives(t, s) for t in there)] == [a.slots["value"]]


def _same_size(a: Claim, b: Claim) -> bool:
    """Numbers of another order of magnitude ("$10", "$105 billion") measure two things, or are printed in two ways."""
    sizes = [abs(v.low or v.high or 0) for c in (a, b) if isinstance(v := c.slots["value"].value, Quantity)]
    return not sizes or not min(sizes) or max(sizes) <= MAGNITUDE * min(sizes)


def _same_grain(a: Claim, b: Claim) -> bool:
    """Two days, two months, two years; else a day and the month or year that holds it, and not "on Monday" and "of 2024"."""
    x, y = (c.slots["value"].value for c in (a, b))
    dates = isinstance(x, DateValue) and isinstance(y, DateValue)
    return dates and (len(x.timex3) == len(y.timex3) or x.timex3[:4] == y.timex3[:4])


def _same_day(a: Claim, b: Claim) -> bool:
    """A time of day is one of the day of its article, whatever it says."""
    clocks = [c for c in (a, b) if isinstance(v := c.slots["value"].value, DateValue) and v.clock]
    return not clocks or a.as_of is None or b.as_of is None or abs(a.as_of - b.as_of) <= DAY


def _same_matter(a: Claim, b: Claim, found: Fit) -> bool:
    """Enough of the shorter clause, and somebody or something named on both sides, or left open by a lone sentence."""
    x, y = around_of(a), around_of(b)
    if a.as_of is not None and b.as_of is not None and a.predicate in MOVING:
        return False  # figures and where somebody is change from hour to hour: a clause of the day's news is not enough
    alone = _stands_alone(x) or _stands_alone(y)
    return found.forward >= (0.55 if alone else 0.75) and (found.names > 0 or alone)


def _stands_alone(around: Around) -> bool:
    """A text of one sentence whose "it" is named nowhere: it can only be taken to speak of what the other names."""
    return around.open_subject and around.told.sentences == 1


def _dated(x: Around, y: Around, found: Fit) -> bool:
    alone = x.told.sentences == y.told.sentences == 1
    if alone and (found.near >= 0.7 or found.forward >= 0.8) and found.words >= 3 and not {"bear", "die"} & (x.verbs | y.verbs):
        return True
    return bool(steps(x, y)) and (bool((x.verbs | y.verbs) & once()) or found.words >= 5 or alone)


def steps(x: Around, y: Around) -> frozenset[str]:
    """The verbs by which two values are told of the same step."""
    shared = x.verbs & y.verbs
    for p, q in ((x, y), (y, x)):
        for told in p.verbs & STEPS.keys():
            if q.verbs & STEPS[told] and _names_it(p, q):
                shared |= {told} | (q.verbs & STEPS[told])
    return shared


def _names_it(work: Around, other: Around) -> bool:
    """Is what a year in brackets dates ("Smash (1950)") named in the other sentence too?"""
    return "title" not in work.verbs or not work.before or work.before[0] not in work.names or work.before[0] in other.words


def _counted(x: Around, y: Around, found: Fit) -> bool:
    alone = x.told.sentences == y.told.sentences == 1
    if not x.noun or x.noun != y.noun or (x.noun == "time" and not x.verbs & y.verbs):
        return False
    return (found.words >= 2 and found.sides >= 0.5) or (alone and bool(x.verbs & y.verbs))


def _placed(x: Around, y: Around, found: Fit) -> bool:
    if not x.prep or x.prep != y.prep:
        return False
    verbs = x.verbs & y.verbs
    if x.prep == "by" and (not x.verbs or not y.verbs):
        return x.verbs | y.verbs <= AUTHORED
    return bool(verbs & once()) or (bool(verbs) and found.words >= 5) or (x.prep == "in" and not (x.verbs | y.verbs) - SITED)


def _of_country(x: Around, y: Around, found: Fit) -> bool:
    return not x.verbs and not y.verbs


_CLAUSES = {
    "date": _dated, "duration": _counted, "quantity": _counted, "person": _placed, "place": _placed, "organization": _placed,
    "nationality": _of_country,
}  # fmt: skip


@lru_cache(maxsize=65536)
def fit(a: Around, b: Around) -> Fit:
    """Set the words around two values against each other, those of the shorter sentence first."""
    short, long = sorted((a, b), key=lambda x: len(x.words))
    shared = set(short.words) & set(long.words)
    shared |= steps(short, long) & {*short.words, *long.words}
    open_name = short.names if _stands_alone(long) else frozenset()
    same = sum(w in long.before for w in short.before) + sum(w in long.after for w in short.after)
    return Fit(
        forward=_share(short, shared, open_name - shared),
        near=_share(long, shared, frozenset(), CLOSEST),
        back=_share(long, shared),
        sides=same / max(sum(w in shared for w in short.words), 1),
        words=len(shared),
        names=len(shared & (short.names | long.names)),
    )


def _share(of: Around, shared: set[str], forgiven: frozenset[str] = frozenset(), reach: int | None = None) -> float:
    """The share of the words on both sides that are shared; the further away the less a word weighs."""
    total = found = 0.0
    for side in (of.before, of.after):
        for i, word in enumerate(side[:reach]):
            if word not in forgiven:
                total += 1 / (1 + 0.3 * i)
                found += (word in shared) / (1 + 0.3 * i)
    return found / total if total else 0.0


@lru_cache(maxsize=4096)
def retold(a: Told, b: Told) -> bool:
    """Is the shorter text a digest of the longer: are most of the dates and numbers it gives in there too?"""
    short, long = sorted((a, b), key=lambda told: len(told.measured))
    if len(short.measured) < FEW:
        return False
    with trace():
        found = sum(any(gives(there, here) for kind, there in long.measured if kind == of) for of, here in short.measured)
    return found >= MOST * len(short.measured)


def best(a: Claim, b: Claim) -> bool:
    """Does no other value of b's article, but such as a's gives too, stand better where a's value stands?"""
    x, y = around_of(a), around_of(b)
    rank = _rank(x, y)
    rivals = [slot for slot, other in y.told.values.get(b.predicate, ()) if other is not y and _rank(x, other) > rank]
    with trace():
        return all(any(gives(slot, rival) for slot, _ in x.told.values[a.predicate]) for rival in rivals)


@lru_cache(maxsize=65536)
def _rank(x: Around, y: Around) -> float:
    return fit(x, y).rank + cell(x, y) + cell(y, x) + bool(steps(x, y)) + (x.prep == y.prep) + (x.noun == y.noun)


def settled(a: Claim, b: Claim) -> bool:
    """Does b's article give a's value too, in words that are a little alike?"""
    least = 0.8 * fit(around_of(a), around_of(b)).forward
    with trace():
        return any(
            gives(slot, a.slots["value"]) and fit(around_of(a), other).forward >= least
            for slot, other in around_of(b).told.values.get(a.predicate, ())
            if other is not around_of(b)
        )


def written(a: Claim, b: Claim) -> bool:
    """Does b's sentence have a's number in so many words, beside its own ("its seventh and final season")?"""
    number = NUMERAL.search(a.slots["value"].text.casefold())
    rest = re.sub(r"\[.*?\]", " ", around_of(b).text.casefold(), count=1)
    return a.predicate == "quantity" and number is not None and number[0] in NUMERAL.findall(rest)
