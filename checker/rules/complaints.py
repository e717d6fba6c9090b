"""What a rule file raised -> a sentence: what, at which line, and what to do. For loading.py and boundary.py."""

from __future__ import annotations

import re
from pathlib import Path
from traceback import walk_tb

import checker.rules
from checker.config import nearest

RETURN = "return the reason as a text, or nothing"
FROZEN = "a rule may not change what it is given"
ADVICE = {
    "'NoneType'": "what an article leaves open is None: ask for that first, or name the slot in per=(...)",
    "cannot assign to field": FROZEN,
    "mappingproxy": FROZEN,
}
_HOME = re.compile(r" \(\S*[/\\]checker[/\\].*\.py\)$")  # where Python found our module, which helps nobody
_IMPORTED = re.compile(r"cannot import name '(\w+)' from 'checker\.")


def raised(error: BaseException, path: Path | None) -> str:
    """What a rule file did by raising this: "raised KeyError: 'x' (two_days.py, line 14); mend it there"."""
    did = "called sys.exit()" if isinstance(error, SystemExit) else f"raised {_worded(error)}"
    line = line_of(error, path)
    return f"{did}{f' ({path.name}, line {line})' if path and line else ''}; {_advice(error)}"


def overtime(seconds: float) -> str:
    """That something took too long."""
    return f"ran longer than {seconds:g} s; look for a loop that does not end, or raise rule_seconds in the settings"


def line_of(error: BaseException, path: Path | None) -> int | None:
    """The line of a file at which an error arose, or through which it passed last."""
    if isinstance(error, SyntaxError) and error.filename == str(path):
        return error.lineno
    lines = [line for frame, line in walk_tb(error.__traceback__) if frame.f_code.co_filename == str(path)]
    return lines[-1] if lines else None


def _worded(error: BaseException) -> str:
    try:
        said = error.msg if isinstance(error, SyntaxError) else str(error)
    except Exception:  # noqa: BLE001 - the rule boundary: an error of a rule file may fail to word itself
        said = ""
    return f"{type(error).__name__}: {_HOME.sub('', said)}" if said else type(error).__name__


def _advice(error: BaseException) -> str:
    if isinstance(error, SystemExit):
        return RETURN
    if isinstance(error, NameError | ImportError):
        return _about_name(error)
    return next((advice for words, advice in ADVICE.items() if words in _worded(error)), "mend it there")


def _about_name(error: NameError | ImportError) -> str:
    """What to do about a name that is not there, or not imported."""
    known = checker.rules.__all__
    if isinstance(error, ModuleNotFoundError):
        ours = (error.name or "").startswith("checker")
        return 'write "from checker.rules import ..."' if ours else "install it, or do without"
    found = _IMPORTED.search(_worded(error))
    name = found[1] if found else str(error.name)
    if isinstance(error, NameError) and name in known:
        return f'write "from checker.rules import {name}"'
    return f"checker.rules has no such name.{nearest(name, known)}" if found else f"mend it there.{nearest(name, known)}"
