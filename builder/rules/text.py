"""A typed text: equal to an accepted one after folding, or one typo away where that is declared."""

from __future__ import annotations

from builder.folding import fold, is_digit, is_mark
from builder.model import ResponseDeclaration
from builder.rules.outcome import Outcome, Response, key, keyed, malformed

_SHORTEST_WITH_TYPO = 4
_SWAPPED = 2


def grade(declaration: ResponseDeclaration, response: Response) -> Outcome:
    """The outcome of one text as typed."""

    def folded(text: str) -> str:
        return fold(text, case=declaration.case, accents=declaration.accents)

    given = folded(response[0]) if len(response) == 1 else ""
    if not given:
        return malformed(declaration)
    accepted = [folded(text) for text in declaration.correct_response]
    expected = [folded(text) for text in declaration.expected]
    exact = key("=", accepted, given.__eq__) or key("!", expected, given.__eq__)
    near = declaration.typos > 0 and not exact and key("=", accepted, lambda form: _nearly(form, given))
    return keyed(declaration, exact or near or "")


def _nearly(accepted: str, given: str) -> bool:
    """One typo away, where the accepted answer is long enough to bear one."""
    letters = sum(not is_mark(sign) for sign in accepted)
    return letters >= _SHORTEST_WITH_TYPO and _one_typo(accepted, given)


def _one_typo(left: str, right: str) -> bool:
    """Optimal string alignment distance of at most 1 (Damerau 1964), with no digit touched."""
    while left and right and left[0] == right[0]:
        left, right = left[1:], right[1:]
    while left and right and left[-1] == right[-1]:
        left, right = left[:-1], right[:-1]
    if any(map(is_digit, left + right)):
        return False
    return max(len(left), len(right)) <= 1 or (len(left) == _SWAPPED and left == right[::-1])
