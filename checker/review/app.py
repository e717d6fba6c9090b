"""The review page: what the browser asks, answered from the desk. Next: serve.

Every finding has an address; the page's script fetches the part of it that changes. Nothing is kept here but what makes
a repeated request harmless: a decision is in the store when its answer goes out.
"""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from checker.errors import CheckerError, StoreError
from checker.model import KINDS, SEVERITIES
from checker.report.html import environment
from checker.report.wording import KIND_NAMES, precision, worded
from checker.review import keys, words
from checker.review.decisions import Answered, read_decision
from checker.review.desk import Desk
from checker.review.guard import Guard, protect
from checker.review.shown import Shown

if TYPE_CHECKING:
    from flask import Flask
    from flask.typing import ResponseReturnValue

LARGEST = 64 * 1024  # bytes of a request: a decision with a long note


def create_app(desk: Desk, guard: Guard, *, by: str) -> Flask:
    """The page as a WSGI application; `by` is the name decisions carry until a reviewer gives another."""
    from flask import Flask

    app = Flask("checker.review", static_folder="static")
    app.config["MAX_CONTENT_LENGTH"] = LARGEST
    app.json.sort_keys = False  # type: ignore[attr-defined]
    protect(app, guard)
    pages = Pages(desk, guard, by)
    app.add_url_rule("/", view_func=pages.start)
    app.add_url_rule("/report.css", view_func=pages.style)
    app.add_url_rule("/queue", view_func=pages.queue)
    app.add_url_rule("/changes", view_func=pages.changes)
    app.add_url_rule("/matrix", view_func=pages.matrix)
    app.add_url_rule("/precision", view_func=pages.measured)
    app.add_url_rule("/findings/<id>", view_func=pages.finding)
    app.add_url_rule("/findings/<id>/dossier", view_func=pages.dossier)
    app.add_url_rule("/findings/<id>/articles/<int:number>", view_func=pages.article)
    app.add_url_rule("/findings/<id>/decisions", view_func=pages.decide, methods=["POST"])
    app.register_error_handler(StoreError, pages.failed)
    app.register_error_handler(404, pages.missing)
    return app


class Pages:
    """One method for each address."""

    def __init__(self, desk: Desk, guard: Guard, by: str) -> None:
        self.desk = desk
        self.templates = environment("checker.review")
        self.templates.globals |= {
            "keys": keys, "words": words, "key": guard.key, "by": by, "blind": desk.blind, "kinds": KIND_NAMES, "worded": worded,
            "severities": tuple(reversed(SEVERITIES)), "place_of": lambda row: f"/findings/{quote(row.finding)}",
        }  # fmt: skip
        self.templates.filters["precision"] = precision
        self.answered = Answered()

    def start(self) -> ResponseReturnValue:
        from flask import redirect

        first = self.desk.first()
        return redirect(f"/findings/{quote(first)}", 303) if first else self._page("empty.html.j2")

    def style(self) -> ResponseReturnValue:
        from flask import Response

        return Response(files("checker.report").joinpath("templates/style.css").read_bytes(), mimetype="text/css")

    def finding(self, id: str) -> ResponseReturnValue:
        return self._page("finding.html.j2", **self._shown(id))

    def dossier(self, id: str) -> ResponseReturnValue:
        return self._page("dossier.html.j2", **self._shown(id))

    def article(self, id: str, number: int) -> ResponseReturnValue:
        """The whole article of a citation: a page, or what stands inside of the page's window."""
        from flask import request

        _, view = self.desk.dossier(id)
        citation = view.cited(_within(number, view))
        return self._page("article.html.j2", id=id, citation=citation, pieces=view.article(number), part="part" in request.args)

    def queue(self) -> ResponseReturnValue:
        """The entries of one kind, and the point in the history from which /changes goes on."""
        from flask import request

        kind = request.args.get("kind", "contradiction")
        if kind not in KINDS:
            return {"error": f"no kind {kind!r}"}, 400
        entries = self.desk.queue(kind)
        latest = max((entry.version for entry in entries), default=0)
        return {"run": self.desk.run.id, "latest": latest, "entries": self.desk.rows(entries)}

    def changes(self) -> ResponseReturnValue:
        """What has happened since an event: the events, and the entries as they are now."""
        from flask import request

        since = request.args.get("since", 0, type=int)
        events = self.desk.store.events(since)
        touched = dict.fromkeys(event.finding for event in events)
        return {
            "run": self.desk.run.id,
            "latest": events[-1].id if events else since,
            "events": self.desk.told(events),
            "entries": self.desk.rows(self.desk.store.entry(id) for id in touched),
        }

    def decide(self, id: str) -> ResponseReturnValue:
        """Store one decision; an answer of 200 means that it is stored."""
        from flask import request

        try:
            decision = read_decision(request.get_json(silent=True))
        except CheckerError as error:
            return {"error": str(error)}, 400
        return self.answered.once(request.headers.get("X-Request-Id"), lambda: self._decided(id, decision))

    def matrix(self) -> ResponseReturnValue:
        tables = self.desk.matrices()
        return self._page("matrix.html.j2", matrices=tables, sources=list(self.desk.run.sources.values()))

    def measured(self) -> ResponseReturnValue:
        return self._page("precision.html.j2", rules=self.desk.store.stats())

    def failed(self, error: StoreError) -> ResponseReturnValue:
        from flask import request

        status = 404 if request.method == "GET" else 409
        return ({"error": str(error)}, status) if _wants_data() else (self._page("wrong.html.j2", reason=str(error)), status)

    def missing(self, error: Exception) -> ResponseReturnValue:
        reason = "There is nothing at this address."
        return ({"error": reason}, 404) if _wants_data() else (self._page("wrong.html.j2", reason=reason), 404)

    def _decided(self, id: str, decision: Any) -> dict[str, Any]:
        decided = self.desk.decide(id, decision)
        return {"entry": self.desk.row(decided.entry), "others": self.desk.told(decided.others)}

    def _shown(self, id: str) -> dict[str, Any]:
        """What the templates of a finding need; the sides come from the address, so that a reload keeps them."""
        from flask import request

        found, view = self.desk.dossier(id)
        left, right = (
            _within(request.args.get(name, at, type=int), view) for name, at in zip(("left", "right"), view.pair, strict=True)
        )
        history = self.desk.told(reversed(found.history))
        row = self.desk.row(found.entry)
        return {"entry": row, "view": view, "left": left, "right": right, "history": history, "run": self.desk.run.id}

    def _page(self, template: str, **values: Any) -> str:
        return self.templates.get_template(template).render(**values)


def _within(number: int, view: Shown) -> int:
    """A number of a citation that exists; an old address may ask for one that has gone."""
    return max(1, min(number, len(view.citations)))


def _wants_data() -> bool:
    from flask import request

    return request.accept_mimetypes.best_match(("text/html", "application/json")) == "application/json"
