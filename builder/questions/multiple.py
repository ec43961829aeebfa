"""Multiple choice: a task list with `type=multiple`; all or nothing, or `credit=per-choice`.

A wrong tick takes a whole share away unless a `penalty` says less: without one, to tick all would earn all.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.model import Question
from builder.problems import Problem
from builder.questions import options
from builder.questions.credit import ATTRIBUTES as CREDIT
from builder.questions.credit import Credit, credit
from builder.questions.draft import Draft, Form, points
from builder.questions.examples import Examples

NAME = "multiple"
FORM: Form = "marked"
ATTRIBUTES: tuple[str, ...] = CREDIT
_USUAL = Credit(partial=False, penalty=10_000)
_LEAST_PENALTY = 1_00


def claims(_draft: Draft, _words: Mapping[str, Any]) -> bool:
    """Never: several `[x]` without a type may as well be a slip of the author's."""
    return False


def build(draft: Draft, _words: Mapping[str, Any]) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question, or its Problems."""
    worth, found = points(draft)
    declared, wrongly = credit(draft, "choice", _USUAL, _LEAST_PENALTY)
    found += options.check(draft) + wrongly
    if found:
        return None, found
    return options.question(draft, NAME, "multiple", worth, declared), ()


def examples(question: Question) -> Examples:
    """All right choices, one of several, or the wrong ones."""
    return options.examples(question)
