"""Who may ask: the token, the hosts, the origin and the form key of one start of the review page. Next: app.

The page shows unpublished text and writes decisions, and every web site the reviewer has open can send requests to a port
of this machine. Against other sites stand SameSite=Strict and the Origin check; against DNS rebinding the Host check
(OWASP, Cross-Site Request Forgery Prevention; RFC 6454).
"""

from __future__ import annotations

import hmac
import ipaddress
import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from flask import Flask, Response

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
EVERY_ADDRESS = frozenset({"0.0.0.0", "::"})
READING = frozenset({"GET", "HEAD"})
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True)
class Guard:
    """What a request must carry; `host` and `port` are those the server is bound to."""

    host: str
    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    key: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)

    @property
    def cookie(self) -> str:
        """Cookies are shared by all ports of a host, so each port has one of its own name."""
        return f"checker-review-{self.port}"

    @property
    def address(self) -> str:
        """Where to open the page, token included."""
        host = "127.0.0.1" if self.host in EVERY_ADDRESS else self.host
        return f"http://{_bracketed(host)}:{self.port}/?token={self.token}"

    def knows_host(self, header: str) -> bool:
        """Whether a Host header names this server; bound to every address, any address will do, but no other name."""
        host, port = _split(header)
        if port != self.port:
            return False
        if host in LOOPBACK or host == _bracketed(self.host.lower()):
            return True
        return self.host in EVERY_ADDRESS and _is_address(host)

    def admits(self, token: str | None) -> bool:
        return same(token, self.token)

    def refusal(self, method: str, origin: str | None, host: str, key: str | None) -> str | None:
        """Why a request with a good cookie is refused all the same, or None."""
        if origin is not None and origin.lower() != f"http://{host.lower()}":
            return "this request comes from another site"
        if method in READING:
            return None
        if origin is None:
            return "this request does not say where it comes from"
        return None if same(key, self.key) else "this request lacks the key of the page"


def protect(app: Flask, guard: Guard) -> None:
    """Let nothing through to the app that the guard refuses, and put its headers on every answer."""
    from flask import Response, redirect, request

    @app.before_request
    def check() -> Response | None:
        host = request.headers.get("Host", "")
        if not guard.knows_host(host):
            return denied("this server does not go by that name")
        token = request.args.get("token")
        if request.method == "GET" and request.path == "/" and guard.admits(token):
            answer = redirect("/", 303)
            answer.set_cookie(guard.cookie, guard.token, httponly=True, samesite="Strict", path="/")
            assert isinstance(answer, Response)
            return answer
        if not guard.admits(request.cookies.get(guard.cookie)):
            return denied("open the address that `checker review` printed when it started; each start has a new one")
        reason = guard.refusal(request.method, request.headers.get("Origin"), host, request.headers.get("X-Review-Key"))
        return denied(reason) if reason else None

    @app.after_request
    def add_headers(response: Response) -> Response:
        response.headers.update(HEADERS)
        return response


def denied(why: str) -> Response:
    from flask import Response

    return Response(f"Not allowed: {why}.\n", 403, mimetype="text/plain")


def same(given: str | None, wanted: str) -> bool:
    """Compared in a time that tells nothing of how much was right."""
    return hmac.compare_digest((given or "").encode(), wanted.encode())


def is_loopback(host: str) -> bool:
    return host == "localhost" or (_is_address(host) and ipaddress.ip_address(host.strip("[]")).is_loopback)


def _split(header: str) -> tuple[str, int | None]:
    try:
        parts = urlsplit(f"//{header.lower()}")
        return _bracketed(parts.hostname or ""), parts.port or 80
    except ValueError:
        return "", None


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host and not host.startswith("[") else host


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True
