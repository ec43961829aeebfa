"""The command line: `new`, `check`, `build`, `formats`, `completion`; `diff`, `lock` and `preview` stand in `commands/`."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from builder.commands.diff import diff
from builder.commands.lock import lock
from builder.commands.preview import preview
from builder.shell import AS_JSON, FOLDER, NO_CACHE, PROBLEMS, or_machine_error, show, values, write_json

EPILOG = """\b
Examples:
  coursewright new my-course           begin a small course that builds at once
  coursewright check my-course         say everything that is wrong with it
  coursewright preview my-course       show it beside an LMS, anew at each save
  coursewright build my-course         write its packages into dist/
  coursewright diff old.zip my-course  say what an update does to learners

Exit codes: 0 done, 1 problems in the course (nothing is written), 2 a mistyped command,
3 the machine is at fault, 4 a package cannot be read; `diff` has more of its own.
Every problem's code has a page in the documentation."""

STRICT = click.option("--strict", is_flag=True, help="Treat warnings as errors.")


def _version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 click's own
    if not wanted or context.resilient_parsing:
        return
    from importlib import metadata  # noqa: PLC0415 each command imports what it needs: starting stays quick

    try:
        click.echo(f"coursewright, version {metadata.version('coursewright')}")
    except metadata.PackageNotFoundError:
        click.echo("coursewright, from a checkout")
    context.exit()


@click.group(epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Say it, and stop."
)
def main() -> None:
    """Turn a course written in plain Markdown into packages that every LMS accepts."""


main.add_command(diff)
main.add_command(lock)
main.add_command(preview)


@main.command(epilog="\b\nExample:\n  coursewright new my-course && coursewright build my-course")
@click.argument("folder", type=click.Path(path_type=Path))
def new(folder: Path) -> None:
    """Begin a small course in FOLDER: a page, a picture and a quiz, ready to build."""
    from builder.starter import begin  # noqa: PLC0415

    or_machine_error(lambda: begin(folder))
    click.echo(f"{folder} is a course. Build it: {_started_as()} build {shlex.quote(str(folder))}")


@main.command(
    epilog="\b\nExamples:\n  coursewright check\n  coursewright check my-course --strict --json\n"
    "  coursewright check --fix"
)
@FOLDER
@STRICT
@click.option("--fix", "mend", is_flag=True, help="Write the ids that graded questions lack into the files.")
@AS_JSON
@NO_CACHE
def check(course: Path, strict: bool, mend: bool, as_json: bool, no_cache: bool) -> None:  # noqa: FBT001 click's own
    """Say everything that is wrong with COURSE (default: content), and write nothing but what --fix says."""
    from builder import build as line  # noqa: PLC0415
    from builder.cache import Cache, path_for  # noqa: PLC0415

    kept = Cache(None if no_cache else path_for(course))
    fixed = _fix(course, kept, quiet=as_json) if mend else None
    report = or_machine_error(lambda: line.check(course, strict=strict, kept=kept))
    if as_json:
        told = {} if fixed is None else {"fixed": fixed}
        states = [asdict(room) for room in report.states]
        write_json(_counts(report) | told | {"states": states, "problems": values(report.problems)})
    else:
        show(course, report.problems)
        if not report.failed:
            click.echo(
                f"{course}: {_plural(report.pages, 'page')}, {_plural(report.questions, 'question')}, no errors."
            )
            for room in report.states:
                of = f" of {room.limit:,}" if room.limit else ""
                click.echo(
                    f"{room.package}, {room.format}: saved state at most {room.characters:,}{of} characters."
                )
    sys.exit(PROBLEMS if report.failed else 0)


@main.command(
    epilog="\b\nExamples:\n  coursewright build\n  coursewright build my-course --format scorm12 --out packages\n"
    "  coursewright build --module sustaining-learning --strict --locked\n  coursewright build --watch"
)
@FOLDER
@click.option("--format", "formats", multiple=True, metavar="NAME", help="Only this format; may be repeated.")
@click.option("--module", default="", metavar="ID", help="A package of this one module.")
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("dist"), show_default=True, help="Where to."
)
@STRICT
@click.option("--locked", is_flag=True, help="Refuse a course.lock that is out of date (for CI).")
@click.option(
    "--schemas", type=click.Path(path_type=Path), help="A folder with the XSDs of the SCORM editions."
)
@click.option("--watch", is_flag=True, help="Stay, and build again whenever the course is saved.")
@AS_JSON
@NO_CACHE
def build(course: Path, as_json: bool, no_cache: bool, watch: bool, **given: Any) -> None:  # noqa: ANN401, FBT001 click's own
    """Build the packages of COURSE (default: content) into dist/, all of them or none."""
    from builder import build as line  # noqa: PLC0415
    from builder.cache import Cache, path_for  # noqa: PLC0415

    _known_formats(given["formats"])
    wish = line.Wish(course, kept=Cache(None if no_cache else path_for(course)), **given)
    if watch:
        if not course.is_dir():
            raise click.UsageError(f"there is no folder “{course}” to watch")
        with suppress(KeyboardInterrupt):  # it ends a watch in peace, wherever it comes
            _watch(wish, as_json=as_json)
    elif _build(wish, as_json=as_json):
        sys.exit(PROBLEMS)


