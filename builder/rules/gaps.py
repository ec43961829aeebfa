"""Several gaps of a text, each graded by its own declaration; each is worth the same share of the whole.

Twin of templates/player/rules/gaps.js. A gap that is empty, or whose answer cannot be graded, counts
as not given: it earns nothing and takes nothing. Where no gap can be graded the response is malformed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from builder.model import ResponseDeclaration
from builder.rules import choices, number, text
from builder.rules.outcome import Outcome, Response, malformed
from builder.rules.share import shared

_RULES: Mapping[str, Callable[[ResponseDeclaration, Response], Outcome]] = {
    "match": choices.grade,
    "text": text.grade,
    "number": number.grade,
}


def grade(declaration: ResponseDeclaration, response: Response) -> Outcome:
    """The outcome of one string a gap, in their order, empty for an empty gap.

    `matched`: `=0` where the first gap is right, `!0` where it is wrong, and so on.
    """
    if len(response) != len(declaration.gaps):
        return malformed(declaration)
    results = [
        _RULES[gap.rule](gap, (given,)).result for gap, given in zip(declaration.gaps, response, strict=True)
    ]
    matched = [
        f"{'=' if result == 'correct' else '!'}{at}"
        for at, result in enumerate(results)
        if result != "malformed"
    ]
    right = results.count("correct")
    if not matched:
        return malformed(declaration)
    return shared(declaration, right, len(matched) - right, len(results), matched)
