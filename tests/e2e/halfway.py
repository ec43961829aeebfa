"""A learner who is half-way in the course of `edits.py`, and what stands on the page afterwards, by words and not by letters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from playwright.sync_api import BrowserContext, expect

from tests.e2e.answers import Assessment, Question, Response
from tests.e2e.learner import Learner
from tests.e2e.lms import Lms
from tests.e2e.outcome import interactions

CHECKED: Mapping[str, tuple[str, ...]] = {
    "mammal": ("A shark",),
    "flows": ("Nile", "Egypt"),
    "steps": ("Morning", "Noon", "Night"),
    "where": ("On paper",),
    "who": ("Nurses",),
    "days": ("8",),
    "river": ("Nile",),
    "boils": ("True",),
    "ours": ("Indeed",),
}
"""What the learner has answered and checked, by the words of the choices."""

Words = tuple[str, ...]


LOOK = """() => [...document.querySelectorAll(".question")].map((form) => {
  const steps = [...form.querySelectorAll(".steps [data-option] > span")];
  if (steps.length) return [
    form.dataset.question,
    form.querySelector(".settled input").checked ? steps.map((step) => step.textContent.trim()) : [],
    form.querySelector(".feedback .verdict")?.innerText || "",
  ];
  const answered = form.hidden ? [] : [...form.querySelectorAll("input")].filter(({ type, checked, value }) =>
    type === "text" ? value : checked);
  const words = (input) => input.type === "text" ? input.value : input.closest("label").querySelector("span").innerText;
  const verdict = form.querySelector(".feedback .verdict");
  return [form.dataset.question, answered.map(words), verdict ? verdict.innerText : ""];
})"""


@dataclass(frozen=True, slots=True)
class Seen:
    """The words of an answer, and the verdict on it as the learner reads it."""

    words: Words
    verdict: str


@dataclass(frozen=True, slots=True)
class Half:
    """What the LMS and the learner have when the update comes: `exam` is what the running attempt asks."""

    kept: Mapping[str, str]
    answers: Mapping[str, Words]
    exam: frozenset[str]
    journal: Words


def half_way(lms: Lms, context: BrowserContext) -> Half:
    """Answers most of a quiz, hands in one exam and begins another, and goes back to read."""
    attempt = lms.launch(context)
    learner = Learner(attempt.sco).ready()
    for page in learner.course.pages:
        learner.turn_to(page)
    asked = by_name(learner)
    for name in CHECKED.keys() & asked.keys():
        learner.turn_to(learner.page_of(asked[name]))
        learner.give(asked[name], chosen(learner, asked[name], CHECKED[name]))
        learner.check(asked[name])
        learner.feedback(asked[name])
    exam = quiz(learner, "exam")
    learner.turn_to(exam.page)
    for question in shown(learner, exam):
        learner.give(question, question.right())
    learner.hand_in(exam)
    learner.result(exam)
    learner.press(exam, "again")
    expect(learner.panel(exam)).to_contain_text(learner.say("attempt", n=2, all=3))
    running = shown(learner, exam)
    for question in running[:2]:
        learner.give(question, question.wrong())
    teams = learner.view.locator("section#p-teams")
    learner.turn_to(int(teams.get_attribute("data-page") or 0))
    now = answers(learner)
    names = frozenset(question.identifier for question in running)
    attempt.close()
    journal = tuple(each.identifier for each in interactions(lms))
    return Half(dict(lms.stored), now, names, journal)


def by_name(learner: Learner) -> Mapping[str, Question]:
    """Every question of the course."""
    course = learner.course
    questions = [*course.practice, *(question for each in course.assessments for question in each.questions)]
    return {question.identifier: question for question in questions}


def quiz(learner: Learner, name: str) -> Assessment:
    """The quiz on the page with this identifier."""
    number = learner.view.locator(f"section#p-{name}").get_attribute("data-page")
    return next(each for each in learner.course.assessments if str(each.page) == number)


def shown(learner: Learner, exam: Assessment) -> list[Question]:
    """The questions that the attempt asks, in its order."""
    forms = learner.page(exam.page).locator(".question:not([hidden])")
    numbers = [form.get_attribute("data-question") for form in forms.all()]
    by_number = {question.number: question for question in exam.questions}
    return [by_number[number] for number in numbers if number]


def chosen(learner: Learner, question: Question, texts: Words) -> Response:
    """The options with these words; a typed answer is its own."""
    if not question.options:
        return texts
    if question.rule == "order":
        steps = learner.question(question).locator("[data-option]")
        return tuple(steps.filter(has_text=text).get_attribute("data-option") or "" for text in texts)
    items = learner.question(question).locator("label").filter(has=learner.view.locator("input[value]")).all()
    said = {(item.locator("span").first.text_content() or "").strip(): item for item in items}
    return tuple(said[text].locator("input").get_attribute("value") or "" for text in texts)


def seen(learner: Learner) -> Mapping[str, Seen]:
    """What stands in each question; in one that is not asked, nothing."""
    numbers = {question.number: name for name, question in by_name(learner).items()}
    found: list[tuple[str, list[str], str]] = learner.view.evaluate(LOOK)
    return {numbers[number]: Seen(tuple(words), verdict) for number, words, verdict in found}


def answers(learner: Learner) -> Mapping[str, Words]:
    """The words of each answer."""
    return {name: each.words for name, each in seen(learner).items()}


def look_at_all(learner: Learner) -> None:
    """Turns to each page that asks something, and waits until the questions' script has set them all up."""
    for page in sorted({learner.page_of(question) for question in by_name(learner).values()}):
        learner.turn_to(page)
    expect(learner.view.locator(".panel p").first).to_be_attached()
