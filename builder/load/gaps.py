"""Gaps in the text of a cloze: `[[answer|another]]`, read before links and emphasis, and nowhere else.

In a question of another type, in a heading, in feedback and in hints `[[` is text, as Markdown has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from builder.load.attributes import NONE, Attributes
from builder.load.source import Source
from builder.problems import Where
from builder.questions.draft import Gap

_ASIDE = ("blockquote_open", "container_open")
_SHOWN = re.compile(r'<img src="cw-gap:([^"]*)"')
_BREAK = re.compile(r"[|\\\n]")
"""What may stand otherwise in the file than in the gap: a bar in a table is written with a backslash."""


def gaps(md: MarkdownIt) -> None:
    """The plugin: a core rule that knows where a cloze is, and an inline rule that takes its gaps."""
    md.core.ruler.at("inline", _inline)
    md.inline.ruler.before("link", "gap", _gap)
    md.add_render_rule("gap", _render)


def _inline(state: StateCore) -> None:
    """markdown-it's own rule for inline Markdown, told at each token whether gaps may stand in it."""
    asked, aside = _Heading(), ""
    for at, token in enumerate(state.tokens):
        if not aside:
            asked.pass_by(state.tokens, at)
        if asked.is_cloze and token.level == asked.level:
            aside = token.type.replace("open", "close") if token.type in _ASIDE else aside
            aside = "" if token.type == aside else aside
        if token.type == "inline":
            token.children = token.children or []
            state.env["gaps"] = asked.is_cloze and not aside and state.tokens[at - 1].type != "heading_open"
            state.md.inline.parse(token.content, state.md, state.env, token.children)


class _Heading:
    """The question's heading that was passed last."""

    def __init__(self) -> None:
        self.level = 0
        self.is_cloze = False

    def pass_by(self, tokens: Sequence[Token], at: int) -> None:
        token = tokens[at]
        if token.type == "heading_open" and token.tag in ("h1", "h2"):
            given: Attributes = tokens[at + 1].meta.get("attributes", NONE)
            self.level, self.is_cloze = token.level, given.values.get("type") == "cloze"
        elif token.level < self.level:
            self.is_cloze = False


def _gap(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 markdown-it's signature
    """A gap up to its `]]`; its brackets alone where the next gap begins before, or none ends it."""
    if not state.env.get("gaps") or not state.src.startswith("[[", state.pos):
        return False
    start = state.pos + 2
    end = state.src.find("]]", start, state.posMax)
    closed = end >= 0 and "[[" not in state.src[start:end]
    if not silent:
        token = state.push("gap", "", 0)
        token.content = state.src[start:end] if closed else ""
        token.meta["closed"] = closed
    state.pos = end + 2 if closed else start
    return True


def _render(_self: object, tokens: Sequence[Token], at: int, *_: Any) -> str:  # noqa: ANN401 markdown-it's signature
    gap = tokens[at]
    if "number" not in gap.meta:  # no question asks for it: a cloze's heading stands outside a quiz
        return escapeHtml(f"[[{gap.content}]]" if gap.meta["closed"] else "[[")
    return f'<img src="cw-gap:{gap.meta["number"]}">'


def collect(source: Source, tokens: Sequence[Token]) -> tuple[Gap, ...]:
    """The gaps in the text of a question, in order; each is numbered, from 0."""
    made: list[Gap] = []
    place = _Place(source)
    for token in tokens:
        for gap, wrapped in _within(token.children or ()):
            gap.meta["number"] = len(made)
            where = place.after(token, gap.content)
            made.append(Gap(gap.content, where, closed=gap.meta["closed"], wrapped=wrapped))
    return tuple(made)


def check(source: Source, found: Sequence[Gap], html: str, where: Where) -> None:
    """Each gap stands in the question's HTML once: what is let through could take one away, or say that it is one."""
    numbers = [str(at) for at in range(len(found))]
    if any(gap.wrapped for gap in found) or not found or _SHOWN.findall(html) == numbers:
        return
    message = "HTML in the text hides a gap, or stands for one"
    source.report("E410", where, message, "write the text of this question in Markdown alone")


def _within(children: Sequence[Token]) -> Iterator[tuple[Token, bool]]:
    """Each gap, and whether it stands in a link's or a picture's words: Markdown makes no link around a gap."""
    text = "".join(child.content for child in children if child.type == "text")
    at = 0
    for child in children:
        if child.type == "gap":
            yield child, _is_in_label(text, at)
        elif child.type == "image":
            yield from ((gap, True) for gap, _ in _within(child.children or ()))
        elif child.type == "text":
            at += len(child.content)


def _is_in_label(text: str, at: int) -> bool:
    """Whether a bracket is open before this place, and the next one closes it before `(`."""
    opened, closes = text.find("[", at), text.find("](", at)
    is_next = closes >= 0 and closes == text.find("]", at) and not at <= opened < closes
    return is_next and text.rfind("[", 0, at) > text.rfind("]", 0, at)


class _Place:
    """Where the gaps stand in the file, found one after the other."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._line = self._column = 0

    def after(self, token: Token, content: str) -> Where:
        """The place of the next gap that begins like `content`, in the lines of `token`."""
        first, last = token.map or (self._line, self._line + 1)
        if first > self._line:
            self._line, self._column = first, 0
        needle = "[[" + _BREAK.split(content, maxsplit=1)[0]
        for line in range(self._line, min(last, len(self._source.lines))):
            column = self._source.lines[line].find(needle, self._column if line == self._line else 0)
            if column >= 0:
                self._line, self._column = line, column + 2
                return self._source.at(line, column)
        return self._source.where(token)
