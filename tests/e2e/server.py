"""The HTTP half of the little LMS: its own pages, scorm-again, the package's files, the commits."""

from __future__ import annotations

import json
import mimetypes
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Protocol
from urllib.parse import parse_qs, unquote, urlsplit

from tests.limits.call import Edition

PAGES = Path(__file__).parent / "lms_page"
SCORM_AGAIN = Path(__file__).parent.parent.parent / "node_modules" / "scorm-again" / "dist"
POLICY = "default-src 'self'"
FRAME = """<!doctype html><html lang="en"><title>A frame</title><body style="margin:0">
<iframe title="The course" name="{name}" src="{src}" style="border:0;width:100vw;height:100vh"></iframe>
"""


class Keeper(Protocol):
    """What the server asks of the LMS."""

    edition: Edition
    files: dict[str, bytes]

    @property
    def content_url(self) -> str:
        """The address of the package's page."""

    def starting(self) -> dict[str, str]:
        """The data of a launch."""

    def take(self, path: str, session: int, body: bytes) -> dict[str, object]:
        """The answer to a commit or to calls."""


@dataclass(frozen=True, slots=True)
class Request:
    """One request that was answered, and the bytes of its answer's body."""

    method: str
    path: str
    status: int
    size: int


class Server(ThreadingHTTPServer):
    """A server on a free port of the loopback."""

    daemon_threads = True

    def __init__(self, lms: Keeper) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.lms = lms
        self.requests: list[Request] = []


class Handler(BaseHTTPRequestHandler):
    """Answers one connection."""

    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        if asked.path.startswith("/content/"):
            self.content(unquote(asked.path.removeprefix("/content/")))
        elif asked.path == "/start":
            lms = self.server.lms
            start = {"edition": lms.edition, "cmi": lms.starting(), "href": lms.content_url}
            self.answer(json.dumps(start).encode(), "application/json")
        elif asked.path == "/frame":
            self.nested(int(parse_qs(asked.query)["depth"][0]))
        elif asked.path == "/favicon.ico":
            self.answer(b"", "image/x-icon", 204)
        else:
            self.own(asked.path)

    def do_POST(self) -> None:
        asked = urlsplit(self.path)
        body = self.rfile.read(int(self.headers["Content-Length"]))
        session = int(parse_qs(asked.query)["session"][0])
        self.answer(json.dumps(self.server.lms.take(asked.path, session, body)).encode(), "application/json")

    def own(self, path: str) -> None:
        """The LMS's own page and scripts."""
        files = {
            "/lms": (PAGES / "lms.html", "text/html"),
            "/lms.js": (PAGES / "lms.js", "text/javascript"),
            "/scorm-again.js": (SCORM_AGAIN / f"{self.server.lms.edition}.min.js", "text/javascript"),
        }
        if path in files:
            file, kind = files[path]
            self.answer(file.read_bytes(), f"{kind}; charset=utf-8", Cache_Control="max-age=600")
        else:
            self.answer(b"", "text/plain", 404)

    def nested(self, depth: int) -> None:
        """A frame around a frame, as LMSs nest them."""
        name, src = (
            ("outer", f"/frame?depth={depth - 1}") if depth > 1 else ("sco", self.server.lms.content_url)
        )
        self.answer(FRAME.format(name=name, src=src).encode(), "text/html")

    def content(self, name: str) -> None:
        """A file of the package, under the strictest policy."""
        body = self.server.lms.files.get(name)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        if body is None:
            self.answer(b"", "text/plain", 404)
        else:
            self.answer(body, kind, Content_Security_Policy=POLICY)

    def answer(self, body: bytes, kind: str, status: int = 200, **headers: str) -> None:
        """Sends one answer and notes it."""
        self.server.requests.append(Request(self.command, self.path, status, len(body)))
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Says nothing: `Server.requests` has it."""
