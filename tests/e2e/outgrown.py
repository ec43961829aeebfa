"""A running attempt that an update has made too large for SCORM 1.2.

No course is packed whose own attempts could need so much; an attempt that began before a pool came asks everything.
"""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import BrowserContext, expect

from tests.conftest import Course
from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms

LONG = "é" * 200
"""An answer that takes all the room of its question."""

_SETTINGS = "id: long\ntitle: Long answers\n"
_QUESTION = "## What is said in {n}? {{#said-{n} type=text length=400{pool}}}\n\n- = {n} words\n"
_POLICY = "attempts: 1\nfeedback: after-attempt\n"


def outgrown(
    course: Course, packages: Packages, folder: Path, context: BrowserContext
) -> tuple[Path, dict[str, str]]:
    """The package after the update, and what the LMS holds of an attempt that began before it."""
    course({"course.yaml": _SETTINGS, "01-a/quiz.md": _quiz(6)}, "before")
    drawing = _quiz(12, " pool=all", f"{_POLICY}pools: {{all: {{draw: 6}}}}\n")
    course({"course.yaml": _SETTINGS, "01-a/quiz.md": drawing}, "after")
    with Lms(packages(str(folder / "before"), "scorm12"), "scorm12") as lms:
        before = lms.launch(context)
        learner = Learner(before.sco).ready()
        learner.give(learner.course.counted[0].questions[0], (LONG,))
        expect(learner.status).to_have_text(learner.say("saved"))
        before.crash()
        return packages(str(folder / "after"), "scorm12"), lms.stored


def _quiz(count: int, pool: str = "", policy: str = _POLICY) -> str:
    return f"---\n{policy}---\n# Quiz\n\n" + "\n".join(_QUESTION.format(n=n, pool=pool) for n in range(count))
