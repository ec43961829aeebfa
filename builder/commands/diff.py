"""`coursewright diff`: what an update does to the learners of the old package. docs/updating.md."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.shell import AS_JSON, NO_CACHE, PROBLEMS, or_machine_error, printable, show, values, write_json

if TYPE_CHECKING:
    from builder.update.comparison import Comparison
    from builder.update.release import Release

EXITS = {"safe": 0, "regrades": 5, "resets": 6, "unsafe": 7}
EPILOG = """\b
Examples:
  coursewright diff released.zip                  the course in content, against it
  coursewright diff old.zip new.zip --json
  coursewright diff old.zip --allow regrades      for CI: fail only on what is worse

\b
Verdicts and exit codes:
  0  safe      every learner keeps progress, answers and points
  5  regrades  every learner keeps all answers; some results change
  6  resets    some learners lose an answer or an attempt
  7  unsafe    the LMS or the saved progress would not know the course again
  1 the course has problems, 2 a mistyped command, 3 the machine is at fault,
  4 a package cannot be read."""


@click.command(epilog=EPILOG)
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path), default="content")
@click.option(
    "--allow",
    type=click.Choice([*EXITS][:-1]),
    default="safe",
    help="The worst verdict that still exits with 0.",
)
@AS_JSON
@NO_CACHE
def diff(old: Path, new: Path, allow: str, as_json: bool, no_cache: bool) -> None:  # noqa: FBT001 click's own
    """Say what replacing the package OLD by NEW does to its learners.

    OLD is a package that Coursewright built: a SCORM zip, or a web folder. NEW is another, or the folder
    of a course (default: content), which is read as a build would, and nothing is written.
    """
    comparison = or_machine_error(lambda: _compared(old, new, as_json=as_json, no_cache=no_cache))
    from builder.update import telling  # noqa: PLC0415 each command imports what it needs: starting stays quick

    exit_code = EXITS[str(comparison.verdict)]
    if as_json:
        write_json(telling.values(comparison, str(old), str(new)) | {"exit_code": exit_code})
    elif sys.stdout.isatty():
        from builder.update.table import draw  # noqa: PLC0415

        draw(comparison, str(old), str(new))
    else:
        for line in telling.lines(comparison, str(old), str(new)):
            click.echo(printable(line))
    sys.exit(exit_code if exit_code > EXITS[allow] else 0)


def _compared(old: Path, new: Path, *, as_json: bool, no_cache: bool) -> Comparison:
    from builder.update import package  # noqa: PLC0415
    from builder.update.comparison import compare  # noqa: PLC0415

    released = package.read(old)
    if new.is_dir() and not package.is_folder(new):
        return compare(released, _course(new, released, as_json=as_json, no_cache=no_cache))
    return compare(released, package.read(new))


def _course(folder: Path, released: Release, *, as_json: bool, no_cache: bool) -> Release:
    """The course as it would be built; where it has errors, these, and the end."""
    from builder.cache import Cache, path_for  # noqa: PLC0415
    from builder.problems import errors  # noqa: PLC0415
    from builder.update import course  # noqa: PLC0415

    made, problems = course.read(folder, released, Cache(None if no_cache else path_for(folder)))
    if made is not None:
        return made
    if as_json:
        write_json({"verdict": None, "problems": values(problems)})
    else:
        show(folder, errors(problems))
    sys.exit(PROBLEMS)
