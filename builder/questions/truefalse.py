"""True or false: two choices with the words for them, of the course's language or of another that is known.

A course in Portuguese that teaches English may ask in English. Identifiers `t` and `f` are SCORM 1.2's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.model import Choice, Question, ResponseDeclaration
from builder.problems import Problem
from builder.questions import options
from builder.questions.draft import Draft, Form, points, question
from builder.questions.examples import Examples
from builder.words import answers

NAME = "truefalse"
FORM: Form = "marked"
ATTRIBUTES: tuple[str, ...] = ()


def claims(draft: Draft, words: Mapping[str, Any]) -> bool:
    """Whether an untyped question's two choices say true and false."""
    return _identifiers(draft, words) is not None


def build(draft: Draft, words: Mapping[str, Any]) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question, or its Problems."""
    worth, found = points(draft)
    found += options.check(draft)
    letters = _identifiers(draft, words)
    if letters is None:
        says = f"“{words['answers']['true'][0]}” and “{words['answers']['false'][0]}”"
        found += (Problem("E414", draft.where, f"the two choices are not {says}", f"write {says}"),)
    right = options.right(draft)
    if len(right) > 1:
        found += (Problem("E404", draft.where, "both true and false are marked as right", "leave one [x]"),)
    if found or letters is None:
        return None, found
    pairs = tuple(sorted(zip(letters, draft.answers, strict=True), reverse=True, key=lambda pair: pair[0]))
    choices = tuple(Choice(letter, answer.html, answer.text, fixed=True) for letter, answer in pairs)
    correct = tuple(letter for letter, answer in pairs if answer.mark == "right")
    response = ResponseDeclaration("match", "single", correct, worth, ("t", "f"))
    return (
        question(
            draft,
            type_name=NAME,
            widget="choice",
            interaction_type="true-false",
            response=response,
            choices=choices,
            feedback=[(letter, answer.feedback) for letter, answer in pairs],
        ),
        (),
    )


def _identifiers(draft: Draft, words: Mapping[str, Any]) -> tuple[str, ...] | None:
    """`t` and `f` in the order of the choices; None where no language has both words for them."""
    texts = [answer.text for answer in draft.answers if answer.is_choice]
    read = (tuple(_says(text, each) for text in texts) for each in (words["answers"], *answers()))
    return next((said for said in read if sorted(said) == ["f", "t"]), None)


def _says(text: str, words: Mapping[str, Any]) -> str:
    word = text.casefold().strip(" .!")
    for letter, key in (("t", "true"), ("f", "false")):
        if word in (known.casefold() for known in words[key]):
            return letter
    return ""


def examples(question: Question) -> Examples:
    """True and false."""
    return options.examples(question)
