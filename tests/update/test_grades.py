from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from builder.model import ResponseDeclaration
from builder.update.grades import differences, winners_and_losers
from tests.update.releases import PRACTICE, TEAMS, TYPED

NUMBER = replace(
    TYPED,
    interaction="numeric",
    declaration=ResponseDeclaration("number", "single", ("4[:]6", "9"), length=40),
)
ORDER = replace(TEAMS, declaration=ResponseDeclaration("order", "single", ("a", "b"), options=("a", "b")))


@pytest.mark.parametrize(
    ("question", "changed", "said"),
    [
        (TYPED, {"correct_response": ("a village", "a hamlet")}, ["“a hamlet” is accepted now", "“a town” is no longer accepted"]),
        (TYPED, {"correct_response": ("a village",)}, ["“a town” is no longer accepted"]),
        (TYPED, {"case": True, "typos": 1}, ["capitals matter now", "a slip of the pen is forgiven now"]),
        (TYPED, {"accents": True}, ["accents matter now"]),
        (TYPED, {"expected": ("a city",)}, ["other wrong answers are expected"]),
        (TYPED, {"points": 15_000}, ["it is worth 1.5 points, was 1"]),
        (NUMBER, {"correct_response": ("4[:]7", "9")}, ["“4 to 7” is accepted now", "“4 to 6” is no longer accepted"]),
        (PRACTICE, {"correct_response": ("a",), "penalty": 5000}, ["right is “One”, was “One” and “Two”", "parts of a right answer earn otherwise than before"]),
        (PRACTICE, {"correct_response": ()}, ["right is none, was “One” and “Two”"]),
        (ORDER, {"correct_response": ("b", "a")}, ["the right order is another"]),
        (ORDER, {"correct_response": ("b", "c")}, ["the right answer is another"]),
        (NUMBER, {"variables": (("n", "1..9"),)}, ["its values are drawn otherwise"]),
        (ORDER, {}, ["it is graded in another way"]),
    ],
)  # fmt: skip
def test_differences_are_said_in_words(question: Any, changed: dict[str, Any], said: list[str]) -> None:  # noqa: ANN401
    new = replace(question, declaration=replace(question.declaration, **changed))
    assert list(differences(question, new)) == said


def test_winners_and_losers_are_those_whose_choice_earns_otherwise() -> None:
    both = replace(TEAMS, declaration=replace(TEAMS.declaration, points=20_000))
    assert winners_and_losers(TEAMS, both) == "who chose “All teams” gets more"
    assert winners_and_losers(both, TEAMS) == "who chose “All teams” gets less"
    several = replace(
        TEAMS, declaration=replace(TEAMS.declaration, correct_response=("b", "c"), options=("b", "c"))
    )
    assert winners_and_losers(TEAMS, several) == ""
    assert winners_and_losers(TYPED, TYPED) == ""
    assert winners_and_losers(PRACTICE, PRACTICE) == ""
