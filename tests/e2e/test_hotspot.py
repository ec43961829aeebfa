"""Areas of a picture: a press on one is a press in the list of names, at any scale."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e import parts
from tests.e2e.answers import Question
from tests.e2e.conftest import Packages
from tests.e2e.learner import Learner

PHONE = {"width": 320, "height": 640}
SURE = """---
kind: quiz
confidence: true
---
# Sure

## Where? {#where-surely type=hotspot}

![A plan of two points](media/plan.svg)

- [x] First (circle 200 400 10)
- [ ] Second (circle 320 400 10)
"""


@pytest.fixture
def touch(
    browser: Browser, packages: Packages, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Learner]:
    """A learner with a phone."""
    folder = tmp_path_factory.mktemp("parts")
    course = parts.write(folder)
    (folder / "01-parts" / "sure.md").write_text(SURE, encoding="utf-8")
    context: BrowserContext = browser.new_context(viewport=PHONE, has_touch=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto((packages(course, "web") / "index.html").as_uri())
    yield Learner(page).ready()
    context.close()


def tap(learner: Learner, question: Question, x: int, y: int, beside: float = 0) -> None:
    """Touches a point of the picture, so many pixels of the screen beside it."""
    page = learner.view
    assert isinstance(page, Page)
    picture = learner.question(question).locator(".map img")
    picture.scroll_into_view_if_needed()
    box = picture.bounding_box()
    assert box is not None
    page.touchscreen.tap(box["x"] + x * box["width"] / 1280 + beside, box["y"] + y * box["height"] / 800)


def letters(learner: Learner, question: Question) -> dict[str, str]:
    return {learner.choice(question, letter): letter for letter in question.options}


def states(learner: Learner, question: Question, letter: str) -> set[str]:
    """The states that each part of an area shows, without its own name."""
    shown = learner.question(question).locator(f'[data-area="{letter}"]')
    classes = [set((part.get_attribute("class") or "").split()) for part in shown.all()]
    assert len(classes) == 4
    said = [one - {"reach", "edge", "dash", "pin"} for one in classes]
    assert said == [said[0]] * 4
    return said[0]


def test_a_finger_finds_an_area_that_is_five_pixels_wide(touch: Learner) -> None:
    question = touch.course.practice[1]
    named = letters(touch, question)
    tap(touch, question, 200, 400)
    assert touch.given(question) == (named["First"],)
    tap(touch, question, 320, 400, beside=10)
    assert touch.given(question) == (named["Second"],)
    tap(touch, question, 200, 400, beside=-11)
    assert touch.given(question) == (named["First"],)
    tap(touch, question, 900, 300)
    assert touch.given(question) == (named["Field"],)
    tap(touch, question, 600, 40)
    assert touch.given(question) == (named["Field"],)


def test_the_picture_shows_what_stands_in_the_list(touch: Learner) -> None:
    question = touch.course.practice[1]
    named = letters(touch, question)
    form = touch.question(question)
    numbers = {
        form.locator(f'.pin[data-area="{letter}"]').inner_text(): letter for letter in question.options
    }
    assert numbers == {str(at): letter for at, letter in enumerate(touch.order(question), 1)}
    form.locator(f'input[value="{named["Second"]}"]').focus()
    assert states(touch, question, named["Second"]) == {"at"}
    tap(touch, question, 900, 300)
    assert states(touch, question, named["Field"]) >= {"on"}
    assert states(touch, question, named["First"]) == set()
    touch.check(question)
    touch.feedback(question)
    assert states(touch, question, named["Field"]) == {"on", "wrong"}
    tap(touch, question, 200, 400)
    assert states(touch, question, named["Field"]) == set()
    touch.check(question)
    assert states(touch, question, named["First"]) == {"on", "right"}
    assert states(touch, question, named["Field"]) == set()
    page = touch.view
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_an_answer_that_counts_is_not_changed_by_the_picture(
    packages: Packages, context: BrowserContext
) -> None:
    page = context.new_page()
    page.goto((packages("tests/samples/every-kind", "web") / "index.html").as_uri())
    learner = Learner(page).ready()
    quiz = learner.course.assessments[-1]
    question = next(
        one for one in quiz.questions if learner.question(one).get_attribute("data-widget") == "hotspot"
    )
    learner.turn_to(quiz.page)
    area = learner.question(question).locator(f'.edge[data-area="{question.correct[0]}"]')
    area.click()
    assert learner.given(question) == question.correct[:1]
    learner.check(question)
    learner.feedback(question)
    area.click()
    assert learner.given(question) == question.correct[:1]
    expect(learner.question(question).locator("input").first).to_be_disabled()


def test_only_the_names_of_areas_have_numbers(touch: Learner) -> None:
    quiz = touch.course.assessments[-1]
    touch.turn_to(quiz.page)
    numbered = (
        touch.question(quiz.questions[0])
        .locator("label")
        .evaluate_all("labels => labels.map((label) => getComputedStyle(label, '::before').content)")
    )
    assert numbered == ["counter(area)"] * 2 + ["none"] * 3
