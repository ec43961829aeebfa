from __future__ import annotations

from pathlib import Path

import pytest

from builder import terminal
from builder.problems import Problem, Where

DEAD = Problem("E204", Where("01-a/01-b.md", 3, 5), "there is no page “x”", "mend the link")
HTML = Problem("W211", Where("01-a/01-b.md", 4, 1), "“<b>” is shown", "use Markdown")


@pytest.mark.parametrize(
    ("problems", "count"),
    [
        ((DEAD,), "1 error, 0 warnings"),
        ((DEAD, HTML, HTML), "1 error, 2 warnings"),
        ((), "0 errors, 0 warnings"),
    ],
)
def test_each_problem_is_two_lines_and_all_are_counted(
    problems: tuple[Problem, ...], count: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = {
        DEAD: "c/01-a/01-b.md:3:5: error E204 there is no page “x”\n    mend the link\n",
        HTML: "c/01-a/01-b.md:4:1: warning W211 “<b>” is shown\n    use Markdown\n",
    }
    terminal.show(Path("c"), problems)
    assert capsys.readouterr() == ("", "".join(lines[problem] for problem in problems) + count + "\n")
