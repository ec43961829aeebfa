"""A typed number within a declared range, compared as scaled integers."""

from __future__ import annotations

from builder.model import ResponseDeclaration
from builder.numbers import in_range, parse_number
from builder.rules.outcome import Outcome, Response, key, keyed, malformed


def grade(declaration: ResponseDeclaration, response: Response) -> Outcome:
    """The outcome of one number as typed."""
    number = parse_number(response[0]) if len(response) == 1 else None
    if number is None:
        return malformed(declaration)

    def fits(closed: str) -> bool:
        return in_range(number, closed)

    found = key("=", declaration.correct_response, fits) or key("!", declaration.expected, fits)
    return keyed(declaration, found)
