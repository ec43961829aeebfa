"""Categorise: a list of groups, and under each the items that belong to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from builder.model import Question
from builder.problems import Problem
from builder.questions import pairing
from builder.questions.credit import ATTRIBUTES as CREDIT
from builder.questions.credit import Credit, credit
from builder.questions.draft import Draft, Form, Item, empty, given_twice, key, marked_among_plain, points
from builder.questions.examples import Examples
from builder.questions.pairing import Pairing

NAME = "categorise"
FORM: Form = "items"
ATTRIBUTES: tuple[str, ...] = CREDIT
_LIST = "write a list of groups, and under each, indented by two blanks, a list of its items"


def claims(_draft: Draft, _words: Mapping[str, Any]) -> bool:
    """Never: a plain list is a part of the question's text unless a type is named."""
    return False


def build(draft: Draft, _words: Mapping[str, Any]) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question, or its Problems."""
    worth, found = points(draft)
    declared, wrongly = credit(draft, "item", Credit())
    found += wrongly + (marked_among_plain(draft, _LIST) or _check_groups(draft))
    for group in draft.items:
        found += tuple(_check_group(group))
    pairs = Pairing(tuple((item, group) for group in draft.items for item in group.items), draft.items)
    found += pairing.check(draft, pairs)
    if found:
        return None, found
    return pairing.question(draft, pairs, NAME, worth, declared, fixed=True), ()


def _check_groups(draft: Draft) -> tuple[Problem, ...]:
    if not draft.items:
        return (Problem("E401", draft.where, "the question has no answers", _LIST),)
    found = given_twice((key(group.text), group.where) for group in draft.items)
    if len(draft.items) < 2:
        found += (Problem("E412", draft.where, "there is only one group", "add another, with its items"),)
    elif sum(len(group.items) for group in draft.items) < 2:
        found += (Problem("E412", draft.where, "there are fewer than two items to sort", _LIST),)
    return found


def _check_group(group: Item) -> Iterator[Problem]:
    if not group.text:
        yield empty(group, "a group")
    if group.feedback:
        message = f"a quote stands under the group “{group.text}”"
        yield Problem("E410", group.where, message, "feedback stands under an item, or after the list")
    if group.text and not group.items:
        message = f"nothing belongs to the group “{group.text}”"
        yield Problem("E442", group.where, message, "write its items under it, indented by two blanks")
    for item in group.items:
        if not item.text:
            yield empty(item, "an item")
        if item.items:
            message = f"a list stands under the item “{item.text}”"
            yield Problem(
                "E410", item.where, message, "an item belongs to a group and has no items of its own"
            )


def examples(question: Question) -> Examples:
    """All items in their groups, one of them elsewhere, all elsewhere, one missing."""
    return pairing.examples(question)
