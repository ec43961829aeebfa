"""W707: two questions of the course ask the same in the same words.

Guideline 4, “keep the content of each item independent from content of other items on the test” (Haladyna, Downing &
Rodriguez 2002). A pre-test may ask what a later quiz asks again: that is what it is for.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.checks.lint.stems import Stem, stems
from builder.model import Course
from builder.problems import Problem


def check(course: Course) -> Iterator[Problem]:
    """A Problem for each question whose words stood before."""
    first: dict[tuple[bool, tuple[str, ...]], Stem] = {}
    for stem in stems(course):
        before = first.setdefault(stem.exactly, stem)
        if before is not stem:
            message = f"the question at {before.question.source} asks the same in the same words"
            yield Problem("W707", stem.question.source, message, "reword one of the two, or take it away")
