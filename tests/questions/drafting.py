"""Questions as an author would write them, without reading Markdown."""

from __future__ import annotations

from typing import Any

from builder import questions
from builder.model import Question
from builder.problems import Where
from builder.questions.draft import Answer, Draft
from builder.words import catalogue

MARKS = {"[x]": "right", "[ ]": "wrong", "=": "accepted", "!": "expected"}


def draft(*lines: str, **settings: str) -> Draft:
    """`[x] a`, `[ ] b`, `= c` or `! d`; what follows ` > ` is feedback. The first stands on line 5."""
    return Draft(
        identifier="q",
        prompt="<em>Q</em>?",
        text="Q?",
        body="",
        answers=tuple(_answer(line, number) for number, line in enumerate(lines, 5)),
        settings=settings,
        general_feedback="",
        hint="",
        where=Where("quiz.md", 3, 1),
    )


def built(*lines: str, language: str = "en", **settings: str) -> Question:
    """The question, which must have no Problems."""
    question, problems = questions.build(draft(*lines, **settings), catalogue(language))
    assert problems == ()
    assert question is not None
    return question


def refused(*lines: str, language: str = "en", **settings: str) -> list[str]:
    """Its Problems, without the file's name."""
    question, problems = questions.build(draft(*lines, **settings), catalogue(language))
    assert question is None
    return [str(problem).removeprefix("quiz.md:") for problem in problems]


def _answer(line: str, number: int) -> Answer:
    marked, _, feedback = line.partition(" > ")
    sign = next(sign for sign in MARKS if marked.startswith(sign))
    mark: Any = MARKS[sign]
    text = marked.removeprefix(sign).strip()
    return Answer(mark, text, f"<i>{text}</i>", feedback, fixed=False, where=Where("quiz.md", number, 1))
