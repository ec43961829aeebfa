"""A course that is not packed yet, as the release that a build would make of it; nothing is written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from builder import checks
from builder.build import packages
from builder.cache import Cache
from builder.formats import FORMATS, Format
from builder.load import course as courses
from builder.model import Course, Package
from builder.problems import Problem, errors, in_order
from builder.render.site import Renderer
from builder.update import package
from builder.update.release import Release


def read(folder: Path, old: Release, kept: Cache) -> tuple[Release | None, tuple[Problem, ...]]:
    """The release that would take the place of `old`, and what is wrong with the course: with an error, None.

    It is built in memory in the format of `old`, so that both sides are read by the same eyes.
    """
    loaded = courses.load(folder, tuple(FORMATS), kept)
    problems = loaded.problems
    if loaded.course is not None:
        problems += checks.check(loaded.course)
    if loaded.course is None or errors(problems):
        return None, in_order(problems)
    chosen = next(each for each in FORMATS.values() if old.runtime == each.RUNTIME)
    made, found = _release(_package(loaded.course, old), chosen, kept)
    kept.save()
    problems = in_order(problems + found)
    return (None if errors(problems) else _with_renames(made, loaded.course)), problems


def _package(course: Course, old: Release) -> Package:
    """Of all that is built of the course as it is packed now, the package that `old` was; else its first."""
    whole = packages(course)
    modules = tuple(each for module in course.modules for each in packages(course, module.identifier))
    return next((each for each in (*whole, *modules) if each.identifier == old.course), whole[0])


def _release(chosen: Package, format_: Format, kept: Cache) -> tuple[Release, tuple[Problem, ...]]:
    site = Renderer(kept).site(chosen, format_.RUNTIME)
    entries = {entry.name: entry for entry in format_.entries(site, None)}

    def content(name: str) -> bytes | None:
        return entries[name].read() if name in entries else None

    return package.release(content, chosen.course.folder), format_.check(chosen, site)


def _with_renames(made: Release, course: Course) -> Release:
    """The release with what its pages and questions were called before, which no package says."""
    pages = {page.number: page.was for page in course.pages}
    asked = {question.number: question.was for page in course.pages for question in page.questions}
    return replace(
        made,
        pages=tuple(replace(page, was=pages[page.number]) for page in made.pages),
        questions=tuple(replace(question, was=asked[question.number]) for question in made.questions),
    )
