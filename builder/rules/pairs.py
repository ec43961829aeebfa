"""Every option paired with one target: each pair is a part of the answer (QTI associate, match_correct)."""

from __future__ import annotations

from builder.model import ResponseDeclaration
from builder.rules.outcome import Outcome, Response, malformed
from builder.rules.share import shared


def grade(declaration: ResponseDeclaration, response: Response) -> Outcome:
    """The outcome of the pairs, two letters each: an option and its target."""
    if not _well_formed(declaration, response):
        return malformed(declaration)
    correct = declaration.correct_response
    right = sum(pair in correct for pair in response)
    return shared(declaration, right, len(response) - right, len(correct), sorted(response))


def _well_formed(declaration: ResponseDeclaration, response: Response) -> bool:
    """Each option stands in exactly one pair: an answer that is not complete can still be completed."""
    known = {option + target for option in declaration.options for target in declaration.targets}
    complete = set(response) <= known and len(response) > 0
    return complete and sorted(pair[0] for pair in response) == sorted(declaration.options)
