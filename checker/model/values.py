"""What mentions mean: dates, quantities, names, offices and quoted words, normalised."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class DateValue:
    """A time expression read: inclusive days and the TimeML value.

    `start` and `end` are None where the text does not say (a weekday without a publication date, a duration);
    an open interval has one of them. `type` is DATE, TIME, DURATION or SET. `clock` is the time of day as
    printed and `zone` its zone ("GMT", "+02:00", "local"). `approximate`: "around", "about", "early".
    """

    timex3: str
    start: dt.date | None = None
    end: dt.date | None = None
    type: str = "DATE"
    approximate: bool = False
    clock: dt.time | None = None
    zone: str | None = None

    @property
    def known(self) -> bool:
        return self.start is not None or self.end is not None

    def __str__(self) -> str:
        if self.start is None and self.end is None:
            if self.timex3.startswith("XXXX-XX-XX"):
                return "some day" if self.clock is None else ""
            days = re.sub(r"XXXX-(\d\d-\d\d)", r"\1", self.timex3).replace("/", " to ")
            return days + (" of some year" if "XXXX-" in self.timex3 else "")
        if self.start == self.end:
            return str(self.start)
        return f"{self.start or '…'} to {self.end or '…'}"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount read: low equals high when exact; one of them is None for an open bound.

    `unit` is an ISO 4217 code, "percent", "percentage point", a unit name ("kilometre") or the counted noun's
    lemma ("round"). `noun` is what is measured or counted as printed ("rounds of talks"). `step` is the value
    of the last printed digit (244.8 billion: 1e8), so that 245 can be seen to round 244.8. `kind` is amount,
    ordinal, age, score, ratio or change.
    """

    low: float | None
    high: float | None
    unit: str | None = None
    noun: str | None = None
    step: float = 0.0
    approximate: bool = False
    kind: str = "amount"

    def __str__(self) -> str:
        unit = f" {self.unit}" if self.unit else ""
        if self.low is None or self.high is None:
            bound = "at most" if self.low is None else "at least"
            return f"{bound} {_number(self.high if self.low is None else self.low)}{unit}"
        both = "" if self.low == self.high else f" to {_number(self.high)}"
        return f"{_number(self.low)}{both}{unit}"


_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def _number(amount: float | None) -> str:
    """244.8 billion rather than twelve digits."""
    if amount is None:
        return "?"
    scale, name = next(((s, f" {n}") for s, n in _SCALES if abs(amount) >= s), (1, ""))
    return f"{amount / scale:,.10g}{name}"


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something with a name, as one article knows it.

    `kind` is person, organization or place. `name` is the fullest form in the article, `given` and `surname`
    its parts for a person, `role` the title it carries ("Foreign Minister"), `country` an ISO 3166 alpha-2 code
    where it is certain, `place_kind` is country, city or region. `acting` marks a metonym: the place name stands
    for its government ("Beijing said").
    """

    kind: str
    name: str
    given: str | None = None
    surname: str | None = None
    role: str | None = None
    country: str | None = None
    place_kind: str | None = None
    acting: bool = False

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Quote:
    """Words somebody is quoted with, without their quotation marks.

    `verb` is the base form of the verb that gives them ("tell", "according to"), `addressee` who is spoken to (the name,
    or the words as printed), `occasion` when, where or in what form ("at a news conference on Tuesday"). Not `direct`:
    a clause that is reported ("said that ..."). Not `speech`: a term, a title or a scare quote, which nobody says.
    """

    words: str
    speaker: Entity | None = None
    verb: str | None = None
    addressee: str | None = None
    occasion: str | None = None
    direct: bool = True
    speech: bool = True

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence of what somebody is quoted with; `before` and `after` are the words of the same quotation around it.

    `keys` are those under which other quotations of the sentence are found, whoever is said to have spoken.
    """

    words: str
    before: str = ""
    after: str = ""
    keys: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True, slots=True)
class Post:
    """An office somebody holds or is named to: "special envoy to Ukraine" has the head "envoy" and the domain {UA}.

    `domain` holds what narrows the office (country codes and content words), `country` the state or `body` the
    organisation it belongs to, in lower case.
    """

    title: str
    head: str
    domain: frozenset[str] = frozenset()
    country: str | None = None
    body: str | None = None

    def __str__(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as printed, its last noun (`head`) and the words that narrow it, all as base forms in lower case."""

    words: str
    head: str
    others: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of something: one of the `labels` that exclude each other ("upheld", "overturned"), or that it did not.

    A family of one label ("issued") knows only whether it was so.
    """

    label: str
    labels: tuple[str, ...] = ()
    negated: bool = False

    def __str__(self) -> str:
        return f"not {self.label}" if self.negated else self.label


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, as its words: `things` are keys of nouns and names, `acts` of verbs, or the noun that tells it."""

    things: tuple[str, ...]
    acts: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " ".join((*self.things, *self.acts))


@dataclass(frozen=True, slots=True)
class Order:
    """Two events, the earlier one first, and how many days lay between them."""

    earlier: Event
    later: Event
    lag: float | None = None

    def __str__(self) -> str:
        lag = "" if self.lag is None else f" {self.lag:.3g} days later"
        return f"{self.earlier}, then{lag} {self.later}"


Value = DateValue | Quantity | Entity | Quote | Post | Phrase | Outcome | Order | str


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text with a normalised value; kind is date, quantity, person, organization, place or quote."""

    kind: str
    start: int
    end: int
    text: str
    value: Any
