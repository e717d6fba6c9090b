"""Whether a capitalised stretch is built like a person's name or behaves like one; the model's label for it.

Used by names_kinds.py and names_alone.py.
"""

from __future__ import annotations

import re

from checker.annotate.names_joins import is_known, is_listed_body
from checker.annotate.names_located import located
from checker.annotate.names_parts import INITIALS, fold, is_family_first, is_given, is_particle, words, written
from checker.annotate.names_roles import is_head
from checker.annotate.names_words import Chunk
from checker.annotate.places import find_place, is_demonym
from checker.language.reading import Reading

# in small letters between two names these are in people's alone; "de" and "di" stand in names of towns and banks too
PATRONYMIC = frozenset({"van", "von", "der", "bin", "binti", "bint", "ibn", "ter", "ten", "zu", "dela", "ould", "mac"})

# what family names of many countries begin or end in, and few other words
SURNAME = re.compile(
    r"\A(?:Mc|O['’]|D['’]|Mac|Fitz)[A-Z]|.{2}(?:vić|vic|escu|shvili|sson|sdóttir|dottir|enko|czyk|wicz|[oe]wski|[iy]nski|oğlu|oglu|zadeh"
    r"|poulos|[iy]yan|nyan|[iy]nen|quist|qvist|ström|gaard)\Z"
)


def vote(reading: Reading, chunk: Chunk) -> str:
    """The model's label for most of a stretch, as a kind; empty when it sees none."""
    labels = [reading.doc[i].ent_type_ for w in chunk.words for i in range(w.first, w.last)]
    best = max(sorted(set(labels)), key=labels.count)
    kinds = {
        "PERSON": "person",
        "PER": "person",
        "ORG": "organization",
        "LOC": "place",
        "GPE": "place",
        "FAC": "place",
        "NORP": "",
    }
    return kinds.get(best, "")


def could_be_person(chunk: Chunk) -> bool:
    """Whether a stretch has the shape of a person's name: few words, no digits, nothing that only bodies are called."""
    names = [w for w in chunk.words if not is_particle(w.text) and any(map(str.isalnum, w.text))]
    never = written("organisations", "never")
    if not 1 <= len(names) <= 5 or len(chunk.words) > 7 or chunk.words[0].text in written("organisations", "ships"):
        return False
    if (
        any(c.isdigit() for w in names for c in w.text)
        or any(len(b) > 1 and b.islower() for w in names for b in w.text.split(".")[1:])
        or any(w.text in never and not is_given(w.text) for w in names[is_family_first([w.text for w in chunk.words]) :])
    ):
        return False
    if names[-1].plain in words("organisations", "bodies") or (
        len(names) > 1 and is_listed_body(names[-1].text) and not is_given(names[0].text)
    ):
        return False
    if any(w.plain in words("organisations", "last") for w in names[-1:] if not is_given(names[0].text)) or any(
        w.plain in {"and", "of", "for", "&"} for w in chunk.words
    ):
        return False
    if len(names) == 1 and any(
        names[0].plain.removesuffix("s") in words("organisations", key) for key in ("last", "events", "places")
    ):
        return False
    return not (len(names) == 1 and (chunk.text.isupper() and len(chunk.text) < 6))


def looks_like_person(reading: Reading, chunk: Chunk) -> bool:
    """Whether a stretch of two words and more is built like a person's name or behaves like one."""
    names = [w.text for w in chunk.words if not is_particle(w.text)]
    if len(names) < 2 or any(is_demonym(n) for n in names) or any(is_known(n) for n in names[1:-1]):
        return False
    last = find_place(names[-1])
    if not is_given(names[0]) and (is_head(names[-1]) or (last and last.kind == "country")):
        return False
    label = vote(reading, chunk)
    if chunk.text.isupper() and not is_given(names[0]):
        return False
    if is_given(names[0]) or is_family_first(names):
        return label != "organization" or chunk.before() != "the"
    if chunk.before() == "the":
        return False
    if _shows_surname(chunk, names) and not is_known(names[0]):
        return True
    acts = (
        speaks(reading, chunk)
        or chunk.before().endswith("-year-old")
        or chunk.after() == "who"
        or (chunk.after() == "," and chunk.after(1).isdigit())
    )
    return acts or (label == "person" and not located(chunk)) or (all(INITIALS.match(n) for n in names[:-1]))


def _shows_surname(chunk: Chunk, names: list[str]) -> bool:
    """Whether particles, a double surname or its ending show a person ("Ruan van der Merwe", "Ottavia Bellini-Roth")."""
    if any(w.text in PATRONYMIC for w in chunk.words[1:-1]):
        return True
    parts = names[-1].split("-")
    double = len(parts) == 2 and all(p[:1].isupper() and len(p) > 2 for p in parts)
    first = names[0].replace("-", "")
    plain = first.isalpha() and not first.isupper() and find_place(names[0]) is None and not located(chunk, firm=True)
    ends = SURNAME.search(names[-1]) is not None and find_place(names[-1]) is None
    return plain and len(names) == 2 and (double or ends)


def speaks(reading: Reading, chunk: Chunk) -> bool:
    """Whether the stretch is the subject of a verb of speech or thought, by the parse or by standing beside it."""
    says = words("name_cues", "says")
    head = reading.doc[chunk.words[-1].last - 1]
    for token in (head, reading.doc[chunk.words[0].first]):
        if token.dep_ == "nsubj" and fold(token.head.lemma_) in says and token.head.tag_.startswith("VB"):
            return True
    at = chunk.last
    nearby = [chunk.line.words[i] for i in (at, chunk.first - 1) if 0 <= i < len(chunk.line.words)]
    return any(fold(reading.doc[w.first].lemma_) in says and reading.doc[w.first].tag_ in {"VBD", "VBZ"} for w in nearby)
