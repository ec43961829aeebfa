"""`coursewright lock`: care for course.lock after a merge. docs/updating.md."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from builder.problems import CannotGoOn, Problem, Where
from builder.shell import AS_JSON, FOLDER, PROBLEMS, or_machine_error, printable, show, values, write_json

if TYPE_CHECKING:
    from builder.update.resolution import Resolution, Seen

EPILOG = """\b
Examples:
  coursewright lock resolve --released dist/course-1.2.0-scorm12.zip
  coursewright lock resolve my-course

Exit codes: 0 resolved, or nothing to resolve; 1 it cannot be decided, and nothing is written;
4 the package cannot be read; others as everywhere."""


@click.group()
def lock() -> None:
    """Care for course.lock, which remembers which question is which."""


@lock.command(epilog=EPILOG)
@FOLDER
@click.option(
    "--released", type=click.Path(path_type=Path), metavar="ZIP", help="The package that learners have."
)
@AS_JSON
def resolve(course: Path, released: Path | None, as_json: bool) -> None:  # noqa: FBT001 click's own
    """After a merge, decide who keeps a number that two branches of COURSE gave out.

    What learners have seen keeps its number; whoever else had it gets a fresh one. Without --released
    the first line keeps it. Git's own signs of the conflict may still be in the file.
    """
    resolution = or_machine_error(lambda: _resolved(course, released, as_json=as_json))
    if as_json:
        said = {"decided": list(resolution.decided), "undecided": list(resolution.undecided)}
        write_json({"ok": not resolution.undecided} | said)
    else:
        for line in resolution.undecided:
            click.echo(f"coursewright: {printable(line)}", err=True)
        for line in resolution.decided:
            click.echo(printable(line))
        if not resolution.undecided:
            click.echo(
                "Build, and commit course.lock." if resolution.decided else "There is nothing to resolve."
            )
    sys.exit(PROBLEMS if resolution.undecided else 0)


def _resolved(course: Path, released: Path | None, *, as_json: bool) -> Resolution:
    """What was decided; written where there was anything to decide."""
    from builder.load import lock as locks  # noqa: PLC0415 each command imports what it needs: starting stays quick
    from builder.load import merge  # noqa: PLC0415
    from builder.load.text import read_text  # noqa: PLC0415
    from builder.update.resolution import resolve  # noqa: PLC0415

    if not (course / locks.FILE).is_file():
        raise CannotGoOn(f"{course}: there is no {locks.FILE} to resolve")
    found: list[Problem] = []
    merged = merge.read(read_text(course, locks.FILE, found) or "")
    found += [_damaged(locks.FILE, line) for line in merged.damaged]
    if found:
        _refuse(course, tuple(found), as_json=as_json)
    resolution = resolve(merged, _seen(course, released))
    if resolution.decided:
        locks.write(course, resolution.lock)
    return resolution


def _seen(course: Path, released: Path | None) -> Seen:
    """What learners have, under the names that the course's pages and questions have now."""
    from builder.cache import Cache  # noqa: PLC0415
    from builder.formats import FORMATS  # noqa: PLC0415
    from builder.load.course import load  # noqa: PLC0415
    from builder.update import package  # noqa: PLC0415
    from builder.update.resolution import NOTHING, seen  # noqa: PLC0415

    if released is None:
        return NOTHING
    release = package.read(released)
    loaded = load(course, tuple(FORMATS), Cache()).course
    if loaded is None:
        raise CannotGoOn(f"{course}: there is no course here")
    if release.course != loaded.identifier and not release.course.startswith(f"{loaded.identifier}-"):
        raise CannotGoOn(f"{released} is of another course: “{release.course}”, not “{loaded.identifier}”")
    now = {("page", page.was): page.identifier for page in loaded.pages if page.was}
    asked = [question for page in loaded.pages for question in page.questions]
    now |= {("question", question.was): question.identifier for question in asked if question.was}
    return seen(release, now)


def _damaged(file: str, line: int) -> Problem:
    remedy = "take the file from your last commit; never edit it by hand"
    return Problem("E601", Where(file, line), "this line of the lock cannot be read", remedy)


def _refuse(course: Path, found: tuple[Problem, ...], *, as_json: bool) -> NoReturn:
    if as_json:
        write_json({"ok": False, "problems": values(found)})
    else:
        show(course, found)
    sys.exit(PROBLEMS)
