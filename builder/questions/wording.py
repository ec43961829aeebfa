"""How typed words are compared, and what is wrong with accepted ones: what short texts and gaps share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder.folding import fold
from builder.problems import Problem, Where
from builder.questions.draft import Draft, given_twice

ATTRIBUTES = ("typos", "case", "accents")
LONGEST = 200
"""Of an accepted answer: a SCORM 2004 fill-in pattern keeps 250 characters, with its delimiters."""


@dataclass(frozen=True, slots=True)
class Wording:
    """`typos`, `case` and `accents` of a response declaration."""

    typos: int = 0
    case: bool = False
    accents: bool = False

    def wrong(self, answers: Sequence[tuple[str, Where]]) -> tuple[Problem, ...]:
        """A Problem for each text that stands twice, is too long, or could not be typed."""
        folded = [
            (fold(text[:LONGEST], case=self.case, accents=self.accents), where) for text, where in answers
        ]
        return given_twice(folded) + tuple(problem for answer in answers for problem in _untypable(*answer))


def wording(draft: Draft) -> tuple[Wording, tuple[Problem, ...]]:
    """What the heading says of typos, case and accents."""
    typos = draft.settings.get("typos", "0")
    case, accents = draft.settings.get("case") == "true", draft.settings.get("accents") == "true"
    return Wording(int(typos == "1"), case, accents), _check(draft, typos)


def _untypable(text: str, where: Where) -> tuple[Problem, ...]:
    found: tuple[Problem, ...] = ()
    if len(text) > LONGEST:
        message = f"an answer of {len(text)} characters"
        found += (Problem("E410", where, message, f"accept at most {LONGEST} characters"),)
    if not fold(text[:LONGEST]):
        message = "an answer without a letter or digit that could be typed"
        found += (Problem("E410", where, message, "write the words that are accepted"),)
    return found


def _check(draft: Draft, typos: str) -> tuple[Problem, ...]:
    found = []
    if typos not in ("0", "1"):
        found.append(
            Problem("E410", draft.where, f"“typos={typos}” is not known", "write typos=0 or typos=1")
        )
    for key in ("case", "accents"):
        if draft.settings.get(key, "true") != "true":
            message = f"“{key}={draft.settings[key]}” is not known"
            found.append(
                Problem("E410", draft.where, message, f"write {key} where it matters, or leave it out")
            )
    return tuple(found)
