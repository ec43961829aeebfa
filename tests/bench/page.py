"""What the learner's browser does with a package, in the little LMS of tests/e2e, at a quarter of its speed."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench import ready_made
from tests.bench.bars import Bar
from tests.e2e.lms import Attempt, Lms
from tests.setup import chromium

FLAGS = ["--disable-background-networking", "--disable-component-update", "--disable-quic", "--disable-sync"]
MANIFEST = '<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"><resource href="index.html"/></manifest>'
WATCH = """
window.longTasks = [];
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) window.longTasks.push(task.startTime + task.duration);
}).observe({ type: "longtask", buffered: true });
"""
QUIET = "() => performance.now() > 2000 + Math.max(1000, ...window.longTasks)"
PAINTED = "() => performance.getEntriesByName('first-contentful-paint').length > 0"
FIRST_PAINT = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"
LAST_TASK = "() => Math.max(0, ...window.longTasks)"


def bars(course: Path, package: Path, large: Path, lab: Path, rounds: int) -> Iterator[Bar]:
    """Paint against a bare page of the same text, what is loaded for it, the large quiz, the LMS's calls."""
    bare = bare_package(course, lab / "bare.zip")
    with started() as browser:
        paints: dict[Path, list[float]] = {bare: [], package: []}
        tasks = []
        for turn in range(rounds + 1):
            seen = {each: open_slowly(browser, each) for each in (bare, package, large)}
            if turn:
                paints[bare].append(seen[bare][0])
                paints[package].append(seen[package][0])
                tasks.append(seen[large][1])
        yield from first_page(browser, package)
        heard = [*calls(browser, package)]
    plain, ours = (statistics.median(times) / 1000 for times in paints.values())
    yield Bar("first contentful paint: bare page", plain, "s", None, "the same text, no script, no style")
    yield Bar("first contentful paint: ours", ours, "s", None, "CPU throttled 4×, in the LMS's frame")
    yield Bar("first contentful paint over bare page", ours / plain, "×", 2, "ratio of medians")
    yield Bar(
        "400 questions: last long task ends", statistics.median(tasks) / 1000, "s", 1.0, "CPU throttled 4×"
    )
    yield from heard


def bare_package(course: Path, path: Path) -> Path:
    """The course's whole text as one bare HTML page in a zip that the little LMS can launch."""
    page = path.with_suffix(".html")
    ready_made.write_page(page, "Bare", "".join(ready_made.bodies(course).values()))
    with ZipFile(path, "w") as archive:
        archive.writestr("imsmanifest.xml", MANIFEST)
        archive.write(page, "index.html")
    return path


@contextmanager
def started() -> Iterator[Browser]:
    """A headless Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def launched(browser: Browser, package: Path, *, throttle: int = 1) -> Iterator[Attempt]:
    """The package in a new learner's browser, with nothing cached."""
    context = browser.new_context()
    context.add_init_script(WATCH)
    if throttle > 1:
        context.on("page", lambda page: slow_down(page, throttle))
    with Lms(package, "scorm12") as lms:
        yield lms.launch(context)
        context.close()


def slow_down(page: Page, times: int) -> None:
    """Slows the page's processor, as a phone's is slower than ours."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": times})


def open_slowly(browser: Browser, package: Path) -> tuple[float, float]:
    """Milliseconds to the first contentful paint and to the end of the last long task."""
    with launched(browser, package, throttle=4) as attempt:
        attempt.sco.wait_for_function(PAINTED)
        attempt.sco.wait_for_function(QUIET)
        return float(attempt.sco.evaluate(FIRST_PAINT)), float(attempt.sco.evaluate(LAST_TASK))


def first_page(browser: Browser, package: Path) -> Iterator[Bar]:
    """Script and style in bytes, and the requests for them and the page."""
    with launched(browser, package) as attempt:
        attempt.sco.wait_for_function(QUIET)
        asked = [one for one in attempt.lms.server.requests if one.path.startswith("/content/")]
    code = [one for one in asked if one.path.endswith((".js", ".css"))]
    pages = [one for one in asked if one.path.endswith(".html")]
    yield Bar("script + style at first page", sum(one.size for one in code) / 1000, "KB", 40, "uncompressed")
    yield Bar("requests at first page", len(code) + len(pages), "", 3, "page, script, style")


def calls(browser: Browser, package: Path) -> Iterator[Bar]:
    """What the LMS hears until the learner does something, and what of it it refuses."""
    with launched(browser, package) as attempt:
        attempt.sco.wait_for_function(QUIET)
        heard = attempt.calls()
    yield Bar(
        "LMS calls refused", sum(one.error != "0" for one in heard), "", 0, "at the start; tests/e2e: in all"
    )
    yield Bar("commits before the first action", sum(one.verb == "Commit" for one in heard), "", 1)
