"""A running attempt that an update has made too large for SCORM 1.2: the learner is told, and no attempt is given back.

No course is packed whose own attempts could need so much; an attempt that began before a pool came asks everything.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from tests.conftest import Course
from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.limits import violations

SETTINGS = "id: long\ntitle: Long answers\n"
QUESTION = "## What is said in {n}? {{#said-{n} type=text length=400{pool}}}\n\n- = {n} words\n"
POLICY = "attempts: 1\nfeedback: after-attempt\n"
LONG = "é" * 200


def quiz(count: int, pool: str = "", policy: str = POLICY) -> str:
    return f"---\n{policy}---\n# Quiz\n\n" + "\n".join(QUESTION.format(n=n, pool=pool) for n in range(count))


def test_an_attempt_whose_answers_do_not_fit_stays_used(
    packages: Packages, course: Course, context: BrowserContext, tmp_path: Path
) -> None:
    course({"course.yaml": SETTINGS, "01-a/quiz.md": quiz(6)}, "before")
    drawing = quiz(12, " pool=all", f"{POLICY}pools: {{all: {{draw: 6}}}}\n")
    course({"course.yaml": SETTINGS, "01-a/quiz.md": drawing}, "after")
    with Lms(packages(str(tmp_path / "before"), "scorm12"), "scorm12") as lms:
        before = lms.launch(context)
        learner = Learner(before.sco).ready()
        learner.give(learner.course.counted[0].questions[0], (LONG,))
        expect(learner.status).to_have_text(learner.say("saved"))
        before.crash()
        kept = lms.stored
    with Lms(packages(str(tmp_path / "after"), "scorm12"), "scorm12", stored=kept) as lms:
        first = lms.launch(context)
        learner = Learner(first.sco).ready()
        (asked,) = learner.course.counted
        for question in asked.questions:
            learner.give(question, (LONG,))
        expect(learner.status).to_have_text(learner.say("too_long"))
        learner.hand_in(asked)
        shown = learner.result(asked)
        told = {name: lms.stored[f"cmi.core.{name}"] for name in ("score.raw", "lesson_status")}
        assert told == {"score.raw": "0", "lesson_status": "failed"}
        first.crash()
        second = lms.launch(context)
        back = Learner(second.sco).ready()
        assert back.result(asked) == shown
        expect(back.panel(asked).locator("[data-do=again]")).to_have_count(0)
        expect(back.question(asked.questions[0]).locator("input")).to_be_disabled()
        assert (violations("scorm12", first.calls()), violations("scorm12", second.calls())) == ((), ())
