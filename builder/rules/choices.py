"""Options chosen from a list (QTI match_correct, map_response): all or nothing, or a share for each right one."""

from __future__ import annotations

from builder.model import ResponseDeclaration
from builder.rules.outcome import Outcome, Response, malformed
from builder.rules.share import shared


def grade(declaration: ResponseDeclaration, response: Response) -> Outcome:
    """The outcome of the chosen identifiers."""
    if not _well_formed(declaration, response):
        return malformed(declaration)
    correct, given = set(declaration.correct_response), set(response)
    right, wrong = len(given & correct), len(given - correct)
    return shared(declaration, right, wrong, len(correct), sorted(given))


def _well_formed(declaration: ResponseDeclaration, response: Response) -> bool:
    unique = len(set(response)) == len(response) > 0
    fits = declaration.cardinality == "multiple" or len(response) == 1
    return unique and fits and set(response) <= set(declaration.options)
