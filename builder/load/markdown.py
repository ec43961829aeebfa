"""The Markdown of a course: CommonMark with tables, footnotes, definition lists and containers.

Setext headings are off: an `=` or `---` line under a prompt must not make a heading.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from builder.load import attributes, values
from builder.load.containers import containers
from builder.load.gaps import gaps

_PICTURE = re.compile(r"!\[")
_CHOICE = re.compile(r"\[[ xX]\]\s")


class _Parser(MarkdownIt):
    """Takes `file:` and `javascript:` for links too: reading reports them, where Markdown would show them as text."""

    def validateLink(self, _url: str) -> bool:  # noqa: N802 markdown-it's name
        return True


@cache
def parser(*, raw_html: bool = False) -> MarkdownIt:
    """The one parser; raw HTML is text unless the course allows it."""
    md = _Parser("commonmark", {"html": raw_html}).enable("table").disable("lheading")
    md.use(footnote_plugin, inline=False).use(deflist_plugin).use(containers).use(gaps)
    md.core.ruler.before("inline", "values", values.announce)
    md.core.ruler.before("inline", "attributes", _take_attributes)
    md.core.ruler.after("inline", "value", values.take)
    md.add_render_rule("value", values.render)
    md.add_render_rule("table_open", _table_open)
    md.add_render_rule("table_close", _table_close)
    md.add_render_rule("footnote_block_open", _footnotes_open)
    md.add_render_rule("footnote_block_close", _footnotes_close)
    return md


def plain(token: Token) -> str:
    """The words of an inline token, without its marks."""
    if not token.children:
        return token.content
    words = (
        child.content if child.type in ("text", "code_inline", "value") else _break(child)
        for child in token.children
    )
    return "".join(words).strip()


def _break(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return plain(token) if token.type == "image" else ""


def _take_attributes(state: StateCore) -> None:
    outer = around = ""
    for token in state.tokens:
        if token.type == "inline" and (
            around == "heading_open"
            or _PICTURE.match(token.content)
            or (outer == "list_item_open" and _CHOICE.match(token.content))
        ):
            known = token.meta.get(values.NAMES, ())
            token.content, token.meta["attributes"] = attributes.split(token.content, known)
        outer, around = around, token.type


def _table_open(_self: object, _tokens: object, _at: int, _options: object, env: dict[str, Any]) -> str:
    return f'<div class="table" role="group" tabindex="0" aria-label="{env["words"]["table"]}"><table>\n'


def _table_close(*_: object) -> str:
    return "</table></div>\n"


def _footnotes_open(*_: object) -> str:
    return '<div class="footnotes"><ol>\n'


def _footnotes_close(*_: object) -> str:
    return "</ol></div>\n"
