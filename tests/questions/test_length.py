"""How much of a typed answer is kept, declared or by the answers that are known."""

from __future__ import annotations

import pytest

from tests.questions.drafting import built, refused


@pytest.mark.parametrize(
    ("lines", "length"),
    [
        (["= a"], 24),
        (["= Mozambique"], 24),
        (["= Moçambique"], 24),
        (["= health assemblies of the villages"], 50),
        (["= a", "! health assemblies of the villages"], 50),
        (["= ไทย"], 36),
        (["= 😀"], 48),
        (["= นครราชสีมา"], 45),
        (["= " + "長" * 200], 900),
        (["= 116"], 24),
        (["= 3.14 ± 0.01"], 24),
        (["= 100000000000000000000 .. 200000000000000000000"], 32),
    ],
)
def test_without_a_length_the_known_answers_have_room(lines: list[str], length: int) -> None:
    assert built(*lines).response.length == length


@pytest.mark.parametrize("line", ["= Mozambique", "= 1166116611"])
@pytest.mark.parametrize("given", ["10", "100", "10000"])
def test_a_declared_length_holds(given: str, line: str) -> None:
    assert built(line, length=given).response.length == int(given)


@pytest.mark.parametrize("line", ["= Mozambique", "= 116"])
@pytest.mark.parametrize("given", ["0", "10001", "123456", "-5", "5.5", "five", "²", "٣", ""])
def test_a_length_that_is_none_is_a_problem(given: str, line: str) -> None:
    remedy = "write a whole number of bytes from 1 to 10000: a plain letter is one"
    assert refused(line, length=given) == [f"3:1: error E410 “length={given}” is no length; {remedy}"]


@pytest.mark.parametrize(
    ("line", "given", "needed"),
    [("= Moçambique", "10", 11), ("! Moçambique", "10", 11), ("= -1 .. 116", "2", 3)],
)
def test_the_longest_answer_must_fit(line: str, given: str, needed: int) -> None:
    message = f"with “length={given}” the longest answer cannot be typed: it takes {needed} bytes"
    remedy = f"write length={needed} or more, or leave it out"
    lines = ("= a", line) if line.startswith("!") else (line,)
    assert refused(*lines, length=given) == [f"3:1: error E410 {message}; {remedy}"]
