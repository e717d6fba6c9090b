"""Words -> vectors that know how words are used, for the pipeline's embedding layer. Next: the training itself.

A word's vector is what the first layers of a pretrained encoder make of the word alone, reduced to few dimensions. It tells
the tagger and the parser of words that the treebanks do not hold. A rare word of the treebanks that the encoder does not know
whole loses its vector before training ends: else the pipeline would never learn what to make of words without one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.language.model import WIDEN

if TYPE_CHECKING:
    from numpy.typing import NDArray

LAYERS = (0, 2)  # these told part of speech best of all (a linear probe on words set aside: 77 %; the last layer: 64 %)
WIDTH = 160
BATCH = 256
FAMILIAR = 4  # times a word stands in the treebanks to keep a vector though the encoder knows it only in pieces


def vocabulary(tokenizer: Any, treebank: Iterable[str]) -> list[str]:
    """The whole words of the encoder's vocabulary and those of the treebanks, lower case, sorted."""
    whole = {w for w in tokenizer.get_vocab() if not w.startswith(("##", "[")) and w.isascii()}
    words = whole | set(treebank)
    return sorted(w for w in words if len(w) == 1 or w.translate(str.maketrans("", "", "-'.")).isalpha())


def build(encoder: Path, treebank: Iterable[str], target: Path, familiar: Path) -> None:
    """Write a blank pipeline with the vectors of all words to `target`, one with those of familiar words to `familiar`.

    `encoder` is a folder with a BERT model and its tokenizer; `treebank` is every word of the training texts in turn.

    Method: hidden states of each word read alone (Bommasani et al. 2020, "Interpreting Pretrained Contextualized
    Representations via Reductions to Static Embeddings"), standardised, reduced by principal components, kept as 8-bit integers.
    """
    import numpy as np
    from transformers import AutoModel, AutoTokenizer

    tokenizer = AutoTokenizer.from_pretrained(encoder)
    counts = Counter(word.lower() for word in treebank)
    words = vocabulary(tokenizer, counts)
    states = _states(AutoModel.from_pretrained(encoder).eval(), tokenizer, words)
    states = (states - states.mean(0)) / (states.std(0) + 1e-6)
    directions = np.linalg.svd(states.T @ states / len(states))[0][:, :WIDTH]
    table = states @ directions
    narrowed = np.round(np.clip(table / table.std() / WIDEN, -127, 127)).astype("int8")
    store(words, narrowed, target)
    whole = tokenizer.get_vocab()
    kept = [i for i, word in enumerate(words) if word in whole or counts[word] >= FAMILIAR]
    store([words[i] for i in kept], narrowed[kept], familiar)


def _states(model: Any, tokenizer: Any, words: Sequence[str]) -> NDArray[Any]:
    """One row a word: the mean over its pieces in each of LAYERS, side by side."""
    import numpy as np
    import torch

    rows = []
    with torch.no_grad():
        for start in range(0, len(words), BATCH):
            batch = tokenizer(words[start : start + BATCH], padding=True, return_tensors="pt", truncation=True, max_length=16)
            hidden = model(**batch, output_hidden_states=True).hidden_states
            pieces = batch["attention_mask"].clone()
            pieces[torch.arange(len(pieces)), pieces.sum(1) - 1] = 0  # neither the closing mark
            pieces[:, 0] = 0  # nor the opening one
            weights = (pieces / pieces.sum(1, keepdim=True).clamp(min=1)).unsqueeze(-1)
            rows.append(torch.cat([(hidden[layer] * weights).sum(1) for layer in LAYERS], 1).numpy())
    return np.concatenate(rows).astype("float64")


def store(words: Sequence[str], table: NDArray[Any], target: Path) -> None:
    """Write words and their 8-bit rows as a blank pipeline, widened as the loader widens them."""
    import spacy
    from spacy.strings import get_string_id
    from spacy.vectors import Vectors

    nlp = spacy.blank("en")
    keys = [get_string_id(word) for word in words]
    widened = table.astype("float32") * WIDEN
    nlp.vocab.vectors = Vectors(strings=nlp.vocab.strings, data=widened, keys=keys, attr="NORM", name="en_news")
    nlp.to_disk(target)


def narrow(model: Path) -> None:
    """Turn the vector table of a saved pipeline back into 8-bit integers, a quarter of the size."""
    import numpy as np

    path = model / "vocab" / "vectors"
    table = np.load(path)
    with path.open("wb") as file:
        np.save(file, np.round(table / WIDEN).astype("int8"))
