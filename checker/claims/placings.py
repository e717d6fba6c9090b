"""Sentences -> placings: where somebody came in in a contest or on a list, told by a number, a medal, a prize or a win.

"Finished third", "took bronze", "was runner-up", "231 points, enough for second place" and "ranks fifth in the world for
output" all tell a place. Claims of kind "rank" with form "place"; a scale ("the world's third-largest producer") is told again
as a place on a list, form "list". Next: compare/gates/placings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.annotate import quotes
from checker.claims import ages, contestants, contests, making, setting, things
from checker.claims.clauses import Argument, Clauses
from checker.claims.contestants import Holder
from checker.claims.contests import table
from checker.claims.frames import Frame, frames
from checker.claims.ranks import Ordinal, read_ordinals
from checker.claims.things import NOUNS, Words
from checker.model import Claim, Quantity, Slot

BEHIND = 3  # tokens between a verb of placing and the place
FAR = 10  # tokens between a place and who gets it
NUMBER = frozenset({"number", "no", "no.", "#"})


@dataclass(frozen=True)
class Placing:
    """A place as told: its number, the tokens that carry it (end exclusive), whose it is, and the verb that gives it."""

    value: int
    first: int
    last: int
    holder: Holder
    frame: Frame
    medal: bool = False
    won: bool = False


def placings(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "rank" of one sentence: slots thing ("place"), amount (the place) and, where it is a person, who."""
    words, found = Words(parts.reading, parts.sentence), tuple(frames(parts))
    if not found or parts.boundless:
        return
    for placing in (*_by_number(words, found, parts), *_by_medal(words, found), *_by_win(words, found)):
        aged = ages.acting(parts, placing.frame)
        holder = contestants.of_person(aged) if aged is not None and not contestants.gives(placing.frame) else placing.holder
        if holder.keys | holder.kinds:
            yield _claim(parts, words, replace(placing, holder=holder))


# ---- told by a number


def _by_number(words: Words, found: Sequence[Frame], parts: Clauses) -> Iterator[Placing]:
    for ordinal in read_ordinals(parts):
        last = ordinal.last + _is_place_noun(words, ordinal.last)
        frame = _placing_verb(words, found, ordinal, last) or _result_of(words, found, ordinal, last)
        if frame is not None:
            yield Placing(ordinal.value, ordinal.first, ordinal.last, contestants.awarded(words, found, frame), frame)
            continue
        given = _given(words, found, last) if last > ordinal.last else _inverted(words, found, ordinal)
        given = given or _shared(words, found, ordinal)
        if given is not None:
            yield Placing(ordinal.value, ordinal.first, ordinal.last, contestants.of_arguments([given[1]]), given[0])


def _is_place_noun(words: Words, at: int) -> bool:
    return at < words.sentence.last and words.doc[at].lemma_.lower() in table("placing", "nouns")


def _placing_verb(words: Words, found: Sequence[Frame], ordinal: Ordinal, last: int) -> Frame | None:
    """ "Finished third", "came in fourth place", "took second place": the verb that gives the place."""
    doc, frame = words.doc, setting.frame_at(found, ordinal.first)
    if frame is None or frame.predicate.negated:
        return None
    start = max(
        [frame.predicate.last, *(a.last for a in frame.objects if a.mention.kind == "person" and contestants.gives(frame))]
    )
    ended = frame.predicate.lemma in table("placing", "enders") and doc[ordinal.first - 1].lower_ == "in"
    if ended and last > ordinal.last and ordinal.first - start <= FAR:
        return frame  # "ended the season in third place"
    if not 0 <= ordinal.first - start <= BEHIND:
        return None
    noun = last > ordinal.last
    numbered = ordinal.first > frame.predicate.last and doc[ordinal.first - 1].lower_ in NUMBER
    verbs = table("placing", "verbs") | (table("placing", "takers") if noun or numbered else frozenset())
    between = [t for t in doc[start : ordinal.first] if t.tag_ not in {"RB", "JJ", "DT", "PRP$", "PRP"}]
    if frame.predicate.lemma not in verbs or any(t.lower_ not in table("placing", "prepositions") for t in between):
        return None
    return frame if noun or _stands_alone(words, ordinal) else None


