"""What the rules of this package share; a file whose name starts with an underscore is no rule."""

from __future__ import annotations

WEEKEND = frozenset({"Saturday", "Sunday"})
