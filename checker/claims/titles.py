"""Names and the phrases beside them -> titles: what somebody is said to be, where one cannot be two of a kind at once.

A claim of kind "title" has a person, the group the title is of ("grade coach", "court", "minister", "nationality") and the
title itself. Next: compare/gates/titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from checker.annotate.places import country_of, is_demonym
from checker.claims import making, roles, things
from checker.claims.clauses import Clauses
from checker.claims.frames import Frame, frames
from checker.claims.things import Words
from checker.claims.title_phrases import Phrase, phrases, read, table, words_of
from checker.claims.topic import name_keys
from checker.model import Claim, Mention, Outcome, Slot

STATE = "head-of-state"
WHOLE = ("minister", "officer", "seat in", "state office")  # groups whose titles are told with what is behind "of"


def titles(parts: Clauses) -> Iterator[Claim]:
    """Claims of kind "title": slots person, matter (the group of titles), title."""
    words, first = Words(parts.reading, parts.sentence), next(frames(parts), None)
    if first is None:
        return
    for phrase in phrases(parts, words):
        for matter, value in _matters(words, phrase):
            yield _claim(words, phrase.frame or first, phrase, matter, value)


def _matters(words: Words, phrase: Phrase) -> Iterator[tuple[str, Any]]:
    """The groups a title is of, with its value in each; with what somebody began, only that."""
    if phrase.frame is not None and phrase.frame.predicate.lemma in {"begin", "start"}:
        near = {t.lower_ for t in words.doc[phrase.frame.predicate.last : phrase.first]}
        if near & words_of("taking", "career"):
            yield from (("first job", value) for _, value in _occupation(words, replace(phrase, told="was")))
            return
    yield from _groups(words, phrase)
    yield from _nationality(words, phrase)
    yield from _occupation(words, phrase)


def settled(claims: Sequence[Claim]) -> list[Claim]:
    """Leave out what an article itself says of somebody in two ways: promoted, or holding both."""
    told: dict[tuple[str, str], set[str]] = {}
    for claim in claims:
        if claim.kind == "title":
            told.setdefault(_whose(claim), set()).add(str(claim.slots["title"].value))
    return [c for c in claims if c.kind != "title" or len(told[_whose(c)]) == 1]


def _whose(claim: Claim) -> tuple[str, str]:
    return claim.slots["person"].normal.split()[-1], claim.slots["matter"].normal


def _groups(words: Words, phrase: Phrase) -> Iterator[tuple[str, Any]]:
    """The groups a title belongs to, and which of each it is."""
    text = re.sub(r"\s*-\s*", "-", words.doc[phrase.first : phrase.last].text.lower())
    normal, _ = roles.normal_form(words, phrase.first, phrase.last)
    yield from ((matter, Outcome(label, (), phrase.negated)) for matter, label in roles.seats(normal))
    if phrase.told != "was":
        yield from _grade(text, phrase)
        yield from _answers_for((normal, text), phrase)
        for group in table()["group"]:
            label = _label(normal, group) or _label(text, group)
            owner = _owner(words, phrase) if group.get("of") == "owner" else ""
            if label is not None and owner is not None and not (label == STATE and _is_of_a_body(words, phrase)):
                yield f"{group['name']} {owner}".strip(), Outcome(label, (), phrase.negated)


def _is_of_a_body(words: Words, phrase: Phrase) -> bool:
    """ "Club president", "president of the jury": no head of a state."""
    doc = words.doc
    return any(t.tag_ in {"NN", "NNS"} for t in (*doc[phrase.first : phrase.last - 1], *doc[phrase.last : phrase.end]))


def _answers_for(texts: Sequence[str], phrase: Phrase) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What a minister or an officer answers for; of two that name one thing in common, neither is wrong."""
    for matter, answer in (("minister", roles.ministries), ("officer", roles.functions)):
        found = next(filter(None, map(answer, texts)), ())
        if found and not phrase.negated:
            yield matter, found


def _grade(text: str, phrase: Phrase) -> Iterator[tuple[str, Outcome]]:
    for row in (table()["offices"], table()["founders"]):
        noun = _ends_in(text, tuple(row["nouns"]))
        if noun is None:
            continue
        before = re.split(r"[\s-]+", text.removesuffix(noun))
        grades = [grade for grade in ("deputy", "joint", "sole") if {*before} & {*row.get(grade, ())}]
        if grades or noun not in row.get("many", ()) or phrase.end > phrase.last:
            yield f"grade {noun}", Outcome(grades[0] if grades else "sole", (), phrase.negated)
            return


@lru_cache(maxsize=4096)
def _ends_in(text: str, nouns: tuple[str, ...]) -> str | None:
    """The longest of some nouns that a phrase ends in."""
    found = [noun for noun in nouns if re.search(rf"(?:^|[\s-]){re.escape(noun)}$", text)]
    return max(found, key=len, default=None)


