"""What the words around a stretch show of it: people meet and resign, bodies have shares. Used by names_kinds and names_alone.

A name that no list knows is judged by the company it keeps: by the verb it is subject or object of, by its owner's
mark, by the noun in front. Adjacency decides, since a parser errs most on names it has never seen; the tags guard it.
"""

from __future__ import annotations

from checker.annotate.names_bodies import shows_body
from checker.annotate.names_joins import is_portfolio
from checker.annotate.names_located import is_awarded
from checker.annotate.names_parts import fold, words
from checker.annotate.names_words import Chunk, Line, Word
from checker.annotate.places import find_place, is_demonym
from checker.language.reading import Reading

SURE, LIKELY = 2, 1
REACH = 30  # words behind a name that may tell what is its own
LONGEST_POST = 6  # words of "to be its chief operating officer"
FARTHEST = 4  # words between a subject and its verb, or an owner and what is owned
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
NOT_SUBJECTS = frozenset({"of", "for", "by", "with", "against", "on", "to", "at", "than", "like"})
DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "our", "this", "that", "no", "every", "each"})


def person_score(reading: Reading, chunk: Chunk, game: bool = False) -> int:
    """How firmly the words around show a person: 0 nothing, 1 likely, 2 sure; in a `game` clubs meet and replace each other."""
    marks = [_as_subject(reading, chunk, game), _as_object(reading, chunk, game), _as_owner(chunk), SURE * _is_aged(chunk)]
    marks.append(LIKELY * (_holds_post(chunk) or (chunk.before() == "to" and is_awarded(chunk))))
    return max(marks) if chunk.before() not in DETERMINERS or marks[2] else 0


def body_score(reading: Reading, chunk: Chunk) -> int:
    """How firmly the words around show a body: its kind in front or in apposition, what it owns, the posts it fills."""
    line = chunk.line
    after = [w.plain for w in line.words[chunk.last : chunk.last + 2 + FARTHEST]]
    lower = chunk.first > 0 and not line.words[chunk.first - 1].capital
    kind = chunk.before() in words("name_evidence", "bodies") or is_maker(chunk.before())
    if lower and kind and not _ends_office(line, chunk.first - 1):
        return SURE
    if after[:1] == [","] and _appositive(line, chunk.last + 1):
        return SURE
    if after[:1] and after[0] in POSSESSIVES and set(after[1:3]) & words("name_evidence", "bodies_own"):
        return SURE
    of_body = f"{chunk.before(2)} {chunk.before()}" in words("name_evidence", "of_body")
    of_the = f"{chunk.before(3)} {chunk.before(2)}" in words("name_evidence", "of_the_body")
    of_body = of_body or (chunk.before() == "the" and of_the)
    if of_body or {*after[:1], " ".join(after[:2])} & words("name_evidence", "bodies_name"):
        return SURE
    verb = verb_at(reading, chunk)
    if after[:1] == [","] and " ".join(after[1:3]) in words("name_evidence", "is_done"):
        return SURE
    if after[:2] == [",", "which"] and after[2:3] and after[2] in words("name_evidence", "which_does"):
        return SURE
    if shows_body(reading, chunk, verb):
        return SURE
    if (
        after[:1] == [","]
        and after[1:2] in (["whose"], ["which"])
        and _owns(line, chunk.last + 2)
        or _has_its(reading, chunk, verb)
    ):
        return SURE
    if verb and lemma_of(reading, line.words[verb]) in words("name_evidence", "posts") and _fills_body_post(line, verb):
        return SURE
    taken = chunk.first > 0 and _is_verb(reading, line.words[chunk.first - 1])  # "picked X to be its chief": another's
    if not taken and any(
        a.plain == "its" and _starts_post(line, i)
        for i, a in enumerate(line.words[chunk.last : chunk.last + REACH], chunk.last + 1)
    ):
        return SURE if verb and chunk.first == 0 and len(chunk.words) > 1 else LIKELY
    return LIKELY if chunk.before() == "the" and not (after and after[0].isalpha() and _is_noun(reading, line, chunk.last)) else 0


