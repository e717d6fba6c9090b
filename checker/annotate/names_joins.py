"""How capitalised words go on as one name over a small word: "Ministry of Trade", "Workers' Party", "Nurses and Midwives Board".

Used by names_words.py for the bounds of a stretch, which names_kinds.py then decides on.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.annotate.names_parts import fold, is_given, is_particle, words, written
from checker.annotate.places import find_place, is_demonym, metonym_country

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.annotate.names_words import Line, Word

LINKS = frozenset({"of", "for", "and", "de", "on", "to", "&"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
OPENING, CLOSING = frozenset('"“„«'), frozenset('"”“»')
LONGEST_RUN = 14  # words
LONGEST_NICKNAME = 4  # words and marks
# capitals inside a word are a company's ("QatarEnergy"), but for what stands before a family name
INNER = re.compile(r"(?!Mac|Van|Von|Fitz|Della|Del|Ben|Abu|Las|Los|Saint)[A-Z][a-z]{2,}[A-Z][a-z]{2,}\Z")
# what ends a noun for a matter and not a name
ABSTRACT = re.compile(r"[a-z]+(?:al|ic|tion|sion|ment|ing|ance|ence|ety|ity|ture|ics|ship|try)\Z")
ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)\Z")
GUILDS = re.compile(r"[a-z]{3,}(?:er|or|ist|ian|ant|ee)s\Z")
GROUPS = re.compile(r"(?:[a-z]*(?:men|people|children)|youth|peoples)\Z")


def is_inner(word: str) -> bool:
    """Whether a word has capitals inside as companies' names have."""
    return INNER.match(word) is not None


def is_listed_body(text: str) -> bool:
    """Whether an organisation is known by this name alone, as written."""
    text = text.replace("’", "'").replace(" 's", "'s")
    lists = text in written("organisations", "bodies") or text in written("organisations", "acronyms")
    return lists or text in written("names_known", "known")


@cache
def _listed_phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The listed bodies of several words by their first, the longest in front."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(written("names_known", "known") | written("organisations", "bodies"), key=lambda n: (-len(n), n)):
        if " " in name or "'s" in name:
            apart = name.replace("'s", " 's").split()
            found.setdefault(apart[0], []).append(tuple(apart))
    return {first: tuple(names) for first, names in found.items()}


def listed_length(line: Line, at: int) -> int:
    """How many words from a position on are the name of a listed body of several words; 0 where none is."""
    for name in _listed_phrases().get(line.words[at].text, ()):
        if tuple(w.text.replace("’", "'") for w in line.words[at : at + len(name)]) == name:
            return len(name)
    return 0


def closed(line: Line, first: int, at: int) -> int:
    """Whether a legal form in small letters or a short number ends a name ("Harcourt Shipping plc", "BBC Radio 4")."""
    word, before = line.words[at], line.words[at - 1].plain
    number = word.text.isdigit() and len(word.text) < 4 and before in words("organisations", "before_numbers")
    return int((number and at - first > 1) or word.text in {"plc", "ag", "gmbh", "llc"})


def is_title_word(word: str) -> bool:
    """Whether a word ends a title, in the singular or the plural."""
    heads = words("titles", "heads")
    return fold(word) in heads or fold(word).removesuffix("s") in heads


def is_portfolio(word: str) -> bool:
    """Whether a folded word names what a minister is for ("Works", "Trade")."""
    return word in words("titles", "after_of") or word in words("titles", "modifiers")


def _portfolio(before: list[str], here: Word, ahead: tuple[Word, ...]) -> int:
    """How many words go on an office that names its business: "Minister of Works", "of Works and Transport"."""
    target = ahead[1]
    if not (target.capital and target.free and is_portfolio(target.plain)):
        return 0
    if here.plain in {"of", "for"} and before[-1] in words("titles", "of_portfolio"):
        return 2 if not (len(ahead) > 2 and find_place(f"{target.text} {ahead[2].text}")) else 0
    link = next((i for i, word in enumerate(before) if word in {"of", "for"}), 0)
    office = link > 0 and before[link - 1] in words("titles", "of_portfolio") and all(map(is_portfolio, before[link + 1 :]))
    return 2 if here.plain in {"and", "&"} and office else 0


def is_known(word: str) -> bool:
    """Whether a word is by itself an organisation, metonym, title or family name of the lists."""
    plain = fold(word).rstrip(".")
    return (
        is_listed_body(word)
        or plain in words("organisations", "bodies")
        or is_inner(word)
        or metonym_country(word) is not None
        or plain.split("-")[0] in words("titles", "heads")
        or plain in words("titles", "honorifics")
    )


