"""One Markdown file while it is read: its lines, its tokens, the places in it and the Problems found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from builder.model import Reference
from builder.problems import Problem, Where

LOOK = 200
"""Lines of a block in which a place is looked for; in a longer one, the block's first line must do."""


@dataclass(slots=True)
class Source:
    """The file `file` of the course. It collects; nothing that is handed on refers to it."""

    file: str
    lines: list[str]
    md: MarkdownIt
    words: dict[str, Any]
    page: str = ""
    found: list[Problem] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    level: int = 1
    taken: set[str] = field(default_factory=set)
    counted: dict[str, int] = field(default_factory=dict)

    @property
    def env(self) -> dict[str, Any]:
        """What markdown-it's render rules are told: `docId` keeps footnotes of different pages apart."""
        return {"docId": self.page, "words": self.words["page"]}

    def where(self, token: Token, needle: str = "") -> Where:
        """Where a block token begins, or where `needle` first stands in its lines."""
        first, last = token.map or (0, 1)
        for number in range(first, min(max(last, first + 1), first + LOOK)) if needle else ():
            if number < len(self.lines) and (column := self.lines[number].find(needle)) >= 0:
                return Where(self.file, number + 1, column + 1)
        line = self.lines[first] if first < len(self.lines) else ""
        return Where(self.file, first + 1, len(line) - len(line.lstrip()) + 1)

    def at(self, line: int, column: int) -> Where:
        """The place of a line and a column, both from 0."""
        return Where(self.file, line + 1, max(column, 0) + 1)

    def report(self, code: str, where: Where, message: str, remedy: str) -> None:
        """Collect one Problem."""
        self.found.append(Problem(code, where, message, remedy))

    def html(self, tokens: Sequence[Token], env: dict[str, Any]) -> str:
        """The HTML of a run of block tokens."""
        return self._cleaned(self._renderer.render(tokens, self.md.options, env).strip())

    def inline(self, token: Token, env: dict[str, Any]) -> str:
        """The HTML of one inline token."""
        return self._cleaned(self._renderer.renderInline(token.children or [], self.md.options, env).strip())

    @property
    def _renderer(self) -> RendererHTML:
        return cast("RendererHTML", self.md.renderer)

    def _cleaned(self, html: str) -> str:
        if not self.md.options["html"]:
            return html
        from builder.load.raw_html import clean  # noqa: PLC0415 only courses with raw HTML pay for nh3

        return clean(html)


def end_of(tokens: Sequence[Token], start: int) -> int:
    """The index after the block that begins at `start`."""
    depth = 0
    for at in range(start, len(tokens)):
        depth += tokens[at].nesting
        if depth == 0:
            return at + 1
    return len(tokens)
