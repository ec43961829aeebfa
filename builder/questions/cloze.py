"""A text with gaps, `type=cloze`: each gap takes a text, a number or one of several words (builder/questions/gap.py).

A gap earns its share of the points unless `credit=all` asks for all of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from html import escape
from typing import Any

from builder.draw import utf8
from builder.grading import grade
from builder.model import IDENTIFIERS, Choice, Question, ResponseDeclaration
from builder.problems import Problem
from builder.questions import gap
from builder.questions.credit import ATTRIBUTES as CREDIT
from builder.questions.credit import Credit, credit
from builder.questions.draft import Draft, Form, points, question
from builder.questions.examples import Examples, Response
from builder.questions.length import LENGTH, declared
from builder.questions.ranges import bound, outside, read_in_two_ways
from builder.questions.wording import ATTRIBUTES as WORDING
from builder.questions.wording import wording

NAME = "cloze"
FORM: Form = "gaps"
ATTRIBUTES: tuple[str, ...] = (*CREDIT, *WORDING, LENGTH)
_USUAL = Credit(partial=True)
_STEP = 60
"""Bytes, enough for twenty letters of any script."""


def claims(_draft: Draft, _words: Mapping[str, Any]) -> bool:
    """Gaps are read only where the type is named."""
    return False


def build(draft: Draft, words: Mapping[str, Any]) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question, or its Problems."""
    worth, found = points(draft)
    earning, wrongly = credit(draft, "gap", _USUAL)
    compared, unclear = wording(draft)
    found += wrongly + unclear + _around(draft)
    letters: dict[str, str] = {}
    gaps = []
    for each in draft.gaps:
        broken = gap.malformed(each)
        accepted, wrong = (None, broken) if broken else gap.declaration(each, compared, letters)
        gaps += [accepted] if accepted else []
        found += wrong
        if accepted and accepted.rule == "number":
            found += read_in_two_ways(each.text, words["page"]["decimal"], each.where)
    length, unfit = _length(draft, gaps)
    found += _too_many(draft, letters) + unfit
    if found:
        return None, found
    response = ResponseDeclaration(
        "gaps",
        "multiple",
        (),
        worth,
        gaps=tuple(replace(each, length=0 if each.options else length) for each in gaps),
        case=compared.case,
        partial=earning.partial,
        penalty=earning.penalty,
    )
    made = question(
        draft,
        type_name=NAME,
        widget="cloze",
        interaction_type="fill-in",
        response=response,
        choices=tuple(_choice(letter, text) for text, letter in letters.items()),
        feedback=[(f"{sign}{int(note.text) - 1}", note.html) for note in draft.gap_notes for sign in "=!"],
    )
    return made, ()


def _around(draft: Draft) -> tuple[Problem, ...]:
    """What is wrong beside the gaps: none of them, a list of answers, feedback on one that is not there."""
    found: tuple[Problem, ...] = ()
    if not draft.gaps:
        remedy = "write [[answer]] in the text under the heading; in the heading itself, in quotes and in hints it is no gap"
        found += (Problem("E401", draft.where, "the text has no gap", remedy),)
    if "[[" in draft.text:
        remedy = "write it into the text under the heading"
        found += (Problem("E410", draft.where, "a gap stands in the heading", remedy),)
    for answer in draft.answers:
        message = "a list of answers in a text with gaps"
        found += (Problem("E410", answer.where, message, "write each answer into its gap: [[answer]]"),)
    for note in draft.gap_notes:
        if draft.gaps and not 1 <= int(note.text) <= len(draft.gaps):
            message = f"this is feedback on gap {note.text}, and there are {len(draft.gaps)}"
            remedy = "number the feedback as the gaps stand, or begin the quote with a sentence"
            found += (Problem("E410", note.where, message, remedy),)
    return found


def _too_many(draft: Draft, letters: Mapping[str, str]) -> tuple[Problem, ...]:
    if len(letters) <= len(IDENTIFIERS):
        return ()
    message = (
        f"{len(letters)} different words to choose are more than the {len(IDENTIFIERS)} that are kept apart"
    )
    return (Problem("E411", draft.where, message, "split the question"),)


def _length(draft: Draft, gaps: Sequence[ResponseDeclaration]) -> tuple[int, tuple[Problem, ...]]:
    """The room in each gap to type in: one for all, in steps, since a field must not tell how long its answer is."""
    typed = [text for each in gaps if not each.options for text in _forms(each)]
    longest = max((len(utf8(text)) for text in typed), default=0)
    return declared(draft, typed, _STEP * max(1, -(-3 * longest // (2 * _STEP))))


def _forms(accepted: ResponseDeclaration) -> Sequence[str]:
    if accepted.rule == "text":
        return accepted.correct_response
    return [end for closed in accepted.correct_response for end in closed.split("[:]")]


def _choice(letter: str, text: str) -> Choice:
    """A word to choose; upper and lower case are told apart, since in a gap they may be the point."""
    return Choice(letter, escape(text), text, words=blake2b(text.encode(), digest_size=4).hexdigest())


def examples(question: Question) -> Examples:
    """Every gap right, all but the last right, every gap wrong where each can be, and none filled."""
    gaps = question.response.gaps
    right = tuple(map(_right, gaps))
    blank = ("",) * len(gaps)
    partly = (*right[:-1], "") if question.response.partial and len(gaps) > 1 else None
    return Examples(right, partly, _wrong(gaps), blank)


def _right(accepted: ResponseDeclaration) -> str:
    first = accepted.correct_response[0]
    return bound(first) if accepted.rule == "number" else first


def _wrong(gaps: Sequence[ResponseDeclaration]) -> Response | None:
    found = tuple(filter(None, map(_wrong_in, gaps)))
    return found if len(found) == len(gaps) else None


def _wrong_in(accepted: ResponseDeclaration) -> str | None:
    if accepted.rule == "number":
        return outside(accepted)
    tried = accepted.options or ("?!", "?!?!", "?!?!?!")
    return next((given for given in tried if grade(accepted, (given,)).result == "incorrect"), None)
