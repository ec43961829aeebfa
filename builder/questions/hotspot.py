"""Areas of a picture to point at, `type=hotspot`: a picture, and choices whose areas stand in brackets after their names.

The named list is the question; the picture is a second way to the same answers. Where several areas are
right, several may be chosen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from builder.model import IDENTIFIERS, Question
from builder.problems import Problem
from builder.questions import options
from builder.questions.areas import Area, NoArea, parse
from builder.questions.credit import ATTRIBUTES as CREDIT
from builder.questions.credit import Credit, credit
from builder.questions.draft import Answer, Draft, Form, points
from builder.questions.examples import Examples

NAME = "hotspot"
FORM: Form = "areas"
ATTRIBUTES: tuple[str, ...] = CREDIT
_USUAL = Credit(partial=False, penalty=10_000)
_LEAST_PENALTY = 1_00
_BRACKETS = re.compile(r"(?<!\s)\s*\(([^()]*)\)\s*$")
_IN_HTML = re.compile(r"(?<!\s)\s*\([^()]*\)(?=(?:</[a-z]+>|\s)*$)")


def claims(_draft: Draft, _words: Mapping[str, Any]) -> bool:
    """Areas are read only where the type is named."""
    return False


def build(draft: Draft, _words: Mapping[str, Any]) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question, or its Problems."""
    worth, found = points(draft)
    named = replace(draft, answers=tuple(map(_without_area, draft.answers)))
    earning, wrongly = credit(draft, "area", _USUAL, _LEAST_PENALTY)
    found += wrongly + _pictures(draft)
    found += options.check(named) if draft.answers else (_no_list(draft),)
    areas, unclear = _areas(draft.answers)
    found += unclear
    if found:
        return None, found
    several = len(options.right(named)) > 1
    made = options.question(
        named, NAME, "multiple" if several else "single", worth, earning if several else Credit()
    )
    choices = tuple(
        replace(choice, area=str(area), source=answer.where)
        for choice, area, answer in zip(made.choices, areas, draft.answers, strict=True)
    )
    return replace(made, widget="hotspot", choices=choices, picture=draft.pictures[0].figure), ()


def _without_area(answer: Answer) -> Answer:
    return replace(answer, text=_BRACKETS.sub("", answer.text), html=_IN_HTML.sub("", answer.html))


def _no_list(draft: Draft) -> Problem:
    remedy = "write each area as “- [ ] Clinic (circle 120 80 24)”, and the right one with [x]"
    return Problem("E401", draft.where, "the picture has no areas", remedy)


def _pictures(draft: Draft) -> tuple[Problem, ...]:
    """A hotspot has one picture, alone in its line, and words for those who do not see it."""
    if not draft.pictures:
        remedy = "put it under the heading, in a line of its own: ![Map of the district](media/map.svg)"
        return (Problem("E452", draft.where, "there is no picture to point at", remedy),)
    first, *others = draft.pictures
    found = tuple(
        Problem("E452", each.where, "this is a second picture to point at", "make it two questions")
        for each in others
    )
    if not first.figure.alt:
        message = "the picture to point at has no words for people who cannot see it"
        found += (Problem("E410", first.where, message, "describe it: ![what it shows](…)"),)
    return found


def _areas(answers: Sequence[Answer]) -> tuple[tuple[Area, ...], tuple[Problem, ...]]:
    """The area of each choice, and what is wrong with them."""
    made: list[tuple[Area, Answer]] = []
    found: tuple[Problem, ...] = ()
    for answer in answers:
        try:
            made.append((_area(answer), answer))
        except NoArea as wrong:
            found += (Problem("E453", answer.where, str(wrong), wrong.remedy),)
    for (one, first), (other, second) in combinations(made[: len(IDENTIFIERS)], 2):
        if one.overlaps(other):
            message = f"this area overlaps the one on line {first.where.line}"
            found += (Problem("E455", second.where, message, "make one of them smaller"),)
    return tuple(area for area, _ in made), found


def _area(answer: Answer) -> Area:
    brackets = _BRACKETS.search(answer.text)
    if brackets:
        return parse(brackets[1])
    if "(" in answer.text:
        raise NoArea("the bracket of this area is not closed", "put ) after it")
    raise NoArea(f"“{answer.text}” has no area", "write it after the name: Clinic (circle 120 80 24)")


def examples(question: Question) -> Examples:
    """All right areas, one of several, or the wrong ones."""
    return options.examples(question)
