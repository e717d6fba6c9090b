"""Gates for counts and scores: about the same matter, of the same part, by the same hour.

Two sentences are about the same matter when they share names and words; where an article counts a thing with one number
only, and both articles are about one story, less will do.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from checker.annotate.names_match import sound_key
from checker.annotate.units import currency_of
from checker.claims import counted_things as things
from checker.compare.date_names import closed
from checker.compare.gates import general
from checker.compare.gates.general import said, same_value
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim

SHARED = 4  # what two sentences must share for their counts to be about the same matter: words, names doubly
COPY = 5  # words and names of a sentence told nearly alike
STORY = 4  # topic keys shared by articles that surely tell of one vote
PRICES = "change of price"  # which on a market change all day
SURE = 6  # weight of sentences that are about the same matter beyond doubt
FAR = 2.5  # times: numbers further apart are of two things, unless the sentences are alike
CLOSE = 1.6  # times: two counts of one thing are seldom further apart
HUNDRED = 100
DIGITS = 3  # of a number in which one wrong digit can be told from another number
FEW = 4  # smaller numbers are everywhere, and need more to be of one matter


@dataclass(frozen=True)
class Shared:
    """What two counts have in common: words and names of their sentences, and what the thing is of.

    `fresh` are the names that are not those of the whole story, `shorter` the words and
    names of the shorter sentence, `slip` whether one number is the other mistyped.
    """

    words: int
    names: int
    fresh: int
    of: int
    shorter: int
    slip: bool

    @property
    def weight(self) -> int:
        return self.words + 2 * self.names + 2 * self.of + 2 * self.slip


def matter(a: Claim, b: Claim) -> Verdict | None:
    """Are two counts of one thing about the same matter, and of the same part of it?"""
    shared = _shared(a, b)
    if _other_change(a, b, shared) or not (_told_alike(a, shared) or _of_one_story(a, b, shared)) or _apart(a, b):
        return UNKNOWN
    return _narrowed(a, b, shared)


def matched(a: Claim, b: Claim) -> Verdict | None:
    """Are two counts that are each other's best match of the same part and time?"""
    if _apart(a, b) or _found_again(a, b):
        return UNKNOWN
    shared = _shared(a, b)
    sure = shared.weight >= SURE
    return _narrowed(_unmarked(a, sure), _unmarked(b, sure), shared)


def _found_again(a: Claim, b: Claim) -> bool:
    """Whether one counts those who are missing, and the other those who are not."""
    fates = {said_of(a, "fate"), said_of(b, "fate")}
    return "missing" in fates and len(fates) > 1


def _unmarked(claim: Claim, sure: bool) -> Claim:
    """The count without what another article may say in other words: only adjectives that make another thing of it stay."""
    part = " ".join(w for w in said_of(claim, "part").split() if w in things.words("restricting") and w != "new")
    return replace(claim, scope={**claim.scope, "part": part, "kind": "" if sure else said_of(claim, "kind")})


def _shared(a: Claim, b: Claim) -> Shared:
    x, y = _words(a, "context"), _words(b, "context")
    both = x & y
    names = {w for w in both if w.startswith("@")}
    words = (
        len(both)
        - len(names)
        + (said_of(a, "day") == said_of(b, "day") != "")
        + (said_of(a, "period") == said_of(b, "period") != "")
        + ("whole" in a.slots)
    )
    fresh = len(names - (a.about & b.about))
    return Shared(words, len(names), fresh, len(_words(a, "of") & _words(b, "of")), min(len(x), len(y)), _slipped(a, b))


def _told_alike(a: Claim, shared: Shared) -> bool:
    """Whether the two sentences by themselves are about the same matter."""
    needed = SHARED + 2 * _generic(a)
    if shared.words + shared.names >= max(COPY, 0.6 * shared.shorter) and shared.words >= 2:
        return True
    enough = shared.names and shared.words >= needed / 2 and shared.weight >= needed
    return bool(enough) and 3 * (shared.words + shared.names) >= shared.shorter


