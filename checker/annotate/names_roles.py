"""Titles and roles around a name: "Russian Foreign Minister X", "X, the Jordanian water minister", "Atico's mayor, X"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.annotate.names_joins import is_portfolio
from checker.annotate.names_parts import fold, is_given, words
from checker.annotate.names_words import Chunk, Line, Word
from checker.annotate.places import country_of, find_place, is_demonym
from checker.language.reading import Reading

PERSON_NOUN = re.compile(r"[a-z-]{3,}(?:ologist|ographer|ist|woman|man|person|keeper|maker|fighter|worker|owner|leader|holder)\Z")
AGENT_NOUN = re.compile(r"[a-z-]{3,}(?:er|or|ist|ian|ant|ee|eer)\Z")
NOUN_TAGS = ("NN", "NNS", "NNP", "NNPS", "JJ", "VBG", "VBN", "HYPH", "JJS")
LONGEST_ROLE = 7


@dataclass(frozen=True, slots=True)
class Role:
    """A title phrase without its country, the country, the honorifics, and the words of a body in front of it."""

    text: str
    country: str | None = None
    honorific: str | None = None
    body: Chunk | None = None


def _base(word: str) -> str:
    """The noun in a compound title ("President-elect", "editor-in-chief", "vice-president")."""
    plain = fold(word).rstrip(".")
    lead, _, rest = plain.partition("-")
    if rest in {"elect", "designate", "in-chief", "in-residence"}:
        return lead
    compound = rest in words("titles", "heads") and word.rpartition("-")[2].islower()
    return rest if compound or lead in {"vice", "co", "ex", "deputy"} else plain


def is_head(word: str) -> bool:
    """Whether a word ends a title, in the singular or the plural ("Presidents Putin and Xi")."""
    plain = _base(word)
    return plain in words("titles", "heads") or (
        word[:1].isupper() and plain.endswith("s") and plain[:-1] in words("titles", "heads")
    )


def is_role_noun(word: str) -> bool:
    """Whether a word says what somebody is; with a capital only a listed one does ("Thurman" and "Bergman" are names)."""
    plain = _base(word)
    return plain in words("titles", "heads") or (word[:1].islower() and bool(PERSON_NOUN.match(plain)))


def split_title(chunk: Chunk) -> tuple[Role | None, Chunk]:
    """Set a title in front apart from the name; the name is empty where the stretch is a title alone."""
    found = chunk.words
    cut = 0
    for i, word in enumerate(found):
        plain = word.plain.rstrip(".")
        linked = i + 1 < len(found) and found[i + 1].plain in words("titles", "joined")
        if linked and is_head(word.text) and (size := _country_words(found[i + 2 :], countries_only=False)):
            cut = i + 2 + size
        elif not linked and (
            is_head(word.text)
            or (plain in words("titles", "honorifics") and not (i and plain in {"st", "saint"} and is_given(found[i - 1].text)))
            or (i == chunk.first == 0 and len(found) > 2 and PERSON_NOUN.match(plain))
            or _is_office(found[: i + 1])
        ):
            cut = i + 1
    if not cut or (cut == 1 and len(found) == 1 and found[0].plain in words("titles", "honorifics")):
        return None, chunk
    if cut == len(found) and not _all_title(found):
        return None, chunk
    return _role(chunk.part(0, cut)), chunk.part(cut, len(found))


def _country_words(found: tuple[Word, ...], countries_only: bool = True) -> int:
    """How many words in front are a country's name, or any place's."""
    for size in (3, 2, 1):
        place = find_place(" ".join(w.text for w in found[:size])) if len(found) >= size else None
        if place and (place.kind == "country" or not countries_only):
            return size
    return 0


def _is_office(found: tuple[Word, ...]) -> bool:
    """Whether the words end an office that goes on after a preposition ("Secretary of State")."""
    plain = [w.plain for w in found]
    links = [i for i, p in enumerate(plain) if p in words("titles", "joined")]
    if not links or not links[0] or links[-1] == len(plain) - 1 or plain[links[0] - 1] not in words("titles", "heads"):
        return False
    named = plain[links[0] - 1] in words("titles", "of_portfolio")
    return all(p in words("titles", "after_of") or (named and is_portfolio(p)) for p in plain[links[0] + 1 :])


def _all_title(found: tuple[Word, ...]) -> bool:
    known = words("titles", "heads") | words("titles", "modifiers") | words("titles", "after_of") | words("titles", "joined")
    return all(w.plain.rstrip(".") in known or country_of(w.text) for w in found)


def _role(chunk: Chunk) -> Role:
    found = list(chunk.words)
    country, skip = _leading_country(found)
    rest = found[skip:]
    honorific = next((w.plain.rstrip(".") for w in reversed(rest) if w.plain.rstrip(".") in words("titles", "honorifics")), None)
    kept = [w for w in rest if w.plain.rstrip(".") not in words("titles", "honorifics")]
    known = words("titles", "modifiers") | words("titles", "joined") | words("titles", "after_of")
    body = next((i for i, w in enumerate(kept) if w.plain.rstrip(".") in known or is_head(w.text)), len(kept))
    if 0 < body < len(kept) - 1 and kept[body].plain in words("organisations", "last"):
        body += 1
    before = chunk.part(skip, skip + body) if body else None
    text = " ".join(w.text for w in kept)
    if (
        kept
        and not any(w.plain in words("titles", "joined") for w in kept)
        and fold(kept[-1].text) not in words("titles", "heads")
        and kept[-1].plain.endswith("s")
    ):
        text = text.removesuffix("s")
    plain = [w.plain for w in kept]
    if (
        "of" in plain
        and (size := _country_words(tuple(kept[plain.index("of") + 1 :])))
        and plain.index("of") + 1 + size == len(kept)
    ):
        text = " ".join(w.text for w in kept[: plain.index("of")])
        country = country or country_of(" ".join(w.text for w in kept[plain.index("of") + 1 :]))
    return Role(text, country, honorific, before)


def _leading_country(found: list[Word]) -> tuple[str | None, int]:
    """The country a title begins with ("South Korean", "Russian", "UK", "Norway") and how many words that takes."""
    for size in (2, 1):
        text = " ".join(w.text for w in found[:size])
        if len(found) > size and (is_demonym(text) or getattr(find_place(text), "kind", "") == "country"):
            return country_of(text), size
    return None, 0


def role_after(reading: Reading, chunk: Chunk, person: bool = False) -> Role | None:
    """The role in an apposition behind a name, or in "who heads the commission".

    What is known for a `person` may be called by any noun for one who does ("a coffee exporter").
    """
    line, at = chunk.line, chunk.last
    if at + 1 >= len(line.words) or line.words[at].text not in {",", "(", "-", "–", "—"}:
        return None
    at += 1
    if line.words[at].text.isdigit() and at + 2 < len(line.words) and line.words[at + 1].text == ",":
        at += 2
    if line.words[at].plain == "who":
        return _who_does(line, at + 1)
    return _phrase(reading, line, at, person)


def _who_does(line: Line, at: int) -> Role | None:
    """ "who heads the commission" -> head of the commission."""
    verbs = {"heads": "head", "leads": "leader", "chairs": "chair", "runs": "head"}
    verbs |= {"directs": "director", "edits": "editor", "coaches": "coach"}
    if at + 1 >= len(line.words) or line.words[at].plain not in verbs:
        return None
    rest = "" if line.words[at + 1].plain in {"a", "an"} else _until_stop(line, at + 1)
    return Role(f"{verbs[line.words[at].plain]} of {rest}") if rest else None


def _until_stop(line: Line, at: int) -> str:
    taken: list[str] = []
    for i, word in enumerate(line.words[at : at + LONGEST_ROLE], at + 1):
        following = line.words[i] if i < len(line.words) else word
        if word.plain == "and" and taken and following.capital and is_portfolio(following.plain):
            taken.append(word.text)
            continue
        if not word.text[0].isalnum() or word.plain in {
            "and",
            "who",
            "which",
            "that",
            "in",
            "on",
            "at",
            "said",
            "told",
            "since",
            "from",
            "will",
            "is",
            "was",
            "has",
        }:
            break
        taken.append(word.text)
    return " ".join(taken)


def _phrase(reading: Reading, line: Line, at: int, person: bool = False) -> Role | None:
    """A noun phrase from a position on, if its head is a person noun: "the Jordanian water minister"."""
    start = at
    if line.words[at].plain in {"the", "a", "an", "its", "their", "his", "her", "then"}:
        at += 1
    country, head = None, None
    first = at
    while at < len(line.words) and at - start < LONGEST_ROLE:
        word = line.words[at]
        if word.text in {"'s", "’s"} and at > first:
            country = country_of(" ".join(w.text for w in line.words[first:at])) or country
            first = at + 1
        elif is_demonym(word.text) and head is None:
            country, first = country_of(word.text), at + 1
        elif is_role_noun(word.text) or (person and at > start and AGENT_NOUN.match(word.plain) and not word.capital):
            head = at
        elif reading.doc[word.last - 1].tag_ not in NOUN_TAGS or (head is not None and word.capital):
            break
        at += 1
    if head is None or (
        head + 1 < len(line.words)
        and reading.doc[line.words[head + 1].first].tag_ in {"NNS"}
        and not is_role_noun(line.words[head + 1].text)
    ):
        return None
    if line.words[first].capital and not line.words[first].text.isupper() and not is_role_noun(line.words[head].text):
        return None
    text = " ".join(w.text for w in line.words[first : head + 1])
    tail = ""
    if head + 2 < len(line.words) and line.words[head + 1].plain in {"of", "for", "at"}:
        tail = _until_stop(line, head + 2)
        country = country or country_of(tail)
    keep = tail and not country_of(tail) and line.words[head + 1].plain != "at"
    return Role(f"{text} {line.words[head + 1].text} {tail}" if keep else text, country)


def role_before(reading: Reading, chunk: Chunk) -> Role | None:
    """The role in lower case in front of a name: "foreign minister X", "Atico's mayor, X", "the director, X,"."""
    line, end = chunk.line, chunk.first
    if (shared := _shared_title(line, end)) is not None:
        return shared
    if (retired := _bracketed(line, end)) is not None:
        return retired
    comma = end > 0 and line.words[end - 1].text == ","
    if comma and len(chunk.words) == 1 and not (end > 1 and line.words[end - 2].plain in words("titles", "relations")):
        return None
    end -= comma
    at = end
    while at > 0 and end - at < LONGEST_ROLE and _in_role(reading, line.words[at - 1], at == end):
        at -= 1
    at -= at == 1 and end > 1 and line.words[0].plain in words("titles", "modifiers")
    if not is_role_noun(line.words[end - 1].text) or at == end:
        at = _before_of(reading, line, end) if len(chunk.words) > 1 else end
    if at == end:
        return None
    if (
        comma
        and (at == 0 or line.words[at - 1].plain not in {"the", "its", "their", "his", "her", "'s", "’s", "a", "an"})
        and not is_demonym(line.words[max(at - 1, 0)].text)
    ):
        return None
    country = None
    if (inside := next((i for i in range(end - 1, at - 1, -1) if is_demonym(line.words[i].text)), None)) is not None:
        return Role(" ".join(w.text for w in line.words[inside + 1 : end]), country_of(line.words[inside].text))
    if at > 0 and is_demonym(line.words[at - 1].text):
        country = country_of(line.words[at - 1].text)
    elif at > 1 and line.words[at - 1].text in {"'s", "’s"}:
        country = owner_country(line, at - 1)
    return _without_country(line.words[at:end], country)


def _without_country(found: tuple[Word, ...], country: str | None) -> Role:
    """The role of some words; a country behind "of" goes where countries go ("president of Peru")."""
    plain = [w.plain for w in found]
    cut = plain.index("of") if "of" in plain else len(found)
    tail = found[cut + 1 :]
    if tail and _country_words(tail) == len(tail):
        return Role(" ".join(w.text for w in found[:cut]), country or country_of(" ".join(w.text for w in tail)))
    return Role(" ".join(w.text for w in found), country)


def _shared_title(line: Line, end: int) -> Role | None:
    """The title two people share: "Presidents X and Y" makes Y a president."""
    if end < 3 or line.words[end - 1].plain != "and":
        return None
    at = end - 2
    while at > 0 and line.words[at].capital and end - at < LONGEST_ROLE:
        if is_head(line.words[at].text) and not is_role_noun(line.words[at].text):
            return Role(line.words[at].text.removesuffix("s"))
        at -= 1
    return None


def _bracketed(line: Line, end: int) -> Role | None:
    """The rank in front of a word in brackets: "General (retired) X"."""
    inside = end >= 4 and line.words[end - 1].text == ")" and line.words[end - 3].text == "("
    if not inside or line.words[end - 2].plain.rstrip(".") not in {"retired", "ret", "retd", "rtd", "acting", "reserve", "res"}:
        return None
    at = end - 3
    while at > 0 and end - at < LONGEST_ROLE and line.words[at - 1].capital and _in_rank(line.words[at - 1]):
        at -= 1
    if at == end - 3 or not is_head(line.words[end - 4].text):
        return None
    return Role(" ".join(w.text for w in line.words[at : end - 3]))


def _in_rank(word: Word) -> bool:
    return is_head(word.text) or is_portfolio(word.plain)


def _before_of(reading: Reading, line: Line, end: int) -> int:
    """Start of a role with "of" or "for" in it ("head of safety", "Minister for Culture"); `end` where there is none."""
    if reading.doc[line.words[end - 1].first].tag_ not in NOUN_TAGS:
        return end
    for at in range(end - 2, max(end - LONGEST_ROLE, 0), -1):
        word = line.words[at]
        if word.plain in {"of", "for"} and is_role_noun(line.words[at - 1].text):
            at -= 1
            while at > 0 and not line.words[at - 1].capital and _in_role(reading, line.words[at - 1], False):
                at -= 1
            return at
        if word.plain != "the" and word.plain not in {"and", ","} and reading.doc[word.last - 1].tag_ not in NOUN_TAGS:
            break
    return end


def _in_role(reading: Reading, word: Word, last: bool) -> bool:
    if last:
        return is_role_noun(word.text) and not (word.capital and "-" not in word.text)
    return (
        not word.capital
        and word.text[0].isalpha()
        and (
            word.plain in words("titles", "modifiers")
            or reading.doc[word.last - 1].tag_ in {"NN", "JJ"}
            and word.plain not in {"own"}
        )
    )


def owner_country(line: Line, at: int) -> str | None:
    """Country of the place in front of a possessive ("South Korea's")."""
    if at < 1 or line.words[at].text not in {"'s", "’s", "'", "’"}:
        return None
    for size in (2, 1):
        if at - size >= 0:
            place = find_place(" ".join(w.text for w in line.words[at - size : at]))
            if place and place.kind == "country":
                return place.country
    return None
