"""Reads an interaction as an LMS holds it back into a response, by the standards' own forms.

SCORM 1.2 RTE 3.4.7 (student_response, pattern), SCORM 2004 RTE 4.1.1.6 and 4.2.9.1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder.model import Question
from builder.questions.examples import Response
from tests.limits.call import Call, Edition, sets

ANSWER = {"scorm12": "student_response", "scorm2004": "learner_response"}
BETWEEN = {"scorm12": ",", "scorm2004": "[,]"}
INSIDE = {"scorm12": ".", "scorm2004": "[.]"}
OPTIONS = ("choice", "sequencing", "likert")


@dataclass(frozen=True, slots=True)
class Reported:
    """One interaction: its type, the learner's response, and each correct pattern as a response."""

    type: str
    response: Response
    patterns: tuple[Response, ...]


def read(edition: Edition, calls: Iterable[Call]) -> Reported:
    """The only interaction that was set."""
    members = {
        call.element.split(".", 3)[3]: call.value for call in sets(tuple(calls), r"cmi\.interactions\.0\..+")
    }
    kind = members["type"]
    patterns = (value for member, value in members.items() if member.startswith("correct_responses."))
    return Reported(
        kind,
        _response(edition, kind, members.get(ANSWER[edition], "")),
        tuple(_response(edition, kind, pattern) for pattern in patterns),
    )


def _response(edition: Edition, kind: str, text: str) -> Response:
    if not text:
        return ()
    if kind == "true-false":
        return ({"true": "t", "false": "f"}.get(text, text),)
    if kind in OPTIONS:
        return tuple(text.split(BETWEEN[edition]))
    if kind == "matching":
        return tuple(pair.replace(INSIDE[edition], "") for pair in text.split(BETWEEN[edition]))
    if kind == "numeric":
        return (next(filter(None, text.split("[:]"))),)
    return tuple(text.removeprefix("{case_matters=true}").split(BETWEEN[edition]))


def whole(edition: Edition, texts: Response) -> Response:
    """A text of several lines, which may well have commas."""
    return (BETWEEN[edition].join(texts),)


def in_gaps(question: Question, texts: Response) -> Response:
    """What was told of the gaps of a text, as a response: letters for words, the lower end of a range."""
    letters = {choice.text: choice.identifier for choice in question.choices}
    return tuple(
        letters[text] if gap.options and text else text.partition("..")[0] if gap.rule == "number" else text
        for gap, text in zip(question.response.gaps, texts, strict=True)
    )
