"""The page on a port."""

from __future__ import annotations

import http.client
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from checker.errors import ReviewError
from checker.review.desk import Desk
from checker.review.serve import Serving, prepare
from checker.store.database import Store


@contextmanager
def running(serving: Serving) -> Iterator[Serving]:
    thread = threading.Thread(target=serving.run)
    thread.start()
    try:
        yield serving
    finally:
        serving.stop()
        thread.join()


def test_the_address_opens_the_page_and_no_other_does(store: Store, capfd: pytest.CaptureFixture[str]) -> None:
    with running(prepare(Desk(store), by="rosa")) as serving:
        assert serving.address.startswith(f"http://127.0.0.1:{serving.guard.port}/?token=")
        connection = http.client.HTTPConnection("127.0.0.1", serving.guard.port, timeout=10)
        answers = []
        for path in (serving.address.split("/", 3)[3], "", "?token=guess"):
            connection.request("GET", f"/{path}")
            answer = connection.getresponse()
            answer.read()
            answers.append(answer.status)
        connection.close()
    assert answers == [303, 403, 403]
    assert serving.guard.token not in "".join(capfd.readouterr())


def test_it_listens_on_this_machine_alone_unless_told_otherwise(store: Store) -> None:
    own = prepare(Desk(store), by="rosa")
    assert own.server.socket.getsockname()[0] == "127.0.0.1"
    assert own.warning is None
    own.server.server_close()
    opened = prepare(Desk(store), by="rosa", host="0.0.0.0")
    assert opened.warning is not None
    assert "other machines" in opened.warning
    assert opened.address.startswith("http://127.0.0.1:")
    opened.server.server_close()


def test_a_port_in_use_is_an_error_that_says_what_to_do(store: Store) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(ReviewError, match="--port"):
        prepare(Desk(store), by="rosa", port=taken.getsockname()[1])


@pytest.mark.parametrize("host", ["no-such-host.invalid", "203.0.113.7"])
def test_an_address_that_is_not_ours_is_an_error(store: Store, host: str) -> None:
    with pytest.raises(ReviewError, match="--host"):
        prepare(Desk(store), by="rosa", host=host)
