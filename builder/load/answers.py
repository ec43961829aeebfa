"""The answers under a question's heading: a list of marked items, a list of plain ones, or a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Literal

from markdown_it.token import Token

from builder.load import markdown
from builder.load.attributes import NONE, Attributes
from builder.load.source import Source, end_of
from builder.questions.draft import Answer, Item

_TASK = re.compile(r"\[([ xX]?)\](?=\s|$)")
_WRITTEN = re.compile(r"([=!])\s+(?=\S)")
_EMPTY_BOX = re.compile(r"\[\](?=\s|$)")
_NEARLY_A_BOX = re.compile(r"[\[(]\s*[xX]?\s*[\])]")
Mark = Literal["right", "wrong", "accepted", "expected"]


def items(block: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """The tokens of each item of a list."""
    at = 1
    while at < len(block) - 1:
        end = end_of(block, at)
        yield block[at:end]
        at = end


def has_choices(block: Sequence[Token]) -> bool:
    """Whether a list is one of choices."""
    return any(kind(item) in ("task", "empty") for item in items(block))


def has_answers(block: Sequence[Token]) -> bool:
    """Whether an item of the list is marked as an answer."""
    return any(kind(item) != "plain" for item in items(block))


def kind(item: Sequence[Token]) -> str:
    """`task`, `written`, `empty` (a box without a blank) or `plain`."""
    content = item[2].content if len(item) > 2 and item[2].type == "inline" else ""
    if _EMPTY_BOX.match(content):
        return "empty"
    if _TASK.match(content):
        return "task"
    return "written" if _WRITTEN.match(content) else "plain"


def nearly_a_box(item: Sequence[Token]) -> str:
    """`[x)`, `( )`, `[ x ]` or a box that touches its words, at the beginning of a plain item; else nothing."""
    content = item[2].content if kind(item) == "plain" and len(item) > 2 else ""
    match = _NEARLY_A_BOX.match(content)
    return match[0] if match else ""


def marked(source: Source, item: Sequence[Token], env: dict[str, Any]) -> Answer:
    """A marked item: a choice or a written answer, with its feedback."""
    inline = item[2]
    given: Attributes = inline.meta.get("attributes", NONE)
    where = source.where(item[0])
    source.found += given.check(("fixed",), where, takes_id=False)
    feedback, _ = _under(source, item, env, takes_list=False)
    mark, text, html = _content(source, inline, env)
    return Answer(mark, text, html, feedback, given.values.get("fixed") == "true", where)


def plain(source: Source, item: Sequence[Token], env: dict[str, Any]) -> Item:
    """An item of a plain list: its words, its feedback, and the items of the list under it."""
    where, number = source.where(item[0]), item[0].info
    if len(item) < 3 or item[2].type != "inline":
        return Item("", "", where, number=number)
    feedback, inner = _under(source, item, env, takes_list=True)
    under = tuple(plain(source, each, env) for each in inner)
    return Item(markdown.plain(item[2]), source.inline(item[2], env), where, feedback, under, number)


def numbered(source: Source, block: Sequence[Token], env: dict[str, Any]) -> Iterator[Item]:
    """The items of a numbered list: each its number as text, and all that stands in it as HTML.

    The numbers are those that were typed, which Markdown itself would count anew; where they do not rise, its own.
    """
    listed = list(items(block))
    typed = [int(item[0].info) for item in listed]
    rise = all(one < other for one, other in pairwise(typed))
    for number, item in zip(typed if rise else range(typed[0], typed[0] + len(typed)), listed, strict=True):
        for token in item:
            token.hidden = False
        yield Item(str(number), source.html(item[1:-1], env), source.where(item[0], item[0].info))


def rows(source: Source, block: Sequence[Token], env: dict[str, Any]) -> Iterator[tuple[Item, ...]]:
    """The rows of a table, its head first; an empty cell has no words."""
    row: list[Item] = []
    for at, token in enumerate(block):
        if token.type == "tr_open":
            row = []
        elif token.type in ("th_open", "td_open"):
            inline = block[at + 1]
            where = source.where(inline if inline.map else _row_of(block, at), inline.content)
            row.append(Item(markdown.plain(inline), source.inline(inline, env), where))
        elif token.type == "tr_close":
            yield tuple(row)


def _row_of(block: Sequence[Token], at: int) -> Token:
    return next(token for token in reversed(block[:at]) if token.type == "tr_open")


def _under(
    source: Source, item: Sequence[Token], env: dict[str, Any], *, takes_list: bool
) -> tuple[str, list[Sequence[Token]]]:
    """What stands under an item's words: quotes, which are feedback, and the items of one list."""
    feedback: list[str] = []
    inner: list[Sequence[Token]] = []
    at = 4
    while at < len(item) - 1:
        end = end_of(item, at)
        if item[at].type == "blockquote_open":
            feedback.append(source.html(item[at + 1 : end - 1], env))
        elif takes_list and item[at].type == "bullet_list_open":
            inner += items(item[at:end])
        else:
            message = "an answer has more than one paragraph"
            source.report("E410", source.where(item[at]), message, "put feedback into a quote: “  > …”")
        at = end
    return "\n".join(feedback), inner


def _content(source: Source, inline: Token, env: dict[str, Any]) -> tuple[Mark, str, str]:
    written = _WRITTEN.match(inline.content)
    if written:
        text = " ".join(inline.content[written.end() :].split())
        return ("accepted" if written[1] == "=" else "expected"), text, ""
    box = _TASK.match(inline.content)
    mark: Mark = "right" if box and box[1] in ("x", "X") else "wrong"
    for child in (inline.children or [])[:1]:
        child.content = child.content[3:].lstrip()
    return mark, markdown.plain(inline), source.inline(inline, env)
