"""All options in one order: a part is right when it follows the one that it follows in the right order.

The first is right when it stands first. So the shares are those of “relative to the previous item” in Moodle's
ordering question; DECISIONS.md says why not by place.
"""

from __future__ import annotations

from builder.model import ResponseDeclaration
from builder.rules.outcome import Outcome, Response, malformed
from builder.rules.share import shared


def grade(declaration: ResponseDeclaration, response: Response) -> Outcome:
    """The outcome of the letters in the learner's order; `matched` are those that follow the right one."""
    if not response or sorted(response) != sorted(declaration.options):
        return malformed(declaration)
    correct = declaration.correct_response
    links = set(zip(("", *correct), correct, strict=False))
    given = zip(("", *response), response, strict=False)
    matched = [letter for before, letter in given if (before, letter) in links]
    wrong = len(response) - len(matched)
    return shared(declaration, len(matched), wrong, len(correct), matched)
