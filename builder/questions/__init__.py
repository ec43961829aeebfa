"""The question types: one file each. A new type is a new file here and a line in `TYPES`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, Protocol

from builder.model import Question
from builder.problems import Problem
from builder.questions import (
    calculated,
    categorise,
    choice,
    cloze,
    essay,
    hotspot,
    likert,
    matching,
    multiple,
    number,
    ordering,
    text,
    truefalse,
)
from builder.questions.draft import COMMON, Draft, Form
from builder.questions.examples import Examples


class Type(Protocol):
    """What a module of this folder offers."""

    NAME: str
    FORM: Form
    ATTRIBUTES: tuple[str, ...]

    def claims(self, draft: Draft, words: Mapping[str, Any], /) -> bool:
        """Whether an untyped question is of this type."""

    def build(self, draft: Draft, words: Mapping[str, Any], /) -> tuple[Question | None, tuple[Problem, ...]]:
        """The question, or its Problems. Without a list of marked answers a draft comes only to a type that is named.

        A type whose form is not `marked` says itself what is missing.
        """

    def examples(self, question: Question, /) -> Examples:
        """Responses that show what a question of this type takes."""


_MODULES: tuple[Type, ...] = (
    calculated,
    truefalse,
    choice,
    multiple,
    number,
    text,
    cloze,
    essay,
    likert,
    matching,
    ordering,
    categorise,
    hotspot,
)
TYPES = {module.NAME: module for module in _MODULES}
"""By name, in the order in which they are asked whether an untyped question is theirs."""


_AREA = re.compile(r"\((?:circle|rect|polygon)(?:,? \d+){3,}\)\s*$")


def form(settings: Mapping[str, str]) -> Form:
    """How the answers of a question with these attributes are written."""
    named = TYPES.get(settings.get("type", ""))
    return named.FORM if named else "marked"


def build(draft: Draft, words: Mapping[str, Any]) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question that `draft` declares, or what is wrong with it. `words`: the language's catalogue."""
    named = draft.settings.get("type", "")
    if named and named not in TYPES:
        near = get_close_matches(named, TYPES, n=1)
        remedy = f"did you mean “{near[0]}”?" if near else f"known: {', '.join(TYPES)}"
        return None, (Problem("E409", draft.where, f"there is no question type “{named}”", remedy),)
    if not draft.answers and form(draft.settings) == "marked":
        return None, (Problem("E401", draft.where, "the question has no answers", _unwritten(draft)),)
    if placed := next((each for each in draft.answers if not named and _AREA.search(each.text)), None):
        message = "an area of a picture stands in a question that does not ask for one"
        return None, (Problem("E453", placed.where, message, "add {type=hotspot} after the heading"),)
    chosen = _chosen(draft, words)
    return chosen.build(draft, words) if chosen else (None, (_unclear(draft),))


def _unwritten(draft: Draft) -> str:
    """How to write answers; where a table or a numbered list stands there, it may be meant as one."""
    for tag, name, kind in (("<table>", "matching", "pairs"), ("<ol>", "ordering", "an order")):
        if tag in draft.body and "type" not in draft.settings:
            return f"add {{type={name}}} after the heading if this is {kind}, or a list of choices, “- [x] right”"
    return "write choices as “- [x] right” and “- [ ] wrong”, or accepted answers as “- = answer”"


def known_attributes(draft: Draft, words: Mapping[str, Any]) -> tuple[str, ...]:
    """The attributes that the heading of this question may carry; where its type is unclear, those of all."""
    chosen = _chosen(draft, words)
    of = [chosen] if chosen else TYPES.values()
    return tuple(dict.fromkeys((*COMMON, *(name for module in of for name in module.ATTRIBUTES))))


def _chosen(draft: Draft, words: Mapping[str, Any]) -> Type | None:
    """The type that is named, or the first that claims an untyped question with answers."""
    named = draft.settings.get("type", "")
    if named or not draft.answers:
        return TYPES.get(named)
    return next((each for each in TYPES.values() if each.claims(draft, words)), None)


def _unclear(draft: Draft) -> Problem:
    right = sum(answer.mark == "right" for answer in draft.answers)
    if right == 0 and all(answer.is_choice for answer in draft.answers):
        return Problem("E402", draft.where, "no choice is marked as right", "mark the right one with [x]")
    if right > 1:
        remedy = "add {type=multiple} after the heading, or leave one [x]"
        return Problem("E404", draft.where, f"{right} choices are marked as right", remedy)
    return Problem("E402", draft.where, "no answer is accepted", "add a line “- = answer”")
