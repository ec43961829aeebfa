"""`coursewright new`: a course that builds at once, and never one over another."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder import build, starter
from builder.problems import CannotGoOn
from builder.words import TEMPLATES


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize(
    ("name", "identifier"),
    [("my-course", "my-course"), ("Élan 2", "elan-2"), ("你好", "my-course"), ("x" * 70, "x" * 64)],
)
def test_a_new_course_is_the_starter_with_its_folders_name_and_builds(
    name: str, identifier: str, tmp_path: Path
) -> None:
    folder = tmp_path / name
    starter.begin(folder)
    settings = (TEMPLATES / "starter" / "course.yaml").read_bytes()
    named = settings.replace(b"id: my-course\n", f"id: {identifier}\n".encode())
    assert _files(folder) == _files(TEMPLATES / "starter") | {"course.yaml": named}
    report = build.build(build.Wish(folder, tmp_path / "dist"))
    assert (report.problems, report.failed, report.pages, report.questions) == ((), False, 2, 3)
    assert sorted(path.name for path in (tmp_path / "dist").iterdir()) == [
        f"{identifier}-1.0.0-scorm12.zip",
        f"{identifier}-1.0.0-scorm2004.zip",
    ]


def test_an_empty_folder_is_filled_and_any_other_left_alone(tmp_path: Path) -> None:
    empty, full, file = tmp_path / "empty", tmp_path / "full", tmp_path / "file"
    empty.mkdir()
    starter.begin(empty)
    assert (empty / "course.yaml").is_file()
    full.mkdir()
    (full / "mine.txt").write_text("mine")
    file.write_text("mine")
    for taken in (full, file):
        with pytest.raises(CannotGoOn, match=f"^{taken} is not empty: name a new folder$"):
            starter.begin(taken)
    assert _files(full) == {"mine.txt": b"mine"}
    assert file.read_text() == "mine"