def is_maker(noun: str) -> bool:
    """Whether a noun is for a company that makes something ("paintmaker"), not for a person who does ("filmmaker")."""
    return noun.endswith("maker") and len(noun) > 7 and noun not in words("name_evidence", "makers")


def _starts_post(line: Line, at: int) -> bool:
    found = [w.plain for w in line.words[at : at + 2]]
    return not words("name_evidence", "bodies_post").isdisjoint({" ".join(found), *found[:1]})


def _owns(line: Line, at: int) -> bool:
    return not words("name_evidence", "bodies_own").isdisjoint(w.plain for w in line.words[at : at + 3])


def _has_its(reading: Reading, chunk: Chunk, verb: int | None) -> bool:
    """Whether a subject, an apposition apart, does something with what it owns ("X, a miner, said its shares")."""
    line, at = chunk.line, chunk.last
    if chunk.after() == ",":
        close = next((i for i in range(at + 2, min(at + 9, len(line.words) - 1)) if line.words[i].text == ","), None)
        verb = close + 1 if close and _is_verb(reading, line.words[close + 1]) else None
    if verb is None:
        return False
    at = verb + 1
    its = next((i for i in range(at, min(at + 2, len(line.words))) if line.words[i].plain == "its"), None)
    return its is not None and _owns(line, its + 1)


def is_game(ordinary: frozenset[str]) -> bool:
    """Whether an article's words are those of a report on a game."""
    return len(words("name_evidence", "games") & ordinary) > 1


def lemma_of(reading: Reading, word: Word) -> str:
    return fold(reading.doc[word.first].lemma_)


def _is_verb(reading: Reading, word: Word) -> bool:
    return reading.doc[word.first].tag_.startswith("VB") and not word.capital


def _is_noun(reading: Reading, line: Line, at: int) -> bool:
    return at < len(line.words) and reading.doc[line.words[at].first].tag_ in {"NN", "NNS"}


def verb_at(reading: Reading, chunk: Chunk) -> int | None:
    """Where the verb stands that a stretch is subject of, right behind it or behind "X and Y"."""
    line, at = chunk.line, chunk.last
    if _after_preposition(reading, chunk):
        return None
    if at + 1 < len(line.words) and line.words[at].plain == "and" and line.words[at + 1].capital:
        at += 1
        while at < len(line.words) and line.words[at].capital:
            at += 1
    for i, word in enumerate(line.words[at : at + FARTHEST], at):
        if word.plain in words("name_evidence", "between"):
            continue
        return i if _is_verb(reading, word) else None
    return None


def _after_preposition(reading: Reading, chunk: Chunk) -> bool:
    """Whether a preposition stands in front, adjectives and nouns of no title between ("from nearby X")."""
    at = chunk.first - 1
    while at > max(chunk.first - FARTHEST, 0) and not chunk.line.words[at].capital:
        word = chunk.line.words[at]
        if reading.doc[word.first].tag_ not in {"JJ", "NN", "RB"} or word.plain in words("titles", "heads"):
            break
        at -= 1
    return at >= 0 and (
        chunk.line.words[at].plain in words("name_cues", "place_before") or chunk.line.words[at].plain in NOT_SUBJECTS
    )


