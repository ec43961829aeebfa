"""Whatever an author types, reading gives Problems with a place and a remedy, and never an exception."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.load import page
from builder.load import settings as yaml
from builder.load.defaults import Defaults
from builder.problems import Problem
from tests.load.reading import FILE, QUIZ

PIECES = st.sampled_from(
    [
        "# ", "## ", "### ", "##", "- ", "* ", "1. ", "[x] ", "[ ] ", "[]", "[X]", "= ", "! ", "> ", ">", "  ", "\t", "    ",
        "\n", "\n\n", "\r\n", "::: note\n", ":::: quiz\n", "::: hint\n", ":::\n", "::::\n", ":::", "---\n", "```\n", "~~~\n",
        "| a | b |\n|---|---|\n", "| c | d | e |\n", "|", "\\", "{#id}", "{", "}", "{type=multiple}", "{fixed}", "{points=2}",
        "![a](m.svg)", "![](", "[a](b.md#c)", "[a](../..)", "[a](http://[b)", "<http://[::1>", "](", "[^1]", "[^1]: ", "\n: ",
        "<b>", "<!--", "&amp;", "True", "False", "12 .. 10", "3 ± 1", "±", "Hint: ", "word", "مرحبا", "é", "\0", "\u200b", "*", "`",
        "id: a\n", "title: b\n", "kind: quiz\n", "attempts: 3\n",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join)


def _is_whole(problem: Problem, text: str) -> bool:
    lines = len(re.split(r"\r\n|\r|\n", text))
    inside = 1 <= problem.where.line <= lines + 1 and problem.where.column >= 1
    return inside and bool(re.fullmatch(r"[EW]\d{3}", problem.code) and problem.message and problem.remedy)


@given(text=TEXTS, file=st.sampled_from([FILE, QUIZ]), raw_html=st.booleans())
@settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_is_a_page_or_problems(text: str, file: str, raw_html: bool) -> None:  # noqa: FBT001
    data = text.encode("utf-8", "surrogatepass")
    made, problems = page.read(file, data, Defaults("en", 8000, raw_html))
    assert made is not None or [problem.code for problem in problems] == ["E101"]
    assert [problem for problem in problems if not _is_whole(problem, text)] == []


@given(text=st.lists(st.sampled_from(["a: ", "b", "- ", "[", "]", "{", "}", "\n", "  ", "\t", "*", "&c ", "'", '"', "|\n", "#", "? ", "%", "\0"]), max_size=30).map("".join))  # fmt: skip
@settings(max_examples=300, deadline=None, derandomize=True)
def test_any_text_is_settings_or_a_problem(text: str) -> None:
    found: list[Problem] = []
    given = yaml.read(text, "x.yaml", found)
    given.texts("a")
    given.section("b").text("a")
    given.done()
    assert [problem for problem in found if not _is_whole(problem, text)] == []
