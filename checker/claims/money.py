"""Sentences -> sums of money: what was paid, lent, bid, won, given or fined. Trade, sales and other flows are in figures.

A sum is named by the noun it stands with ("a $47 billion bid", "a loan of 485 million"), by its verb ("they paid 32
million"), by the subject it is set equal to ("the deal is worth 5 million"), or, in a sentence without a verb, by the
sum the sentence before speaks of ("Then there is the loan. 485 million for ..."). Next: compare/gates/money, rule amount.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.annotate import quotes
from checker.annotate.names_match import sound_key
from checker.annotate.units import currency_of, is_coin
from checker.claims import making, setting
from checker.claims.clauses import Argument, Clauses
from checker.claims.deductions import deducted
from checker.claims.frames import Frame, frames
from checker.claims.setting import Place
from checker.claims.topic import name_keys
from checker.model import Claim, Entity, Quantity, Slot

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 8  # tokens between a verb and the sum it takes ("pay the Italian club a fee of")
STERLING = 10_000  # pounds that are rather money than a weight
NEAR = 4  # tokens around a sum in which a word makes it another one
INTO = frozenset({"to", "at", "by", "from"})
OPEN = {"pay": "paid", "spend": "spent"}  # verbs that leave open what the sum is
PLAIN = frozenset({"RB", "MD"})  # between a sum and the verb of which it is the subject
LINKS = frozenset({"of", "worth", "totalling", "totaling", "valued", "for"})


@dataclass(frozen=True)
class Sum:
    """What a sum of money is for or of, and the token that says so."""

    name: str
    at: int | None = None


def money(clauses: Iterable[Clauses]) -> Iterator[Claim]:
    """Claims of kind "money" of an article's sentences in order: slots thing ("loan") and amount."""
    before: Clauses | None = None
    for parts in clauses:
        for place in places(parts, tuple(frames(parts))):
            found = sense_of(place) or _continued(place, before)
            for one in _meant(place, found) if found is not None else ():
                yield _claim(place, one, before)
        before = parts


def _meant(place: Place, found: Sum) -> tuple[Sum, ...]:
    """A sum that is only said to be paid may be a price, a fine or damages: it meets all of them; so does one spent."""
    verb = place.doc[found.at].lemma_.lower() if found.at is not None else ""
    open_to = _table()[OPEN[verb]]["sums"] if verb in OPEN else (found.name,)
    return tuple(replace(found, name=name) for name in open_to)


def places(parts: Clauses, found: Sequence[Frame] = ()) -> Iterator[Place]:
    """The sums of a sentence, but for those in brackets behind another."""
    span = parts.reading.span(parts.sentence)
    for mention in parts.reading.mentions_in(span.start_char, span.end_char, "quantity"):
        first, last = setting.bounds(parts, mention)
        again = parts.reading.doc[first - 1].text == "("  # the same sum in another currency
        if not again and (_is_sum(mention.value) or is_sterling(parts, mention.value, last)):
            yield Place(parts, setting.frame_at(found, first), mention, mention.value, first, last)


def is_sterling(parts: Clauses, value: Quantity, last: int) -> bool:
    """ "480,000 pounds", which nobody says to weigh and which are of nothing."""
    doc, stop = parts.reading.doc, parts.sentence.last
    if value.unit != "pound" or (value.low or 0) < STERLING or (last < stop and doc[last].lower_ in {"of", "heavy"}):
        return False
    return not any(t.lemma_.lower() in {"weigh", "weight"} for t in doc[parts.sentence.first : stop])


def _is_sum(value: Quantity) -> bool:
    vague = bool(value.low and value.high and value.high >= 2 * value.low)
    money = value.unit is not None and (currency_of(value.unit) is not None or is_coin(value.unit.partition(" per ")[0]))
    return money and value.kind == "amount" and not vague


# ---- which sum it is


def sense_of(place: Place) -> Sum | None:
    """What the words around a sum say that it is."""
    for find in (_behind, _completed, _of_or_in, _by_verb, _as_subject):
        found = find(place)
        if found is not None:
            return found
    return None


def _behind(place: Place) -> Sum | None:
    """The noun behind a sum that stands before it as an adjective does: "a $47 billion takeover bid", "a €5m loan"."""
    doc, i, found = place.doc, place.last, None
    while i < place.stop and doc[i].tag_ in setting.ROW and (not doc[i].is_punct or doc[i].tag_ in {"HYPH", "POS"}):
        found = _noun(doc[i]) or found
        i += 1
    return found


def _of_or_in(place: Place) -> Sum | None:
    """ "$50 million of Norwegian aid", "paid $2 million in damages"; but "raised 45 million in a funding round" by its verb."""
    doc, i = place.doc, place.last
    lemma = place.frame.predicate.lemma if place.frame is not None else ""
    if (
        i + 1 >= place.stop
        or doc[i].lower_ not in {"of", "in"}
        or (doc[i].lower_ == "in" and _verbs().get(lemma, "price") != "price")
    ):
        return None
    noun = next((t for t in doc[i + 1 : min(i + 5, place.stop)] if t.tag_ in {"NN", "NNS"}), None)
    return _noun(noun) if noun is not None else None


