"""Whatever a rule does, it costs that rule only: it is named with the articles, the line and what to do; the others go on."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from checker.config import Config
from checker.model import Article
from checker.pipeline import check
from checker.rules.boundary import NAMED
from tests.rules import own

BODIES = [
    (
        "return a.host.value",
        "raised AttributeError: 'NoneType' object has no",
        "is None: ask for that first",
    ),
    ("return not same_date(a.date, b.date)", "returned a value of type bool", "return the reason as a text, or nothing"),
    ("import sys; sys.exit(3)", "called sys.exit()", "return the reason as a text, or nothing"),
    ("raise BaseException('odd')", "raised BaseException: odd", "mend it there"),
    ("a.date = b.date", "raised FrozenInstanceError", "may not change what it is given"),
    ("a.slots['date'] = b.date", "raised TypeError", "may not change what it is given"),
    ("a.scope.clear()", "raised AttributeError", "may not change what it is given"),
    ("if not same_person(a.who, b.who): return 'x'", "raised NameError", 'write "from checker.rules import same_person"'),
    ("if not same_dat(a.date, b.date): return 'x'", "raised NameError", 'Did you mean "same_date"?'),
    ("return two_days(a, b)", "raised RecursionError", "mend it there"),
]


@pytest.mark.parametrize(("body", "did", "advice"), BODIES)
def test_a_rule_that_fails_is_named_with_the_pair_and_the_line(tmp_path: Path, body: str, did: str, advice: str) -> None:
    own.write(tmp_path, body)
    report = own.run(tmp_path)
    assert [n.what for n in report.not_checked] == [f"rule two-days on {pair}" for pair in ("a and b", "a and c", "b and c")]
    for failure in report.not_checked:
        assert did in failure.reason
        assert advice in failure.reason
        assert f"(two_days.py, line {own.FIRST})" in failure.reason or "returned a value" in did
    assert [f.rule for f in report.open] == ["meeting-date"]


def test_an_error_that_cannot_word_itself_is_named(tmp_path: Path) -> None:
    own.write(tmp_path, "class Mute(Exception):\n    def __str__(self):\n        raise ValueError\nraise Mute")
    assert "the rule raised Mute (two_days.py, line 20)" in own.told(own.run(tmp_path))[0]


def test_what_a_rule_prints_goes_to_stderr(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own.write(tmp_path, "print('days', a.date, b.date)")
    assert own.run(tmp_path).not_checked == ()
    out, err = capsys.readouterr()
    assert out == ""
    assert "days May 3, 2024 May 5, 2024" in err


def test_a_rule_that_runs_too_long_is_left_out_from_then_on(tmp_path: Path) -> None:
    own.write(tmp_path, "while True:\n    pass")
    report = own.run(tmp_path, seconds=0.2)
    (failure,) = report.not_checked
    assert failure.what == "rule two-days on a and b"
    assert failure.reason.startswith("the rule ran longer than 0.2 s; ")
    assert failure.reason.endswith("left out from here on")
    assert [f.rule for f in report.open] == ["meeting-date"]


def test_that_it_was_left_out_is_told_before_its_other_failures(tmp_path: Path) -> None:
    own.write(
        tmp_path, "two_days.calls = getattr(two_days, 'calls', 0) + 1\nwhile two_days.calls > 2:\n    pass\nraise ValueError"
    )
    first, *others = own.run(tmp_path, seconds=0.2).not_checked
    assert (first.what, "left out from here on" in first.reason) == ("rule two-days on b and c", True)
    assert ["raised ValueError" in failure.reason for failure in others] == [True, True]


def test_so_it_is_when_the_articles_are_checked_on_another_thread(tmp_path: Path) -> None:
    own.write(tmp_path, "while True:\n    pass")
    with ThreadPoolExecutor(1) as pool:
        report = pool.submit(own.run, tmp_path, 0.2).result()
    assert [n.what for n in report.not_checked] == ["rule two-days on a and b"]
    assert [f.rule for f in report.open] == ["meeting-date"]


OTHERS = {
    "article": '''"""One.

Flags:
    The bus held [12 people], including [20 children].

Passes: one total
    The bus held 13 people, including four children.
"""
from checker.rules import rule

@rule(over="article", claims="sum")
def odd(claim):
    if claim.article == "1":
        {body}
''',
    "passage": '''"""One.

Flags:
    The bus held [12 people].

Passes: another
    The bus held 13 people.
"""
from checker.rules import rule

@rule(over="passage")
def odd(passage):
    {body}
''',
    "reference": '''"""One.

Flags:
    reference  It [rained].

Passes: another
    It rained.
"""
from checker.rules import rule

@rule(over="reference")
def odd(case):
    {body}
''',
}
SUM = "The bus held 35 people, including 41 children."
COPIED = (
    "The tremor brought down adobe houses in three towns, cut power to some thirty thousand homes and blocked the highway "
    "with rockfalls in at least nine places."
)
POST = "President Donald Trump has picked {} as his Ukraine envoy."
FAILING = [
    ("article", [SUM, f"{SUM} It rained."], ("1", "parts-and-total")),
    ("passage", [COPIED, COPIED], ("0 and 1", "copied-passage")),
    ("reference", [POST.format("Tulsi Gabbard")], ("reference.txt and 0", "named-to-post")),
]


@pytest.mark.parametrize(("body", "did"), [("raise ValueError(7)", "raised ValueError: 7"), ("while True: pass", "ran longer")])
@pytest.mark.parametrize(("over", "texts", "comes"), FAILING, ids=[over for over, *_ in FAILING])
def test_a_failing_rule_of_any_kind_is_named_with_its_articles(
    tmp_path: Path, over: str, texts: list[str], comes: tuple[str, str], body: str, did: str
) -> None:
    path = tmp_path / "odd.py"
    path.write_text(OTHERS[over].format(body=body), encoding="utf-8")
    reference = tmp_path / "reference.txt"
    reference.write_text(POST.format("Keith Kellogg"), encoding="utf-8")
    settings = Config(
        rules=(str(path),), rule_seconds=0.2, reference=(str(reference),), disable=("reference-facts",), one_story=True
    )
    report = check([Article(str(n), text, published="2025-04-02") for n, text in enumerate(texts)], settings)
    (failure,) = report.not_checked
    assert (failure.what, comes[1] in {f.rule for f in report.findings}) == (f"rule odd on {comes[0]}", True)
    assert did in failure.reason


def test_very_many_failures_of_one_rule_are_told_as_a_number(tmp_path: Path) -> None:
    own.write(tmp_path, "raise ValueError")
    text = "Sergey Lavrov met Wang Yi in Moscow on May {}, 2024."
    articles = [Article(f"{day:02}", text.format(day), published="2024-05-20") for day in range(1, 8)]
    failures = check(articles, Config(rules=(str(tmp_path),))).not_checked
    assert len(failures) == NAMED + 1
    assert failures[-1].what == f"rule two-days on {7 * 6 // 2 - NAMED} others"
