"""Identifiers are unique in the course: of modules, of pages and of questions, each among their kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.model import Course
from builder.problems import Problem, Where


def check(course: Course) -> Iterator[Problem]:
    """A Problem for each identifier that stood before."""
    yield from _twice("module", ((module.identifier, module.source) for module in course.modules))
    yield from _twice("page", ((page.identifier, page.source) for page in course.pages))
    questions = (question for page in course.pages for question in page.questions)
    yield from _twice("question", ((question.identifier, question.source) for question in questions))
    yield from _used_up(course)


def _used_up(course: Course) -> Iterator[Problem]:
    for question in (question for page in course.pages for question in page.questions):
        if any(not choice.identifier for choice in question.choices):
            message = "in all its versions the question has had more choices than an LMS can tell apart"
            yield Problem("E604", question.source, message, "give it a new id, so that it begins anew")


def _twice(kind: str, named: Iterable[tuple[str, Where]]) -> Iterator[Problem]:
    seen: dict[str, Where] = {}
    for identifier, where in named:
        # Case is folded: some LMSs, and file systems under them, do not tell a from A.
        first = seen.setdefault(identifier.lower(), where)
        if identifier and first is not where:
            message = f"the {kind} “{identifier}” stands already at {first}"
            yield Problem("E203", where, message, "give one of the two another id: {#another-name}")
