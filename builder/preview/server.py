"""Serves the preview on the loopback address: the panel, the LMS's script, and the course as it was last built.

Only files that are named here are served, only to pages of this very address: a page of another site that makes
the browser ask is refused by its Host or Origin (DNS rebinding, cross-site requests).
"""

from __future__ import annotations

import json
import mimetypes
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit

from builder.preview.live import FORMATS, Live, Now
from builder.shell import values
from builder.words import TEMPLATES

ADDRESS = "127.0.0.1"
PATIENCE = 20.0
"""Seconds after which an unchanged course is told to be so, to find out whether the page is still there."""
POLICY = "default-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'"
_TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".html": "text/html"}


def _served() -> dict[str, bytes]:
    """The panel's own files, and the player's modules that read a saved state, by their addresses."""
    folders = {"/panel": TEMPLATES / "preview", "/player": TEMPLATES / "player"}
    found = {
        f"{start}/{file.relative_to(folder).as_posix()}": file.read_bytes()
        for start, folder in folders.items()
        for file in folder.rglob("*")
        if file.suffix in _TYPES and "dist" not in file.parts
    }
    return found | {"/": found["/panel/panel.html"]}


class Server(ThreadingHTTPServer):
    """The preview of one course, on `port` of the loopback address; 0 takes a free one."""

    daemon_threads = True

    def __init__(self, live: Live, port: int = 0) -> None:
        self.live = live
        self.files = _served()
        super().__init__((ADDRESS, port), _Handler)

    @property
    def address(self) -> str:
        """Where to point a browser."""
        return f"http://{ADDRESS}:{self.server_address[1]}/"

    def handle_error(self, *_: Any) -> None:  # noqa: ANN401 the base's own
        """A browser that goes away in the middle of an answer is no error of ours."""


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"
    timeout = 60
    """Seconds after which a connection that says nothing is closed."""

    def do_GET(self) -> None:
        if not self._is_ours():
            self._send(HTTPStatus.FORBIDDEN, "text/plain", b"This preview is for this machine alone.\n")
            return
        path = unquote(urlsplit(self.path).path)
        if path == "/now.json":
            self._tell(urlsplit(self.path).query)
        elif path == "/favicon.ico":
            self._send(HTTPStatus.NO_CONTENT, "image/x-icon", b"")
        elif path in self.server.files:
            self._send(HTTPStatus.OK, _type_of(path), self.server.files[path])
        else:
            self._course(path)

    def _is_ours(self) -> bool:
        """Asked under this address, by a page of this address or by none."""
        port = self.server.server_address[1]
        hosts = (f"{ADDRESS}:{port}", f"localhost:{port}")
        origin = self.headers.get("Origin")
        asked_by = origin is None or origin in [f"http://{host}" for host in hosts]
        return self.headers.get("Host") in hosts and asked_by and self._is_same_site()

    def _is_same_site(self) -> bool:
        return self.headers.get("Sec-Fetch-Site", "none") in ("same-origin", "none")

    def _tell(self, query: str) -> None:
        """The newest look; with `?after=N` not before there is one later than N, or patience is at an end."""
        number = query.removeprefix("after=")
        now = self.server.live.after(int(number), PATIENCE) if number.isdecimal() else self.server.live.now
        body = json.dumps(_plain(now or self.server.live.now), ensure_ascii=False).encode()
        self._send(HTTPStatus.OK, "application/json", body)

    def _course(self, path: str) -> None:
        """`/course/FORMAT/PACKAGE/NAME`."""
        _, _, rest = path.partition("/course/")
        format_name, _, rest = rest.partition("/")
        package, _, name = rest.partition("/")
        entry = self.server.live.now.files.get((format_name, package), {}).get(name)
        try:
            body = entry.read() if entry else None
        except OSError:  # moved away since the course was read
            body = None
        if body is None:
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"There is no such file in the course.\n")
        else:
            self._send(HTTPStatus.OK, _type_of(name), body)

    def _send(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.send_response(status)
        charset = "; charset=utf-8" if kind.startswith("text/") or kind.endswith("json") else ""
        for name, value in (
            ("Content-Type", kind + charset),
            ("Content-Length", str(len(body))),
            ("Cache-Control", "no-store"),
            ("Content-Security-Policy", POLICY),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:  # noqa: ANN401 the base's own
        """Nothing: the terminal is for the course's Problems."""


def _type_of(path: str) -> str:
    suffix = PurePosixPath(path).suffix or ".html"
    return _TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"


def _plain(now: Now) -> dict[str, object]:
    return {
        "number": now.number,
        "good": now.good,
        "formats": list(FORMATS),
        "packages": [{"id": package.identifier, "title": package.title} for package in now.packages],
        "problems": values(now.problems),
    }
