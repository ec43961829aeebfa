"""Answers of several parts: what counts as one, what is asked for, and what is kept half-way."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.answers import Question
from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.e2e.outcome import interactions
from tests.limits.call import Edition

EVERY_KIND = "tests/samples/every-kind"


def named(learner: Learner, identifier: str) -> Question:
    asked = [
        *learner.course.practice,
        *(one for quiz in learner.course.assessments for one in quiz.questions),
    ]
    (question,) = (one for one in asked if one.identifier == identifier)
    learner.turn_to(learner.page_of(question))
    return question


def test_what_is_not_chosen_is_asked_for_at_check_and_not_before(
    packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages(EVERY_KIND, "scorm12"), "scorm12") as lms:
        learner = Learner(lms.launch(context).sco).ready()
        question = named(learner, "practice-pairs")
        learner.check(question)
        expect(learner.trouble(question)).to_have_text(learner.say("choose_each"))
        expect(learner.question(question).locator("select").first).to_be_focused()
        first, *rest = learner.order(question)[: len(question.options)]
        right = {pair[0]: pair[1] for pair in question.correct}
        learner.pair(question, (first + right[first],))
        expect(learner.trouble(question)).to_have_count(0)
        learner.check(question)
        item = learner.choice(question, rest[0] + right[rest[0]])
        expect(learner.trouble(question)).to_have_text(learner.say("choose_for", item=item))
        lacking = learner.question(question).locator(f'select[data-option="{rest[0]}"]')
        expect(lacking).to_be_focused()
        expect(lacking).to_have_attribute("aria-invalid", "true")
        assert interactions(lms) == ()
        learner.pair(question, question.right())
        learner.check(question)
        assert learner.feedback(question).startswith(learner.say("right"))


def test_an_order_is_an_answer_when_it_is_meant(packages: Packages, context: BrowserContext) -> None:
    with Lms(packages(EVERY_KIND, "scorm12"), "scorm12") as lms:
        learner = Learner(lms.launch(context).sco).ready()
        question = named(learner, "practice-order")
        learner.check(question)
        expect(learner.trouble(question)).to_have_text(learner.say("settle"))
        learner.settled(question).check()
        expect(learner.trouble(question)).to_have_count(0)
        standing = learner.order(question)
        learner.check(question)
        learner.feedback(question)
        assert [one.response for one in interactions(lms)] == [",".join(standing)]
        learner.settled(question).uncheck()
        learner.check(question)
        expect(learner.trouble(question)).to_have_text(learner.say("settle"))
        top = learner.step(question, standing[0]).get_by_role("button").first
        expect(top).to_have_attribute("aria-disabled", "true")
        top.press("Enter")
        expect(learner.settled(question)).not_to_be_checked()
        learner.step(question, standing[0]).get_by_role("button").last.click()
        expect(learner.settled(question)).to_be_checked()
        assert learner.order(question) == (standing[1], standing[0], *standing[2:])


@pytest.mark.parametrize("edition", ["scorm12", "scorm2004"])
def test_half_of_the_pairs_and_an_untouched_order_are_there_after_a_crash(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages(EVERY_KIND, edition), edition) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        pairs, order = named(learner, "roles-of"), named(learner, "steps-of")
        learner.pair(pairs, pairs.right()[:2])
        seen = [(learner.given(one), learner.order(one)) for one in (pairs, order)]
        assert [given for given, _ in seen] == [pairs.right()[:2], ()]
        attempt.crash()
        back = Learner(lms.launch(context).sco).ready()
        assert [(back.given(one), back.order(one)) for one in (pairs, order)] == seen
        quiz = next(one for one in back.course.counted if order in one.questions)
        back.hand_in(quiz)
        expect(back.panel(quiz).get_by_role("link")).to_have_count(len(quiz.questions))


def test_parts_are_marked_when_the_attempt_is_over_and_gone_in_the_next(
    packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages(EVERY_KIND, "scorm12"), "scorm12") as lms:
        learner = Learner(lms.launch(context).sco).ready()
        pairs, order = named(learner, "roles-of"), named(learner, "steps-of")
        quiz = next(one for one in learner.course.counted if order in one.questions)
        learner.give(pairs, pairs.right())
        learner.give(order, order.wrong())
        learner.hand_in(quiz)
        learner.press(quiz, "hand-in-anyway")
        assert learner.feedback(pairs).startswith(learner.say("right"))
        marks = learner.question(order).locator(".steps .mark")
        expect(marks).to_have_text([learner.say("wrong")] * len(order.options))
        expect(learner.settled(order)).to_be_disabled()
        expect(learner.step(order, order.correct[0]).locator("button").first).to_be_hidden()
        learner.press(quiz, "again")
        assert (learner.given(pairs), learner.given(order)) == ((), ())
        expect(marks).to_have_count(0)
        assert sorted(learner.order(order)) == sorted(order.options)
