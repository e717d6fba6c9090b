"""Pictures of the review page to look at: python -m tests.browser.screenshots DIR

The sample story, light, dark and 400 px wide: findings of each kind, the windows, and the other pages.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from checker.pipeline import check
from checker.store import Decision
from checker.store.database import Store
from tests.browser.chromium import READY, launched, opened, press, serving
from tests.review.harness import stored

SIZES = {"light": (1280, 850), "dark": (1280, 850), "narrow": (400, 800)}
SEEDS = Path(__file__).parent.parent.parent / "seeds"


def main(folder: str) -> None:
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        store = stored(check(SEEDS), Path(data))
        decided(store)
        with serving(store) as address, sync_playwright() as playwright:
            browser = launched(playwright)
            for name in SIZES:
                picture(browser, address, store, target, name)
            browser.close()


def decided(store: Store) -> None:
    """A little history, so that there is something to see."""
    one, other = (entry.id for entry in store.entries()[1:3])
    store.decide(one, Decision("note", by="tom", note="Asked the Jakarta bureau."))
    store.decide(one, Decision("confirm", by="tom"))
    store.decide(other, Decision("dismiss", by="anna", reason="later-update"))


def picture(browser: Browser, address: str, store: Store, target: Path, name: str) -> None:
    width, height = SIZES[name]
    scheme = "dark" if name == "dark" else "light"
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
    page = opened(context, address)
    for shown in places(page, store):
        page.wait_for_timeout(200)
        page.screenshot(path=target / f"{name}-{shown}.png")
    context.close()


def places(page: Page, store: Store) -> Iterator[str]:
    home = page.url.split("/findings")[0]
    yield "first"
    page.goto(f"{home}/findings/{store.entries()[1].id}")
    page.wait_for_selector(READY)
    yield "decided"
    for key, window in (("?", "help"), ("d", "reasons"), ("n", "note"), ("o", "article")):
        press(page, key)
        page.wait_for_selector("dialog[open]")
        yield window
        press(page, "Escape")
    for kind in ("explained", "duplicate"):
        page.goto(f"{home}/findings/{store.entries(kinds=(kind,))[0].id}?kind={kind}")
        page.wait_for_selector(READY)
        yield kind
    for path in ("matrix", "precision", "nothing"):
        page.goto(f"{home}/{path}")
        yield path


if __name__ == "__main__":
    main(*sys.argv[1:])
