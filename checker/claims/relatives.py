"""Sentences -> claims of kind "relative": who somebody's wife, husband, mother or father is, by name.

Only kin a person has one of at a time; former and future ones are another question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.annotate.names_parts import gender
from checker.claims import making
from checker.language import Reading, Sentence
from checker.model import Claim, Mention, Slot

# each word and the relation it stands for
KIN = {
    "wife": "wife", "widow": "wife", "husband": "husband", "widower": "husband", "mother": "mother", "mum": "mother",
    "mom": "mother", "father": "father", "dad": "father", "fiancee": "fiancée", "fiancée": "fiancée", "fiance": "fiancé",
    "fiancé": "fiancé", "girlfriend": "girlfriend", "boyfriend": "boyfriend",
}  # fmt: skip
WORDS = "|".join(KIN)
OTHER = r"(?!(?:first|second|third|fourth|ex|former|previous|future|then|not|step|foster|and|or)\b)"
BEFORE = re.compile(
    rf"(?P<noun>\b[a-z]+ and )?(?P<owner>\b(?i:his|her)|['’]s?|\b(?:and|with|by)(?: the)?)"
    rf" (?:{OTHER}[\w-]+ ){{0,2}}(?P<kin>(?i:{WORDS})),? (?:M(?:rs?|s)\.? )?\Z"
)
AFTER = re.compile(rf"\A, (?:the |(?P<owner>his |her ))(?:{OTHER}[\w-]+ )?(?P<kin>{WORDS})\b(?P<of> of )?", re.IGNORECASE)
ENDS = re.compile(r"[^\w\s]|$| (?:and|who|is|was|has|had|in|on|at|from|said)\b")  # a name is over
NEAR = 90  # characters within which "with husband" or "his wife" finds whose


@dataclass(frozen=True)
class Kinship:
    """A relative by name and the word for it; `at` is where the word's owner stands, `owner` the owner's word."""

    relative: Mention
    kin: str
    owner: str
    at: int


def relatives(reading: Reading) -> Iterator[Claim]:
    """One claim for each relative an article names together with whose relative it is."""
    people = [m for m in reading.mentions if m.kind == "person" and m.value.name]
    for n, mention in enumerate(people):
        sentence = reading.sentence_at(mention.start)
        found = _kinship(reading, sentence, mention) if sentence else None
        holder = _holder(reading, found, people[max(0, n - 4) : n + 2]) if found else None
        if sentence and found and holder and holder.value.name != mention.value.name:
            yield _claim(reading, sentence, found, holder)


def _kinship(reading: Reading, sentence: Sentence, mention: Mention) -> Kinship | None:
    """The word for the relative right before the name ("his wife Ann") or behind it ("Ann, the wife of ...")."""
    text, span = reading.article.text, making.quote_of(reading, sentence)
    before = BEFORE.search(text[span.start : mention.start])
    if before and before["noun"]:
        return None  # "the nominee and his wife": whose wife is not said by name
    if before:
        return Kinship(mention, KIN[before["kin"].lower()], before["owner"].lower(), span.start + before.start())
    after = AFTER.search(text[mention.end : span.end])
    if after and (after["of"] or after["owner"]):
        at = mention.end + after.end() if after["of"] else mention.start
        return Kinship(mention, KIN[after["kin"].lower()], "of" if after["of"] else after["owner"].strip().lower(), at)
    return None


def _holder(reading: Reading, found: Kinship, people: Sequence[Mention]) -> Mention | None:
    """Whose relative it is: the name with the possessive, or the one last named before "his" or "with"."""
    if found.owner in {"'", "’", "'s", "’s"}:
        return next((m for m in people if m.end <= found.at + 2 and found.at <= m.end), None)
    if found.owner == "of":
        return next((m for m in people if m.start == found.at and ENDS.match(reading.article.text, m.end)), None)
    near = [m for m in people if 0 <= found.at - m.end <= NEAR and m is not found.relative]
    return next((m for m in reversed(near) if _fits(found, m)), None)


def _fits(found: Kinship, holder: Mention) -> bool:
    """Whether the owner's word can stand for somebody of that name."""
    wanted = {"his": "m", "her": "f"}.get(found.owner)
    known = gender(holder.value.given or holder.value.name)
    return wanted is None or known is None or known == wanted


def _claim(reading: Reading, sentence: Sentence, found: Kinship, holder: Mention) -> Claim:
    relation = Slot(found.kin, found.relative.start, found.relative.end, found.kin)
    slots = {"of": making.slot(holder), "relation": relation, "name": making.slot(found.relative)}
    quote = making.quote_of(reading, sentence)
    return Claim(reading.article.id, "relative", "be", slots, quote, as_of=reading.article.day, role=sentence.role)
