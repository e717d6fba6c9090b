"""Are two names one person's, and how do their spellings differ? Used by rules through `same_person` and `same_spelling`.

Words are set against each other by the key that transliterations share, then by edit distance (Damerau and
Levenshtein, rapidfuzz): a slip or two inside one word is a variant, a different word is a different person.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rapidfuzz.distance import DamerauLevenshtein

from checker.annotate.names_match import core, sound_key
from checker.annotate.names_parts import NameParts, fold, parse_name, word_lists, words
from checker.compare.verdict import SAME, UNKNOWN, Verdict, different, explained, noted, value_of
from checker.model import Entity

NOBODY = frozenset({
    "he", "she", "him", "her", "his", "hers", "they", "them", "it", "its", "we", "us", "i", "you",
    "who", "whom", "someone", "somebody", "anyone", "nobody", "one",
})  # fmt: skip
COMPANY_FORMS = frozenset(["sa", "llc", "ltd", "inc", "plc", "gmbh", "ag", "co", "corp", "na"])
VOWELS = str.maketrans("", "", "aeiouy'-. ")
LOOKALIKES = str.maketrans("0135$@", "oiessa")


@dataclass(frozen=True, slots=True)
class Fit:
    """How two words of two names go together: how many letters apart, and by what (same, sound, initial, nickname, slip)."""

    edits: float
    by: str


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which words of a shorter name stand for which of a longer one; `left` are those of the longer nobody answers."""

    fits: tuple[Fit, ...]
    order: tuple[int, ...]
    unmet: int
    left: tuple[int, ...]


def same_person(a: Any, b: Any) -> Verdict:
    """Whether two slots, mentions, entities or names mean one person.

    same: one form; explained "name-variant": another spelling, an initial, a dropped middle name, a surname alone, a
    title; unknown: a side is empty or a pronoun; different otherwise.
    """
    return noted(_same_person(_name(a), _name(b)), a, b)


def same_spelling(a: Any, b: Any) -> Verdict:
    """Whether what is the same person, by name or by given name and role, is spelt in one way.

    A transliteration or accent variant is explained ("name-variant"); what looks like a slip of the pen in a surname is
    different; two people, or a side that is missing, are unknown.
    """
    return noted(_same_spelling(a, b), a, b)


def may_be_spelt(a: str, b: str) -> bool:
    """Whether two names share a word but for its vowels, so that they may be one name written in two ways."""
    x, y = ({sound_key(word).translate(VOWELS) for word in name.split()} for name in (a, b))
    return bool((x & y) - {""})


def _name(side: Any) -> str:
    value = value_of(side)
    if isinstance(value, Entity):
        return value.name
    return str(value).strip() if value is not None else ""


@lru_cache(maxsize=65536)
def _same_person(a: str, b: str) -> Verdict:
    if not _usable(a) or not _usable(b):
        return UNKNOWN
    if fold(a) == fold(b):
        return SAME if a.casefold() == b.casefold() else explained("name-variant", f"{a} is also written {b}")
    x, y = _tokens(a), _tokens(b)
    if not x or not y:
        return UNKNOWN
    if _agree(a, b, x, y):
        return explained("name-variant", f"{a} is also written {b}")
    return different(f"{a} and {b} are two names")


def _usable(name: str) -> bool:
    return any(c.isalpha() for c in name) and fold(name) not in NOBODY


@lru_cache(maxsize=65536)
def _tokens(name: str) -> tuple[str, ...]:
    """The words that tell people apart, in order, folded; digits that imitate letters read as those."""
    parts = parse_name(_latin(name))
    found = [w.strip("'.\"()") for w in core(parts.words)]
    found = [w.translate(LOOKALIKES) if any(c.isalpha() for c in w) else w for w in found]
    kept = [w for i, w in enumerate(found) if w and not (i and i == len(found) - 1 and w in COMPANY_FORMS)]
    return tuple(bit for w in kept for bit in (w.split("-") if not _initials(w) else w.replace("-", "").replace(".", "")) if bit)


def _initials(word: str) -> bool:
    bits = [b for b in word.replace("-", ".").split(".") if b]
    return bool(bits) and all(len(b) == 1 for b in bits)


def _latin(name: str) -> str:
    if name.isascii() or all(ord(c) < 0x250 or not c.isalpha() for c in name):
        return name
    try:
        from anyascii import anyascii
    except ImportError:
        return name
    return str(anyascii(name))


