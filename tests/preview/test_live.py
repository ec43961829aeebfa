"""What a preview shows of a course: the last good build, and what is wrong now."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.preview.live import FORMATS, Live
from tests.conftest import Course

GOOD = {"course.yaml": "id: c\ntitle: C\n", "01-a/01-x.md": "# X\n\nOne.\n"}


@pytest.fixture
def folder(course: Course) -> Path:
    return course(GOOD)


def test_a_course_is_shown_in_every_format(folder: Path) -> None:
    now = Live(folder).look()
    assert (now.number, now.good, [package.identifier for package in now.packages]) == (1, 1, ["c"])
    assert sorted(now.files) == sorted((name, "c") for name in FORMATS)
    for name in FORMATS:
        assert f'data-runtime="{name}"'.encode() in now.files[name, "c"]["index.html"].read()


def test_nothing_is_written(folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    Live(folder).look()
    assert sorted(folder.rglob("*")) == before


def test_errors_leave_the_last_good_build(folder: Path) -> None:
    live = Live(folder)
    good = live.look()
    (folder / "01-a/01-x.md").write_text("# X\n\n![](none.svg)\n", encoding="utf-8")
    broken = live.look()
    assert (broken.number, broken.good, broken.files) == (2, 1, good.files)
    assert [problem.code for problem in broken.problems] == ["E301", "E302"]
    (folder / "01-a/01-x.md").write_text("# X\n\nTwo.\n", encoding="utf-8")
    mended = live.look()
    assert (mended.number, mended.good, mended.problems) == (3, 3, ())
    assert b"Two." in mended.files["web", "c"]["index.html"].read()


def test_a_course_that_was_never_good_shows_what_is_wrong(folder: Path) -> None:
    (folder / "01-a/01-x.md").write_text("No title.\n", encoding="utf-8")
    now = Live(folder).look()
    assert (now.number, now.good, now.files) == (1, 0, {})
    assert [problem.code for problem in now.problems] == ["E201"]


def test_who_waits_for_the_next_look_gets_it_or_nothing(folder: Path) -> None:
    live = Live(folder)
    assert live.after(0, 0) is None
    looked = live.look()
    assert live.after(0, 0) == looked
    assert live.after(1, 0) is None
