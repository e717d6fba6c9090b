"""The review page in a real browser: decided by keyboard, kept, readable, accessible, and not run by what articles contain."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route, sync_playwright

from checker.store import Decision, open_store
from checker.store.database import Store
from tests.browser.chromium import READY, asked, complaints, launched, needed, opened, press, question, saved, serving, widest
from tests.report import samples
from tests.review.harness import stored

ROOT = Path(__file__).parent.parent.parent
pytestmark = needed


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        made = launched(playwright)
        yield made
        made.close()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = stored(samples.rich(), tmp_path)
    yield made
    made.close()


@pytest.fixture
def address(store: Store) -> Iterator[str]:
    with serving(store) as found:
        yield found


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context()
    yield opened(context, address)
    context.close()


def checker(*words: str) -> list[str]:
    return [sys.executable, "-m", "checker", *words]


@contextmanager
def command(folder: Path) -> Iterator[str]:
    """`checker review` as a newcomer starts it: the address it prints."""
    words = checker("review", "--no-browser", "--by", "rosa", "-o", str(folder))
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT) as running:
        assert running.stdout is not None
        try:
            yield running.stdout.readline().strip()
        finally:
            running.send_signal(signal.SIGINT)


def states(store: Store) -> dict[str, str]:
    return {entry.question: entry.state for entry in store.entries()}


def test_seeds_are_reviewed_by_keyboard_and_the_decisions_outlive_reload_and_the_next_run(
    browser: Browser, tmp_path: Path
) -> None:
    run = checker("run", "seeds/", "-o", str(tmp_path), "--fail-on", "never", "--quiet", "--format", "json")
    subprocess.run(run, cwd=ROOT, check=True, capture_output=True)
    context = browser.new_context()
    with command(tmp_path) as address:
        page = opened(context, address)
        total = page.locator("#entries li").count()
        assert total >= 4
        decided: dict[str, str] = {}
        for number in range(total):
            shown = question(page)
            press(page, *(("c",), ("d", "3"), ("i",))[number % 3])
            saved(page, f"Saved: {('confirmed', 'dismissed', 'needs info')[number % 3]}" if number < total - 1 else "Saved")
            decided[shown] = ("confirmed", "dismissed", "needs-info")[number % 3]
            if number < total - 1:
                page.wait_for_function("t => document.getElementById('question').textContent !== t", arg=shown)
        assert page.inner_text("#done") == f"{total} of {total} decided"
        page.reload()
        page.wait_for_selector(READY)
        assert page.inner_text("#done") == f"{total} of {total} decided"
    again = subprocess.run(run, cwd=ROOT, check=True, capture_output=True, text=True)
    kept = open_store(None, tmp_path)
    assert states(kept) == decided
    kept.close()
    assert "dismissed" in again.stderr
    with command(tmp_path) as address:
        page = opened(context, address)
        assert page.inner_text("#done") == f"{total} of {total} decided"
        assert "rosa" in page.inner_text(".history")
    context.close()


def test_back_and_reload_come_to_the_finding_that_was_there(page: Page) -> None:
    first = question(page)
    press(page, "j")
    asked(page, "envoy")
    second = page.url
    press(page, "j")
    asked(page, "When did Anna")
    page.go_back()
    asked(page, "envoy")
    assert page.url == second
    page.reload()
    page.wait_for_selector(READY)
    assert "envoy" in question(page)
    assert page.title() == f"{question(page)} – Review"
    page.go_back()
    asked(page, first)


def test_numbers_choose_the_right_hand_source_and_x_swaps(page: Page) -> None:
    press(page, "/")
    page.keyboard.type("Duarte")
    press(page, "Enter")
    asked(page, "When did Anna")
    press(page, "2")
    page.wait_for_selector("article[data-right='2']")
    press(page, "x")
    page.wait_for_selector("article[data-left='2'][data-right='1']")
    assert page.locator(".column mark").all_inner_texts() == ["March 4", "March 4, 2025"]
    page.reload()
    assert page.locator("article[data-left='2'][data-right='1']").count() == 1


def test_the_whole_article_opens_at_the_sentence(page: Page) -> None:
    press(page, "j", "o")
    page.wait_for_selector("dialog#article[open] #here")
    assert page.inner_text("#here") == "Elena Sorokina"
    seen = "e => { const r = e.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight }"
    assert page.locator("#here").evaluate(seen)
    press(page, "c")
    press(page, "Escape")
    assert page.locator("dialog[open]").count() == 0
    assert page.inner_text("#done").startswith("0 of")
    press(page, "Shift+O")
    page.wait_for_selector("dialog#article[open] #here")
    assert page.inner_text("#here") == "Tomas Reyes"


def test_other_reasons_ask_for_a_note_and_u_takes_the_decision_back(page: Page, store: Store) -> None:
    first = question(page)
    press(page, "d", "6")
    page.keyboard.type("cjk: translated")
    press(page, "Enter")
    saved(page, "Saved: dismissed")
    asked(page, "envoy")
    entry = store.entries()[0]
    assert [(e.action, e.reason, e.note, e.by) for e in store.dossier(entry.id).history if e.by == "rosa"] == [
        ("dismiss", "other", "cjk: translated", "rosa")
    ]
    press(page, "u")
    asked(page, first)
    saved(page, "Saved: open")
    assert store.entry(entry.id).state == "open"


def test_nothing_is_decided_when_the_reason_or_the_note_is_left(page: Page, store: Store) -> None:
    press(page, "d", "Escape")
    press(page, "d", "6", "Escape")
    press(page, "n", "Escape")
    press(page, "a", "Escape")
    page.wait_for_timeout(200)
    assert set(states(store).values()) == {"open"}


def test_notes_and_assignments_show_at_once(page: Page) -> None:
    press(page, "n")
    page.keyboard.type("ask the <b>desk</b>")
    press(page, "Enter")
    page.wait_for_selector(".history >> text=ask the <b>desk</b>")
    press(page, "a")
    page.keyboard.type("tom")
    press(page, "Enter")
    page.wait_for_selector(".tags >> text=for tom")


def test_filters_narrow_the_list_and_stay_in_the_address(page: Page) -> None:
    page.click("#filter-fold summary")
    page.select_option("select[name=rule]", "named-to-post")
    assert page.locator("#entries li:visible").count() == 3  # two findings of the rule, and the one that is open
    page.select_option("select[name=kind]", "explained")
    page.wait_for_selector("#entries a >> text=How much trade")
    page.reload()
    page.wait_for_selector(READY)
    assert page.input_value("select[name=kind]") == "explained"
    page.fill("input[name=q]", "no such words")
    assert page.is_visible("#nothing")
    page.locator("#filter-fold").evaluate("fold => { fold.open = true }")
    page.click("text=Show all")
    page.wait_for_selector("#entries a >> text=envoy")
    assert page.input_value("select[name=kind]") == "contradiction"


def test_single_keys_can_be_switched_off(page: Page, store: Store) -> None:
    press(page, "?")
    page.uncheck("#shortcuts")
    press(page, "Escape", "c", "j")
    page.wait_for_timeout(200)
    assert set(states(store).values()) == {"open"}
    page.reload()
    page.wait_for_selector(READY)
    press(page, "c")
    page.wait_for_timeout(200)
    assert set(states(store).values()) == {"open"}
    page.click("[data-do=confirm]")
    saved(page)
    assert "confirmed" in states(store).values()


def test_what_cannot_be_saved_is_called_so_and_is_saved_once_when_it_can(page: Page, store: Store) -> None:
    lost: list[Route] = []

    def lose(route: Route) -> None:
        """The first is stored, but its answer is lost; the second never arrives."""
        lost.append(route)
        if len(lost) == 1:
            route.fetch()
        route.abort()

    page.route("**/decisions", lose)
    press(page, "c")
    saved(page, "NOT SAVED")
    assert "saving" in page.inner_text("#entries li:first-child")
    page.wait_for_function("() => true")
    page.unroute("**/decisions")
    saved(page, "Saved: confirmed")
    assert [e.action for e in store.dossier(store.entries()[0].id).history if e.by == "rosa"] == ["confirm"]


def test_a_refusal_is_shown_and_can_be_tried_again(page: Page, store: Store) -> None:
    page.route("**/decisions", lambda route: route.fulfill(status=409, json={"error": "the disk is full"}))
    press(page, "c")
    page.wait_for_selector("#alert >> text=the disk is full")
    assert page.inner_text("#saved") == "NOT SAVED"
    assert "NOT SAVED" in page.inner_text("#entries li:first-child")
    assert page.inner_text("#done").startswith("0 of")
    page.unroute("**/decisions")
    page.click("#alert >> text=Try again")
    saved(page, "Saved: confirmed")
    assert "confirmed" in states(store).values()


def test_two_reviewers_see_each_other_and_are_told_when_both_decide(browser: Browser, address: str, store: Store) -> None:
    contexts = [browser.new_context(), browser.new_context()]
    anna, tom = (opened(context, address) for context in contexts)
    tom.click("[data-do=name]")
    tom.fill("#name", "tom")
    press(tom, "Enter")
    tom.route("**/changes*", lambda route: route.abort())  # tom has heard nothing yet
    press(anna, "d", "2")
    saved(anna, "Saved: dismissed")
    press(tom, "c")
    tom.wait_for_selector("#alert >> text=rosa dismissed it as rounding")
    anna.wait_for_selector("#entries li:first-child >> text=confirmed")
    asked(anna, "envoy")
    press(anna, "k")
    anna.wait_for_selector(".history >> text=tom confirmed it")
    tom.unroute("**/changes*")
    press(anna, "j")
    asked(anna, "envoy")
    press(anna, "i")
    tom.wait_for_selector("#alert >> text=rosa needs more information")
    assert list(states(store).values())[:2] == ["confirmed", "needs-info"]
    assert [e.by for e in store.dossier(store.entries()[0].id).history if e.by in {"rosa", "tom"}] == ["rosa", "tom"]
    for context in contexts:
        context.close()


def test_markup_in_articles_shows_as_text_and_runs_nothing(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = opened(context, address)
    said = complaints(page)
    for _ in range(4):
        page.keyboard.press("o")
        page.wait_for_selector("dialog#article[open] .whole")
        press(page, "Escape", "j")
        page.wait_for_timeout(100)
    page.goto(page.url.split("/findings")[0] + "/matrix")
    assert page.locator("main em, main .value b b, main script").count() == 0
    assert said == []
    press(page, "Escape")
    context.close()


def test_the_browser_itself_holds_the_page_to_its_policy(page: Page) -> None:
    said = complaints(page)
    page.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<img src=\"http://example.org/x.png\"><b style=\"color:red\">x</b>')"
    )
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert len([line for line in said if "Content Security Policy" in line]) >= 3
    assert page.evaluate("document.cookie") == ""


def test_another_site_cannot_read_or_write(browser: Browser, address: str, store: Store) -> None:
    context = browser.new_context()
    opened(context, address)
    origin = re.sub(r"/\?.*", "", address)
    other = context.new_page()
    other.route("http://evil.example/", lambda route: route.fulfill(body="<title>evil</title>", content_type="text/html"))
    other.goto("http://evil.example/")
    id = store.entries()[0].id
    ask = """([url, options]) => fetch(url, options).then(r => "answered " + r.status, () => "blocked")"""
    assert other.evaluate(ask, [f"{origin}/queue", {"credentials": "include"}]) == "blocked"
    body = {"method": "POST", "mode": "no-cors", "credentials": "include", "body": '{"action": "confirm", "by": "evil"}'}
    other.evaluate(ask, [f"{origin}/findings/{id}/decisions", body])
    other.evaluate(
        "url => { const f = document.createElement('iframe'); f.src = url; document.body.append(f) }", f"{origin}/queue"
    )
    other.wait_for_timeout(300)
    assert store.entry(id).state == "open"
    assert [frame.url for frame in other.frames[1:]] == ["chrome-error://chromewebdata/"]
    context.close()


def shown_pages(page: Page, store: Store) -> Iterator[str]:
    """Goes through every kind of page and window, and names where it is."""
    home = page.url.split("/findings")[0]
    for kind in ("contradiction", "explained", "duplicate", "agreement"):
        for entry in store.entries(kinds=(kind,))[:2]:
            page.goto(f"{home}/findings/{entry.id.replace('?', '%3F')}?kind={kind}")
            page.wait_for_selector(READY)
            yield f"{kind} {entry.rule}"
    page.locator("#filter-fold").evaluate("fold => { fold.open = true }")
    yield "filters"
    for key, window in (("?", "help"), ("d", "reasons"), ("n", "writing"), ("a", "naming"), ("o", "article")):
        press(page, key)
        page.wait_for_selector(f"dialog#{window}[open]")
        yield window
        press(page, "Escape")
    for path in ("matrix", "precision", f"findings/{store.entries()[1].id}/articles/1", "nothing"):
        page.goto(f"{home}/{path}")
        yield path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_to_complain_of(browser: Browser, address: str, store: Store, scheme: str) -> None:
    store.decide(store.entries()[1].id, Decision("dismiss", by="tom", reason="rounding"))
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page = opened(context, address)
    found: dict[str, object] = {}
    for name in shown_pages(page, store):
        broken = Axe().run(page).response["violations"]
        found |= {name: [(v["id"], [node["html"][:120] for node in v["nodes"]][:3]) for v in broken]} if broken else {}
    assert found == {}
    context.close()


def test_everything_fits_400_pixels(browser: Browser, address: str, store: Store) -> None:
    context = browser.new_context(viewport={"width": 400, "height": 800})
    page = opened(context, address)
    assert {name: widest(page) for name in shown_pages(page, store) if widest(page) > 400} == {}
    page.goto(address)
    page.wait_for_selector(READY)
    assert not page.is_visible("#entries")
    page.click("[data-do=list]")
    assert page.is_visible("#entries")
    page.click("#entries a >> text=envoy")
    asked(page, "envoy")
    assert not page.is_visible("#entries")
    context.close()


def test_dark_mode_is_dark(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = opened(context, address)
    for place in ("body", ".column", ".queue", "dialog#help"):
        colour = page.locator(place).first.evaluate("e => getComputedStyle(e).backgroundColor")
        assert max(map(int, re.findall(r"\d+", colour)[:3])) < 80, (place, colour)
    context.close()


def test_the_keyboard_alone_reaches_everything_and_shows_where_it_is(page: Page) -> None:
    reached = set()
    for _ in range(60):
        press(page, "Tab")
        tag, name, outline = page.evaluate(
            "() => [document.activeElement.tagName, document.activeElement.dataset.do ?? document.activeElement.name,"
            " getComputedStyle(document.activeElement).outlineStyle]"
        )
        reached.add(name)
        assert outline != "none" or tag == "BODY", (tag, name)
    assert {"help", "confirm", "dismiss", "undo", "search", "name"} <= reached


def test_what_is_saved_is_announced_and_the_question_has_the_focus(page: Page) -> None:
    assert page.get_attribute("#saved", "aria-live") == "polite"
    assert page.get_attribute("#alert", "role") == "alert"
    press(page, "c")
    saved(page)
    page.wait_for_function("() => document.activeElement.id === 'question'")
    assert page.locator("#entries [aria-current]").count() == 1
