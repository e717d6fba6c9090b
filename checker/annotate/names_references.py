"""Titles alone and pronouns -> the person they mean, where exactly one can be meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checker.annotate.names_memory import Memory, Person, matches_title
from checker.annotate.names_parts import fold, word_lists, words
from checker.annotate.names_roles import Role, is_role_noun
from checker.annotate.names_words import Line
from checker.annotate.places import country_of, find_place, is_demonym
from checker.language.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

Named = tuple[int, int, Person]
LONGEST_TITLE = 5
NEAR = 40  # characters between a subject and its verb
REACH = 12  # names or words, so that a line without end is read in linear time
OPENING = frozenset('"“«„')
CLOSING = frozenset('"”»“')


def titles(all_lines: list[Line], memory: Memory, people: list[Named]) -> Iterator[Named]:
    """Noun phrases like "the Russian leader" or "Norway's prime minister" that one person of the article fits."""
    starts = {start: (end, named) for start, end, named in people}
    first_seen: dict[int, int] = {}
    for start, _, holder in people:
        first_seen.setdefault(id(holder), start)
    holders = _holders(memory)
    for line in all_lines:
        for at, word in enumerate(line.words if not line.titled else ()):
            phrase = _phrase(line, at) if word.plain in {"the", "'s"} else None
            if phrase is None or line.words[phrase[1]].end + 1 in starts or _names_holder(line, phrase[1], starts):
                continue
            first, last, role = phrase
            person = _only_holder(role, holders)
            if person and first_seen.get(id(person), word.start) < word.start and not _beside(line, at, person, starts):
                yield line.words[first].start, line.words[last].end, person


def _holders(memory: Memory) -> dict[str, list[Person]]:
    """The people of an article by every word of their roles."""
    found: dict[str, list[Person]] = {}
    for person in memory.people:
        for word in sorted({w.rstrip(".") for role in person.roles for w in fold(role.text).split()}):
            found.setdefault(word, []).append(person)
    return found


def _only_holder(role: Role, holders: dict[str, list[Person]]) -> Person | None:
    """The one person who holds the title a phrase speaks of; a "leader" may be called so by any leading title."""
    last = fold(role.text).rpartition(" ")[2]
    leaders = words("titles", "leaders")
    asked = [last, *sorted({x.rpartition(" ")[2] for x in leaders})] if last == "leader" else [last]
    near = {id(p): p for word in asked for p in holders.get(word, ())}
    fitting = [p for p in near.values() if matches_title(p, role, leaders)]
    return fitting[0] if len(fitting) == 1 else None


def _phrase(line: Line, at: int) -> tuple[int, int, Role] | None:
    """First and last word and role of the title phrase behind "the" or a possessive."""
    country, first = None, at + 1
    if line.words[at].plain == "'s":
        place = find_place(line.words[at - 1].text) if at else None
        if not place or place.kind != "country":
            return None
        country = place.country
    last = None
    start = first
    for i in range(first, min(first + LONGEST_TITLE, len(line.words))):
        word = line.words[i]
        pair = f"{word.text} {line.words[i + 1].text}" if i + 1 < len(line.words) else ""
        if i == first and is_demonym(pair):
            country, start = country_of(pair), i + 2
        elif i == first and (is_demonym(word.text) or word.text in {"U.S.", "US", "UK", "EU"}):
            country, start = country_of(word.text), i + 1
        elif i < start:
            continue
        elif is_role_noun(word.text) or word.plain in words("titles", "modifiers"):
            last = i if is_role_noun(word.text) else last
            if is_role_noun(word.text) and word.plain not in words("titles", "modifiers"):
                break
        else:
            break
    if last is None or _goes_on(line, last):
        return None
    text = " ".join(w.text for w in line.words[start : last + 1])
    return first, last, Role(text, country)


def _goes_on(line: Line, last: int) -> bool:
    """Whether more of the phrase follows ("the president of Peru", "the minister's office", "the chief economist")."""
    if last + 1 >= len(line.words):
        return False
    after = line.words[last + 1]
    return (
        after.plain in {"of", "for", "'s", "-", "elect", "general"}
        or after.capital
        or fold(after.text) in words("titles", "heads")
    )


def _names_holder(line: Line, last: int, starts: dict[int, tuple[int, Person]]) -> bool:
    """Whether the name of the holder follows behind a comma ("the director, Solveig Aune,")."""
    return last + 2 < len(line.words) and line.words[last + 1].text in {",", "("} and line.words[last + 2].start in starts


def _beside(line: Line, at: int, person: Person, starts: dict[int, tuple[int, Person]]) -> bool:
    """Whether the phrase is an apposition to the person's own name ("X, the director", "X, Norway's minister")."""
    here = [starts[w.start] for w in line.words[max(at - REACH, 0) : at] if w.start in starts]
    ends = {end for end, p in here if p is person}
    return any(line.words[i].text == "," and line.words[i - 1].end in ends for i in range(max(at - 3, 1), at))


