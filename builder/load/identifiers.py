"""Identifiers: explicit ones checked, others made from a title; safe as an XML id, a URL and a SCORM id."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 64
_FORM = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_OTHER = re.compile(r"[^a-z0-9]+")
_NUMBER = re.compile(r"^(\d+)[-_. ]*(.*)$")


def is_identifier(text: str) -> bool:
    """Letters and digits of ASCII, `-` and `_`, at most 64 of them."""
    return len(text) <= LONGEST and _FORM.fullmatch(text) is not None


def slug(text: str) -> str:
    """An identifier made of the ASCII letters and digits in `text`; empty where there are none."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return _OTHER.sub("-", plain).strip("-")[:LONGEST].strip("-")


def numbered(name: str) -> tuple[tuple[int, str], str]:
    """A folder's or file's sorting key, and its name without the number before the first `-`."""
    match = _NUMBER.match(name)
    if match is None:
        return (10**9, name), name
    return (int(match[1]), name), match[2] or name
