"""A source file as text: UTF-8 or a Problem, its front matter apart from its Markdown."""

from __future__ import annotations

import os
from pathlib import Path

from builder.problems import Problem, Where


def read_text(folder: Path, file: str, found: list[Problem]) -> str | None:
    """The text of `file` of the course in `folder`, without a byte order mark and with Unix line ends.

    None where it cannot be read; `found` says why.
    """
    data = read_bytes(folder, file, found)
    return None if data is None else decode(data, file, found)


def read_bytes(folder: Path, file: str, found: list[Problem]) -> bytes | None:
    """The bytes of `file` of the course in `folder`; None where it cannot be read, or stands elsewhere."""
    path = folder / file
    if (path.is_symlink() or path.parent.is_symlink()) and not is_inside(folder, path):
        message = "this file is a link to a place outside the course"
        found.append(Problem("E304", Where(file), message, "copy the file into the course"))
        return None
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"the file cannot be read ({error.strerror})"
        remedy = "check that it is a file and that you may read it"
        found.append(Problem("E107", Where(file), message, remedy))
        return None


def is_inside(folder: Path, path: Path) -> bool:
    """Whether `path` stands under `folder`, wherever symbolic links lead."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def decode(data: bytes, file: str, found: list[Problem]) -> str | None:
    """`data` as UTF-8 text; a Problem at the first byte that is not."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        where = Where(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        found.append(Problem("E101", where, "the file is not UTF-8", "save it again as UTF-8 in your editor"))
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def front_matter(text: str, file: str, found: list[Problem]) -> tuple[str, str]:
    """The YAML between two `---` lines at the top, and the Markdown with as many blank lines before it."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---" or len(lines) == 1:
        return "", text
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return "\n".join(lines[1:number]), "\n" * (number + 1) + "\n".join(lines[number + 1 :])
    found.append(Problem("E213", Where(file), "the front matter is not closed", "put a line “---” after it"))
    return "", "\n".join(["", *lines[1:]])
