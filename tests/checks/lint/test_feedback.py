"""W711: wrong answers without a word."""

from __future__ import annotations

import pytest

from builder.checks.lint import feedback
from tests.checks.lint.conftest import Advise

WRONG = "3 the wrong choice “c” has no feedback, nor has the question"
TYPED = "3 no wrong answer has feedback, nor has the question"


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ("- [x] b\n  > Yes.\n- [ ] c\n", [WRONG]),
        ("- [x] b\n- [ ] c\n  > No.\n", []),
        ("- [x] b\n- [ ] c\n\n> See above.\n", []),
        ("- [x] b\n- [ ] a\n  > No.\n- [ ] c\n", [WRONG]),
        ("- [x] True\n- [ ] False\n  > No.\n", []),
        ("- = b\n  > Yes.\n", [TYPED]),
        ("- = b\n- ! c\n", [TYPED]),
        ("- = b\n- ! c\n  > No.\n", []),
        ("- = 1\n", [TYPED]),
        ("- = 1\n\n> See above.\n", []),
        ("{n}\n\n- = n\n\n``` values\nn = 1 .. 9\n```\n", [TYPED]),
    ],
)
def test_a_wrong_answer_has_its_own_feedback_or_that_of_all(
    answers: str, said: list[str], advise: Advise
) -> None:
    assert advise(feedback, f"# Q\n\n## A? {{#a}}\n\n{answers}") == said


def test_where_nobody_reads_feedback_none_is_missed(advise: Advise) -> None:
    quiz = "---\nfeedback: {}\n---\n# Q\n\n## A? {{#a}}\n\n- [x] b\n- [ ] c\n"
    assert advise(feedback, quiz.format("never")) == []
    assert advise(feedback, quiz.format("after-pass")) == [WRONG.replace("3", "6", 1)]
