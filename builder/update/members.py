"""The files of a package that may come from anywhere: read into memory, within limits, and never unpacked.

APPNOTE.TXT (zip), 4.3 and 4.4. What a header says of a size is not believed: no more is inflated
than the limit.
"""

from __future__ import annotations

import zipfile
import zlib
from collections import Counter
from collections.abc import Callable
from lzma import LZMAError
from pathlib import Path, PurePosixPath

from builder.problems import NoPackage

DOCUMENT = "index.html"
MOST_FILES = 20_000
MOST_BYTES = 48_000_000
"""No file that is read here comes near: a document of 200 pages and 400 questions has 2 MB."""
RATIO, BELOW_RATIO = 200, 1_000_000
"""Text becomes a fifth to a fiftieth; a bomb a thousandth. Small files are not held to it."""

Reading = Callable[[str], bytes | None]
"""A file's bytes by its name in the package, None where there is none. Raises NoPackage."""


def members(path: Path) -> Reading:
    """The files of the zip or folder `path`. Raises NoPackage."""
    if path.is_dir():
        return lambda name: _file(path, name)
    if not path.is_file():
        raise NoPackage(f"{path}: there is no such file")
    return _members(path)


def _file(folder: Path, name: str) -> bytes | None:
    if _is_unsafe(name) or not (folder / name).is_file():
        return None
    with (folder / name).open("rb") as file:
        return _bounded(file.read(MOST_BYTES + 1), folder / name)


def _members(path: Path) -> Reading:
    try:
        with zipfile.ZipFile(path) as archive:
            listed = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError) as error:
        raise NoPackage(f"{path}: this is no zip, or a damaged one") from error
    top = _top(path, listed)
    known = {info.filename: info for info in listed}

    def read(name: str) -> bytes | None:
        info = known.get(top + name)
        return None if info is None else _inflated(path, info)

    return read


def _top(path: Path, listed: list[zipfile.ZipInfo]) -> str:
    """The folder in the zip that holds the package: none, or the one that somebody zipped with it."""
    if len(listed) > MOST_FILES:
        raise NoPackage(f"{path}: {len(listed)} files are more than a package has")
    names = [info.filename for info in listed]
    for name in names:
        if _is_unsafe(name):
            raise NoPackage(f"{path}: it has a file named {name!r}, and no package of ours has such a name")
    for name, times in Counter(names).items():
        if times > 1:
            raise NoPackage(f"{path}: it has two files named {name!r}")
    if DOCUMENT in names:
        return ""
    inside = [name for name in names if PurePosixPath(name).name == DOCUMENT and name.count("/") == 1]
    return inside[0].removesuffix(DOCUMENT) if len(inside) == 1 else ""


def _is_unsafe(name: str) -> bool:
    """Whether it leads out of the package. A folder's name ends with a slash."""
    parts = name.split("/")
    return "\\" in name or ":" in parts[0] or name.startswith("/") or ".." in parts


def _inflated(path: Path, info: zipfile.ZipInfo) -> bytes:
    what = f"{path}: {info.filename}"
    try:
        with zipfile.ZipFile(path) as archive, archive.open(info) as member:
            content = member.read(MOST_BYTES + 1)
    except (zipfile.BadZipFile, zlib.error, LZMAError, EOFError, ValueError, OSError) as error:
        raise NoPackage(f"{what} is damaged") from error
    except (RuntimeError, NotImplementedError) as error:
        raise NoPackage(f"{what} is encrypted, or packed in a way that cannot be read here") from error
    if len(content) > max(BELOW_RATIO, RATIO * info.compress_size):
        raise NoPackage(f"{what} is packed too tightly to be text: the zip is a trap")
    return _bounded(content, what)


def _bounded(content: bytes, what: object) -> bytes:
    if len(content) > MOST_BYTES:
        raise NoPackage(f"{what} is larger than any document of a package")
    return content
