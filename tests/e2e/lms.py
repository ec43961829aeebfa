"""A little LMS on the loopback: scorm-again for the API, the package's files, what was committed.

It keeps what real LMSs keep: only what a commit brought to the server, and in SCORM 2004 only after
exit=suspend (`shared/facts/lms-scorm.md`). Each launch records every call that the package makes.
"""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Literal, Self
from zipfile import ZipFile

from lxml import etree
from playwright.sync_api import BrowserContext, Error, Frame, Page

from tests.e2e.server import Server
from tests.limits.call import Call, Edition

Api = Literal["there", "late", "absent", "opener"]


@dataclass(frozen=True, slots=True)
class Names:
    """What the elements that the LMS itself fills are called in an edition."""

    exit: str
    entry: str
    mode: str
    credit: str
    status: str
    learner: tuple[tuple[str, str], ...]


NAMES: dict[Edition, Names] = {
    "scorm12": Names(
        exit="cmi.core.exit",
        entry="cmi.core.entry",
        mode="cmi.core.lesson_mode",
        credit="cmi.core.credit",
        status="cmi.core.lesson_status",
        learner=(("cmi.core.student_id", "ada"), ("cmi.core.student_name", "Lovelace, Ada")),
    ),
    "scorm2004": Names(
        exit="cmi.exit",
        entry="cmi.entry",
        mode="cmi.mode",
        credit="cmi.credit",
        status="cmi.completion_status",
        learner=(("cmi.learner_id", "ada"), ("cmi.learner_name", "Lovelace, Ada")),
    ),
}


@dataclass(slots=True)
class Lms:
    """The LMS with one package and one learner. Use it in a `with`; it stops by itself."""

    package: Path
    edition: Edition
    mode: str = "normal"
    refusing: bool = False
    given: dict[str, str] = field(default_factory=dict)
    stored: dict[str, str] = field(default_factory=dict)
    sessions: list[dict[int, Call]] = field(default_factory=list)
    commits: list[dict[str, str]] = field(default_factory=list)
    files: dict[str, bytes] = field(init=False)
    launch_href: str = field(init=False)
    server: Server = field(init=False)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def __post_init__(self) -> None:
        with ZipFile(self.package) as archive:
            self.files = {name: archive.read(name) for name in archive.namelist()}
        manifest = etree.fromstring(self.files["imsmanifest.xml"])
        (self.launch_href,) = (
            str(one.attrib["href"]) for one in manifest.iter("{*}resource") if "href" in one.attrib
        )
        self.server = Server(self)

    def __enter__(self) -> Self:
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.server.shutdown()
        self.server.server_close()

    @property
    def url(self) -> str:
        """Where the LMS answers."""
        return f"http://127.0.0.1:{self.server.server_port}"

    def launch(self, context: BrowserContext, *, api: Api = "there", depth: int = 1) -> Attempt:
        """Opens the package in a new tab of the context, `depth` frames below the API."""
        self.sessions.append({})
        session = len(self.sessions) - 1
        page = context.new_page()
        there = "there" if api == "opener" else api
        framed = 0 if api == "opener" else depth
        page.goto(f"{self.url}/lms?session={session}&api={there}&depth={framed}")
        if api == "opener":
            with page.expect_popup() as popup:
                page.evaluate("url => void window.open(url)", self.content_url)
            popup.value.wait_for_url(self.content_url)
            return Attempt(self, session, page, popup.value)
        frame = page.frame(name="sco")
        assert frame is not None
        return Attempt(self, session, page, frame)

    @property
    def content_url(self) -> str:
        """The address of the package's page."""
        return f"{self.url}/content/{self.launch_href}"

    def starting(self) -> dict[str, str]:
        """What the LMS gives to a launch: the learner, the mode and what was stored."""
        names = NAMES[self.edition]
        suspended = self.stored.get(names.exit) == "suspend"
        kept = self.stored if suspended or self.edition == "scorm12" else {}
        fresh = not kept.get(names.status)
        entry = "resume" if suspended else "ab-initio" if fresh else ""
        credit = "credit" if self.mode in ("normal", "") else "no-credit"
        withheld = (
            names.exit,
            names.entry,
            names.mode,
            names.credit,
            "cmi.core.session_time",
            "cmi.session_time",
        )
        data = {key: value for key, value in kept.items() if key not in withheld and value != ""}
        launch = {names.entry: entry, names.mode: self.mode, names.credit: credit}
        return {**data, **dict(names.learner), **self.given, **launch}

    def take(self, path: str, session: int, body: bytes) -> dict[str, object]:
        """Stores a commit (unless it is refusing) and notes the calls that came with it."""
        sent = json.loads(body)
        with self.changed:
            for call in sent if path == "/calls" else sent["calls"]:
                # A commit carries the call that makes it before that has a result; the rest may come first.
                known = self.sessions[session].get(call["index"])
                if known is None or not known.result:
                    self.sessions[session][call["index"]] = Call(**call)
            if path == "/commit" and not self.refusing:
                self.stored = {
                    key: str(value)
                    for key, value in sent["data"].items()
                    if isinstance(value, str | int | float)
                }
                self.commits.append(self.stored)
            self.changed.notify_all()
        return {"result": "false", "errorCode": 391} if self.refusing else {"result": "true", "errorCode": 0}

    def until(self, holds: Callable[[], bool]) -> None:
        """Waits for what the browser sends."""
        with self.changed:
            if not self.changed.wait_for(holds, timeout=20):
                raise TimeoutError(self.sessions[-1:])


@dataclass(slots=True)
class Attempt:
    """One launch: the LMS's page and, in it or beside it, the course."""

    lms: Lms
    session: int
    page: Page
    sco: Frame | Page

    @property
    def popup(self) -> Page:
        """The course's own window, where its API is in the opener."""
        assert isinstance(self.sco, Page)
        return self.sco

    def calls(self) -> tuple[Call, ...]:
        """Every call so far, in order; of a page that is gone, what reached the server."""
        known = dict(self.lms.sessions[self.session])
        if not self.page.is_closed():
            for call in self.page.evaluate("() => window.lms.calls"):
                known[call["index"]] = Call(**call)
        return tuple(known[index] for index in sorted(known))

    def publish(self) -> None:
        """The late API appears."""
        self.page.evaluate("() => window.lms.publish()")

    def leave(self) -> None:
        """The LMS shows something else in the course's place: `pagehide`, for good."""
        self.page.evaluate("() => { document.querySelector('iframe').src = 'about:blank' }")
        self.page.wait_for_function("() => !frames[0].document.querySelector('main')")

    def close(self) -> None:
        """The learner closes the tab: `pagehide` runs, then all is gone."""
        with self.page.expect_event("close"):
            self.page.close(run_before_unload=True)

    def crash(self) -> None:
        """The tab is gone without a word: no `pagehide`, no `visibilitychange`, no beacon."""
        with self.page.expect_event("crash"), contextlib.suppress(Error):
            self.page.goto("chrome://crash", wait_until="commit")
        self.page.close()