def pronouns(reading: Reading, all_lines: list[Line], people: list[Named]) -> Iterator[Named]:
    """ "he" and "she" outside quotations, where one person named in this sentence or the one before fits."""
    cues = word_lists("name_cues")
    before: list[Named] = []
    at = 0
    last_block = ""
    quoted = False
    for line in all_lines:
        if not line.words or line.titled:
            continue
        end = line.words[-1].end
        here = []
        while at < len(people) and people[at][0] < end:
            if people[at][0] >= line.words[0].start:
                here.append(people[at])
            at += 1
        if line.sentence.role != last_block:
            before = []
        found: list[Named] = []
        for word in line.words:
            if word.text in {'"', "“", "”"}:
                quoted = word.text == "“" or (word.text == '"' and not quoted)
            sex = "m" if word.plain in cues["pronouns_m"] else "f" if word.plain in cues["pronouns_f"] else ""
            if sex and not quoted and (person := _meant(reading, word.start, sex, [*here[-REACH:], *found[-REACH:]], before)):
                found.append((word.start, word.end, person))
        yield from found
        if here or found:
            before = sorted([*here, *found], key=lambda n: n[:2])
        elif not any(w.text in {'"', "“", "”"} for w in line.words):
            before = []
        if "\n" in reading.article.text[end : end + 2]:
            quoted = False
        last_block = line.sentence.role


def _span(reading: Reading, start: int, end: int) -> Span | None:
    return reading.doc.char_span(start, end, alignment_mode="expand")


def _is_subject(reading: Reading, start: int, end: int | None = None) -> bool:
    span = _span(reading, start, end or start + 1)
    return span is not None and any(t.dep_.startswith("nsubj") for t in span)


def _meant(reading: Reading, start: int, sex: str, here: list[Named], before: list[Named]) -> Person | None:
    """The one person within reach, this sentence and the one before, who fits; nobody where a second one does."""
    earlier = [n for n in here if n[0] < start]
    barred = {id(p) for p in _subjects(reading, start, earlier)}
    fitting = {id(p): p for _, _, p in [*earlier, *before] if p.gender in {None, sex} and id(p) not in barred}
    if len(fitting) > 1 and not barred:
        fitting = _owners(reading, start, fitting, earlier)
    if len(fitting) != 1:
        return None
    person = next(iter(fitting.values()))
    person.gender = person.gender or sex
    return person


def _subjects(reading: Reading, start: int, earlier: list[Named]) -> Iterator[Person]:
    """Those who an object pronoun cannot mean: the subject of its own clause ("X named her minister")."""
    token = (_span(reading, start, start + 1) or [None])[0]
    if token is None or not _is_object(token):
        return
    verb = _verb_over(token)
    for begin, end, person in earlier:
        span = _span(reading, begin, end)
        if span is not None and (_is_subject_of(span, verb) or _stands_before(reading, end, verb)):
            yield person


def _is_object(token: Token) -> bool:
    """Whether a pronoun is an object; "her" behind a verb that gives a post is one, whatever the parse."""
    plain = token.text.lower()
    if plain in {"he", "she", "hers"}:
        return False
    behind = token.nbor(-1) if token.i else token
    gives = behind.tag_.startswith("VB") and fold(behind.lemma_) in words("name_evidence", "posts")
    if plain == "her":
        return gives or token.tag_ == "PRP" or token.dep_ in {"obj", "iobj", "obl"}
    return plain == "him"


def _verb_over(token: Token) -> Token:
    if token.i and token.nbor(-1).tag_.startswith("VB"):
        return token.nbor(-1)
    verb = token
    while not verb.tag_.startswith("VB") and verb.head.i != verb.i:
        verb = verb.head
    return verb


def _is_subject_of(span: Span, verb: Token) -> bool:
    return any(t.dep_.startswith("nsubj") and t.head.i == verb.i for t in span) or span.root.head.i == verb.i


def _stands_before(reading: Reading, end: int, verb: Token) -> bool:
    """Whether only helping words stand between a name's end and the verb."""
    text = reading.article.text[end : verb.idx]
    return end <= verb.idx < end + NEAR and all(fold(w) in words("name_evidence", "between") for w in text.split())


def _owners(reading: Reading, start: int, fitting: dict[int, Person], earlier: list[Named]) -> dict[int, Person]:
    """For "his" and "her" the only subject of the sentence so far, if there is one who fits."""
    token = (_span(reading, start, start + 1) or [None])[0]
    if token is None or token.tag_ != "PRP$":
        return fitting
    heads = {id(p): p for begin, end, p in earlier if id(p) in fitting and _is_subject(reading, begin, end)}
    fits = {id(p) for _, _, p in earlier if id(p) in fitting}
    return heads if len(fits) == 1 else fitting
