"""The keyboard alone takes the whole course, from the first page to Exit."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from tests.e2e.answers import Question, Response
from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Attempt, Lms
from tests.e2e.outcome import Outcome, stored
from tests.limits import violations
from tests.limits.call import Edition


class Keyboard:
    """Hands on the keys."""

    def __init__(self, attempt: Attempt, learner: Learner) -> None:
        self.attempt = attempt
        self.learner = learner

    def press(self, key: str) -> None:
        self.attempt.page.keyboard.press(key)

    def tab_to(self, target: Locator) -> None:
        """Tabs forward until the target has the focus, and sees where it is."""
        for _ in range(200):
            if target.evaluate("element => element === document.activeElement"):
                assert target.evaluate("element => getComputedStyle(element).outlineStyle") != "none"
                return
            self.press("Tab")
        raise AssertionError(target)

    def activate(self, target: Locator, key: str = "Enter") -> None:
        """Tabs to a button and presses it."""
        self.tab_to(target)
        self.press(key)

    def answer(self, question: Question, response: Response) -> None:
        """Types or ticks; in a group of radio buttons the arrows move."""
        form = self.learner.question(question)
        if question.gaps:
            self.fill(question, response)
        elif question.rule == "pairs":
            self.pair(question, response)
        elif question.rule == "order":
            self.put_in_order(question, response)
        elif not question.options:
            self.tab_to(form.locator(".answer").locator("input, textarea"))
            self.attempt.page.keyboard.type(response[0])
        elif question.declaration["cardinality"] == "multiple":
            for option in form.locator("input").all():
                if option.get_attribute("value") in response:
                    self.activate(option, "Space")
        else:
            self.tab_to(form.locator("input").first)
            self.press("Space")
            while self.learner.given(question) != response:
                self.press("ArrowDown")

    def fill(self, question: Question, response: Response) -> None:
        """Types into each gap; in a list the arrows move."""
        for field, gap, text in zip(self.learner.gaps(question), question.gaps, response, strict=True):
            self.tab_to(field)
            if gap.options:
                while field.input_value() != text:
                    self.press("ArrowDown")
            else:
                self.attempt.page.keyboard.type(text)

    def pair(self, question: Question, response: Response) -> None:
        """Chooses a target for each item, with the arrows."""
        targets = {pair[0]: pair[1] for pair in response}
        for one in self.learner.question(question).locator("select").all():
            self.tab_to(one)
            while one.input_value() != targets[one.get_attribute("data-option") or ""]:
                self.press("ArrowDown")

    def put_in_order(self, question: Question, response: Response) -> None:
        """Moves each step up to its place; the focus stays with it, and the move is said."""
        for place, letter in enumerate(response):
            up = self.learner.step(question, letter).get_by_role("button").first
            while (at := self.learner.order(question).index(letter)) > place:
                self.activate(up)
                expect(up).to_be_focused()
                said = self.learner.say(
                    "moved", item=self.learner.choice(question, letter), n=at, all=len(response)
                )
                expect(self.learner.question(question).locator("output")).to_have_text(said)
        if not self.learner.settled(question).is_checked():
            self.activate(self.learner.settled(question), "Space")


@pytest.mark.parametrize(
    ("course", "edition"), [("content", "scorm12"), ("tests/samples/every-kind", "scorm2004")]
)
def test_whole_course_is_passed_by_keyboard(
    course: str, edition: Edition, packages: Packages, context: BrowserContext
) -> None:
    with Lms(packages(course, edition), edition) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        keys = Keyboard(attempt, learner)
        keys.activate(attempt.sco.locator(".skip"))
        expect(attempt.sco.locator("#cw-main")).to_be_focused()
        quizzes = {quiz.page: quiz for quiz in learner.course.assessments}
        for number in learner.course.pages:
            expect(learner.page(number)).to_be_visible()
            quiz = quizzes.get(number)
            for question in quiz.questions if quiz else ():
                keys.answer(question, learner.asked(question).right())
                if quiz and (quiz.feedback == "after-question" or not quiz.counts):
                    if question.options or question.gaps or question.interaction == "long-fill-in":
                        keys.tab_to(learner.question(question).locator("button.control"))
                    keys.press("Enter")
                    expect(learner.question(question).locator(".feedback")).to_be_focused()
            if quiz and quiz.feedback == "after-attempt":
                keys.activate(learner.panel(quiz).locator('[data-do="hand-in"]'))
                expect(learner.panel(quiz)).to_be_focused()
            if number != learner.course.pages[-1]:
                keys.activate(attempt.sco.locator("#cw-next"))
                expect(learner.page(number)).to_be_hidden()
        keys.activate(attempt.sco.locator("#cw-exit"))
        expect(attempt.sco.get_by_role("heading", name=learner.say("closed_title"))).to_be_focused()
        assert stored(lms) == Outcome("passed", "100")
        assert violations(edition, attempt.calls()) == ()


def test_every_policy_is_played_by_keyboard(packages: Packages, context: BrowserContext) -> None:
    with Lms(packages("tests/samples/policy", "scorm12"), "scorm12") as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        keys = Keyboard(attempt, learner)
        for quiz in learner.course.assessments:
            section = learner.page(quiz.page)
            while learner.here() != quiz.page:
                before = learner.here()
                keys.activate(attempt.sco.locator("#cw-next"))
                expect(learner.page(before)).to_be_hidden()
            if section.locator(".start").is_visible():
                keys.tab_to(section.locator("select"))
                keys.press("ArrowDown")
                keys.activate(section.locator('[data-do="start"]'))
                expect(section.locator(".clock")).to_have_text(learner.say("time_left", n="25 min"))
            shown = section.locator(".question").filter(visible=True)
            each = quiz.feedback == "after-question"
            for number in [form.get_attribute("data-question") for form in shown.all()]:
                question = next(one for one in quiz.questions if one.number == number)
                form = learner.question(question)
                if form.locator("summary").count():
                    keys.activate(form.locator("summary"))
                    keys.attempt.page.keyboard.press("Shift+Tab")
                    keys.attempt.page.keyboard.press("Shift+Tab")
                keys.answer(question, learner.asked(question).right())
                if form.locator(".sure").count():
                    keys.tab_to(form.locator(".sure input").first)
                    keys.press("Space")
                    keys.press("ArrowDown")
                    keys.press("ArrowDown")
                if each:
                    keys.activate(form.locator("button.control"))
                    expect(form.locator(".feedback")).to_be_focused()
            if not each:
                keys.activate(learner.panel(quiz).locator('[data-do="hand-in"]'))
                expect(learner.panel(quiz)).to_be_focused()
        keys.activate(attempt.sco.locator("#cw-exit"))
        expect(attempt.sco.get_by_role("heading", name=learner.say("closed_title"))).to_be_focused()
        assert stored(lms) == Outcome("passed", "95.45")
        assert violations("scorm12", attempt.calls()) == ()
