"""A source file as text: UTF-8 or a Problem, its front matter apart from its Markdown."""

from __future__ import annotations

from pathlib import Path

from builder.problems import Problem, Where


def read_text(path: Path, file: str, found: list[Problem]) -> str | None:
    """The text of `path`, without a byte order mark, its lines ended alike; None where it cannot be read."""
    try:
        return decode(path.read_bytes(), file, found)
    except OSError as error:
        message = f"the file cannot be read ({error.strerror})"
        found.append(Problem("E107", Where(file), message, "check that it exists and that you may read it"))
        return None


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
