"""docs/: the reference is the one the rule files give, the guide's rule holds, and what both name exists."""

from __future__ import annotations

import re
import shlex
from dataclasses import fields
from pathlib import Path

import pytest

from checker.cli import commands
from checker.cli.rules import rules
from checker.config import Config, load_config
from checker.examples import run_examples
from checker.rules.loading import load_file, load_rules
from checker.rules.reference import reference
from checker.rules.skeleton import FORMS
from checker.rules.spec import Settings

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
GUIDE = (DOCS / "writing-rules.md").read_text(encoding="utf-8")
PAGES = sorted(DOCS.glob("*.md"))


def test_the_reference_is_what_the_rule_files_say() -> None:
    made = reference(load_rules(Config(plugins=False)).rules)
    assert (DOCS / "rules.md").read_text(encoding="utf-8") == made, (
        "write it anew: python -m checker.rules.reference docs/rules.md"
    )


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE)


def test_the_rule_of_the_guide_holds_and_its_settings_load(tmp_path: Path) -> None:
    (text,), (settings,) = blocks("python"), blocks("toml")
    path = tmp_path / "ferry_fare.py"
    path.write_text(text, encoding="utf-8")
    assert [o.problem for o in run_examples(load_file(path)) if not o.passed] == []
    (tmp_path / "checker.toml").write_text(f'rules = ["."]\nonly = ["ferry-fare"]\n{settings}', encoding="utf-8")
    (rule,) = load_rules(load_config(tmp_path)).rules
    assert (rule.options, rule.severity) == ({"tolerance": 0.1}, "high")


def test_every_keyword_stands_in_the_guide_and_no_other() -> None:
    table = GUIDE.split("## The keywords of @rule", 1)[1].split("## Examples", 1)[0]
    assert set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)) == {f.name for f in fields(Settings)}


def test_every_form_of_a_new_rule_stands_in_the_guide() -> None:
    assert set(re.findall(r"^\| `(claims|finds|article|passage)` \| (?:two|one)", GUIDE, re.MULTILINE)) == set(FORMS)


@pytest.mark.parametrize("call", sorted(set(re.findall(r"(?:`|\$ )checker rules ([a-z][^`\n]*)", GUIDE))))
def test_every_command_of_the_guide_exists(call: str) -> None:
    words = shlex.split(call)
    known = {option for p in rules.commands[words[0]].params for option in p.opts}
    assert {word for word in words if word.startswith("-")} <= known


def test_every_option_of_the_guide_exists() -> None:
    known = {option for c in (*commands.commands.values(), *rules.commands.values()) for p in c.params for option in p.opts}
    assert set(re.findall(r"`(--[\w-]+)", GUIDE)) <= known


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target, anchor in re.findall(r"\]\((?!http)([\w./-]+)(?:#([\w-]+))?\)", page.read_text(encoding="utf-8")):
        text = (DOCS / target).read_text(encoding="utf-8")
        headings = {re.sub(r"[^\w -]", "", h).lower().replace(" ", "-") for h in re.findall(r"^#+ (.*)$", text, re.MULTILINE)}
        assert not anchor or anchor in headings
