"""What a page takes from its course."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Defaults:
    """The course's language and pass mark, and whether its pages may hold HTML."""

    language: str
    pass_mark: int
    raw_html: bool
