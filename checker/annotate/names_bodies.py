"""What the words around a name show of a body: who is told things, owns with "its", plays matches, speaks through analysts.

Used by names_evidence.py, which adds what bodies share with people.
"""

from __future__ import annotations

from checker.annotate.names_joins import is_title_word as is_head
from checker.annotate.names_parts import fold, is_family_first, is_given, is_particle, words
from checker.annotate.names_words import Chunk
from checker.annotate.places import find_place, is_demonym
from checker.language.reading import Reading

TELLING = frozenset({"told", "tells", "telling"})
ADVERBIAL = frozenset({"in", "at", "from", "on", "outside", "inside", "near", "for", "with", "after"})
CLAUSE = 9  # words behind a verb in which "its" is the subject's
ADDRESSING = frozenset(
    ["urge", "ask", "call", "accuse", "praise", "criticise", "criticize", "blame", "warn", "press", "want", "let"]
)
NOT_ITS = frozenset({"DT", "PRP", "PRP$", "WP", "WDT", "CC"})


def shows_body(reading: Reading, chunk: Chunk, verb: int | None) -> bool:
    """Whether the neighbours of a stretch, or the verb it is subject of, show a body for certain."""
    if _is_told(reading, chunk) or _after_kind(chunk) or _is_source(reading, chunk):
        return True
    return (verb is not None and _with_its(reading, chunk, verb)) or _of_body(reading, chunk)


def is_team_game(ordinary: frozenset[str]) -> bool:
    """Whether an article's words are those of a report on a game between teams."""
    return len(words("name_evidence", "team_games") & ordinary) > 1


def is_team(reading: Reading, chunk: Chunk) -> bool:
    """Whether a stretch of several words beats or is beaten, and is no person's name; asked of team games only."""
    if len(chunk.words) < 2 or is_given(chunk.words[0].text):
        return False
    line, the = chunk.line, chunk.before() == "the"
    beside = [line.words[i] for i in (chunk.last, chunk.first - 1 - the) if 0 <= i < len(line.words)]
    return any(
        fold(reading.doc[w.first].lemma_) in words("name_evidence", "plays") and reading.doc[w.first].tag_.startswith("VB")
        for w in beside
    )


def _is_source(reading: Reading, chunk: Chunk) -> bool:
    """Whether "the X Y" says or reports something: a person's name takes no article."""
    if chunk.before() != "the" or len(chunk.words) < 2 or is_head(chunk.words[-1].text) or is_demonym(chunk.words[-1].text):
        return False
    after = chunk.line.words[chunk.last] if chunk.last < len(chunk.line.words) else None
    if after is None or after.capital or not reading.doc[after.first].tag_.startswith("VB"):
        return False
    return fold(reading.doc[after.first].lemma_) in words("name_evidence", "sources")


def _is_told(reading: Reading, chunk: Chunk) -> bool:
    """Whether somebody told "the X", or an X that is no person's name, or gave X an interview: a paper or a broadcaster."""
    line, the = chunk.line, chunk.before() == "the"
    interview = chunk.before() == "with" and chunk.before(2) == "interview"
    if not interview and chunk.before(1 + the) not in TELLING:
        return False
    names = chunk.words
    after = line.words[chunk.last] if chunk.last < len(line.words) else None
    if the:
        common = words("organisations", "last") | words("organisations", "first")
        noun = after is not None and reading.doc[after.first].tag_ in {"NN", "NNS"}
        office = len(names) == 1 and names[0].plain in common - words("organisations", "papers")
        return not (noun or office or is_head(names[-1].text))
    if len(names) == 1:
        return names[0].text.isupper() and names[0].text.isalnum() and len(names[0].text) > 2
    return not is_given(names[0].text) and not is_family_first([w.text for w in names])


def _after_kind(chunk: Chunk) -> bool:
    """Whether a noun for a body and a comma stand in front, a comma or the end behind ("the aviation authority, X")."""
    at = chunk.first - 2
    if chunk.before() != "," or chunk.before(2) not in words("name_evidence", "bodies"):
        return False
    if chunk.after() not in {",", ".", ";", ""} or is_given(chunk.words[0].text) or find_place(chunk.text):
        return False
    return not chunk.line.words[at].capital and (
        at > 3 or not {w.plain for w in chunk.line.words[:at]} & ADVERBIAL
    )  # "At the bank, X, a guard,"


def _with_its(reading: Reading, chunk: Chunk, verb: int) -> bool:
    """Whether a subject does something with what is its ("X kept its rating", "X said it would open a plant")."""
    line, lemma = chunk.line, fold(reading.doc[chunk.line.words[verb].first].lemma_)
    says = lemma in words("name_cues", "says")
    following = line.words[verb + 1 : verb + 1 + CLAUSE]
    if says or lemma in ADDRESSING:
        plain = [w.plain for w in following[:4]]
        it = plain[:1] == ["it"] or plain[:2] == ["that", "it"]
        common = len(chunk.words) == 1 and chunk.words[0].plain.endswith("s")
        return says and it and not common and bool(words("name_evidence", "it_does") & set(plain))
    for word in following:
        if word.plain == "its":
            return True
        if word.capital or not word.text[0].isalnum() or reading.doc[word.first].tag_ in NOT_ITS:
            return False
    return False


def _of_body(reading: Reading, chunk: Chunk) -> bool:
    """Whether a person is "of" what no place is called: "analyst Jo Ray of Brightwater", "Ann Lee of Save the Whales"."""
    line, at = chunk.line, chunk.first - 2
    if chunk.before() != "of" or at < 1 or find_place(chunk.text) or not line.words[at].capital:
        return False
    first = at
    while first > 0 and (line.words[first - 1].capital or is_particle(line.words[first - 1].text)):
        first -= 1
    people = sum(reading.doc[w.first].ent_type_ in {"PERSON", "PER"} for w in line.words[first : at + 1])
    if at - first < 1 or not (people or is_given(line.words[first].text)):
        return False
    role = line.words[first - 1].plain if first else ""
    return len(chunk.words) > 1 or role in words("name_evidence", "of_bodies")
