"""W701: the longest choice is the key throughout."""

from __future__ import annotations

import pytest

from builder.checks.lint import longest
from tests.checks.lint.conftest import Advise

LONG, SHORT, EQUAL = (
    "- [x] abcdef\n- [ ] abc\n- [ ] ab\n",
    "- [x] abc\n- [ ] abcdef\n- [ ] ab\n",
    "- [x] abc\n- [ ] def\n- [ ] g\n",
)
NUMBERS = "- [x] 1000\n- [ ] 10\n- [ ] 100\n"


def _quiz(*answers: str) -> str:
    return "# Q\n" + "".join(f"\n## Q {at}? {{#q{at}}}\n\n{text}" for at, text in enumerate(answers))


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ([LONG] * 5, "5 of 5 questions (lines 3, 9, 15, 21, 27)"),
        ([LONG] * 4, ""),
        ([LONG] * 4 + [SHORT], ""),
        ([LONG] * 6 + [SHORT], "6 of 7 questions (lines 3, 9, 15, 21, 27, 33)"),
        ([LONG] * 4 + [EQUAL], ""),
        ([NUMBERS] * 5, ""),
        ([LONG] * 9 + [SHORT] * 10, ""),
        (["- [x] True\n- [ ] False\n"] * 6, ""),
        (["- [x] abcdef {fixed}\n- [ ] abc\n"] * 7, "7 of 7 questions (lines 3, 8, 13, 18, 23, 28, 33)"),
        (["- [x] abcdef\n- [ ] abc\n"] * 6, ""),
    ],
)
def test_five_questions_at_least_and_more_than_chance(answers: list[str], said: str, advise: Advise) -> None:
    expected = [f"1 the longest choice is the right one in {said}"] if said else []
    assert advise(longest, _quiz(*answers)) == expected
