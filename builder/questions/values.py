"""The fence “values” of a calculated question: `n = 20 .. 60 step 10`, `p = 50, 75, 80`, a line a variable."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from builder import expressions, variables
from builder.numbers import parse_number
from builder.problems import Problem, Where
from builder.questions.draft import Draft

Variables = tuple[tuple[str, str], ...]
"""Name and declared values of each, spelled as in builder/variables.py."""

MOST_VALUES = 10_000
"""Of one variable."""
MOST_DIGITS = 15
SHOWN = 8
"""So many values are listed for who reads without scripts; of more, the first ones and the last."""

_LINE = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(\S.*)")
_PART = re.compile(r"([-+−]?[0-9.]+)(?:\s*\.\.\s*([-+−]?[0-9.]+)(?:\s+step\s+([0-9.]+))?)?")
_COMMA = re.compile(r"[0-9],[0-9]+")
_LARGER = f"at most {MOST_VALUES} can be told apart: take a larger step"
_FORM = "write “n = 20 .. 60 step 10” or “p = 50, 75, 80”"


class _Wrong(ValueError):
    """The line cannot be used: what is wrong, and the remedy."""


def read(draft: Draft) -> tuple[Variables, tuple[Problem, ...]]:
    """The declared variables in their order, and what is wrong with them."""
    made: dict[str, str] = {}
    found = []
    for number, line in enumerate(draft.values, 1):
        try:
            if line.strip():
                _declare(line.strip(), made)
        except _Wrong as wrong:
            message, remedy = wrong.args
            found.append(Problem("E462", _place(draft, number), message, remedy))
    if not made and not found:
        remedy = "add a fence: “``` values”, a line “n = 20 .. 60 step 10” for each, “```”"
        found.append(Problem("E462", draft.where, "a calculated question declares no values", remedy))
    return tuple(made.items()), tuple(found)


def _place(draft: Draft, number: int) -> Where:
    fence = draft.values_where or draft.where
    return replace(fence, line=fence.line + number)


def _declare(line: str, made: dict[str, str]) -> None:
    found = _LINE.fullmatch(line)
    if found is None:
        raise _Wrong(f"“{line}” declares no values", _FORM)
    name, given = found[1], found[2]
    if name in expressions.FUNCTIONS:
        raise _Wrong(f"“{name}” is a function", "give the variable another name")
    if name in made:
        raise _Wrong(f"the values of “{name}” are declared twice", "take one of the lines away")
    if comma := _COMMA.search(given):
        remedy = "write a point for decimals (0.5), and a blank after a comma between values"
        raise _Wrong(f"“{comma[0]}” may be one value or two", remedy)
    if (listed := given.count(",") + 1) > MOST_VALUES:  # said before each of them is read
        raise _Wrong(f"“{name}” has {listed} values", _LARGER)
    made[name] = ", ".join(_part(part.strip()) for part in given.split(","))
    if (count := variables.count(made[name])) > MOST_VALUES:
        raise _Wrong(f"“{name}” has {count} values", _LARGER)


def _part(part: str) -> str:
    found = _PART.fullmatch(part)
    numbers = [parse_number(text, MOST_DIGITS) for text in found.groups() if text] if found else []
    spelled = [str(number) for number in numbers if number and number.places < expressions.PLACES]
    if not spelled or len(spelled) < len(numbers):
        raise _Wrong(f"“{part}” is no value and no range", _FORM)
    first, *rest = spelled
    if not rest:
        return first
    last, step = rest[0], (*rest[1:], "1")[0]
    if Fraction(last) < Fraction(first) or Fraction(step) <= 0:
        raise _Wrong(
            f"“{part}” goes from nowhere to nowhere", "write the smaller end first, and a step above 0"
        )
    return f"{first} .. {last} step {step}"


def unshown(draft: Draft, used: Iterable[str], given: Variables) -> tuple[Problem, ...]:
    """A Problem for each variable that an answer needs and no learner is told."""
    shown = draft.prompt + draft.body
    return tuple(
        Problem(
            "E462",
            draft.where,
            f"no learner is told the value of “{name}”",
            f"write {{{name}}} where it shall stand in the question",
        )
        for name, _ in given
        if name in used and f'data-value="{name}"' not in shown
    )


def listed(given: Variables, words: Mapping[str, Any]) -> str:
    """All values in HTML, for who reads without scripts."""
    lines = [f"<var>{name}</var> = {_some(spelled, words['page']['decimal'])}" for name, spelled in given]
    return f'<p class="values">{"<br>".join(lines)}</p>'


def _some(spelled: str, point: str) -> str:
    count = variables.count(spelled)
    shown = [*range(3), count - 1] if count > SHOWN else [*range(count)]
    texts = [variables.value(spelled, index).replace(".", point) for index in shown]
    return "; ".join([*texts[:3], "…", texts[3]] if count > SHOWN else texts)
