"""Whether the words around a stretch say that it is where something is: "the town of X", "in X". Used by names_kinds.py."""

from __future__ import annotations

from checker.annotate.names_parts import is_given, word_lists, words
from checker.annotate.names_words import Chunk
from checker.annotate.places import Place, find_place


def located(chunk: Chunk, firm: bool = False) -> bool:
    """Whether the words around say that this is where something is ("in X", "the town of X", "X province")."""
    cues = word_lists("name_cues")
    kinds = words("organisations", "kinds")
    before, earlier = chunk.before(), chunk.before(2)
    if before == "to" and is_awarded(chunk):
        return False
    if before == "of" and earlier in kinds or chunk.after() in kinds and chunk.before() in {"the", "of", "in"}:
        return True
    stands = before == "at" and earlier in words("name_cues", "stands_at") and not chunk.text.isupper()
    if stands or chunk.after() in words("organisations", "firm_kinds"):
        return True
    if _is_home(chunk, before, earlier) or (before == "like" and _singular(earlier) in kinds):
        return True
    if _moves(chunk, before, earlier) or (before in {"its", "the", "a"} and chunk.after() in cues["sites"]):
        return True
    if before in cues["firm_place_before"]:
        return earlier not in cues["weak_place_verbs"]
    if firm:
        return False
    if before == "," and earlier and chunk.first >= 2 and chunk.line.words[chunk.first - 2].capital:
        return bool(find_place(chunk.line.words[chunk.first - 2].text)) and bool(find_place(chunk.text))
    return before in cues["place_before"] and earlier not in cues["weak_place_verbs"]


def _singular(noun: str) -> str:
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")


def _is_home(chunk: Chunk, before: str, earlier: str) -> bool:
    """Whether somebody named in front lives there or sits for it ("Jo Ray, of X", "Jo Ray (Lab, X)")."""
    if before == "," and chunk.before(3) == "(" and earlier in words("name_cues", "parties"):
        return True
    lone = len(chunk.words) == 1 and not chunk.text.isupper() and not is_given(chunk.text)
    name = chunk.line.words[max(chunk.first - 4, 0) : max(chunk.first - 2, 0)]
    return lone and before == "of" and earlier == "," and len(name) == 2 and all(w.capital for w in name)


def _moves(chunk: Chunk, before: str, earlier: str) -> bool:
    """Whether somebody goes there, or it lies there ("flew back to X", "from X to", "governor of X", "links X with Y")."""
    cues = word_lists("name_cues")
    if len(chunk.words) > 1 and any(is_given(w.text) for w in chunk.words):
        return False
    if before == "from" and chunk.after() == "to" and earlier not in cues["weak_place_verbs"]:
        return len(chunk.line.words) > chunk.last + 1 and not is_given(chunk.line.words[chunk.last + 1].text)
    if before == "the":
        return earlier in cues["along"] and chunk.line.words[chunk.first - 2].text.islower()
    if before == "with" and (chunk.before(3) in cues["linking"] or chunk.before(4) in cues["linking"]):
        return True
    return f"{earlier} {before}" in cues["going"] or before in cues["linking"]


def is_awarded(chunk: Chunk) -> bool:
    """Whether what goes to somebody of two names or more is a prize, a post or a contract."""
    said = {word.plain for word in chunk.line.words[: chunk.first - 2]}
    return len(chunk.words) > 1 and bool(said & words("name_cues", "given_things"))


def unlisted(chunk: Chunk) -> Place:
    """A place the lists do not have; its kind as far as the words around tell ("the town of X", "X province")."""
    said = {chunk.before(2) if chunk.before() == "of" else "", chunk.after()}
    town = is_dateline(chunk) or said & {"town", "city", "village", "port", "hamlet", "suburb", "resort", "capital"}
    region = said & words("organisations", "kinds")
    return Place(chunk.text, "city" if town else "region" if region else "")


def is_dateline(chunk: Chunk) -> bool:
    """Whether a stretch stands first in capitals before a dash or a comma ("LIMA, March 9 -")."""
    return chunk.first == 0 and chunk.text.isupper() and len(chunk.text) > 3 and chunk.after() in {"-", "–", "—", ",", "("}
