"""The page itself: without scripts, on a phone, in print."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import Packages, listen
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms

COURSES = ("content", "tests/samples/every-kind")
WIDER = """() => [...document.querySelectorAll('body, body *')]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5)
  .filter((one) => !one.parentElement.closest('*:is(pre, .table, [tabindex])'))
  .map((one) => one.outerHTML.slice(0, 120))"""


@pytest.fixture(params=COURSES)
def lms(request: pytest.FixtureRequest, packages: Packages) -> Iterator[Lms]:
    with Lms(packages(request.param, "scorm12"), "scorm12") as lms:
        yield lms


def opened(browser: Browser, lms: Lms, noise: list[str], **options: object) -> Page:
    """The page alone, in a context of its own kind."""
    context = browser.new_context(**options)  # type: ignore[arg-type]
    listen(context, noise)
    page = context.new_page()
    page.goto(lms.content_url)
    return page


def test_all_text_is_there_without_scripts(lms: Lms, browser: Browser, noise: list[str]) -> None:
    page = opened(browser, lms, noise, java_script_enabled=False)
    sections = page.locator("section[data-page]")
    titles = [link.strip() for link in page.locator("#cw-contents a").all_inner_texts()]
    assert sections.locator("h2").all_inner_texts() == titles
    for section in sections.all():
        expect(section).to_be_visible()
    for legend in page.locator(".question legend").all():
        expect(legend).to_be_visible()
    expect(page.locator("button:visible")).to_have_count(0)
    expect(page.locator("noscript")).to_be_visible()
    page.context.close()
    assert noise == []


def test_no_page_scrolls_sideways_at_320_pixels(lms: Lms, browser: Browser, noise: list[str]) -> None:
    page = opened(browser, lms, noise, viewport={"width": 320, "height": 640}, is_mobile=True, has_touch=True)
    learner = Learner(page).ready()
    wide = {}
    for number in learner.course.pages:
        learner.turn_to(number)
        overflow = page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        if overflow > 0:
            wide[number] = (overflow, page.evaluate(WIDER))
    page.context.close()
    assert wide == {}
    assert noise == []


def test_print_shows_the_whole_course(lms: Lms, browser: Browser, noise: list[str]) -> None:
    page = opened(browser, lms, noise)
    learner = Learner(page).ready()
    expect(page.locator("section[data-page]").filter(visible=True)).to_have_count(1)
    page.emulate_media(media="print")
    expect(page.locator("section[data-page]").filter(visible=True)).to_have_count(len(learner.course.pages))
    expect(page.locator("button:visible, nav:visible, progress:visible")).to_have_count(0)
    page.context.close()
    assert noise == []


def test_feedback_stands_in_the_data_block_alone(lms: Lms, browser: Browser, noise: list[str]) -> None:
    page = opened(browser, lms, noise, java_script_enabled=False)
    body = page.locator("main").inner_html()
    block = json.loads(page.locator("#cw-course").text_content() or "")
    said = [html for one in block["questions"].values() for html in one.get("feedback", {}).values()]
    page.context.close()
    assert said
    assert [html for html in said if html in body] == []
    assert noise == []


def test_page_turn_moves_the_focus_to_the_title(lms: Lms, browser: Browser, noise: list[str]) -> None:
    page = opened(browser, lms, noise)
    learner = Learner(page).ready()
    page.locator("#cw-next").click()
    second = learner.page(learner.course.pages[1])
    expect(second.locator("h2").first).to_be_focused()
    page.go_back()
    expect(learner.page(learner.course.pages[0])).to_be_visible()
    page.context.close()
    assert noise == []
