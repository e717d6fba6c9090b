"""Is one name written in two ways, and is one of them a slip? Used by rules through `same_writing`.

Two words nearly alike are one name when the words beside them agree, or when both are too long and too rare to be two names
by chance. What romanisations, accents and the spellings of two countries leave open is a variant; the rest is a slip.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from rapidfuzz.distance import DamerauLevenshtein

from checker.annotate.names_match import sound_key
from checker.annotate.names_parts import fold, is_given, words
from checker.annotate.names_script import is_latin, is_likely_romanised, is_romanisation, is_romanised
from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, explained, noted, value_of
from checker.model.names import Written

RARE = 6  # letters from which two unknown words that differ in one are one name
LONG = 8  # letters from which two may differ
# what makes a plural, an adjective, a people or a follower of a name (Korea, Korean, Koreans; Peron, Peronism)
ENDINGS = re.compile(
    r"(?:(?:i?an|n|er|r|i|is[tm]|ite|ia|in|a|ov)?s?|es|ish|ese|i[cn]|al|ova|e?d|ing|y)\Z",
)
# ends of two forms of one name
FORMS = (("a", "c"), ("a", "n"), ("a", "ns"), ("s", "n"), ("s", "ns"), ("os", "ou"), ("m", "t"), ("m", "ts"))
UMLAUT = re.compile(r"([aou])e")  # Mueller, Müller
GENDERS = (("i", "a"), ("y", "a"), ("o", "a"))  # ends of two surnames in one family


def same_writing(a: Any, b: Any) -> Verdict:
    """Compare how two slots of kind Written spell one name.

    explained "name-variant": accents, romanisations; different: a slip of the pen; unknown: two names, or one that could be.
    """
    x, y = value_of(a), value_of(b)
    known = isinstance(x, Written) and isinstance(y, Written)
    return noted(_compare(x, y) if known else UNKNOWN, a, b)


def _compare(x: Written, y: Written) -> Verdict:
    p, q = _plain(x.word), _plain(y.word)
    if p == q:
        alike = x.word.casefold() == y.word.casefold()
        return SAME if alike else explained("name-variant", f"{x.word} is also spelt {y.word}")
    if ("-" in x.word) != ("-" in y.word) or not _near(p, q) or not _one_name(x, y):
        return UNKNOWN
    if _is_variant(x, y):
        return explained("name-variant", f"{x.word} is also spelt {y.word}")
    return different(f"{x.word} is also spelt {y.word}")


def _plain(word: str) -> str:
    return re.sub(r"[^\w]", "", fold(word))


def _near(p: str, q: str) -> bool:
    """Whether two words can be one with a slip in it: near in letters, and no form of each other."""
    if p[:1] != q[:1] or any(c.isdigit() for c in p + q):
        return False
    if sound_key(p) == sound_key(q):
        return True
    edits = DamerauLevenshtein.distance(p, q)
    return edits <= (2 if max(len(p), len(q)) >= LONG else 1) and not _inflected((p, q), FORMS)


def _inflected(pair: tuple[str, str], forms: tuple[tuple[str, str], ...]) -> bool:
    """Whether two words are forms of one: one is the other with an ending, or they end in a pair of `forms`."""
    short, long = sorted(pair, key=len)
    if long.startswith(short) and ENDINGS.match(long[len(short) :]):
        return True
    same = next((i for i, (c, d) in enumerate(zip(short, long, strict=False)) if c != d), len(short))
    ends = (short[same:], long[same:])
    return ends in forms or ends[::-1] in forms


def _one_name(x: Written, y: Written) -> bool:
    """Whether two like words are one name: by the words beside them, or because chance makes no two such words.

    Where a sentence has both, it tells of two, or how the one is also written.
    """
    shared = x.mates & y.mates
    if (x.mates and y.mates and not shared) or y.word in x.twins or x.word in y.twins:
        return False
    if is_given(x.word) and is_given(y.word):
        return bool(shared) and bool(x.role) and x.role == y.role  # Mario Lopez, Maria Lopez
    if shared - _common_surnames():
        return not (x.known and y.known) or x.kind == y.kind == "person"
    return _by_chance(x, y)


@cache
def _common_surnames() -> frozenset[str]:
    """Family names of East Asia, so few that they tell nobody apart ("Kim", "Wang")."""
    return frozenset(sound_key(word) for word in words("given_names", "family_first"))


def _by_chance(x: Written, y: Written) -> bool:
    """Whether two words are so long and so rare that no story has both by chance."""
    p, q = _plain(x.word), _plain(y.word)
    rare = RARE + (x.known or y.known) + 4 * ("-" in x.word)
    once = DamerauLevenshtein.distance(p, q) == 1 and not (x.known and y.known) and min(len(p), len(q)) >= rare
    return (once and not _inflected((p, q), GENDERS)) or (not x.mates & y.mates and _sounds_alike(x, y))


def _sounds_alike(x: Written, y: Written) -> bool:
    """Whether two names, alone in both articles, are spellings of one that a reader takes for the same."""
    return not (x.known and y.known) and len(x.word) > RARE and is_romanised((x.word, y.word)) and is_romanisation(x.word, y.word)


def _is_variant(x: Written, y: Written) -> bool:
    p, q = _plain(x.word), _plain(y.word)
    if UMLAUT.sub(r"\1", p) == UMLAUT.sub(r"\1", q):
        return True
    pair, alike = (x.word, y.word), is_romanisation(p, q)
    given = is_given(x.word) and is_given(y.word)
    romanised = is_likely_romanised(pair) if given else is_romanised(pair)
    if sound_key(p) != sound_key(q):
        return romanised and alike
    if y.word in x.beside or x.word in y.beside:  # one paper does not romanise in two ways, nor spell a Latin name in two
        return alike and (romanised or x.often == y.often)
    return not is_latin(pair)
