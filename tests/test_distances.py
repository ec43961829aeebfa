"""The cost of a list's distances, against every choice of its numbers."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest

from builder import distances
from builder.bits import Writer
from builder.state import _write_numbers


def lists() -> list[list[int]]:
    random = Random(4)
    made = [[1], [0], [0, 1, 2, 3], [5, 6, 7, 8, 9, 10, 11], [1, 2, 900, 901], list(range(1, 12))]
    return made + [
        sorted(random.sample(range(random.choice((12, 30, 300))), random.randrange(1, 11))) for _ in range(60)
    ]


def written(numbers: tuple[int, ...]) -> int:
    """The bits that the state takes for these distances, without those of how many they are."""
    whole, alone = Writer(), Writer()
    _write_numbers(whole, numbers)
    alone.gamma(len(numbers))
    return sum(map(len, whole._bits)) - sum(map(len, alone._bits))  # noqa: SLF001 bits before they are signs


@pytest.mark.parametrize("numbers", lists(), ids=str)
def test_no_choice_costs_more_than_the_bounds(numbers: list[int]) -> None:
    choices = [some for count in range(1, len(numbers) + 1) for some in combinations(numbers, count)]
    costs = {some: written(some) for some in choices}
    assert distances.of_all(numbers) == costs[tuple(numbers)]
    assert distances.costliest(numbers) == max(costs.values())
    for count in range(1, len(numbers) + 1):
        most = max(cost for some, cost in costs.items() if len(some) == count)
        assert most <= distances.spread(numbers, count)


def test_the_evenest_numbers_cost_what_spread_says() -> None:
    assert distances.spread(range(1, 402), 26) == written(tuple(range(1, 402, 16))) + 17 - 3
    assert (distances.spread([], 0), distances.costliest([])) == (0, 0)
