"""Finds where articles about the same story disagree, and explains every difference that is none.

The public names below load on first use, so that `import checker` costs next to nothing.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.compare.people import same_person
    from checker.config import Config
    from checker.model import Article, Report
    from checker.pipeline import check, mentions
    from checker.read import read

__version__ = "0.1.0"
__all__ = ["Article", "Config", "Report", "__version__", "check", "mentions", "read", "same_person"]

_HOMES = {
    "Article": "checker.model",
    "Config": "checker.config",
    "Report": "checker.model",
    "check": "checker.pipeline",
    "mentions": "checker.pipeline",
    "read": "checker.read",
    "same_person": "checker.compare.people",
}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _HOMES:
        raise AttributeError(f"module 'checker' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)


class _Package(ModuleType):
    """`checker.read` is the function, although Python binds a package's name in its parent once it is imported."""

    def __setattr__(self, name: str, value: Any) -> None:
        super().__setattr__(name, value.read if name == "read" and isinstance(value, ModuleType) else value)


sys.modules[__name__].__class__ = _Package
