"""The English pipeline: ours by default, any installed spaCy pipeline by name."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from checker.errors import ModelError
from checker.language.lemmas import register

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vectors import Vectors
    from spacy.vocab import Vocab

SHIPPED = Path(__file__).with_name("en_news")
WIDEN = 6 / 127  # the step of the word vectors, which lie on disk as 8-bit integers


def load(name: str | None = None) -> Language:
    """The shipped pipeline, or the installed spaCy pipeline called `name`, loaded once; raises ModelError."""
    return _load(name)


@lru_cache(maxsize=2)
def _load(name: str | None) -> Language:  # one parameter without default: load() and load(None) are one entry
    import spacy
    from thinc.api import use_ops

    register()
    try:
        with use_ops("numpy", use_blis=False):  # numpy's own BLAS multiplies three times as fast as the one spaCy brings
            return widened(spacy.load(name or SHIPPED))
    except OSError as error:
        raise ModelError(
            f"language model {name or SHIPPED} cannot be loaded: {error}. "
            "Install that spaCy pipeline (pip install), or leave --model away to use the one that ships with the checker."
        ) from error


def widened(nlp: Language) -> Language:
    """Give 8-bit word vectors the range they were trained with; other tables stay as they are."""
    vectors = nlp.vocab.vectors
    if getattr(vectors.data, "dtype", None) == "int8":
        vectors.data = vectors.data.astype("float32") * WIDEN
        nlp.vocab.vectors = by_norm(nlp.vocab)
    return nlp


def by_norm(vocab: Vocab) -> Vectors:
    """The vectors of a vocabulary, to be found by lower-case words: spaCy forgets on disk by what they are found."""
    from spacy.vectors import Vectors

    old = vocab.vectors
    keys = sorted(old.key2row, key=old.key2row.__getitem__)
    return Vectors(strings=vocab.strings, data=old.data, keys=keys, attr="NORM", name="en_news")


def has_met(vocab: Vocab, word: str) -> bool:
    """Whether the pipeline has a vector for a word; it has met every word if it has no vectors at all."""
    from spacy.strings import get_string_id

    return not len(vocab.vectors) or get_string_id(word.lower()) in vocab.vectors
