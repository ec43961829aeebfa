"""Short text: `- = accepted`, `- ! expected wrong answer`; case and accents fold unless they matter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.grading import parse_number
from builder.model import Question, ResponseDeclaration
from builder.problems import Problem
from builder.questions.draft import Draft, Form, choices_among_written, points, question
from builder.questions.examples import Examples
from builder.questions.length import LENGTH, declared
from builder.questions.wording import ATTRIBUTES as WORDING
from builder.questions.wording import LONGEST, wording

NAME = "text"
FORM: Form = "marked"
ATTRIBUTES: tuple[str, ...] = (*WORDING, LENGTH)


def claims(draft: Draft, _words: Mapping[str, Any]) -> bool:
    """Whether an untyped question has accepted answers (those that are all numbers are `number`'s)."""
    return any(answer.mark == "accepted" for answer in draft.answers)


def build(draft: Draft, _words: Mapping[str, Any]) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question, or its Problems."""
    worth, found = points(draft)
    compared, wrongly = wording(draft)
    found += choices_among_written(draft) + wrongly
    found += compared.wrong([(answer.text, answer.where) for answer in draft.answers])
    if "type" not in draft.settings:
        found += _half_numbers(draft)
    accepted = tuple(answer for answer in draft.answers if answer.mark == "accepted")
    expected = tuple(answer for answer in draft.answers if answer.mark == "expected")
    length, wrong = declared(draft, [answer.text[:LONGEST] for answer in draft.answers])
    found += wrong
    if not accepted:
        found += (Problem("E402", draft.where, "no answer is accepted", "add a line “- = answer”"),)
    if found:
        return None, found
    response = ResponseDeclaration(
        "text",
        "single",
        tuple(answer.text for answer in accepted),
        worth,
        expected=tuple(answer.text for answer in expected),
        case=compared.case,
        accents=compared.accents,
        typos=compared.typos,
        length=length,
    )
    notes = [(f"={at}", answer.feedback) for at, answer in enumerate(accepted)]
    notes += [(f"!{at}", answer.feedback) for at, answer in enumerate(expected)]
    made = question(
        draft, type_name=NAME, widget="text", interaction_type="fill-in", response=response, feedback=notes
    )
    return made, ()


def _half_numbers(draft: Draft) -> tuple[Problem, ...]:
    """An untyped question that accepts “30 minutes”: as a text, “30” could never be right."""
    remedy = "write the number alone, or add {type=text} after the heading if the words are the answer"
    return tuple(
        Problem("E410", answer.where, f"“{answer.text}” begins with a number, and is none", remedy)
        for answer in draft.answers
        if answer.mark == "accepted"
        and answer.text.lstrip("+-−")[:1].isdigit()
        and not parse_number(answer.text)
    )


def examples(question: Question) -> Examples:
    """The first accepted text, and an expected wrong one or one that nobody accepts."""
    declaration = question.response
    wrong = declaration.expected[:1] or ("?!" + "".join(declaration.correct_response),)
    return Examples(declaration.correct_response[:1], None, wrong, (" ",))
