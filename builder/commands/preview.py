"""`coursewright preview`: the course beside an LMS of our own, shown anew at each save."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from threading import Thread

import click

from builder.shell import FOLDER, or_machine_error, show


@click.command(epilog="\b\nExamples:\n  coursewright preview\n  coursewright preview my-course --port 8000")
@FOLDER
@click.option(
    "--port", type=click.IntRange(0, 65535), default=0, help="Of this machine; 0 (default) takes a free one."
)
def preview(course: Path, port: int) -> None:
    """Show COURSE (default: content) beside an LMS, on this machine alone, and anew at each save, until Ctrl-C."""
    if not course.is_dir():
        raise click.UsageError(f"there is no folder “{course}” to show")
    with suppress(KeyboardInterrupt):  # it ends a preview in peace, wherever it comes
        or_machine_error(lambda: _run(course, port))


def _run(course: Path, port: int) -> None:
    from builder.preview.live import Live  # noqa: PLC0415 each command imports what it needs: starting stays quick
    from builder.preview.server import Server  # noqa: PLC0415
    from builder.watch import saves  # noqa: PLC0415

    live = Live(course)
    with Server(live, port) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        click.echo(f"{server.address} shows {course}. Stop with Ctrl-C.")
        for _ in saves(course, course / "dist"):
            show(course, live.look().problems)
        server.shutdown()
