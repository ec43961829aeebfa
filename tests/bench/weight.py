"""What a package weighs: the bytes and files of its zip, without media."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from tests.bench.bars import Bar

MEDIA = {".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".mp4", ".webm", ".mp3", ".vtt"}
SCHEMAS = {".xsd", ".dtd"}


def bars(scorm12: Path, scorm2004: Path) -> Iterator[Bar]:
    """The whole with the standard's schemas; our own part without them, since 2004's alone are fifteen files, 17 KB."""
    for edition, package in (("SCORM 1.2", scorm12), ("SCORM 2004", scorm2004)):
        size, files = without(package, MEDIA)
        own, ours = without(package, MEDIA | SCHEMAS)
        yield Bar(f"zip, this course, {edition}", size / 1000, "KB", None, "without media, with the XSDs")
        yield Bar(f"zip, this course, {edition}: our part", own / 1000, "KB", 60, "without media and XSDs")
        yield Bar(f"zip, this course, {edition}: files", files, "", None, "without media, with the XSDs")
        yield Bar(f"zip, this course, {edition}: our files", ours, "", 8, "without media and XSDs")
    code = sum(one.file_size for one in _entries(scorm12) if one.filename.endswith((".js", ".css")))
    yield Bar("scripts + style in the package", code / 1000, "KB", None, "uncompressed, with the questions'")


def without(package: Path, suffixes: set[str]) -> tuple[int, int]:
    """Bytes and files of a zip without the files of some suffixes."""
    with ZipFile(package) as archive:
        left_out = [entry for entry in archive.infolist() if Path(entry.filename).suffix in suffixes]
        files = len(archive.infolist()) - len(left_out)
    return package.stat().st_size - sum(map(space, left_out)), files


def _entries(package: Path) -> list[ZipInfo]:
    with ZipFile(package) as archive:
        return archive.infolist()


def space(entry: ZipInfo) -> int:
    """The bytes that an entry takes: its data, its header and its line in the directory."""
    return entry.compress_size + 30 + 46 + 2 * len(entry.filename.encode())
