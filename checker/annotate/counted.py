"""The noun a number counts: "nine rounds of talks" -> unit "round", noun "rounds of talks". Used by quantities.

Tags decide where there is a parse (a tagger errs less than a parser on noun phrases); plain text gets guessed tags.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from checker.annotate.number_words import cardinals

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
PLURAL = frozenset({"NNS", "NNPS"})
BEFORE = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "CD", "AFX", "RBR", "RBS"}) | NOUNS
LOOK = 64  # characters behind a number that may hold the noun it counts
WORDS = 9
WORD = re.compile(r"[^\W\d_](?:[\w.&-]*\w)?(?:['’](?!s\b)\w+)?|['’]s\b|\d[\w,.]*|[^\w\s]")
ACRONYMS = re.compile(r"[A-Z]{2,}s")  # MPs, TDs
NARROWS = frozenset({"JJ"}) | NOUNS
OBJECT = frozenset({"DT", "PRP", "PRP$", "CD", "TO", "``"}) | NOUNS
ADJECTIVES = ("ed", "ing", "ial", "nal", "ic", "ive", "ous", "ish", "able")  # endings
TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade"})
HUMANS = frozenset({"people", "persons", "others"})
OWNERS = frozenset({"the", "its", "their", "his", "her", "our", "my", "your", "these", "those", "all"})


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its Penn tag and lemma."""

    text: str
    start: int
    end: int
    tag: str
    lemma: str


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: the head's lemma behind what narrows it ("foreign tourist"), the phrase as printed, its head's end.

    `plain`: there is no name in it.
    """

    unit: str
    noun: str
    end: int
    plain: bool


@cache
def cues() -> Mapping[str, Any]:
    """The word lists of quantity_cues.toml; lists as sets where order does not matter."""
    table = tomllib.loads(Path(__file__).with_name("quantity_cues.toml").read_text(encoding="utf-8"))
    ordered = {"irregular", "lower", "upper", "about", "lower_after", "upper_after", "about_after"}
    return {name: words if name in ordered else frozenset(words) for name, words in table.items()}


def guessed_words(text: str, start: int, stop: int) -> list[Word]:
    """The words of text[start:stop], as far as a noun phrase reaches, with tags guessed from their shape."""
    found: list[Word] = []
    for m in WORD.finditer(text, start, min(stop, start + LOOK)):
        if len(found) == WORDS or m.end() == start + LOOK < stop:  # the last one may be cut in two
            break
        tag = _guess(m[0])
        found.append(Word(m[0], m.start(), m.end(), tag, singular(m[0]) if tag in PLURAL else m[0].lower()))
    return found


def _guess(word: str) -> str:
    low = word.lower()
    if not word[0].isalpha():
        return "POS" if low in {"'s", "’s"} else "CD" if word[0].isdigit() else "HYPH" if word == "-" else "SYM"
    if low in cardinals():
        return "CD"
    if low in cues()["stop"]:
        return "CC" if low == "and" else "IN"
    if low in {"most", "least"}:
        return "RBS"
    if low in cues()["collective"]:
        return "NNS"
    if low.endswith("s") and (len(low) > 3 or word[:-1].isupper()) and not low.endswith(("ss", "us", "is", "'s", "’s")):
        return "NNPS" if word[0].isupper() else "NNS"
    if low.endswith(("ly", "ally")):
        return "RB"
    if word[0].isupper():
        return "NNP"
    return "JJ" if low in cues()["adjective"] or low.endswith(ADJECTIVES) else "NN"


def counted(words: Sequence[Word], text: str, *, single: bool, partitive: bool) -> Counted | None:
    """Find the noun counted by a number that ends right before `words`.

    `single`: a singular noun may be counted too (one man, an 11-member bloc). `partitive`: "of" may come between
    (two of the men, dozens of people).
    """
    if words and words[0].text.lower() in cues()["people_who"]:
        if not _describes(words):
            return Counted("people", words[0].text, words[0].end, True)
        words = [replace(words[0], tag="JJ"), *words[1:]]
    i = _past_of(words) if partitive else 0
    first = i
    while i < len(words) and not _dated(words[i]) and _belongs(words, i, single):
        i += 1
    run = [k for k in range(first, i) if words[k].tag in {*NOUNS, "VBZ"} and not (k + 1 < i and words[k + 1].tag == "HYPH")]
    run = [k for k in run if not (k > first and _scales(words[k - 1], words[k]))]
    head = _head(words, run, single)
    return _phrase(words, text, first, head) if head is not None else None


def _scales(number: Word, word: Word) -> bool:
    """The M of "4.3M"."""
    return number.end == word.start and number.text[-1].isdigit()


def _belongs(words: Sequence[Word], i: int, single: bool) -> bool:
    return words[i].tag in BEFORE or _joins(words, i) or (not single and _miscast(words, i))


def _dated(word: Word) -> bool:
    """A weekday or month ends the phrase ("in the second half Monday")."""
    return word.text[0].isupper() and word.text.lower() in cues()["months"] | cues()["weekdays"]


def _describes(words: Sequence[Word]) -> bool:
    """Whether a word of fate stands before the noun it describes ("three injured players")."""
    last = next((k for k, w in enumerate(words) if k and w.tag not in {"NN", "NNS", "JJ", "NNP", "NNPS"}), len(words))
    return last > 1 and words[1].tag != "NNP" and any(w.tag in PLURAL for w in words[1:last])


def _past_of(words: Sequence[Word]) -> int:
    i = 1 if words and words[0].text.lower() == "of" else 0
    while i and i < len(words) and words[i].text.lower() in OWNERS:
        i += 1
    for k in range(i, min(i + 4, len(words))):
        if i and words[k].tag == "POS":
            return k + 1  # two of Johnson's deputies
    return i


def _miscast(words: Sequence[Word], i: int) -> bool:
    """A plural that the tagger took for a verb, though no object follows it ("five slots available")."""
    word, behind = words[i], words[i + 1].tag if i + 1 < len(words) else "."
    return word.tag == "VBZ" and len(word.text) > 4 and word.text.endswith("s") and behind not in OBJECT


def _joins(words: Sequence[Word], i: int) -> bool:
    """Whether a conjunction or comma holds two adjectives of one noun together (digital and physical sales)."""
    adjectives = {"JJ", "VBN"}
    inside = 0 < i < len(words) - 1
    if inside and words[i - 1].tag == "HYPH" and words[i].tag == "RB":
        return True  # gas-only options
    return inside and words[i].text in {"and", ",", "-"} and words[i - 1].tag in adjectives and words[i + 1].tag in adjectives


def _head(words: Sequence[Word], run: Sequence[int], single: bool) -> int | None:
    """The last of the first nouns that stand together and end in a plural."""
    for k in run:
        last = k
        while last + 1 in run:
            last += 1
        if words[last].tag in PLURAL or words[last].text.lower() in cues()["collective"] or _miscast(words, last):
            return last
        if ACRONYMS.fullmatch(words[last].text):
            return last
        if words[k].tag in PLURAL:
            return k
        if single:
            return next((n for n in range(k, last) if words[n].tag in PLURAL), last)
    return None


def _phrase(words: Sequence[Word], text: str, first: int, head: int) -> Counted:
    lemma = "people" if words[head].text.lower() in HUMANS else _lemma(words[head])
    inside = [words[k] for k in range(first, head) if k == first or not _scales(words[k - 1], words[k])]
    narrows = [w.text for w in _glued(inside) if w.tag in NARROWS and not w.text[0].isdigit()]
    unit = lemma if lemma in TIMES else " ".join([*narrows, lemma]).replace("- ", "-")  # e-mails
    end = words[head].end
    if head + 2 < len(words) and words[head + 1].text == "of" and words[head + 2].tag in NOUNS | {"JJ"}:
        end = _end_of_nouns(words[head + 2 :]) or end
    plain = not any(w.text[0].isupper() for w in words[first : head + 1])
    return Counted(unit, text[words[first].start : end], words[head].end, plain)


def _end_of_nouns(words: Sequence[Word]) -> int | None:
    """Where the first run of nouns ends ("rounds of Cape Verde talks")."""
    end = None
    for word in words:
        if word.tag in NOUNS:
            end = word.end
        elif end is not None or word.tag not in {"JJ", "HYPH"}:
            break
    return end


def _glued(words: Sequence[Word]) -> list[Word]:
    """Words with what a hyphen joins made one adjective ("gas-only")."""
    found: list[Word] = []
    for word in words:
        last = found[-1] if found else None
        if last is not None and last.end == word.start and (word.tag == "HYPH" or last.text.endswith("-")):
            found[-1] = Word(last.text + word.text, last.start, word.end, "JJ", "")
        else:
            found.append(word)
    return found


def _lemma(word: Word) -> str:
    low = word.text.lower()
    if low in cues()["collective"] and low not in cues()["irregular"] and not low.endswith("men"):
        return low
    if word.text.isupper() or not (word.tag in {*PLURAL, "VBZ"} or ACRONYMS.fullmatch(word.text)):
        return low
    return word.lemma.lower() if word.lemma and word.lemma.lower() != low else singular(word.text)


def singular(noun: str) -> str:
    """The singular of a plural noun by the spelling rules of English."""
    low = noun.lower()
    if low in cues()["irregular"]:
        return str(cues()["irregular"][low])
    for plural, one in (("men", "man"), ("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("oes", "o")):
        if low.endswith(plural) and len(low) > len(plural) + 1:
            return low.removesuffix(plural) + one
    return low.removesuffix("s") if low.endswith("s") and not low.endswith("ss") and low not in cues()["collective"] else low


@cache
def _plurals() -> Mapping[str, str]:
    return {one: many for many, one in cues()["irregular"].items()}


def plural(noun: str) -> str:
    """The plural of a noun by the spelling rules of English; what has none stays as it is."""
    if noun in _plurals() or noun in cues()["irregular"]:
        return _plurals().get(noun, noun)
    if noun in cues()["uncounted"] or noun.endswith("s"):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("sh", "ch", "x")) else "s")
