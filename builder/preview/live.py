"""A course while it is written: its last good build, and what is wrong with the newest text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import Condition

from builder import build
from builder.cache import Cache
from builder.model import Entry, Package
from builder.problems import Problem

FORMATS = ("scorm12", "scorm2004", "web")

Files = Mapping[str, Entry]
"""By name. Media stay on the disk until a browser asks for them: a film may be larger than the memory."""


@dataclass(frozen=True, slots=True)
class Now:
    """What is shown: the number of the build, its packages, their files by format and package, and the Problems.

    `number` rises with each look at the course; `good` is the number of the build that the files are of, 0 for none.
    """

    number: int = 0
    good: int = 0
    packages: tuple[Package, ...] = ()
    files: Mapping[tuple[str, str], Files] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


class Live:
    """Builds the course in `folder` as often as it is asked to. Its threads may wait for the next look."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._kept = Cache(None)
        self._now = Now()
        self._looked = Condition()

    @property
    def now(self) -> Now:
        """The newest look."""
        with self._looked:
            return self._now

    def look(self) -> Now:
        """Read the course again. Where it has errors the last good build stays. Raises CannotGoOn."""
        shown = build.shown(self.folder, FORMATS, self._kept)
        with self._looked:
            number = self._now.number + 1
            if shown.failed:
                before = self._now
                self._now = Now(number, before.good, before.packages, before.files, shown.problems)
            else:
                files = {
                    key: {entry.name: entry for entry in site.entries} for key, site in shown.sites.items()
                }
                self._now = Now(number, number, shown.packages, files, shown.problems)
            self._looked.notify_all()
            return self._now

    def after(self, number: int, seconds: float) -> Now | None:
        """The first look later than `number`; None where none came in time."""
        with self._looked:
            self._looked.wait_for(lambda: self._now.number > number, seconds)
            return self._now if self._now.number > number else None
