"""Lines -> which of them are page furniture: navigation, adverts, share links, teasers, credits. Next: layout.

Each line gets a score from what can be seen of it (link runs, glued words, an imperative to the reader, promotion,
truncation, repetition, place in a doubled text) and from the cues of cues.toml. Then runs are read: what an opener
such as "Most popular" heads, and short lines shut in between furniture. Long paragraphs that close like sentences are
never furniture on weak evidence: losing body text is worse than reading an advert.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from checker.read.lines import Line
from checker.read.wording import pattern, words

SURE = 3.0  # a line of this score is furniture
HINT = 1.0  # a line of this score is furniture between furniture
LONG = 40  # words above which a cue somewhere in the line says nothing
TEASER = 60  # words above which a paragraph is no teaser
_SEPARATORS = re.compile(r"[|•·»›]|\s/\s")
_GLUED = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]|[a-z][:!?][A-Z]")
_CUT = re.compile(r"(?:\.\.\.|…|\[(?:…|\.\.\.)\])\s*$")
_SPOKEN = re.compile(r"[\"“”«]|\b(?:said|says|told|according to|announced|warned|added|reported)\b")


class Sign(NamedTuple):
    """How much a line looks like furniture, SURE and above being certain, and what counts most in that."""

    score: float
    why: str


def signs(lines: Sequence[Line]) -> list[Sign]:
    """What each line looks like by itself."""
    repeated = Counter(line.text for line in lines if line.words <= 6)
    found = [_sign(line, repeated[line.text] >= 3) for line in lines]
    for run in _aliens(lines):
        if any(found[at].score >= HINT for at in run):
            for at in run:
                if lines[at].words <= LONG and not _SPOKEN.search(lines[at].text):
                    found[at] = Sign(found[at].score + SURE, "insertion")
    return found


def _sign(line: Line, repeated: bool) -> Sign:
    cue = _cue(line)
    seen = {cue or "wording": SURE * bool(cue), "links": _links(line), "appeal": _appeal(line)}
    seen |= {"promotion": _promotion(line), "repetition": 2.0 * repeated}
    score = sum(seen.values())
    return Sign(min(score, 2.0) if _solid(line) else score, max(seen, key=seen.__getitem__))


def _solid(line: Line) -> bool:
    """A paragraph of sentences, which only a cue at its very start makes furniture."""
    return line.words > LONG and line.ends and not (pattern("start").match(line.text) and line.words <= TEASER)


def _cue(line: Line) -> str:
    """What its wording makes of a line, "" for nothing."""
    told = next((kind for kind in ("comments", "opener", "whole") if line.words <= 12 and whole(line, kind)), "")
    if not told and line.words <= TEASER:
        told = "start" if pattern("start").match(line.text) else "credit" if whole(line, "credit") else ""
    if not told and line.words <= LONG and pattern("anywhere").search(line.text):
        told = "anywhere"
    return told if told in {"", "comments", "opener", "credit"} else "wording"


def whole(line: Line, kind: str) -> bool:
    return bool(pattern(kind).fullmatch(line.text.strip(" .:!*_-–—•|»›")) or pattern(kind).fullmatch(line.text))


def _links(line: Line) -> float:
    """Runs of short labels ("Home | Kenya | Africa", "HomeWorldChinese Leader...") and lines of signs only."""
    if not re.search(r"\w", line.text):
        return SURE
    labels = [label for label in _SEPARATORS.split(line.text) if label.strip()]
    short = all(len(label.split()) <= 4 for label in labels) and not line.ends
    score = SURE if len(labels) >= 3 and short else 2.0 * (len(labels) == 2 and short)
    glued = [token for token in line.text.split() if len(_GLUED.findall(token)) >= 2]
    if glued and line.words <= 15:
        score += 2.0
    return score + 1.0 * (bool(_CUT.search(line.text)) and line.words <= TEASER)


def _appeal(line: Line) -> float:
    """An imperative to the reader, a question to the reader, a promise of the site to the reader."""
    tokens = _tokens(line)
    if not tokens or line.words > 30 or _SPOKEN.search(line.text):
        return 0.0
    known = set(tokens[1:])
    addressed, site = bool(known & words("reader")), bool(known & words("site"))
    asked = tokens[:2] in (["are", "you"], ["do", "you"], ["have", "you"]) and "?" in line.text
    score = 2.0 * asked + 1.0 * (tokens[0] in {"our", "we"} and addressed)
    if _orders(tokens):
        score += 1.5 + (1.5 if site or known & words("promotion") else 0.5 * addressed)
    return score


def _orders(tokens: Sequence[str]) -> bool:
    noun = len(tokens) > 1 and tokens[1] in words("nominal") and tokens[0] not in words("calling")
    return tokens[0] in words("imperative") and not noun


def _tokens(line: Line) -> list[str]:
    """The words in lower case; "US" is no pronoun."""
    return [word if word == "US" else word.lower() for word in re.findall(r"[\w'’-]+", line.text)]


def _promotion(line: Line) -> float:
    """Words that sell something; what somebody is quoted with sells nothing."""
    if line.words > 25 or _SPOKEN.search(line.text):
        return 0.0
    return min(2.0, 1.0 * len(words("promotion").intersection(_tokens(line))))


def _aliens(lines: Sequence[Line]) -> list[range]:
    """Runs of lines put into one copy of a doubled text: the lines around them follow one another in the other copy."""
    where: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        where.setdefault(line.text, []).append(at)
    single = [len(where[line.text]) == 1 for line in lines]
    found: list[range] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and single[end]:
            end += 1
        if 0 < at < end < len(lines) and end - at <= 8:
            before, after = where[lines[at - 1].text], set(where[lines[end].text])
            if any(b + 1 in after and b != at - 1 for b in before):
                found.append(range(at, end))
        at = max(end, at + 1)
    return found


def runs(lines: Sequence[Line], seen: Sequence[Sign], kept: Collection[int]) -> dict[int, str]:
    """The lines that are furniture and why, neighbours considered; lines in `kept` (headline, dates) never are."""
    marked = {at: sign.why for at, sign in enumerate(seen) if sign.score >= SURE and at not in kept}
    foot = _foot(lines, marked)
    marked |= {at: "comments" for at in range(foot, len(lines)) if at not in kept}
    end = 0
    for at in sorted(at for at in marked if at < foot):
        if at >= end and whole(lines[at], "opener"):
            region = _headed(lines, at, marked, kept)
            marked = dict.fromkeys(region, "other-story") | marked
            end = region.stop
    marked |= dict.fromkeys(_shut_in(lines, seen, marked, kept), "between")
    announcing = [at for at in range(len(lines) - 1) if at + 1 in marked and at not in kept and _announces(lines[at])]
    marked = dict.fromkeys(announcing, "announcement") | marked
    return marked | dict.fromkeys(_trailing(lines, marked, kept), "last-label")


def _headed(lines: Sequence[Line], opener: int, marked: Collection[int], kept: Collection[int]) -> range:
    """Titles and teasers below an opener, down to the next paragraph of the article."""
    at, cut, titles = opener + 1, False, 0
    while at < len(lines) and at not in kept and (at in marked or _teaser(lines, at, opener, cut)):
        cut = cut or bool(_CUT.search(lines[at].text))
        titles += at not in marked and not lines[at].marker
        at += 1
    last = lines[at - 1]
    heading = titles > 1 and at - 1 not in marked and not last.marker and _title(last)
    if at < len(lines) and at not in kept and heading:
        at -= 1  # the heading of the paragraph that goes on here
    return range(opener + 1, at)


def _announces(line: Line) -> bool:
    """A label that ends in a colon and announces the furniture below it ("Pass this on:")."""
    return line.words <= 6 and line.text.endswith(":") and not _SPOKEN.search(line.text)


def _foot(lines: Sequence[Line], marked: Collection[int]) -> int:
    """Where readers begin to comment: below most of an article, and nothing below reads like reporting."""
    total, before = sum(line.words for line in lines), 0
    below = [line.words >= 10 and bool(_SPOKEN.search(line.text)) for line in lines]
    reported = sum(below)
    for at, line in enumerate(lines):
        reported -= below[at]
        enough = before >= 60 and 2 * before >= total
        if at in marked and enough and reported < 2 and 3 * reported <= len(lines) - at - 1 and whole(line, "comments"):
            return at
        before += line.words
    return len(lines)


def _teaser(lines: Sequence[Line], at: int, opener: int, cut: bool) -> bool:
    """Whether a line below an opener is a title, a teaser cut off, or one in full after others that were cut (`cut`)."""
    line = lines[at]
    if _title(line) or (line.words <= TEASER and _CUT.search(line.text)):
        return True
    if line.kind in {"number", "bullet"} and line.words <= 20:
        return True
    return cut and line.words <= TEASER and at > opener + 1 and _title(lines[at - 1]) and not _akin(lines, at, opener)


def _title(line: Line) -> bool:
    return line.words <= 20 and not re.search(r"[.;:,][\"'”’)]*$", line.text)


def _akin(lines: Sequence[Line], at: int, opener: int) -> bool:
    """Whether a paragraph speaks of the names the article above speaks of."""
    names = set(re.findall(r"(?<=[\w,] )[A-ZÀ-Þ][\w-]{2,}", lines[at].text))
    above = set(re.findall(r"[A-ZÀ-Þ][\w-]{2,}", " ".join(line.text for line in lines[:opener])))
    return bool(names) and 2 * len(names & above) >= len(names)


def _shut_in(lines: Sequence[Line], seen: Sequence[Sign], marked: Collection[int], kept: Collection[int]) -> list[int]:
    """Short lines between furniture (or between it and the end of the page) that carry a hint or no sentence."""
    found: list[int] = []
    edges = {*marked, len(lines)}
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and end not in marked:
            end += 1
        run = range(at, end)
        if run and at - 1 in marked and end in edges and not any(i in kept or not _weak(lines[i], seen[i].score) for i in run):
            found += run if len(run) <= 4 else []
        at = end + 1
    return found


def _weak(line: Line, score: float) -> bool:
    """A hint, or a few words that make no sentence, and nobody who speaks."""
    hinted = score >= HINT and line.words <= 25
    return (hinted or (line.words <= 15 and not line.ends)) and not _SPOKEN.search(line.text)


def _trailing(lines: Sequence[Line], marked: Collection[int], kept: Collection[int]) -> set[int]:
    """A label after the last sentence of an article: a heading with nothing below it is none."""
    rest = [at for at in range(len(lines)) if at not in marked]
    if len(rest) < 5:
        return set()
    last = rest[-1]
    line = lines[last]
    label = line.words <= 4 and not line.ends and not line.marker and not re.search(r"\d", line.text)
    return {last} if label and last not in kept and lines[rest[-2]].ends else set()
