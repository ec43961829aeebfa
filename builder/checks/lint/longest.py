"""W701: throughout a quiz the longest choice is the key.

Guideline 24, “keep the length of choices about equal”, and 28d, “avoid … conspicuous correct choice”
(Haladyna, Downing & Rodriguez 2002): who knows nothing finds a key that was worded with more care than the rest.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.checks.lint.chance import FEWEST, RARE, at_least
from builder.checks.lint.choices import distractors, has_one_key, is_worded, keys
from builder.model import Course, Page, Question
from builder.problems import Problem


def check(page: Page, _course: Course) -> Iterator[Problem]:
    """A Problem for each page on which the key is the longest choice more often than by chance."""
    yield from _of(page)


def _of(page: Page) -> Iterator[Problem]:
    asked = [question for question in page.questions if has_one_key(question) and is_worded(question)]
    found = [question for question in asked if _key_is_longest(question)]
    by_chance = (1 / len(question.choices) for question in asked)
    if len(asked) >= FEWEST and 2 * len(found) >= len(asked) and at_least(len(found), by_chance) < RARE:
        lines = ", ".join(str(question.source.line) for question in found)
        message = (
            f"the longest choice is the right one in {len(found)} of {len(asked)} questions (lines {lines})"
        )
        yield Problem("W701", page.source, message, "shorten right choices, or word wrong ones as fully")


def _key_is_longest(question: Question) -> bool:
    (key,) = keys(question)
    return all(len(other.text) < len(key.text) for other in distractors(question))
