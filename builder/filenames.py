"""Which file names survive the way from the author's disk through a package to a learner."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from builder.archive import same_file
from builder.model import Entry, Package, Site
from builder.problems import Problem, Where

LONGEST = 255
"""Characters of a path that LMSs and file systems keep."""

LMS = ("&':<>\"`|", "Moodle takes out of file names")
"""Characters that do not survive an upload (facts/lms-scorm.md), and why."""

DISK = (':<>"|?*', "Windows does not allow in file names")
"""Characters that do not survive a copy to another disk, and why."""


def check(package: Package, site: Site, refused: tuple[str, str]) -> tuple[Problem, ...]:
    """E503 (a character that is refused), E504 (too long) and E505 (two names taken for one)."""
    return tuple(
        problem
        for entry, twin in _with_twins(site)
        for problem in _problems(entry.name, twin, refused, _source(package, entry))
    )


def _problems(name: str, twin: str, refused: tuple[str, str], where: Where) -> Iterator[Problem]:
    characters, why = refused
    if bad := sorted(set(characters) & set(name)):
        yield Problem(
            "E503",
            where,
            f"the file name {name} has {' '.join(bad)}, which {why}",
            "rename the file with letters, digits, - and _",
        )
    if len(name) > LONGEST:
        yield Problem(
            "E504",
            where,
            f"the path {name[:40]}… has {len(name)} characters, at most {LONGEST} are kept",
            "shorten the names of the file and its folders",
        )
    if twin:
        yield Problem(
            "E505",
            where,
            f"the file names {twin} and {name} are one on many disks",
            "rename one of the two files",
        )


def _with_twins(site: Site) -> Iterator[tuple[Entry, str]]:
    """Each entry with the name of an earlier one that some file systems take for the same, or ""."""
    seen: dict[str, str] = {}
    for entry in sorted(site.entries, key=lambda entry: entry.name):
        key = same_file(entry.name)
        yield entry, seen.get(key, "")
        seen.setdefault(key, entry.name)


def _source(package: Package, entry: Entry) -> Where:
    """The author's file behind an entry, or the entry itself."""
    folder = package.course.folder
    if isinstance(entry.content, Path) and entry.content.is_relative_to(folder):
        return Where(entry.content.relative_to(folder).as_posix())
    return Where(entry.name)