def _of_one_story(a: Claim, b: Claim, shared: Shared) -> bool:
    """Whether one story's articles, each with one number for the thing, must mean the same."""
    if a.kind == "score":
        vote = a.slots["thing"].normal == "vote"
        if vote and (_differ(a, b, "days") or len(a.about & b.about) < STORY):
            return False
        return shared.weight >= (1 if vote else SHARED) and (shared.words > 0 or shared.names > 2)
    if _magnitude_slipped(a, b) and not _generic(a):
        return True
    if said_of(a, "numbers") != "1" or said_of(b, "numbers") != "1":
        return False
    low, high = sorted(map(value_of, (a, b)))
    if high > FAR * low and not shared.slip:
        return False
    needed = 1 + (low < FEW) + (high > CLOSE * low) + 2 * _generic(a)
    return shared.words + 2 * shared.fresh + 2 * shared.of + 2 * shared.slip >= needed


def _slipped(a: Claim, b: Claim) -> bool:
    """Whether one number looks like the other mistyped: digits that changed places, one wrong digit, or another magnitude."""
    if a.kind != "count" or _number(a) == _number(b):
        return False
    x, y = _digits(a), _digits(b)
    if len(x) != len(y) or len(x) == 1:
        return _magnitude_slipped(a, b)
    return sorted(x) == sorted(y) or (len(x) >= DIGITS and sum(p != q for p, q in zip(x, y, strict=True)) == 1)


def _magnitude_slipped(a: Claim, b: Claim) -> bool:
    """Whether two numbers have the same digits and differ by thousands ("11", "11 million")."""
    if a.kind != "count":
        return False
    x, y = _digits(a), _digits(b)
    return len(x.rstrip("0")) > 1 and x.rstrip("0") == y.rstrip("0") and abs(len(x) - len(y)) in {3, 6}


def _digits(claim: Claim) -> str:
    return f"{value_of(claim):.10f}".rstrip("0").removesuffix(".").replace(".", "")


def _other_change(a: Claim, b: Claim, shared: Shared) -> bool:
    """Two changes are compared for one period only, and one way: up or down is asked by another rule."""
    if not (said_of(a, "way") or said_of(b, "way")):
        return False
    one = said_of(a, "period") == said_of(b, "period") and (
        said_of(a, "period") or (shared.weight >= SURE and a.slots["whole"].normal != PRICES)
    )
    return not one or said_of(a, "way") != said_of(b, "way")


def _generic(claim: Claim) -> bool:
    return "thing" in claim.slots and things.is_generic(claim.slots["thing"].normal)


def _apart(a: Claim, b: Claim) -> bool:
    """Whether the two count elsewhere, or what different people did, or one has the other's number beside its own."""
    if not same_value(a.slots.get("place"), b.slots.get("place")):
        return True
    if a.kind == "score":
        return False  # either side may be told to have won or lost
    return _other_actors(a, b) or _other_doers(a, b) or _counted_beside(a, b) or _counted_beside(b, a)


def _other_actors(a: Claim, b: Claim) -> bool:
    """Whether different people act, who are not the two sides of one trade or sum ("A fined B", "B must pay A")."""
    x, y = _words(a, "by"), _words(b, "by")
    if not (x and y) or x & y:
        return False
    sides = all(f"@{key}" in _words(c, "context") for keys, c in ((x, b), (y, a)) for key in keys)
    return not (sides and (_is_sum(a) or (said_of(a, "trade") and said_of(b, "trade"))))


def _other_doers(a: Claim, b: Claim) -> bool:
    """Whether one thing does it here and another there, and one sentence tells the two apart ("the list of the coalition")."""
    (act, x), (other, y) = (said_of(c, "doer").split() or ("", "") for c in (a, b))
    if a.kind != "count" or not (x and y) or act != other or x == y:
        return False
    return x in _words(b, "context") or y in _words(a, "context")


