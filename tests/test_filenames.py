"""File names that would not arrive are said, with the author's own file as the place."""

from __future__ import annotations

from pathlib import Path

from builder import filenames
from builder.model import Entry
from builder.problems import Problem, Where
from tests.formats import made


def check(refused: tuple[str, str], *entries: Entry, folder: Path = Path("content")) -> tuple[Problem, ...]:
    package = made.package(folder=folder)
    return filenames.check(package, made.site(package, *entries), refused)


def test_character_that_moodle_strips_is_e503_at_the_authors_file(tmp_path: Path) -> None:
    file = tmp_path / "05-a" / "media" / "R&D: who.svg"
    assert check(filenames.LMS, Entry("media/R&D: who-1a2b.svg", file), folder=tmp_path) == (
        Problem(
            "E503",
            Where("05-a/media/R&D: who.svg"),
            "the file name media/R&D: who-1a2b.svg has & :, which Moodle takes out of file names",
            "rename the file with letters, digits, - and _",
        ),
    )


def test_character_that_windows_refuses_is_e503_on_disk() -> None:
    assert check(filenames.DISK, Entry("media/R&D.svg", b""), Entry("media/why?.svg", b"")) == (
        Problem(
            "E503",
            Where("media/why?.svg"),
            "the file name media/why?.svg has ?, which Windows does not allow in file names",
            "rename the file with letters, digits, - and _",
        ),
    )


def test_path_that_is_too_long_is_e504() -> None:
    fits, long = "media/" + "a" * 249, "media/" + "a" * 250
    assert check(filenames.LMS, Entry(fits, b""), Entry(long, b"")) == (
        Problem(
            "E504",
            Where(long),
            "the path media/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa… has 256 characters, at most 255 are kept",
            "shorten the names of the file and its folders",
        ),
    )


def test_names_that_differ_by_case_are_e505() -> None:
    assert check(filenames.LMS, Entry("media/a.svg", b""), Entry("media/A.svg", b"")) == (
        Problem(
            "E505",
            Where("media/a.svg"),
            "the file names media/A.svg and media/a.svg are one on many disks",
            "rename one of the two files",
        ),
    )
