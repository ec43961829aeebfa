"""Grades a response by its declaration, in integers: 1/10000 of a point.

Twin of templates/player/grading.js. The rules follow QTI 2.1 (match_correct, map_response); the
score goes out as SCORM wants it, cut and never rounded. docs/twins.md has every rule in words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal

from builder.folding import fold, is_digit, is_mark
from builder.model import ResponseDeclaration
from builder.numbers import canonical_number, decimal, in_range, number_between, number_range, parse_number

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

Result = Literal["correct", "partial", "incorrect", "malformed"]
Response = Sequence[str]

_SHORTEST_WITH_TYPO = 4
_WHOLE = 10_000
_SWAPPED = 2


@dataclass(frozen=True, slots=True)
class Score:
    """Points in 1/10000: `earned` of `possible`."""

    earned: int
    possible: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a response is worth, in 1/10000 of a point, and which feedback it calls for.

    `matched`: the given identifiers in order, or `=0` for the first accepted answer, `!0` for the
    first expected wrong one. A malformed response is not wrong: it cannot be graded.
    """

    result: Result
    earned: int
    possible: int
    matched: tuple[str, ...] = ()


def grade(declaration: ResponseDeclaration, response: Response) -> Outcome:
    """The outcome of a response: option identifiers, or one text as typed."""
    return _RULES[declaration.rule](declaration, response)


def _malformed(declaration: ResponseDeclaration) -> Outcome:
    return Outcome("malformed", 0, declaration.points)


def _all_or_nothing(declaration: ResponseDeclaration, matched: Iterable[str], *, right: bool) -> Outcome:
    result: Result = "correct" if right else "incorrect"
    return Outcome(result, declaration.points if right else 0, declaration.points, tuple(matched))


def _well_formed(declaration: ResponseDeclaration, response: Response) -> bool:
    unique = len(set(response)) == len(response) > 0
    fits = declaration.cardinality == "multiple" or len(response) == 1
    return unique and fits and set(response) <= set(declaration.options)


def _choices(declaration: ResponseDeclaration, response: Response) -> Outcome:
    if not _well_formed(declaration, response):
        return _malformed(declaration)
    correct, given = set(declaration.correct_response), set(response)
    if given == correct or declaration.rule == "match":
        return _all_or_nothing(declaration, sorted(given), right=given == correct)
    surplus = max(0, len(given & correct) - len(given - correct))
    earned = surplus * declaration.points // len(correct) if correct else 0
    return Outcome("partial" if surplus else "incorrect", earned, declaration.points, tuple(sorted(given)))


def _key(sign: str, forms: Iterable[str], fits: Callable[[str], bool]) -> str:
    """The first of `forms` that fits, as a feedback key; empty where none does."""
    return next((f"{sign}{i}" for i, form in enumerate(forms) if fits(form)), "")


def _keyed(declaration: ResponseDeclaration, key: str) -> Outcome:
    return _all_or_nothing(declaration, (key,) if key else (), right=key.startswith("="))


def _text(declaration: ResponseDeclaration, response: Response) -> Outcome:
    def folded(text: str) -> str:
        return fold(text, case=declaration.case, accents=declaration.accents)

    given = folded(response[0]) if len(response) == 1 else ""
    if not given:
        return _malformed(declaration)
    accepted = [folded(text) for text in declaration.correct_response]
    expected = [folded(text) for text in declaration.expected]
    exact = _key("=", accepted, given.__eq__) or _key("!", expected, given.__eq__)
    near = declaration.typos > 0 and not exact and _key("=", accepted, lambda form: _nearly(form, given))
    return _keyed(declaration, exact or near or "")


def _nearly(accepted: str, given: str) -> bool:
    """One typo away, where the accepted answer is long enough to bear one."""
    letters = sum(not is_mark(sign) for sign in accepted)
    return letters >= _SHORTEST_WITH_TYPO and _one_typo(accepted, given)


def _one_typo(left: str, right: str) -> bool:
    """Optimal string alignment distance of at most 1 (Damerau 1964), with no digit touched."""
    while left and right and left[0] == right[0]:
        left, right = left[1:], right[1:]
    while left and right and left[-1] == right[-1]:
        left, right = left[:-1], right[:-1]
    if any(map(is_digit, left + right)):
        return False
    return max(len(left), len(right)) <= 1 or (len(left) == _SWAPPED and left == right[::-1])


def _number(declaration: ResponseDeclaration, response: Response) -> Outcome:
    number = parse_number(response[0]) if len(response) == 1 else None
    if number is None:
        return _malformed(declaration)

    def fits(closed: str) -> bool:
        return in_range(number, closed)

    key = _key("=", declaration.correct_response, fits) or _key("!", declaration.expected, fits)
    return _keyed(declaration, key)


_RULES: Mapping[str, Callable[[ResponseDeclaration, Response], Outcome]] = {
    "match": _choices,
    "per-choice": _choices,
    "text": _text,
    "number": _number,
}


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
    return ResponseDeclaration(**values)


_SHORT = {"correct_response": "correct"}


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
