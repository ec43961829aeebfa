"""The status of a course: incomplete, passed, failed, completed, as docs/player.md defines them."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.answers import Assessment
from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.e2e.outcome import Outcome, stored
from tests.limits import violations
from tests.limits.call import Edition

EDITIONS: tuple[Edition, ...] = ("scorm12", "scorm2004")


def hand_in_empty(learner: Learner, quiz: Assessment) -> None:
    """An attempt without an answer."""
    learner.hand_in(quiz)
    learner.press(quiz, "hand-in-anyway")
    learner.result(quiz)


@pytest.mark.parametrize("edition", EDITIONS)
def test_failed_only_when_attempts_are_used_up(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages("content", edition), edition) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        (quiz,) = learner.course.counted
        learner.turn_to(quiz.page)
        hand_in_empty(learner, quiz)
        statuses = [stored(lms)]
        for _ in range(quiz.attempts - 1):
            learner.press(quiz, "again")
            hand_in_empty(learner, quiz)
            statuses.append(stored(lms))
        assert statuses == [Outcome("incomplete", "0"), Outcome("incomplete", "0"), Outcome("failed", "0")]
        expect(learner.panel(quiz).locator("button")).to_have_count(0)
        learner.leave()
        assert violations(edition, attempt.calls()) == ()


@pytest.mark.parametrize("edition", EDITIONS)
def test_passed_never_goes_back(edition: Edition, packages: Packages, context: BrowserContext) -> None:
    with Lms(packages("tests/samples/every-kind", edition), edition) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        statuses = []
        for quiz in learner.course.counted:
            learner.turn_to(quiz.page)
            for question in map(learner.asked, quiz.questions):
                learner.give(question, question.right())
            learner.hand_in(quiz)
            learner.result(quiz)
            statuses.append(stored(lms).status)
        first = learner.course.counted[0]
        learner.turn_to(first.page)
        learner.press(first, "again")
        hand_in_empty(learner, first)
        learner.leave()
        assert (statuses, stored(lms)) == (["incomplete", "passed"], Outcome("passed", "100"))
        assert violations(edition, attempt.calls()) == ()


@pytest.mark.parametrize("edition", EDITIONS)
def test_failure_is_told_at_once_where_the_course_says_so(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages("tests/samples/at-once", edition), edition) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        (quiz,) = learner.course.counted
        hand_in_empty(learner, quiz)
        before = stored(lms)
        learner.press(quiz, "again")
        learner.give(quiz.questions[0], quiz.questions[0].right())
        meanwhile = stored(lms)
        learner.check(quiz.questions[0])
        learner.result(quiz)
        learner.leave()
        assert (before, meanwhile, stored(lms)) == (
            Outcome("failed", "0"),
            Outcome("failed", "0"),
            Outcome("passed", "100"),
        )
        assert violations(edition, attempt.calls()) == ()


@pytest.mark.parametrize("edition", EDITIONS)
def test_course_without_a_quiz_is_completed_by_reading(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages("tests/samples/no-quiz", edition), edition) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        statuses = []
        for number in learner.course.pages[1:]:
            learner.turn_to(number)
            statuses.append(stored(lms))
        learner.leave()
        assert statuses == [Outcome("incomplete", ""), Outcome("completed", "")]
        assert violations(edition, attempt.calls()) == ()