def _as_subject(reading: Reading, chunk: Chunk, game: bool) -> int:
    line = chunk.line
    if "who" in {chunk.after(), chunk.after(1) if chunk.after() == "," else ""}:
        doubtful = game or _after_preposition(reading, chunk)
        return SURE if not doubtful else LIKELY if len(chunk.words) > 1 and not game else 0
    at = verb_at(reading, chunk)
    if at is None:
        return 0
    lemma = lemma_of(reading, line.words[at])
    passive = any(w.plain in {"was", "is", "were", "been", "be"} for w in line.words[chunk.last : at])
    if passive:
        filled = lemma in words("name_evidence", "posts") and _names_post(line, at + 1)
        return SURE if (lemma in words("name_evidence", "passive") or filled) and line.words[at].text[-3:] != "ing" else 0
    following = [w.plain for w in line.words[at + 1 : at + 4]]
    if "its" in following:
        return 0
    if lemma in words("name_evidence", "posts"):
        return 0 if _fills_body_post(line, at) or following[:1] == ["as"] else LIKELY + _names_post(line, at + 1)
    if lemma == "hold" and "talks" in following:
        return LIKELY
    if len(chunk.words) > 1 and lemma in words("name_evidence", "strikes"):
        return SURE
    if game:
        return 0
    if lemma in words("name_evidence", "does"):
        return SURE
    if len(chunk.words) > 1 and following[:1] == ["that"] and lemma in words("name_evidence", "holds"):
        return LIKELY
    if lemma in words("name_evidence", "goes"):
        return LIKELY + _to_a_place(line, at + 1)
    if lemma in words("name_evidence", "comes"):
        return LIKELY if len(chunk.words) > 1 and _to_a_place(line, at + 1) else 0
    if lemma not in words("name_evidence", "deals"):
        return 0
    joined = line.words[chunk.last].plain == "and" or (chunk.before() == "and" and line.words[chunk.first - 2].capital)
    together = lemma == "meet" and joined and not _has_object(reading, line, at + 1)
    return SURE if together or _meets_somebody(line, at + 1) else 0


def _to_a_place(line: Line, at: int) -> bool:
    """Whether a known place follows, a preposition between or not."""
    at += at < len(line.words) and line.words[at].plain in {"to", "in", "through", "the"}
    return any(find_place(" ".join(w.text for w in line.words[at : at + size])) for size in (2, 1))


def _has_object(reading: Reading, line: Line, at: int) -> bool:
    """Whether a noun follows a verb directly, adjectives and names between."""
    for word in line.words[at : at + FARTHEST]:
        tag = reading.doc[word.first].tag_
        if not word.free or tag not in {"NN", "NNS", "NNP", "NNPS", "JJ", "DT", "PRP$", "POS"}:
            return False
        if tag in {"NN", "NNS", "NNP"}:
            return True
    return False


def _meets_somebody(line: Line, at: int) -> bool:
    """Whether the object begins with a name or is a holder of a title ("the army chief", "Cuban delegates")."""
    for i, word in enumerate(line.words[at : at + 2 + FARTHEST]):
        if word.plain in words("titles", "heads") | {"counterpart", "delegation", "delegates", "him", "her"}:
            return True
        if word.capital and word.free and not is_demonym(word.text):
            return i < 2
        if not (
            word.plain in DETERMINERS or is_demonym(word.text) or is_portfolio(word.plain) or (i == 0 and word.plain == "with")
        ):
            return False
    return False


def _names_post(line: Line, at: int) -> bool:
    """Whether a post of the state is named in the next words, up to a comma."""
    for word in line.words[at : at + 9]:
        if word.text in {",", ".", ";"}:
            return False
        if word.plain in words("titles", "heads"):
            return True
    return False


def _fills_body_post(line: Line, at: int) -> bool:
    """Whether the post given is one of companies and clubs ("chief executive", "head coach")."""
    found = [w.plain for w in line.words[at + 1 : at + 11]]
    posts = words("name_evidence", "bodies_post")
    return any(f in posts or f"{f} {g}" in posts for f, g in zip(found, [*found[1:], ""], strict=False))


