"""The keys of a review, the same on the page and at the terminal; what is not listed here is no key."""

from __future__ import annotations

from typing import NamedTuple


class Key(NamedTuple):
    """One key: what it is called inside, the letter, the word on its button, and the sentence in the help."""

    name: str
    letter: str
    label: str
    help: str


NEXT = Key("next", "j", "Next", "Go to the next finding in the list.")
PREVIOUS = Key("previous", "k", "Previous", "Go to the previous finding in the list.")
CONFIRM = Key("confirm", "c", "Confirm", "Confirm: the sources do contradict each other.")
DISMISS = Key("dismiss", "d", "Dismiss", "Dismiss: no contradiction. Then press the number of the reason.")
NEEDS_INFO = Key("needs-info", "i", "Needs info", "Put aside until somebody has found out more.")
NOTE = Key("note", "n", "Note", "Write a note for colleagues.")
ASSIGN = Key("assign", "a", "Assign", "Give the finding to a colleague.")
UNDO = Key("undo", "u", "Undo", "Take back the decision on this finding; if there is none, your last one elsewhere.")
SWAP = Key("swap", "x", "Swap sides", "Swap the left and the right source.")
WHOLE = Key(
    "whole", "o", "Whole article", "Open the whole article on the right, at the sentence; with Shift the one on the left."
)
SEARCH = Key("search", "/", "Search", "Search and filter the list.")
HELP = Key("help", "?", "Help", "Show this list.")

MOVING = (NEXT, PREVIOUS)
DECIDING = (CONFIRM, DISMISS, NEEDS_INFO, NOTE, ASSIGN, UNDO)
LOOKING = (SWAP, WHOLE, SEARCH, HELP)
KEYS = (*MOVING, *DECIDING, *LOOKING)
CHOOSE = "1-9"  # choose the right-hand source; digits have no button of their own but the sources
CHOOSE_HELP = "Show the source of that number on the right."
