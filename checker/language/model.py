"""The English pipeline: ours by default, any installed spaCy pipeline by name."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

SHIPPED = Path(__file__).with_name("en_news")


@lru_cache(maxsize=2)
def load(name: str | None = None) -> Language:
    """Load the shipped pipeline, or the installed spaCy pipeline called `name`; raises ModelError."""
    import spacy

    try:
        return spacy.load(name or SHIPPED)
    except OSError as error:
        raise ModelError(
            f"language model {name or SHIPPED} cannot be loaded: {error}. "
            "Install that spaCy pipeline (pip install), or leave --model away to use the one that ships with the checker."
        ) from error
