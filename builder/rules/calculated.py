"""A typed number within what an expression gives for drawn values; for the first ones, where none were drawn."""

from __future__ import annotations

from builder import variables
from builder.model import ResponseDeclaration
from builder.rules import number
from builder.rules.outcome import Outcome, Response


def grade(declaration: ResponseDeclaration, response: Response) -> Outcome:
    """The outcome of one number as typed."""
    return number.grade(variables.asked(declaration, variables.first(declaration)), response)
