"""Matching: a table of two columns; a row without a left cell is a target that nothing belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.model import Question
from builder.problems import Problem
from builder.questions import pairing
from builder.questions.credit import ATTRIBUTES as CREDIT
from builder.questions.credit import Credit, credit
from builder.questions.draft import Draft, Form, Item, empty, given_twice, key, marked_among_plain, points
from builder.questions.examples import Examples
from builder.questions.pairing import Pairing

NAME = "matching"
FORM: Form = "table"
ATTRIBUTES: tuple[str, ...] = CREDIT
_TABLE = "write a table of two columns: what is given, and what belongs to it"


def claims(_draft: Draft, _words: Mapping[str, Any]) -> bool:
    """Never: a table may as well be a part of any other question."""
    return False


def build(draft: Draft, _words: Mapping[str, Any]) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question, or its Problems."""
    worth, found = points(draft)
    declared, wrongly = credit(draft, "pair", Credit())
    found += wrongly + (marked_among_plain(draft, _TABLE) or _check_form(draft))
    if not found:
        found += _check_cells(draft.rows[1:])
    if found:
        return None, found
    pairs = _pairing(draft.rows[1:])
    found = _check_pairs(draft, pairs) + pairing.check(draft, pairs)
    return (None, found) if found else (_question(draft, pairs, worth, declared), ())


def _question(draft: Draft, pairs: Pairing, worth: int, declared: Credit) -> Question:
    return pairing.question(draft, pairs, NAME, worth, declared, fixed=False)


def _check_form(draft: Draft) -> tuple[Problem, ...]:
    if len(draft.rows) < 2:
        return (Problem("E401", draft.where, "the question has no answers", _TABLE),)
    columns = len(draft.rows[0])
    if columns != 2:
        message = f"the table has {columns} {'column' if columns == 1 else 'columns'}, and pairs need two"
        return (Problem("E441", draft.rows[0][0].where, message, _TABLE),)
    return ()


def _check_cells(rows: tuple[tuple[Item, ...], ...]) -> tuple[Problem, ...]:
    found = []
    for left, right in rows:
        if not right.text and left.text:
            message = f"nothing stands beside “{left.text}”"
            found.append(Problem("E410", left.where, message, "write what belongs to it into the right cell"))
        elif not right.text:
            found.append(empty(right, "a row"))
    return tuple(found)


def _pairing(rows: tuple[tuple[Item, ...], ...]) -> Pairing:
    """Several items may have the same target."""
    targets: dict[str, Item] = {}
    for _, right in rows:
        targets.setdefault(key(right.text), right)
    return Pairing(tuple((left, right) for left, right in rows if left.text), tuple(targets.values()))


def _check_pairs(draft: Draft, pairs: Pairing) -> tuple[Problem, ...]:
    alone = [right for left, right in draft.rows[1:] if not left.text]
    paired = {key(right.text): right for _, right in pairs.pairs}
    found = given_twice((key(right.text), right.where) for right in (*paired.values(), *alone))
    if len(pairs.pairs) < 2:
        remedy = "add a row with both cells filled in"
        found += (Problem("E412", draft.where, "there is nothing to match: fewer than two pairs", remedy),)
    elif len(pairs.targets) < 2:
        remedy = "add a row with another target; its left cell may be empty"
        found += (Problem("E412", draft.where, "there is only one target, so nothing to choose", remedy),)
    return found


def examples(question: Question) -> Examples:
    """All pairs right, one wrong, all wrong, one missing."""
    return pairing.examples(question)
