"""Assets exist, stand in the course and can be shown."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from builder import picture
from builder.load.text import is_inside
from builder.model import Course, Reference
from builder.problems import Problem


def check(course: Course) -> Iterator[Problem]:
    """A Problem for each asset that a package could not carry."""
    for page in course.pages:
        for reference in page.references:
            if reference.kind == "asset":
                yield from _wrong(course, reference)


def _wrong(course: Course, reference: Reference) -> Iterator[Problem]:
    path, where = course.folder / reference.target, reference.where
    if not is_inside(course.folder, path):
        message = f"“{reference.target}” is a link to a place outside the course"
        yield Problem("E304", where, message, "copy the file into the course")
    elif not _is_file(path):
        siblings = [entry.name for entry in path.parent.iterdir()] if path.parent.is_dir() else []
        near = get_close_matches(path.name, siblings, n=1)
        remedy = f"did you mean “{near[0]}”?" if near else "put the file there, or mend the name"
        yield Problem("E301", where, f"there is no file “{reference.target}”", remedy)
    elif path.suffix.lower() in picture.SUFFIXES:
        try:
            picture.size(path)
        except picture.Unreadable as error:
            message = f"the picture “{reference.target}” cannot be read: {error}"
            yield Problem("E307", where, message, "save it again as SVG, PNG, JPEG or WebP")


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name too long for the disk
        return False
