"""How probable habits are by chance."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import prod

import pytest

from builder.checks.lint.chance import at_least


@pytest.mark.parametrize("count", range(5))
def test_at_least_agrees_with_counting_every_case(count: int) -> None:
    chances = [Fraction(1, 2), Fraction(1, 3), Fraction(1, 4), Fraction(0)]
    cases = [case for case in product((True, False), repeat=len(chances)) if sum(case) >= count]
    counted = sum(
        prod(chance if happens else 1 - chance for chance, happens in zip(chances, case, strict=True))
        for case in cases
    )
    assert at_least(count, map(float, chances)) == pytest.approx(float(counted), abs=1e-12)
