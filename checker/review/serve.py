"""The review page on a port of this machine, until the reviewer stops it. Last stage of a page."""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.errors import ReviewError
from checker.review.app import create_app
from checker.review.desk import Desk
from checker.review.guard import Guard, is_loopback

if TYPE_CHECKING:
    from werkzeug.serving import BaseWSGIServer


@dataclass(frozen=True)
class Serving:
    """A server that is bound to its port, and the address with the token under which to open it."""

    server: BaseWSGIServer
    guard: Guard

    @property
    def address(self) -> str:
        return self.guard.address

    @property
    def warning(self) -> str | None:
        """What to know before leaving it open to other machines."""
        if is_loopback(self.guard.host):
            return None
        return (
            f"other machines can reach this page at {self.guard.host}: whoever has the address with its token can read the "
            "articles and decide, and what is sent is not encrypted. Leave --host away to keep it on this machine."
        )

    def run(self) -> None:
        """Answer requests until `stop` or an interrupt, which ends it without an error; then the port is free again."""
        self.server.serve_forever()

    def stop(self) -> None:
        self.server.shutdown()


def prepare(desk: Desk, *, by: str, host: str = "127.0.0.1", port: int = 0) -> Serving:
    """Bind the page to a port (0: any free one); raises ReviewError when that cannot be done."""
    bound = _bound(host, port)
    guard = Guard(host, bound.getsockname()[1])
    server = _server(bound, create_app(desk, guard, by=by))
    return Serving(server, guard)


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except (OSError, OverflowError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).partition(" (while")[0]  # the address is named already
        raise ReviewError(f"cannot listen on {host}, port {port} ({reason}). Choose others with --host and --port.") from error


def _server(bound: socket.socket, app: Callable[..., object]) -> BaseWSGIServer:
    from werkzeug.serving import WSGIRequestHandler, make_server

    class Quiet(WSGIRequestHandler):
        """Requests are not logged: their addresses hold the token."""

        disable_nagle_algorithm = True  # an answer goes out in two parts, and the second would wait for 40 ms

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
            pass

    host, port = bound.getsockname()[:2]
    server = make_server(host, port, app, threaded=True, request_handler=Quiet, fd=bound.fileno())  # type: ignore[arg-type]
    bound.close()  # the server has a copy of its own
    return server
