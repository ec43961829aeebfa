"""Values of a calculated question: the server's own draw, the same on return, others in the next attempt."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from builder import state, variables
from builder.grading import from_json
from tests.conftest import Course
from tests.e2e.answers import Question
from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.e2e.outcome import interactions
from tests.limits.call import Edition

COURSE: dict[str, str | bytes] = {"course.yaml": "id: sums\ntitle: Sums\nlanguage: fr\n"}
SUM = """
## Combien font {a} et {b} ? {#sum}

- = a + b
  > {a} + {b}
- ! a - b

``` values
a = 1000 .. 5000 step 0.5
b = 100 .. 900
```
"""
QUIZ = "# Quiz\n" + SUM
AGAIN = (
    "---\nattempts: 3\nfeedback: after-attempt\nretry: wrong\n---\n# Quiz\n"
    + SUM
    + SUM.replace("#sum", "#other")
)


def _dealt(lms: Lms, question: Question, attempt: int) -> dict[str, str]:
    """What the builder's own half deals by the seed in the LMS."""
    kept = state.decode(lms.stored["cmi.suspend_data"], state.fingerprint("sums"))
    assert kept is not None
    return dict(variables.drawn(from_json(question.declaration), kept.seed, f"{question.number}/{attempt}"))


def _shown(learner: Learner, question: Question) -> dict[str, str]:
    """What stands on the page, with a point for decimals."""
    learner.asked(question)
    return dict(learner.dealt[question.number])


def _answer(learner: Learner, question: Question, text: str) -> None:
    learner.give(question, (text,))


@pytest.mark.parametrize("edition", ["scorm12", "scorm2004"])
def test_values_are_the_servers_and_stay_on_return_and_change_with_the_attempt(
    edition: Edition, packages: Packages, course: Course, context: BrowserContext, tmp_path: Path
) -> None:
    course(COURSE | {"01-a/quiz.md": QUIZ})
    with Lms(packages(str(tmp_path / "course"), edition), edition) as lms:
        attempt = lms.launch(context)
        learner = Learner(attempt.sco).ready()
        (quiz,) = learner.course.counted
        (question,) = quiz.questions
        first = _shown(learner, question)
        total = float(first["a"]) + float(first["b"])
        _answer(learner, question, f"{total:g}".replace(".", ","))
        learner.check(question)
        said = learner.feedback(question)
        words = {name: value.replace(".", ",") for name, value in first.items()}
        assert said == f"{learner.say('right')} {words['a']} + {words['b']} {learner.say('see_result')}"
        assert _dealt(lms, question, 1) == first
        attempt.crash()
        (entry,) = interactions(lms)
        canonical = f"{total:g}"
        assert (entry.response, entry.pattern, entry.result) == (
            canonical,
            canonical if edition == "scorm12" else f"{canonical}[:]{canonical}",
            "correct",
        )
        if edition == "scorm2004":
            description = lms.stored["cmi.interactions.0.description"]
            assert description == f"Combien font {first['a']} et {first['b']} ?"
        back = Learner(lms.launch(context).sco).ready()
        assert _shown(back, question) == first
        back.press(quiz, "again")
        expect(back.question(question).locator(".feedback")).to_be_hidden()
        second = _shown(back, question)
        assert second == _dealt(lms, question, 2) != first


def test_a_kept_answer_keeps_its_values(
    packages: Packages, course: Course, context: BrowserContext, tmp_path: Path
) -> None:
    course(COURSE | {"01-a/quiz.md": AGAIN})
    with Lms(packages(str(tmp_path / "course"), "scorm12"), "scorm12") as lms:
        learner = Learner(lms.launch(context).sco).ready()
        (quiz,) = learner.course.counted
        right, wrong = quiz.questions
        before = _shown(learner, right)
        _answer(learner, right, str(float(before["a"]) + float(before["b"])))
        _answer(learner, wrong, "1")
        learner.hand_in(quiz)
        learner.press(quiz, "again")
        expect(learner.question(right).locator(".note")).to_have_text(learner.say("kept"))
        assert _shown(learner, right) == before
        other = _shown(learner, wrong)
        _answer(learner, wrong, str(float(other["a"]) + float(other["b"])))
        learner.hand_in(quiz)
        expect(learner.panel(quiz).locator(".score")).to_contain_text("100")


def test_without_scripts_all_values_can_be_read(
    packages: Packages, course: Course, browser: Browser, tmp_path: Path
) -> None:
    course(COURSE | {"01-a/quiz.md": QUIZ})
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((packages(str(tmp_path / "course"), "web") / "index.html").as_uri())
    expect(page.get_by_role("heading", name="Combien font a et b ?")).to_be_visible()
    listed = page.locator(".values")
    expect(listed).to_be_visible()
    assert listed.inner_text() == "a = 1000; 1000,5; 1001; …; 5000\nb = 100; 101; 102; …; 900"
