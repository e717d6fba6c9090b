"""Pattern tree -> program: steps that lead from one to the next, as in a nondeterministic automaton (Thompson 1968)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.claims.patterns.syntax import Choice, Gap, Item, SlotOf, Word
from checker.language.verbs import forms_of

GAP = 10  # words that "..." passes over at most
END = 0  # the step at which a pattern has matched


@dataclass(frozen=True)
class Step:
    """One step: what it takes of the sentence (nothing: it only branches), and the steps behind it, the best first.

    A step with `passes` takes any one word with the marks before it, but for one at which a slot of these types could be filled:
    of several persons, the one nearest to the rest of the pattern is meant. `marks`: it takes a row of them alone. `last`:
    nothing of the pattern follows the slot.
    """

    to: tuple[int, ...] = ()
    words: tuple[str, ...] = ()
    slot: SlotOf | None = None
    last: bool = False
    passes: tuple[str, ...] | None = None
    marks: bool = False


class Program:
    """The steps of one pattern; it begins at `start` and has matched at END."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.steps = [Step()]
        self.start = self._sequence(items, END)

    def _add(self, step: Step) -> int:
        self.steps.append(step)
        return len(self.steps) - 1

    def _sequence(self, items: Sequence[Item], following: int) -> int:
        for i in range(len(items) - 1, -1, -1):
            item = items[i]
            if isinstance(item, Gap):
                beside = (x for x in (items[i - 1], items[i + 1]) if isinstance(x, SlotOf))
                following = self._gap(tuple(slot.type for slot in beside), following)
            else:
                following = self._item(item, following)
        return following

    def _item(self, item: Word | SlotOf | Choice, following: int) -> int:
        if isinstance(item, Word):
            words = tuple(sorted(forms_of(item.text))) if item.forms else (item.text,)
            return self._add(Step((following,), words=words))
        if isinstance(item, SlotOf):
            return self._add(Step((following,), slot=item, last=following == END))
        branches = [self._sequence(branch, following) for branch in item.branches]
        return self._add(Step((*branches, following) if item.optional else tuple(branches)))

    def _gap(self, beside: tuple[str, ...], following: int) -> int:
        """As few words as fit."""
        marks = self._add(Step((following,), marks=True))
        entry = self._add(Step((following, marks)))
        for _ in range(GAP):
            passed = self._add(Step((entry,), passes=beside))
            entry = self._add(Step((following, marks, passed)))
        return entry
