"""Warnings that an author silenced are left out; a silence that silences nothing is a warning itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from builder.model import Course, Page, Silence
from builder.problems import Problem, errors

_END = 10**9


@dataclass(frozen=True, slots=True)
class _Reach:
    """Where a silence holds: in the whole course (`file` empty), or from one line of a file to another."""

    silence: Silence
    file: str = ""
    first: int = 0
    last: int = _END

    def covers(self, problem: Problem) -> bool:
        """Whether the silence is about this Problem."""
        where = problem.where
        inside = self.file in ("", where.file) and self.first <= where.line <= self.last
        return inside and problem.code == self.silence.code


def settle(course: Course, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """`problems` without the silenced ones. While there are errors, not everything has been looked for."""
    found = tuple(problems)
    reaches = tuple(_reaches(course))
    loud = tuple(problem for problem in found if not any(reach.covers(problem) for reach in reaches))
    return loud if errors(found) else (*loud, *_idle(reaches, found))


def _reaches(course: Course) -> Iterator[_Reach]:
    yield from map(_Reach, course.allow)
    for page in course.pages:
        yield from (_Reach(silence, page.source.file) for silence in page.allow)
        yield from _of_questions(page)


def _of_questions(page: Page) -> Iterator[_Reach]:
    """A question ends where the next one begins."""
    lines = [question.source.line for question in page.questions]
    for question, (first, following) in zip(page.questions, pairwise([*lines, _END]), strict=True):
        for silence in question.allow:
            yield _Reach(silence, page.source.file, first, following - 1)


def _idle(reaches: Iterable[_Reach], found: tuple[Problem, ...]) -> Iterator[Problem]:
    for reach in reaches:
        silence = reach.silence
        # What a format says (5xx) depends on the formats that are built.
        if silence.code[1] != "5" and not any(reach.covers(problem) for problem in found):
            message = f"{silence.code} is silenced, but there is no such warning here"
            yield Problem("W793", silence.where, message, "take the silence away")
