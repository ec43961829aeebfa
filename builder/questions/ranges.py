"""A number as an author accepts it: `116`, `3.14 ± 0.01`, `10 .. 12`, as a closed range; and numbers in and out of one."""

from __future__ import annotations

import re

from builder.grading import grade, number_between, number_range, parse_number
from builder.model import ResponseDeclaration

_TOLERANCE = re.compile(r"±|\+-|\+/-")


def closed_range(text: str) -> str:
    """`low[:]high` of a value, a value ± tolerance or a range; empty where it is none of them."""
    low, dots, high = text.partition("..")
    try:
        return _between(low, high) if dots else number_range(*_TOLERANCE.split(text, maxsplit=1))
    except ValueError:
        return ""


def _between(low: str, high: str) -> str:
    first, last = parse_number(low), parse_number(high)
    if first and last and last.at_most(first):
        low, high = high, low
    return number_between(low, high)


def bound(closed: str) -> str:
    """A number in the range: its lower end, or its upper one where it has none."""
    return next(filter(None, closed.split("[:]")), "0")


def outside(declaration: ResponseDeclaration) -> str | None:
    """A number that a declaration of rule `number` takes for wrong, an expected one where there is any."""
    tried = (*map(bound, declaration.expected), *(str(10**power) for power in range(6, 30)))
    return next((text for text in tried if grade(declaration, (text,)).result == "incorrect"), None)
