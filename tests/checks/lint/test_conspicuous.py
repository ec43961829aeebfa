"""W702: one key far longer than every other choice."""

from __future__ import annotations

import pytest

from builder.checks.lint import conspicuous
from tests.checks.lint.conftest import Advise


@pytest.mark.parametrize(
    ("key", "wrong", "said"),
    [
        (50, 25, True),
        (49, 25, False),
        (35, 10, True),
        (34, 10, False),
        (80, 60, False),
    ],
)
def test_twice_as_long_and_a_good_deal_longer(key: int, wrong: int, said: bool, advise: Advise) -> None:  # noqa: FBT001
    quiz = f"# Q\n\n## A? {{#a}}\n\n- [x] {'k' * key}\n- [ ] {'w' * wrong}\n- [ ] no\n"
    message = f"3 the right choice is far longer ({key} characters) than every wrong one (at most {wrong})"
    assert advise(conspicuous, quiz) == ([message] if said else [])


def test_of_several_right_choices_the_shortest_speaks(advise: Advise) -> None:
    right = f"- [x] {'k' * 60}\n- [x] {'m' * 70}\n- [ ] {'w' * 20}\n"
    assert advise(conspicuous, f"# Q\n\n## A? {{#a type=multiple}}\n\n{right}") == [
        "3 the right choice is far longer (60 characters) than every wrong one (at most 20)"
    ]
    assert advise(conspicuous, f"# Q\n\n## A? {{#a type=multiple}}\n\n{right}- [x] yes\n") == []
    assert advise(conspicuous, "# Q\n\n## A? {#a type=multiple}\n\n- [x] a\n- [x] b\n") == []
