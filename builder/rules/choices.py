"""Options chosen from a list (QTI match_correct, map_response): all or nothing, or for each right choice."""

from __future__ import annotations

from builder.model import ResponseDeclaration
from builder.rules.outcome import Outcome, Response, all_or_nothing, malformed


def grade(declaration: ResponseDeclaration, response: Response) -> Outcome:
    """The outcome of the chosen identifiers."""
    if not _well_formed(declaration, response):
        return malformed(declaration)
    correct, given = set(declaration.correct_response), set(response)
    if given == correct or declaration.rule == "match":
        return all_or_nothing(declaration, sorted(given), right=given == correct)
    surplus = max(0, len(given & correct) - len(given - correct))
    earned = surplus * declaration.points // len(correct) if correct else 0
    return Outcome("partial" if surplus else "incorrect", earned, declaration.points, tuple(sorted(given)))


def _well_formed(declaration: ResponseDeclaration, response: Response) -> bool:
    unique = len(set(response)) == len(response) > 0
    fits = declaration.cardinality == "multiple" or len(response) == 1
    return unique and fits and set(response) <= set(declaration.options)
