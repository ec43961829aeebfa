"""The tab closes without a word; the learner comes back and finds everything."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from playwright.sync_api import BrowserContext

from tests.e2e.answers import Question, Response
from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.e2e.outcome import Outcome, interaction, interactions, stored
from tests.e2e.sitting import Sitting
from tests.limits import violations
from tests.limits.call import Edition

EDITIONS: tuple[Edition, ...] = ("scorm12", "scorm2004")
EVERY_KIND = "tests/samples/every-kind"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a learner has before their eyes: the page, the options in their order, answers and feedback."""

    page: int
    order: tuple[Response, ...]
    answers: tuple[Response, ...]
    feedback: tuple[str, ...]


def seen(learner: Learner, questions: tuple[Question, ...]) -> Seen:
    """Looks at a quiz."""
    return Seen(
        learner.here(),
        tuple(learner.order(question) for question in questions),
        tuple(learner.given(question) for question in questions),
        tuple(learner.feedback(question) for question in questions),
    )


@pytest.mark.parametrize("edition", EDITIONS)
def test_page_answers_and_feedback_are_there_after_a_crash(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages("content", edition), edition) as lms:
        first = lms.launch(context)
        learner = Learner(first.sco).ready()
        sitting = Sitting(learner, "partly")
        (quiz,) = learner.course.counted
        half = quiz.questions[: len(quiz.questions) // 2]
        learner.turn_to(quiz.page)
        for question in half:
            learner.give(question, sitting.response(question))
            learner.check(question)
            learner.feedback(question)
        before = seen(learner, half)
        first.crash()
        second = lms.launch(context)
        back = Learner(second.sco).ready()
        assert seen(back, half) == before
        for question in quiz.questions[len(half) :]:
            back.give(question, question.right())
            back.check(question)
        back.result(quiz)
        back.leave()
        given = [*map(sitting.response, half), *(one.right() for one in quiz.questions[len(half) :])]
        asked = zip(quiz.questions, given, strict=True)
        assert interactions(lms) == tuple(interaction(edition, one, response) for one, response in asked)
        assert (violations(edition, first.calls()), violations(edition, second.calls())) == ((), ())


@pytest.mark.parametrize("edition", EDITIONS)
def test_answers_before_the_hand_in_are_there_after_a_crash(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages(EVERY_KIND, edition), edition) as lms:
        first = lms.launch(context)
        learner = Learner(first.sco).ready()
        quiz = next(one for one in learner.course.counted if one.feedback == "after-attempt")
        learner.turn_to(quiz.page)
        for question in quiz.questions:
            learner.give(question, question.wrong())
        given = [learner.given(question) for question in quiz.questions]
        first.crash()
        back = Learner(lms.launch(context).sco).ready()
        assert [back.given(question) for question in quiz.questions] == given
        assert back.here() == quiz.page
        assert interactions(lms) == ()


@pytest.mark.parametrize("edition", EDITIONS)
def test_result_is_there_after_a_crash(edition: Edition, packages: Packages, context: BrowserContext) -> None:
    with Lms(packages("content", edition), edition) as lms:
        first = lms.launch(context)
        learner = Learner(first.sco).ready()
        (quiz,) = learner.course.counted
        learner.turn_to(quiz.page)
        for question in quiz.questions:
            learner.give(question, question.right())
            learner.check(question)
        result = learner.result(quiz)
        sitting = Sitting(learner, "right")
        before = Seen(
            quiz.page,
            tuple(learner.order(question) for question in quiz.questions),
            tuple(sitting.response(question) for question in quiz.questions),
            tuple(sitting.feedback(question, quiz) for question in quiz.questions),
        )
        first.crash()
        assert stored(lms) == Outcome("passed", "100")
        back = Learner(lms.launch(context).sco).ready()
        assert (back.result(quiz), seen(back, quiz.questions)) == (result, before)


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("mode", ["review", "browse"])
def test_nothing_is_set_outside_normal_mode(
    edition: Edition, mode: str, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages("content", edition), edition) as lms:
        learner = Learner(lms.launch(context).sco).ready()
        (quiz,) = learner.course.counted
        learner.turn_to(quiz.page)
        learner.give(quiz.questions[0], quiz.questions[0].right())
        learner.check(quiz.questions[0])
        learner.feedback(quiz.questions[0])
        learner.leave()
        kept = dict(lms.stored)
        lms.mode = mode
        second = lms.launch(context)
        again = Learner(second.sco).ready()
        assert again.given(quiz.questions[0]) == quiz.questions[0].right()
        again.turn_to(again.course.pages[0])
        second.leave()
        assert [call for call in second.calls() if call.verb in ("SetValue", "Commit")] == []
        assert (violations(edition, second.calls()), kept["cmi.suspend_data"]) == (
            (),
            lms.stored["cmi.suspend_data"],
        )


@pytest.mark.parametrize("edition", EDITIONS)
def test_preview_of_an_untouched_course_does_not_finish(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages("content", edition), edition, mode="browse") as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        (quiz,) = learner.course.counted
        learner.turn_to(quiz.page)
        learner.give(quiz.questions[0], quiz.questions[0].right())
        learner.check(quiz.questions[0])
        learner.feedback(quiz.questions[0])
        attempt.leave()
        verbs = {call.verb for call in attempt.calls()}
        assert (verbs, lms.stored) == ({"Initialize", "GetValue"}, {})


@pytest.mark.parametrize("edition", EDITIONS)
def test_absent_mode_is_normal(edition: Edition, packages: Packages, context: BrowserContext) -> None:
    with Lms(packages("content", edition), edition, mode="") as lms:
        learner = Learner(lms.launch(context).sco).ready()
        learner.turn_to(learner.course.pages[1])
        learner.leave()
        assert stored(lms) == Outcome("incomplete", "")
