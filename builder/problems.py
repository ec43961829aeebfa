"""What is wrong with a course: a value with a place, a code, a cause and a remedy.

An author's mistake is never an exception: steps collect `Problem`s and hand all of
them on, so that one run shows everything there is to mend.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

WARNINGS = (
    *("W111", "W112", "W211", "W214", "W416", "W417", "W521"),
    *("W701", "W702", "W703", "W704", "W705", "W706", "W707", "W708", "W709", "W710", "W711", "W712", "W713"),
)
"""The codes that an author may silence, with a reason; W793, which tells of silences, is none of them."""


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A place in the course's source: the file relative to the course, line and column from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. `code` is E… (the build stops) or W… (it stops under --strict only)."""

    code: str
    where: Where
    message: str
    remedy: str

    @property
    def severity(self) -> str:
        """`error` or `warning`."""
        return "error" if self.code.startswith("E") else "warning"

    def __str__(self) -> str:
        return f"{self.where}: {self.severity} {self.code} {self.message}; {self.remedy}"


class CannotGoOn(Exception):
    """The machine or the call is at fault, not the course: the message says what to do."""


class Mistyped(CannotGoOn):
    """What the command asks for does not exist: exit code 2, as for any mistyped command."""


class NoPackage(CannotGoOn):
    """A file that was given as a package is none of ours, is damaged or is a trap: exit code 4."""


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those of `problems` that stop a build."""
    return tuple(problem for problem in problems if problem.severity == "error")


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by place, then code, each once: the order in which an author mends them."""
    return tuple(sorted(set(problems), key=lambda p: (p.where, p.code, p.message)))
