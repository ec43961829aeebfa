from __future__ import annotations

from pathlib import Path

import pytest

from builder.load import text
from builder.problems import Problem, Where

NOT_UTF8 = ("the file is not UTF-8", "save it again as UTF-8 in your editor")


@pytest.mark.parametrize(
    ("data", "read"),
    [
        (b"a\nb\n", "a\nb\n"),
        (b"\xef\xbb\xbfa\r\nb\rc", "a\nb\nc"),
        ("مرحبا".encode(), "مرحبا"),
        (b"", ""),
    ],
)
def test_decode_takes_utf8_with_any_line_ends(data: bytes, read: str) -> None:
    found: list[Problem] = []
    assert (text.decode(data, "x.md", found), found) == (read, [])


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"Caf\xe9", 1, 4),
        ("a\r\nä\r\n".encode() + b"b\xff", 3, 2),
        ("# UTF-16".encode("utf-16"), 1, 1),
    ],
)
def test_decode_reports_the_first_byte_that_is_not_utf8(data: bytes, line: int, column: int) -> None:
    found: list[Problem] = []
    assert text.decode(data, "x.md", found) is None
    assert found == [Problem("E101", Where("x.md", line, column), *NOT_UTF8)]


@pytest.mark.parametrize(
    ("whole", "front", "body"),
    [
        ("# T\n", "", "# T\n"),
        ("---\nid: x\n---\n# T\n", "id: x", "\n\n\n# T\n"),
        ("--- \nid: x\nwas: y\n...\n# T", "id: x\nwas: y", "\n\n\n\n# T"),
        ("---\n---\nA", "", "\n\nA"),
        ("text\n---\nmore", "", "text\n---\nmore"),
        ("---", "", "---"),
    ],
)
def test_front_matter_is_apart_and_lines_keep_their_numbers(whole: str, front: str, body: str) -> None:
    found: list[Problem] = []
    assert (text.front_matter(whole, "x.md", found), found) == ((front, body), [])


def test_front_matter_that_is_not_closed_is_a_problem_and_the_rest_is_read() -> None:
    found: list[Problem] = []
    assert text.front_matter("---\nid: x\n# T", "x.md", found) == ("", "\nid: x\n# T")
    assert found == [
        Problem("E213", Where("x.md"), "the front matter is not closed", "put a line “---” after it")
    ]


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "loop.md").symlink_to("loop.md")
    found: list[Problem] = []
    assert [text.read_bytes(tmp_path, name, found) for name in ("folder.md", "loop.md", "none.md")] == [
        None
    ] * 3
    remedy = "check that it is a file and that you may read it"
    assert found == [
        Problem("E107", Where("folder.md"), "the file cannot be read (Is a directory)", remedy),
        Problem(
            "E107", Where("loop.md"), "the file cannot be read (Too many levels of symbolic links)", remedy
        ),
        Problem("E107", Where("none.md"), "the file cannot be read (No such file or directory)", remedy),
    ]


@pytest.mark.parametrize("link", ["01-a/x.md", "01-a"])
def test_a_link_out_of_the_course_is_not_followed_and_one_inside_is(tmp_path: Path, link: str) -> None:
    for folder in ("course/01-a", "course/real", "away"):
        (tmp_path / folder).mkdir(parents=True)
    course, found = tmp_path / "course", list[Problem]()
    for place, content in ((course / "real", b"inside"), (tmp_path / "away", b"secret")):
        (place / "x.md").write_bytes(content)
    if link == "01-a":
        (course / "01-a").rmdir()
    target = "x.md" if link.endswith(".md") else ""
    (course / link).symlink_to(course / "real" / target)
    assert (text.read_text(course, "01-a/x.md", found), found) == ("inside", [])
    (course / link).unlink()
    (course / link).symlink_to(tmp_path / "away" / target)
    assert text.read_text(course, "01-a/x.md", found) is None
    message = "this file is a link to a place outside the course"
    assert found == [Problem("E304", Where("01-a/x.md"), message, "copy the file into the course")]
