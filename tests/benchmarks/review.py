"""How fast the review page is with a thousand findings: python -m tests.benchmarks.review [FINDINGS]

Prints milliseconds, in Debian's chromium over a real socket and a SQLite file; needs chromium.
"""

from __future__ import annotations

import http.client
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from checker.store.database import Store
from tests.browser.chromium import launched, opened, serving
from tests.report import samples
from tests.review.harness import stored

OF_FIVE = 2  # of five findings of a large report, those that are contradictions
TIMES = 100


def main(findings: int = 1000) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = stored(samples.large(findings * 5 // OF_FIVE), Path(folder))
        print(f"{len(store.entries()):,} contradictions in {store}")
        with serving(store) as address:
            in_browser(address)
            over_http(address, store)
        store.close()


def in_browser(address: str) -> None:
    """From the address to a filled list; from the key to the word Saved, next finding included."""
    with sync_playwright() as playwright:
        browser = launched(playwright)
        report("page opens, first time", [timed(lambda: opened(browser.new_context(), address))])
        page = opened(browser.new_context(), address)
        report("page opens again", [timed(lambda: (page.reload(), page.wait_for_selector("body[data-ready]"))) for _ in range(5)])
        report("key to saved", [float(page.evaluate(KEY_TO_SAVED)) for _ in range(TIMES)])
        browser.close()


KEY_TO_SAVED = """() => new Promise((resolve) => {
  const began = performance.now(), shown = document.getElementById("question").textContent;
  const done = () => {
    const saved = document.getElementById("saved").textContent.includes(shown.slice(0, 40));
    if (!saved || document.getElementById("question").textContent === shown) return;
    watch.disconnect();
    resolve(performance.now() - began);
  };
  const watch = new MutationObserver(done);
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "c", bubbles: true }));
})"""


def over_http(address: str, store: Store) -> None:
    """Each request alone, on one connection that stays open."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
    connection.request("GET", f"/?{parts.query}")
    answer = connection.getresponse()
    answer.read()
    cookie = (answer.headers["Set-Cookie"] or "").split(";")[0]
    ids = [entry.id for entry in store.entries()]

    def ask(method: str, path: str, body: str | None = None, **headers: str) -> str:
        connection.request(method, path, body, {"Cookie": cookie, **headers})
        answer = connection.getresponse()
        text = answer.read().decode()
        assert answer.status == 200, text
        return text

    page = ask("GET", f"/findings/{ids[0]}")
    key = page.split('name="review-key" content="')[1].split('"')[0]
    sent = {"Origin": f"http://{parts.netloc}", "X-Review-Key": key, "Content-Type": "application/json"}
    body = json.dumps({"action": "confirm", "by": "rosa"})
    report("GET a finding, the whole page", [timed(lambda: ask("GET", f"/findings/{ids[0]}")) for _ in range(TIMES)])
    report("GET a finding, its part", [timed(partial(ask, "GET", f"/findings/{id}/dossier")) for id in ids[:TIMES]])
    report("GET the list", [timed(lambda: ask("GET", "/queue")) for _ in range(10)])
    report("GET changes", [timed(lambda: ask("GET", "/changes?since=999999999")) for _ in range(TIMES)])
    report("GET who says what", [timed(lambda: ask("GET", "/matrix"))])
    posts = [partial(ask, "POST", f"/findings/{id}/decisions", body, **sent) for id in ids[-TIMES:]]
    report("POST a decision", [timed(post) for post in posts])


def timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - began)


def report(what: str, times: list[float]) -> None:
    print(f"{what:<32} median {statistics.median(times):8.1f} ms   worst {max(times):8.1f} ms   of {len(times)}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
