"""Short text: `- = accepted`, `- ! expected wrong answer`; case and accents fold unless they matter."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.folding import fold
from builder.grading import parse_number
from builder.model import Question, ResponseDeclaration
from builder.problems import Problem
from builder.questions.draft import Draft, Form, choices_among_written, given_twice, points, question
from builder.questions.examples import Examples
from builder.questions.length import LENGTH, declared

NAME = "text"
FORM: Form = "marked"
ATTRIBUTES: tuple[str, ...] = ("typos", "case", "accents", LENGTH)
LONGEST = 200
"""Of an accepted answer: a SCORM 2004 fill-in pattern keeps 250 characters, with its delimiters."""


def claims(draft: Draft, _words: Mapping[str, Any]) -> bool:
    """Whether an untyped question has accepted answers (those that are all numbers are `number`'s)."""
    return any(answer.mark == "accepted" for answer in draft.answers)


def build(draft: Draft, _words: Mapping[str, Any]) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question, or its Problems."""
    worth, found = points(draft)
    case, accents = draft.settings.get("case") == "true", draft.settings.get("accents") == "true"
    typos = draft.settings.get("typos", "0")
    found += choices_among_written(draft) + _check_settings(draft, typos)
    folded = [
        (fold(answer.text[:LONGEST], case=case, accents=accents), answer.where) for answer in draft.answers
    ]
    found += given_twice(folded)
    for answer in draft.answers:
        if len(answer.text) > LONGEST:
            message = f"an answer of {len(answer.text)} characters"
            found += (Problem("E410", answer.where, message, f"accept at most {LONGEST} characters"),)
        if not fold(answer.text[:LONGEST]):
            message = "an answer without a letter or digit that could be typed"
            found += (Problem("E410", answer.where, message, "write the words that are accepted"),)
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
        case=case,
        accents=accents,
        typos=int(typos),
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


def _check_settings(draft: Draft, typos: str) -> tuple[Problem, ...]:
    found = []
    if typos not in ("0", "1"):
        found.append(
            Problem("E410", draft.where, f"“typos={typos}” is not known", "write typos=0 or typos=1")
        )
    for key in ("case", "accents"):
        if draft.settings.get(key, "true") != "true":
            message = f"“{key}={draft.settings[key]}” is not known"
            found.append(
                Problem("E410", draft.where, message, f"write {key} where it matters, or leave it out")
            )
    return tuple(found)


def examples(question: Question) -> Examples:
    """The first accepted text, and an expected wrong one or one that nobody accepts."""
    declaration = question.response
    wrong = declaration.expected[:1] or ("?!" + "".join(declaration.correct_response),)
    return Examples(declaration.correct_response[:1], None, wrong, (" ",))
