"""The parts of the checker stand in one order, and each imports only from those before it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import checker

ROOT = Path(checker.__file__).parent
ORDER = (
    "errors", "model", "config", "read", "language", "annotate", "claims", "compare", "align", "overlap", "rules", "examples",
    "echoes", "phrasing", "findings", "memory", "pipeline", "store", "report", "review", "scale", "cli",
)  # fmt: skip
FOR_RULES = {"checker.rules", "checker.compare"}
FRONT = {"__init__", "__main__"}  # the public names and `python -m checker`: they stand outside the order
HEAVY = {"numpy", "pandas", "pyarrow", "spacy", "trafilatura", "htmldate", "lxml", "dateparser", "pint", "flask", "werkzeug"}
MODULES = sorted(ROOT.rglob("*.py"))


def part(module: str) -> str:
    """checker.read.intake -> read"""
    return module.split(".")[1] if "." in module else ""


def name(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported(path: Path) -> Iterator[tuple[str, int]]:
    """Every module of ours that a file imports, at the top or inside a function, with its line."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute here"
            whole = node.module or ""
            if whole == "checker":
                yield from ((f"checker.{alias.name}", node.lineno) for alias in node.names if alias.name != "__version__")
            else:
                yield whole, node.lineno


def back_imports(path: Path) -> list[str]:
    own = part(name(path))
    if own not in ORDER:
        return [f"{path.relative_to(ROOT)}: {own!r} has no place in the order"]
    allowed = ORDER[: ORDER.index(own) + 1]
    return [
        f"{path.relative_to(ROOT)}:{line} imports {module}"
        for module, line in imported(path)
        if module.split(".")[0] == "checker" and part(module) and part(module) not in allowed
    ]


@pytest.mark.parametrize("path", [p for p in MODULES if p.parent != ROOT or p.stem not in FRONT], ids=name)
def test_nothing_imports_what_comes_after_it(path: Path) -> None:
    assert back_imports(path) == []


def test_a_back_import_would_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.ROOT", tmp_path / "checker")
    file = tmp_path / "checker" / "read" / "late.py"
    file.parent.mkdir(parents=True)
    file.write_text("from checker.errors import InputError\ndef f():\n    from checker.report import write\n", encoding="utf-8")
    assert back_imports(file) == ["read/late.py:3 imports checker.report"]


@pytest.mark.parametrize("path", sorted((ROOT.parent / "rules").glob("*.py")), ids=lambda p: p.stem)
def test_a_rule_file_imports_only_what_rules_may(path: Path) -> None:
    ours = {module for module, _ in imported(path) if module.split(".")[0] == "checker"}
    assert {module for module in ours if module not in FOR_RULES and not module.startswith("checker.compare.")} == set()


def top_level(path: Path) -> set[str]:
    """What a file imports when it is imported itself, by first name."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = {alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names}
    found |= {node.module or "" for node in tree.body if isinstance(node, ast.ImportFrom)}
    return {module.split(".")[0] for module in found}


@pytest.mark.parametrize("path", [p for p in MODULES if "training" not in p.parts], ids=name)
def test_nothing_heavy_is_imported_at_the_top(path: Path) -> None:
    assert top_level(path) & HEAVY == set()
