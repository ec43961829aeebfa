"""What only a person at a terminal sees: colours and a line of progress, by rich."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.text import Text

from builder.problems import Problem

COLOURS = {"error": "bold red", "warning": "bold yellow"}


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """A spinner beside the name of the step at work; gone when the work is done."""
    console = Console(stderr=True)
    with console.status("Starting …") as status:
        yield lambda step: status.update(f"{step} …")


def show(course: Path, problems: tuple[Problem, ...]) -> None:
    """Each problem in two lines: where and what, then what to do."""
    console = Console(stderr=True, highlight=False)
    for problem in problems:
        line = Text(f"{course / problem.where.file}:{problem.where.line}:{problem.where.column}: ", "bold")
        line.append(f"{problem.severity} {problem.code} ", COLOURS[problem.severity])
        line.append(problem.message)
        console.print(line, soft_wrap=True)
        console.print(Text(f"    {problem.remedy}", "dim"), soft_wrap=True)
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    said = f"{errors} error{'' if errors == 1 else 's'}, {warnings} warning{'' if warnings == 1 else 's'}"
    console.print(Text(said, "bold"))
