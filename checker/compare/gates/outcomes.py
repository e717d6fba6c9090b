"""Gates for outcomes: the same thing, the same actor, the same occasion, and neither is still to come."""

from __future__ import annotations

import datetime as dt

from checker.annotate.names_match import sound_key
from checker.annotate.names_parts import words as listed
from checker.claims.outcome_words import alike, canonical
from checker.compare.dates import same_date
from checker.compare.people import same_person
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.compare.voices import one_voice
from checker.language.likeness import likeness
from checker.model import Claim, Entity, Slot

NEWS = dt.timedelta(days=5)  # in which what is told without a date is still the same news
PERIOD = 2  # times as long: another span
MUCH = 4  # topic keys that two articles of one event share
PAIR = 2  # labels of a family that knows an opposite
# nouns that leave to others what is measured
MEASURES = frozenset(
    {"number", "figure", "level", "total", "rate", "amount", "volume", "quantity", "share", "proportion", "surface", "height"}
)
FIELD = 0.4  # likeness of two words that stand side by side in a list
FIRM = 2  # words, names doubly, that two things or their sentences must share to be one thing


def thing(a: Claim, b: Claim) -> Verdict | None:
    """Is it the same thing? What narrows each must not differ, and the two sentences must have something in common."""
    if a.predicate in {"decision", "state", "being"}:
        return None
    if a.scope.get("anchor"):
        return None if _told_of_one(a, b) else UNKNOWN
    head = {word for c in (a, b) for word in (c.slots["matter"].normal.split()[-1], c.scope.get("head", ""))}
    plain = head | alike(a.slots["matter"].normal.split()[-1])
    mine, others = _words(a, "thing") - plain, _words(b, "thing") - plain
    if len({c.scope["narrow"] for c in (a, b) if "narrow" in c.scope}) > 1:
        return UNKNOWN  # "denied the murder", "admitted the theft"
    if _one_act(a, b, mine, others):
        return None
    if _apart(mine - _said(b), others - _said(a)) or not (_known(mine, b) and _known(others, a)):
        return UNKNOWN
    shared = (_context(a) & _context(b)) - {word for word in head if not word.startswith("@")}
    weight = sum(2 if word.startswith("@") else 1 for word in shared) + _same_day(a, b)
    if a.predicate == "harm" and len(a.about & b.about) >= MUCH:
        return None  # what befell nobody is told in few words; it is the harm of the story
    one_story, bare = len(a.about & b.about) >= MUCH, not mine and not others and a.kind == "outcome"
    weight += FIRM * (_own(a, b) or (one_story and (_left_open(a, b) or (bare and bool(_acting(a) & _acting(b))))))
    weight += FIRM * (one_story and "none" in {a.scope.get("none"), b.scope.get("none")})
    wide = a.scope.get("wide") and not mine & others
    return UNKNOWN if wide or weight + 2 * len(mine & others) < FIRM else None


def elsewhere(a: Claim, b: Claim) -> Verdict | None:
    """Did the two come about in two places, or to somebody and to a relative ("Ann Reis", "her brother Karim Reis")?"""
    strange = [{*c.scope.get("where", "").split()} - _said(d) - d.about for c, d in ((a, b), (b, a))]
    kin = [_said(c) & listed("titles", "relations") for c in (a, b)]
    names = [{word for word in _words(c, "thing") if word.startswith("@")} for c in (a, b)]
    return UNKNOWN if all(strange) or (kin[0] != kin[1] and names[0] != names[1]) else None


def denial(a: Claim, b: Claim) -> Verdict | None:
    """What somebody denies contradicts only what the same one says elsewhere."""
    if "denied" not in a.scope and "denied" not in b.scope:
        return None
    return None if a.speaker and b.speaker and one_voice(a.speaker, b.speaker) else UNKNOWN


def _own(a: Claim, b: Claim) -> bool:
    """Whether both are of whom the articles are about ("its forecast"), for one time."""
    when = same_date(a.slots.get("date"), b.slots.get("date")).outcome
    return bool(a.scope.get("owned") and b.scope.get("owned")) and when == "same" and len(a.about & b.about) >= MUCH


