"""What can be said of a whole course only: each file one rule, each a pure function to Problems."""

from __future__ import annotations

from builder.checks import areas, assets, identifiers, links, objectives
from builder.model import Course
from builder.problems import Problem


def check(course: Course) -> tuple[Problem, ...]:
    """Everything that is wrong with the course as a whole."""
    return (
        *identifiers.check(course),
        *objectives.check(course),
        *links.check(course),
        *assets.check(course),
        *areas.check(course),
    )
