"""A number: `- = 116`, `- = 3.14 ± 0.01`, `- = 10 .. 12`; compared as scaled integers, never as floats."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.model import Question, ResponseDeclaration
from builder.problems import Problem
from builder.questions.draft import Answer, Draft, Form, choices_among_written, given_twice, points, question
from builder.questions.examples import Examples
from builder.questions.length import LENGTH, declared
from builder.questions.ranges import bound, closed_range, outside, read_in_two_ways

NAME = "number"
FORM: Form = "marked"
ATTRIBUTES: tuple[str, ...] = (LENGTH,)


def claims(draft: Draft, _words: Mapping[str, Any]) -> bool:
    """Whether every answer of an untyped question is a number or a range."""
    return all(not answer.is_choice and closed_range(answer.text) for answer in draft.answers)


def build(draft: Draft, words: Mapping[str, Any]) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question, or its Problems."""
    worth, found = points(draft)
    found += choices_among_written(draft)
    ranges = {answer: closed_range(answer.text) for answer in draft.answers if not answer.is_choice}
    for answer, limits in ranges.items():
        if not limits:
            message = f"“{answer.text}” is no number"
            found += (Problem("E410", answer.where, message, "write 116, 3.14 ± 0.01 or 10 .. 12"),)
    found += given_twice((limits, answer.where) for answer, limits in ranges.items() if limits)
    accepted = _marked(ranges, "accepted")
    expected = _marked(ranges, "expected")
    bounds = [bound for closed in ranges.values() for bound in closed.split("[:]")]
    length, wrong = declared(draft, bounds)
    found += wrong
    for answer in ranges:
        found += read_in_two_ways(answer.text, words["page"]["decimal"], answer.where)
    if not accepted:
        found += (Problem("E402", draft.where, "no answer is accepted", "add a line “- = 116”"),)
    if found:
        return None, found
    response = ResponseDeclaration(
        "number", "single", tuple(accepted.values()), worth, expected=tuple(expected.values()), length=length
    )
    notes = [(f"={at}", answer.feedback) for at, answer in enumerate(accepted)]
    notes += [(f"!{at}", answer.feedback) for at, answer in enumerate(expected)]
    made = question(
        draft, type_name=NAME, widget="text", interaction_type="numeric", response=response, feedback=notes
    )
    return made, ()


def _marked(ranges: Mapping[Answer, str], mark: str) -> dict[Answer, str]:
    return {answer: limits for answer, limits in ranges.items() if answer.mark == mark}


def examples(question: Question) -> Examples:
    """A bound of the first accepted range, and a number that stands in none."""
    declaration = question.response
    wrong = outside(declaration)
    return Examples((bound(declaration.correct_response[0]),), None, (wrong,) if wrong else None, ("?",))
