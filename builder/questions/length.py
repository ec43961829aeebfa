"""How much of a typed answer is kept: `length=`, in bytes of UTF-8, or enough for the answers that are known.

Every type whose answer is typed knows the attribute `LENGTH` and declares what `declared` gives. Its
template writes it at each field as `maxlength` and `data-length`; the player then caps by bytes.
"""

from __future__ import annotations

from collections.abc import Collection

from builder.clip import LONGEST_TEXT
from builder.draw import utf8
from builder.problems import Problem
from builder.questions.draft import Draft

LENGTH = "length"
"""The attribute."""

_LETTERS = 12
"""So many letters have room whatever is accepted, in a script whose letters take two bytes or more."""


def declared(draft: Draft, answers: Collection[str], default: int = 0) -> tuple[int, tuple[Problem, ...]]:
    """The most bytes of one typed answer, and a Problem where the author's own number cannot be used.

    `answers`: the accepted and expected ones, which must fit. `default`: without an attribute; 0 is half as
    much again as the longest of `answers`, and at least 24.
    """
    longest = max((len(utf8(answer)) for answer in answers), default=0)
    given = draft.settings.get(LENGTH)
    if given is None:
        return min(default or _enough(longest, answers), LONGEST_TEXT), ()
    if given.isascii() and given.isdigit() and len(given) <= 5 and 0 < int(given) <= LONGEST_TEXT:
        return int(given), _too_short(draft, int(given), longest)
    message = f"“{LENGTH}={given}” is no length"
    remedy = f"write a whole number of bytes from 1 to {LONGEST_TEXT}: a plain letter is one"
    return longest, (Problem("E410", draft.where, message, remedy),)


def _enough(longest: int, answers: Collection[str]) -> int:
    widest = max((len(utf8(sign)) for answer in answers for sign in answer), default=0)
    return max(longest + (longest + 1) // 2, _LETTERS * max(widest, 2))


def _too_short(draft: Draft, most: int, longest: int) -> tuple[Problem, ...]:
    if longest <= most:
        return ()
    message = f"with “{LENGTH}={most}” the longest answer cannot be typed: it takes {longest} bytes"
    return (Problem("E410", draft.where, message, f"write {LENGTH}={longest} or more, or leave it out"),)
