"""Calculated: a number that an expression gives for values that each learner is dealt by chance.

`- = n * p / 100 ± 0.5`, and a fence “values” with `n = 20 .. 60 step 10` and `p = 50, 75, 80`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from builder import expressions, variables
from builder.expressions import Unreadable
from builder.model import Question, ResponseDeclaration
from builder.problems import Problem, Where
from builder.questions import dealing, values
from builder.questions.draft import Answer, Draft, Form, choices_among_written, given_twice, points, question
from builder.questions.examples import Examples
from builder.questions.length import LENGTH, declared

NAME = "calculated"
FORM: Form = "marked"
ATTRIBUTES: tuple[str, ...] = (LENGTH,)
MOST_ANSWERS, MOST_VARIABLES = 20, 36
"""Each answer is tried with thousands of values of every variable."""
_BEFORE = len("- = ")
"""What stands in a line before the answer."""


def claims(draft: Draft, _words: Mapping[str, Any]) -> bool:
    """Whether an untyped question declares values."""
    return bool(draft.values)


def build(draft: Draft, words: Mapping[str, Any]) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question, or its Problems."""
    worth, found = points(draft)
    given, wrong = values.read(draft)
    answers = tuple(answer for answer in draft.answers if not answer.is_choice)
    found += wrong + choices_among_written(draft) + (() if wrong else _unreadable(answers, dict(given)))
    found += given_twice((answer.text, answer.where) for answer in answers)
    accepted, expected = (_marked(answers, mark) for mark in ("accepted", "expected"))
    found += _too_many(draft, len(answers), len(given))
    if not accepted:
        found += (Problem("E402", draft.where, "no answer is accepted", "add a line “- = n * 2”"),)
    if found:
        return None, found
    response = ResponseDeclaration(
        "calculated", "single", _texts(accepted), worth, expected=_texts(expected), variables=given
    )
    dealt = dealing.tried(response, answers)
    length, wrong = declared(draft, dealt.ends)
    found += values.unshown(draft, _names(answers), given) + dealt.problems + wrong
    if found:
        return None, found
    notes = [(f"={at}", answer.feedback) for at, answer in enumerate(accepted)]
    notes += [(f"!{at}", answer.feedback) for at, answer in enumerate(expected)]
    made = question(
        replace(draft, body=f"{draft.body}\n{values.listed(given, words)}".lstrip()),
        type_name=NAME,
        widget="text",
        interaction_type="numeric",
        response=replace(response, length=length),
        feedback=notes,
    )
    return made, ()


def _too_many(draft: Draft, answers: int, given: int) -> tuple[Problem, ...]:
    counted = ((answers, MOST_ANSWERS, "answers"), (given, MOST_VARIABLES, "variables"))
    return tuple(
        Problem(
            "E411",
            draft.where,
            f"{count} {what} are more than the {most} that are tried",
            "split the question",
        )
        for count, most, what in counted
        if count > most
    )


def _marked(answers: Iterable[Answer], mark: str) -> tuple[Answer, ...]:
    return tuple(answer for answer in answers if answer.mark == mark)


def _texts(answers: Iterable[Answer]) -> tuple[str, ...]:
    return tuple(answer.text for answer in answers)


def _unreadable(answers: Iterable[Answer], known: Mapping[str, str]) -> tuple[Problem, ...]:
    """A Problem for each answer that is no expression, and for each name that is no variable."""
    found = []
    for answer in answers:
        try:
            names = expressions.names(expressions.read(answer.text).value)
        except Unreadable as unreadable:
            found.append(_misread(answer, unreadable.at))
            continue
        for name in {node.text: node for node in reversed(names) if node.text not in known}.values():
            near = get_close_matches(name.text, known, n=1)
            remedy = f"did you mean “{near[0]}”?" if near else f"declare it: “{name.text} = 1 .. 9”"
            message = f"there is no variable “{name.text}”"
            found.append(Problem("E463", _place(answer, name.at), message, remedy))
    return tuple(found)


def _names(answers: Iterable[Answer]) -> set[str]:
    return {node.text for each in answers for node in expressions.names(expressions.read(each.text).value)}


def _misread(answer: Answer, at: int) -> Problem:
    rest = answer.text[at:]
    message = (
        f"“{answer.text}” cannot be read from “{rest[:12]}” on" if rest else f"“{answer.text}” breaks off"
    )
    remedy = (
        "write numbers (0.5), variables, + - * /, brackets, sqrt, min, max, round, and a tolerance: ± 0.5"
    )
    return Problem("E463", _place(answer, at), message, remedy)


def _place(answer: Answer, at: int) -> Where:
    return replace(answer.where, column=answer.where.column + _BEFORE + at)


def examples(question: Question) -> Examples:
    """The lower end of what is right for the first values, and a number that is not."""
    declaration = question.response
    numeric = variables.asked(declaration, variables.first(declaration))
    low, _, _ = numeric.correct_response[0].partition("[:]")
    return Examples((low,), None, (str(10 * expressions.WIDEST),), ("?",))
