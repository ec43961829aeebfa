"""What the types share that nobody grades: no points, and no answer that would be right."""

from __future__ import annotations

from builder.problems import Problem
from builder.questions.draft import Draft


def check(draft: Draft) -> tuple[Problem, ...]:
    """A Problem for points, and for each answer that is marked as right, wrong or accepted."""
    message = "an answer is marked in a question that is not graded"
    found = [
        Problem("E410", answer.where, message, "take the mark away, or give the question another type")
        for answer in draft.answers
    ]
    if "points" in draft.settings:
        remedy = "take the points away, or give the question another type"
        found.append(Problem("E410", draft.where, "a question that is not graded earns no points", remedy))
    return tuple(found)
