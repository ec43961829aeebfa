"""Advice on questions from the literature on item writing: a rule a file, each a pure function to warnings.

The guidelines are numbered as in Haladyna, Downing & Rodriguez (2002), “A Review of Multiple-Choice
Item-Writing Guidelines for Classroom Assessment”, Applied Measurement in Education 15(3), 309–334. A rule
speaks only of what it understands: it asks for the interaction type and the response declaration, never
for the name of a question type.
"""

from __future__ import annotations

from builder.checks.lint import (
    above,
    absolute,
    alike,
    conspicuous,
    feedback,
    hint,
    longest,
    negative,
    place,
    ranges,
    reading,
    same,
    short,
)
from builder.model import Course
from builder.problems import Problem

RULES = (
    *(longest, conspicuous, place, negative, above, ranges),
    *(same, alike, short, absolute, feedback, hint, reading),
)


def check(course: Course) -> tuple[Problem, ...]:
    """All advice on a course in which nothing is wrong."""
    return tuple(problem for rule in RULES for problem in rule.check(course))
