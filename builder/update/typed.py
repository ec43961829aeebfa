"""Takes values of a JSON document for what they must be: a stranger's may be anything. Raises TypeError or ValueError."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from builder import grading
from builder.model import Assessment, ResponseDeclaration

_MOST = 2**31
_PLAIN = Assessment(counts=False, pass_mark=0, attempts=0, shuffle=(), feedback="after-question")
_USUAL = ResponseDeclaration("match", "single", ())


def text(value: object) -> str:
    """A string."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r:.40} is no text")
    return value


def count(value: object) -> int:
    """A whole number that the saved state can name, from 0."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < _MOST:
        raise ValueError(f"{value!r:.40} is no whole number")
    return value


def row(value: object) -> Sequence[object]:
    """A list."""
    if not isinstance(value, list):
        raise TypeError(f"{value!r:.40} is no list")
    return value


def members(value: object) -> Mapping[str, object]:
    """An object."""
    if not isinstance(value, dict):
        raise TypeError(f"{value!r:.40} is no object")
    return value


def policy(said: Mapping[str, object]) -> Assessment:
    """The policy of an assessment, without its pools; what is absent is as in a quiz that says nothing."""
    known = {field.name for field in fields(Assessment)} - {"pools"}
    given: dict[str, Any] = {name: _frozen(value) for name, value in said.items() if name in known}
    read = replace(_PLAIN, **given)
    _refuse_other_types(read, _PLAIN)
    return read


def declaration(value: object) -> ResponseDeclaration:
    """A response declaration, each member of its own type."""
    read = grading.from_json(members(value))
    _refuse_mistyped(read)
    return read


def _refuse_mistyped(read: ResponseDeclaration) -> None:
    _refuse_other_types(read, _USUAL)
    texts = (*read.correct_response, *read.options, *read.expected, *read.targets, *sum(read.variables, ()))
    for each in texts:
        text(each)
    for gap in read.gaps:
        _refuse_mistyped(gap)


def _refuse_other_types(
    read: Assessment | ResponseDeclaration, usual: Assessment | ResponseDeclaration
) -> None:
    for field in fields(read):
        given = getattr(read, field.name)
        if type(given) is not type(getattr(usual, field.name)):
            raise TypeError(f"“{field.name}” is {given!r:.40}")


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
