"""Responses that show what a question takes: the contract of every type is tried with them."""

from __future__ import annotations

from dataclasses import dataclass

Response = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Examples:
    """A response of each result that `grade` knows, in its form; None where the type has no such.

    `right` earns every point, `partly` some of them, `wrong` none, `malformed` cannot be graded,
    `neutral` is an answer to what nobody grades.
    """

    right: Response | None
    partly: Response | None
    wrong: Response | None
    malformed: Response
    neutral: Response | None = None
