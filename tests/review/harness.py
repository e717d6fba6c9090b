"""A store with findings in it, and a browser of few words that is let in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

from checker.model import Report
from checker.review.app import create_app
from checker.review.desk import Desk
from checker.review.guard import Guard
from checker.store import open_store
from checker.store.database import Store

HOST = "127.0.0.1:8765"
GUARD = Guard("127.0.0.1", 8765, token="token" * 8, key="key" * 12)  # the same in every test process


def stored(report: Report, folder: Path) -> Store:
    """A store that has seen this report."""
    store = open_store(None, folder)
    store.record(report)
    return store


@dataclass
class Visitor:
    """Somebody at the page: with the cookie, on the right host, with the key of the page."""

    app: Flask
    name: str = "rosa"

    @classmethod
    def of(cls, store: Store, *, blind: bool = False) -> Visitor:
        app = create_app(Desk(store, blind=blind), GUARD, by="rosa")
        app.testing = True
        return cls(app)

    def get(self, path: str, **headers: str) -> TestResponse:
        return self.ask("GET", path, headers=headers)

    def page(self, path: str) -> str:
        answer = self.get(path)
        assert answer.status_code == 200, (path, answer.status_code, answer.text)
        return answer.text

    def data(self, path: str) -> Any:
        answer = self.get(path, Accept="application/json")
        assert answer.status_code == 200, (path, answer.status_code, answer.text)
        return answer.json

    def decide(self, id: str, action: str, *, request: str = "", **more: Any) -> TestResponse:
        headers = {"Origin": f"http://{HOST}", "X-Review-Key": GUARD.key, "Accept": "application/json", "X-Request-Id": request}
        body = {"action": action, "by": self.name, **more}
        return self.ask("POST", f"/findings/{id}/decisions", json=body, headers=headers)

    def ask(self, method: str, path: str, *, cookie: bool = True, headers: dict[str, str], **more: Any) -> TestResponse:
        client = self.app.test_client()
        if cookie:
            client.set_cookie(GUARD.cookie, GUARD.token, domain="127.0.0.1")
        return client.open(path, method=method, base_url=f"http://{HOST}", headers=headers, **more)
