"""What a report remembers of the rules that ran."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checker.config import built_in_rules
from checker.pipeline import check
from checker.rules import Rule
from checker.rules.loading import load_file
from checker.rules.used import used

AGE = built_in_rules() / "age.py"


def digest(rule: Rule, file: Path, content: str) -> str:
    file.write_bytes(content.encode())
    (line,) = used([replace(rule, path=file)])
    return line.digest


def test_a_report_names_every_rule_that_ran() -> None:
    names = {path.stem.replace("_", "-") for path in built_in_rules().glob("[!_]*.py")}
    assert {rule.id for rule in check([]).rules} == names


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ("\n", "\r\n", True),
        ("Flags:", "# a note\nFlags:", True),
        ("from checker.rules", "# a comment\nfrom checker.rules", True),
        ("if not", "if", False),
        ("severity=", "pairs='any', severity=", False),
    ],
)
def test_a_rule_is_told_from_its_edited_self_but_not_from_other_examples(
    before: str, after: str, same: bool, tmp_path: Path
) -> None:
    rule, text = load_file(AGE), AGE.read_text(encoding="utf-8")
    assert before in text
    edited = digest(rule, tmp_path / "edited.py", text.replace(before, after))
    assert (edited == digest(rule, tmp_path / "age.py", text)) is same


def test_a_rule_brings_the_names_it_had_before() -> None:
    rule = replace(load_file(AGE), aliases=("years",))
    (line,) = used([rule])
    assert (line.id, line.aliases, len(line.digest)) == ("age", ("years",), 64)
