"""What learners can be dealt in a calculated question, and that each of it has a result that can be typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, islice, product
from math import prod

from builder import expressions, variables
from builder.expressions import PLACES, Answer
from builder.model import ResponseDeclaration
from builder.problems import Problem
from builder.questions import draft as drafts
from builder.variables import Values

ALL = 2_000
"""So many combinations are all tried; of more, the ends of all ranges and so many by chance."""
_ENDS = 256


def combinations(declaration: ResponseDeclaration) -> Iterator[Values]:
    """The values to try."""
    given = declaration.variables
    counts = [variables.count(spelled) for _, spelled in given]
    names = [name for name, _ in given]
    if prod(counts) <= ALL:
        return _each(
            names, [_values(spelled, range(count)) for (_, spelled), count in zip(given, counts, strict=True)]
        )
    ends = [_values(spelled, {0, count - 1}) for (_, spelled), count in zip(given, counts, strict=True)]
    by_chance = (variables.drawn(declaration, seed, "check") for seed in range(ALL))
    return chain(islice(_each(names, ends), _ENDS), by_chance)


def _values(spelled: str, indexes: Iterable[int]) -> list[str]:
    return [variables.value(spelled, index) for index in sorted(indexes)]


def _each(names: Sequence[str], values: Iterable[Sequence[str]]) -> Iterator[Values]:
    return (dict(zip(names, some, strict=True)) for some in product(*values))


@dataclass(frozen=True, slots=True)
class Dealt:
    """What came of trying: the Problems, and every number that may have to be typed (the ends of what is right)."""

    problems: tuple[Problem, ...]
    ends: frozenset[str]


def tried(declaration: ResponseDeclaration, answers: Iterable[drafts.Answer]) -> Dealt:
    """Each answer with all values. A Problem for one that some values leave without a result names the first such."""
    tries = list(combinations(declaration))
    found: list[Problem] = []
    ends: set[str] = set()
    for given in answers:
        answer = expressions.read(given.text)
        for values in tries:
            middle = expressions.evaluate(answer.value, values)
            closed = "" if middle is None else expressions.around(middle, answer)
            ends.update(closed.split("[:]"))
            if trouble := _trouble(answer, middle, closed):
                dealt = ", ".join(f"{name} = {value}" for name, value in values.items())
                found.append(Problem("E464", given.where, f"for {dealt} {trouble[0]}", trouble[1]))
                break
    return Dealt(tuple(found), frozenset(ends))


def _trouble(answer: Answer, middle: Fraction | None, closed: str) -> tuple[str, str] | None:
    if middle is None:
        why = "there is no result: a division by zero, or the root of a negative number"
        return why, "change the declared values so that it cannot come to that"
    if not closed:
        return "the result is too large to be typed", "take smaller values"
    if not Fraction(answer.margin) and 10**PLACES % middle.denominator:
        remedy = "add a tolerance: “± 0.01”, or round it: “round(…, 2)”"
        return "the result has too many decimals to be typed", remedy
    return None
