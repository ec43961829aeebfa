"""W709: a wrong choice is so much shorter than the others that nobody takes it in earnest.

Guidelines 24, “keep the length of choices about equal”, and 29, “make all distractors plausible” (Haladyna, Downing &
Rodriguez 2002). Rodriguez (2005), “Three options are optimal for multiple-choice items”, Educational Measurement:
Issues and Practice 24(2), 3–13: a distractor that nobody chooses may as well be left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.checks.lint.choices import distractors, is_worded
from builder.model import Choice, Course, Page, Question
from builder.problems import Problem

TIMES, LETTERS = 4, 20
"""Far shorter: a quarter of the next one, where that has so many letters at least."""
FEWEST = 3
"""Of two choices one is always the shorter."""


def check(page: Page, _course: Course) -> Iterator[Problem]:
    """A Problem for each wrong choice that is far shorter than all others."""
    for question in filter(is_worded, page.questions):
        for choice in distractors(question):
            if len(question.choices) >= FEWEST and _is_far_shorter(choice, question):
                message = f"the wrong choice “{choice.text}” is far shorter than all others"
                remedy = "word it as fully, or take it away: three choices are enough"
                yield Problem("W709", question.source, message, remedy)


def _is_far_shorter(choice: Choice, question: Question) -> bool:
    """A fixed choice (“I do not know”) is one of another kind."""
    others = min(len(other.text) for other in question.choices if other is not choice)
    return not choice.fixed and others >= LETTERS and TIMES * len(choice.text) <= others
