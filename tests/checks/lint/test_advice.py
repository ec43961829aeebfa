"""All rules together: in order, and kept between two checks while nothing that they read has changed."""

from __future__ import annotations

from pathlib import Path

from builder.build import check
from builder.cache import Cache
from tests.conftest import Course as Writer

QUIZ = "# Q\n\n## Which of these is not right? {#a}\n\n- [x] This\n- [ ] All of the above\n\n> So.\n"
HARD = "# P\n\n" + "Institutional arrangements necessitate participation. " * 12 + "\n"


def _codes(folder: Path, kept: Cache) -> list[str]:
    return [problem.code for problem in check(folder, kept=kept).problems]


def test_what_is_kept_is_what_would_be_said_anew(course: Writer, tmp_path: Path) -> None:
    settings = "id: c\ntitle: T\n"
    folder = course({"course.yaml": settings, "01-a/quiz.md": QUIZ, "01-a/p.md": HARD})

    def said(text: str) -> list[str]:
        (folder / "course.yaml").write_text(text, encoding="utf-8")
        codes = _codes(folder, Cache(tmp_path / "kept"))
        assert codes == _codes(folder, Cache(tmp_path / "kept")) == _codes(folder, Cache(None))
        return codes

    assert said(settings) == ["W704", "W705"]
    assert said(f"{settings}language: fr\n") == []
    assert said(f"{settings}reading_level: 40\n") == ["W713", "W704", "W705"]
    assert said(f"{settings}allow: {{W704: why}}\n") == ["W705"]
