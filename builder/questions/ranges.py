"""A number as an author accepts it: `116`, `3.14 ± 0.01`, `10 .. 12`, as a closed range; and numbers in and out of one."""

from __future__ import annotations

import re

from builder.grading import grade, number_between, number_range, parse_number
from builder.model import ResponseDeclaration
from builder.problems import Problem, Where

_TOLERANCE = re.compile(r"±|\+-|\+/-")


def closed_range(text: str) -> str:
    """`low[:]high` of a value, a value ± tolerance or a range; empty where it is none of them."""
    low, dots, high = text.partition("..")
    try:
        return _between(low, high) if dots else number_range(*_TOLERANCE.split(text, maxsplit=1))
    except ValueError:
        return ""


def read_in_two_ways(text: str, decimal: str, where: Where) -> tuple[Problem, ...]:
    """A Problem for each `1,000` where a comma is not the language's `decimal` sign, and `1.000` where it is."""
    other = "," if decimal == "." else "."
    number = rf"(?<![0-9.,])([1-9][0-9]{{0,2}})[{other}]([0-9]{{3}})(?![0-9.,])"
    return tuple(
        Problem(
            "E419",
            where,
            f"“{whole}{other}{rest}” is read as {whole}{decimal}{rest}, and may be meant as {whole}{rest}",
            f"write {whole}{rest} or {whole}{decimal}{rest}",
        )
        for whole, rest in re.findall(number, text)
    )


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
