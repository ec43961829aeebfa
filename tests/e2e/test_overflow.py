"""More text than SCORM 1.2 has room for: the learner is told, and no attempt is given back."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from tests.conftest import Course
from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.limits import violations

QUESTION = "## What is said in {n}? {{#said-{n} type=text}}\n\n- = {n} words\n"
QUIZ = "---\nattempts: 1\nfeedback: after-attempt\n---\n# Quiz\n\n" + "\n".join(
    QUESTION.format(n=n) for n in range(12)
)
LONG = "é" * 200


def test_an_attempt_whose_answers_do_not_fit_stays_used(
    packages: Packages, course: Course, context: BrowserContext, tmp_path: Path
) -> None:
    course({"course.yaml": "title: Long answers\n", "01-a/quiz.md": QUIZ})
    with Lms(packages(str(tmp_path / "course"), "scorm12"), "scorm12") as lms:
        first = lms.launch(context)
        learner = Learner(first.sco).ready()
        (quiz,) = learner.course.counted
        for question in quiz.questions:
            learner.give(question, (LONG,))
        expect(learner.status).to_have_text(learner.say("too_long"))
        learner.hand_in(quiz)
        shown = learner.result(quiz)
        kept = {name: lms.stored[f"cmi.core.{name}"] for name in ("score.raw", "lesson_status")}
        assert kept == {"score.raw": "0", "lesson_status": "failed"}
        first.crash()
        second = lms.launch(context)
        back = Learner(second.sco).ready()
        assert back.result(quiz) == shown
        expect(back.panel(quiz).locator("[data-do=again]")).to_have_count(0)
        expect(back.question(quiz.questions[0]).locator("input")).to_be_disabled()
        assert (violations("scorm12", first.calls()), violations("scorm12", second.calls())) == ((), ())