def _watch(wish: Any, *, as_json: bool) -> None:  # noqa: ANN401 as below
    """Build at once and after each save, until Ctrl-C."""
    from builder.watch import saves  # noqa: PLC0415

    for _ in saves(wish.folder, wish.out):
        _build(wish, as_json=as_json)
        click.echo(f"Watching {wish.folder}. Stop with Ctrl-C.", err=True)


def _build(wish: Any, *, as_json: bool) -> bool:  # noqa: ANN401 importing its type would import the line
    """Build once and say what came of it; true where the course has Problems."""
    from builder import build as line  # noqa: PLC0415

    with _progress(quiet=as_json) as progress:
        report = or_machine_error(lambda: line.build(wish, progress))
    if as_json:
        packages = [
            {"path": str(built.path), "format": built.format, "bytes": built.size, "files": built.files}
            for built in report.built
        ]
        said = {"packages": packages, "notes": list(report.notes), "problems": values(report.problems)}
        write_json(_counts(report) | said)
    else:
        show(wish.folder, report.problems)
        for built in report.built:
            click.echo(f"{built.path}  {built.size / 1000:.1f} kB, {_plural(built.files, 'file')}")
        for note in report.notes:
            click.echo(f"note: {note}", err=True)
    return report.failed


def _fix(course: Path, kept: Any, *, quiet: bool) -> list[dict[str, object]]:  # noqa: ANN401 its type is the line's
    """Write what can be written, and say it: a line each, or as values."""
    from builder.fix import fix  # noqa: PLC0415

    fixes = or_machine_error(lambda: fix(course, kept))
    for each in () if quiet else fixes.written:
        click.echo(f"{course / each.where.file}:{each.where.line}: wrote {{#{each.identifier}}}")
    for file in fixes.links:
        click.echo(f"note: {course / file} is a link and was left alone", err=True)
    return [
        {"file": each.where.file, "line": each.where.line, "id": each.identifier} for each in fixes.written
    ]


@main.command()
@AS_JSON
def formats(as_json: bool) -> None:  # noqa: FBT001 click's own
    """List the formats that a course can be built into."""
    from builder.formats import FORMATS  # noqa: PLC0415

    if as_json:
        write_json({"formats": [{"name": name, "summary": each.SUMMARY} for name, each in FORMATS.items()]})
        return
    for name, each in FORMATS.items():
        click.echo(f"{name:<10} {each.SUMMARY}")


@main.command(epilog='\b\nExample, in ~/.bashrc:\n  eval "$(coursewright completion bash)"')
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the completion script for SHELL."""
    from click.shell_completion import get_completion_class  # noqa: PLC0415

    chosen = get_completion_class(shell)
    if chosen is None:
        raise click.UsageError(f"no completion for {shell}")
    click.echo(chosen(main, {}, "coursewright", "_COURSEWRIGHT_COMPLETE").source())


def _started_as() -> str:
    """How the user started this program, to be typed again."""
    name = click.get_current_context().find_root().info_name or ""
    if not name.startswith("python"):
        return "coursewright"
    python = Path(sys.executable)
    return f"{python.relative_to(Path.cwd()) if python.is_relative_to(Path.cwd()) else python} -m builder"


def _known_formats(names: tuple[str, ...]) -> None:
    from builder.formats import FORMATS  # noqa: PLC0415
    from builder.load.settings import did_you_mean  # noqa: PLC0415

    for name in names:
        if name not in FORMATS:
            raise click.UsageError(f"there is no format “{name}”: {did_you_mean(name, tuple(FORMATS))}")


def _progress(*, quiet: bool) -> AbstractContextManager[Callable[[str], None]]:
    if quiet or not sys.stderr.isatty():
        return nullcontext(lambda _: None)
    from builder.terminal import progress  # noqa: PLC0415

    return progress()


def _counts(report: Any) -> dict[str, object]:  # noqa: ANN401 importing its type would import the line
    return {"ok": not report.failed, "pages": report.pages, "questions": report.questions}


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