def _stands_alone(words: Words, ordinal: Ordinal) -> bool:
    """Whether a bare ordinal is a place, unlike "came first class", "was the second to fly", "is first and foremost"."""
    doc, at = words.doc, ordinal.last
    behind = [(t.tag_, t.lower_) for t in doc[at : min(at + 2, words.sentence.last)]]
    tags, low = {tag for tag, _ in behind[:1]}, [word for _, word in behind]
    counted = bool(tags & {"NN", "NNS", "HYPH", "JJ", "NNP"}) or doc[ordinal.first - 1].tag_ == "DT"
    does = low[:1] == ["to"] and (behind[-1][0] == "VB" or low[-1] == "none")
    return not counted and not does and low != ["and", "foremost"]


def _result_of(words: Words, found: Sequence[Frame], ordinal: Ordinal, last: int) -> Frame | None:
    """ "Scored 167 points, enough for third place": the verb of what was enough for it."""
    doc, at = words.doc, ordinal.first - 2
    enough = at > words.sentence.first and doc[at + 1].lower_ == "for" and doc[at].lower_ in table("placing", "enough")
    frame = setting.frame_at(found, at) if enough and last > ordinal.last else None
    return frame if frame is not None and not frame.predicate.negated else None


def _given(words: Words, found: Sequence[Frame], last: int) -> tuple[Frame, Argument] | None:
    """ "Third place in the race went to Keller", "silver went to Keller"."""
    frame = next((f for f in found if 0 <= f.predicate.first - last <= FAR), None)
    if frame is None or frame.predicate.lemma not in {"go", "belong", "fall"}:
        return None
    takers = [a for a in frame.after if making.is_actor(a.mention) and a.prep == "to"]
    return (frame, takers[0]) if takers else None


def _inverted(words: Words, found: Sequence[Frame], ordinal: Ordinal) -> tuple[Frame, Argument] | None:
    """ "Third was Ida Roos", "fourth came Lena Danko"."""
    frame = next((f for f in found if f.predicate.first == ordinal.last and f.predicate.lemma in {"be", "come"}), None)
    taker = next((a for a in frame.after if a.first == frame.predicate.last), None) if frame is not None else None
    return (frame, taker) if frame is not None and taker is not None and making.is_actor(taker.mention) else None


def _shared(words: Words, found: Sequence[Frame], ordinal: Ordinal) -> tuple[Frame, Argument] | None:
    """ "Ann Berg came second and Ida Roos third", "won, with Ida Roos third": a place right behind a name, by an earlier verb."""
    doc, at = words.doc, ordinal.last
    closed = at >= words.sentence.last or doc[at].tag_ in {",", ".", ":", "CC"} or doc[at].lower_ in {"in", "with"}
    before = [
        f for f in found if f.predicate.last < ordinal.first and f.predicate.lemma in {"win", "finish", "come", "be", "place"}
    ]
    named = [a for f in before[-1:] for a in f.after if a.last == ordinal.first and making.is_actor(a.mention)]
    joined = bool(named) and doc[named[0].first - 1].lower_ in {"and", "with", ",", ";"}
    return (before[-1], named[0]) if closed and joined else None


# ---- told by a medal, by the noun for the second, or by a win


def _by_medal(words: Words, found: Sequence[Frame]) -> Iterator[Placing]:
    doc, stop = words.doc, words.sentence.last
    for token in words.reading.span(words.sentence):
        value = contests.medals().get(token.lower_)
        last = token.i + 1
        named = last < stop and doc[last].lower_ == "medal"
        last += named
        if value is None or (last < stop and doc[last].tag_ in {*NOUNS, "HYPH"}):
            continue  # "the bronze medal match", "gold prices"
        given = _given(words, found, last)
        frame = _taking_verb(words, found, token.i, named)
        if given is not None:
            yield Placing(value, token.i, last, contestants.of_arguments([given[1]]), given[0], medal=True)
        elif frame is not None:
            yield Placing(value, token.i, last, contestants.awarded(words, found, frame), frame, medal=True)
    yield from _runners_up(words, found)


