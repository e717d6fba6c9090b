"""A name and a form -> a rule file to begin with, whose own examples hold. The files lie in skeletons/."""

from __future__ import annotations

import builtins
import keyword
import re
from pathlib import Path
from string import Template

from checker.errors import RuleError

FORMS = ("claims", "finds", "article", "passage")
LONGEST = 60  # characters of an id


def rule_id(name: str) -> str:
    """The id that a name given by the user stands for; raises RuleError with one that would do."""
    made = name.removesuffix(".py").replace("_", "-")
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", made) or len(made) > LONGEST:
        raise RuleError(
            f"{name!r} is no name for a rule: it takes small letters and digits with hyphens between words, and begins with a "
            f"letter. {_suggested(name)}"
        )
    function = made.replace("-", "_")
    if keyword.iskeyword(function) or hasattr(builtins, function):
        raise RuleError(f'{name!r} is a word of Python\'s own, and no name for a function. Try "{made}-told"')
    return made


def _suggested(name: str) -> str:
    words = re.findall(r"[a-z0-9]+", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower())
    nearest = re.sub(r"^[^a-z]+", "", "-".join(words))[:LONGEST].strip("-")
    return f'Try "{nearest}"' if nearest else 'Try one such as "court-sentence"'


def skeleton(made: str, form: str) -> str:
    """The text of a rule file of one of FORMS, for a rule of this id."""
    template = Path(__file__).parent.joinpath("skeletons", f"{form}.txt").read_text(encoding="utf-8")
    return Template(template).substitute(id=made, function=made.replace("-", "_"))
