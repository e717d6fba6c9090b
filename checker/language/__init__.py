"""Blocks -> Reading: one parse per article whose tokens sit at the article's own offsets. Next: annotate."""

from checker.language.reading import Reading, Sentence, parse

__all__ = ["Reading", "Sentence", "parse"]
