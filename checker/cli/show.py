"""checker show ID: one finding of a written report, with every quote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from checker.cli.console import line, out
from checker.cli.options import config_file, settings
from checker.errors import InputError


@click.command()
@click.argument("id")
@click.option("--report", metavar="FILE", help="The report.json to read.  [default: the one of the last run]")
@config_file
def show(id: str, report: str | None, config_file: str | None) -> None:
    """Print one finding with all its quotes. ID may be shortened while it stays unique."""
    file = Path(report) if report else Path(settings({"config_file": config_file}).output) / "report.json"
    data = load(file)
    out("\n".join(described(pick(data["findings"], id, file), {a["id"]: a for a in data["articles"]})))


def load(file: Path) -> dict[str, Any]:
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


def pick(findings: list[dict[str, Any]], id: str, file: Path) -> dict[str, Any]:
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


def described(finding: dict[str, Any], articles: dict[str, dict[str, Any]]) -> Iterator[str]:
    """A finding as lines; the conflicting words stand in [brackets]."""
    kind = f"{finding['kind']} ({finding['why']})" if finding["why"] else finding["kind"]
    yield f"{finding['id']}  {kind}, severity {finding['severity']}, {finding['state']}, rule {finding['rule']}"
    yield line(finding["question"])
    yield line(finding["reason"])
    for number, position in enumerate(finding["positions"], 1):
        origins = "1 origin" if position["origins"] == 1 else f"{position['origins']} origins"
        yield f"\n{number}. {line(position['value'])} ({origins})"
        for claim in position["claims"]:
            yield f"   {_source(claim, articles)}"
            yield f"   {_conditions(claim)}: {line(marked(claim['quote'], claim['value']))}"


def marked(quote: dict[str, Any], value: dict[str, Any] | None) -> str:
    """The quote with [brackets] round the value, where the value lies inside it."""
    text = str(quote["text"])
    if value is None or not quote["start"] <= value["start"] <= value["end"] <= quote["end"]:
        return text
    start, end = value["start"] - quote["start"], value["end"] - quote["start"]
    return f"{text[:start]}[{text[start:end]}]{text[end:]}"


def _source(claim: dict[str, Any], articles: dict[str, dict[str, Any]]) -> str:
    article = articles.get(claim["article"], {})
    return line(f"{claim['article']}, {article.get('source') or 'unknown source'}, {article.get('published') or 'no date'}")


def _conditions(claim: dict[str, Any]) -> str:
    parts = [claim["status"]]
    parts += [f"speaker {claim['speaker']}"] if claim["speaker"] else []
    parts += [f"as of {claim['as_of']}"] if claim["as_of"] else []
    return line(", ".join(parts))
