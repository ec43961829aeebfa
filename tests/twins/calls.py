"""The Python twins by name, as the vectors and the fuzz call them; JSON values in and out."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import reduce
from pathlib import Path
from typing import Any

from builder import award, clip, counting, draw, expressions, folding, grading, numbers, state, variables
from builder.model import GradePolicy
from builder.rules.outcome import Result

_POLICY = ("drawn", "seen", "seconds")
VECTORS = Path(__file__).resolve().parent.parent / "vectors"


Json = dict[str, Any] | list[Any] | str | int | bool | None
Vector = dict[str, Any]
"""{why, call, args, result}."""


def answer(call: str, args: list[Any]) -> Json:
    """The result of one call."""
    return _plain(_CALLS[call](*args))


def vectors(name: str) -> list[Vector]:
    """The cases of tests/vectors/NAME.json."""
    cases: list[Vector] = json.loads((VECTORS / f"{name}.json").read_text("utf-8"))
    return cases


def _plain(value: object) -> Json:
    plain: Json = json.loads(json.dumps(value))
    return plain


def _fold(text: str, case: bool = False, accents: bool = False) -> str:  # noqa: FBT001, FBT002 - as JS calls it
    return folding.fold(text, case=case, accents=accents)


def _in_range(text: str, closed: str) -> bool | None:
    number = numbers.parse_number(text)
    return None if number is None else numbers.in_range(number, closed)


def _grade(declaration: Mapping[str, Any], response: list[str]) -> dict[str, Any]:
    return asdict(grading.grade(grading.from_json(declaration), response))


def _score(earned: int, possible: int, mark: int) -> tuple[str, str, bool]:
    score = grading.Score(earned, possible)
    return grading.percent(score), grading.scaled(score), grading.passed(score, mark)


def _encode(data: Mapping[str, Any], course: int) -> str:
    return state.encode(state_of(data), course)


def _decode(text: str, course: int) -> dict[str, Any] | None:
    found = state.decode(text, course)
    return None if found is None else _without_empty(asdict(found))


def _without_empty(data: dict[str, Any]) -> dict[str, Any]:
    """Without what the player leaves out: no pools, no time, no hints, no certainty."""
    attempts = data["attempts"].values()
    if not any((data["hinted"], data["confidence"], *(each[name] for each in attempts for name in _POLICY))):
        del data["hinted"], data["confidence"]
        for each in attempts:
            for name in _POLICY:
                del each[name]
    return data


def _award(result: Result, earned: int, possible: int, certainty: int, cost: int) -> int:
    return award.award(grading.Outcome(result, earned, possible), certainty, cost).earned


def _read(text: str) -> dict[str, Any]:
    try:
        return asdict(expressions.read(text))
    except expressions.Unreadable as unreadable:
        return {"at": unreadable.at}


def _closed_range(text: str, values: Mapping[str, str]) -> str | int:
    try:
        return expressions.closed_range(expressions.read(text), values)
    except expressions.Unreadable as unreadable:
        return unreadable.at


def _values(spelled: str, index: int) -> tuple[int, str]:
    count = variables.count(spelled)
    return count, variables.value(spelled, index % count)


def _drawn(declaration: Mapping[str, Any], seed: int, salt: str) -> tuple[Any, Any]:
    made = grading.from_json(declaration)
    values = variables.drawn(made, seed, salt)
    return values, grading.to_json(variables.asked(made, values))


def state_of(data: Mapping[str, Any]) -> state.State:
    """The state that a JSON form stands for."""
    attempts = {int(page): _attempts(value) for page, value in data["attempts"].items()}
    responses = {int(number): tuple(texts) for number, texts in data["responses"].items()}
    visited, recorded = tuple(data["visited"]), tuple(data["recorded"])
    hinted = tuple(data.get("hinted", ()))
    confidence = {int(number): level for number, level in data.get("confidence", {}).items()}
    place = (data["seed"], data["page"], data["revision"])
    return state.State(*place, visited, responses, recorded, attempts, hinted, confidence)


def _attempts(data: Mapping[str, Any]) -> state.Attempts:
    finished = _results(data["finished"]) if data["finished"] else None
    drawn, seen = tuple(data.get("drawn", ())), tuple(data.get("seen", ()))
    return state.Attempts(finished, data["open"], drawn, seen, data.get("seconds", 0))


def _results(data: Mapping[str, Any]) -> counting.Results:
    first, last, best, peak = (grading.Score(**data[name]) for name in ("first", "last", "best", "peak"))
    return counting.Results(data["count"], first, last, best, peak, data["total"])


def _count(scores: list[Mapping[str, int]], grade: GradePolicy, pass_mark: int) -> Json:
    """What counts of these scores, whether it ever passed, and what is kept of them."""
    results = reduce(counting.add, (grading.Score(**score) for score in scores), None)
    if results is None:
        return [None, False, None]
    passed = counting.ever_passed(results, grade, pass_mark)
    return [asdict(counting.counting(results, grade)), passed, asdict(results)]


def _rescore(scores: list[Mapping[str, int]], better: Mapping[str, int]) -> Json:
    results = reduce(counting.add, (grading.Score(**score) for score in scores), None)
    return asdict(counting.rescore(results, grading.Score(**better))) if results else None


def _capped(declaration: Mapping[str, Any], response: list[str]) -> Json:
    return list(clip.capped(grading.from_json(declaration), response))


_CALLS: Mapping[str, Callable[..., Any]] = {
    "fold": _fold,
    "canonical": numbers.canonical_number,
    "inRange": _in_range,
    "grade": _grade,
    "score": _score,
    "hash": draw.hash32,
    "shuffle": lambda count, seed, salt: draw.shuffle(range(count), seed, salt),
    "neutralOrder": draw.neutral_order,
    "draw": draw.draw,
    "pick": draw.pick,
    "read": _read,
    "closedRange": _closed_range,
    "value": _values,
    "drawn": _drawn,
    "award": _award,
    "clip": clip.clip,
    "capped": _capped,
    "count": _count,
    "rescore": _rescore,
    "fingerprint": state.fingerprint,
    "encode": _encode,
    "decode": _decode,
}