def _label(text: str, group: dict[str, Any]) -> str | None:
    """The title of a group that a phrase ends in; the longest words decide."""
    found = [
        (len(said), label)
        for label, words in group.items()
        if isinstance(words, list)
        for said in words
        if text == said or text.endswith(f" {said}")
    ]
    return max(found)[1] if found else None


def _owner(words: Words, phrase: Phrase) -> str | None:
    """Whose wife or brother: the name before the title or behind it."""
    marks = [i for i in range(phrase.first, phrase.last) if words.doc[i].tag_ == "POS"]
    owner = _owner_behind(words, phrase.last) or _owner_before(words, marks[-1] if marks else phrase.first - 1)
    if owner is None or owner.kind != "person" or owner.value == phrase.person.value:
        return None
    return "@" + name_keys(owner.value)[-1]


def _owner_behind(words: Words, at: int) -> Mention | None:
    if at + 1 >= words.sentence.last or words.doc[at].lower_ != "of":
        return None
    thing = words.phrase(at + 1, words.sentence.last)
    return thing.name if thing is not None else None


def _owner_before(words: Words, at: int) -> Mention | None:
    if at < words.sentence.first or words.doc[at].tag_ not in {"POS", "PRP$"}:
        return None
    return words.covering.get(at - (words.doc[at].tag_ == "POS"))


def _nationality(words: Words, phrase: Phrase) -> Iterator[tuple[str, Any]]:
    """The countries a person is said to be of, where the title is what they are and no office of a country."""
    doc = words.doc
    text = doc[phrase.first : phrase.last].text.lower()
    if phrase.negated or re.search(_offices(), text) or doc[phrase.last - 1].tag_ not in {"NN", "JJ"}:
        return
    said = [t.text for t in doc[phrase.first : phrase.last] if is_demonym(t.text)]
    countries = tuple(sorted({code for word in said if (code := country_of(word))}))
    if countries and (doc[phrase.last - 1].tag_ == "NN" or phrase.told in {"was", "holds"} and phrase.frame is not None):
        yield "nationality", countries


def _occupation(words: Words, phrase: Phrase) -> Iterator[tuple[str, Any]]:
    """The jobs a person is said to have, all that a list gives ("a dentist and amateur singer")."""
    doc, at = words.doc, phrase.last
    listed = [doc[phrase.first : at].text.lower()]
    while at + 1 < words.sentence.last and phrase.told != "takes" and doc[at].tag_ in {",", "CC"}:
        row = read(words, phrase.person, at + 1, phrase.told)
        if row is None:
            break
        listed.append(doc[row.first : row.last].text.lower())
        at = row.last
    labels = {label for text in listed if (label := occupation(text)) is not None}
    if listed[0].endswith("director") and _is_of_a_body(words, phrase):
        return  # "director of nursing", "sales director"
    if labels and not phrase.negated:
        yield "occupation", tuple(sorted(labels))


def occupation(text: str) -> str | None:
    """The row of day jobs that a phrase in lower case ends in, if any."""
    return _label(text, table()["occupations"])


@lru_cache(maxsize=1)
def _offices() -> str:
    words = {*table()["offices"]["nouns"], "secretary", "envoy", "spokesman", "spokeswoman", "diplomat", "official", "officer"}
    return rf"\b(?:{'|'.join(sorted(map(re.escape, words)))})\b"


def _claim(words: Words, frame: Frame, phrase: Phrase, matter: str, value: Any) -> Claim:
    last = roles.normal_form(words, phrase.first, phrase.last)[1] if matter.startswith(WHOLE) else phrase.last
    title = making.words_slot(words.reading, phrase.first, last, value)
    slots: dict[str, Slot | None] = {
        "person": making.slot(phrase.person),
        "matter": replace(title, value=matter),
        "title": title,
    }
    named = things.subject_of(words, frame) if phrase.told == "takes" and phrase.frame is not None else None
    body = words.words(phrase.last, phrase.end) | (named.words if named is not None else frozenset()) | _inside(words, phrase)
    scope = {"body": " ".join(sorted(word for word in body if word.startswith("@"))) or None}
    made = making.claim(frame, "title", phrase.told, slots, scope)
    return replace(made, negated=False, status="asserted")


def _inside(words: Words, phrase: Phrase) -> frozenset[str]:
    """The names in a title: "Telegram founder", not the capitals of "Chief Inspector"."""
    named = [i for i in range(phrase.first, phrase.last) if words.doc[i].lower_ not in _title_words()]
    return frozenset(word for i in named for word in words.words(i, i + 1))


@lru_cache(maxsize=1)
def _title_words() -> frozenset[str]:
    rows = [row for row in table().values() if isinstance(row, dict)] + list(table()["group"])
    lists = [listed for row in rows for listed in row.values() if isinstance(listed, list)]
    return frozenset(part for listed in lists for word in listed for part in word.split())
