"""The web format opens by a double-click and keeps its state in the browser."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, expect

from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.sitting import Sitting

COURSE = "tests/samples/every-kind"


def test_answers_are_kept_in_the_browser(packages: Packages, context: BrowserContext) -> None:
    address = (packages(COURSE, "web") / "index.html").as_uri()
    page = context.new_page()
    page.goto(address)
    learner = Learner(page).ready()
    sitting = Sitting(learner, "partly")
    quiz = learner.course.assessments[0]
    learner.turn_to(quiz.page)
    for read, meant in sitting.take(quiz):
        assert read == meant
    result = learner.result(quiz)
    expect(page.locator("#cw-status")).to_have_text(learner.say("saved_here"))
    expect(page.locator("#cw-exit")).to_be_hidden()
    given = [learner.given(question) for question in quiz.questions]
    page.close()
    again = context.new_page()
    again.goto(address)
    back = Learner(again).ready()
    assert (back.here(), back.result(quiz)) == (quiz.page, result)
    assert [back.given(question) for question in quiz.questions] == given
