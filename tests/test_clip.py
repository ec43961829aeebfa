"""What is kept of a typed text: the vectors, and that it is always a beginning in whole characters."""

from __future__ import annotations

from random import Random

import pytest

from builder.clip import clip
from tests.twins.calls import Vector, answer, vectors


@pytest.mark.parametrize("vector", vectors("clip"), ids=lambda vector: vector["why"])
def test_vector(vector: Vector) -> None:
    assert answer(vector["call"], vector["args"]) == vector["result"]


def test_what_is_kept_is_the_longest_beginning_that_has_room() -> None:
    random = Random(1)
    for _ in range(500):
        text = "".join(random.choices("aé€😀", k=random.randrange(8)))
        most = random.randrange(20)
        beginnings = [text[:end] for end in range(len(text) + 1)]
        assert clip(text, most) == max((each for each in beginnings if len(each.encode()) <= most), key=len)
