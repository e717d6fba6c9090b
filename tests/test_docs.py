"""What README.md and CONTRIBUTING.md say is so: commands, options, settings, rules, make targets and code."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import checker
from checker.cli import commands
from checker.config import FORMATS, Config, built_in_rules, load_config

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)


def leaves(group: click.Group, *before: str) -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, with the words that call it."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from leaves(command, *before, name)
        else:
            yield " ".join((*before, name)), command


COMMANDS = dict(leaves(commands))
CALLS = sorted(
    {call for text in (README, CONTRIBUTING) for call in re.findall(r"(?:`|\$ |\| )checker ([a-z][^`\n|]*)", text)}
)  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_readme(name: str) -> None:
    assert f"`checker {name}" in README


@pytest.mark.parametrize("call", CALLS)
def test_every_call_in_the_documents_exists(call: str) -> None:
    words = shlex.split(call)
    name = next((n for n in COMMANDS if words[: len(n.split())] == n.split()), None)
    assert name is not None or words[0] in commands.commands, f"no command for: checker {call}"
    known = {option for p in (COMMANDS[name].params if name else ()) for option in p.opts}
    assert {word for word in words if re.match(r"-{1,2}\w", word)} <= known


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name: str) -> None:
    assert COMMANDS[name].help
    assert [p.name for p in COMMANDS[name].params if isinstance(p, click.Option) and not p.help] == []


def test_options_named_in_running_text_exist() -> None:
    known = {option for command in (commands, *COMMANDS.values()) for p in command.params for option in p.opts}
    assert set(re.findall(r"`(--[\w-]+)`", README)) <= known


def test_every_setting_stands_in_the_readme_with_a_value_that_loads(tmp_path: Path) -> None:
    (text,) = blocks("toml")
    (tmp_path / "checker.toml").write_text(text, encoding="utf-8")
    assert load_config(tmp_path).model_fields_set == set(Config.model_fields)
    assert f"# {', '.join(FORMATS)}" in text


@pytest.mark.parametrize("kind", ["low", "medium", "high", "never"])
def test_every_level_of_fail_on_stands_there(kind: str) -> None:
    assert re.search(rf"^fail_on.*#.*\b{kind}\b", README, re.MULTILINE)


def test_the_table_of_rules_is_the_folder_of_rules() -> None:
    table = README.split("## Rules", 1)[1].split("A rule is one file", 1)[0]
    files = {path.stem.replace("_", "-") for path in built_in_rules().glob("*.py") if not path.name.startswith("_")}
    assert set(re.findall(r"^\| `([\w-]+)` \|", table, re.MULTILINE)) == files


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_every_make_target_and_every_file_named_exists(text: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:`|^    )make ([a-z]+)", text, re.MULTILINE)) <= targets
    named = re.findall(r"`((?:checker|tests|rules|seeds|reports)/[\w./]*)`|\]\((?!http)([\w./]+)\)", text)
    for path in {a or b for a, b in named} - {"reports/report.html"}:
        assert (ROOT / path).exists(), f"{path} does not exist"


def test_every_public_name_stands_in_the_readme() -> None:
    for name in checker.__all__:
        assert name.startswith("__") or f"checker.{name}" in README or name in {"Report"}


def test_the_python_example_runs_and_finds_the_contradiction() -> None:
    example = next(block for block in blocks("python") if "import checker\n" in block)
    names: dict[str, object] = {}
    exec(compile(example, "README.md", "exec"), names)
    report = names["report"]
    assert isinstance(report, checker.Report)
    assert [finding.kind for finding in report.open] == ["contradiction"]


def test_the_rule_example_loads_and_its_examples_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from checker.cli import main

    example = next(block for block in blocks("python") if "from checker.rules import" in block)
    (tmp_path / "who_was_named.py").write_text(example, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as left:
        main(["rules", "test", "who-was-named", "--rules", str(tmp_path)])
    assert left.value.code == 0, capsys.readouterr()
