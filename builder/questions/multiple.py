"""Multiple choice: a task list with `type=multiple`; all or nothing, or `credit=per-choice`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.model import Question, Rule
from builder.problems import Problem
from builder.questions import options
from builder.questions.draft import Draft, Form, points
from builder.questions.examples import Examples

NAME = "multiple"
FORM: Form = "marked"
ATTRIBUTES: tuple[str, ...] = ("credit",)
CREDITS: dict[str, Rule] = {"all": "match", "per-choice": "per-choice"}


def claims(_draft: Draft, _words: Mapping[str, Any]) -> bool:
    """Never: several `[x]` without a type may as well be a slip of the author's."""
    return False


def build(draft: Draft, _words: Mapping[str, Any]) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question, or its Problems."""
    worth, found = points(draft)
    credit = draft.settings.get("credit", "all")
    found += options.check(draft)
    if credit not in CREDITS:
        message = f"“credit={credit}” is not known"
        found += (Problem("E410", draft.where, message, f"write credit={' or credit='.join(CREDITS)}"),)
    if found:
        return None, found
    return options.question(draft, NAME, CREDITS[credit], "multiple", worth), ()


def examples(question: Question) -> Examples:
    """All right choices, one of several, or the wrong ones."""
    return options.examples(question)
