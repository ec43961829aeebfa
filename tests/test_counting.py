"""Which of the finished attempts counts: the vectors, and that the few figures kept say the same as all scores."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from random import Random

import pytest

from builder.counting import MOST_ATTEMPTS, Results, add, counting, ever_passed, rescore
from builder.grading import Score, passed
from builder.load.policy import GRADES
from builder.model import GradePolicy
from tests.twins.calls import Vector, answer, vectors


@pytest.mark.parametrize("vector", vectors("counting"), ids=lambda vector: vector["why"])
def test_vector(vector: Vector) -> None:
    assert answer(vector["call"], vector["args"]) == vector["result"]


def of_all(scores: Sequence[Score], grade: GradePolicy) -> Score:
    """What counts, by the list of all scores."""
    mean = sum(score.earned for score in scores) // len(scores)
    best = max(scores, key=lambda score: score.earned)
    kept = {"best": best, "last": scores[-1], "first": scores[0]}
    return kept.get(grade, Score(mean, scores[-1].possible))


@pytest.mark.parametrize("grade", GRADES)
def test_the_figures_kept_say_the_same_as_all_scores(grade: GradePolicy) -> None:
    random = Random(3)
    for _ in range(300):
        scores = [Score(random.randrange(0, 40_001, 2_500), 40_000) for _ in range(random.randrange(1, 9))]
        mark = random.choice((0, 5_000, 8_000, 10_000))
        results = reduce(add, scores, None)
        assert results is not None
        prefixes = [of_all(scores[: at + 1], grade) for at in range(len(scores))]
        assert counting(results, grade) == prefixes[-1]
        assert ever_passed(results, grade, mark) == any(passed(score, mark) for score in prefixes)


def test_a_better_last_score_is_as_if_it_had_been_given() -> None:
    random = Random(5)
    for _ in range(200):
        before = [Score(random.randrange(0, 40_001, 2_500), 40_000) for _ in range(random.randrange(6))]
        last, better = sorted(random.choices(range(0, 40_001, 2_500), k=2))
        results = reduce(add, [*before, Score(last, 40_000)], None)
        assert results is not None
        assert rescore(results, Score(better, 40_000)) == reduce(add, [*before, Score(better, 40_000)], None)


def test_an_update_that_changes_what_can_be_earned_keeps_the_average() -> None:
    results = reduce(add, [Score(30_000, 40_000), Score(10_000, 40_000), Score(90_000, 100_000)], None)
    assert results is not None
    assert counting(results, "average") == Score(190_000 // 3, 100_000)
    assert (results.best, results.peak) == (Score(90_000, 100_000), Score(30_000, 40_000))


def test_the_most_attempts_are_counted_exactly() -> None:
    score = Score(399_999, 400_000)
    results: Results | None = None
    for _ in range(MOST_ATTEMPTS):
        results = add(results, score)
    assert results == Results(MOST_ATTEMPTS, score, score, score, score, 399_999 * MOST_ATTEMPTS)
