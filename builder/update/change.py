"""One difference between two releases: what changed, how bad that is, and for which learners.

The verdicts, mildest first. `safe`: everybody keeps everything. `regrades`: all answers are kept, and
results may change. `resets`: some learners lose an answer or an attempt. `unsafe`: the LMS or the
saved progress would not know the course again, or an answer would land in another question.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal


class Verdict(IntEnum):
    """How bad a change is; the worst of all changes is the verdict on the update."""

    SAFE = 0
    REGRADES = 1
    RESETS = 2
    UNSAFE = 3

    def __str__(self) -> str:
        return self.name.lower()


Subject = Literal["course", "page", "quiz", "question"]
Kind = Literal[
    "identity",
    "lock",
    "version",
    "policy",
    "added",
    "gone",
    "renamed",
    "moved",
    "reworded",
    "options",
    "regraded",
    "reset",
    "shortened",
]


@dataclass(frozen=True, slots=True)
class Change:
    """What changed, and `learners`: who meets it, and how. `number` is 0 where the subject has none."""

    verdict: Verdict
    subject: Subject
    kind: Kind
    what: str
    learners: str
    number: int = 0
    identifier: str = ""
    title: str = ""


def worst(changes: Iterable[Change]) -> Verdict:
    """The verdict on all of them together."""
    return max((change.verdict for change in changes), default=Verdict.SAFE)
