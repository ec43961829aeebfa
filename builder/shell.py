"""What every command shares with the shell that started it: exit codes, JSON, and Problems on the error stream.

Exit codes: 0 done; 1 the course has Problems and nothing was written; 2 the command was mistyped; 3 the machine
is at fault (a full disk, a missing folder); 4 a package cannot be read. `diff` has 5, 6 and 7 for its verdicts.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from builder.problems import CannotGoOn, Mistyped, NoPackage, Problem

PROBLEMS, MACHINE, NO_PACKAGE = 1, 3, 4

Result = TypeVar("Result")
FOLDER = click.argument("course", type=click.Path(path_type=Path, file_okay=False), default="content")
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Write one JSON object for machines.")
NO_CACHE = click.option("--no-cache", is_flag=True, help="Read and render every page anew.")


def or_machine_error(step: Callable[[], Result]) -> Result:
    """What `step` gives; where it cannot go on, why in one line and the exit code for that."""
    try:
        return step()
    except Mistyped as error:
        raise click.UsageError(str(error)) from error
    except NoPackage as error:
        click.echo(f"coursewright: {printable(str(error))}", err=True)
        sys.exit(NO_PACKAGE)
    except CannotGoOn as error:
        click.echo(f"coursewright: {error}", err=True)
    except OSError as error:
        click.echo(f"coursewright: {error.filename or 'this machine'}: {error.strerror or error}", err=True)
    sys.exit(MACHINE)


def show(course: Path, problems: tuple[Problem, ...]) -> None:
    """The Problems on the error stream: with colours at a terminal, else a line each."""
    if problems and sys.stderr.isatty():
        from builder.terminal import show  # noqa: PLC0415 each command imports what it needs: starting stays quick

        show(course, problems)
        return
    for problem in problems:
        click.echo(printable(f"{course / '_'}"[:-1] + str(problem)), err=True)


def printable(text: str) -> str:
    """The text without what would steer a terminal."""
    return "".join(c if c.isprintable() else "�" for c in text)


def values(problems: tuple[Problem, ...]) -> list[dict[str, object]]:
    """The Problems as JSON."""
    return [
        {
            "code": problem.code,
            "severity": problem.severity,
            "file": problem.where.file,
            "line": problem.where.line,
            "column": problem.where.column,
            "message": problem.message,
            "remedy": problem.remedy,
        }
        for problem in problems
    ]


def write_json(value: object) -> None:
    """One JSON document on the output stream."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
