"""What a screen reader says of an answer: at once where the focus has gone on, and nothing that is not so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms


@pytest.fixture
def learner(context: BrowserContext, packages: Packages) -> Iterator[Learner]:
    """At a quiz that is graded as a whole."""
    with Lms(packages("tests/samples/every-kind", "scorm12"), "scorm12") as lms:
        learner = Learner(lms.launch(context).sco).ready()
        learner.turn_to(learner.course.counted[0].page)
        yield learner


def test_a_complaint_about_a_field_that_was_left_is_said(learner: Learner) -> None:
    question = next(
        each for each in learner.course.counted[0].questions if each.declaration["rule"] == "calculated"
    )
    field = learner.question(question).locator(".answer input")
    field.fill("abc")
    field.press("Tab")
    expect(learner.trouble(question)).to_have_role("alert")
    expect(field).not_to_be_focused()
    expect(field).to_have_accessible_description(learner.say("number"))
    field.fill("12")
    field.press("Tab")
    expect(learner.trouble(question)).to_have_count(0)


def test_each_link_to_what_is_missing_has_room_for_a_finger(learner: Learner) -> None:
    quiz = learner.course.counted[0]
    learner.hand_in(quiz)
    boxes = [link.bounding_box() for link in learner.panel(quiz).locator("a").all()]
    assert len(boxes) == len(quiz.questions)
    assert [box for box in boxes if not box or box["width"] < 24 or box["height"] < 24] == []


def test_an_order_that_was_never_given_has_no_wrong_steps(learner: Learner) -> None:
    quiz = learner.course.counted[0]
    question = next(each for each in quiz.questions if each.rule == "order")
    learner.hand_in(quiz)
    learner.press(quiz, "hand-in-anyway")
    expect(learner.question(question).locator(".verdict")).to_have_text(learner.say("unanswered"))
    expect(learner.question(question).locator(".mark")).to_have_count(0)
