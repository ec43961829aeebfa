"""Whether something happens more often than chance would have it: the Poisson binomial distribution."""

from __future__ import annotations

from collections.abc import Iterable

RARE = 1 / 80
"""What chance brings about less often than this is no chance."""

FEWEST = 5
"""Of fewer questions nothing is said."""


def at_least(count: int, probabilities: Iterable[float]) -> float:
    """How probable it is that `count` or more of independent events happen, each with its probability."""
    exactly = [1.0]
    for probability in probabilities:
        happens = [0.0, *(share * probability for share in exactly)]
        fails = [*(share * (1 - probability) for share in exactly), 0.0]
        exactly = [one + other for one, other in zip(happens, fails, strict=True)]
    return sum(exactly[count:])
