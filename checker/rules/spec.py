"""What a rule asks for: the keywords of @rule, each with a type and a check, and the loaded rule. Next: docstring, loading."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path
from string import Formatter
from typing import Any, Self

from checker.claims.patterns import Pattern, compiled
from checker.claims.slots import is_built_in
from checker.config import nearest
from checker.errors import RuleError
from checker.model import SEVERITIES

OVER = ("claims", "article", "passage", "reference")
OF_CLAIMS = frozenset({"claims", "article"})
PAIRS = ("across", "within", "any")
_UNITS = {"day": 1, "week": 7, "month": 31, "year": 366}
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_VERSION = re.compile(r"\d+(\.\d+)*")
Judge = Callable[..., str | None]


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The keywords of @rule, each of them optional; raises RuleError for a value that makes no sense.

    `claims` is the kind of claim the rule sees; or `finds` are patterns that make claims of a kind of the rule's own, called
    `kind` (the rule's id, if left away). `over` says what the function judges: two comparable claims (claims), one
    claim whose parts must fit each other (article), one copied passage (passage), or one contradiction with the reference
    (reference). `per` are the slots two claims must share to be about the same thing; the first must be filled on both sides.
    `within` is how far apart in time the two may lie (None: any distance). `pairs` says whether claims of different articles
    meet (across), of one article (within), or both (any). `question` words a finding and may name slots. `agreements=False`
    keeps agreeing articles out of the report. `since` is the version the rule came with, `aliases` the ids it had before.
    """

    claims: str | None = None
    finds: tuple[str, ...] = ()
    kind: str | None = None
    per: tuple[str, ...] = ()
    within: dt.timedelta | None = None
    severity: str = "medium"
    pairs: str = "across"
    over: str = "claims"
    question: str | None = None
    agreements: bool = True
    since: str | None = None
    aliases: tuple[str, ...] = ()

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> Self:
        """Settings from the keywords of a rule file, where a list may be one text and a time is written "60 days"."""
        known = [f.name for f in fields(Settings)]
        for name in given:
            if name not in known:
                raise RuleError(f"@rule has no keyword {name!r}.{nearest(name, known)} It takes {', '.join(known)}")
        if given.get("claims") and given.get("finds"):
            raise RuleError("claims= names a kind of claim that is there already, finds= makes one: a rule has one of the two")
        return cls(**{name: _value(name, value) for name, value in given.items()})

    def __post_init__(self) -> None:
        for name, known in (("over", OVER), ("severity", SEVERITIES), ("pairs", PAIRS)):
            value = getattr(self, name)
            if value not in known:
                raise RuleError(f"{name} is {value!r}; it is one of {', '.join(known)}.{nearest(str(value), known)}")
        self._check_input()
        if self.over == "claims" and not self.per:
            raise RuleError("per=(...) names the slots two claims must share; without one, everything would meet everything")
        self._check_names()

    def _check_input(self) -> None:
        if (self.over in OF_CLAIMS) != bool(self.claims or self.finds):
            raise RuleError(
                'a rule needs claims="..." or finds="...", alone or with over="article"; '
                'with over="passage" or over="reference" it has neither'
            )
        if self.kind is not None and (not self.finds or is_built_in(self.kind) or not _ID.fullmatch(self.kind)):
            raise RuleError(f"kind is {self.kind!r}; it names what finds= makes, in small letters, and no built-in kind does so")
        for pattern in compiled("", self.finds):
            if self.per and self.over == "claims" and self.per[0] not in pattern.filled:
                always = ", ".join(sorted(pattern.filled)) or "none"
                raise RuleError(
                    f'finds="{pattern.text}": claims meet by their slot {self.per[0]!r}, the first of per=, which this pattern '
                    f"does not always fill (it always fills {always})"
                )

    def _check_names(self) -> None:
        if self.since is not None and not _VERSION.fullmatch(self.since):
            raise RuleError(f'since is {self.since!r}; it is a version such as "0.2"')
        for alias in self.aliases:
            if not _ID.fullmatch(alias):
                raise RuleError(f'aliases holds {alias!r}; an id is written in small letters with hyphens, such as "old-name"')


@dataclass(frozen=True, kw_only=True)
class Rule(Settings):
    """One loaded rule: its settings, the function that judges, its options with their values, its docstring and its file.

    `claims` is the kind it sees, also where its own patterns make it; `reads` are the slots its function looks at. `origin`
    says where the file came from: "built-in", "package NAME" or "folder PATH".
    """

    id: str
    judge: Judge
    options: dict[str, Any] = field(default_factory=dict)
    doc: str = ""
    path: Path | None = None
    reads: frozenset[str] = frozenset()
    origin: str = ""

    @cached_property
    def patterns(self) -> tuple[Pattern, ...]:
        """The patterns that make claims of the rule's own kind."""
        return compiled(self.claims or self.id, self.finds)

    @property
    def title(self) -> str:
        return self.doc.strip().split("\n", 1)[0].rstrip(".")

    @property
    def kind_of_input(self) -> str:
        of_claims = f"{'finds' if self.finds else 'claims'}={self.claims}" if self.claims else ""
        return " ".join(filter(None, (of_claims, "" if self.over == "claims" else f"over={self.over}")))

    def __call__(self, *args: Any) -> str | None:
        return self.judge(*args, **self.options)


def duration(text: str) -> dt.timedelta:
    """Read "60 days", "2 weeks", "1 month" or "1 year"; raises RuleError."""
    found = re.fullmatch(r"(\d+) (day|week|month|year)s?", text)
    if not found:
        raise RuleError(f'within is {text!r}; write it as "60 days", "2 weeks", "3 months" or "1 year"')
    return dt.timedelta(days=int(found[1]) * _UNITS[found[2]])


def _text(name: str, value: Any) -> str | None:
    if value is not None and not isinstance(value, str):
        raise RuleError(f"{name} is {value!r}; it is a text in quotation marks")
    return value


def _texts(name: str, value: Any) -> tuple[str, ...]:
    """Several texts; one alone may stand without its comma, as in per=("person")."""
    texts = (value,) if isinstance(value, str) else value
    if not isinstance(texts, tuple | list) or not all(isinstance(text, str) for text in texts):
        raise RuleError(f'{name} is {value!r}; it is a list of texts such as ("one", "other")')
    return tuple(texts)


def _truth(name: str, value: Any) -> bool:
    if not isinstance(value, bool):
        raise RuleError(f"{name} is {value!r}; it is True or False")
    return value


def _time(name: str, value: Any) -> dt.timedelta | None:
    text = _text(name, value)
    return duration(text) if text is not None else None


def _template(name: str, value: Any) -> str | None:
    """A text whose {slots} are plain names."""
    text = _text(name, value)
    try:
        parts = list(Formatter().parse(text or ""))
    except ValueError as error:
        raise RuleError(f"{name} is {value!r}: {error}; double a brace to mean one") from None
    for _, slot, form, conversion in parts:
        if slot is not None and not (slot.isidentifier() and not form and not conversion):
            raise RuleError(
                f"{name} is {value!r}: {{{slot}}} is no slot; write {{who}} for its words, or {{who_name}} for its value"
            )
    return text


def _value(name: str, value: Any) -> Any:
    return _READ[name](name, value) if name in _READ else _text(name, value)


_READ: dict[str, Callable[[str, Any], Any]] = {
    "per": _texts,
    "finds": _texts,
    "aliases": _texts,
    "agreements": _truth,
    "question": _template,
    "within": _time,
}
