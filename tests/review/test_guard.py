"""Who is let in: each line is a request and what becomes of it."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import html  # type: ignore[import-untyped,unused-ignore]

from checker.review.guard import HEADERS, Guard, is_loopback
from tests.review.harness import GUARD, HOST, Visitor

HERE = f"http://{HOST}"
KEY = {"X-Review-Key": GUARD.key}
PATHS = ("/", "/queue", "/changes?since=0", "/matrix", "/precision", "/report.css", "/static/review.js", "/nothing")


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_told_without_the_cookie(visitor: Visitor, path: str) -> None:
    answer = visitor.ask("GET", path, cookie=False, headers={})
    assert answer.status_code == 403
    assert "checker review" in answer.text


def test_the_token_becomes_a_cookie_that_no_script_and_no_other_site_can_use(visitor: Visitor) -> None:
    answer = visitor.ask("GET", f"/?token={GUARD.token}", cookie=False, headers={})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/")
    parts = answer.headers["Set-Cookie"].split("; ")
    assert parts[0] == f"{GUARD.cookie}={GUARD.token}"
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(parts)


@pytest.mark.parametrize("token", ["", "x", GUARD.token[:-1], GUARD.token + "x", "é"])
def test_another_token_opens_nothing(visitor: Visitor, token: str) -> None:
    answer = visitor.ask("GET", f"/?token={token}", cookie=False, headers={})
    assert answer.status_code == 403
    assert "Set-Cookie" not in answer.headers


def test_every_start_has_tokens_of_its_own() -> None:
    one, other = Guard("127.0.0.1", 8765), Guard("127.0.0.1", 8765)
    assert len({one.token, one.key, other.token, other.key}) == 4
    assert one.token not in repr(one)
    assert one.key not in repr(one)


@pytest.mark.parametrize(
    ("bound", "header", "known"),
    [
        ("127.0.0.1", "127.0.0.1:8765", True),
        ("127.0.0.1", "LOCALHOST:8765", True),
        ("127.0.0.1", "[::1]:8765", True),
        ("127.0.0.1", "127.0.0.1:8766", False),
        ("127.0.0.1", "127.0.0.1", False),
        ("127.0.0.1", "rebound.example:8765", False),
        ("127.0.0.1", "127.0.0.1.rebound.example:8765", False),
        ("127.0.0.1", "192.168.1.5:8765", False),
        ("127.0.0.1", "", False),
        ("127.0.0.1", "[", False),
        ("192.168.1.5", "192.168.1.5:8765", True),
        ("desk.example", "desk.example:8765", True),
        ("0.0.0.0", "192.168.1.5:8765", True),
        ("0.0.0.0", "[fe80::1]:8765", True),
        ("0.0.0.0", "rebound.example:8765", False),
        ("::", "127.0.0.1:8765", True),
    ],
)
def test_a_host_that_is_not_ours_is_not_answered(bound: str, header: str, known: bool) -> None:
    assert Guard(bound, 8765).knows_host(header) is known


def test_the_host_is_looked_at_before_the_cookie(visitor: Visitor) -> None:
    client = visitor.app.test_client()
    client.set_cookie(GUARD.cookie, GUARD.token, domain="rebound.example")
    answer = client.get("/queue", base_url="http://rebound.example:8765")
    assert (answer.status_code, "that name" in answer.text) == (403, True)


@pytest.mark.parametrize(
    ("method", "headers", "refused"),
    [
        ("GET", {}, None),
        ("GET", {"Origin": HERE}, None),
        ("GET", {"Origin": "http://evil.example"}, "another site"),
        ("GET", {"Origin": "null"}, "another site"),
        ("GET", {"Origin": HERE.replace("8765", "8766")}, "another site"),
        ("GET", {"Origin": HERE.replace("http:", "https:")}, "another site"),
        ("POST", {**KEY, "Origin": HERE}, None),
        ("POST", {**KEY, "Origin": "http://evil.example"}, "another site"),
        ("POST", {**KEY}, "does not say"),
        ("POST", {"Origin": HERE}, "lacks the key"),
        ("POST", {"Origin": HERE, "X-Review-Key": GUARD.token}, "lacks the key"),
        ("PUT", {"Origin": HERE}, "lacks the key"),
        ("DELETE", {"Origin": HERE}, "lacks the key"),
    ],
)
def test_a_request_must_come_from_the_page_and_a_write_must_carry_its_key(
    visitor: Visitor, method: str, headers: dict[str, str], refused: str | None
) -> None:
    id = visitor.data("/queue")["entries"][0]["id"]
    path = "/queue" if method == "GET" else f"/findings/{id}/decisions"
    body: dict[str, Any] = {} if method == "GET" else {"json": {"action": "confirm", "by": "rosa"}}
    answer = visitor.ask(method, path, headers=headers, **body)
    assert answer.status_code == (200 if refused is None else 403)
    assert refused is None or refused in answer.text
    history = visitor.data("/changes?since=0")["events"]
    assert any(event["by"] == "rosa" for event in history) is (method == "POST" and refused is None)


@pytest.mark.parametrize("path", [*PATHS, "/?token=wrong"])
@pytest.mark.parametrize("cookie", [True, False])
def test_every_answer_has_the_headers_that_keep_it_in(visitor: Visitor, path: str, cookie: bool) -> None:
    answer = visitor.ask("GET", path, cookie=cookie, headers={})
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_the_policy_lets_the_page_load_its_own_parts_and_nothing_else() -> None:
    policy = dict(part.split(" ", 1) for part in HEADERS["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert set(policy.values()) == {"'none'", "'self'"}


@pytest.mark.parametrize("path", ["/findings/{id}", "/findings/{id}/articles/1", "/matrix", "/precision"])
def test_no_page_has_a_script_or_a_style_inside(visitor: Visitor, path: str) -> None:
    page = html.fromstring(visitor.page(path.format(id=visitor.data("/queue")["entries"][0]["id"])))
    assert page.xpath("//style | //*[@style] | //@*[starts-with(name(), 'on')] | //*[starts-with(@href, 'javascript:')]") == []
    assert [script.get("src", "inside") for script in page.iter("script")] in ([], ["/static/review.js"])


@pytest.mark.parametrize(
    ("host", "is_own"), [("127.0.0.1", True), ("localhost", True), ("::1", True), ("0.0.0.0", False), ("desk.example", False)]
)
def test_what_counts_as_this_machine(host: str, is_own: bool) -> None:
    assert is_loopback(host) is is_own
