"""Stretches no list or title vouches for -> persons and bodies, by what all their uses in the article show. Used by names.py.

A word is judged once for the whole article: its best evidence, the model's votes, and what speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.annotate.names_bodies import is_team, is_team_game
from checker.annotate.names_evidence import LIKELY, SURE, body_score, is_game, person_score
from checker.annotate.names_joins import is_known, is_portfolio
from checker.annotate.names_kinds import LARGE_CITY, Candidate
from checker.annotate.names_located import located
from checker.annotate.names_memory import Memory
from checker.annotate.names_parts import fold, is_given, is_particle, words, written
from checker.annotate.names_persons import could_be_person, vote
from checker.annotate.names_roles import is_head, is_role_noun, role_after
from checker.annotate.names_words import Chunk
from checker.annotate.places import find_place, is_demonym
from checker.language.reading import Reading

LONGEST_PERSON = 4  # words, without particles


def judged(reading: Reading, candidates: Sequence[Candidate], memory: Memory, ordinary: frozenset[str]) -> Iterator[Candidate]:
    """Undecided stretches as persons or organisations where the evidence is good; longer ones first, others not at all."""
    uses: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        if _is_open(candidate) and not candidate.chunk.line.titled:
            uses.setdefault(fold(candidate.text), []).append(candidate)
    settled = {fold(c.text) for c in candidates if c.kind in {"place", "organization", "event"} and not c.chunk.line.titled}
    settled |= {fold(c.chunk.words[-1].text) for c in candidates if c.kind == "event"}
    game, teams = is_game(ordinary), is_team_game(ordinary)
    beside = _beside(candidates)
    for key in sorted(uses, key=lambda k: (-len(k.split()), uses[k][0].start)):
        found = uses[key]
        if key in settled or found[0].text.lower() in ordinary:
            continue
        if _is_settled(found[0].chunk, memory) and not (len(key.split()) > 1 and _shows_body(reading, found)):
            continue
        kind = _kind(reading, found, game, teams)
        if _is_surnamed(reading, key, uses):
            kind = "person"
        kind = kind or _listed(reading, found, beside)
        if kind == "person" and not any(w.lower() in ordinary for w in found[0].text.split() if not is_particle(w)):
            yield from (replace(c, kind=kind, role=c.role or role_after(reading, c.chunk, person=True), sure=True) for c in found)
        elif kind == "organization":
            yield from (replace(c, kind=kind, role=None, sure=True) for c in found)


def _shows_body(reading: Reading, uses: Sequence[Candidate]) -> bool:
    return any(body_score(reading, c.chunk) >= SURE for c in uses)


def _is_surnamed(reading: Reading, key: str, uses: dict[str, list[Candidate]]) -> bool:
    """Whether a name of two or three words is called by its last elsewhere, as people are; bodies are called by their first."""
    parts, chunk = key.split(), uses[key][0].chunk
    if not 1 < len(parts) < 4 or parts[-1] not in uses or parts[0] in uses or _shows_body(reading, uses[key]):
        return False
    alone = [c.chunk for c in uses[parts[-1]]]
    team = chunk.words[-1].text in written("names_known", "teams")
    return not team and all(c.before() != "the" for c in [chunk, *alone]) and _may_be_person(reading, chunk)


def reconciled(reading: Reading, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """The stretches, with those that only the model took for a person as bodies where another use shows one."""
    doubtful: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        titled = candidate.role is not None and candidate.role.text
        if candidate.kind == "person" and not titled and not is_given(candidate.chunk.words[0].text):
            doubtful.setdefault(fold(candidate.text), []).append(candidate)
    bodies = {key for key, uses in doubtful.items() if " " in key and _shows_body(reading, uses)}
    for candidate in candidates:
        wrong = candidate.kind == "person" and fold(candidate.text) in bodies
        yield replace(candidate, kind="organization", role=None, sure=True) if wrong else candidate


def _is_open(candidate: Candidate) -> bool:
    return candidate.kind in {"", "person"} and not (candidate.kind == "person" and candidate.sure)


def _is_settled(chunk: Chunk, memory: Memory) -> bool:
    """Whether the article has already named the person or the body of that name in full."""
    return (
        fold(chunk.text) in memory.bodies
        or memory.by_word(chunk.text) is not None
        or (len(chunk.words) > 1 and memory.by_word(chunk.words[-1].text) is not None and not is_given(chunk.words[0].text))
        or (len(chunk.words) == 1 and (memory.body_called(chunk.text) or memory.by_given(chunk.text)) is not None)
    )


def _kind(reading: Reading, uses: Sequence[Candidate], game: bool, teams: bool) -> str:
    chunks = [c.chunk for c in uses]
    bodily = [body_score(reading, c) for c in chunks]
    if max(bodily) >= SURE or (teams and any(is_team(reading, c) for c in chunks)):
        return "organization" if _may_be_body(chunks[0]) else ""
    if not all(_may_be_person(reading, c) for c in chunks):
        return ""
    personal = [person_score(reading, c, game) for c in chunks]
    votes = [vote(reading, c) for c in chunks]
    score = max(personal) + (sum(p > 0 for p in personal) > 1) - 2 * (max(bodily) > 0)
    score += (votes.count("person") > votes.count("organization")) - (votes.count("organization") > votes.count("person"))
    argued = len(chunks[0].words) > 1 and max(personal) > 0 and not any(located(c) for c in chunks)
    if max(personal) < SURE and (find_place(chunks[0].text) or ("place" in votes and not argued)):
        return ""
    return "person" if max(personal) > 0 and score >= (SURE if len(chunks[0].words) == 1 else LIKELY) else ""


def _beside(candidates: Sequence[Candidate]) -> dict[tuple[int, bool], Candidate]:
    """What is certain, by the place in the text where it begins (True) or ends (False)."""
    sure = [c for c in candidates if c.kind in {"person", "organization"} and c.sure and not c.chunk.line.titled]
    return {(c.start, True): c for c in sure} | {(c.end, False): c for c in sure}


def _listed(reading: Reading, uses: Sequence[Candidate], beside: dict[tuple[int, bool], Candidate]) -> str:
    """What a stretch is that stands with a person's or a body's name over "and", if the model does not speak against it."""
    for candidate in uses:
        other = _neighbour(candidate.chunk, beside)
        if other and other.kind == "person" and _shares_surname(candidate.chunk, other.chunk):
            return "person"
        if other is None or (len(candidate.chunk.words) == 1 and other.kind == "person"):
            continue
        label = vote(reading, candidate.chunk)
        if other.kind == "person" and label != "organization" and _may_be_person(reading, candidate.chunk):
            return "person" if len(other.chunk.words) > 1 else ""
        employed = other.chunk.before() in {"at", "from"} and other.start < candidate.start
        if other.kind == "organization" and (employed or label in {"organization", ""}) and _may_be_body(candidate.chunk):
            return "" if find_place(candidate.text) else "organization"
    return ""


def _shares_surname(chunk: Chunk, other: Chunk) -> bool:
    """Whether a given name stands with another and the surname of both behind a noun for people ("parents, X and Y Z")."""
    relatives = chunk.before(2).removesuffix("s")
    fits = len(chunk.words) == 1 and len(other.words) > 1 and chunk.after() == "and" and chunk.before() == ","
    return fits and chunk.before(2) != relatives and is_head(relatives) and find_place(chunk.text) is None


def _neighbour(chunk: Chunk, beside: dict[tuple[int, bool], Candidate]) -> Candidate | None:
    """The certain name on the other side of "and" or "or"."""
    line, the = chunk.line, chunk.before() == "the"
    if chunk.before(1 + the) in {"and", "or"} and chunk.first >= 2 + the:
        return beside.get((line.words[chunk.first - 2 - the].end, False))
    the = chunk.after(1) == "the"
    if chunk.after() in {"and", "or"} and chunk.last + 1 + the < len(line.words):
        return beside.get((line.words[chunk.last + 1 + the].start, True))
    return None


def _may_be_body(chunk: Chunk) -> bool:
    text = chunk.text
    place = find_place(text)
    known = place is not None and (place.kind == "country" or place.capital or place.population >= LARGE_CITY)
    never = text in written("organisations", "never") or is_head(chunk.words[-1].text) or is_demonym(text)
    return not (known or never or is_given(chunk.words[0].text)) and len(text) > 2


def _may_be_person(reading: Reading, chunk: Chunk) -> bool:
    """Whether nothing about a stretch speaks against a person: no place, body, demonym, plural or place word."""
    names = [w for w in chunk.words if not is_particle(w.text)]
    if not could_be_person(chunk) or len(names) > LONGEST_PERSON or located(chunk, firm=True):
        return False
    if any(is_demonym(w.text) or is_known(w.text) for w in names) or not all(_is_word_of_name(w.text) for w in names):
        return False
    first, whole = find_place(names[0].text), find_place(chunk.text)
    if whole and (whole.kind != "city" or whole.capital or whole.population >= LARGE_CITY):
        return False
    if len(names) > 1 and first and not is_given(names[0].text) and (first.kind == "country" or first.population >= LARGE_CITY):
        return False
    if len(names) == 1 and is_common(reading, chunk):
        return False
    last = names[-1].plain
    listed = any(last.removesuffix(s) in words("organisations", key) for s in ("", "s") for key in ("last", "events", "places"))
    return not listed and names[0].plain not in words("organisations", "first")


def is_common(reading: Reading, chunk: Chunk) -> bool:
    """Whether a single word may be a common noun with the capital of a sentence's start, or a minister's business."""
    word = chunk.words[0]
    listed = word.plain in words("name_evidence", "crowds") or is_portfolio(word.plain) or is_head(word.text)
    if listed or any(is_role_noun(word.plain.removesuffix(ending)) for ending in ("", "s", "es")):
        return True
    plural = word.plain.endswith("s") and not word.plain.endswith(("ss", "us", "is", "os", "as", "'s"))
    return chunk.first == 0 and (reading.doc[word.first].tag_ != "NNP" or (plural and vote(reading, chunk) != "person"))


def _is_word_of_name(text: str) -> bool:
    letters = text.replace("-", "").replace("'", "").replace("’", "").rstrip(".")
    short = text.endswith(".") and len(letters) > 1 and "." not in letters
    return letters.replace(".", "").isalpha() and not short and not (text.isupper() and 1 < len(letters) <= 5 and "." not in text)
