"""The questions' script: it comes when it is needed, and a line that fails costs no answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms

QUESTIONS = re.compile(r"/questions-\w+\.js$")


@pytest.fixture
def lms(packages: Packages) -> Iterator[Lms]:
    with Lms(packages("tests/samples/every-kind", "scorm12"), "scorm12") as lms:
        yield lms


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """The page as itself, before it is opened."""
    return context.new_page()


def test_the_first_page_does_without(lms: Lms, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    learner = _opened(lms, page)
    page.wait_for_load_state("networkidle")
    assert not any(map(QUESTIONS.search, asked))
    with page.expect_response(QUESTIONS):
        learner.turn_to(learner.course.pages[1])
    learner.turn_to(learner.course.pages[2])
    assert sum(bool(QUESTIONS.search(url)) for url in asked) == 1


def test_an_answer_given_before_it_has_come_is_kept(lms: Lms, page: Page) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(QUESTIONS, hold)
    learner = _opened(lms, page)
    asked = learner.course.practice[0]
    learner.turn_to(learner.page_of(asked))
    learner.give(asked, asked.right())
    learner.question(asked).locator("[data-do=check]").click()
    expect(learner.question(asked).locator(".feedback")).to_have_count(0)
    for route in held:
        route.continue_()
    expect(learner.question(asked).locator(".feedback")).to_be_visible()
    assert learner.given(asked) == asked.right()


def test_a_lost_line_is_said_and_tried_again(
    lms: Lms, page: Page, context: BrowserContext, noise: list[str]
) -> None:
    page.route(QUESTIONS, lambda route: route.abort())
    learner = _opened(lms, page)
    asked = learner.course.practice[0]
    learner.turn_to(learner.page_of(asked))
    expect(learner.status).to_have_text(learner.say("no_questions"))
    page.unroute(QUESTIONS)
    context.set_offline(True)
    context.set_offline(False)
    expect(learner.status).to_have_text("")
    learner.give(asked, asked.right())
    learner.check(asked)
    expect(learner.question(asked).locator(".feedback")).to_be_visible()
    assert all("ERR_FAILED" in line for line in noise)
    noise.clear()


def _opened(lms: Lms, page: Page) -> Learner:
    page.goto(lms.content_url)
    return Learner(page).ready()
