"""Advice on questions from the literature on item writing: a rule a file, each a pure function to warnings.

The guidelines are numbered as in Haladyna, Downing & Rodriguez (2002), “A Review of Multiple-Choice
Item-Writing Guidelines for Classroom Assessment”, Applied Measurement in Education 15(3), 309–334. A rule
speaks only of what it understands: it asks for the interaction type and the response declaration, never
for the name of a question type.
"""

from __future__ import annotations

from builder.cache import Cache, digest
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
from builder.checks.lint.lexicon import version
from builder.model import Course, Page
from builder.problems import Problem

OF_A_PAGE = (
    *(longest, conspicuous, place, negative, above, ranges),
    *(short, absolute, feedback, hint, reading),
)
OF_THE_COURSE = (same, alike)


def check(course: Course, kept: Cache | None = None) -> tuple[Problem, ...]:
    """All advice on a course in which nothing is wrong. `kept`: what was said of pages before."""
    known = kept or Cache()
    of_pages = (_of(page, course, known) for page in course.pages)
    of_all = (rule.check(course) for rule in OF_THE_COURSE)
    return tuple(problem for found in (*of_pages, *of_all) for problem in found)


def _of(page: Page, course: Course, known: Cache) -> tuple[Problem, ...]:
    key = digest("advice", page.digest, course.language, course.reading_level, version(course.language))
    found: tuple[Problem, ...] | None = known.get(key)
    if found is None:
        found = tuple(problem for rule in OF_A_PAGE for problem in rule.check(page, course))
        known.put(key, found)
    return found