def _one_act(a: Claim, b: Claim, mine: set[str], others: set[str]) -> bool:
    """Whether one actor did the two on one day to things of one noun, by one name: what else is said need not be the same."""
    names = [{word for word in words if word.startswith("@")} for words in (mine - _said(b), others - _said(a))]
    plain = not any(word.startswith("@") for word in a.slots["matter"].normal.split())
    about = {word for word in _context(a) & _context(b) if word.startswith("@")} - _acting(a) - _acting(b)
    acted = a.kind == "outcome" and _same_day(a, b) and bool(_acting(a) & _acting(b))
    return plain and acted and bool(about) and not all(names)


def _told_of_one(a: Claim, b: Claim) -> bool:
    """Whether two changes by, or to, one number are of one thing: it is told by one word, or only as a number by one of them."""
    heads = a.scope["head"], b.scope["head"]
    mine, others = (_words(c, "thing") - MEASURES for c in (a, b))
    called_alike = canonical(heads[0]) == canonical(heads[1]) or (heads[0] in _said(b) and heads[1] in _said(a))
    if a.scope["anchor"] != b.scope.get("anchor") or not (called_alike or MEASURES & {*heads}):
        return False
    names = [any(word.startswith("@") for word in words) for words in (mine - _said(b), others - _said(a))]
    if _siblings(*({word for word in words if word not in heads} for words in (mine - _said(b), others - _said(a)))):
        return False
    owned = [{*c.scope.get("own", "").split()} - MEASURES for c in (a, b)]
    said = [
        _said(c) | (c.about if c.scope["anchor"].startswith("to ") else frozenset()) for c in (a, b)
    ]  # few things reach one level
    shared = {canonical(word) for word in (owned[0] & said[1]) | (owned[1] & said[0])}
    if "slight" in {a.scope.get("exact"), b.scope.get("exact")}:
        named = any(word.startswith("@") for word in shared)
        return not any(names) and (named or bool(mine & others) or (_same_day(a, b) and heads[0] == heads[1]))
    return bool(shared) and not all(names)


def _siblings(x: set[str], y: set[str]) -> bool:
    """Whether words of one field stand in one place: fares for adults, for children; output of wheat, of maize."""
    return any(likeness(p, q) >= FIELD for p in x for q in y)


def asked(a: Claim, b: Claim) -> Verdict | None:
    """Whether an act was done is a question only where somebody says that it was not, or that the opposite was."""
    x, y = a.slots["outcome"].value, b.slots["outcome"].value
    return UNKNOWN if x.label == y.label and len(x.labels) < PAIR and not (x.negated or y.negated) else None


def _words(claim: Claim, name: str) -> set[str]:
    """The words of a slot; a capitalised word stands there as a name too, and counts as that."""
    words = {*claim.slots[name].value}
    return {word for word in words if word.startswith("@") or f"@{sound_key(word)}" not in words}


def _context(claim: Claim) -> set[str]:
    return {*claim.scope.get("context", "").split()}


def _said(claim: Claim) -> set[str]:
    return {*claim.slots["thing"].value} | _context(claim)


def _apart(x: set[str], y: set[str]) -> bool:
    """Whether each of two things has a name, or a word, that the other knows nothing of: the Varga bridge, the Kossuth bridge."""
    names = [{word for word in words if word.startswith("@")} for words in (x, y)]
    return all(names) or all((x - names[0], y - names[1]))


def _known(words: set[str], other: Claim) -> bool:
    """Whether most of the words that narrow one thing are said of the other, in its sentence or in its article."""
    return 2 * len(words & (_said(other) | other.about)) >= len(words)


def actor(a: Claim, b: Claim) -> Verdict | None:
    """Is it the same one who acts? One side may leave it open, where what counts is what became of the thing."""
    if a.scope.get("anchor") and a.scope["head"] == b.scope["head"]:
        return None
    x, y = a.slots.get("who"), b.slots.get("who")
    if x is None or y is None:
        named = any(word.startswith("@") for word in _words(a, "thing") & _words(b, "thing"))
        return None if a.scope.get("of") == "thing" or named or _left_open(a, b) else UNKNOWN
    if isinstance(x.value, Entity) and isinstance(y.value, Entity) and x.value.kind == y.value.kind == "person":
        return None if same_person(x, y) else UNKNOWN
    shared = _acting(a) & _acting(b)
    if shared or _speaks(a, y) or _speaks(b, x):
        return None
    return UNKNOWN


