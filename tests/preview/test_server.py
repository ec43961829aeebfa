"""The preview's server: this machine and this address alone, and nothing that is not the course's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from threading import Thread

import pytest

from builder.preview.live import Live
from builder.preview.server import Server
from tests.conftest import Course

GOOD = {"course.yaml": "id: c\ntitle: C\n", "01-a/01-x.md": "# X\n\n![A map](map.svg)\n"}
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>\n'


@pytest.fixture
def server(course: Course) -> Iterator[Server]:
    live = Live(course({**GOOD, "01-a/map.svg": SVG, "secret.txt": "secret"}))
    live.look()
    with Server(live) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def asked(server: Server, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    """The answer to a request; `_` in a header's name stands for a hyphen."""
    connection = HTTPConnection("127.0.0.1", server.server_address[1])
    connection.putrequest("GET", path, skip_host="Host" in headers)
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def test_server_listens_on_the_loopback_address_alone(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"
    assert server.address == f"http://127.0.0.1:{server.server_address[1]}/"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/panel/panel.js", "text/javascript; charset=utf-8"),
        ("/panel/lms/scorm12.js", "text/javascript; charset=utf-8"),
        ("/panel/panel.css", "text/css; charset=utf-8"),
        ("/player/state.js", "text/javascript; charset=utf-8"),
        ("/course/scorm12/c/index.html", "text/html; charset=utf-8"),
        ("/now.json", "application/json; charset=utf-8"),
    ],
)
def test_what_the_panel_needs_is_served(server: Server, path: str, kind: str) -> None:
    response, body = asked(server, path)
    assert (response.status, response.getheader("Content-Type")) == (200, kind)
    assert response.getheader("Cache-Control") == "no-store"
    assert response.getheader("X-Content-Type-Options") == "nosniff"
    assert body


def test_assets_of_the_course_are_served_by_their_name_in_the_package(server: Server) -> None:
    (name,) = (name for name in server.live.now.files["web", "c"] if name.startswith("media/"))
    response, body = asked(server, f"/course/web/c/{name}")
    assert (response.status, response.getheader("Content-Type"), body) == (200, "image/svg+xml", SVG.encode())


def test_an_asset_that_was_moved_away_is_not_there(server: Server) -> None:
    (name,) = (name for name in server.live.now.files["web", "c"] if name.startswith("media/"))
    (server.live.folder / "01-a/map.svg").unlink()
    response, _ = asked(server, f"/course/web/c/{name}")
    assert response.status == 404


@pytest.mark.parametrize(
    "path",
    [
        "/course/scorm12/c/secret.txt",
        "/course/scorm12/c/../../secret.txt",
        "/course/scorm12/c/%2e%2e/%2e%2e/secret.txt",
        "/course/scorm12/c/../../../../../../etc/passwd",
        "//etc/passwd",
        "/panel/../../pyproject.toml",
        "/player/dist/player.json",
        "/course.yaml",
        "/course/none/c/index.html",
        "/course/scorm12/none/index.html",
    ],
)
def test_nothing_else_is_served(server: Server, path: str) -> None:
    response, _ = asked(server, path)
    assert response.status == 404


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1"},
        {"Host": "127.0.0.1:1"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
def test_a_page_of_another_site_is_refused(server: Server, headers: dict[str, str]) -> None:
    for path in ("/", "/now.json", "/course/scorm12/c/index.html"):
        response, body = asked(server, path, **headers)
        assert (response.status, body) == (403, b"This preview is for this machine alone.\n")


def test_this_address_is_known_by_both_its_names(server: Server) -> None:
    port = server.server_address[1]
    for host in (f"127.0.0.1:{port}", f"localhost:{port}"):
        response, _ = asked(
            server, "/now.json", Host=host, Origin=f"http://{host}", Sec_Fetch_Site="same-origin"
        )
        assert response.status == 200


def test_problems_are_told(server: Server) -> None:
    (server.live.folder / "01-a/01-x.md").write_text("No title.\n", encoding="utf-8")
    server.live.look()
    _, body = asked(server, "/now.json?after=1")
    told = json.loads(body)
    assert (told["number"], told["good"], told["packages"]) == (2, 1, [{"id": "c", "title": "C"}])
    assert [(problem["code"], problem["file"], problem["line"]) for problem in told["problems"]] == [
        ("E201", "01-a/01-x.md", 1)
    ]
