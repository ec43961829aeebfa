"""The whole course: `course.yaml`, a folder a module, a file a page, in the order of their names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from builder import words
from builder.cache import Cache
from builder.load import lock, numbering, settings, silences
from builder.load.defaults import Defaults
from builder.load.identifiers import is_identifier, slug
from builder.load.lock import Lock
from builder.load.module import modules
from builder.load.settings import Settings
from builder.load.text import read_text
from builder.model import Course, Edition, Packaging, ReportFailed, Unit, Updates
from builder.problems import Problem, Where

SETTINGS = "course.yaml"
LONGEST_TITLE = 255
EDITIONS: tuple[Edition, ...] = ("4th", "3rd")
REPORTS: tuple[ReportFailed, ...] = ("at-end", "at-once")
UNITS: tuple[Unit, ...] = ("course", "module")
UPDATES: tuple[Updates, ...] = ("regrade", "reset")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A course as it was read: None where there is none, and what was wrong.

    `kept` is the lock in the file, `lock` the one that the course needs now.
    """

    course: Course | None
    problems: tuple[Problem, ...]
    kept: Lock = lock.EMPTY
    lock: Lock = lock.EMPTY


def load(folder: Path, formats: tuple[str, ...], pages: Cache) -> Loaded:
    """The course in `folder`. `formats`: the names that `packaging` may list. `pages`: what was read before."""
    found: list[Problem] = []
    if not (folder / SETTINGS).is_file():
        message = f"there is no course in “{folder.name or folder}”"
        remedy = f"name the folder that has {SETTINGS}, or begin one with `coursewright new`"
        return Loaded(None, (Problem("E107", Where(SETTINGS), message, remedy),))
    text = read_text(folder, SETTINGS, found)
    given = settings.read(text, SETTINGS, found)
    course, defaults = _course(folder, given, formats, found)
    given.done()
    made = modules(folder, defaults, pages, found)
    if not made:
        message = "the course has no pages"
        found.append(
            Problem(
                "E108", Where(SETTINGS), message, "put a folder with a page, such as 01-start/01-welcome.md"
            )
        )
    kept = lock.read(folder, found)
    numbered, new = numbering.number(replace(course, modules=made), kept)
    return Loaded(numbered, tuple(found), kept, new)


def _course(
    folder: Path, given: Settings, formats: tuple[str, ...], found: list[Problem]
) -> tuple[Course, Defaults]:
    language = given.text("language", words.FALLBACK)
    if not words.known(language):
        message = f"there are no words for the language “{language}”: buttons and messages will be English"
        remedy = f"languages with words of their own: {', '.join(words.languages())}"
        found.append(Problem("W111", given.place("language"), message, remedy))
    pass_mark = given.percent("pass_mark", 8000)
    packaging = given.section("packaging")
    course = Course(
        identifier=_course_identifier(given, found),
        version=given.text("version", "1.0.0"),
        title=given.text("title", required=True),
        language=language,
        description=given.text("description"),
        keywords=given.texts("keywords"),
        pass_mark=pass_mark,
        packaging=_packaging(packaging, formats),
        modules=(),
        folder=folder,
        updates=given.one_of("updates", UPDATES, "regrade"),
        reading_level=given.count("reading_level", 0, unlimited=""),
        allow=silences.of_settings(given, found),
    )
    packaging.done()
    _check_names(course, given, found)
    raw_html = given.flag("raw_html", default=False)
    return course, Defaults(language, pass_mark, raw_html)


def _packaging(given: Settings, formats: tuple[str, ...]) -> Packaging:
    return Packaging(
        unit=given.one_of("unit", UNITS, "course"),
        formats=given.some_of("formats", formats, Packaging().formats, least=1),
        edition=given.one_of("edition", EDITIONS, "4th"),
        report_failed=given.one_of("report_failed", REPORTS, "at-end"),
    )


def _check_names(course: Course, given: Settings, found: list[Problem]) -> None:
    if len(course.title) > LONGEST_TITLE:
        message = f"the title has {len(course.title)} characters, LMSs keep {LONGEST_TITLE}"
        found.append(Problem("E104", given.place("title"), message, "shorten it"))
    if not _is_version(course.version):
        message = f"“{course.version}” cannot be part of a file name"
        found.append(
            Problem("E104", given.place("version"), message, "use letters, digits, dots and hyphens: 1.0.0")
        )


def _is_version(text: str) -> bool:
    return len(text) <= 32 and all(c.isascii() and (c.isalnum() or c in ".-_+") for c in text)


def _course_identifier(given: Settings, found: list[Problem]) -> str:
    identifier = given.text("id") or slug(given.text("title"))
    if not is_identifier(identifier):
        if not given.understood:
            return "course"
        message = f"“{identifier}” is no identifier" if identifier else "the course has no identifier"
        remedy = "write “id:” with letters a–z, digits, - and _, at most 64"
        found.append(Problem("E110", given.place("id"), message, remedy))
        return "course"
    return identifier
