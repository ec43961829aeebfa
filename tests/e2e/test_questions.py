"""Every question of every package is answered right, wrong and partly right in a real LMS session."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext

from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Attempt, Lms
from tests.e2e.outcome import Outcome, commits, interaction, interactions, stored
from tests.e2e.sitting import MANNERS, Manner, Sitting
from tests.limits import violations
from tests.limits.call import Edition

EDITIONS: tuple[Edition, ...] = ("scorm12", "scorm2004")
COURSES = ("content", "tests/samples/every-kind")


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("course", COURSES)
def test_every_question_is_graded_and_reported(
    course: str, edition: Edition, manner: Manner, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages(course, edition), edition) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        sitting = Sitting(learner, manner)
        for read, meant in take(sitting):
            assert read == meant
        learner.leave()
        assert stored(lms) == Outcome(sitting.status(), sitting.score(learner.course.counted))
        asked = [(one, False) for one in learner.course.practice]
        asked += [(one, quiz.counts) for quiz in learner.course.assessments for one in quiz.questions]
        assert interactions(lms) == tuple(
            interaction(edition, learner.asked(one), sitting.response(one), counts=counts)
            for one, counts in asked
        )
        assert_clean(edition, attempt, learner)


def take(sitting: Sitting) -> Iterator[tuple[str, str]]:
    """Every practice question, then every quiz: pairs of what is read and what should be."""
    learner = sitting.learner
    for question in learner.course.practice:
        learner.turn_to(learner.page_of(question))
        learner.give(question, sitting.response(question))
        learner.check(question)
        yield learner.feedback(question), sitting.feedback(question)
    for quiz in learner.course.assessments:
        learner.turn_to(quiz.page)
        yield from sitting.take(quiz)


def assert_clean(edition: Edition, attempt: Attempt, learner: Learner) -> None:
    """No call that a real LMS would refuse, one Finish, no more commits than actions."""
    calls = attempt.calls()
    assert violations(edition, calls) == ()
    assert [call.verb for call in calls][-1] == "Finish"
    assert 0 < len(commits(calls)) <= learner.actions
