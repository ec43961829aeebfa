"""Grades a response by its declaration, in integers: 1/10000 of a point.

Twin of templates/player/grading.js. The rules follow QTI 2.1 (match_correct, map_response); the
score goes out as SCORM wants it, cut and never rounded. docs/twins.md has every rule in words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from builder.model import ResponseDeclaration
from builder.numbers import canonical_number, decimal, number_between, number_range, parse_number
from builder.rules import RULES
from builder.rules.outcome import Outcome, Response

__all__ = [
    "Outcome",
    "Score",
    "canonical_number",
    "from_json",
    "grade",
    "number_between",
    "number_range",
    "parse_number",
    "passed",
    "percent",
    "scaled",
    "to_json",
]

_WHOLE = 10_000


@dataclass(frozen=True, slots=True)
class Score:
    """Points in 1/10000: `earned` of `possible`."""

    earned: int
    possible: int


def grade(declaration: ResponseDeclaration, response: Response) -> Outcome:
    """The outcome of a response: option identifiers, or one text as typed."""
    return RULES[declaration.rule](declaration, response)


def _share(score: Score) -> int:
    """earned/possible in 1/10000, cut; 0 where nothing can be earned."""
    if score.possible <= 0:
        return 0
    return min(max(score.earned, 0), score.possible) * _WHOLE // score.possible


def percent(score: Score) -> str:
    """The score on 0-100, cut to two decimals: `83.33`."""
    return decimal(_share(score), 2)


def scaled(score: Score) -> str:
    """The score on 0-1, cut to four decimals: `0.8333`."""
    return decimal(_share(score), 4)


def passed(score: Score, pass_mark: int) -> bool:
    """Whether the pass mark (1/100 of a percent) is reached; never where nothing can be earned."""
    return score.possible > 0 and score.earned * _WHOLE >= pass_mark * score.possible


def to_json(declaration: ResponseDeclaration) -> dict[str, Any]:
    """The declaration as the player reads it (docs/player.md): what is false, 0 or empty is left out."""
    values = ((field.name, getattr(declaration, field.name)) for field in fields(declaration))
    return {_SHORT.get(name, name): _plain(value) for name, value in values if value}


def from_json(data: Mapping[str, Any]) -> ResponseDeclaration:
    """The declaration that `to_json` wrote. TypeError: an unknown member, or no rule or cardinality."""
    long = {short: name for name, short in _SHORT.items()}
    values: dict[str, Any] = {"correct_response": (), "points": 0}
    values |= {long.get(name, name): _frozen(value) for name, value in data.items()}
    values["gaps"] = tuple(from_json(each) for each in data.get("gaps", ()))
    return ResponseDeclaration(**values)


_SHORT = {"correct_response": "correct"}


def _plain(value: object) -> object:
    if isinstance(value, ResponseDeclaration):
        return to_json(value)
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def _frozen(value: object) -> object:
    return tuple(_frozen(each) for each in value) if isinstance(value, list) else value
