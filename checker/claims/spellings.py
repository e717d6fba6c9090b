"""Names -> claims of kind "spelling": how an article writes each word of each name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz.distance import DamerauLevenshtein

from checker.annotate.names_match import sound_key
from checker.annotate.names_parts import fold, is_given
from checker.annotate.names_script import skeleton
from checker.annotate.places import find_place
from checker.claims import making
from checker.claims.proper import ProperWord, proper_names
from checker.language import Reading
from checker.model import Claim, Entity, Slot
from checker.model.names import Written

SHORT = 4  # letters a word needs before a letter more or less can be told from another name
ALONE = 7  # letters that a known word needs to be compared without the other words of a name
OFTEN = 3
NEAR = 2  # letters
DERIVED = re.compile(r"(?<=\w{3})(?:able|ible|ness|ings?|ments?|less|ful|ships?|ations?|i[sz]e[ds]?|i[sz]ing|ly|ed)$")

Forms = Mapping[str, list[ProperWord]]


def spellings(reading: Reading) -> Iterator[Claim]:
    """One claim for each way an article writes a word of a name, at its first place.

    Its keys are its sound and its consonants, whole and with one left out: under them a misspelt word meets the right one.
    """
    forms = _forms(reading)
    near = _near(forms)
    for word, places in forms.items():
        value = _written(reading, word, forms, near[word])
        if value is not None:
            yield _claim(reading, places[0], value)


def _forms(reading: Reading) -> Forms:
    """Where each word stands that can be a name's: not one the article writes in small letters too."""
    names = proper_names(reading)
    forms: dict[str, list[ProperWord]] = defaultdict(list)
    for word in names.words:
        plain = word.text.lower() in names.plain or (word.opening and word.mention is None and _known(reading, word.text))
        if len(word.text) >= SHORT and not plain:
            forms[word.text].append(word)
    return forms


def _near(forms: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """For each word the others of the article that differ in a letter or two."""
    by_key: dict[str, list[str]] = defaultdict(list)
    near: dict[str, set[str]] = defaultdict(set)
    for word in forms:
        for key in keys_of(word):
            for other in by_key[key]:
                if 0 < DamerauLevenshtein.distance(word, other, score_cutoff=NEAR) <= NEAR:
                    near[word].add(other)
                    near[other].add(word)
            by_key[key].append(word)
    return defaultdict(frozenset, {word: frozenset(others) for word, others in near.items()})


def keys_of(word: str) -> frozenset[str]:
    """The first letter and the consonants of a word, whole and with one left out; and its sound."""
    bones = skeleton(word)
    return frozenset(
        {bones, f"={sound_key(word)}", *(bones[:i] + bones[i + 1 :] for i in range(1, len(bones)) if len(bones) > 3)}
    )


def _written(reading: Reading, word: str, forms: Forms, near: frozenset[str]) -> Written | None:
    """The word with what the article knows of its name; None for a plain word that is part of no name that was read."""
    places = forms[word]
    entity = next((p.mention.value for p in places if p.mention is not None), None)
    known = _known(reading, word)
    mates = [m for p in places for m in _mates(p)]
    if known and (entity is None or "-" in word or (not mates and len(word) < ALONE)):
        return None
    return Written(
        word,
        tuple(sorted(keys_of(word))),
        Counter(p.mention.kind if p.mention else "" for p in places).most_common(1)[0][0],
        frozenset(key for key, _ in Counter(mates).most_common(2)),
        _role(entity),
        known,
        len(places) >= OFTEN,
        near,
        frozenset(other for other in near if {p.sentence for p in forms[other]} & {p.sentence for p in places}),
    )


def _mates(place: ProperWord) -> list[str]:
    """The other words of the name by their sound: of the person as the article knows him, or of the words around."""
    value = place.mention.value if place.mention is not None else None
    whole = value.name.split() if isinstance(value, Entity) and value.kind == "person" else ()
    words = [*place.run, *whole]
    own = sound_key(place.text)
    return [key for w in words if (key := sound_key(w)) != own and not _slip_of(w, place.text) and len(key) > 1]


def _slip_of(word: str, other: str) -> bool:
    """Whether a word is the same one in another spelling, as the article may write it elsewhere."""
    return word[0] == other[0] and min(len(word), len(other)) > SHORT and DamerauLevenshtein.distance(word, other) <= NEAR


def _role(entity: Entity | None) -> str:
    return fold(entity.role).split()[-1] if entity is not None and entity.role else ""


def _known(reading: Reading, word: str) -> bool:
    """Whether a word is met elsewhere: by the language model, as a given name, as a place."""
    return is_given(word) or find_place(word) is not None or _in_use(reading, word)


def _in_use(reading: Reading, word: str) -> bool:
    """Whether the language model has met a word, what it is derived from, or every part of a compound."""
    has, parts = reading.doc.vocab.has_vector, word.split("-")
    if len(parts) > 1:
        return all(len(part) < SHORT or _in_use(reading, part) for part in parts)
    stem = DERIVED.sub("", word.lower())
    return has(word) or (stem != word.lower() and (has(stem) or has(stem + "e")))


def _claim(reading: Reading, place: ProperWord, value: Written) -> Claim:
    start, end = place.start, place.end
    if place.mention is not None and place.mention.start <= start and end <= place.mention.end:
        start, end = place.mention.start, place.mention.end
    quote = making.quote_of(reading, place.sentence)
    scope = {"mates": " ".join(sorted(value.mates)), "beside": " ".join(sorted(value.beside)), "role": value.role}
    scope["twins"] = " ".join(sorted(value.twins))
    scope = {axis: said for axis, said in scope.items() if said}
    slots = {"name": Slot(value, start, end, reading.article.text[start:end])}
    return Claim(reading.article.id, "spelling", "write", slots, quote, scope=scope, role=place.sentence.role)
