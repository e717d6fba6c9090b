"""Debian's chromium, driven by playwright, and a review page for it to look at."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from checker.review.desk import Desk
from checker.review.serve import prepare
from checker.store.database import Store

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needed = pytest.mark.skipif(CHROMIUM is None, reason="no chromium here; Debian has it in the package of that name")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync")
READY = "body[data-ready]"
WAIT = 15_000  # ms: a busy machine


def launched(playwright: Playwright) -> Browser:
    return playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))


@contextmanager
def serving(store: Store, *, blind: bool = False) -> Iterator[str]:
    """The address of a page that shows this store."""
    served = prepare(Desk(store, blind=blind), by="rosa")
    thread = threading.Thread(target=served.run)
    thread.start()
    try:
        yield served.address
    finally:
        served.stop()
        thread.join()


def opened(context: BrowserContext, address: str) -> Page:
    """The page at an address, its list filled; what it complains of is collected in `complaints`."""
    context.set_default_timeout(WAIT)
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector(READY)
    return page


def complaints(page: Page) -> list[str]:
    """What the page will write to the console or throw from now on."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append(f"dialog: {dialog.message}"))
    return said


def saved(page: Page, text: str = "Saved") -> str:
    """What the page says of the last decision, once it is saved."""
    page.wait_for_function("t => document.getElementById('saved').textContent.startsWith(t)", arg=text)
    return page.inner_text("#saved")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def question(page: Page) -> str:
    return page.inner_text("#question")


def asked(page: Page, words: str) -> None:
    """Wait until the finding with these words is shown."""
    page.wait_for_function("t => document.getElementById('question').textContent.includes(t)", arg=words)


def widest(page: Page) -> int:
    width: int = page.evaluate("document.documentElement.scrollWidth")
    return width
