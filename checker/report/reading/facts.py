"""Values of mentions and slots -> what a person reads of them, and the same as plain data. Next: sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, NamedTuple

from checker.model import DateValue, Entity, Post, Quantity, Quote


class Fact(NamedTuple):
    """One thing known of a value besides its plain form: a label ("" where the text says it all) and the text."""

    label: str
    text: str

    def __str__(self) -> str:
        return f"{self.label} {self.text}".strip()


def shown(value: Any) -> str:
    """A value in its plain form ("about 12 million USD"); a quotation is told by who says it."""
    if isinstance(value, Quote):
        return f"said by {value.speaker}" if value.speaker else "speaker not found"
    about = "about " if getattr(value, "approximate", False) else ""
    return about + (" ".join(map(str, value)) if isinstance(value, tuple) else str(value))


def facts(value: Any) -> tuple[Fact, ...]:
    """What else is known of a value, in a fixed order; nothing of a plain string."""
    if isinstance(value, DateValue):
        return tuple(_of_date(value))
    if isinstance(value, Quantity):
        return tuple(_of_quantity(value))
    if isinstance(value, Entity):
        return tuple(_of_entity(value))
    if isinstance(value, Quote):
        return tuple(_of_quote(value))
    return tuple(_of_post(value)) if isinstance(value, Post) else ()


def _of_date(value: DateValue) -> Iterator[Fact]:
    if value.timex3 != str(value):
        yield Fact("TIMEX3", value.timex3)
    if value.clock is not None:
        yield Fact("at", " ".join(filter(None, (value.clock.isoformat("minutes"), value.zone))))
    elif value.type != "DATE":
        yield Fact("", value.type.lower())


def _of_quantity(value: Quantity) -> Iterator[Fact]:
    if value.low != value.high:
        yield Fact("", f"{_bound(value.low)}..{_bound(value.high)} {value.unit or ''}".strip())
    if value.kind != "amount":
        yield Fact("", value.kind)
    if value.noun and value.noun[:4] != (value.unit or "")[:4]:  # the unit is often the noun's own lemma
        yield Fact("of", value.noun)


def _bound(number: float | None) -> str:
    return "" if number is None else f"{number:.15g}"


def _of_entity(value: Entity) -> Iterator[Fact]:
    if value.role:
        yield Fact("role", value.role)
    if value.place_kind not in {None, "country"}:
        yield Fact("", str(value.place_kind))
    if value.country:
        yield Fact("in" if value.place_kind not in {None, "country"} else "country", value.country)
    if value.acting:
        yield Fact("", "stands for its government")


def _of_post(value: Post) -> Iterator[Fact]:
    for label, text in (("office", value.head), ("country", value.country), ("body", value.body)):
        if text and text != value.title.casefold():
            yield Fact(label, text)
    if value.domain:
        yield Fact("for", ", ".join(sorted(value.domain)))


def _of_quote(value: Quote) -> Iterator[Fact]:
    """All that is known of a quotation besides its words and who says them."""
    for field in fields(value):
        known = getattr(value, field.name)
        if known is False:
            yield Fact("not", field.name)
        elif isinstance(known, str) and field.name != "words":
            yield Fact(field.name, known)


def plain(value: Any) -> Any:
    """A value as JSON can hold it: dataclasses become objects, sets sorted lists, days and hours ISO strings."""
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, frozenset | set):
        return sorted(plain(item) for item in value)
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, dt.date | dt.time) else value
