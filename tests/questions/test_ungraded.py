"""Essay and Likert: what nobody grades."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builder import questions
from builder.model import Choice, Question, ResponseDeclaration
from builder.problems import Where
from builder.questions import options
from builder.questions.draft import Draft, Item
from builder.words import catalogue
from tests.questions.drafting import draft


def _scale(*words: str) -> tuple[Item, ...]:
    return tuple(Item(text, f"<i>{text}</i>", Where("quiz.md", at, 1)) for at, text in enumerate(words, 5))


def _built(given: Draft) -> Question:
    question, problems = questions.build(given, catalogue("en"))
    assert problems == ()
    assert question is not None
    return question


def _refused(given: Draft) -> list[str]:
    question, problems = questions.build(given, catalogue("en"))
    assert question is None
    return [str(problem).removeprefix("quiz.md:") for problem in problems]


def test_an_essay_is_read_whole() -> None:
    made = _built(replace(draft(type="essay"), general_feedback="<p>Think.</p>"))
    assert (made.type, made.widget, made.interaction_type, made.choices) == (
        "essay",
        "essay",
        "long-fill-in",
        (),
    )
    assert made.response == ResponseDeclaration("none", "single", (), points=0, length=500)
    assert made.general_feedback == "<p>Think.</p>"
    assert _built(draft(type="essay", length="2000")).response.length == 2000


def test_a_scale_keeps_its_order() -> None:
    low, high = _scale("Not at all", "Fully")
    made = _built(replace(draft(type="likert"), items=(low, replace(high, feedback="<p>Good.</p>"))))
    assert (made.type, made.widget, made.interaction_type) == ("likert", "choice", "likert")
    assert made.choices == (
        Choice("a", "<i>Not at all</i>", "Not at all", fixed=True, words=options.words("Not at all")),
        Choice("b", "<i>Fully</i>", "Fully", fixed=True, words=options.words("Fully")),
    )
    assert made.response == ResponseDeclaration("none", "single", (), points=0, options=("a", "b"))
    assert made.feedback == (("b", "<p>Good.</p>"),)


NOT_GRADED = "take the mark away, or give the question another type"


@pytest.mark.parametrize(
    ("given", "problems"),
    [
        (draft("= a", type="essay"), [f"5:1: error E410 an answer is marked in a question that is not graded; {NOT_GRADED}"]),
        (draft(type="essay", points="2"), ["3:1: error E410 a question that is not graded earns no points; take the points away, or give the question another type"]),
        (draft(type="essay", length="0"), ["3:1: error E410 “length=0” is no length; write a whole number of bytes from 1 to 10000: a plain letter is one"]),
        (draft("[x] a", type="likert"), [f"5:1: error E410 an answer is marked in a question that is not graded; {NOT_GRADED}"]),
        (draft(type="likert"), ["3:1: error E461 a scale of 0 points; write a plain list of 2 to 11 items, from one end to the other"]),
        (replace(draft(type="likert"), items=_scale(*map(str, range(12)))), ["3:1: error E461 a scale of 12 points; write a plain list of 2 to 11 items, from one end to the other"]),
        (replace(draft(type="likert"), items=_scale("No", "no ")), ["6:1: error E403 this answer stands already on line 5; take one of them away or reword it"]),
        (replace(draft(type="likert"), items=_scale("No", "")), ["6:1: error E410 a point of a scale without words; write them after the hyphen"]),
        (replace(draft(type="likert"), items=(*_scale("No"), Item("Yes", "Yes", Where("quiz.md", 6, 1), "", _scale("Of course")))), ["6:1: error E410 a list stands under a point of a scale; take it away, or write it as a quote: “  > …”"]),
    ],
)  # fmt: skip
def test_what_nobody_grades_has_no_key(given: Draft, problems: list[str]) -> None:
    assert _refused(given) == problems