def _agree(a: str, b: str, x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Whether the words of two names can be one person's."""
    if "".join(x) == "".join(y) or sorted(x) == sorted(y):
        return _same_order(a, b, x, y)
    if _run_together(x, y) or (_eastern(a) and _eastern(b) and _eastern_key("".join(x)) == _eastern_key("".join(y))):
        return True
    x, y = _split_initials(x, y), _split_initials(y, x)
    if len(set(x)) > len(set(y)) or len(x) > len(y):
        x, y, a, b = y, x, b, a
    if len(x) != len(y):
        x, y = sorted((_once(x), _once(y)), key=len)
    pairing = _pair(x, y, eastern=_eastern(a) and _eastern(b))
    if pairing.unmet or not _order_holds(a, b, pairing):
        return False
    return _weigh(a, x, y, pairing)


def _same_order(a: str, b: str, x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """The same words in another order are one person, unless "bin" tells father from son."""
    return x == y or "".join(x) == "".join(y) or not _fathered(a, b)


def _fathered(a: str, b: str) -> bool:
    return all({"bin", "ibn", "ben", "bint"} & set(fold(n).replace("-", " ").split()) for n in (a, b)) and "," not in a + b


def _run_together(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """ "Ramimakhlouf" is Rami Makhlouf, "Mohammad Hasni" Mohammadhasni."""
    p, q = "".join(x), "".join(y)
    return len(x) != len(y) and min(len(p), len(q)) >= 8 and sound_key(p) == sound_key(q)


def _split_initials(x: tuple[str, ...], y: tuple[str, ...]) -> tuple[str, ...]:
    """ "JC" in front of a surname are two initials if the other name has words with both."""
    lead = x[0]
    if len(x) > 1 and len(lead) == 2 and len(y) > len(x) and lead not in y and [w[0] for w in y[:2]] == list(lead):
        return (lead[0], lead[1], *x[1:])
    return x


def _once(x: tuple[str, ...]) -> tuple[str, ...]:
    """Without words said twice ("Shoigu Shoigu Sergey")."""
    return tuple(dict.fromkeys(x))


def _eastern(name: str) -> bool:
    parts = parse_name(name)
    return (
        parts.family_first
        or len(parts.words) <= 3
        and fold(parts.words[0]) in words("given_names", "family_first") | {"hsi", "mao"}
    )


def _pair(x: tuple[str, ...], y: tuple[str, ...], eastern: bool) -> Pairing:
    """Give every word of the shorter name its closest free word of the longer, best fits first."""
    options = []
    for i, p in enumerate(x):
        for j, q in enumerate(y):
            fit = _fit(p, q, eastern)
            if fit is not None:
                options.append((fit.edits, abs((len(x) - i) - (len(y) - j)), i, j, fit))
    taken: dict[int, tuple[int, Fit]] = {}
    used: set[int] = set()
    for _, _, i, j, fit in sorted(options, key=lambda o: o[:4]):
        if i not in taken and j not in used:
            taken[i] = (j, fit)
            used.add(j)
    rows = sorted(taken.items())
    left = tuple(j for j in range(len(y)) if j not in used)
    return Pairing(tuple(f for _, (_, f) in rows), tuple(j for _, (j, _) in rows), len(x) - len(taken), left)


@lru_cache(maxsize=65536)
def _fit(p: str, q: str, eastern: bool) -> Fit | None:
    if p == q:
        return Fit(0, "same")
    if len(p) == 1 or len(q) == 1:
        return Fit(0.5, "initial") if p[0] == q[0] else None
    short, long = sorted((p, q), key=len)
    if short.rstrip(".") in word_lists("nicknames")["full"] and long in word_lists("nicknames")["full"][short]:
        return Fit(0.2, "nickname")
    if sound_key(p) == sound_key(q) or (eastern and _eastern_key(p) == _eastern_key(q)):
        return Fit(0.1, "sound")
    edits = min(DamerauLevenshtein.distance(p, q), DamerauLevenshtein.distance(sound_key(p), sound_key(q)) + 0.4)
    return Fit(edits, "slip") if edits <= _slack(p, q) else None


def _slack(p: str, q: str) -> float:
    """How many letters two spellings of one word may differ in."""
    longest = max(len(p), len(q))
    return 0 if longest < 3 else 1.0 if longest < 5 else 2.0


def _eastern_key(word: str) -> str:
    """Wade-Giles, pinyin and the Korean romanisations brought together ("Hsi Chin-ping", "Xi Jinping")."""
    key = word
    for old, new in (
        ("hs", "s"),
        ("sh", "s"),
        ("x", "s"),
        ("zh", "j"),
        ("ch", "j"),
        ("ts", "z"),
        ("q", "j"),
        ("k", "g"),
        ("t", "d"),
        ("p", "b"),
        ("eu", "u"),
        ("oo", "u"),
        ("u", "o"),
        ("eo", "o"),
        ("'", ""),
    ):
        key = key.replace(old, new)
    return key.removesuffix("h")


def _order_holds(a: str, b: str, pairing: Pairing) -> bool:
    """Words may be turned round as a whole ("Putin, Vladimir"), not where "bin" says who is whose son."""
    return sorted(pairing.order) == list(pairing.order) or not _fathered(a, b)


def _weigh(short_name: str, x: tuple[str, ...], y: tuple[str, ...], pairing: Pairing) -> bool:
    """Whether the fits together are close enough, and what is left out may be left out."""
    edits = sum(f.edits for f in pairing.fits if f.by == "slip")
    if edits > 2.4 or sum(f.by == "slip" for f in pairing.fits) > 2:
        return False
    initials = sum(f.by == "initial" for f in pairing.fits)
    if initials == len(pairing.fits) or (initials and edits > 1.4):
        return False
    if len(x) == 1:
        alone = pairing.order[0] in {len(y) - 1, 0}
        return alone and edits <= 1.4 and pairing.fits[0].by != "initial"
    if pairing.left and edits > 1:
        return False
    surname = next((f for f, j in zip(pairing.fits, pairing.order, strict=True) if j == len(y) - 1), None)
    return bool(surname) or bool(pairing.left)


def _same_spelling(a: Any, b: Any) -> Verdict:
    p, q = _as_written(a), _as_written(b)
    if not _usable(p) or not _usable(q):
        return UNKNOWN
    x, y = parse_name(p), parse_name(q)
    pairs = [(u, v) for u, v in _written_pairs(x, y) if fold(u) != fold(v) or u.casefold() != v.casefold()]
    if not _same_person(p, q) and not _same_holder(a, b, x, y):
        return UNKNOWN
    pairs = [(u, v) for u, v in pairs if not _shortened(u, v)]
    if not pairs:
        return SAME
    if all(_is_variant(u, v) for u, v in pairs):
        return explained("name-variant", f"{p} is also spelt {q}")
    if len(pairs) == 1 and pairs[0] == (x.surname[-1], y.surname[-1]) and _is_slip(*pairs[0]) and _same_post(a, b, x, y):
        return different(f"{p} is also spelt {q}")
    return UNKNOWN


def _as_written(side: Any) -> str:
    """The name in the spelling of the place itself where the article writes it in more than one."""
    text, name = str(getattr(side, "text", None) or "").strip(), _name(side)
    if not text or not _usable(text):
        return name
    spelt = {sound_key(word) for word in core(parse_name(name).words)}
    return text if not name or any(sound_key(word) in spelt for word in core(tuple(text.split()))) else name


def _written_pairs(x: NameParts, y: NameParts) -> list[tuple[str, str]]:
    """Words that stand for each other: surname with surname, given name with given name; a missing one has no partner."""
    family = list(zip(reversed(x.surname), reversed(y.surname), strict=False))
    return family + list(zip(x.given, y.given, strict=False))


def _shortened(u: str, v: str) -> bool:
    """An initial, a pet name or different punctuation is no spelling of its own."""
    p, q = fold(u).replace("-", "").strip(".'"), fold(v).replace("-", "").strip(".'")
    if p == q and u.isascii() == v.isascii():
        return True
    if len(p) == 1 or len(q) == 1 or "." in u or "." in v:
        return True
    fit = _fit(p, q, False)
    return fit is not None and fit.by == "nickname"


def _is_variant(u: str, v: str) -> bool:
    return fold(u) == fold(v) or sound_key(u) == sound_key(v)


def _is_slip(u: str, v: str) -> bool:
    p, q = fold(u), fold(v)
    return min(len(p), len(q)) >= 4 and DamerauLevenshtein.distance(p, q) == 1


def _same_holder(a: Any, b: Any, x: NameParts, y: NameParts) -> bool:
    """Whether both sides have the same given name and a role in common, so that the surname may be a slip."""
    p, q = value_of(a), value_of(b)
    roles = isinstance(p, Entity) and isinstance(q, Entity) and p.role and q.role
    return bool(roles) and _same_post(a, b, x, y)


def _same_post(a: Any, b: Any, x: NameParts, y: NameParts) -> bool:
    """Whether given names agree and roles, where both sides have one, share a word."""
    if not x.given or not y.given or not all(_is_variant(g, h) for g, h in zip(x.given, y.given, strict=False)):
        return False
    roles = [fold(getattr(value_of(side), "role", None) or "").split() for side in (a, b)]
    return not all(roles) or bool(set(roles[0]) & set(roles[1]))
