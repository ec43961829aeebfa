"""The saved state: the vectors, its size, and that no damage is ever read as somebody's answers."""

from __future__ import annotations

from functools import reduce
from random import Random

import pytest

from builder.bits import Writer
from builder.counting import MOST_ATTEMPTS, Results, add
from builder.grading import Score
from builder.state import Attempts, State, check, decode, encode, fingerprint
from tests.twins.calls import Vector, answer, vectors

COURSE = fingerprint("learning-health-systems")
RESULTS = reduce(add, [Score(160_000, 4_000_000)] * 3, None)
ATTEMPTS = {201: Attempts(RESULTS, open=True)}
SMALL = State(5, 2, 1, (1, 2), {1: ("b",), 2: ("a", "c"), 3: ("Kerala",)}, (1,), ATTEMPTS)


@pytest.mark.parametrize("vector", vectors("state"), ids=lambda vector: vector["why"])
def test_vector(vector: Vector) -> None:
    assert answer(vector["call"], vector["args"]) == vector["result"]


def large(responses: dict[int, tuple[str, ...]]) -> State:
    return State(2**32 - 1, 200, 9, tuple(range(1, 201)), responses, tuple(responses), ATTEMPTS)


def test_four_hundred_choices_fit_in_700() -> None:
    random = Random(1)
    for options in ("abcd", "d"):
        state = large({number: (random.choice(options),) for number in range(1, 401)})
        assert decode(encode(state, COURSE), COURSE) == state
        assert len(encode(state, COURSE)) <= 700


def test_a_mixture_of_four_hundred_fits_in_4096() -> None:
    random = Random(2)
    ways = (
        *(lambda: (random.choice("abcd"),),) * 5,
        *(lambda: tuple(sorted(random.sample("abcdef", 3))),) * 3,
        *(lambda: ("".join(random.choices("abcdefghij ", k=8)),),) * 2,
    )
    state = large({number: ways[number % 10]() for number in range(1, 401)})
    assert decode(encode(state, COURSE), COURSE) == state
    assert len(encode(state, COURSE)) <= 4096


def test_cut_off_is_refused() -> None:
    saved = encode(SMALL, COURSE)
    assert [decode(saved[:length], COURSE) for length in range(len(saved))] == [None] * len(saved)


def test_every_changed_sign_is_refused() -> None:
    saved = encode(SMALL, COURSE)
    changed = [saved[:at] + sign + saved[at + 1 :] for at in range(len(saved)) for sign in "AB_- é"]
    assert {decode(text, COURSE) for text in changed if text != saved} == {None}


def test_another_course_is_refused() -> None:
    assert decode(encode(SMALL, COURSE), fingerprint("another")) is None


def test_a_later_version_is_refused() -> None:
    later = "C" + encode(SMALL, COURSE)[1:-5]
    assert decode(later + check(later), COURSE) is None
    now = "B" + later[1:]
    assert decode(now + check(now), COURSE) == SMALL


def test_more_than_a_state_is_refused() -> None:
    more = encode(SMALL, COURSE)[:-5] + "A"
    assert decode(more + check(more), COURSE) is None


@pytest.mark.parametrize("number", [-1, 2**37 - 1])
def test_a_number_out_of_bounds_is_not_written(number: int) -> None:
    with pytest.raises(ValueError, match="to be saved"):
        Writer().gamma(number)


def test_any_number_of_attempts_takes_little_room() -> None:
    score = Score(399_999, 400_000)
    many = Results(MOST_ATTEMPTS, score, score, score, score, 400_000 * MOST_ATTEMPTS - 1)
    none, one, all_ = (
        State(1, 1, 1, attempts={7: Attempts(results)}) for results in (None, add(None, score), many)
    )
    assert [len(encode(state, COURSE)) - len(encode(none, COURSE)) for state in (one, all_)] == [10, 28]
    assert decode(encode(all_, COURSE), COURSE) == all_


def test_four_hundred_questions_of_the_most_points_are_counted() -> None:
    score = Score(3_999_999_599, 400 * 9_999_999)
    state = State(1, 1, 1, attempts={7: Attempts(reduce(add, [score] * 3, None))})
    assert decode(encode(state, COURSE), COURSE) == state


@pytest.mark.parametrize("earned", [-1, 11])
def test_a_score_that_is_none_is_not_written(earned: int) -> None:
    state = State(1, 1, 1, attempts={7: Attempts(add(None, Score(earned, 10)))})
    with pytest.raises(ValueError, match="cannot be saved"):
        encode(state, COURSE)
