"""report.html: whole, safe, needing nothing from outside, usable without seeing and without colour."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model import Report
from checker.report import render
from tests.report import samples
from tests.report.page import Page

REPORTS = {"rich": samples.rich(), "empty": samples.empty(), "quiet": samples.quiet(), "large": samples.large(100)}
CSS = files("checker.report").joinpath("templates/style.css").read_text("utf-8")


def page(report: Report) -> Page:
    return Page(render(report, "html"))


PLAIN = page(samples.with_text("It met.", "It met."))


@pytest.mark.parametrize("name", REPORTS)
def test_every_link_inside_leads_somewhere_and_no_id_stands_twice(name: str) -> None:
    seen = page(REPORTS[name])
    assert len(seen.ids) == len(set(seen.ids))
    assert {link[1:] for link in seen.links() if link.startswith("#")} <= set(seen.ids)


@pytest.mark.parametrize("name", REPORTS)
def test_nothing_is_loaded_from_anywhere(name: str) -> None:
    seen = page(REPORTS[name])
    assert not [a for a in seen.attributes if a[1] in {"src", "srcset", "data", "action", "onclick"} or a[0] == "link"]
    assert "url(" not in CSS
    assert "@import" not in CSS
    assert ("meta", "http-equiv", "Content-Security-Policy") in seen.attributes


@pytest.mark.parametrize("name", REPORTS)
def test_a_screen_reader_finds_landmarks_headings_and_names(name: str) -> None:
    seen = page(REPORTS[name])
    assert seen.tags.count("main") == seen.tags.count("h1") == 1
    labelled = [value for _, attribute, value in seen.attributes if attribute == "aria-labelledby"]
    assert set(labelled) <= set(seen.ids)
    assert all(value for _, attribute, value in seen.attributes if attribute == "aria-label")


def test_the_words_in_conflict_are_marked() -> None:
    assert {"March 4, 2025", "March 5, 2025", "Tomas Reyes", "$50 billion"} <= set(page(samples.rich()).texts["mark"])


def test_markup_in_an_article_shows_as_text() -> None:
    seen = page(samples.rich())
    assert seen.tags.count("script") == 1
    assert "em" not in seen.tags
    assert "<b>markup</b>" in seen.texts["mark"]
    assert any("<script>alert('x')</script>" in text for text in seen.texts["blockquote"])


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=80).filter(str.strip))
def test_whatever_an_article_says_the_page_keeps_its_structure(text: str) -> None:
    assert page(samples.with_text(text, text)).tags == PLAIN.tags


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", " https://a.b", "//a.b"])
def test_only_web_addresses_become_links(url: str) -> None:
    report = Report((replace(samples.HARBOUR, url=url),), ())
    assert all(link.startswith("#") for link in page(report).links())


def test_each_reason_has_its_own_folded_group_with_an_explanation() -> None:
    seen = page(samples.rich())
    assert {"why-target-and-actual", "why-rounding"} <= set(seen.ids)
    assert any("One figure is a goal" in text for text in seen.texts["p"])


def test_a_decided_contradiction_is_folded_away_and_not_in_the_matrix() -> None:
    seen = page(samples.rich())
    assert "decided" in seen.ids
    assert not any("Was it a summit?" in text for text in seen.texts["table"])


def test_differences_between_copies_are_marked_word_by_word() -> None:
    seen = page(samples.rich())
    assert "eleven" in seen.texts["del"]
    assert "twelve" in seen.texts["ins"]


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
@pytest.mark.parametrize(
    ("text", "ground"),
    [(t, g) for t in ("ink", "soft", "link") for g in ("page", "card", "sunk")]
    + [(t, f"{t}-soft") for t in ("bad", "warn", "low", "ok", "info")]
    + [("ink", "bad-soft"), ("ink", "info-soft"), ("ink", "ok-soft"), ("mark-ink", "mark")],
)
def test_contrast_meets_wcag_aa(theme: str, text: str, ground: str) -> None:
    colours = _colours(theme)
    light, dark = sorted((_luminance(colours[text]), _luminance(colours[ground])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def _colours(theme: str) -> dict[str, str]:
    light, dark, printed = (
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", b)) for b in re.findall(r":root \{(.*?)\}", CSS, re.S)
    )
    return light | {"light": {}, "dark": dark, "print": printed}[theme]


def _luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * d for d in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_copy_in_several_parts_is_one_copy_with_all_its_spans() -> None:
    report = samples.in_parts(3)
    seen = page(report)
    captions = [text for text in seen.texts["figcaption"] if "characters" in text]
    assert [" ".join(text.split()) for text in captions] == [
        "Origin [1] one, 2025-03-01 characters 0–8, 10–18, 20–28, 6 words",
        "Copy [2] two, 2025-03-02 characters 0–8, 10–18, 20–28, 6 words",
    ]
    assert sum("Word for word the same." in text for text in seen.texts["p"]) == 1
