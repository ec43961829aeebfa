"""Essay, reflection: a longer text that is kept and shown again, graded by nobody in a package."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.model import Question, ResponseDeclaration
from builder.problems import Problem
from builder.questions import ungraded
from builder.questions.draft import Draft, Form, question
from builder.questions.examples import Examples
from builder.questions.length import LENGTH, declared

NAME = "essay"
FORM: Form = "none"
ATTRIBUTES: tuple[str, ...] = (LENGTH,)
USUAL = 500
"""Bytes of a text, where the author says nothing: some 80 words."""


def claims(_draft: Draft, _words: Mapping[str, Any]) -> bool:
    """Never: a question without answers is more often a mistake."""
    return False


def build(draft: Draft, _words: Mapping[str, Any]) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question, or its Problems."""
    length, found = declared(draft, (), USUAL)
    found += ungraded.check(draft)
    if found:
        return None, found
    response = ResponseDeclaration("none", "single", (), points=0, length=length)
    made = question(draft, type_name=NAME, widget="essay", interaction_type="long-fill-in", response=response)
    return made, ()


def examples(_question: Question) -> Examples:
    """Any text, whatever its lines and signs; and none."""
    text = "A weekly hour.\nWe ask {what} works[,] and “why” – no more."
    return Examples(None, None, None, malformed=(" \n",), neutral=(text,))
