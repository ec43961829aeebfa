"""A package that was built, as a release: from a zip or a folder, of SCORM or web."""

from __future__ import annotations

from pathlib import Path

from builder.archive import MANIFEST
from builder.load.course import SETTINGS
from builder.problems import NoPackage
from builder.update import document, manifest
from builder.update.members import DOCUMENT, Reading, members
from builder.update.release import Release


def read(path: Path) -> Release:
    """The release in the zip or folder `path`. Raises NoPackage."""
    return release(members(path), path)


def is_folder(path: Path) -> bool:
    """Whether the folder is a web package, and no course."""
    return (path / DOCUMENT).is_file() and not (path / SETTINGS).is_file()


def release(content: Reading, path: object) -> Release:
    """The release that these files are; `path` names them in what is said of them."""
    described = content(MANIFEST)
    found = manifest.read(described, path) if described is not None else None
    launch = found.href if found else DOCUMENT
    page = content(launch)
    if page is None:
        raise NoPackage(f"{path}: it has no {launch}: it is no package of Coursewright")
    return document.read(page, found, path)
