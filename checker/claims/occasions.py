"""A frame and a thing -> what tells one occasion, and one measure, from another. Used by outcomes, deeds, harm and states."""

from __future__ import annotations

from itertools import takewhile

from checker.claims import changes, things
from checker.claims.deductions import deducted
from checker.claims.frames import Frame
from checker.claims.outcome_words import canonical, synonyms, table
from checker.claims.things import Thing, Words
from checker.claims.topic import noun_key

WHERE = frozenset({"in", "at", "on", "near", "outside", "off"})


def scope_of(words: Words, frame: Frame, thing: Thing) -> dict[str, str | None]:
    """What tells one occasion from another: the words of the sentence, of the thing, of time and of comparison."""
    told, predicate = table(), frame.predicate
    near, own = _low(words, predicate.first - 3, predicate.last + 4), _own_words(words, thing)
    near = near - own if thing.name is not None and thing.name.kind == "person" else near | own  # "the former mayor resigned"
    return {
        "context": " ".join(sorted(words.said)),
        "base": " ".join(sorted({*_named(words, "base"), *(changes.base(frame) or "").split()})),
        "measured": " ".join(sorted({*_named(words, "measured"), *deducted(words.reading.span(words.sentence).text)})),
        "occasion": " ".join(sorted(near & set(told["occasion"]["words"]))),
        "head": thing.head,
        "where": " ".join(sorted(_places(words, frame))),
        "owned": "owned" if words.doc[thing.first].tag_ == "PRP$" else None,
        "wide": "wide" if thing.head in told["wide"]["words"] and topic_head(words, thing)[0] == canonical(thing.head) else None,
    }


def _own_words(words: Words, thing: Thing) -> set[str]:
    """The words of a noun phrase up to its first complement: "the plan for the former factory" is no former plan."""
    inside = takewhile(lambda t: t.tag_ not in {"IN", "TO"}, words.doc[thing.first : thing.last])
    return {t.lower_ for t in inside}


def _places(words: Words, frame: Frame) -> frozenset[str]:
    """The places behind a verb, where it tells of what came about there ("rose in Europe")."""
    there = [a for a in frame.after if a.mention.kind == "place" and a.prep in WHERE]
    return frozenset(key for a in there for key in words.words(a.first, a.last) if key.startswith("@"))


def topic_head(words: Words, thing: Thing) -> tuple[str, frozenset[str]]:
    """The noun by which two things meet, and the words it takes up.

    Of "the number of burglaries" it is the burglaries, of "the jobless rate" unemployment.
    """
    doc, own = words.doc, words.doc[thing.first : thing.last]
    at = next((t.i for t in own if t.tag_ in things.NOUNS and noun_key(t.lemma_) == thing.head), None)
    if at is None:
        return canonical(thing.head), frozenset({thing.head})
    if thing.head in table()["counts"]["words"] and at + 2 < thing.last and doc[at + 1].lower_ == "of":
        counted = words.phrase(at + 2, thing.last)
        if counted is not None:
            return canonical(counted.head), frozenset({thing.head, counted.head})
    pair = f"{doc[at - 1].lower_} {doc[at].lower_}" if at > thing.first else ""
    if pair in synonyms():
        return synonyms()[pair], words.words(at - 1, at + 1)
    return canonical(thing.head), frozenset({thing.head})


def _named(words: Words, part: str) -> list[str]:
    """The rows of a table whose words the sentence has."""
    return [name for name, said in table()[part].items() if words.low & set(said)]


def _low(words: Words, first: int, last: int) -> set[str]:
    """Words as they stand; those of a date are compared as a date ("last week")."""
    tokens = words.doc[max(first, words.sentence.first) : min(last, words.sentence.last)]
    return {t.lower_ for t in tokens if t.i not in words.covering or words.covering[t.i].kind != "date"}
