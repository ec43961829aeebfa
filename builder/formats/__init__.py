"""What a course can become: every module of this folder is one format.

A format is found by its file alone and imported when it is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from builder.model import Entry, Package, Site
from builder.problems import Problem
from builder.schemas import Schemas


class Format(Protocol):
    """What a module of this folder offers.

    `RUNTIME` names the player's adapter; `SUFFIX` ends the name of the package, "" being that of
    a folder; `SUMMARY` is one line; `STATE` the most characters of a saved state, 0 without limit.
    """

    NAME: str
    RUNTIME: str
    SUFFIX: str
    SUMMARY: str
    STATE: int

    def edition(self, package: Package, /) -> str:
        """The word for the package in file names, and the name of its XSD set, if it has one."""

    def check(self, package: Package, site: Site, /) -> tuple[Problem, ...]:
        """What the format cannot carry."""

    def entries(self, site: Site, schemas: Schemas | None, /) -> tuple[Entry, ...]:
        """The files of the package."""


class _Formats(Mapping[str, Format]):
    """The formats by name, in the order of their names."""

    def __init__(self) -> None:
        modules = (file.stem for file in Path(__file__).parent.glob("*.py"))
        self._names = tuple(sorted(name for name in modules if name != "__init__"))

    def __getitem__(self, name: str) -> Format:
        if name not in self._names:
            raise KeyError(name)
        return cast("Format", import_module(f"{__name__}.{name}"))

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


FORMATS: Mapping[str, Format] = _Formats()


def file_name(package: Package, chosen: Format) -> str:
    """`IDENTIFIER-VERSION-EDITION.zip`: the name of the package in dist/."""
    words = (package.identifier, package.course.version, chosen.edition(package))
    return "-".join(re.sub(r"[^A-Za-z0-9._+-]", "-", word) for word in words) + chosen.SUFFIX
