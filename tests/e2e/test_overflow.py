"""A running attempt that has outgrown SCORM 1.2: the learner is told, and no attempt is given back."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from tests.conftest import Course
from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.e2e.outgrown import LONG, outgrown
from tests.limits import violations


def test_an_attempt_whose_answers_do_not_fit_stays_used(
    packages: Packages, course: Course, context: BrowserContext, tmp_path: Path
) -> None:
    package, kept = outgrown(course, packages, tmp_path, context)
    with Lms(package, "scorm12", stored=kept) as lms:
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
