"""The contents list on a phone, and what a page is called: by keyboard and screen reader one knows where one is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms


@pytest.fixture
def page(browser: Browser, packages: Packages) -> Iterator[Page]:
    """A phone, with the course that has every kind of page."""
    with Lms(packages("tests/samples/every-kind", "scorm12"), "scorm12") as lms:
        context = browser.new_context(viewport={"width": 320, "height": 640})
        page = context.new_page()
        page.goto(lms.content_url)
        yield page
        context.close()


def test_each_page_has_a_title_of_its_own(page: Page) -> None:
    learner = Learner(page).ready()
    title = page.locator("h1").inner_text()
    names = page.locator("section[data-page] > h2").evaluate_all("all => all.map((one) => one.textContent)")
    seen = []
    for number in learner.course.pages:
        learner.turn_to(number)
        seen.append(page.title())
    assert seen == [f"{name} – {title}" for name in names]


def test_escape_gives_the_focus_back_to_the_button(page: Page) -> None:
    Learner(page).ready()
    menu = page.locator("#cw-menu")
    menu.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#cw-contents a").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(menu).to_have_attribute("aria-expanded", "false")


def test_the_list_closes_at_the_page_that_is_shown_too(page: Page) -> None:
    Learner(page).ready()
    menu, link = page.locator("#cw-menu"), page.locator("#cw-contents a").first
    for _ in ("the address names no page yet", "it names this one"):
        menu.press("Enter")
        expect(menu).to_have_attribute("aria-expanded", "true")
        link.click()
        expect(menu).to_have_attribute("aria-expanded", "false")
        expect(page.locator(".current > h2")).to_be_focused()
