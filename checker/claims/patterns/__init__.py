"""The {slot} pattern language of `finds=`: claims that no built-in extractor knows. Reading -> claims of a rule's own kind.

syntax.py reads a pattern, program.py turns it into steps, search.py runs these over the sentences that hold its words,
telling.py makes claims of what is found. docs/patterns.md describes the language.
"""

from checker.claims.patterns.pattern import Pattern, compiled
from checker.claims.patterns.telling import found_by

__all__ = ["Pattern", "compiled", "found_by"]
