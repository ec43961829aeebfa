"""Writes a package, whole or not at all: a zip with the same bytes every time, or a folder.

APPNOTE.TXT (zip), sections 4.4.4 to 4.4.15. Nothing of the machine enters the zip: dates
are fixed (or SOURCE_DATE_EPOCH), modes and the compression level (zlib's own) too, and
entries stand in the order of their names with `imsmanifest.xml` first. The old package stands until the new
one is complete.
"""

from __future__ import annotations

import os
import shutil
import time
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from pathlib import Path, PurePosixPath
from threading import Event, Thread
from typing import IO

from builder.model import Entry
from builder.problems import CannotGoOn

MANIFEST = "imsmanifest.xml"
MODE = 0o100644
EARLIEST = (1980, 1, 1, 0, 0, 0)
LATEST = (2107, 12, 31, 23, 59, 58)
COMPRESSED = frozenset(
    {".aac", ".avif", ".flac", ".gif", ".jpeg", ".jpg", ".m4a", ".m4v", ".mov", ".mp3", ".mp4"}
    | {".oga", ".ogg", ".ogv", ".opus", ".png", ".weba", ".webm", ".webp", ".woff", ".woff2", ".zip"}
)
"""Media that deflate cannot make smaller: stored as they are."""


def write_zip(entries: Iterable[Entry], target: Path) -> None:
    """Writes `entries` as the zip `target`; on any failure what stood there stands unchanged."""
    _write_all([(target, _zip(entries))])


def write_folder(entries: Iterable[Entry], target: Path) -> None:
    """Writes `entries` as the folder `target`, in place of the one that stood there."""
    _write_all([(target, _folder(entries, target))])


def write_all(packages: Iterable[tuple[Path, Iterable[Entry]]]) -> None:
    """Writes every package, a zip where its name says so and else a folder; all of them or none."""
    _write_all(
        [
            (target, _zip(entries) if target.suffix == ".zip" else _folder(entries, target))
            for target, entries in packages
        ]
    )


def _zip(entries: Iterable[Entry]) -> Callable[[Path], None]:
    ordered = _in_order(entries)
    date = _date()

    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "x") as archive:
            for entry in ordered:
                info = _info(entry, date)
                with _open(entry) as source, archive.open(info, "w") as into:
                    shutil.copyfileobj(source, into)

    return write


def _folder(entries: Iterable[Entry], target: Path) -> Callable[[Path], None]:
    ordered = _in_order(entries)
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise CannotGoOn(f"{target} is not a folder; move it away and build again")

    def write(path: Path) -> None:
        path.mkdir()
        for entry in ordered:
            file = path / entry.name
            file.parent.mkdir(parents=True, exist_ok=True)
            with _open(entry) as source, file.open("xb") as into:
                shutil.copyfileobj(source, into)

    return write


def _write_all(packages: list[tuple[Path, Callable[[Path], None]]]) -> None:
    """Lets each package be written beside its target, all at once; only then puts them in place."""
    staged = [(target, _sibling(target, "new"), write) for target, write in packages]
    try:
        _at_once([partial(_stage, target, fresh, write) for target, fresh, write in staged])
        for target, fresh, _ in staged:
            _put(fresh, target)
    finally:
        for _, fresh, _ in staged:
            _remove(fresh)


def _stage(target: Path, fresh: Path, write: Callable[[Path], None]) -> None:
    with _said_of(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        write(fresh)


def _put(fresh: Path, target: Path) -> None:
    old = _sibling(target, "old")
    try:
        with _said_of(target):
            if fresh.is_dir() and target.is_dir():
                target.replace(old)
            fresh.replace(target)
    finally:
        if old.exists() and not target.exists():
            old.replace(target)
        _remove(old)


def _sibling(target: Path, end: str) -> Path:
    return target.with_name(f".{target.name}.{os.urandom(4).hex()}.{end}")


@contextmanager
def _said_of(target: Path) -> Iterator[None]:
    """What the machine refuses is said of the package that it was for."""
    try:
        yield
    except OSError as error:
        about = f" ({error.filename})" if error.filename else ""
        raise CannotGoOn(f"{target} could not be written: {error.strerror or error}{about}") from error


def _at_once(jobs: list[Callable[[], None]]) -> None:
    """Each job in a thread of its own (zlib lets them run side by side); raises the first's failure."""
    failures: list[BaseException] = []

    def run(job: Callable[[], None], done: Event) -> None:
        try:
            job()
        except BaseException as error:  # noqa: BLE001 it is raised again below, in the caller's thread
            failures.append(error)
        finally:
            done.set()

    ends = [Event() for _ in jobs]
    for job, done in zip(jobs, ends, strict=True):
        Thread(target=run, args=(job, done)).start()
    failures += [stop for done in ends for stop in _waited_for(done)]
    if failures:
        raise failures[0]


def _waited_for(done: Event) -> Iterator[KeyboardInterrupt]:
    """Ctrl-C waits too: what is half written can be removed only when nobody writes."""
    while not done.is_set():
        try:
            done.wait()
        except KeyboardInterrupt as stop:
            yield stop


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _open(entry: Entry) -> IO[bytes]:
    """The entry's content as a stream, so that no film has to fit into memory."""
    return BytesIO(entry.content) if isinstance(entry.content, bytes) else entry.content.open("rb")


def _info(entry: Entry, date: tuple[int, int, int, int, int, int]) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(entry.name, date)
    info.create_system = 3
    info.external_attr = MODE << 16
    info.file_size = len(entry.content) if isinstance(entry.content, bytes) else entry.content.stat().st_size
    stored = PurePosixPath(entry.name).suffix.lower() in COMPRESSED
    info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    return info


def _date() -> tuple[int, int, int, int, int, int]:
    """1980-01-01, or SOURCE_DATE_EPOCH in UTC within what a zip can say."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return EARLIEST
    try:
        date = time.gmtime(int(epoch))[:6]
    except (ValueError, OverflowError, OSError) as error:
        raise CannotGoOn(f"SOURCE_DATE_EPOCH is {epoch!r}; give seconds since 1970") from error
    return min(max(date, EARLIEST), LATEST)


def _in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries by name, the manifest first; refuses names that could not be unpacked safely."""
    ordered = sorted(entries, key=lambda entry: (entry.name != MANIFEST, entry.name))
    seen: dict[str, str] = {}
    for entry in ordered:
        _refuse(entry.name)
        key = same_file(entry.name)
        if key in seen:
            raise CannotGoOn(f"two files of the package have one name: {seen[key]}, {entry.name}")
        seen[key] = entry.name
    for key, name in seen.items():
        for folder in PurePosixPath(key).parents:
            if str(folder) in seen:
                raise CannotGoOn(f"{seen[str(folder)]} is a file and the folder of {name}")
    return tuple(ordered)


def same_file(name: str) -> str:
    """Equal for names that some file systems take for one: case and Unicode form aside."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _refuse(name: str) -> None:
    """Raises CannotGoOn for a name that is no plain relative POSIX path."""
    parts = name.split("/")
    if (
        any(part in ("", ".", "..") for part in parts)
        or "\\" in name
        or ":" in parts[0]
        or not name.isprintable()
    ):
        raise CannotGoOn(f"{name!r} is no name for a file in a package")