def linked(line: Line, first: int, at: int) -> int:
    """How many words join the stretch through a small word: particles, "Ministry of Trade", "Secretary of State"."""
    here = line.words[at]
    ahead = line.words[at : at + 4]
    if len(ahead) < 2:
        return 0
    before = [w.plain for w in line.words[first:at]]
    if is_particle(here.text) and here.text.islower() and here.plain not in {"e", "as", "at", "an"}:
        for i, word in enumerate(ahead[1:], 2):
            if word.capital:
                return i if here.plain != "y" or len(before) > 1 else 0
            if not is_particle(word.text):
                return 0
        return 0
    if here.text in POSSESSIVES:
        return _owned(line, first, at)
    if here.plain not in LINKS:
        return 0
    if here.text == "&" and ahead[1].capital and ahead[1].free and line.words[at - 1].text[-1:].isalnum():
        return 2
    body = (
        before[0] in words("organisations", "first") or before[-1] in words("organisations", "last") or before[0] in {"ministry"}
    )
    schooled = any(a in words("organisations", "last") and b in {"of", "for"} for a, b in pairwise(before))
    office = before[-1] in words("titles", "heads") and not (body and len(before) > 1)
    if step := _portfolio(before, here, ahead):
        return step
    if here.plain == "of" and len(before) == 1 and before[0] in words("organisations", "of_places") and ahead[1].capital:
        return 2
    step = 2 if ahead[1].capital else 3 if len(ahead) > 2 and ahead[1].plain == "the" and ahead[2].capital else 0
    if not step or not ahead[step - 1].free:
        return 0
    if here.plain in {"and", "&"} and (step_on := _and(line, first, at)):
        return step_on
    if here.plain in {"and", "&"}:
        joined = any(link in before for link in ("of", "for")) or here.plain == "&"
        return step if joined and (body or schooled) and not find_place(ahead[step - 1].text) else 0
    target = ahead[step - 1].plain
    for size in (3, 2):
        place = find_place(" ".join(w.text for w in line.words[at + step - 1 : at + step - 1 + size]))
        if body and place and place.kind != "region" and line.words[min(at + step - 2 + size, len(line.words) - 1)].capital:
            return step - 1 + size
    if office:
        place = find_place(ahead[step - 1].text) or (find_place(" ".join(w.text for w in ahead[step - 1 : step + 1])))
        return step if target in words("titles", "after_of") or place else 0
    return step if body else _tail(line, first, at) if step else 0


def nicknamed(line: Line, at: int) -> int:
    """How many words a nickname in quotation marks takes inside a name: 'Franklin "Le Sage" Boukaka'."""
    found = line.words[at : at + LONGEST_NICKNAME + 2]
    if len(found) < 4 or found[0].text not in OPENING or at == 0 or not line.words[at - 1].capital:
        return 0
    close = next((i for i, word in enumerate(found[1:], 1) if word.text in CLOSING), 0)
    inside = found[1:close]
    named = bool(inside) and all(w.capital for w in inside) and close + 1 < len(found) and found[close + 1].capital
    return close + 2 if named else 0


def _run(line: Line, at: int) -> Sequence[Word]:
    """The capitalised words from a position on."""
    last = at
    while last < min(len(line.words), at + LONGEST_RUN) and line.words[last].capital and line.words[last].free:
        last += 1
    return line.words[at:last]


def _owned(line: Line, first: int, at: int) -> int:
    """How many words go on a name behind a possessive: "Public Prosecutor's Office", "Workers' Party"."""
    owner, rest = line.words[at - 1].plain, _run(line, at + 1)
    ends = words("organisations", "last") | words("organisations", "places")
    size = next((i for i, w in enumerate(rest[:3], 1) if w.plain in ends), 0)
    plural = owner.removesuffix("s") if line.words[at].text in {"'", "’"} else owner
    group = bool({owner, plural} & words("titles", "heads")) or bool(GROUPS.match(owner))
    holy = line.words[first].plain.rstrip(".") in {"st", "saint", "king", "queen"}
    guild = owner != plural and bool(GUILDS.match(owner)) and rest and rest[0].plain in words("organisations", "of_guilds")
    group = group or guild or (holy and at - first == 2)
    named = not holy and (any(is_given(w.text) for w in line.words[max(first, at - 2) : at]) or find_place(owner) is not None)
    return size + 1 if size and group and not named else 0


def _and(line: Line, first: int, at: int) -> int:
    """How many words a body's name goes on over "and": "Avon and Somerset Police", "Irish Nurses and Midwives Organisation"."""
    ahead, rest = line.words[first:at], _run(line, at + 1)
    if len(rest) < 2 or ahead[-1].plain in words("organisations", "last") or is_known(ahead[-1].text):
        return 0
    if rest[-1].plain.rstrip(".") not in words("organisations", "joint") or any(is_given(w.text) for w in rest):
        return 0
    if _abbreviated([*ahead, *rest], line.words[at + 1 + len(rest) : at + 3 + len(rest)]):
        return len(rest) + 1
    place = find_place(ahead[-1].text)
    area = rest[-1].plain in words("organisations", "of_areas") and len(ahead) == 1 and len(rest) <= 4
    if area and not is_given(ahead[0].text) and not is_demonym(ahead[0].text):
        return len(rest) + 1 if not (place and (place.kind == "country" or place.capital)) and at > 0 else 0
    return len(rest) + 1 if not place and _is_matter(ahead[-1]) and not any(find_place(w.text) for w in rest) else 0


def _is_matter(word: Word) -> bool:
    """Whether a capitalised word is a common noun as bodies are named after: a plural, a business, an abstract noun."""
    plural = word.plain.endswith("s") and not word.plain.endswith(("ss", "us", "is"))
    never = word.text in written("organisations", "never") or is_demonym(word.text) or is_given(word.text)
    return not never and (plural or is_portfolio(word.plain) or bool(ABSTRACT.match(word.plain)))


def _abbreviated(name: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether the first letters of a name stand in brackets behind it."""
    return len(behind) == 2 and behind[0].text == "(" and fold(behind[1].text) == "".join(w.plain[0] for w in name)


def _tail(line: Line, first: int, at: int) -> int:
    """How many words go on "the X for Y", X being no title: "the Dicastery for Bishops"."""
    behind = line.words[first - 1].plain if first else ""
    target = line.words[at + 1]
    wrong = line.words[at - 1].plain in words("organisations", "events") or line.words[at - 1].plain in words("titles", "heads")
    name = is_given(target.text) or find_place(target.text) is not None or is_demonym(target.text)
    wrong = wrong or line.words[at - 1].plain.endswith("s")
    fits = target.capital and target.free and not wrong and not name and not is_known(line.words[at - 1].text)
    return 2 if line.words[at].plain == "for" and behind == "the" and fits and _is_matter(target) else 0
