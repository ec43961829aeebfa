"""Single choice: a task list with one `[x]`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.model import Question
from builder.problems import Problem
from builder.questions import options
from builder.questions.draft import Draft, Form, points
from builder.questions.examples import Examples

NAME = "choice"
FORM: Form = "marked"
ATTRIBUTES: tuple[str, ...] = ()


def claims(draft: Draft, _words: Mapping[str, Any]) -> bool:
    """Whether an untyped question is a single choice: one choice is right."""
    return sum(answer.mark == "right" for answer in draft.answers) == 1


def build(draft: Draft, _words: Mapping[str, Any]) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question, or its Problems."""
    worth, found = points(draft)
    right = options.right(draft)
    found += options.check(draft)
    if len(right) > 1:
        message = f"{len(right)} choices are marked as right in a single choice"
        found += (Problem("E404", draft.where, message, "write {type=multiple}, or leave one [x]"),)
    if found:
        return None, found
    return options.question(draft, NAME, "single", worth), ()


def examples(question: Question) -> Examples:
    """One choice, right or wrong."""
    return options.examples(question)
