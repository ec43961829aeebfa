"""Likert: one point of a scale, from a plain list in its own order; no point is right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.model import IDENTIFIERS, Choice, Question, ResponseDeclaration
from builder.problems import Problem
from builder.questions import options, ungraded
from builder.questions.draft import Draft, Form, given_twice, question
from builder.questions.examples import Examples

NAME = "likert"
FORM: Form = "items"
ATTRIBUTES: tuple[str, ...] = ()
MOST = 11
"""Points of a scale: 0 to 10 is the longest that people can use."""


def claims(_draft: Draft, _words: Mapping[str, Any]) -> bool:
    """Never: a plain list is a part of the question's text unless the type is named."""
    return False


def build(draft: Draft, _words: Mapping[str, Any]) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question, or its Problems."""
    found = ungraded.check(draft) or _check(draft)
    if found:
        return None, found
    points = list(zip(IDENTIFIERS, draft.items, strict=False))
    choices = tuple(
        Choice(letter, item.html, item.text, fixed=True, words=options.words(item.text))
        for letter, item in points
    )
    letters = tuple(choice.identifier for choice in choices)
    made = question(
        draft,
        type_name=NAME,
        widget="choice",
        interaction_type="likert",
        response=ResponseDeclaration("none", "single", (), points=0, options=letters),
        choices=choices,
        feedback=[(letter, item.feedback) for letter, item in points],
    )
    return made, ()


def _check(draft: Draft) -> tuple[Problem, ...]:
    found = given_twice((" ".join(item.text.casefold().split()), item.where) for item in draft.items)
    if not 2 <= len(draft.items) <= MOST:
        message = f"a scale of {len(draft.items)} points"
        remedy = f"write a plain list of 2 to {MOST} items, from one end to the other"
        found += (Problem("E461", draft.where, message, remedy),)
    for item in draft.items:
        if not item.text:
            remedy = "write them after the hyphen"
            found += (Problem("E410", item.where, "a point of a scale without words", remedy),)
        if item.items:
            remedy = "take it away, or write it as a quote: “  > …”"
            found += (Problem("E410", item.where, "a list stands under a point of a scale", remedy),)
    return found


def examples(question: Question) -> Examples:
    """The first point."""
    return Examples(None, None, None, malformed=("?",), neutral=question.response.options[:1])
