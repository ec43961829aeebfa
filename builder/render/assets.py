"""Assets as a package carries them: named by their content, so that no cache pairs old with new."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from builder import picture
from builder.load.identifiers import slug
from builder.model import Entry, Page

FOLDER = "media"


@dataclass(frozen=True, slots=True)
class Packed:
    """An asset's name in the package, the file it comes from, and a picture's width and height."""

    name: str
    file: Path
    size: tuple[int, int] | None


def hashed(stem: str, suffix: str, content: bytes) -> str:
    """`stem-HASH.suffix`: another content, another name."""
    return f"{stem}-{blake2b(content, digest_size=5).hexdigest()}{suffix}"


def pack(folder: Path, pages: Iterable[Page]) -> dict[str, Packed]:
    """Every asset that the pages refer to, by its path in the course."""
    targets = (ref.target for page in pages for ref in page.references if ref.kind == "asset")
    return {target: _packed(folder / target) for target in sorted(set(targets))}


def entries(packed: Iterable[Packed]) -> tuple[Entry, ...]:
    """The assets' entries; two files with one content and name are one entry."""
    return tuple(
        Entry(name, file) for name, file in sorted({asset.name: asset.file for asset in packed}.items())
    )


def _packed(file: Path) -> Packed:
    path = PurePosixPath(file)
    name = hashed(slug(path.stem) or "asset", path.suffix.lower(), file.read_bytes())
    size = picture.size(file) if path.suffix.lower() in picture.SUFFIXES else None
    return Packed(f"{FOLDER}/{name}", file, size)
