"""The size of a picture in CSS pixels, so that a page keeps its place while pictures load."""

from __future__ import annotations

import re
import warnings
from functools import cache
from pathlib import Path

SUFFIXES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*")


class Unreadable(Exception):
    """The file is no picture that could be shown: the message says why."""


@cache
def size(path: Path) -> tuple[int, int]:
    """Width and height of the picture in `path`. Raises `Unreadable`."""
    return _svg(path) if path.suffix.lower() == ".svg" else _bitmap(path)


def _bitmap(path: Path) -> tuple[int, int]:
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 courses without bitmaps do not pay for Pillow

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path) as image:
                return image.size
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ) as error:
        raise Unreadable(str(error).partition(" '")[0] or "it is damaged") from error


def _svg(path: Path) -> tuple[int, int]:
    from lxml import etree  # noqa: PLC0415

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(path.read_bytes(), parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(str(error)) from error
    given = [_LENGTH.fullmatch(root.get(name) or "") for name in ("width", "height")]
    if given[0] and given[1]:
        return round(float(given[0][1])), round(float(given[1][1]))
    box = (root.get("viewBox") or "").replace(",", " ").split()
    try:
        return round(float(box[2])), round(float(box[3]))
    except (IndexError, ValueError, OverflowError) as error:
        raise Unreadable("it has neither width and height nor a viewBox") from error
