"""A question as its author writes it, in Markdown, for the types whose form is more than a list of marks."""

from __future__ import annotations

from builder.model import Question
from tests.load.reading import QUIZ, read


def asked(heading: str, under: str) -> Question:
    """The only question of a quiz, which must have no Problems; its answers begin on line 5."""
    page, problems = read(_quiz(heading, under), QUIZ)
    assert problems == []
    (question,) = page.questions
    return question


def refused(heading: str, under: str) -> list[str]:
    """Its Problems."""
    page, problems = read(_quiz(heading, under), QUIZ)
    assert page.questions == ()
    return problems


def _quiz(heading: str, under: str) -> str:
    return f"# Quiz\n\n## Q? {{#q {heading}}}\n\n{under}\n"
