"""W702: one question whose key is far longer than every other choice.

Guideline 24, “keep the length of choices about equal”, and 28d, “avoid … conspicuous correct choice”
(Haladyna, Downing & Rodriguez 2002).
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.checks.lint.choices import distractors, is_worded, keys
from builder.model import Course, Page, Question
from builder.problems import Problem

TIMES, LETTERS = 2, 25
"""Far longer is twice as long and so many letters more: below that lengths differ in any good question."""


def check(page: Page, _course: Course) -> Iterator[Problem]:
    """A Problem for each question that shows its key by its length."""
    yield from (_problem(question) for question in page.questions if _stands_out(question))


def _stands_out(question: Question) -> bool:
    if not is_worded(question) or not distractors(question):
        return False
    key, other = _lengths(question)
    return key >= max(TIMES * other, other + LETTERS)


def _lengths(question: Question) -> tuple[int, int]:
    """Of the shortest right choice and of the longest wrong one."""
    return (
        min(len(choice.text) for choice in keys(question)),
        max(len(choice.text) for choice in distractors(question)),
    )


def _problem(question: Question) -> Problem:
    key, other = _lengths(question)
    message = f"the right choice is far longer ({key} characters) than every wrong one (at most {other})"
    remedy = "shorten it, put its reasons into the feedback, or word the others as fully"
    return Problem("W702", question.source, message, remedy)
