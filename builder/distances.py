"""What the numbers of a list cost in the saved state, where each is the distance from the one before.

All of some numbers are not what costs most: the distance to a neighbour takes a bit, one that passes over a number
three. So a list that a learner may fill as they like is bounded by its costliest choice.
"""

from __future__ import annotations

from collections.abc import Collection

from builder.bits import gamma_width


def of_all(numbers: Collection[int]) -> int:
    """The bits of the distances of all these numbers."""
    ordered = sorted(numbers)
    return sum(gamma_width(to - at - 1) for at, to in zip((-1, *ordered), ordered, strict=False))


def costliest(numbers: Collection[int]) -> int:
    """The most bits that the distances of some of these numbers take.

    To pass over a number saves nothing unless it is next to one that is taken: γ(a) + γ(b) is less than
    γ(a + b + 1) only where a or b is 0. So between two that are taken at most two are passed over.
    """
    ordered = [-1, *sorted(numbers)]
    most = [0]
    for at in range(1, len(ordered)):
        before = range(max(0, at - 3), at)
        most.append(max(most[start] + gamma_width(ordered[at] - ordered[start] - 1) for start in before))
    return most[-1]


def spread(numbers: Collection[int], count: int) -> int:
    """No fewer bits than the distances of any `count` of these numbers take: those of the evenest ones."""
    if not count:
        return 0
    first, last = min(numbers), max(numbers)
    inner = count - 1
    bits, spare, step = gamma_width(last) + inner, last - first - inner, 1
    while doubled := min(inner, max(0, spare) // step):
        bits, spare, step = bits + 2 * doubled, spare - doubled * step, 2 * step
    return bits