def _completed(place: Place) -> Sum | None:
    """The noun a sum is the complement of ("a loan of $485m", "the prize, worth 5,000") or is set to ("raised its bid to")."""
    doc, i = place.doc, place.back(place.first - 1)
    if i < place.floor:
        return None
    if doc[i].tag_ in setting.NOUNS and i == place.first - 1:
        return _noun(doc[i])  # "a fee 32 million"; the verb "cost" is often read as a noun
    if doc[i].lower_ in INTO and _sets(place):
        objects = [found for t in doc[place.floor : i] if (found := _noun(t))]
        return objects[-1] if objects else None
    if doc[i].lower_ not in LINKS or i == place.floor:
        return None
    at = i - 2 if doc[i - 1].tag_ == "," and doc[i].lower_ == "worth" else i - 1
    return _noun(doc[at]) if at >= place.floor else None


def _sets(place: Place) -> bool:
    return place.frame is not None and place.frame.predicate.lemma in _table()["joins"]["set"]


def _by_verb(place: Place) -> Sum | None:
    """The verb a sum completes, or its subject: "they paid 32 million", "sold it for 5 million", "the deal is worth 5"."""
    frame = place.frame
    if frame is None or not 0 <= place.first - frame.predicate.last <= REACH:
        return None
    lemma, doc = frame.predicate.lemma, place.doc
    between = doc[frame.predicate.last : place.first]
    if lemma in _table()["joins"]["be"]:
        return _of_subject(place) if not any(t.tag_ in setting.NOUNS for t in between) else None
    if lemma == "agree" and any(t.lower_ == "for" for t in between):
        return None
    name = _verbs().get(lemma)
    if name is None or any(t.tag_ == "," for t in between):
        return None
    bare = doc[place.back(place.first - 1)].lower_
    return Sum(name, frame.predicate.head) if bare in {"for", "up", "out", "over"} or bare not in _prepositions() else None


def _as_subject(place: Place) -> Sum | None:
    """The passive verb of which the sum itself is the subject: "$45 million will be invested in the mill"."""
    ahead = [p for p in place.parts.predicates if p.first >= place.last]
    if not ahead or not ahead[0].passive or any(t.tag_ not in PLAIN for t in place.doc[place.last : ahead[0].first]):
        return None
    name = _verbs().get(ahead[0].lemma)
    return Sum(name, ahead[0].head) if name is not None else None


def _of_subject(place: Place) -> Sum | None:
    assert place.frame is not None
    doc, verb = place.doc, place.frame.predicate
    nouns = [t for t in doc[place.floor : verb.first] if t.tag_ in {"NN", "NNS"} and t.dep_.startswith("nsubj")]
    head = nouns[-1] if nouns else None
    if head is None:
        return None
    owned = head.i > place.floor + 1 and doc[head.i - 1].tag_ == "POS"
    return _noun(head) or (_noun(doc[head.i - 2]) if owned else None)  # "the deal's value"


def _continued(place: Place, before: Clauses | None) -> Sum | None:
    """The sum that the sentence before speaks of, where this one has no verb before the number."""
    if before is None or any(p.first < place.first for p in place.parts.predicates) or place.first > place.floor + 2:
        return None
    nouns = [found for t in before.reading.span(before.sentence) if (found := _noun(t))]
    return Sum(nouns[-1].name) if nouns else None


def _noun(token: Token) -> Sum | None:
    name = _nouns().get(token.lower_) or _nouns().get(token.lemma_.lower())
    return Sum(name, token.i) if name and token.tag_ in setting.NOUNS else None


# ---- the claim


def _claim(place: Place, found: Sum, before: Clauses | None) -> Claim:
    parts, told = place.parts, making.slot(place.mention)
    phrase = place.phrase(found.at)
    named = {*range(*phrase), *range(place.first, place.last)}
    the = setting.definite(place.doc, phrase[0])
    scope = {
        "sum": found.name,
        "asked": setting.asked(place),
        "definite": the,
        "context": setting.context_of(parts, named, before if the or found.at is None or setting.points_back(parts) else None),
        "period": setting.year_of(parts),
        **narrowed(place, found),
    }
    name = f"{found.name} per {_rate(place.value)}" if _rate(place.value) else found.name
    slots = {"thing": Slot(name, told.start, told.end, told.text), "amount": told}
    made = setting.made(parts, place.frame, "money", slots, scope)
    if made.status == "planned" or (made.status == "hypothetical" and place.frame is not None and setting.obliged(place.frame)):
        made = replace(made, status="asserted")  # a promised sum is its amount
    return making.with_speaker(made, quotes.speaker_of(parts.reading, place.mention.start, place.mention.end))


