"""`::: kind Title` … `:::` as a markdown-it block rule.

Our own rather than mdit-py-plugins' container, which ends a container at a `:::` inside a
fenced block and does not say whether it was ever closed.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

_OPEN = re.compile(r"(:{3,})[ \t]*([^\s:].*)")
_CLOSE = re.compile(r"(:{3,})\s*$")
_FENCE = re.compile(r"(`{3,}(?=[^`]*$)|~{3,})")


def containers(md: MarkdownIt) -> None:
    """The markdown-it plugin: tokens `container_open` (info: kind and title) and `container_close`.

    `meta["closed"]` of the opening token tells whether an end line was found.
    """
    interrupts = ["paragraph", "reference", "blockquote", "list"]
    md.block.ruler.before("fence", "container", _container, {"alt": interrupts})


def is_stray_end(line: str) -> bool:
    """Whether a line is the end of a container, and nothing else."""
    return _CLOSE.match(line.strip()) is not None


def _container(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 markdown-it's signature
    if state.is_code_block(start):
        return False
    match = _OPEN.match(_line(state, start))
    if match is None:
        return False
    if silent:
        return True
    last, closed = _find_end(state, start, end, len(match[1]))
    opening = state.push("container_open", "div", 1)
    opening.info, opening.markup, opening.map = match[2].strip(), match[1], [start, last]
    opening.meta = {"closed": closed}
    _tokenize_inside(state, start + 1, last)
    state.push("container_close", "div", -1)
    state.line = last + 1 if closed else last
    return True


def _tokenize_inside(state: StateBlock, first: int, last: int) -> None:
    parent, line_max = state.parentType, state.lineMax
    state.parentType, state.lineMax = "container", last
    state.md.block.tokenize(state, first, last)
    state.parentType, state.lineMax = parent, line_max


def _find_end(state: StateBlock, start: int, end: int, colons: int) -> tuple[int, bool]:
    fence = ""
    for line in range(start + 1, end):
        text = _line(state, line)
        if text and state.sCount[line] < state.blkIndent:
            return line, False
        mark = _FENCE.match(text)
        if mark and (not fence or (mark[1].startswith(fence) and not text.strip(fence[0]).strip())):
            fence = "" if fence else mark[1]
        closing = _CLOSE.match(text)
        if closing and not fence and len(closing[1]) >= colons:
            return line, True
    return end, False


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]
