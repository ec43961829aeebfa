"""The saved state: the vectors, its size, and that no damage is ever read as somebody's answers."""

from __future__ import annotations

from random import Random

import pytest

from builder.bits import Writer
from builder.grading import Score
from builder.state import Attempts, State, check, decode, encode, fingerprint
from tests.twins.calls import Vector, answer, vectors

COURSE = fingerprint("learning-health-systems")
ATTEMPTS = {201: Attempts((Score(160_000, 4_000_000),) * 3, open=True)}
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


@pytest.mark.parametrize("number", [-1, 2**31 - 1])
def test_a_number_out_of_bounds_is_not_written(number: int) -> None:
    with pytest.raises(ValueError, match="to be saved"):
        Writer().gamma(number)
