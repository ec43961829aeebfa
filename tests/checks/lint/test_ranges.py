"""W706: ranges that overlap."""

from __future__ import annotations

import pytest

from builder.checks.lint import ranges
from tests.checks.lint.conftest import Advise


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (["= 1 .. 5", "= 6 .. 9"], []),
        (["= 1 .. 5", "= 5 .. 9"], ["“= 5 .. 9” overlaps “= 1 .. 5”"]),
        (["= 1 .. 5", "! 4 .. 9"], ["“! 4 .. 9” overlaps “= 1 .. 5”"]),
        (["! 4 .. 9", "= 1 .. 5"], ["“! 4 .. 9” overlaps “= 1 .. 5”"]),
        (["= 1 .. 9", "! 5"], ["“! 5” overlaps “= 1 .. 9”"]),
        (["= 3", "! 4 .. 9", "! 9 .. 12"], ["“! 9 .. 12” overlaps “! 4 .. 9”"]),
        (["= 3.14 ± 0.01", "! 3.16 ± 0.02"], ["“! 3.14 .. 3.18” overlaps “= 3.13 .. 3.15”"]),
        (["= 3.14 ± 0.01", "! 3.16 ± 0.005"], []),
        (["= 50", "! 0 .. 100"], []),
        (["= 50\n  > Exactly.", "= 49 .. 51\n  > Nearly."], []),
        (["= 50", "= 49 .. 51"], ["“= 49 .. 51” overlaps “= 50”"]),
        (["= 49 .. 51\n  > Nearly.", "= 50\n  > Exactly."], ["“= 50” overlaps “= 49 .. 51”"]),
        (["= -5 .. -1", "! -1 .. 0"], ["“! -1 .. 0” overlaps “= -5 .. -1”"]),
    ],
)
def test_each_number_fits_one_line(answers: list[str], said: list[str], advise: Advise) -> None:
    quiz = "# Q\n\n## A? {#a}\n\n" + "".join(f"- {answer}\n" for answer in answers)
    assert advise(ranges, quiz) == [f"3 {message}, which is tried first" for message in said]


def test_a_year_that_is_a_text_is_no_range(advise: Advise) -> None:
    assert advise(ranges, "# Q\n\n## A? {#a type=text}\n\n- = 1\n- = 2\n- ! 1 .. 2\n") == []
