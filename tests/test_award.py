"""Certainty and hints: the vectors, and that it pays to say how sure one is."""

from __future__ import annotations

from fractions import Fraction

import pytest

from builder.award import award
from builder.rules.outcome import Outcome
from tests.twins.calls import Vector, answer, vectors


@pytest.mark.parametrize("vector", vectors("award"), ids=lambda vector: vector["why"])
def test_vector(vector: Vector) -> None:
    assert answer(vector["call"], vector["args"]) == vector["result"]


def _expected(certainty: int, chance: Fraction) -> Fraction:
    """The points to be expected, where an answer is right with this chance."""
    right = award(Outcome("correct", 10_000, 10_000), certainty, 0).earned
    wrong = award(Outcome("incorrect", 0, 10_000), certainty, 0).earned
    return chance * right + (1 - chance) * wrong


@pytest.mark.parametrize(
    ("chance", "best"),
    [(0, 1), (50, 1), (66, 1), (67, 2), (75, 2), (79, 2), (81, 3), (100, 3)],
)
def test_the_honest_level_earns_most(chance: int, best: int) -> None:
    expected = {level: _expected(level, Fraction(chance, 100)) for level in (1, 2, 3)}
    assert max(expected, key=lambda level: expected[level]) == best
