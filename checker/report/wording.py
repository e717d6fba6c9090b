"""The words of a report: reasons in plain language, counts in singular and plural, text made safe to print."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from checker.model import RuleStats

KIND_NAMES = {
    "contradiction": ("contradiction", "contradictions"),
    "explained": ("explained difference", "explained differences"),
    "duplicate": ("duplicate", "duplicates"),
    "agreement": ("agreement", "agreements"),
}

# C0 and C1 controls (but tab and line ends), and lone surrogates: no format can carry them, a terminal obeys some.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


class Wording(NamedTuple):
    """A reason as a reader meets it: a heading of a few words and one sentence that says what it means."""

    heading: str
    meaning: str


@cache
def wordings() -> dict[str, Wording]:
    """Heading and meaning of every reason in WHYS, in the order of the file."""
    table = tomllib.loads(files("checker.report").joinpath("reasons.toml").read_text("utf-8"))
    return {why: Wording(entry["heading"], entry["meaning"]) for why, entry in table.items()}


def worded(why: str | None) -> Wording:
    """The wording of a reason; one that nobody has worded yet stands under its own name."""
    return wordings().get(why or "", Wording(humanise(why or "other"), "No explanation is recorded for this reason."))


def count(number: int, one: str, many: str | None = None) -> str:
    """ "1 article", "2 articles"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def counted(kind: str, number: int) -> str:
    """How many findings of one kind, in words."""
    return count(number, *KIND_NAMES[kind])


def precision(stats: RuleStats) -> str:
    """The measured precision of a rule with the numbers it rests on: few decisions say little."""
    share = stats.precision
    return "nothing judged" if share is None else f"{share:.0%} ({stats.confirmed} of {stats.judged})"


def humanise(rule: str) -> str:
    """A rule's id as a phrase: meeting-date -> Meeting date."""
    return rule.replace("-", " ").replace("_", " ").capitalize()


def printable(text: str) -> str:
    """The text with what cannot be printed replaced by U+FFFD; its length stays."""
    return _UNPRINTABLE.sub("�", text)


def one_line(text: str) -> str:
    """The text printable and with every run of white space a single space."""
    return " ".join(printable(text).split())


def shortened(text: str, most: int) -> str:
    """One line of at most `most` characters, cut at a word where that loses little."""
    line = one_line(text)
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    at_word = cut.rfind(" ")
    return (cut[:at_word] if at_word > most * 0.6 else cut).rstrip(" ,;:") + "…"
