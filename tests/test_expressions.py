"""Expressions and drawn values: the vectors, and that every declared value is as likely."""

from __future__ import annotations

from collections import Counter

import pytest

from builder.expressions import Node, Unreadable, names, read
from builder.model import ResponseDeclaration
from builder.variables import drawn
from tests.twins.calls import Vector, answer, vectors


@pytest.mark.parametrize("vector", vectors("expressions"), ids=lambda vector: vector["why"])
def test_vector(vector: Vector) -> None:
    assert answer(vector["call"], vector["args"]) == vector["result"]


def test_names_are_those_of_variables_in_their_order() -> None:
    found = names(read("max(n, 2) * (p - n)").value)
    assert found == (Node("name", 4, "n"), Node("name", 13, "p"), Node("name", 17, "n"))


def test_an_expression_has_200_signs_and_no_more() -> None:
    text = "1" + " + 1" * 49
    assert read(text + "+11").margin == "0"
    with pytest.raises(Unreadable) as caught:
        read(text + " + 1")
    assert caught.value.at == 200


def test_declared_values_are_equally_likely() -> None:
    declaration = ResponseDeclaration(
        "calculated", "single", ("n",), variables=(("n", "20 .. 60 step 10"), ("p", "50, 75, 80"))
    )
    values = [drawn(declaration, seed, "7/1") for seed in range(6000)]
    pairs = Counter((each["n"], each["p"]) for each in values)
    assert len(pairs) == 15
    assert min(pairs.values()) > 300
    assert max(pairs.values()) < 500
