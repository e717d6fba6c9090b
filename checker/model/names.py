"""Names as they are written: what is compared where the letters count and not the person or place they stand for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """A proper name or one word of it as one article writes it, and what tells whose name it is.

    Names that may be one share one of `keys`. `mates` are the other words of the name, by their sound; `kind` is person,
    organization, place or "" (unread). `known`: a word met elsewhere, so that it may be a name of its own. `beside` are words
    nearly like it in the same article, `twins` in the same sentence; `often`: the article writes it so three times or more.
    """

    word: str
    keys: tuple[str, ...] = ()
    kind: str = ""
    mates: frozenset[str] = frozenset()
    role: str = ""
    known: bool = False
    often: bool = False
    beside: frozenset[str] = frozenset()
    twins: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return self.word


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what a sentence is about, by every name it gives; `opening` is the word that stands for it where none is given.

    Claims about one subject meet under one of `keys`.
    """

    names: tuple[str, ...]
    keys: tuple[str, ...]
    opening: str = ""

    def __str__(self) -> str:
        return self.names[0] if self.names else f"the {self.opening}"


@dataclass(frozen=True, slots=True)
class Listed:
    """What an article lists for one question: kinds, makers, names. `only`: it says that there are no others.

    `open`: it may well leave some out. `denied`: it says that none of them is right.
    """

    items: tuple[str, ...]
    only: bool = False
    open: bool = False
    denied: bool = False

    def __str__(self) -> str:
        said = " and ".join(self.items)
        return f"{'not ' if self.denied else ''}{'only ' if self.only else ''}{said}"