def narrowed(place: Place, found: Sum | None = None) -> dict[str, str | None]:
    """What of a sum's scope stands beside it: which part or stage it is, whose it is, and the other sums of its sentence."""
    found = found or sense_of(place)
    phrase = place.phrase(found.at if found is not None else None)
    own = " ".join(t.lower_ for t in place.doc[phrase[0] : phrase[1]])
    return {
        "part": " ".join(sorted(_part(place, own))) or None,
        "stage": _stage(place, own),
        "party": _party(place, phrase) or None,
        "beside": " ".join(_beside(place)),
    }


def sense(place: Place) -> str | None:
    """The name of the sum where its words give one, except for what is only paid."""
    found = sense_of(place)
    return found.name if found is not None and not (found.at is not None and place.doc[found.at].lemma_.lower() in OPEN) else None


def _party(place: Place, phrase: tuple[int, int]) -> str:
    """Whose, to whom or for what it is, as far as it stands beside: "Qualcomm's bid", "lend Kenya", "a bid for NXP"."""
    end = max(phrase[1], place.last)
    names = [a for stretch in place.parts.stretches for a in stretch if isinstance(a.mention.value, Entity)]
    goals = [a for a in names if a.prep == "for" and not a.owner and 0 < a.first - end <= REACH][:1]
    takers = [a for a in names if a.prep == "to" and 0 < a.first - end <= NEAR][:1] or _given(place, names)
    marked = (("by", _owners(place, phrase, names)), ("for", goals), ("to", takers))
    return " ".join(sorted({f"{mark}:{key}" for mark, found in marked for a in found for key in _keys(a.mention.value)}))


def _keys(entity: Entity) -> set[str]:
    """A firm is known by each word of its name: "Broadcom", "Broadcom Ltd."."""
    words = entity.name.split() if entity.kind == "organization" else ()
    return {*name_keys(entity), *(sound_key(word) for word in words if word.isalpha())}


def _owners(place: Place, phrase: tuple[int, int], names: Sequence[Argument]) -> list[Argument]:
    """Who has the sum: the owner before it, or the subject of "its bid" and "made a bid"."""
    owners = [a for a in names if a.owner and phrase[0] - 1 <= a.last <= phrase[1] and place.doc[a.first].tag_ != "PRP$"]
    if owners or place.frame is None or place.frame.predicate.last > place.first:
        return owners
    its = any(t.tag_ == "PRP$" for t in place.doc[max(phrase[0] - 1, place.floor) : phrase[1]])
    if not its and place.frame.predicate.lemma not in _table()["joins"]["make"]:
        return []
    return [a for a in setting.subject_of(place.frame) if making.is_actor(a.mention)]


def _given(place: Place, names: Sequence[Argument]) -> list[Argument]:
    """Who stands between a verb of giving and the sum: "lend Kenya $485 million"."""
    if place.frame is None or place.frame.predicate.lemma not in _verbs():
        return []
    return [a for a in names if place.frame.predicate.last <= a.first and a.last <= place.first and a.prep in {"", "of"}]


def _rate(value: Quantity) -> str:
    return (value.unit or "").partition(" per ")[2]


def _part(place: Place, own: str) -> set[str]:
    """The words that make it another sum of its kind: net or gross, a year or in all, with debt or without."""
    doc, table = place.doc, _table()["part"]
    near = doc[max(place.floor, place.first - NEAR) : min(place.stop, place.last + NEAR)]
    words = {t.lower_ for t in near if t.lower_ in table["words"]} | (set(own.split()) & set(table["words"]))
    text = f" {doc[place.floor : place.stop].text.lower()} "
    with_debt = {"debt"} if "debt" in text and "includ" in text else set()
    phrases = {p.replace(" ", "-") for p in table["phrases"] if p in near.text.lower()}
    return words | with_debt | phrases | deducted(near.text) | deducted(own)


def _stage(place: Place, own: str) -> str | None:
    """Before or after a change: "the original offer", "raised its offer to"."""
    table, before = _table()["stage"], place.doc[place.back(place.first - 1)].lower_
    if _sets(place) and before in {"to", "from"}:
        return "later" if before == "to" else "earlier"
    return next((stage for stage in ("earlier", "later") if set(own.split()) & set(table[stage])), None)


def _beside(place: Place) -> list[str]:
    others = [p for p in places(place.parts) if p.first != place.first and p.value.unit == place.value.unit]
    return sorted({f"{setting.base_value(p.value):.6g}" for p in others})


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("money.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _nouns() -> dict[str, str]:
    return {noun: name for name, row in _table()["sums"].items() for noun in row["nouns"]}


@lru_cache(maxsize=1)
def _verbs() -> dict[str, str]:
    return {verb: name for name, row in _table()["sums"].items() for verb in row["verbs"]}


def single() -> frozenset[str]:
    """The sums of which one story seldom has two."""
    return frozenset(_table()["single"]["sums"])


def _prepositions() -> frozenset[str]:
    return frozenset({"to", "at", "by", "from", "in", "of", "with", "on", "after", "before", "than", "until", "worth"})
