"""Grading, numbers and scores: the vectors, and what only the author's side has."""

from __future__ import annotations

import pytest

from builder.grading import from_json, number_between, number_range, to_json
from builder.model import ResponseDeclaration
from tests.twins.calls import Vector, answer, vectors


@pytest.mark.parametrize(
    "vector",
    [*vectors("grading"), *vectors("numbers"), *vectors("scores")],
    ids=lambda vector: vector["why"],
)
def test_vector(vector: Vector) -> None:
    assert answer(vector["call"], vector["args"]) == vector["result"]


@pytest.mark.parametrize(
    ("value", "tolerance", "expected"),
    [
        ("3.14", "0.01", "3.13[:]3.15"),
        ("116", "0", "116[:]116"),
        ("0,1", "0.25", "-0.15[:]0.35"),
        ("0.1", "0.2", "-0.1[:]0.3"),
        ("-5", "5", "-10[:]0"),
        ("12345678901234567890.1", "0.01", "12345678901234567890.09[:]12345678901234567890.11"),
    ],
)
def test_number_range_is_exact(value: str, tolerance: str, expected: str) -> None:
    assert number_range(value, tolerance) == expected


@pytest.mark.parametrize(("value", "tolerance"), [("x", "1"), ("1", "x"), ("1", "-1"), ("", "")])
def test_number_range_refuses(value: str, tolerance: str) -> None:
    with pytest.raises(ValueError, match="no number with a tolerance"):
        number_range(value, tolerance)


def test_number_between_keeps_its_order() -> None:
    assert number_between("10", "12,50") == "10[:]12.5"
    with pytest.raises(ValueError, match="no range"):
        number_between("12", "10")


def test_to_json_leaves_out_what_is_empty() -> None:
    declaration = ResponseDeclaration("match", "single", ("b",), options=("a", "b"))
    assert to_json(declaration) == {
        "rule": "match",
        "cardinality": "single",
        "correct": ["b"],
        "points": 10_000,
        "options": ["a", "b"],
    }


@pytest.mark.parametrize(
    "declaration",
    [
        ResponseDeclaration("match", "single", ("b",), options=("a", "b")),
        ResponseDeclaration("text", "single", ("x", "y"), 0, (), ("z",), case=True, accents=True, typos=1),
        ResponseDeclaration("number", "single", (), points=5_000),
    ],
)
def test_from_json_brings_back(declaration: ResponseDeclaration) -> None:
    assert from_json(to_json(declaration)) == declaration


def test_from_json_refuses_an_unknown_member() -> None:
    with pytest.raises(TypeError, match="weight"):
        from_json({"rule": "match", "cardinality": "single", "weight": 2})
