"""python -m checker.language.training --ud DIR --ner DIR --out DIR: treebanks in, a spaCy pipeline out.

Takes about an hour on one core; seeded, so that the same data give the same model.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import click

from checker.language.training.corpus import convert

CONFIG = Path(__file__).with_name("config.cfg")


@click.command(help=__doc__)
@click.option("--ud", type=click.Path(path_type=Path, exists=True), required=True, help="train/dev/test.conllu")
@click.option("--ner", type=click.Path(path_type=Path, exists=True), required=True, help="wikigold.conll, re3d.conll")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="where the pipeline is written")
@click.option("--work", type=click.Path(path_type=Path), help="keep converted data and checkpoints here")
@click.option("--steps", type=int, default=5000, show_default=True)
def main(ud: Path, ner: Path, out: Path, work: Path | None, steps: int) -> None:
    from spacy.cli.init_config import fill_config
    from spacy.cli.train import train

    with tempfile.TemporaryDirectory() as scratch:
        work = work or Path(scratch)
        work.mkdir(parents=True, exist_ok=True)
        convert(ud, ner, work)
        fill_config(work / "config.cfg", CONFIG)
        paths = {f"paths.{name}": str(work / f"{name}.spacy") for name in ("train", "dev")}
        train(work / "config.cfg", work / "out", overrides={**paths, "training.max_steps": steps})
        shutil.copytree(work / "out" / "model-best", out, dirs_exist_ok=True)


if __name__ == "__main__":
    main()