def _taking_verb(words: Words, found: Sequence[Frame], at: int, named: bool) -> Frame | None:
    """ "Took silver", "settled for bronze", "came home with the bronze medal", "hung a bronze medal round her neck"."""
    doc, frame = words.doc, next((f for f in reversed(found) if f.predicate.last <= at), None)
    if frame is None or frame.predicate.negated or frame.predicate.status != "asserted" or _is_told_of_before(words, frame):
        return None
    opening = at  # of "her first silver", "silver and bronze"
    while opening > frame.predicate.last and (
        doc[opening - 1].tag_ in {"DT", "PRP$", "JJ", "NNP", "CC"} or doc[opening - 1].lower_ in contests.medals()
    ):
        opening -= 1
    preposition = doc[opening - 1].lower_ if opening > frame.predicate.last else ""
    lemma, near = frame.predicate.lemma, opening - frame.predicate.last <= BEHIND or preposition == "with"
    if preposition == "with":
        return frame if lemma in table("medal_verbs", "carriers") else None
    direct = preposition in {"", "for", "up", "home"} or doc[opening - 1].tag_ in {"PRP", "RP", "NNP"}
    takers = table("placing", "takers") | table("medal_verbs", "takers") | (table("medal_verbs", "holders") if named else set())
    return frame if near and direct and lemma in takers else None


def _is_told_of_before(words: Words, frame: Frame) -> bool:
    """ "Had won silver": an earlier contest."""
    return any(t.lower_ in {"had", "'d"} for t in words.doc[frame.predicate.first : frame.predicate.last - 1])


def _runners_up(words: Words, found: Sequence[Frame]) -> Iterator[Placing]:
    """ "Was runner-up", "finished as runner-up"."""
    doc = words.doc
    for at in range(words.sentence.first, words.sentence.last - 2):
        if [t.lower_ for t in doc[at : at + 3]] != ["runner", "-", "up"]:
            continue
        frame = setting.frame_at(found, at)
        near = frame is not None and 0 <= at - frame.predicate.last <= BEHIND and not frame.predicate.negated
        if frame is not None and near and frame.predicate.lemma in {"be", "finish", "end", "become", "come"}:
            yield Placing(2, at, at + 3, contestants.awarded(words, found, frame), frame)


def _by_win(words: Words, found: Sequence[Frame]) -> Iterator[Placing]:
    """ "Won the women's race": the first of it."""
    for frame in found:
        predicate = frame.predicate
        asserted = predicate.status == "asserted" and not predicate.negated and not predicate.passive
        thing = things.object_of(words, predicate.last) if predicate.lemma == "win" and asserted else None
        if thing is not None and thing.head in table("contests", "nouns") and not _is_told_of_before(words, frame):
            yield Placing(1, predicate.first, thing.last, contestants.awarded(words, found, frame), frame, won=True)


# ---- the claim


def listed(ranks: Sequence[Claim]) -> Iterator[Claim]:
    """Of the claims of scales ("the world's third-largest producer"), those that tell a place on a list, once more as such."""
    for claim in ranks:
        everywhere = "world" if "world" in claim.scope.get("context", "").split() else ""
        region = claim.scope.get("names", "").replace("@", "") or everywhere
        if claim.scope["form"] != "scale" or not region or "who" not in claim.scope:
            continue
        noun = str(claim.slots["thing"].value).rpartition(" ")[2]
        measures = " ".join(sorted({noun, *contests.measures().get(noun, ())}))
        slots = {**claim.slots, "thing": replace(claim.slots["thing"], value="place")}
        scope = {
            **claim.scope,
            "form": "list",
            "region": region.replace("@", ""),
            "measures": measures,
            "party": claim.scope["who"],
        }
        yield replace(claim, slots=slots, scope=scope)


def _claim(parts: Clauses, words: Words, placing: Placing) -> Claim:
    reading = parts.reading
    value = Quantity(float(placing.value), float(placing.value), None, None, 1.0, False, "ordinal")
    amount = making.words_slot(reading, placing.first, placing.last, value)
    who = " ".join(sorted(placing.holder.keys))
    person = placing.holder.person
    start = placing.frame.predicate.last if placing.won else placing.last
    told = contests.contest_of(parts, words, range(placing.first, start), placing.frame)
    scope = {
        **told,
        "form": "place",
        "who": who or None,
        "kinds": " ".join(sorted(placing.holder.kinds)) or None,
        "party": " ".join([who or " ".join(sorted(placing.holder.kinds)), *filter(None, [told["then"]])]),
        "won": "won" if placing.won else None,
        "lying": "lying" if placing.frame.predicate.lemma in table("placing", "lying") else None,
        "context": setting.context_of(parts, range(placing.first, placing.last)),
        "period": setting.year_of(parts),
    }
    slots = {
        "thing": Slot("place", amount.start, amount.end, amount.text),
        "amount": amount,
        "who": making.slot(person) if person is not None else None,
    }
    made = setting.made(parts, placing.frame, "rank", slots, scope)
    return making.with_speaker(made, quotes.speaker_of(reading, amount.start, amount.end))
