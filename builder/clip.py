"""As much of a typed text as is kept: whole characters, within a number of bytes of UTF-8.

Twin of templates/player/clip.js. Both cap where the answer is taken, so that what is graded is what is saved.
"""

from __future__ import annotations

from collections.abc import Sequence

from builder.draw import utf8
from builder.model import ResponseDeclaration

LONGEST_TEXT = 10_000
"""The most bytes of a typed answer that any question may declare, and that a saved state takes."""


def clip(text: str, most: int) -> str:
    """The longest beginning of `text` in at most `most` bytes; a lone surrogate counts, and stays, as U+FFFD."""
    return utf8(text)[:most].decode(errors="ignore")


def capped(declaration: ResponseDeclaration, response: Sequence[str]) -> tuple[str, ...]:
    """The response with each typed text at its declared length; letters have none."""
    gaps = declaration.gaps
    each = gaps if len(gaps) == len(response) else (declaration,) * len(response)
    return tuple(
        clip(text, part.length) if part.length else text for text, part in zip(response, each, strict=True)
    )