def _left_open(a: Claim, b: Claim) -> bool:
    """Whether one leaves out who acts in a sentence that names somebody whom the other is about, by no other name."""
    silent, other = (a, b) if "who" not in a.slots else (b, a)
    actor = other.slots.get("who") if "who" not in silent.slots else None
    if silent.scope.get("of") != "actor" or actor is None or isinstance(actor.value, Entity):
        return False
    return any(word.startswith("@") for word in _context(silent) & other.about)


def _days(claim: Claim) -> int:
    """How long the span is that something rose or fell in; 0 where it is not told, or only the day of the news."""
    date = claim.slots.get("date")
    told = date is not None and date.value.start is not None and date.value.end is not None
    return (date.value.end - date.value.start).days if told and date is not None else 0


def _same_day(a: Claim, b: Claim) -> bool:
    x, y = a.slots.get("date"), b.slots.get("date")
    return x is not None and y is not None and x.value.start == x.value.end == y.value.start == y.value.end is not None


def _acting(claim: Claim) -> set[str]:
    """The words for who acts, and the names under which bodies of one kind meet ("deputies", "parliament")."""
    return {canonical(word) for word in claim.scope.get("actor", "").split()}


def _speaks(claim: Claim, other: Slot) -> bool:
    """Whether who acts in one article announces it in the other, as a minister does what the government has done."""
    return bool(claim.speaker) and isinstance(other.value, Entity) and bool(same_person(claim.speaker, other))


def scope(a: Claim, b: Claim) -> Verdict | None:
    """What moves is the whole or a part of it: "youth unemployment" is not "unemployment"; one number is of one of them."""
    if a.scope.get("anchor"):
        return None
    plain = alike(a.slots["matter"].normal.split()[-1]) | {c.scope.get("head", "") for c in (a, b)}
    x, y = ({word for word in _words(c, "thing") - plain if not word.startswith("@")} for c in (a, b))
    if x - _said(b) - b.about or y - _said(a) - a.about:
        return explained("other-scope", f"{a.slots['thing']} is not {b.slots['thing']}")
    return None


def occasion(a: Claim, b: Claim) -> Verdict | None:
    """Is it the same time? Another day, another court or another attempt is another event."""
    said = same_date(a.slots.get("date"), b.slots.get("date"))
    if not said:
        return explained("other-event", "the two are of different days")
    dated = "date" in a.slots and "date" in b.slots
    if not dated and a.as_of is not None and b.as_of is not None and abs(a.as_of - b.as_of) > NEWS:
        return explained("other-event", "days lie between the two articles, and one does not say when it was")
    if a.scope.get("occasion", "") != b.scope.get("occasion", ""):
        return explained("other-event", "one of the two is an earlier or a further one")
    return None


def toll(a: Claim, b: Claim) -> Verdict | None:
    """That somebody died may become known a day after nobody was known to have."""
    if a.predicate != "harm":
        return None
    none, some = sorted((a, b), key=lambda c: c.slots["outcome"].value.label)
    later = some.as_of is not None and none.as_of is not None and some.as_of > none.as_of
    return explained("later-update", "the harm may have become known later") if later else None


def mood(a: Claim, b: Claim) -> Verdict | None:
    if a.status != b.status and "planned" in {a.status, b.status}:
        return explained("plan-and-outcome", "one was still a plan when it was written")
    return None


def base(a: Claim, b: Claim) -> Verdict | None:
    """Against what is it up or down? From month to month is another measure than from year to year."""
    spans = [_days(c) for c in (a, b)]
    if all(spans) and max(spans) > PERIOD * min(spans):
        return explained("other-period", "the two are of spans of different length")
    x, y = a.scope.get("measured"), b.scope.get("measured")
    if x and y and x != y:
        return explained("other-measure", f"one is {x}, the other {y}")
    x, y = a.scope.get("base"), b.scope.get("base")
    by_number = a.scope.get("exact") == b.scope.get("exact") == "exact"  # which says as much as the base that one leaves out
    if x != y and ((x and y) or not by_number):
        return explained("other-measure", f"one compares by {x or 'another span'}, the other by {y or 'another span'}")
    return None
