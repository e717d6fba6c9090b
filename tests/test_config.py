"""Settings: where they are found, what they may say, and what a mistake is answered with."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.config import Config, built_in_rules, load_config
from checker.errors import ConfigError


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load_config(tmp_path) == Config()
    assert (Config().fail_on, Config().output, Config().formats) == ("medium", "reports", ("html", "markdown", "json", "csv"))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("checker.toml", 'fail_on = "high"\n[rule.trade-figure]\ntolerance = 2\n'),
        ("checker.toml", '\ufefffail-on = "high"\n[rule.trade-figure]\ntolerance = 2\n'),
        ("pyproject.toml", '[tool.checker]\nfail_on = "high"\n[tool.checker.rule.trade-figure]\ntolerance = 2\n'),
    ],
)
def test_a_file_in_the_folder_or_above_it_is_read(tmp_path: Path, name: str, text: str) -> None:
    write(tmp_path / name, text)
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    for start in (tmp_path, below):
        config = load_config(start)
        assert config.fail_on == "high"
        assert config.rule == {"trade-figure": {"tolerance": 2}}


def test_the_nearest_file_wins_and_checker_toml_goes_first(tmp_path: Path) -> None:
    write(tmp_path / "checker.toml", 'fail_on = "low"')
    write(tmp_path / "a" / "checker.toml", 'fail_on = "high"')
    write(tmp_path / "a" / "pyproject.toml", '[tool.checker]\nfail_on = "never"')
    assert load_config(tmp_path / "a").fail_on == "high"


def test_a_pyproject_of_something_else_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "checker.toml", 'fail_on = "low"')
    write(tmp_path / "a" / "pyproject.toml", "[tool.other]\nx = 1")
    assert load_config(tmp_path / "a").fail_on == "low"


def test_the_current_folder_is_where_the_search_starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "checker.toml", 'fail_on = "low"')
    monkeypatch.chdir(tmp_path)
    assert load_config().fail_on == "low"


def test_paths_are_relative_to_the_file_that_names_them(tmp_path: Path) -> None:
    file = write(tmp_path / "desk" / "checker.toml", 'rules = ["mine", "/abs"]\nreference = ["ref"]\noutput = "out"')
    config = load_config(tmp_path, file=file)
    assert config.rules == (str(tmp_path / "desk" / "mine"), "/abs")
    assert config.reference == (str(tmp_path / "desk" / "ref"),)
    assert config.output == str(tmp_path / "desk" / "out")


def test_an_output_nobody_named_stays_relative_to_the_current_folder(tmp_path: Path) -> None:
    assert load_config(file=write(tmp_path / "checker.toml", "one_story = true")).output == "reports"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('fial_on = "low"', ['"fial_on"', 'Did you mean "fail_on"?']),
        ("zzzzzz = 1", ['"zzzzzz"', "Settings are rules, plugins, rule_seconds, fail_on"]),
        ('fail_on = "mediun"', ['"fail_on"', "'mediun'", 'Did you mean "medium"?']),
        ('rules = "mine"', ['"rules"', "must be a list", 'rules = ["my-rules"]']),
        ("rules = [1]", ['"rules"', "texts only"]),
        ('one_story = "yes"', ['"one_story"', "true or false"]),
        ("one_story = 1", ['"one_story"', "true or false"]),
        ('formats = ["htlm"]', ['"formats"', 'Did you mean "html"?']),
        ("formats = []", ['"formats"', "must not be empty"]),
        ("output = 3", ['"output"', "must be a text"]),
        ("rule = 3", ['"rule"', "[rule.NAME]"]),
        ("[rule]\nx = 3", ['"rule"', "[rule.NAME]"]),
        ("one_story = true\nfail_on = ?", ["not valid TOML", "line 2"]),
        ('fail_on = "low"\nfail-on = "high"', ["twice"]),
        ("fial_on = 1\nbogus = 2", ['"fial_on"', '"bogus"']),
    ],
)
def test_a_mistake_names_the_file_the_setting_and_the_cure(tmp_path: Path, text: str, says: list[str]) -> None:
    file = write(tmp_path / "checker.toml", text)
    with pytest.raises(ConfigError) as caught:
        load_config(tmp_path)
    for words in (str(file), *says):
        assert words in str(caught.value)


def test_a_file_that_is_not_there_or_not_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"gone\.toml: cannot be read"):
        load_config(file=tmp_path / "gone.toml")
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match=r"binary\.toml: not valid TOML"):
        load_config(file=tmp_path / "binary.toml")


def test_tool_checker_must_be_a_table(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[tool]\nchecker = 1")
    with pytest.raises(ConfigError, match="must be a table"):
        load_config(tmp_path)


def test_settings_made_in_python_are_held_to_the_same_rules() -> None:
    with pytest.raises(ConfigError, match='Did you mean "fail_on"'):
        Config(fail_onn="low")  # type: ignore[call-arg]


def test_the_built_in_rules_lie_in_an_existing_folder() -> None:
    assert built_in_rules().is_dir()
