"""The course as a folder of web pages: opens by double-click, or from any web server."""

from __future__ import annotations

from builder import filenames
from builder.model import Entry, Package, Site
from builder.problems import Problem
from builder.schemas import Schemas

NAME = "web"
RUNTIME = "web"
SUFFIX = ""
SUMMARY = "a folder that opens by double-click; progress stays in the browser"
STATE = 0


def edition(_package: Package) -> str:
    """The word for the package in file names; there is no XSD set of this name."""
    return NAME


def check(package: Package, site: Site) -> tuple[Problem, ...]:
    """What a folder on any file system cannot carry."""
    return filenames.check(package, site, filenames.DISK)


def entries(site: Site, _schemas: Schemas | None) -> tuple[Entry, ...]:
    """The site as it is: it needs no manifest."""
    return site.entries
