"""Says when a course was saved, for whoever builds it again; by the system's own file events."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from watchfiles import Change, watch

MOST_WAIT = 400
"""Milliseconds after which a burst of writes is built, finished or not."""
QUIET = 20
"""Milliseconds without a write after which a burst is over."""
LOOK = 100
"""Milliseconds between two looks, so that Ctrl-C is soon heard."""


def saves(course: Path, out: Path) -> Iterator[None]:
    """Yields once when it has begun to watch, then after each save in the folder `course`, until Ctrl-C.

    What is saved while a build is at work is not missed. What lands in `out` is no save.
    """
    inside, beside = course.resolve(), out.resolve()

    def counts(_change: Change, name: str) -> bool:
        path = Path(name)
        hidden = any(part.startswith((".", "~")) for part in path.relative_to(inside).parts)
        return not hidden and not path.name.endswith("~") and not path.is_relative_to(beside)

    looks = watch(
        inside,
        watch_filter=counts,
        debounce=MOST_WAIT,
        step=QUIET,
        rust_timeout=LOOK,
        yield_on_timeout=True,
        raise_interrupt=False,
    )
    for at, changes in enumerate(looks):
        if changes or at == 0:
            yield None
