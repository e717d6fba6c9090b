"""Rebuild the shipped English pipeline from open treebanks: treebanks and name corpora in, a spaCy pipeline out.

Takes about three quarters of an hour on one core; seeded, so that the same data give the same model. Prints how well the
result does on the parts that were set aside.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # before numpy is loaded: one core, and the same sums on every run

import json
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click
from spacy.attrs import NORM, ORTH

from checker.language.lemmas import NAME, register
from checker.language.model import SHIPPED, by_norm, widened
from checker.language.training import corpus, vectors
from checker.language.training.measure import table

if TYPE_CHECKING:
    from spacy.language import Language
    from thinc.api import Config

CONFIG = Path(__file__).with_name("config.cfg")
LAST_STEPS = 1800  # with the vectors of familiar words alone
folder = click.Path(path_type=Path, exists=True, file_okay=False)


@click.command(help=__doc__)
@click.option("--ud", type=folder, required=True, help="folder of train/dev/test.conllu")
@click.option("--ner", type=folder, required=True, help="folder of wikigold.conll and re3d.conll")
@click.option("--encoder", type=folder, help="all-MiniLM-L6-v2, to make the word vectors anew; else those that ship are kept")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="where the pipeline is written")
@click.option("--work", type=click.Path(path_type=Path), help="keep converted data and checkpoints here")
@click.option("--steps", type=int, default=7000, show_default=True, help="0 measures the pipeline in --out and trains nothing")
def main(ud: Path, ner: Path, encoder: Path | None, out: Path, work: Path | None, steps: int) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        work = work or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        corpus.convert(ud, ner, work)
        if steps:
            prepare_vectors(ud, ner, encoder, work)
            build(ud, work, out, steps)
        for line in table(out, ud, ner):
            click.echo(line)


def prepare_vectors(ud: Path, ner: Path, encoder: Path | None, work: Path) -> None:
    """Put blank pipelines with word vectors into `work`: of all words, and of familiar ones."""
    import spacy

    if encoder is not None:
        vectors.build(encoder, corpus.words(ud, ner), work / "vectors", work / "familiar")
        return
    register()
    blank = spacy.blank("en")
    blank.vocab.vectors = widened(spacy.load(SHIPPED)).vocab.vectors
    blank.to_disk(work / "vectors")
    blank.to_disk(work / "familiar")


def build(ud: Path, work: Path, out: Path, steps: int) -> None:
    """Train on the converted corpora in `work`, add the lemmas, and write the best checkpoint to `out`."""
    import spacy
    from spacy.cli.init_config import fill_config
    from spacy.training.initialize import init_nlp
    from spacy.training.loop import train
    from spacy.util import load_config
    from thinc.api import use_ops

    fill_config(work / "config.cfg", CONFIG)
    paths = {f"paths.{name}": str(work / f"{name}.spacy") for name in ("train", "dev")}
    overrides = {**paths, "paths.vectors": str(work / "vectors"), "training.max_steps": steps}
    for name in ("out", "last"):
        (work / name).mkdir(exist_ok=True)
    with use_ops("numpy", use_blis=False):
        nlp = init_nlp(load_config(work / "config.cfg", overrides=overrides, interpolate=False))
        nlp.vocab.vectors = by_norm(nlp.vocab)
        train(nlp, work / "out")
        nlp = spacy.load(work / "out" / "model-best")
        nlp.vocab.vectors = by_norm(spacy.load(work / "familiar").vocab)
        nlp.config = last_part(nlp.config, min(steps, LAST_STEPS))
        train(nlp, work / "last")
    register()
    nlp = spacy.load(work / "last" / "model-best")
    lemmas = nlp.add_pipe(NAME, after="tagger")
    lemmas.learn(doc for rows in corpus.documents(ud / "train.conllu") for doc in map(corpus.plain_doc, rows))  # type: ignore[attr-defined]
    nlp.vocab.lookups.add_table("lexeme_norm", contractions(nlp))
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])  # where the data lay is nobody's business
    shutil.rmtree(out, ignore_errors=True)
    nlp.to_disk(out)
    shrink(nlp, out)


def last_part(config: Config, steps: int) -> Config:
    """Settings of the last part of training: the rate falls from where the first part had brought it half-way."""
    rate = {"@schedules": "warmup_linear.v1", "warmup_steps": 50, "total_steps": steps, "initial_rate": 0.0007}
    config["training"] |= {"max_steps": steps, "eval_frequency": 300}
    config["training"]["optimizer"] |= {"learn_rate": rate}
    config["training"]["batcher"] |= {"size": 2000}
    return config


def shrink(nlp: Language, out: Path) -> None:
    """Leave away what a saved pipeline does not need: the width of its vectors, and the strings of its training texts."""
    vectors.narrow(out)
    labels = {label for name in nlp.pipe_names for label in getattr(nlp.get_pipe(name), "labels", ())}
    (out / "vocab" / "strings.json").write_text(json.dumps(sorted(labels | {"ROOT"}), indent=0) + "\n", encoding="utf-8")


def contractions(nlp: Language) -> dict[str, str]:
    """The norms of "'m", "n't" and their like, which else only the tokenizer knows: for texts that come in tokens."""
    found: dict[str, str] = {}
    rules: dict[str, list[dict[int, str]]] = nlp.tokenizer.rules  # type: ignore[union-attr]
    for pieces in rules.values():
        found.update({p[ORTH]: p[NORM] for p in pieces if NORM in p and {"'", "’"} & set(p[ORTH])})
    return found


if __name__ == "__main__":
    main()
