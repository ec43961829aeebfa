"""W705: a choice speaks of the other choices: “all of the above”, “none of the above”.

Guidelines 25, “none-of-the-above should be used carefully”, and 26, “avoid all-of-the-above” (Haladyna, Downing &
Rodriguez 2002): two right choices seen give the first away; the second shows what a learner does not believe, never
what is known. Where choices are shuffled there may be nothing above.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.checks.lint.choices import has_choices
from builder.checks.lint.lexicon import lexicon
from builder.checks.lint.wording import folded
from builder.model import Course, Page
from builder.problems import Problem


def check(page: Page, course: Course) -> Iterator[Problem]:
    """A Problem for each choice that stands for all or none of the others."""
    words = lexicon(course.language)
    if words is None:
        return
    for question in filter(has_choices, page.questions):
        for choice in question.choices:
            message = f"the choice “{choice.text}” says nothing of its own"
            if folded(choice.text) in words.all_of_the_above:
                remedy = "let learners choose several, with {type=multiple}, or take it away"
                yield Problem("W705", question.source, message, remedy)
            elif folded(choice.text) in words.none_of_the_above:
                remedy = "write another wrong choice, or take it away: three choices are enough"
                yield Problem("W705", question.source, message, remedy)
