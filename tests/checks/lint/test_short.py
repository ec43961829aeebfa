"""W709: a wrong choice far shorter than the others."""

from __future__ import annotations

import pytest

from builder.checks.lint import short
from tests.checks.lint.conftest import Advise


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        (["[x] " + "k" * 20, "[ ] " + "w" * 24, "[ ] short"], True),
        (["[x] " + "k" * 20, "[ ] " + "w" * 24, "[ ] shorts"], False),
        (["[x] " + "k" * 19, "[ ] " + "w" * 24, "[ ] s"], False),
        (["[x] " + "k" * 40, "[ ] short"], False),
        (["[x] " + "k" * 40, "[ ] " + "w" * 40, "[ ] short {fixed}"], False),
        (["[ ] " + "k" * 40, "[ ] " + "w" * 40, "[x] short"], False),
        (["[x] " + "k" * 40, "[ ] tiny", "[ ] short"], False),
    ],
)
def test_a_quarter_of_all_others(choices: list[str], said: bool, advise: Advise) -> None:  # noqa: FBT001
    quiz = "# Q\n\n## A? {#a}\n\n" + "".join(f"- {choice}\n" for choice in choices)
    assert advise(short, quiz) == (
        ["3 the wrong choice “short” is far shorter than all others"] if said else []
    )
