"""A text of one's own: saved and shown again, with its lines, its end in sight, and printed whole."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, expect

from tests.conftest import Course
from tests.e2e.answers import Question
from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.e2e.outcome import interactions

PAGE = "# Page\n\n::: quiz\n## What now? {#what type=essay length=300}\n\n> An hour a week.\n:::\n"
TEXT = "An hour each Monday:\n\n1. ask\n2. try “it”"


def _parts(learner: Learner) -> tuple[Question, Locator, Locator]:
    (question,) = learner.course.practice
    form = learner.question(question)
    return question, form.locator("textarea"), form.locator(".room")


def test_a_text_comes_back_with_its_lines_after_a_crash(
    packages: Packages, course: Course, context: BrowserContext, tmp_path: Path
) -> None:
    course({"course.yaml": "title: Essay\n", "01-a/01-b.md": PAGE})
    with Lms(packages(str(tmp_path / "course"), "scorm2004"), "scorm2004") as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        question, field, _ = _parts(learner)
        learner.check(question)
        expect(learner.trouble(question)).to_have_text(learner.say("type"))
        field.fill(TEXT)
        learner.check(question)
        thought = f"{learner.say('noted')} {learner.say('compare')} An hour a week."
        assert learner.feedback(question) == thought
        attempt.crash()
        assert [(each.response, each.result) for each in interactions(lms)] == [
            ("An hour each Monday: 1. ask 2. try “it”", "neutral")
        ]
        back = Learner(lms.launch(context).sco).ready()
        assert back.given(question) == (TEXT,)
        assert back.feedback(question) == thought


def test_the_end_of_the_room_is_said_in_steps(
    packages: Packages, course: Course, context: BrowserContext, tmp_path: Path
) -> None:
    course({"course.yaml": "title: Essay\n", "01-a/01-b.md": PAGE})
    with Lms(packages(str(tmp_path / "course"), "scorm12"), "scorm12") as lms:
        learner = Learner(lms.launch(context).sco).ready()
        _, field, room = _parts(learner)
        said = []
        for typed in (
            "",
            "a" * 199,
            "a" * 200,
            "a" * 249,
            "a" * 250,
            "a" * 290,
            "a" * 300,
            "é" * 130,
            "ไ" * 100,
        ):
            field.fill(typed)
            said.append(room.inner_text())
        end = learner.say("no_room")
        steps = {n: learner.say("room", n=n) for n in (100, 50, 20, 10)}
        assert said == ["", "", steps[100], steps[100], steps[50], steps[10], end, steps[20], end]


def test_a_text_is_printed_whole(
    packages: Packages, course: Course, context: BrowserContext, tmp_path: Path
) -> None:
    course({"course.yaml": "title: Essay\n", "01-a/01-b.md": PAGE})
    with Lms(packages(str(tmp_path / "course"), "scorm12"), "scorm12") as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        question, field, _ = _parts(learner)
        copy = learner.question(question).locator(".written")
        attempt.page.emulate_media(media="print")
        expect(field).to_be_visible()
        expect(copy).to_have_text("")
        attempt.page.emulate_media(media="screen")
        field.fill(TEXT)
        expect(copy).to_be_hidden()
        attempt.page.emulate_media(media="print")
        expect(field).to_be_hidden()
        assert copy.inner_text() == TEXT


QUIZ = """---
feedback: after-attempt
confidence: true
---
# Quiz

## What now? {#what type=essay}

## Who learns? {#who}

- [x] All
- [ ] None

## I can. {#able type=likert}

- No
- Yes
"""


def test_what_nobody_grades_is_asked_for_and_asks_for_no_certainty(
    packages: Packages, course: Course, context: BrowserContext, tmp_path: Path
) -> None:
    course({"course.yaml": "title: Essay\n", "01-a/quiz.md": QUIZ})
    with Lms(packages(str(tmp_path / "course"), "scorm2004"), "scorm2004") as lms:
        learner = Learner(lms.launch(context).sco).ready()
        (quiz,) = learner.course.counted
        essay, choice, scale = quiz.questions
        asked = [learner.question(each).locator(".sure").count() for each in quiz.questions]
        assert asked == [0, 1, 0]
        learner.give(choice, choice.right())
        learner.question(choice).locator(".sure input").last.check()
        learner.hand_in(quiz)
        assert learner.panel(quiz).locator("a").all_inner_texts() == ["1", "3"]
        learner.press(quiz, "keep-working")
        learner.give(scale, scale.right())
        learner.hand_in(quiz)
        learner.press(quiz, "hand-in-anyway")
        lines = learner.panel(quiz).locator("li").all_inner_texts()
        assert lines == [learner.say("sure_right", level=learner.say("sure_3"), n=1, all=1)]
        expect(learner.panel(quiz).locator(".score")).to_contain_text("100")
        unanswered = learner.question(essay).locator(".feedback")
        expect(unanswered).to_have_class("feedback noted")
        expect(unanswered).to_have_text(learner.say("unanswered"))
        assert [(each.identifier, each.response, each.result) for each in interactions(lms)] == [
            ("what", "", "neutral"),
            ("who", choice.right()[0], "correct"),
            ("able", scale.right()[0], "neutral"),
        ]
