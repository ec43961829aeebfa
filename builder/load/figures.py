"""A picture alone in its line: a figure."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.token import Token

from builder.load import markdown
from builder.model import Figure


def figure(block: Sequence[Token]) -> Figure | None:
    """The figure that a paragraph is; None for any other block."""
    children = (block[1].children or []) if block[0].type == "paragraph_open" else []
    if len(children) != 1 or children[0].type != "image":
        return None
    image = children[0]
    return Figure(str(image.attrGet("src") or ""), markdown.plain(image), str(image.attrGet("title") or ""))
