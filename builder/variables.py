"""The values of a calculated question: declared, drawn by the seed, and what is right for them.

Twin of templates/player/variables.js. Declared values are spelled `20 .. 60 step 10, 75`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate

from builder import expressions
from builder.draw import pick
from builder.model import ResponseDeclaration
from builder.numbers import Number

Values = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Run:
    """`count` values, the first and then a `step` on each."""

    first: Fraction
    step: Fraction
    count: int


@lru_cache(100)
def runs(spelled: str) -> tuple[Run, ...]:
    """Each part of declared values: `20 .. 60 step 10` or one value."""
    return tuple(_run(part) for part in spelled.split(", "))


@lru_cache(100)
def _starts(spelled: str) -> tuple[int, ...]:
    """The index of each part's first value, and that after the last one's."""
    return tuple(accumulate((run.count for run in runs(spelled)), initial=0))


def count(spelled: str) -> int:
    """How many values are declared."""
    return _starts(spelled)[-1]


def value(spelled: str, index: int) -> str:
    """The value with this index, from 0, as a decimal."""
    starts = _starts(spelled)
    at = bisect_right(starts, index) - 1
    run = runs(spelled)[at]
    return _decimal(run.first + run.step * (index - starts[at]))


def drawn(declaration: ResponseDeclaration, seed: int, salt: str) -> Values:
    """A value of each variable by chance, all as likely; `salt` is `QUESTION/ATTEMPT`."""
    return {
        name: value(spelled, pick(count(spelled), seed, f"{salt}/{name}"))
        for name, spelled in declaration.variables
    }


def first(declaration: ResponseDeclaration) -> Values:
    """The first value of each variable."""
    return {name: value(spelled, 0) for name, spelled in declaration.variables}


def asked(declaration: ResponseDeclaration, values: Values) -> ResponseDeclaration:
    """The declaration of a calculated question that is asked with these values: a number's."""
    return replace(
        declaration,
        rule="number",
        correct_response=_ranges(declaration.correct_response, values),
        expected=_ranges(declaration.expected, values),
        variables=(),
    )


def _ranges(answers: Iterable[str], values: Values) -> tuple[str, ...]:
    return tuple(expressions.closed_range(expressions.read(answer), values) for answer in answers)


def _run(part: str) -> Run:
    first, _, rest = part.partition(" .. ")
    last, _, step = rest.partition(" step ")
    low = Fraction(first)
    if not rest:
        return Run(low, Fraction(0), 1)
    return Run(low, Fraction(step), int((Fraction(last) - low) / Fraction(step)) + 1)


def _decimal(value: Fraction) -> str:
    return str(Number(int(value * 10**expressions.PLACES), expressions.PLACES))
