"""What a response is worth: the result that every rule gives, in QTI's and SCORM's words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from builder.model import ResponseDeclaration

Result = Literal["correct", "partial", "incorrect", "neutral", "malformed"]
Response = Sequence[str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a response is worth, in 1/10000 of a point, and which feedback it calls for.

    `matched`: the given identifiers in order, or `=0` for the first accepted answer, `!0` for the
    first expected wrong one. A malformed response is not wrong: it cannot be graded. A neutral one
    is neither right nor wrong (SCORM's word): the question is not graded.
    """

    result: Result
    earned: int
    possible: int
    matched: tuple[str, ...] = ()


def malformed(declaration: ResponseDeclaration) -> Outcome:
    """The outcome of what cannot be graded."""
    return Outcome("malformed", 0, declaration.points)


def neutral(declaration: ResponseDeclaration, matched: Iterable[str] = ()) -> Outcome:
    """The outcome of an answer that is neither right nor wrong."""
    return Outcome("neutral", 0, declaration.points, tuple(matched))


def all_or_nothing(declaration: ResponseDeclaration, matched: Iterable[str], *, right: bool) -> Outcome:
    """Every point or none."""
    result: Result = "correct" if right else "incorrect"
    return Outcome(result, declaration.points if right else 0, declaration.points, tuple(matched))


def key(sign: str, forms: Iterable[str], fits: Callable[[str], bool]) -> str:
    """The first of `forms` that fits, as a feedback key; empty where none does."""
    return next((f"{sign}{i}" for i, form in enumerate(forms) if fits(form)), "")


def keyed(declaration: ResponseDeclaration, found: str) -> Outcome:
    """The outcome of a typed answer that fits the form with this key; empty: none."""
    return all_or_nothing(declaration, (found,) if found else (), right=found.startswith("="))
