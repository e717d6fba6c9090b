"""What a report remembers of the rules that ran."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from checker.config import built_in_rules
from checker.pipeline import check
from checker.rules import Rule
from checker.rules.loading import load_file
from checker.rules.used import used


@dataclass(frozen=True)
class Renamed(Rule):
    aliases: tuple[str, ...] = ()


def test_a_report_names_every_rule_that_ran() -> None:
    names = {path.stem.replace("_", "-") for path in built_in_rules().glob("[!_]*.py")}
    assert {rule.id for rule in check([]).rules} == names


def test_a_rule_is_told_from_its_edited_self_but_not_from_other_line_ends(tmp_path: Path) -> None:
    rule = load_file(built_in_rules() / "age.py")
    assert rule.path is not None
    text = rule.path.read_bytes()
    digests = []
    for number, content in enumerate((text, text.replace(b"\n", b"\r\n"), text + b"# edited\n")):
        file = tmp_path / f"{number}.py"
        file.write_bytes(content)
        digests += [line.digest for line in used([replace(rule, path=file)])]
    assert digests[0] == digests[1] != digests[2]
    assert [line.digest for line in used([rule])] == digests[:1]


def test_a_rule_brings_the_names_it_had_before() -> None:
    rule = Renamed("new", lambda a, b: None, doc="A rule.", aliases=("old",))
    (line,) = used([rule])
    assert (line.id, line.aliases, len(line.digest)) == ("new", ("old",), 64)
