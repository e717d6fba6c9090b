"""A capitalised stretch -> what stands in front of its name: an agency's credit, a noun that says what is named, a weekday.

Used by names_kinds.py.
"""

from __future__ import annotations

import re

from checker.annotate.names_joins import is_listed_body
from checker.annotate.names_organisations import is_organisation
from checker.annotate.names_parts import is_family_first, is_given, words, written
from checker.annotate.names_roles import is_head
from checker.annotate.names_words import Chunk, stands_first
from checker.annotate.places import find_place, is_demonym

MAKER = re.compile(r"[a-z]{3,}maker\Z")
MEMBER = re.compile(r"[a-z]{3,}(?:er|or|ist|ian|eer|ess|man|woman)\Z")


def credited(chunk: Chunk) -> tuple[Chunk | None, Chunk]:
    """Set an agency that stands before or behind a name apart ("AP", "Getty Images"), if more than a word is left."""
    agencies, count = written("organisations", "agencies"), len(chunk.words)
    for size in (2, 1):
        if count <= size + 1 or chunk.words[size].plain in words("organisations", "last") or is_head(chunk.words[size].text):
            continue
        if chunk.part(0, size).text in agencies:
            return chunk.part(0, size), chunk.part(size, count)
    if count > 1 and chunk.words[-1].text in agencies:
        return chunk.part(count - 1, count), chunk.part(0, count - 1)
    return None, chunk


def led(chunk: Chunk) -> tuple[str, Chunk]:
    """The kind of name behind a noun with the capital of a sentence's start ("Chipmaker X", "Runologist X Y"), and the name.

    Nouns that names of bodies begin with ("Bank", "Union") show nothing.
    """
    first, rest = chunk.words[0], chunk.part(1, len(chunk.words))
    if not rest.words or not stands_first(chunk.line, chunk.first) or chunk.line.titled or is_given(first.text):
        return "", chunk
    begins = words("organisations", "first") | words("organisations", "last") | words("organisations", "bodies_first")
    ends_body = is_organisation(chunk) and rest.words[-1].plain.rstrip(".") not in words("organisations", "forms")
    if first.plain in words("name_evidence", "bodies") - begins or MAKER.match(first.plain):
        known = is_listed_body(rest.text) or not ends_body
        return ("organization", rest) if known and not is_given(rest.words[0].text) else ("", chunk)
    person = MEMBER.match(first.plain) and len(rest.words) > 1 and not ends_body and not find_place(chunk.text)
    return ("person", rest) if person and is_given(rest.words[0].text) else ("", chunk)


def _texts(chunk: Chunk) -> list[str]:
    return [w.text for w in chunk.words]


def trimmed(chunk: Chunk) -> Chunk:
    """Without words at either end that are never names (weekdays, months, religions, "Western")."""
    never = written("organisations", "never")
    first, last = 0, len(chunk.words)
    whole = False
    for size in range(2, min(last, 5)):
        part = chunk.part(0, size)
        whole = whole or find_place(part.text) is not None or is_organisation(part)
    if is_organisation(chunk) or (len(chunk.words) > 1 and (is_listed_body(chunk.text) or find_place(chunk.text))):
        return chunk
    while (
        not whole
        and first < last
        and chunk.words[first].text in never
        and not is_demonym(chunk.part(first, first + 2).text)
        and not (last - first > 1 and (is_given(chunk.words[first].text) or is_family_first(_texts(chunk)[first:last])))
    ):
        first += 1
    while last > first and (
        chunk.words[last - 1].text in never
        or (last - first > 2 and chunk.words[last - 1].text in written("titles", "postnominals"))
    ):
        last -= 1
    return chunk.part(first, last)
