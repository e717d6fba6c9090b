"""What the gates for lengths, money and ranks share: is it one thing that two articles give a number for?"""

from __future__ import annotations

from checker.annotate.names_match import sound_key
from checker.claims.setting import base_value
from checker.compare.gates import general
from checker.compare.verdict import Verdict
from checker.model import Claim

EQUAL = 0.002
SAME = 0.05  # two values of one article and the other's count as one answer within a twentieth
FAR = 4.0  # slips change a digit or swap two; values further apart are of two things
SIZE = 10.0
GENERIC = frozenset({"large", "small", "big", "short", "high", "low", "great", "huge", "major", "total", "recent", "full", "new"})


def settled(a: Claim, b: Claim, same: float = SAME) -> bool:
    """Whether what both articles say of the thing leaves just these two values unmatched.

    An article that gives several values ("an offer of 103, raised to 121") is compared with another after what the two
    agree on is set aside; one that has the other's value too speaks of two things. `others` in the scope of each claim
    are all the exact values of its article, in base units.
    """
    v, w = (base_value(c.slots["amount"].value) for c in (a, b))
    x, y = _near(_floats(a, "others"), v), _near(_floats(b, "others"), w)
    near, exact = _alike(v, w, same), min(same, EQUAL)
    if not near and (any(_alike(w, other, exact) for other in x) or any(_alike(v, other, exact) for other in y)):
        return False
    left = [value for value in x if not any(_alike(value, other, same) for other in y)]
    right = [value for value in y if not any(_alike(value, other, same) for other in x)]
    return len(left) <= 1 and len(right) <= 1


def sole(a: Claim, b: Claim) -> bool:
    """Whether each article gives one exact value for the thing."""
    return all(len(_floats(c, "others")) == 1 for c in (a, b))


def agreed(a: Claim, b: Claim) -> int:
    """How many exact values of like size both articles give for the thing."""
    return sum(any(_alike(x, y, EQUAL) for y in _floats(b, "others")) for x in _floats(a, "others"))


def _near(values: list[float], value: float) -> list[float]:
    """The values of a like size: what a share costs is no other price of the firm."""
    return [v for v in values if abs(value) <= abs(v) * SIZE and abs(v) <= abs(value) * SIZE]


def _alike(x: float, y: float, same: float = SAME) -> bool:
    return abs(x - y) <= same * max(abs(x), abs(y))


def far_apart(x: float, y: float) -> bool:
    """Whether two values are too far apart to be of one thing, unless one has the digits of the other in another order."""
    small, large = sorted((abs(x), abs(y)))
    return large > FAR * small and not (large < 10 * small and _digits(x) == _digits(y))


def _digits(x: float) -> list[str]:
    return sorted(c for c in f"{x:.6g}".partition("e")[0] if c in "123456789")


def disjoint(a: Claim, b: Claim, axis: str) -> bool:
    """Whether both claims say something on an axis (words joined by spaces) and have nothing of it in common."""
    x, y = words_of(a, axis) - GENERIC, words_of(b, axis) - GENERIC
    return bool(x and y and not x & y)


def other_kind(a: Claim, b: Claim) -> bool:
    """Whether what narrows the thing differs ("gas pipeline", "water pipeline"), beside the number or anywhere in the article."""
    x, y = (words_of(c, "kind") or words_of(c, "kinds") for c in (a, b))
    return bool(x - GENERIC and y - GENERIC and not (x & y) - GENERIC)


def words_of(claim: Claim, axis: str) -> set[str]:
    return set(claim.scope.get(axis, "").split())


def conflict(a: Claim, b: Claim, mark: str) -> bool:
    """Whether both say whose it is, or for what, and name different ones."""
    x, y = ({word for word in words_of(c, "party") if word.startswith(mark)} for c in (a, b))
    return bool(x and y and not x & y)


def tie(a: Claim, b: Claim) -> int:
    """How much the sentences of two claims share: names doubly; a name to one ("the City") may be a word to the other."""
    x, y = words_of(a, "context"), words_of(b, "context")
    return sum(2 if word.startswith("@") else 1 for word in x & y) + _lettered(x - y, y - x) + _lettered(y - x, x - y)


def _lettered(names: set[str], others: set[str]) -> int:
    """How many names are words of the other, but for their capital letter."""
    return len({f"@{sound_key(word)}" for word in others if not word.startswith("@")} & names)


def name_shared(a: Claim, b: Claim) -> bool:
    """Whether the sentences of two claims have a name in common."""
    return any(word.startswith("@") for word in words_of(a, "context") & words_of(b, "context"))


def speaker(a: Claim, b: Claim) -> Verdict | None:
    """As for every kind, but only between two names: "the company" and its chief speak for one."""
    x, y = (c.speaker or "" for c in (a, b))
    return general.speaker(a, b) if x[:1].isupper() and y[:1].isupper() else None


def named_alike(a: Claim, b: Claim) -> bool:
    """Whether what both claims give a number to has a name in common."""
    return any(word.startswith("@") for word in words_of(a, "who") & words_of(b, "who"))


def beside(a: Claim, b: Claim, x: float, y: float) -> bool:
    """Whether the sentence of one has the number of the other for something else."""
    return any(_alike(v, y) for v in _floats(a, "beside")) or any(_alike(w, x) for w in _floats(b, "beside"))


def _floats(claim: Claim, axis: str) -> list[float]:
    return [float(v) for v in claim.scope.get(axis, "").split()]


def named(a: Claim, b: Claim) -> bool:
    """Whether the two articles have a name in common: without one nothing says that they are about one thing."""
    x, y = (({*c.about} | words_of(c, "context")) for c in (a, b))
    return any(word.startswith("@") for word in x & y)
