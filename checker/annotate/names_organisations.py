"""Whether a capitalised stretch is an organisation's name by its own words: a listed body, a noun for one, a legal form.

Used by names_apart.py and names_kinds.py.
"""

from __future__ import annotations

import re
from itertools import pairwise

from checker.annotate.names_joins import ORDINAL, is_inner, is_listed_body
from checker.annotate.names_parts import INITIALS, is_given, words, written
from checker.annotate.names_roles import is_head
from checker.annotate.names_words import Chunk
from checker.annotate.places import country_of, find_place

# what papers are called in German, Dutch and the north
PAPER = re.compile(r"[a-z]{2,}(?:zeitung|blad(?:et)?|posten|nachrichten|tageblatt|anzeiger|tidende|shimbun)\Z")

# one word that says in its end what the body does
COMPOUND = re.compile(r"[A-Z][a-z]{2,}(?:bank|banka|soft|corp|neft|prom|energo|pharma|telecom|telekom)\Z")
# the type of a maker's product behind its name: "A320", "737s", "F-16"
MODEL = re.compile(r"(?:[a-z]{1,2}-?\d{2,4}[a-z]{0,2}|\d{3}(?:s|-\d{1,3}s?)|\d{3}[a-z])\Z")


def abbreviates(chunk: Chunk) -> bool:
    """Whether an undertaking's letters follow in brackets, as a body's do: "World Food Programme (WFP)"."""
    listed = chunk.words[-1].plain in words("organisations", "undertakings")
    return listed and chunk.after() == "(" and chunk.after(1) == "".join(w.plain[0] for w in chunk.words)


def is_body_of(chunk: Chunk) -> bool:
    """Whether a noun for a body stands before "of" or "for" ("State University of Law")."""
    return any(a.plain in words("organisations", "last") and b.plain in {"of", "for"} for a, b in pairwise(chunk.words))


def is_organisation(chunk: Chunk) -> bool:
    """Whether the words of a stretch say that it is an organisation."""
    if len(chunk.words) == 1:
        text = chunk.text
        if text in written("names_known", "platforms") and chunk.before() in {"on", "via"}:
            return False
        inner = is_inner(text) and chunk.before() != "on"
        if MODEL.match(chunk.after()):
            return False
        if COMPOUND.match(text) and find_place(text) is None:
            return True
        return is_listed_body(text) or chunk.words[0].plain in words("organisations", "bodies") or inner or _with_the(chunk)
    if _by_last_word(chunk) or _by_first_word(chunk):
        return True
    plain = [w.plain for w in chunk.words]
    if "for" in plain[1:] and not any(is_head(w.text) for w in chunk.words[: plain.index("for")]):
        return True
    office = chunk.words[0].plain in words("organisations", "first") and plain[1:3] == ["of", "the"]
    if is_head(chunk.words[-1].text) and not office:
        return False
    lead = chunk.words[0].text
    if lead.isalpha() and lead.isupper() and 3 <= len(lead) <= 5 and not chunk.line.titled:
        return len(chunk.words) <= 4 and not chunk.words[1].text.isupper() and not country_of(lead)
    bodies = words("organisations", "first") | words("organisations", "last")
    return any(a in bodies and b in {"of", "for"} for a, b in pairwise(plain))


def _by_last_word(chunk: Chunk) -> bool:
    """A noun for a body, a legal form, an acronym, or what a team is called by stands last, no person's name before it."""
    first, last = chunk.words[0].text, chunk.words[-1]
    if last.text in written("organisations", "acronyms") and not chunk.text.isupper():
        return True
    if last.text in written("organisations", "legal") or PAPER.search(last.plain):
        return True
    if last.plain in words("organisations", "served") and chunk.words[-2].plain in words("organisations", "last"):
        return True
    if last.text in written("names_known", "teams"):
        return not is_given(first)
    return last.plain.rstrip(".") in words("organisations", "last") and (
        first in written("organisations", "acronyms") or not INITIALS.match(first)
    )


def _by_first_word(chunk: Chunk) -> bool:
    """A noun for a body in another language stands first ("Banca Popolare di Lecco"), or a company with capitals inside."""
    first = chunk.words[0]
    ordinal = chunk.words[-1].plain in words("organisations", "numbered") and bool(ORDINAL.match(first.plain))
    return first.plain in words("organisations", "bodies_first") or is_inner(first.text) or _joined_by_sign(chunk) or ordinal


def _joined_by_sign(chunk: Chunk) -> bool:
    """Whether "&" stands between two capitalised words, as in names of firms."""
    return any(w.text == "&" for w in chunk.words[1:-1])


def _with_the(chunk: Chunk) -> bool:
    """Whether a word behind "the" is a paper, an office or a team that means something else without."""
    text = chunk.text
    return chunk.before() == "the" and (text in written("names_known", "with_the") or text in written("names_known", "teams"))
