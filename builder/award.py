"""What a graded answer earns once the learner's certainty and opened hints count. Twin of templates/player/award.js.

Certainty is marked as by A. R. Gardner-Medwin (certainty-based marking, "Confidence assessment in the
teaching of basic science", ALT-J 3(1), 1995): right 1, 2, 3; wrong 0, -2, -6. Divided by twenty and
raised so that no answer falls below zero and a right, certain one earns all; as the steps between the
levels stay the same, it still pays to say what one thinks: fairly from 2 in 3, certain from 4 in 5.
"""

from __future__ import annotations

from dataclasses import replace

from builder.rules.outcome import Outcome

_PARTS = 20
_RIGHT = (20, 18, 19, 20)
_WRONG = (0, 6, 4, 0)
_WHOLE = 10_000


def award(outcome: Outcome, certainty: int, cost: int) -> Outcome:
    """The outcome with what it earns in the end, cut and never below zero.

    `certainty`: 1 not sure, 2 fairly, 3 certain; 0 where none is asked for. `cost`: what opened
    hints take of the question's points, 1/100 of a percent. An answer that cannot be graded earns nothing.
    """
    if outcome.result == "malformed":
        return outcome
    missed = outcome.possible - outcome.earned
    earned = (outcome.earned * _RIGHT[certainty] + missed * _WRONG[certainty]) // _PARTS
    return replace(outcome, earned=max(0, earned - outcome.possible * cost // _WHOLE))
