"""Reads a page from text, as a course would."""

from __future__ import annotations

from builder.load import page
from builder.load.defaults import Defaults
from builder.model import Block, Page

FILE = "01-a/02-x.md"
QUIZ = "01-a/quiz.md"


def read(text: str, file: str = FILE, *, raw_html: bool = False) -> tuple[Page, list[str]]:
    """The page, and its Problems as they are printed, without the file's name."""
    made, problems = page.read(file, text.encode(), Defaults("en", 8000, raw_html))
    assert made is not None
    return made, [str(problem).removeprefix(f"{file}:") for problem in problems]


def blocks(text: str, *, raw_html: bool = False) -> tuple[Block, ...]:
    """The blocks of a page without Problems whose title stands before `text`."""
    made, problems = read(f"# X\n\n{text}", raw_html=raw_html)
    assert problems == []
    return made.blocks


def codes(text: str, file: str = FILE) -> list[str]:
    """Place and code of each Problem: `3:1 E202`."""
    _, problems = read(text, file)
    return [f"{place} {code}" for place, _, code, *_ in (line.split(" ", 3) for line in _flat(problems))]


def _flat(problems: list[str]) -> list[str]:
    return [line.replace(": ", " ", 1) for line in problems]
