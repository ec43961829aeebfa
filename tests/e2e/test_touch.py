"""A finger alone answers every kind of question, on a screen of 320 pixels."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.e2e.answers import Question, Response
from tests.e2e.conftest import Packages, listen
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.e2e.outcome import Outcome, stored
from tests.limits import violations

PHONE = {"viewport": {"width": 320, "height": 640}, "is_mobile": True, "has_touch": True}
LEAST = 24
"""CSS pixels, of a target (WCAG 2.2, 2.5.8)."""


class Finger(Learner):
    """A learner who taps. What the system's own list or keyboard does is taken as done."""

    def tap(self, target: Locator) -> None:
        """Taps what is large enough to be met."""
        target.scroll_into_view_if_needed()
        box = target.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= LEAST, target
        self.actions += 1
        target.tap()

    def tick(self, question: Question, response: Response) -> None:
        for letter in response:
            label = (
                self.question(question)
                .locator("label")
                .filter(has=self.view.locator(f'input[value="{letter}"]'))
            )
            self.tap(label)

    def fill(self, question: Question, response: Response) -> None:
        for field, gap, text in zip(self.gaps(question), question.gaps, response, strict=True):
            self.tap(field)
            if gap.options:
                field.select_option(text)
            else:
                field.press_sequentially(text)

    def pair(self, question: Question, response: Response) -> None:
        for pair in response:
            chosen = self.question(question).locator(f'select[data-option="{pair[0]}"]')
            self.tap(chosen)
            chosen.select_option(pair[1])

    def put_in_order(self, question: Question, response: Response) -> None:
        for place, letter in enumerate(response):
            while self.order(question).index(letter) > place:
                self.tap(self.step(question, letter).get_by_role("button").first)
        if not self.settled(question).is_checked():
            self.tap(self.question(question).locator(".settled"))

    def type(self, question: Question, response: Response) -> None:
        """Types into the question's one field."""
        field = self.question(question).locator(".answer").locator("input, textarea")
        self.tap(field)
        field.press_sequentially(response[0])

    def give(self, question: Question, response: Response) -> None:
        if question.options or question.gaps:
            super().give(question, response)
        else:
            self.type(question, response)

    def check(self, question: Question) -> None:
        self.tap(self.question(question).locator("button.control"))

    def go_on(self) -> None:
        """The next page."""
        before = self.here()
        self.tap(self.view.locator("#cw-next"))
        expect(self.page(before)).to_be_hidden()


def test_course_is_passed_by_touch(browser: Browser, packages: Packages, noise: list[str]) -> None:
    context = browser.new_context(reduced_motion="reduce", **PHONE)  # type: ignore[arg-type]
    listen(context, noise)
    with Lms(packages("content", "scorm2004"), "scorm2004") as lms:
        attempt = lms.launch(context)
        finger = Finger(attempt.sco).ready()
        quizzes = {quiz.page: quiz for quiz in finger.course.assessments}
        kinds = set()
        for number in finger.course.pages:
            for each in quizzes[number].questions if number in quizzes else ():
                question = finger.asked(each)
                finger.give(question, question.right())
                assert finger.given(question) == question.right()
                finger.check(question)
                expect(finger.question(question).locator(".feedback")).to_be_visible()
                kinds.add(finger.question(question).get_attribute("data-widget"))
            if number != finger.course.pages[-1]:
                finger.go_on()
        finger.tap(finger.view.locator("#cw-exit"))
        expect(finger.view.get_by_role("heading", name=finger.say("closed_title"))).to_be_focused()
        assert kinds == {"choice", "text", "pairs", "order", "cloze", "hotspot", "essay"}
        assert stored(lms) == Outcome("passed", "100")
        assert violations("scorm2004", attempt.calls()) == ()
    context.close()
    assert noise == []


@pytest.mark.parametrize("course", ["content", "tests/samples/every-kind"])
def test_a_question_is_readable_text_without_scripts(
    course: str, browser: Browser, packages: Packages, noise: list[str]
) -> None:
    """Every prompt, option and target stands there in words; what cannot work is not shown."""
    with Lms(packages(course, "scorm12"), "scorm12") as lms:
        context = browser.new_context(java_script_enabled=False, **PHONE)  # type: ignore[arg-type]
        listen(context, noise)
        page = context.new_page()
        page.goto(lms.content_url)
        for form in page.locator(".question").all():
            expect(form.locator("legend")).to_be_visible()
            assert form.locator("legend").inner_text().strip()
            for option in form.locator("li").all():
                expect(option).to_be_visible()
                assert option.inner_text().strip()
            expect(form.locator("button:visible")).to_have_count(0)
        context.close()
    assert noise == []
