"""Everything the checker raises on purpose.

CheckerError                 root: str(error) says what, where and what to do
├── InputError               a path or file that cannot be read as articles
├── ConfigError              checker.toml, [tool.checker] or an option with an unknown key or a wrong value
├── ModelError               the language model is missing or does not fit
├── RuleError                a rule file that does not load, or a rule that raised
│   ├── ExampleError         a docstring example that is malformed or proves nothing
│   ├── PatternError         a pattern of finds= that cannot be read, or could never match
│   └── UnjudgedError        a rule failed on what it was given; its boundary has noted it
├── ReportError              a report that cannot be written
├── StoreError               a store that cannot be opened or written, or a decision it cannot take
└── ReviewError              a review that cannot be opened
"""

from __future__ import annotations


class CheckerError(Exception):
    """Root of the tree; its text is meant for the person at the terminal."""


class InputError(CheckerError):
    """A path or file that cannot be read as articles."""


class ConfigError(CheckerError):
    """A setting with an unknown name or a wrong value."""


class ModelError(CheckerError):
    """The language model is missing or does not fit."""


class RuleError(CheckerError):
    """A rule file that does not load, or a rule that raised."""


class ExampleError(RuleError):
    """A docstring example that is malformed or proves nothing."""


class PatternError(RuleError):
    """A pattern of finds= that cannot be read, or could never match."""


class UnjudgedError(RuleError):
    """A rule failed on what it was given; its boundary has noted it."""


class ReportError(CheckerError):
    """A report that cannot be written."""


class StoreError(CheckerError):
    """A store that cannot be opened or written, or a decision it cannot take."""


class ReviewError(CheckerError):
    """A review that cannot be opened."""
