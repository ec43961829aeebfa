"""`coursewright preview`, as a designer uses it: read, change a page, break it, mend it, take the quiz."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, FrameLocator, Page, expect

from tests.e2e.audit import RUN

PAGE = "01-kinds/01-blocks.md"


@pytest.fixture
def course(root: Path, tmp_path: Path) -> Path:
    """A copy of a course, to be written in."""
    return shutil.copytree(root / "tests/samples/every-kind", tmp_path / "course")


@pytest.fixture
def address(root: Path, course: Path) -> Iterator[str]:
    """Where the preview of the course is; ended by Ctrl-C, in peace."""
    command = [sys.executable, "-u", "-m", "builder", "preview", str(course)]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    with subprocess.Popen(
        command, cwd=course, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        yield process.stdout.readline().split()[0]
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
        assert (process.returncode, "Traceback" in said) == (0, False)


@pytest.fixture
def page(address: str, context: BrowserContext) -> Page:
    """The preview in a browser, its course begun."""
    page = context.new_page()
    page.goto(address)
    expect(_course(page).locator("#cw-place")).not_to_be_empty()
    return page


def _course(page: Page) -> FrameLocator:
    return page.frame_locator("#course")


def _change(course: Path, before: str, after: str) -> None:
    """Saves a page as editors do: whole, under its name."""
    text = (course / PAGE).read_text(encoding="utf-8")
    assert before in text
    (course / "new").write_text(text.replace(before, after), encoding="utf-8")
    (course / "new").replace(course / PAGE)


def test_a_save_is_shown_where_the_learner_is(course: Path, page: Page) -> None:
    _course(page).locator("#cw-next").click()
    expect(_course(page).locator("#cw-status")).not_to_be_empty()
    place = _course(page).locator("#cw-place").inner_text()
    _change(course, "# Every kind of block", "# Every kind of block, again")
    expect(_course(page).locator("#cw-contents")).to_contain_text("Every kind of block, again")
    expect(_course(page).locator("#cw-place")).to_have_text(place)


def test_an_error_is_told_and_the_last_good_build_stays(course: Path, page: Page) -> None:
    _change(course, "# Every kind of block", "![](none.svg)\n\n# Every kind of block")
    problems = page.locator("#problems")
    expect(problems).to_contain_text(f"{PAGE}:1:")
    expect(problems).to_contain_text("error E301")
    expect(problems).to_contain_text("Below is the course as it was before these errors.")
    _course(page).locator("#cw-next").click()
    expect(_course(page).locator("#cw-place")).to_contain_text("2")
    _change(course, "![](none.svg)\n\n", "")
    expect(problems).not_to_contain_text("error")


@pytest.mark.parametrize("edition", ["scorm12", "scorm2004"])
def test_what_passes_between_course_and_lms_is_shown(edition: str, page: Page) -> None:
    page.locator("#format").select_option(edition)
    frame = _course(page)
    expect(frame.locator("#cw-place")).to_contain_text("1")
    frame.locator("#cw-next").click()
    question = frame.locator(".question:visible").first
    question.locator("label").first.click()
    question.locator("button.control").click()
    expect(question.locator(".feedback")).to_be_visible()
    expect(page.locator("#calls tr").first).to_contain_text("Commit")
    expect(page.locator("#calls tr.failed")).to_have_count(0)
    expect(page.locator("#answers tr")).to_have_count(1)
    expect(page.locator("#size")).to_contain_text(" of 4096 " if edition == "scorm12" else " of 64000 ")
    expect(page.locator("#state")).to_contain_text("Answers by question")
    page.get_by_role("button", name="Leave and come back").click()
    expect(_course(page).locator(".question:visible .feedback")).to_have_count(1)
    page.get_by_role("button", name="New attempt").click()
    expect(_course(page).locator("#cw-place")).to_contain_text("1")
    expect(page.locator("#answers tr")).to_have_count(0)


def test_review_writes_nothing(page: Page) -> None:
    page.locator("#mode").select_option("review")
    expect(_course(page).locator("#cw-notice")).not_to_be_empty()
    _course(page).locator("#cw-next").click()
    expect(page.locator("#calls")).to_contain_text("LMSInitialize")
    expect(page.locator("#calls")).not_to_contain_text("LMSSetValue")


def test_a_page_by_itself_needs_no_lms(page: Page) -> None:
    page.locator("#format").select_option("web")
    _course(page).locator("#cw-next").click()
    expect(_course(page).locator("#cw-status")).not_to_be_empty()
    expect(page.locator("#calls tr")).to_have_count(0)


def test_the_panel_is_accessible(root: Path, page: Page) -> None:
    closed = page.locator("details:not([open]) summary")
    while closed.count():
        closed.first.click()
    page.evaluate((root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8"))
    page.evaluate("() => document.getElementById('course').remove()")
    assert page.evaluate(RUN) == []
