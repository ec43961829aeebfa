"""`{n}` in a question that declares values of n: it stands for the value that the learner is given.

Two core rules of the parser: one, before inline parsing, tells each text of a question which variables
its fence “values” declares; the other, after it, makes tokens of the braces, unless they were escaped.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

NAMES = "values"
"""The member of an inline token's `meta` that has the names."""

FENCE = "values"
_DECLARED = re.compile(r"^[ \t]*([A-Za-z_][A-Za-z0-9_]*)[ \t]*=", re.MULTILINE)
_BRACES = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")


def announce(state: StateCore) -> None:
    """Before inline parsing: the names for every text from a question's heading to the next one."""
    for section in _sections(state.tokens):
        fences = [token for token in section if token.type == "fence" and token.info.strip() == FENCE]
        names = frozenset(_DECLARED.findall("\n".join(token.content for token in fences)))
        for token in section if names else ():
            if token.type == "inline":
                token.meta[NAMES] = names


def take(state: StateCore) -> None:
    """After inline parsing, while escaped signs still stand apart: the braces become tokens of their own."""
    for token in state.tokens:
        if token.type == "inline" and NAMES in token.meta:
            token.children = [
                part for child in token.children or () for part in _parts(child, token.meta[NAMES])
            ]


def render(_self: object, tokens: Sequence[Token], at: int, *_: object) -> str:
    """The variable's name, which the player replaces by its value."""
    name = tokens[at].content[1:-1]
    return f'<var data-value="{name}">{name}</var>'


def _sections(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    starts = [at for at, token in enumerate(tokens) if token.type == "heading_open" and token.tag == "h2"]
    for start, end in pairwise([*starts, len(tokens)]):
        yield tokens[start:end]


def _parts(child: Token, names: Collection[str]) -> Iterator[Token]:
    if child.type != "text" or "{" not in child.content:
        yield child
        return
    at = 0
    for found in _BRACES.finditer(child.content):
        if found[1] in names:
            yield _token("text", child, child.content[at : found.start()])
            yield _token("value", child, found[0])
            at = found.end()
    yield _token("text", child, child.content[at:])


def _token(kind: str, child: Token, content: str) -> Token:
    return Token(kind, "", 0, level=child.level, content=content)
