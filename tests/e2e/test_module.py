"""A package for each module: each knows its own pages, score and place, and nothing of the other."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.conftest import Course
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.e2e.outcome import Outcome, interactions, stored
from tests.limits import violations
from tests.limits.call import Edition

EDITIONS: tuple[Edition, ...] = ("scorm12", "scorm2004")
QUIZ = "# Quiz {n} {{#quiz-{n}}}\n\n## {n} + {n}? {{#sum-{n}}}\n\n- = {sum}\n"
FILES: dict[str, str | bytes] = {
    "course.yaml": "id: two\ntitle: Two modules\npackaging: {unit: module}\n",
    "01-one/module.yaml": "title: Module one\n",
    "01-one/01-page.md": "# Page one {#page-one}\n\nWords.\n",
    "01-one/quiz.md": QUIZ.format(n=1, sum=2),
    "02-two/module.yaml": "title: Module two\n",
    "02-two/01-page.md": "# Page two {#page-two}\n\nWords.\n",
    "02-two/quiz.md": QUIZ.format(n=2, sum=4),
}


@pytest.fixture
def built(course: Course, root: Path, tmp_path: Path) -> dict[str, Path]:
    """The packages that the command line makes, by their names without the version."""
    course(FILES)
    command = [sys.executable, "-m", "builder", "build", str(tmp_path / "course"), "--out"]
    subprocess.run([*command, str(tmp_path / "dist")], cwd=root, check=True, capture_output=True)
    return {path.name.replace("-1.0.0", ""): path for path in (tmp_path / "dist").iterdir()}


@pytest.mark.parametrize("edition", EDITIONS)
def test_each_module_is_passed_and_resumed_by_itself(
    edition: Edition, built: dict[str, Path], context: BrowserContext
) -> None:
    assert sorted(built) == [f"two-{name}-{form}.zip" for name in ("one", "two") for form in EDITIONS]
    for name, place, answer in (("one", 1, "2"), ("two", 2, "4")):
        with Lms(built[f"two-{name}-{edition}.zip"], edition) as lms:
            attempt = lms.launch(context)
            learner = Learner(attempt.sco).ready()
            titles = learner.view.locator("#cw-contents a").all_inner_texts()
            assert [title.split("\n")[0] for title in titles] == [f"Page {name}", f"Quiz {place}"]
            (quiz,) = learner.course.counted
            learner.turn_to(quiz.page)
            learner.give(quiz.questions[0], (answer,))
            learner.check(quiz.questions[0])
            assert "100%" in learner.result(quiz)
            learner.leave()
            assert stored(lms) == Outcome("passed", "100")
            assert [one.identifier for one in interactions(lms)] == [f"sum-{place}"]
            again = lms.launch(context)
            back = Learner(again.sco).ready()
            assert (back.here(), back.given(quiz.questions[0])) == (quiz.page, (answer,))
            assert (violations(edition, attempt.calls()), violations(edition, again.calls())) == ((), ())


def test_the_state_of_one_module_is_none_of_the_other(
    built: dict[str, Path], context: BrowserContext
) -> None:
    with Lms(built["two-one-scorm12.zip"], "scorm12") as first:
        learner = Learner(first.launch(context).sco).ready()
        learner.turn_to(learner.course.pages[1])
        learner.leave()
    with Lms(built["two-two-scorm12.zip"], "scorm12", stored=first.stored) as second:
        stranger = Learner(second.launch(context).sco).ready()
        expect(stranger.notice).to_have_text(stranger.say("unreadable"))
