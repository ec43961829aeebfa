"""docs/authoring.md: every example is a course without Problems, and its answers earn what the page says."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from builder import checks, grading, variables
from builder.cache import Cache
from builder.checks import lint, silences
from builder.formats import FORMATS
from builder.load.course import load
from builder.model import POINT, Course, Question, ResponseDeclaration
from builder.questions import TYPES
from tests.conftest import Course as Writer

GUIDE = Path(__file__).parent.parent / "docs" / "authoring.md"
EXAMPLE = re.compile(
    r"^(?P<fence>`{3,})\w+ (?P<file>\S+)\n(?P<text>.*?)^(?P=fence)\n(?:\n\| answered \| points \|\n\|---\|---\|\n(?P<rows>(?:\|[^\n]*\n)+))?",
    re.MULTILINE | re.DOTALL,
)
EXAMPLES = list(EXAMPLE.finditer(GUIDE.read_text(encoding="utf-8")))
AROUND: dict[str, str | bytes] = {
    "course.yaml": "id: guide\ntitle: Guide\n",
    "01-start/module.yaml": "objectives: {groups: name the four groups, own-group: say what yours can do}\n",
    "01-start/01-welcome.md": "# Welcome\n",
    "01-start/media/map.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>\n',
    "01-start/media/district.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"/>\n',
    "01-start/media/form.txt": "A form\n",
    "01-start/media/my form.txt": "A form\n",
    "02-next/01-page.md": "# Next {#next}\n\n## The end\n",
}
"""What the examples refer to."""
BRIEF = "W711"
"""Examples show one thing each: feedback stands in those that are about it."""


def _name(example: re.Match[str]) -> str:
    return f"line-{GUIDE.read_text(encoding='utf-8').count(chr(10), 0, example.start()) + 1}"


def _read(example: re.Match[str], write: Writer) -> Course:
    """The example among the files that it refers to, in a folder of its own."""
    folder = write(AROUND | {example["file"]: example["text"]}, _name(example))
    loaded = load(folder, tuple(FORMATS), Cache(None))
    assert loaded.course is not None
    found = (*loaded.problems, *checks.check(loaded.course), *lint.check(loaded.course))
    loud = silences.settle(loaded.course, found)
    assert [str(problem) for problem in loud if problem.code != BRIEF] == []
    return loaded.course


@pytest.mark.parametrize("example", EXAMPLES, ids=_name)
def test_an_example_is_read_and_its_answers_earn_what_the_guide_says(
    example: re.Match[str], course: Writer
) -> None:
    questions = {question.identifier: question for question in _questions(_read(example, course))}
    stated = [_row(row, questions) for row in (example["rows"] or "").splitlines()]
    earned = [(question, answer, _points(question, answer)) for question, answer, _ in stated]
    assert earned == stated
    assert {question.identifier for question, _, _ in stated} == set(questions)


@pytest.mark.parametrize("example", [each for each in EXAMPLES if each["rows"]], ids=_name)
def test_a_right_answer_is_correct_and_no_answer_is_not(example: re.Match[str], course: Writer) -> None:
    for question in _questions(_read(example, course)):
        right = [grading.grade(question.response, response).result for response in _right(question.response)]
        assert right == ["correct"] * len(right)
        assert bool(right) == (question.response.rule != "none")
        assert grading.grade(question.response, ()).result == "malformed"


def test_the_guide_has_an_example_of_every_type_and_rule(course: Writer) -> None:
    asked = [question for example in EXAMPLES for question in _questions(_read(example, course))]
    shown = {(question.type, question.response.rule) for question in asked}
    assert shown == {
        ("choice", "match"),
        ("multiple", "match"),
        ("truefalse", "match"),
        ("text", "text"),
        ("number", "number"),
        ("cloze", "gaps"),
        ("calculated", "calculated"),
        ("essay", "none"),
        ("likert", "none"),
        ("matching", "pairs"),
        ("ordering", "order"),
        ("categorise", "pairs"),
        ("hotspot", "match"),
    }
    assert {name for name, _ in shown} == set(TYPES)


def _questions(course: Course) -> list[Question]:
    return [question for page in course.pages for question in page.questions]


def _row(row: str, questions: dict[str, Question]) -> tuple[Question, str, str]:
    """`| id: answer | 1 of 1 |`; the id may be left out where there is one question."""
    answer, points = (cell.strip() for cell in row.strip("|").split("|"))
    named, _, rest = answer.partition(": ")
    if rest:
        return questions[named], rest, points
    (question,) = questions.values()
    return question, answer, points


def _points(question: Question, answer: str) -> str:
    outcome = grading.grade(question.response, _response(question, answer))
    if outcome.result == "neutral":
        return "not graded"
    return f"{outcome.earned / POINT:g} of {outcome.possible / POINT:g}"


def _response(question: Question, answer: str) -> tuple[str, ...]:
    """`a + b` of choices, `a → x + b → y` of pairs, `a → b` of an order; a text as it is typed."""
    letters = {choice.text: choice.identifier for choice in question.choices}
    targets = {target.text: target.identifier for target in question.targets}
    if question.response.gaps:
        return tuple(_in_gap(text, letters) for text in answer.split(" + "))
    if targets:
        pairs = (pair.split(" → ") for pair in answer.split(" + "))
        return tuple(letters[item] + targets[target] for item, target in pairs)
    between = " → " if question.response.rule == "order" else " + "
    return tuple(letters[text] for text in answer.split(between)) if letters else (answer,)


def _in_gap(text: str, letters: dict[str, str]) -> str:
    """What stands in a gap: a letter for a word to choose, nothing for a dash."""
    return "" if text == "–" else letters.get(text, text)


def _right(declared: ResponseDeclaration) -> list[tuple[str, ...]]:
    """Every right response: all right options together, each accepted text, both ends of each range."""
    if declared.rule == "number":
        return [(end,) for closed in declared.correct_response for end in closed.split("[:]")]
    if declared.rule == "calculated":
        return _right(variables.asked(declared, variables.first(declared)))
    if declared.rule == "text":
        return [(text,) for text in declared.correct_response]
    if declared.gaps:
        accepted = [[form for (form,) in _right(gap)] for gap in declared.gaps]
        return [tuple(forms) for forms in product(*accepted)]
    return [declared.correct_response] if declared.correct_response else []
