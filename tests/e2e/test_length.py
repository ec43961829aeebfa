"""What has no room in a field cannot be typed: what stands there is what is graded, saved and reported."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from builder.state import decode, fingerprint
from tests.conftest import Course
from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.e2e.outcome import interactions

PAGE = "# Page\n\n::: quiz\n## What? {#what type=text length=8}\n\n- = 😀😀\n:::\n"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("abcdefghij", "abcdefgh"),
        ("abcdefg😀", "abcdefg"),
        ("éééé", "éééé"),
        ("ééééé", "éééé"),
        ("😀😀😀", "😀😀"),
        ("a😀😀", "a😀"),
        ("\ufeffabcdef", "\ufeffabcde"),
        ("ไทยไทย", "ไท"),
    ],
)
def test_a_field_keeps_whole_characters_within_its_bytes(
    typed: str, kept: str, packages: Packages, course: Course, context: BrowserContext, tmp_path: Path
) -> None:
    course({"course.yaml": "title: Short\n", "01-a/01-b.md": PAGE})
    with Lms(packages(str(tmp_path / "course"), "scorm2004"), "scorm2004") as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        (question,) = learner.course.practice
        field = learner.question(question).locator(".answer input")
        field.press_sequentially(typed)
        expect(field).to_have_value(kept)
        learner.check(question)
        learner.feedback(question)
        attempt.crash()
        # A report is one line, without the white space around it, which U+FEFF is in JavaScript.
        assert [each.response for each in interactions(lms)] == [kept.removeprefix("\ufeff")]
        back = Learner(lms.launch(context).sco).ready()
        assert back.given(question) == (kept,)


def test_what_has_no_room_in_the_middle_pushes_nothing_out_at_the_end(
    packages: Packages, course: Course, context: BrowserContext, tmp_path: Path
) -> None:
    course({"course.yaml": "title: Short\n", "01-a/01-b.md": PAGE})
    with Lms(packages(str(tmp_path / "course"), "scorm2004"), "scorm2004") as lms:
        learner = Learner(lms.launch(context).sco).ready()
        (question,) = learner.course.practice
        field = learner.question(question).locator(".answer input")
        field.press_sequentially("abcé12")
        for _ in range(3):
            field.press("ArrowLeft")
        field.press_sequentially("éxy")
        expect(field).to_have_value("abcxé12")


def test_an_update_with_less_room_shows_and_keeps_the_beginning(
    packages: Packages, course: Course, context: BrowserContext, tmp_path: Path
) -> None:
    course({"course.yaml": "id: short\ntitle: Short\n", "01-a/01-b.md": PAGE.replace("=8", "=30")}, "before")
    course({"course.yaml": "id: short\ntitle: Short\n", "01-a/01-b.md": PAGE}, "after")
    with Lms(packages(str(tmp_path / "before"), "scorm2004"), "scorm2004") as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        (question,) = learner.course.practice
        learner.give(question, ("ten letters and more",))
        learner.check(question)
        learner.feedback(question)
        attempt.crash()
        kept = lms.stored
    with Lms(packages(str(tmp_path / "after"), "scorm2004"), "scorm2004", stored=kept) as lms:
        back = Learner(lms.launch(context).sco).ready()
        assert back.given(question) == ("ten lett",)
        back.check(question)
        expect(back.status).to_have_text(back.say("saved"))
        state = decode(lms.stored["cmi.suspend_data"], fingerprint("short"))
        assert state is not None
        assert state.responses == {int(question.number): ("ten lett",)}
