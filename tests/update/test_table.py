from __future__ import annotations

from dataclasses import replace

import pytest

from builder.update.comparison import compare
from builder.update.table import draw
from tests.update.releases import RELEASE, TEAMS, later, with_question

TABLE = """\
old.zip → content
resets. Some learners lose an answer or an attempt; all others keep theirs.
Results may change.
verdict   what changed                        what learners meet
────────────────────────────────────────────────────────────────────────────────
resets    question teams “Who learns?”        Who chose it: the answer is set
          “Nobody” can no longer be chosen    aside, and the question is asked
                                              again.

safe      question teams “Who learns?”        Who chose it has now chosen the
          “All teams” now reads               new words: see that they mean the
          “Every�team”                        same.
2 of 2 pages and 2 of 3 questions are as they were.
"""


def test_a_table_fits_a_terminal_of_80_columns_and_steers_it_nowhere(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    options = (("a", "Every\x1bteam"), ("b", "The director"))
    new = with_question(
        TEAMS, declaration=replace(TEAMS.declaration, options=("a", "b")), options=options, changed=5
    )
    draw(compare(RELEASE, new), "old.zip", "content")
    lines = capsys.readouterr().out.splitlines()
    assert "".join(f"{line.rstrip()}\n" for line in lines) == TABLE
    assert max(map(len, lines)) == 80


def test_where_nothing_differs_there_is_no_table(capsys: pytest.CaptureFixture[str]) -> None:
    draw(compare(RELEASE, later()), "old.zip", "content")
    assert [line.rstrip() for line in capsys.readouterr().out.splitlines()] == [
        "old.zip → content",
        "safe. The old package can be replaced: every learner keeps progress, answers and",
        "points.",
        "2 of 2 pages and 3 of 3 questions are as they were.",
    ]
