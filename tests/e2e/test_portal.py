"""An LMS that shows the course inside a portal: a frame of another origin, which scripts may not look into."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Api, Attempt, Lms
from tests.e2e.outcome import Outcome, stored
from tests.e2e.server import Server
from tests.limits import violations
from tests.limits.call import Edition

EDITIONS: tuple[Edition, ...] = ("scorm12", "scorm2004")
ADD_FRAME = """address => {
  const frame = document.createElement('iframe');
  Object.assign(frame, { title: 'The portal', src: address });
  document.querySelector('main').append(frame);
}"""
TITLE_ABOVE = "() => { try { return parent.document.title } catch { return 'not to be read' } }"


@dataclass(slots=True)
class Portal:
    """What frames a page of somebody else; it keeps nothing."""

    content_url: str
    edition: Edition = "scorm12"
    files: dict[str, bytes] = field(default_factory=dict)

    def starting(self) -> dict[str, str]:
        """It has no learner."""
        return {}

    def take(self, path: str, session: int, body: bytes) -> dict[str, object]:
        """It takes no data."""
        raise AssertionError(path, session, body)


@contextmanager
def framed(lms: Lms, context: BrowserContext, api: Api) -> Iterator[Attempt]:
    """A launch with a portal between the LMS's window and the course."""
    server = Server(Portal(lms.content_url))
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    lms.sessions.append({})
    page = context.new_page()
    page.goto(f"{lms.url}/lms?session=0&api={api}&depth=0")
    with page.expect_event("framenavigated", lambda frame: frame.url == lms.content_url):
        page.evaluate(ADD_FRAME, f"http://127.0.0.1:{server.server_port}/frame?depth=1")
    frame = page.frame(name="sco")
    assert frame is not None
    yield Attempt(lms, 0, page, frame)
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("edition", EDITIONS)
def test_the_api_behind_the_portal_is_found(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages("content", edition), edition) as lms, framed(lms, context, "there") as attempt:
        learner = Learner(attempt.sco).ready()
        assert attempt.sco.evaluate(TITLE_ABOVE) == "not to be read"
        learner.turn_to(learner.course.pages[1])
        learner.leave()
        assert stored(lms) == Outcome("incomplete", "")
        assert violations(edition, attempt.calls()) == ()


def test_a_portal_without_an_api_does_no_harm(packages: Packages, context: BrowserContext) -> None:
    context.clock.install()
    with (
        Lms(packages("content", "scorm12"), "scorm12") as lms,
        framed(lms, context, "absent") as attempt,
    ):
        learner = Learner(attempt.sco).ready()
        context.clock.fast_forward("05:00")
        expect(learner.notice).to_have_text(learner.say("no_lms"))
