"""W712: hints that say the answer."""

from __future__ import annotations

import pytest

from builder.checks.lint import hint
from tests.checks.lint.conftest import Advise

CHOICES = "- [x] At work\n- [ ] On paper\n"


@pytest.mark.parametrize(
    ("hinted", "answers", "told"),
    [
        ("They learn while they work.", CHOICES, "At work"),
        ("They learn while working.", CHOICES, "At work"),
        ("Where do they spend their time?", CHOICES, ""),
        ("Is it on paper, or at work?", CHOICES, ""),
        ("Think of teams.", "- [x] Teams\n- [ ] Planners\n", ""),
        ("Communities have a council.", "- [x] A health council\n- [ ] A health plan\n", "A health council"),
        ("It is in Mozambique.", "- = Mozambique\n- ! Guatemala\n", "Mozambique"),
        ("It is in Africa.", "- = Mozambique\n", ""),
        ("Look at page 116.", "- = 116\n", "116"),
        ("Look at the 3rd part.", "- = 116\n", ""),
        ("Between 8 and 30.", "- = 8 .. 12\n", ""),
    ],
)
def test_a_hint_has_not_the_words_that_tell(hinted: str, answers: str, told: str, advise: Advise) -> None:
    quiz = f"# Q\n\n## Where do teams learn? {{#a}}\n\n> Hint: {hinted}\n\n{answers}"
    assert advise(hint, quiz) == ([f"3 the hint says the answer: “{told}”"] if told else [])
