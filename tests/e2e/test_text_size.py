"""Text of twice the size on a phone of 320 pixels: nothing scrolls sideways."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms

BEYOND = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_no_page_scrolls_sideways_with_text_of_twice_the_size(browser: Browser, packages: Packages) -> None:
    with Lms(packages("tests/samples/every-kind", "scorm12"), "scorm12") as lms:
        context = browser.new_context(viewport={"width": 320, "height": 640})
        page = context.new_page()
        page.goto(lms.content_url)
        learner = Learner(page).ready()
        beyond = {}
        for number in learner.course.pages:
            learner.turn_to(number)
            page.evaluate("document.documentElement.style.fontSize = '34px'")
            beyond[number] = page.evaluate(BEYOND)
            page.evaluate("document.documentElement.style.fontSize = ''")
        assert beyond == dict.fromkeys(learner.course.pages, 0)
        context.close()
