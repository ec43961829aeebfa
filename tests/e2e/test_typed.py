"""Whatever a learner types goes to the LMS in a form that none refuses, and comes back as it was typed."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.e2e.outcome import interactions
from tests.limits import violations
from tests.limits.call import Edition

EDITIONS: tuple[Edition, ...] = ("scorm12", "scorm2004")
COURSE = "tests/samples/every-kind"
TEXTS = (
    "anything",
    "a" * 255,
    "😀" * 127,
    "a" * 249 + "😀é",
    "{case_matters=true}x",
    "{lang=xx}",
    "a[,]b[.]c[:]d",
    "<b>&amp;</b> \"quoted\" 'twice' \\n",
    "  spaced   out  ",
    "ça, à côté",
    "مرحبا",
    ",",
    "0",
    " {a}[,]\\<é>'\"&😀 ",
)
NUMBERS = ("3,14", "-0.001", "123456", "99999.5", "+7", "0.1234567890123456789012", "1e3", "00012", ".5", "٣")


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_text_is_taken_and_kept(edition: Edition, packages: Packages, context: BrowserContext) -> None:
    with Lms(packages(COURSE, edition), edition) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        question = next(one for one in learner.course.practice if one.interaction == "fill-in")
        learner.turn_to(learner.page_of(question))
        for text in TEXTS:
            learner.give(question, (text,))
            learner.check(question)
            learner.feedback(question)
        assert len(interactions(lms)) == len(TEXTS)
        attempt.crash()
        assert violations(edition, attempt.calls()) == ()
        assert Learner(lms.launch(context).sco).ready().given(question) == (TEXTS[-1],)


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_number_is_taken_or_asked_for_again(
    edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages(COURSE, edition), edition) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        question = next(one for one in learner.course.practice if one.interaction == "numeric")
        form = learner.question(question)
        learner.turn_to(learner.page_of(question))
        for number in (*NUMBERS, "twelve", "1,2,3"):
            learner.give(question, (number,))
            learner.check(question)
            expect(form.locator(".feedback, .trouble")).to_have_count(1)
        expect(learner.trouble(question)).to_have_text(learner.say("number"))
        expect(form.locator("input")).to_be_focused()
        learner.leave()
        assert violations(edition, attempt.calls()) == ()


MISSING = {
    "is-false": "choose",
    "three": "settle",
    "two-pairs": "choose_each",
    "sort-these": "choose_each",
    "how-much": "number",
    "own-words": "type",
    "fill-gaps": "fill",
    "ask-team": "type",
    "part-of-work": "choose",
    "mean": "number",
    "treated": "choose",
}
"""What is asked for in each question of the last quiz."""


@pytest.mark.parametrize("edition", EDITIONS)
def test_nothing_chosen_is_no_answer(edition: Edition, packages: Packages, context: BrowserContext) -> None:
    with Lms(packages(COURSE, edition), edition) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        quiz = learner.course.counted[-1]
        learner.turn_to(quiz.page)
        said = []
        for question in quiz.questions:
            learner.check(question)
            said.append(learner.trouble(question).inner_text())
        assert said == [learner.say(MISSING[question.identifier]) for question in quiz.questions]
        assert [call for call in attempt.calls() if call.element.startswith("cmi.interactions.0")] == []
