"""Two spellings of one name: keys that transliterations share, and whether two names can be one person's."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.annotate.names_parts import INITIALS, NameParts, fold, is_particle, word_lists

# what the usual romanisations of Cyrillic, Arabic, Greek and others write in different ways
SAME_SOUND = (
    (r"[^a-z]", r""), (r"tsch|tch", r"ch"), (r"shch", r"sh"), (r"sch", r"sh"), (r"kh", r"h"), (r"ph", r"f"), (r"gh", r"g"),
    (r"dh", r"d"), (r"th", r"t"), (r"ck|q", r"k"), (r"c(?=[aou]|$|[^haeiouy])", r"k"), (r"dzh|dj", r"j"), (r"w", r"v"),
    (r"x", r"ks"), (r"tz|cz", r"ts"), (r"ou", r"u"), (r"oo", r"u"), (r"ee", r"i"), (r"[iye]*[iy][iye]*(?![aou])", r"i"),
    (r"(?<=[aou])j|j(?=$)", r"i"), (r"ij$", r"i"), (r"iia", r"ia"), (r"io|yo", r"e"), (r"zh", r"z"),
    (r"ov$|off$|ow$|ev$|eff$", r"ov"), (r"(.)\1", r"\1"), (r"(?<=[a-z]{3})er$", r"r"), (r"u", r"o"),
    (r"(?<=.)h(?![aeiou])", r""),
)  # fmt: skip
RULES = tuple((re.compile(pattern), out) for pattern, out in SAME_SOUND)


@lru_cache(maxsize=65536)
def sound_key(word: str) -> str:
    """A key that the usual transliterations of one name share ("Sergey", "Sergei"; "Zelensky", "Zelenskyy")."""
    key = fold(word)
    for pattern, out in RULES:
        key = pattern.sub(out, key)
    return key


@lru_cache(maxsize=65536)
def core(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words that tell people apart, folded: without particles; "al-Assad" counts as Assad."""
    found: list[str] = []
    for word in words:
        bits = fold(word).split("-")
        found.append("-".join(b for i, b in enumerate(bits) if i == len(bits) - 1 or not is_particle(b)))
    kept = tuple(f for f in found if not is_particle(f))
    return kept or tuple(found)


def one_person(a: NameParts, b: NameParts) -> bool:
    """Whether two names in one article can be the same person's: surnames sound alike and no given name disagrees."""
    if not same_words(core(a.surname), core(b.surname)) and not _within(a, b):
        return False
    if not a.given or not b.given:
        return True
    return givens_agree(a.given, b.given)


def _within(a: NameParts, b: NameParts) -> bool:
    """A double or compound surname may be cut short: one contains the words of the other."""
    x, y = sorted((core(a.surname), core(b.surname)), key=len)
    keys = [sound_key(w) for w in y]
    return (
        len(x) < len(y)
        and (sound_key(x[0]) == keys[0] if len(x) == 1 else keys[: len(x)] == [sound_key(w) for w in x])
        or (len(x) < len(y) and [sound_key(w) for w in x] == keys[-len(x) :])
    )


def same_words(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return [sound_key(w.replace("-", "")) for w in a] == [sound_key(w.replace("-", "")) for w in b]


def givens_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether given names are the same up to spelling, initials and dropped middle names."""
    if sound_key("".join(a)) == sound_key("".join(b)):
        return True
    return all(word_agrees(x, y) for x, y in zip(a, b, strict=False))


def word_agrees(a: str, b: str) -> bool:
    x, y = fold(a).strip("."), fold(b).strip(".")
    if len(x) == 1 or len(y) == 1 or (INITIALS.match(a) and "." in a) or (INITIALS.match(b) and "." in b):
        return x[:1] == y[:1]
    return sound_key(x) == sound_key(y) or is_nickname(x, y)


def is_nickname(x: str, y: str) -> bool:
    """Whether one given name is a usual short form of the other ("Bob", "Robert")."""
    short, long = sorted((fold(x), fold(y)), key=len)
    return long in word_lists("nicknames")["full"].get(short, ())
