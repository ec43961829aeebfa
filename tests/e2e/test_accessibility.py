"""axe-core finds nothing, best practices included: on every page, and in every state of a quiz."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.audit import LOOKS, Audit, beside, looking
from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.e2e.sitting import MANNERS, Manner, Sitting

EVERY_KIND = "tests/samples/every-kind"
POLICY = "tests/samples/policy"


@contextmanager
def audited(browser: Browser, package: Path, axe: str, look: str) -> Iterator[tuple[Learner, Audit]]:
    """A learner in a window of this look, with axe beside them."""
    with Lms(package, "scorm12") as lms, looking(browser, look) as context:
        yield beside(lms, context, axe)


@pytest.mark.parametrize(
    ("course", "look"),
    [
        ("content", "light"),
        ("content", "dark"),
        ("content", "phone"),
        *((EVERY_KIND, look) for look in LOOKS),
    ],
)
def test_every_page_is_accessible(
    course: str, look: str, browser: Browser, packages: Packages, axe: str
) -> None:
    with audited(browser, packages(course, "scorm12"), axe, look) as (learner, audit):
        for number in learner.course.pages:
            learner.turn_to(number)
            audit.look(f"page {number}")
        learner.leave()
        audit.look("goodbye")
    assert audit.found == {}


@pytest.mark.parametrize(
    ("manner", "look"),
    [("wrong", "forced"), *((manner, look) for manner in MANNERS for look in ("light", "dark", "phone"))],
)
def test_every_state_of_a_quiz_is_accessible(
    manner: Manner, look: str, browser: Browser, packages: Packages, axe: str
) -> None:
    with audited(browser, packages(EVERY_KIND, "scorm12"), axe, look) as (learner, audit):
        sitting = Sitting(learner, manner)
        for quiz in learner.course.assessments:
            learner.turn_to(quiz.page)
            if quiz.counts:
                learner.hand_in(quiz)
                expect(learner.panel(quiz).locator("a").first).to_be_visible()
                audit.look(f"quiz {quiz.page}: asking")
                learner.press(quiz, "keep-working")
            if quiz.feedback == "after-question":
                learner.check(quiz.questions[0])
                expect(learner.trouble(quiz.questions[0])).to_be_visible()
                audit.look(f"quiz {quiz.page}: nothing chosen")
            for read, meant in sitting.take(quiz):
                assert read == meant
            audit.look(f"quiz {quiz.page}: done")
    assert audit.found == {}


@pytest.mark.parametrize("look", LOOKS)
def test_every_state_of_a_policy_is_accessible(
    look: str, browser: Browser, packages: Packages, axe: str
) -> None:
    with audited(browser, packages(POLICY, "scorm12"), axe, look) as (learner, audit):
        pretest, *counted = learner.course.assessments
        learner.turn_to(pretest.page)
        for question in pretest.questions:
            learner.give(question, question.right() if question.options else question.wrong())
            learner.check(question)
        audit.look("pre-test")
        for quiz in counted:
            learner.turn_to(quiz.page)
            section = learner.page(quiz.page)
            if section.locator(".start").is_visible():
                audit.look(f"quiz {quiz.page}: before the start")
                learner.press(quiz, "start")
                expect(section.locator(".clock")).to_be_visible()
            for hint in section.locator("summary").all():
                hint.click()
            shown = [one for one in quiz.questions if learner.question(one).is_visible()]
            for level in section.locator(".sure input:last-of-type").all():
                level.check()
            learner.give(shown[0], shown[0].right())
            audit.look(f"quiz {quiz.page}: running")
            learner.hand_in(quiz)
            learner.press(quiz, "hand-in-anyway")
            learner.result(quiz)
            audit.look(f"quiz {quiz.page}: over")
            learner.press(quiz, "again")
            audit.look(f"quiz {quiz.page}: again")
    assert audit.found == {}


def test_axe_is_heard(browser: Browser, packages: Packages, axe: str) -> None:
    with audited(browser, packages(EVERY_KIND, "scorm12"), axe, "light") as (learner, audit):
        learner.turn_to(learner.course.pages[1])
        learner.view.evaluate("() => document.documentElement.removeAttribute('lang')")
        audit.look("spoiled")
    assert [found.partition(":")[0] for found in audit.found["spoiled"]] == ["html-has-lang"]
