from __future__ import annotations

import pytest

from builder.load.containers import is_stray_end
from builder.load.markdown import parser

Seen = list[tuple[str, list[int], bool]]


def _seen(text: str) -> Seen:
    """Of each container: what follows its colons, its lines (the end excluded), whether it was closed."""
    tokens = [token for token in parser().parse(text) if token.type == "container_open"]
    return [(token.info, token.map or [], token.meta["closed"]) for token in tokens]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("::: note A title \nx\n:::\n", [("note A title", [0, 2], True)]),
        (":::note\nx\n:::", [("note", [0, 2], True)]),
        ("text\n::: note\nx\n:::", [("note", [1, 3], True)]),
        ("::: note\n:::", [("note", [0, 1], True)]),
        ("::: note\nx", [("note", [0, 2], False)]),
        (":::: a\n::: b\nx\n:::\n::::", [("a", [0, 4], True), ("b", [1, 3], True)]),
        ("::: a\n::: b\nx\n:::\n:::", [("a", [0, 3], True), ("b", [1, 3], False)]),
        ("::: a\n```\n:::\n```\n:::", [("a", [0, 4], True)]),
        ("::: a\n~~~~\n```\n~~~\n:::\n~~~~\n:::", [("a", [0, 6], True)]),
        ("::: a\n```code```\n:::", [("a", [0, 2], True)]),
        ("- x\n\n  ::: a\n  y\n  :::\n", [("a", [2, 4], True)]),
        ("- x\n\n  ::: a\n  y\n\nz\n:::", [("a", [2, 5], False)]),
        ("> ::: a\n> y\n> :::\n", [("a", [0, 2], True)]),
        ("```\n::: a\n:::\n```", []),
        ("    ::: a\n    :::", []),
        (":::\n", []),
        (":: a\nx\n::", []),
    ],
)  # fmt: skip
def test_containers_end_where_their_colons_end(text: str, seen: Seen) -> None:
    assert _seen(text) == seen


def test_text_after_a_container_is_outside() -> None:
    html = parser().render("::: a\nin\n:::\nout\n", {"words": {}})
    assert html == "<div>\n<p>in</p>\n</div>\n<p>out</p>\n"


@pytest.mark.parametrize(
    ("line", "is_one"), [(":::", True), (" ::::: ", True), ("::: a", False), ("::", False)]
)
def test_a_stray_end_is_colons_alone(line: str, is_one: bool) -> None:  # noqa: FBT001
    assert is_stray_end(line) is is_one
