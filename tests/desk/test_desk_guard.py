"""Nobody but the desk's own pages may talk to it, and its pages may do nothing but show themselves."""

from __future__ import annotations

import http.client
from pathlib import Path

import httpx
import pytest
from desk_running import served
from fastapi.routing import APIRoute

from beleg.errors import BelegError
from beleg.present.desk.app import create_app
from beleg.present.desk.guard import check_form
from beleg.present.desk.settings import Settings

PLACES = ("/", "/?q=Granaten&supplier=KP", "/reports", "/feed.atom", "/reports/0", "/api/openapi.json", "/nowhere")


@pytest.mark.parametrize("place", PLACES)
def test_every_answer_carries_the_rules(client: httpx.Client, place: str):
    headers = client.get(place).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert "server" not in headers


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "192.0.2.1:{port}", "", "["]
)
def test_another_name_is_refused(client: httpx.Client, desk: Settings, host: str):
    assert client.get("/", headers={"Host": host.format(port=desk.port)}).status_code in (400, 421)


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "LOCALHOST:{port}", "[::1]:{port}"])
def test_its_own_names_are_let_in(client: httpx.Client, desk: Settings, host: str):
    assert client.get("/reports", headers={"Host": host.format(port=desk.port)}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_writing_from_another_page_is_refused(client: httpx.Client, headers: dict[str, str]):
    assert client.post("/", headers=headers).status_code == 403


def test_whatever_writes_asks_for_the_forms_token(book_of_the_desk: Path):
    app = create_app(Settings(book_of_the_desk))
    writing = [
        route for route in app.routes if isinstance(route, APIRoute) and route.methods - {"GET", "HEAD", "OPTIONS"}
    ]
    for route in writing:
        assert check_form in [one.call for one in route.dependant.dependencies], route.path
    app.state.desk.close()


def test_what_is_too_large_is_refused(book_of_the_desk: Path):
    with served(book_of_the_desk, largest_body=1000) as settings, httpx.Client(base_url=settings.address) as client:
        assert client.post("/", content=b"x" * 1001).status_code == 413


def test_an_address_that_others_reach_needs_a_token(tmp_path: Path):
    for host in ("0.0.0.0", "192.0.2.7", "::", "desk.example"):
        with pytest.raises(BelegError, match="token"):
            Settings(tmp_path, host=host)
        assert Settings(tmp_path, host=host, token="secret").token == "secret"


def test_a_token_lets_in_once_it_is_known(book_of_the_desk: Path):
    with served(book_of_the_desk, token="so geheim") as settings, httpx.Client(base_url=settings.address) as client:
        assert client.get("/").status_code == 401
        assert client.get("/?token=wrong").status_code == 401
        assert client.get("/", headers={"Authorization": "Bearer so geheim"}).status_code == 200
        answer = client.get("/?token=so+geheim&q=a")
        assert (answer.status_code, answer.headers["location"]) == (303, "/?q=a")
        cookie = answer.headers["set-cookie"].lower()
        assert "httponly" in cookie
        assert "samesite=strict" in cookie
        assert "geheim" not in cookie
        assert client.get("/").status_code == 200


def test_a_token_leads_to_no_other_host(book_of_the_desk: Path):
    with served(book_of_the_desk, token="geheim") as settings:
        raw = http.client.HTTPConnection("127.0.0.1", settings.port)
        raw.request("GET", "//evil.example/?token=geheim")
        answer = raw.getresponse()
        raw.close()
    assert (answer.status, answer.headers["location"]) == (303, "/evil.example/")


@pytest.mark.parametrize(
    "place",
    ["/static/x/desk.css", "/static/x/../../app.py", "/static/%2e%2e/%2e%2e/app.py", "/static/x//etc/passwd"],
)
def test_files_are_the_desks_own(client: httpx.Client, place: str):
    assert client.get(place).status_code == 404
