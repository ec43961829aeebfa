"""Questions written with care get no advice: 46 of them, in four languages, and those that `new` writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.build import check
from tests.conftest import ROOT

GOOD = Path(__file__).parent / "good"


@pytest.mark.parametrize(
    ("folder", "questions"),
    [
        (GOOD / "en", 20),
        (GOOD / "fr", 10),
        (GOOD / "es", 8),
        (GOOD / "pt", 8),
        (ROOT / "templates" / "starter", 3),
    ],
    ids=lambda value: value.name if isinstance(value, Path) else "",
)
def test_a_well_written_question_gets_no_advice(folder: Path, questions: int) -> None:
    report = check(folder)
    assert ([str(problem) for problem in report.problems], report.questions) == ([], questions)
