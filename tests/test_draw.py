"""The shuffle: the vectors, every order as likely as any other, and nothing told of the author's order."""

from __future__ import annotations

from collections import Counter
from itertools import permutations

import pytest

from builder.draw import neutral_order, shuffle
from tests.twins.calls import Vector, answer, vectors


@pytest.mark.parametrize("vector", vectors("draw"), ids=lambda vector: vector["why"])
def test_vector(vector: Vector) -> None:
    assert answer(vector["call"], vector["args"]) == vector["result"]


def test_shuffle_gives_every_order_alike() -> None:
    orders = Counter(shuffle("abcd", seed, "1/1") for seed in range(24_000))
    assert len(orders) == 24
    assert (
        sum((count - 1000) ** 2 / 1000 for count in orders.values()) < 49.7
    )  # chi squared, 23 degrees, p 0.001


def test_neighbouring_salts_shuffle_alike_only_by_chance() -> None:
    same = sum(shuffle("abcd", 7, salt) == shuffle("abcd", 7, salt + 1) for salt in range(2_400))
    assert 60 < same < 140


def test_neutral_order_is_of_the_texts_alone() -> None:
    texts = ("Communities", "Policy-makers", "Facilities", "Programmes")
    orders = {tuple(given[i] for i in neutral_order(given, "who")) for given in permutations(texts)}
    assert len(orders) == 1


def test_neutral_order_puts_the_first_anywhere() -> None:
    places = Counter(neutral_order(("w", "x", "y", "z"), str(salt)).index(0) for salt in range(4_000))
    assert sum((count - 1000) ** 2 / 1000 for count in places.values()) < 16.3  # 3 degrees, p 0.001
