"""What a response of several parts earns: a share for each right one, less what each wrong one takes.

Twin of templates/player/rules/share.js. As QTI 2.1's mapping with its lowerBound of 0.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.model import ResponseDeclaration
from builder.rules.outcome import Outcome, all_or_nothing

_WHOLE = 10_000


def shared(
    declaration: ResponseDeclaration, right: int, wrong: int, of: int, matched: Iterable[str] = ()
) -> Outcome:
    """The outcome of `right` and `wrong` given parts, where `of` parts make the answer whole.

    Without `partial` it is all or nothing. With it each right part earns 1/`of` of the points and
    each wrong one takes `penalty`/10000 of that, never below zero; divided once, and cut.
    """
    whole = right == of and not wrong
    if whole or not declaration.partial:
        return all_or_nothing(declaration, matched, right=whole)
    parts = max(0, right * _WHOLE - wrong * declaration.penalty)
    earned = parts * declaration.points // (of * _WHOLE) if parts else 0
    return Outcome("partial" if parts else "incorrect", earned, declaration.points, tuple(matched))
