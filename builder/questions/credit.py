"""What a partly right answer earns: `credit=all`, or a share for each right part, less a `penalty` for wrong ones."""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.problems import Problem
from builder.questions.draft import Draft

ATTRIBUTES = ("credit", "penalty")
_PERCENT = re.compile(r"([0-9]{1,3})(?:\.([0-9]{1,2}))?%?")
_WHOLE = 10_000


@dataclass(frozen=True, slots=True)
class Credit:
    """`partial` and `penalty` of a response declaration."""

    partial: bool = False
    penalty: int = 0


def credit(draft: Draft, part: str, usual: Credit, least: int = 0) -> tuple[Credit, tuple[Problem, ...]]:
    """The credit that the heading declares; `part` is what a share is for: `choice`, `pair`.

    `usual`: whether a part earns a share where `credit` is not said, and the penalty where `penalty`
    is not; `least`: the lowest penalty under which not every part can be given for all the points.
    """
    ways = {"all": False, f"per-{part}": True}
    given = draft.settings.get("credit", "")
    if given and given not in ways:
        return usual, (
            _unusable(draft, f"“credit={given}” is not known", f"write credit={' or credit='.join(ways)}"),
        )
    partial = ways.get(given, usual.partial)
    taken = draft.settings.get("penalty")
    if taken is None or not partial:
        found = () if taken is None else (_idle(draft, taken, part),)
        return Credit(partial, usual.penalty if partial else 0), found
    penalty = _hundredths(taken)
    if least <= penalty <= _WHOLE:
        return Credit(partial, penalty), ()
    message = f"“penalty={taken}” is no share of a point from {least // 100}% to 100%"
    return usual, (_unusable(draft, message, "write penalty=50%"),)


def _hundredths(percent: str) -> int:
    """`50%` or `50` in 1/100 of a percent; -1 for anything else."""
    found = _PERCENT.fullmatch(percent)
    return int(found[1]) * 100 + int((found[2] or "").ljust(2, "0")) if found else -1


def _idle(draft: Draft, taken: str, part: str) -> Problem:
    message = f"“penalty={taken}” takes from nothing where only the whole answer earns points"
    return _unusable(draft, message, f"add credit=per-{part}, or take the penalty away")


def _unusable(draft: Draft, message: str, remedy: str) -> Problem:
    return Problem("E410", draft.where, message, remedy)
