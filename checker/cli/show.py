"""checker show ID: one finding with every quote, where it stands, and its history."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.console import line, out
from checker.cli.decide import described as told
from checker.cli.decide import picked
from checker.cli.options import settings, storing, with_options
from checker.errors import InputError

if TYPE_CHECKING:
    from checker.config import Config
    from checker.store import Dossier

Data = dict[str, Any]


@click.command()
@click.argument("id")
@click.option("--report", metavar="FILE", help="The report.json to read.  [default: the one of the last run]")
@with_options(*storing)
def show(id: str, report: str | None, **given: Any) -> None:
    """Print one finding with all its quotes, and what reviewers decided. ID may be shortened while it stays unique."""
    config = settings(given)
    file = Path(report) if report else Path(config.output) / "report.json"
    known = None if report else from_store(id, config)
    if known is None:
        data = load(file)
        out("\n".join(described(pick(data["findings"], id, file), {a["id"]: a for a in data["articles"]})))
        return
    dossier, articles = known
    out("\n".join([*described(dossier.finding, articles, dossier.entry.badges), *history(dossier)]))


def from_store(id: str, config: Config) -> tuple[Dossier, dict[str, Data]] | None:
    """The finding as the store has it, with the articles it quotes; None where there is no store, or it knows no such finding."""
    from checker.store import open_store
    from checker.store.engine import FILE

    if config.store is None and not (Path(config.output) / FILE).exists():
        return None
    with closing(open_store(config.store, Path(config.output), create=False)) as store:
        matches = store.matching(id)
        if not matches:
            return None
        dossier = store.dossier(picked(matches, id, str(store)))
        return dossier, {a.id: {"source": a.source, "published": a.published} for a in dossier.articles}


def history(dossier: Dossier) -> Iterator[str]:
    """What happened to a finding, a line each."""
    if dossier.entry.assignee:
        yield f"\nassigned to {line(dossier.entry.assignee)}"
    if dossier.history:
        yield "\nhistory"
    for event in dossier.history:
        yield f"   {line(told(event))}"


def load(file: Path) -> Data:
    """A report.json; raises InputError that says how to make one."""
    import json

    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(
            f"{file}: cannot be read ({error.strerror}). Run `checker run PATH` first, or name it with --report."
        ) from error
    except ValueError as error:
        raise InputError(f"{file}: is not JSON ({error}). Name a report.json that `checker run` wrote.") from error
    if not isinstance(data, dict) or data.get("schema") != 1:
        raise InputError(f"{file}: is not a report of this version (schema 1). Run `checker run PATH` again.")
    return data


def pick(findings: list[Data], id: str, file: Path) -> Data:
    """The finding whose id is, or begins with, `id`; raises InputError when there is none or more than one."""
    from checker.config import nearest

    matches = [f for f in findings if f["id"] == id] or [f for f in findings if f["id"].startswith(id)]
    if not matches:
        hint = nearest(id, [f["id"] for f in findings]) or f" It holds {len(findings)} findings."
        raise InputError(f"{file}: no finding {id!r}.{hint}")
    if len(matches) > 1:
        raise InputError(
            f"{file}: {len(matches)} findings begin with {id!r}: {', '.join(f['id'] for f in matches)}. Give more of it."
        )
    return matches[0]


def described(finding: Data, articles: dict[str, Data], badges: tuple[str, ...] = ()) -> Iterator[str]:
    """A finding as lines; the conflicting words stand in [brackets]."""
    kind = f"{finding['kind']} ({finding['why']})" if finding["why"] else finding["kind"]
    state = ", ".join((finding["state"], *map(line, badges)))
    yield f"{finding['id']}  {kind}, severity {finding['severity']}, {state}, rule {finding['rule']}"
    yield line(finding["question"])
    yield line(finding["reason"])
    for number, position in enumerate(finding["positions"], 1):
        origins = "1 origin" if position["origins"] == 1 else f"{position['origins']} origins"
        yield f"\n{number}. {line(position['value'])} ({origins})"
        for claim in position["claims"]:
            yield f"   {_source(claim, articles)}"
            yield f"   {_conditions(claim)}: {line(marked(claim['quote'], claim['value']))}"


def marked(quote: Data, value: Data | None) -> str:
    """The quote with [brackets] round the value, where the value lies inside it."""
    text = str(quote["text"])
    if value is None or not quote["start"] <= value["start"] <= value["end"] <= quote["end"]:
        return text
    start, end = value["start"] - quote["start"], value["end"] - quote["start"]
    return f"{text[:start]}[{text[start:end]}]{text[end:]}"


def _source(claim: Data, articles: dict[str, Data]) -> str:
    article = articles.get(claim["article"], {})
    return line(f"{claim['article']}, {article.get('source') or 'unknown source'}, {article.get('published') or 'no date'}")


def _conditions(claim: Data) -> str:
    parts = [claim["status"]]
    parts += [f"speaker {claim['speaker']}"] if claim["speaker"] else []
    parts += [f"as of {claim['as_of']}"] if claim["as_of"] else []
    return line(", ".join(parts))
