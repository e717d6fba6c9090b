"""Rules from installed packages: the example package in plugin/ is built, installed and used as its users would."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from checker.config import Config
from checker.rules.loading import load_rules

PLUGIN = Path(__file__).with_name("plugin")
TEXT = "The hearing will be held on Saturday 14 March 2026 in Bern."


@dataclass(frozen=True)
class Site:
    """A folder of installed packages, on the path of the commands run with it."""

    folder: Path

    def checker(self, *args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        env = os.environ | {"PYTHONPATH": str(self.folder), "COLUMNS": "200"}
        command = "import sys; from checker.cli import main; main(sys.argv[1:])"
        return subprocess.run(
            [sys.executable, "-P", "-c", command, *args], cwd=cwd, env=env, capture_output=True, text=True, check=False
        )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The example package, built from a copy of its source and installed; nothing of it comes from the network."""
    source, target = tmp_path_factory.mktemp("source") / "plugin", tmp_path_factory.mktemp("site")
    shutil.copytree(PLUGIN, source)
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-build-isolation", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--target", str(target), str(source)], check=True, capture_output=True)
    return Site(target)


@pytest.fixture
def offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on the path, as of installed packages, for packages that are written by hand and broken on purpose."""
    monkeypatch.syspath_prepend(str(tmp_path))
    before = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - before:
        del sys.modules[name]


def offer(folder: Path, value: str, name: str = "odd-rules") -> None:
    """What an installer writes for a package that offers rules."""
    info = folder / f"{name.replace('-', '_')}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[checker.rules]\n{name} = {value}\n", encoding="utf-8")


def test_a_rule_of_an_installed_package_is_listed_and_shown(site: Site, tmp_path: Path) -> None:
    listed = site.checker("rules", "list", cwd=tmp_path)
    assert listed.returncode == 0, listed.stderr
    assert "An article dates something to a Saturday or Sunday" in listed.stdout
    assert "day-off" not in site.checker("rules", "list", "--no-plugins", cwd=tmp_path).stdout


def test_its_examples_hold(site: Site, tmp_path: Path) -> None:
    tested = site.checker("rules", "test", "day-off", cwd=tmp_path)
    assert (tested.returncode, "2 of 2" in tested.stdout) == (0, True), tested.stdout


def test_it_flags_in_a_run(site: Site, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text(TEXT, encoding="utf-8")
    run = site.checker("run", "articles", "--fail-on", "low", cwd=tmp_path)
    assert run.returncode == 1, run.stderr
    assert "Did the court sit on 2026-03-14?" in run.stdout
    assert "day-off" in run.stdout


@pytest.fixture
def installed(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(site.folder))


@pytest.mark.usefixtures("installed")
def test_a_rule_says_where_it_comes_from(tmp_path: Path) -> None:
    shutil.copy(PLUGIN.parents[2] / "rules" / "age.py", tmp_path / "age.py")
    origins = {rule.id: rule.origin for rule in load_rules(Config(rules=(str(tmp_path),))).rules}
    assert (origins["day-off"], origins["count"], origins["age"]) == ("package court-rules", "built-in", f"folder {tmp_path}")


@pytest.mark.usefixtures("installed")
def test_packages_are_left_out_when_the_settings_say_so() -> None:
    assert "day-off" not in {rule.id for rule in load_rules(Config(plugins=False)).rules}


def test_an_entry_point_may_name_one_module(offered: Path) -> None:
    (offered / "desk").mkdir()
    (offered / "desk" / "__init__.py").touch()
    shutil.copy(PLUGIN / "court_rules" / "day_off.py", offered / "desk" / "day_off.py")
    shutil.copytree(PLUGIN / "court_rules", offered / "court_rules")
    offer(offered, "desk.day_off")
    assert {r.origin for r in load_rules(Config()).rules if r.id == "day-off"} == {"package odd-rules"}


BROKEN = [
    ("gone", {}, "there is no such module. Reinstall or uninstall odd-rules, or leave packages out with --no-plugins"),
    ("gone.rules", {}, "ModuleNotFoundError: No module named 'gone'"),
    ("odd.rules", {"odd/__init__.py": "raise OSError('no')", "odd/rules.py": ""}, "importing it raised OSError: no"),
    ("odd.rules", {"odd/__init__.py": "exit()", "odd/rules.py": ""}, "importing it called sys.exit()"),
    ("odd.rules", {"odd/__init__.py": "while True: pass", "odd/rules.py": ""}, "importing it ran longer than 0.3 s"),
    ("odd", {"odd/__init__.py": "", "odd/a.py": "x = ("}, "a.py: loading it raised SyntaxError"),
    ("sys", {}, "its files do not lie in a folder"),
]


@pytest.mark.parametrize(("value", "files", "says"), BROKEN)
def test_a_broken_package_costs_only_itself(offered: Path, value: str, files: dict[str, str], says: str) -> None:
    for name, text in files.items():
        (offered / name).parent.mkdir(exist_ok=True)
        (offered / name).write_text(text, encoding="utf-8")
    offer(offered, value)
    without = load_rules(Config(plugins=False))
    ruleset = load_rules(Config(rule_seconds=0.3))
    assert [rule.id for rule in ruleset.rules] == [rule.id for rule in without.rules]
    (problem,) = ruleset.problems
    assert problem.what in {"rules of package odd-rules", "rule file a.py"}
    assert says in problem.reason


def test_nothing_is_loaded_from_the_folder_of_articles(site: Site, tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    (articles / "rules").mkdir(parents=True)
    (articles / "a.txt").write_text(TEXT, encoding="utf-8")
    trap = f"open({str(tmp_path / 'executed')!r}, 'a').write(__file__)\n"
    for name in ("rules/trap.py", "trap.py", "click.py", "sitecustomize.py", "conftest.py"):
        (articles / name).write_text(trap, encoding="utf-8")
    (articles / "checker.toml").write_text('rules = ["rules"]\n', encoding="utf-8")
    offer(articles, "trap")
    assert site.checker("run", "articles", "-o", "out", cwd=tmp_path).returncode == 0
    assert not (tmp_path / "executed").exists()


def test_nothing_is_imported_from_the_current_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    for name in ("click.py", "rich.py", "spacy.py", "pandas.py", "sqlalchemy.py"):
        (tmp_path / name).write_text("raise SystemExit('executed')\n", encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "checker", "run", "a.txt"], cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False
    )
    assert (run.returncode, "executed" in run.stderr) == (0, False), run.stderr


def test_unless_the_settings_of_the_current_folder_say_so(site: Site, tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "rules" / "trap.py").write_text(f"open({str(tmp_path / 'executed')!r}, 'a').write('x')\n", encoding="utf-8")
    (tmp_path / "checker.toml").write_text('rules = ["rules"]\n', encoding="utf-8")
    assert site.checker("run", "a.txt", "--no-local-rules", cwd=tmp_path).returncode == 0
    assert not (tmp_path / "executed").exists()
    assert "day-off" in site.checker("rules", "list", "--no-local-rules", cwd=tmp_path).stdout
    assert site.checker("run", "a.txt", cwd=tmp_path).returncode == 2
    assert (tmp_path / "executed").read_text() == "x"