def _is_sum(claim: Claim) -> bool:
    return bool(currency_of(claim.slots["amount"].value.unit or ""))


def _counted_beside(a: Claim, b: Claim) -> bool:
    """Whether the number of one stands beside the other's, or is the sum of that and another ("four saved, three missing").

    A share may stand there in other words: "three in four" for 75 percent.
    """
    others = _words(b, "beside")
    amount = a.slots["amount"].value
    share = value_of(a) / HUNDRED if amount.unit == "percent" else value_of(a) * HUNDRED
    shares = {f"{share:g}"} if amount.unit == "percent" or amount.kind == "ratio" else set()
    return bool({_number(a), *shares} & others) or any(f"{value_of(b) + float(other):g}" == _number(a) for other in others)


def _narrowed(a: Claim, b: Claim, shared: Shared) -> Verdict | None:
    """Why the two are not of the same part, time or paper."""
    return _other_part(a, b, shared) or other_share(a, b) or _other_time(a, b)


def other_share(a: Claim, b: Claim) -> Verdict | None:
    """Two shares at two hours, or one of the capital and one of the country."""
    if said_of(a, "hour") != said_of(b, "hour"):
        return explained("later-update", "the two were not counted at the same hour")
    if said_of(a, "local") != said_of(b, "local") and not _names_a_place(*((a, b) if said_of(a, "local") else (b, a))):
        return explained("other-scope", "one is of a part of the country, the other of all or of another part")
    return None


def _other_part(a: Claim, b: Claim, shared: Shared) -> Verdict | None:
    if _restricted(a, b, shared) or _differ(a, b, "kind"):
        return explained("other-scope", f"{said(a, 'part')} is not {said(b, 'part')}")
    if _differ(a, b, "of") or _names_differ(a, b, "in") or said_of(a, "among") != said_of(b, "among"):
        return explained("other-scope", "the two are of different things, or of a part and the whole")
    if bool(said_of(a, "some")) != bool(said_of(b, "some")) and not (_parts_of_one(a, b) or _parts_of_one(b, a)):
        return explained("part-and-whole", "one of the two is a part, or what is left, of a larger number")
    if _some_of_sites(a, b) or _some_of_sites(b, a):
        return explained("part-and-whole", "one is of several places, the other of one of them")
    if said_of(a, "rate") != said_of(b, "rate"):
        return explained("other-scope", "one is for each or on average, the other in all")
    if _differ(a, b, "basis"):
        return explained("other-measure", "one is net, the other is not")
    if said_of(a, "base") != said_of(b, "base"):
        return explained("other-measure", "the two are not measured from the same time")
    if _differ(a, b, "rank"):
        return explained("other-event", "the two are about different ones in a row")
    if all(things.words("asking") & _words(c, "context") for c in (a, b)) and _names_differ(a, b, "context"):
        return explained("other-speaker", "two counts, each by somebody else")
    return None


def _parts_of_one(part: Claim, other: Claim) -> bool:
    """Whether another number is too small for the whole that a part is said to be of ("56 of the 120 seats", "52 seats")."""
    wholes = [float(number) for number in _words(part, "beside") if float(number) > value_of(part)]
    return said_of(part, "some") == "some" and bool(wholes) and value_of(other) < min(wholes)


def _some_of_sites(a: Claim, b: Claim) -> bool:
    """Whether a toll is told of some of the towns of which the other is told."""
    own, other = said_of(a, "sites").split(), said_of(b, "sites").split()
    return bool(own) and set(own) < set(other)


def _names_a_place(local: Claim, other: Claim) -> bool:
    """Whether the other sentence has a name that "in the city" may stand for, which that of a country is not."""
    return any(word.startswith("@") and not word[1:].isupper() for word in _words(other, "context") - _words(local, "context"))


