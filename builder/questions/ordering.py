"""Ordering: a numbered list in its right order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from builder.grading import grade
from builder.model import IDENTIFIERS, Choice, Question, ResponseDeclaration
from builder.problems import Problem
from builder.questions.credit import ATTRIBUTES as CREDIT
from builder.questions.credit import Credit, credit
from builder.questions.draft import (
    Draft,
    Form,
    Item,
    empty,
    given_twice,
    key,
    marked_among_plain,
    points,
    question,
)
from builder.questions.examples import Examples
from builder.questions.options import words

NAME = "ordering"
FORM: Form = "items"
ATTRIBUTES: tuple[str, ...] = CREDIT
_LIST = "write a numbered list in the right order: “1. …”, “2. …”"


def claims(_draft: Draft, _words: Mapping[str, Any]) -> bool:
    """Never: a plain list is a part of the question's text unless a type is named."""
    return False


def build(draft: Draft, _words: Mapping[str, Any]) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question, or its Problems."""
    worth, found = points(draft)
    declared, wrongly = credit(draft, "step", Credit())
    found += wrongly + (marked_among_plain(draft, _LIST) or tuple(_check(draft)))
    for step in draft.items:
        found += tuple(_check_step(step))
    if found:
        return None, found
    steps = tuple(zip(IDENTIFIERS, draft.items, strict=False))
    letters = tuple(letter for letter, _ in steps)
    response = ResponseDeclaration(
        "order", "multiple", letters, worth, letters, partial=declared.partial, penalty=declared.penalty
    )
    made = question(
        draft,
        type_name=NAME,
        widget="order",
        interaction_type="sequencing",
        response=response,
        choices=tuple(Choice(letter, step.html, step.text, words=words(step.text)) for letter, step in steps),
        feedback=[(letter, step.feedback) for letter, step in steps],
    )
    return made, ()


def _check(draft: Draft) -> Iterator[Problem]:
    steps = draft.items
    if not steps:
        yield Problem("E401", draft.where, "the question has no answers", _LIST)
    elif len(steps) < 2:
        yield Problem("E412", draft.where, "there is only one step", "add another: “2. …”")
    if len(steps) > len(IDENTIFIERS):
        message = f"{len(steps)} steps are more than the {len(IDENTIFIERS)} that an LMS can tell apart"
        yield Problem("E411", draft.where, message, "split the question")
    yield from given_twice((key(step.text), step.where) for step in steps)
    if any(not step.number for step in steps):
        yield Problem("E443", steps[0].where, "the steps have bullets, and no numbers", _LIST)
    elif odd := _out_of_order([int(step.number) for step in steps]):
        message = f"the step {steps[odd].number}. stands after the step {steps[odd - 1].number}."
        yield Problem(
            "E443", steps[odd].where, message, "write the steps in their right order, from 1 upwards"
        )


def _out_of_order(numbers: list[int]) -> int:
    """The place of the first number that does not follow the one before; 0 where all do, or all are the same."""
    if len(set(numbers)) == 1:
        return 0
    return next((at for at, (one, other) in enumerate(pairwise(numbers), 1) if other != one + 1), 0)


def _check_step(step: Item) -> Iterator[Problem]:
    if not step.text:
        yield empty(step, "a step")
    if step.items:
        message = f"a list stands under the step “{step.text}”"
        yield Problem(
            "E410", step.where, message, "a step is one line, with its feedback in a quote under it"
        )


def examples(question: Question) -> Examples:
    """The right order, the first step moved to the end, the order turned round, and one step left out."""
    declaration = question.response
    right = declaration.correct_response
    partly = (*right[1:], *right[:1])
    earns = grade(declaration, partly).earned > 0
    return Examples(right, partly if earns else None, right[::-1], right[1:])