def _as_object(reading: Reading, chunk: Chunk, game: bool) -> int:
    line, at = chunk.line, chunk.first - 1
    if at < 0:
        return 0
    before = f"{chunk.before(2)} {chunk.before()}"
    if before in words("name_evidence", "of_person"):
        return SURE
    word = line.words[at]
    verb = lemma_of(reading, word) if _is_verb(reading, word) else ""
    given = chunk.after() == "as" and chunk.after(1) in DETERMINERS | words("titles", "heads") | words("titles", "modifiers")
    described = (
        given or _role_follows(reading, chunk) or (chunk.after() == "to" and chunk.after(1) in words("name_evidence", "to_serve"))
    )
    if verb in words("name_evidence", "posts") | {"make", "replace"} and described:
        return SURE
    if verb in {"put", "place"} and chunk.after() == "in" and chunk.after(1) == "charge":
        return SURE
    if verb in words("name_evidence", "undergoes"):
        return SURE
    if game:
        return 0
    if _is_noun(reading, line, chunk.last) and not described:
        return 0
    if verb in words("name_evidence", "met"):
        return LIKELY + _follows_name(reading, line, at)
    return LIKELY if before in words("name_evidence", "with_person") or verb in words("name_evidence", "praised") else 0


def _follows_name(reading: Reading, line: Line, at: int) -> bool:
    """Whether a single person, by name or pronoun, is the subject of the verb at a position."""
    while at > 0 and line.words[at - 1].plain in words("name_evidence", "between"):
        at -= 1
    if at == 0:
        return False
    word = line.words[at - 1]
    return word.plain in {"he", "she"} or (word.capital and reading.doc[word.last - 1].tag_ == "NNP")


def _role_follows(reading: Reading, chunk: Chunk) -> bool:
    """Whether a post stands right behind a name ("appointed X governor of the bank", "named X finance minister")."""
    for i in range(chunk.last, min(chunk.last + LONGEST_POST, len(chunk.line.words))):
        word = chunk.line.words[i]
        if word.plain in words("titles", "heads"):
            return True
        if word.plain not in words("titles", "modifiers") and word.plain not in {"its", "the", "their", "as", "to", "be"}:
            return False
    return False


def _holds_post(chunk: Chunk) -> bool:
    """ "Ann Lee is the new member of parliament": a post of one right behind a name of two words and "is"."""
    line, at = chunk.line.words, chunk.last + 1
    if len(chunk.words) < 2 or chunk.after() not in {"is", "was", "becomes", "became", "remains"}:
        return False
    behind = [word.plain for word in line[at : at + LONGEST_POST]]
    head = next((i for i, word in enumerate(behind) if word in words("titles", "heads") | {"member"}), None)
    return head is not None and all(
        w in words("titles", "modifiers") | {"the", "a", "its", "their", "new"} for w in behind[:head]
    )


def _is_aged(chunk: Chunk) -> bool:
    """ "Okoye, 45, ...": an age between commas."""
    words = [w.text for w in chunk.line.words[chunk.last : chunk.last + 3]]
    return len(words) == 3 and words[0] == "," and words[2] in {",", "."} and words[1].isdecimal() and 1 < len(words[1]) < 3


def _as_owner(chunk: Chunk) -> int:
    after = chunk.after()
    if after in words("name_evidence", "persons_name"):
        return LIKELY
    if after not in POSSESSIVES:
        return 0
    owned = [w.plain for w in chunk.line.words[chunk.last + 1 : chunk.last + 1 + FARTHEST]]
    for i, word in enumerate(owned):
        if not word[:1].isalpha():
            return 0
        if word in words("name_evidence", "persons_own"):
            return SURE
        if word in words("name_evidence", "persons_have"):
            goes_on = owned[i + 1 : i + 2]
            return SURE if goes_on and goes_on[0] in words("name_evidence", "persons_own") else LIKELY
    return 0


def _ends_office(line: Line, at: int) -> bool:
    """Whether a noun for a body ends a person's title: "museum director" has none, "the head of the bank" does."""
    return any(line.words[i].plain in {"of", "for"} for i in range(max(at - 3, 0), at))


def _appositive(line: Line, at: int) -> bool:
    """Whether "a ... company" follows: an article, then a noun for a body before anything else of weight."""
    if at >= len(line.words) or line.words[at].plain not in {"a", "an", "the"}:
        return False
    last = ""
    for word in line.words[at + 1 : at + 2 + FARTHEST]:
        if not word.text[0].isalnum() or word.plain in {"of", "who", "which", "for", "at", "in"}:
            break
        last = word.plain
    return last in words("name_evidence", "bodies")
