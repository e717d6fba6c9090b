"""What narrows a claim -> words a person knows again in the sentence. Next: sheet."""

from __future__ import annotations

from checker.annotate.keys import key_of
from checker.annotate.names_match import sound_key
from checker.language import Reading
from checker.model import Claim, Entity
from checker.report.reading.facts import Fact

NAME = "@"  # before the key of a name (claims/counts)
OPEN = "-"  # what the sentence does not say


def narrowed(reading: Reading, claim: Claim) -> tuple[Fact, ...]:
    """The scope of a claim in a fixed order: its own name and the value, the keys in it turned back into words."""
    spoken = _names(reading, claim) | _words(reading, claim)
    return tuple(Fact(name, _told(name, value, spoken)) for name, value in sorted(claim.scope.items()))


def _told(name: str, value: str, spoken: dict[str, str]) -> str:
    if value in {name, OPEN}:
        return "" if value == name else "not said"
    told = [spoken.get(word, word.removeprefix(NAME)) for word in value.split()]
    return ", ".join(dict.fromkeys(told)) if name in {"context", "beside"} else " ".join(told)


def _names(reading: Reading, claim: Claim) -> dict[str, str]:
    """Every key a name of the sentence can have -> the name."""
    values = [m.value for m in reading.mentions_in(*claim.quote) if isinstance(m.value, Entity)]
    keyed = ((key, v.name) for v in values for key in (*key_of(v), *map(sound_key, v.name.split())))
    return {NAME + key: name for key, name in keyed}


def _words(reading: Reading, claim: Claim) -> dict[str, str]:
    """Stem -> the word as it stands in the sentence."""
    tokens = reading.doc.char_span(*claim.quote, alignment_mode="expand") or ()
    stems = [(stem.lower().removesuffix("s"), t.lower_) for t in tokens for stem in (t.lemma_, t.text)]
    return dict(reversed(stems))
