"""As much of a typed text as is kept: whole characters, within a number of bytes of UTF-8.

Twin of templates/player/clip.js. Both cap where the answer is taken, so that what is graded is what is saved.
"""

from __future__ import annotations

from builder.draw import utf8

LONGEST_TEXT = 10_000
"""The most bytes of a typed answer that any question may declare, and that a saved state takes."""


def clip(text: str, most: int) -> str:
    """The longest beginning of `text` in at most `most` bytes; a lone surrogate counts, and stays, as U+FFFD."""
    return utf8(text)[:most].decode(errors="ignore")
