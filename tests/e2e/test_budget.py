"""A learner who gives every answer at its longest comes close to what `check` counted, and never above it."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from builder import budget
from builder.build import packages as divided
from builder.cache import Cache
from builder.formats import FORMATS
from builder.load.course import load
from builder.state import decode, fingerprint
from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.limits import violations
from tests.reachable import longest

COURSE = "tests/samples/every-kind"


def test_the_longest_answers_come_close_to_the_budget(
    root: Path, packages: Packages, context: BrowserContext
) -> None:
    course = load(root / COURSE, tuple(FORMATS), Cache(None)).course
    assert course is not None
    (package,) = divided(course)
    most = budget.of(package).characters
    declared = {
        question.identifier: question.response for page in course.pages for question in page.questions
    }
    with Lms(packages(COURSE, "scorm12"), "scorm12") as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        quizzes = learner.course.assessments
        asked = [(quiz.page, question) for quiz in quizzes for question in quiz.questions]
        asked += [(learner.page_of(question), question) for question in learner.course.practice]
        answers = {int(question.number): longest(declared[question.identifier]) for _, question in asked}
        for page in learner.course.pages:
            learner.turn_to(page)
        for page, question in sorted(asked, key=lambda each: each[0]):
            learner.turn_to(page)
            learner.give(question, answers[int(question.number)])
        learner.turn_to(learner.course.pages[0])
        expect(learner.status).to_have_text(learner.say("saved"))
        text = lms.stored["cmi.suspend_data"]
        state = decode(text, fingerprint(course.identifier))
        assert state is not None
        assert dict(state.responses) == answers
        assert 0.9 * most <= len(text) <= most <= 4096
        assert violations("scorm12", attempt.calls()) == ()
