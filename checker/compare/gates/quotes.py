"""A gate for quotations: do the two give one utterance? A long stretch in the same words tells, whoever is said to speak."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from checker.compare.quote_match import Match, match
from checker.compare.quotes import same_speaker
from checker.compare.verdict import UNKNOWN, Verdict, explained
from checker.model import Claim

KEPT = {"same": 5, "unknown": 6, "different": 8}  # words in common, by what is known of the speakers
CONTENT = {"same": 2, "unknown": 3, "different": 4}  # of them words of substance
APART, ELSEWHERE = 3, 2  # more words for each end at which the two go on differently: in the same sentence, with another one
CHANGED = 0.25  # of the words in common: more change, or half of it where what is around differs too, is another utterance
SPREAD = 12  # words in common for each changed one: with more change than that all of a sentence was said anew
FRAGMENT = (5, 2)  # words in common, and of substance, if all of a short quotation is in the other but for the form of a word


def utterance(a: Claim, b: Claim) -> Verdict | None:
    """Set aside two sayings that are only alike: by the words they share, and by whether one and the same person speaks."""
    found = match(a.slots.get("words"), b.slots.get("words"))
    if found is None:
        return UNKNOWN
    speakers = _speakers(a, b)
    if _translated(a, b, found) and _identifies(replace(found, changed=found.changed // 2), speakers):
        return explained("translation", "the speaker's language is not English, and more than a word differs")
    if _identifies(found, speakers) or (found.framed and _titled(a, b) and _identifies(found, "same")):
        return None
    if speakers == "different" and _identifies(found, "same"):
        return explained("other-speaker", f"{a.slots['who'].normal} and {b.slots['who'].normal} say alike things")
    return UNKNOWN


def _translated(a: Claim, b: Claim, found: Match) -> bool:
    """Whether two articles seem to have translated the words, each for itself."""
    speakers = [c.slots["who"].value for c in (a, b) if "who" in c.slots]
    foreign = any(s.country is not None and s.country not in english() for s in speakers)
    return foreign and found.changed > 1 and found.kept < SPREAD * found.changed


@cache
def english() -> frozenset[str]:
    """Countries whose statesmen speak English to the press (ISO 3166)."""
    lines = Path(__file__).with_name("english_countries.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(code for line in lines if not line.startswith("#") for code in line.split())


def _identifies(found: Match, speakers: str) -> bool:
    needed = KEPT[speakers] + APART * found.apart + ELSEWHERE * found.elsewhere
    if found.slight and speakers != "different" and (found.kept, found.content) >= FRAGMENT and found.content >= FRAGMENT[1]:
        return True
    may_change = CHANGED * found.kept / (1 + found.apart + found.elsewhere)
    return found.kept >= needed and found.content >= CONTENT[speakers] and found.changed <= may_change


def _titled(a: Claim, b: Claim) -> bool:
    """Whether one names who speaks, and the other calls a speaker by what may be the title of that one ("the captain")."""
    return same_speaker(a.slots.get("who"), b.slots.get("who")).why == "refinement"


def _speakers(a: Claim, b: Claim) -> str:
    """Whether one person speaks: same, different, or unknown where one is missing, an office or an organisation."""
    verdict = same_speaker(a.slots.get("who"), b.slots.get("who"))
    return {"same": "same", "different": "different"}.get(verdict.outcome) or (
        "same" if verdict.why == "name-variant" else "unknown"
    )
