"""The keywords of @rule: each has a type, a wrong name is answered with the nearest one, and former ids still name a rule."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.config import Config
from checker.errors import ConfigError, RuleError
from checker.rules import Rule, rule
from checker.rules.loading import load_rules

WRONG: tuple[tuple[dict[str, Any], str], ...] = (
    ({"claim": "post"}, r'no keyword \'claim\'. Did you mean "claims"\? It takes'),
    ({"severity": "hihg"}, r'one of low, medium, high. Did you mean "high"\?'),
    ({"over": "articles"}, r'Did you mean "article"\?'),
    ({"pairs": "accross"}, r'Did you mean "across"\?'),
    ({"claims": ("post", "age")}, "a text in quotation marks"),
    ({"question": 3}, "a text in quotation marks"),
    ({"per": 3}, "a list of texts"),
    ({"per": ("who", 3)}, "a list of texts"),
    ({"agreements": "no"}, "True or False"),
    ({"within": 60}, "a text in quotation marks"),
    ({"within": "soon"}, "60 days"),
    ({"since": "soon"}, "a version"),
    ({"since": 0.2}, "a text in quotation marks"),
    ({"aliases": ("Old_Name",)}, "small letters with hyphens"),
    ({"per": ()}, "everything would meet everything"),
    ({"over": "passage"}, "needs claims="),
)


@pytest.mark.parametrize(("keywords", "complaint"), WRONG, ids=lambda value: str(value)[:40])
def test_a_wrong_keyword_is_an_error_that_says_what_to_write(keywords: dict[str, Any], complaint: str) -> None:
    with pytest.raises(RuleError, match=complaint):
        rule(**{"claims": "post", "per": ("post",), **keywords})


def made(**keywords: Any) -> Rule:
    def who_was_named(a: Any, b: Any, *, days: int = 3) -> str | None:
        return None

    marked = rule(**{"claims": "post", "per": ("post",), **keywords})(who_was_named)
    found: Rule = marked.__rule__  # type: ignore[attr-defined]
    return found


def test_a_rule_is_its_keywords_its_function_and_the_options_of_that() -> None:
    found = made(within="2 weeks", severity="high", since="0.2", aliases=["named-to-office"])
    assert (found.id, found.options, found.within) == ("who-was-named", {"days": 3}, dt.timedelta(days=14))
    assert (found.severity, found.since, found.aliases) == ("high", "0.2", ("named-to-office",))


def test_one_slot_may_stand_without_its_comma() -> None:
    assert made(per="post").per == ("post",)


RENAMED = '''"""Articles put one meeting on two days.

Flags:
    2025-04-02  Sergey Lavrov met Wang Yi in Moscow on [Tuesday].
    2025-04-03  Sergey Lavrov met Wang Yi in Moscow on [Wednesday].

Passes: one day
    2025-04-02  Sergey Lavrov met Wang Yi in Moscow on Tuesday.
    2025-04-03  Sergey Lavrov met Wang Yi in Moscow on Tuesday.
"""
from checker.rules import rule, same_date


@rule(claims="meeting", per=("who", "whom"), aliases=("day-of-talks",))
def two_days(a, b):
    if not same_date(a.date, b.date):
        return "Two days."
'''


@pytest.fixture
def config(tmp_path: Path) -> Config:
    (tmp_path / "two_days.py").write_text(RENAMED, encoding="utf-8")
    return Config(rules=(str(tmp_path),))


def test_settings_that_know_a_rule_by_its_former_name_still_reach_it(config: Config) -> None:
    one = load_rules(config.model_copy(update={"only": ("day-of-talks",), "rule": {"day-of-talks": {"severity": "low"}}}))
    assert [(r.id, r.severity) for r in one.rules] == [("two-days", "low")]
    rest = load_rules(config.model_copy(update={"disable": ("day-of-talks",)}))
    assert "two-days" not in {r.id for r in rest.rules}


def test_a_name_near_a_former_one_is_answered_with_it(config: Config) -> None:
    with pytest.raises(ConfigError, match='Did you mean "day-of-talks"'):
        load_rules(config.model_copy(update={"only": ("day-of-talk",)}))


def test_a_rule_can_be_changed_but_not_to_nonsense() -> None:
    with pytest.raises(RuleError, match="severity"):
        replace(made(), severity="extreme")
