"""How alike two words are, by the word vectors of the shipped pipeline: for stages that must see "truce" in "ceasefire"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from checker.language.model import load

if TYPE_CHECKING:
    from numpy.typing import NDArray


def likeness(x: str, y: str) -> float:
    """Cosine of the vectors of two words in base form: 1 for the same word, 0 where one has no vector.

    Words of one field are alike, opposites too ("cut", "raise"): it says what a word is about and not what it asserts.
    """
    if x == y:
        return 1.0
    a, b = _direction(x), _direction(y)
    return float(a @ b) if a is not None and b is not None else 0.0


@lru_cache(maxsize=65536)
def _direction(word: str) -> NDArray[Any] | None:
    vocab = load().vocab
    if not vocab.has_vector(word):
        return None
    vector = vocab.get_vector(word)
    length = float((vector @ vector) ** 0.5)
    return vector / length if length else None
