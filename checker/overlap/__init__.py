"""Readings -> Overlaps: copied and repeated text, and the origin of any place in it. Beside claims; next: rules."""

from __future__ import annotations

from checker.overlap.passages import Change, Copy, Overlaps, Passage, overlaps

__all__ = ["Change", "Copy", "Overlaps", "Passage", "overlaps"]
