"""What an article knows of whom it names: one record for each person, organisation and place, filled sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass, field

from checker.annotate.names_match import core, one_person, sound_key
from checker.annotate.names_parts import NameParts, fold, gender, parse_name, words
from checker.annotate.names_roles import Role
from checker.annotate.places import Place
from checker.model import Entity


@dataclass(eq=False)
class Person:
    """One person as far as the article has told: every form of the name, roles in order, country, gender."""

    parts: NameParts
    roles: list[Role] = field(default_factory=list)
    country: str | None = None
    gender: str | None = None
    last_seen: int = 0
    mentions: int = 0

    def learn(self, parts: NameParts, role: Role | None) -> None:
        fuller = (bool(parts.given), len(parts.words), sum(map(len, parts.given)))
        if fuller > (bool(self.parts.given), len(self.parts.words), sum(map(len, self.parts.given))):
            self.parts = parts
        self.gender = self.gender or _gender(parts, role)
        if role is not None:
            self.country = self.country or role.country
            if role.text and role.text not in [r.text for r in self.roles]:
                self.roles.append(role)

    def entity(self) -> Entity:
        """What every mention of this person carries."""
        role = self.roles[0].text if self.roles else None
        given, surname = " ".join(self.parts.given) or None, " ".join(self.parts.surname)
        return Entity("person", " ".join(self.parts.words), given, surname, role, self.country)


def _gender(parts: NameParts, role: Role | None) -> str | None:
    said = [fold(w) for w in (role.text.split() if role else ())] + ([role.honorific] if role and role.honorific else [])
    for word in said:
        if word in words("titles", "male"):
            return "m"
        if word in words("titles", "female"):
            return "f"
    return gender(parts.given[0]) if parts.given else None


def _holds(person: Person, role: Role) -> bool:
    """Whether a person has a role that ends in the same noun."""
    return fold(role.text).rpartition(" ")[2] in {fold(r.text).rpartition(" ")[2] for r in person.roles}


def _is_familiar(role: Role) -> bool:
    """Whether a title stands before given names, as a knight's and a sheikh's do."""
    said = {role.honorific or "", fold(role.text)}
    return not words("titles", "before_given").isdisjoint(said)


def _is_relative(role: Role) -> bool:
    """Whether somebody is named as a relative of another, or as a lady (of a lord, or a president's first)."""
    noun = fold(role.text).rpartition(" ")[2]
    return noun == "lady" or noun in words("titles", "relations")


def _either_order(parts: NameParts) -> bool:
    """Whether a name of two family names may be written in either order ("Wei Zhang")."""
    return len(parts.words) == 2 and all(fold(w) in words("given_names", "family_first") for w in parts.words)


@dataclass
class Memory:
    """Everybody and everything met so far in one article."""

    people: list[Person] = field(default_factory=list)
    surnames: dict[str, list[Person]] = field(default_factory=dict)
    givens: dict[str, list[Person]] = field(default_factory=dict)
    bodies: dict[str, Entity] = field(default_factory=dict)
    places: dict[str, Entity] = field(default_factory=dict)
    clock: int = 0

    def meet(self, name: str, role: Role | None) -> Person:
        """The person of that name, new or known; a title alone never joins two people."""
        parts = parse_name(name)
        person = self._known(parts, role)
        if person is None:
            person = Person(parts)
            self.people.append(person)
        person.learn(parts, role)
        for word in {*core(parts.surname), *core(parts.given if _either_order(parts) else ())}:
            holders = self.surnames.setdefault(sound_key(word), [])
            if person not in holders:
                holders.append(person)
        if parts.given and person not in (called := self.givens.setdefault(fold(parts.given[0]), [])):
            called.append(person)
        self.clock += 1
        person.last_seen, person.mentions = self.clock, person.mentions + 1
        return person

    def _known(self, parts: NameParts, role: Role | None) -> Person | None:
        near = {id(p): p for word in core(parts.surname) + core(parts.given) for p in self.surnames.get(sound_key(word), ())}
        fitting = [p for p in near.values() if one_person(p.parts, parts)]
        if role and (wanted := _gender(parts, role)):
            fitting = [p for p in fitting if p.gender in {None, wanted}]
        if role and parts.given and _is_relative(role):  # "President Obama", "first lady Michelle Obama"
            fitting = [p for p in fitting if p.parts.given or not p.roles]
        if role and role.text and len(fitting) > 1:
            fitting = [p for p in fitting if _holds(p, role)] or fitting
        if not fitting and role and not parts.given:
            return self.by_given(parts.surname[-1]) if _is_familiar(role) else None
        return choose(fitting)

    def by_word(self, name: str) -> Person | None:
        """The person a surname alone means (or the part of one: "Lula", "García")."""
        parts = parse_name(name)
        whole = core(parts.words)
        holders = self.surnames.get(sound_key(whole[-1]), []) or self.surnames.get(sound_key(core(parts.surname)[-1]), [])
        if len(whole) > 1:
            holders = [p for p in holders if one_person(p.parts, parts) or core(p.parts.surname)[-len(whole) :] == whole]
        return choose(holders)

    def by_given(self, name: str) -> Person | None:
        """The only person with that given name."""
        found = self.givens.get(fold(name), [])
        return found[0] if len(found) == 1 else None

    def body(self, name: str, country: str | None) -> Entity:
        """The organisation of that name; names that differ in "the" and case are one."""
        key = fold(name).removeprefix("the ")
        return self.bodies.setdefault(key, Entity("organization", name, country=country))

    def body_called(self, word: str) -> Entity | None:
        """The only organisation whose name begins with a word ("Delta" for Delta Air Lines)."""
        short = fold(word).removeprefix("the ")
        found = {id(e): e for key, e in self.bodies.items() if _calls(key, short)}
        return next(iter(found.values())) if len(found) == 1 and len(word) >= 4 and "-" not in word else None

    def body_abbreviated(self, short: str) -> Entity | None:
        """The only organisation whose first letters a short form has, of all its words or of the capitalised ones ("DfT")."""
        found = {id(e): e for e in self.bodies.values() if fold(short) in _first_letters(e.name)}
        return next(iter(found.values())) if len(found) == 1 else None

    def place(self, name: str, place: Place, country: str | None) -> Entity:
        key = fold(place.name).replace("-", " ")
        shown = place.name if place.kind == "country" else name.title() if name.isupper() and len(name) > 3 else name
        return self.places.setdefault(
            key, Entity("place", shown, country=country or place.country, place_kind=place.kind or None)
        )


def _calls(name: str, short: str) -> bool:
    """Whether a body is called by a word: the first of its name, for teams what follows the town, for clubs a town at the end."""
    last = name.rpartition(" ")[2]
    if last in words("names_known", "teams"):
        return last == short
    return name.startswith(short + " ") or _is_club_of(name, short)


def _is_club_of(name: str, town: str) -> bool:
    """Whether a body is a club that is called by the town at the end of its name ("Esporte Clube Madeira")."""
    ahead, _, last = name.rpartition(" ")
    return last == town and not words("organisations", "clubs").isdisjoint(ahead.split())


def is_acronym(word: str) -> bool:
    """Whether a word is written as short forms are: two capitals at least, none of its few letters left to be a name."""
    if len(word) > 7 or word[1:].islower() or not word[:1].isupper():
        return False
    capitals = sum(c.isupper() for c in word)
    return 2 <= len(word) <= 7 and word.isalpha() and capitals >= 2 and capitals * 2 > len(word)


def _first_letters(name: str) -> set[str]:
    """The first letters of a name's words: of all, of the capitalised; small words can be left out."""
    found = [w for w in name.replace("-", " ").split() if w[0].isalpha()]
    return {"".join(fold(w[0]) for w in kept) for kept in (found, [w for w in found if w[0].isupper()]) if len(kept) > 1}


def choose(fitting: list[Person]) -> Person | None:
    """Of several people a surname may mean, the one most spoken of; of equals the one introduced first."""
    return max(fitting, key=lambda p: p.mentions, default=None)


def matches_title(person: Person, title: Role, leaders: frozenset[str]) -> bool:
    """Whether a person holds the title a noun phrase speaks of ("the Russian leader", "the foreign minister")."""
    if title.country and person.country != title.country:
        return False
    wanted = fold(title.text).split()
    if not wanted:
        return False
    for role in person.roles:
        held = [w.rstrip(".") for w in fold(role.text).split()]
        phrase = held[: held.index("of")] if "of" in held else held
        if (
            wanted == ["leader"]
            and title.country
            and any(" ".join(held).startswith(x) or x == " ".join(phrase[-2:]) or x == phrase[-1] for x in leaders)
        ):
            return True
        if phrase and phrase[-len(wanted) :] == wanted or set(wanted) <= set(phrase) and wanted[-1] == phrase[-1]:
            return not {"former", "ex", "deputy", "vice"} & (set(phrase) ^ set(wanted))
    return False