def _restricted(a: Claim, b: Claim, shared: Shared) -> bool:
    """Whether an adjective makes another thing of what one of them counts; a merely colourful one may stand on one side."""
    if _magnitude_slipped(a, b):
        return False  # "11" for "11 million" is the same number, whatever those counted are called
    x, y = _words(a, "part") - _told(b), _words(b, "part") - _told(a)
    sure = (shared.slip or shared.weight >= SURE) and not said_of(a, "way")
    return bool((x and y) or ((x | y) and not sure) or any(_restricts(word) for word in x | y))


def _restricts(word: str) -> bool:
    return word in things.words("restricting") or word.endswith("ed")


def _names_differ(a: Claim, b: Claim, axis: str) -> bool:
    """Whether each has a name that the other has not."""
    x, y = ({w for w in _words(c, axis) if w.startswith("@")} for c in (a, b))
    return bool(x - y and y - x)


def _other_time(a: Claim, b: Claim) -> Verdict | None:
    if a.kind == "count" and said_of(a, "span") != said_of(b, "span"):
        return explained("other-period", "one has run up over a longer time")
    if _other_period(a, b) or said_of(a, "past") != said_of(b, "past"):
        return explained("other-period", f"one is for {_time(a)}, the other for {_time(b)}")
    if _differ(a, b, "day"):
        return explained("other-period", f"one is of {a.scope['day']}, the other of {b.scope['day']}")
    if a.status != b.status and ("expected" in {a.status, b.status} or _carried_out(a, b) or _carried_out(b, a)):
        return explained("forecast", "one is planned or expected, the other reported")
    return None


def _other_period(a: Claim, b: Claim) -> bool:
    """Whether the two are for different times, whatever they are called: "the first quarter", "between January and March"."""
    x, y = ([closed(end) for end in said_of(c, "period").split("/") if end] for c in (a, b))
    if None in x or None in y:
        return _differ(a, b, "period")
    return bool(x and y) and (x[0][0], x[-1][1]) != (y[0][0], y[-1][1])  # type: ignore[index]


def _differ(a: Claim, b: Claim, axis: str) -> bool:
    x, y = _words(a, axis), _words(b, axis)
    return bool(x and y and not x & y)


def speaker(a: Claim, b: Claim) -> Verdict | None:
    """Two speakers explain a difference, but "the company" is the one that the other article names."""
    for one, other in ((a, b), (b, a)):
        words = (one.speaker or "").lower().split()
        named = sound_key((other.speaker or "-").split()[-1])
        if words and words[-1] in things.words("selves") and f"@{named}" in _words(one, "context"):
            return None
    return general.speaker(a, b)


def voice(a: Claim, b: Claim) -> Verdict | None:
    """Two speakers explain a difference, but "the mayor" is the one that the other article names as mayor."""
    for one, other in ((a, b), (b, a)):
        last = (one.speaker or "").split()[-1:]
        if last and last[0].islower() and things.of_family(last[0]) in _words(other, "context"):
            return None
    return speaker(a, b)


def _carried_out(plan: Claim, deed: Claim) -> bool:
    return plan.status == "planned" and bool(said_of(deed, "done"))


def _time(claim: Claim) -> str:
    return said_of(claim, "period") or "the time of writing"


def _told(claim: Claim) -> frozenset[str]:
    """All words that are near a count: what narrows one may be said further on in the other."""
    return _words(claim, "part") | _words(claim, "context")


def said_of(claim: Claim, axis: str) -> str:
    return claim.scope.get(axis) or ""


def _words(claim: Claim, axis: str) -> frozenset[str]:
    return frozenset(said_of(claim, axis).split())


def _number(claim: Claim) -> str:
    return f"{value_of(claim):g}"


def value_of(claim: Claim) -> float:
    """The number of a count, or its bound."""
    amount = claim.slots["amount"].value
    return float(amount.low if amount.low is not None else amount.high or 0.0)
