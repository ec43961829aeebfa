"""The page goes out of sight by the browser's own events, and comes back out of its back/forward cache."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.e2e.conftest import FLAGS, Packages, listen
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.e2e.outcome import Outcome, stored
from tests.limits import violations
from tests.limits.call import Edition

EDITIONS: tuple[Edition, ...] = ("scorm12", "scorm2004")
WATCH = """() => {
  window.seen = [];
  document.addEventListener('visibilitychange', () => seen.push(document.visibilityState));
  addEventListener('pagehide', ({ persisted }) => seen.push(`pagehide ${persisted}`));
  addEventListener('pageshow', ({ persisted }) => seen.push(`pageshow ${persisted}`));
}"""
SEEN = "() => frames[0].seen"
TURN = "() => frames[0].document.querySelector('[data-do=next]').click()"


@pytest.fixture
def caching(browser: Browser, chromium: str, noise: list[str]) -> Iterator[BrowserContext]:
    """A browser with the back/forward cache, which Playwright turns off."""
    own = browser.browser_type.launch(
        executable_path=chromium, args=FLAGS, ignore_default_args=["--disable-back-forward-cache"]
    )
    context = own.new_context()
    listen(context, noise)
    yield context
    own.close()
    assert noise == []


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_page_that_comes_back_from_the_cache_goes_on(
    edition: Edition, packages: Packages, caching: BrowserContext
) -> None:
    with Lms(packages("tests/samples/every-kind", edition), edition) as lms:
        attempt = lms.launch(caching)
        learner = Learner(attempt.sco).ready()
        asked = learner.course.practice[1]
        learner.turn_to(learner.page_of(asked))
        learner.question(asked).locator("input").press_sequentially("13")
        attempt.sco.evaluate(WATCH)
        before = len(lms.commits)
        attempt.page.goto(f"{lms.url}/lms?session=0&api=absent&depth=0")
        lms.until(lambda: len(lms.commits) == before + 1)
        attempt.page.evaluate("() => history.back()")
        attempt.page.wait_for_function("() => frames.length && frames[0].seen?.length === 4")
        assert attempt.page.evaluate(SEEN) == ["pagehide true", "hidden", "visible", "pageshow true"]
        attempt.page.evaluate(TURN)
        lms.until(lambda: len(lms.commits) == before + 2)
        assert stored(lms) == Outcome("incomplete", "")
        assert [call.verb for call in attempt.calls() if call.verb == "Finish"] == []
        assert violations(edition, attempt.calls()) == ()
        back = Learner(lms.launch(caching).sco).ready()
        back.turn_to(back.page_of(asked))
        assert back.given(asked) == ("13",)
