"""What the finished attempts at an assessment come to, however many there were, by each way of counting them.

Twin of templates/player/counting.js. No list of scores is kept: a state must not grow with every attempt.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from builder.grading import Score, passed
from builder.model import GradePolicy

MOST_ATTEMPTS = 4_000
"""Where attempts are without limit there are so many: more than anybody makes, and few enough to be counted."""


@dataclass(frozen=True, slots=True)
class Results:
    """`count` attempts, 1 to MOST_ATTEMPTS. `peak`: the highest average there was after any of them.

    `total`: what all earned together, on the scale of `last`, since an update may change what can be earned.
    """

    count: int
    first: Score
    last: Score
    best: Score
    peak: Score
    total: int


def add(results: Results | None, score: Score) -> Results:
    """The results with those of one attempt more."""
    if results is None:
        return Results(1, score, score, score, score, score.earned)
    count, total = results.count + 1, _rescaled(results, score.possible) + score.earned
    peak = _better(results.peak, Score(total // count, score.possible))
    return Results(count, results.first, score, _better(results.best, score), peak, total)


def rescore(results: Results, score: Score) -> Results:
    """The results with another score for the last attempt, which must be no lower: an update changed a key."""
    if results.count == 1:
        return add(None, score)
    others = replace(results, count=results.count - 1, total=results.total - results.last.earned)
    return add(others, score)


def counting(results: Results, grade: GradePolicy) -> Score:
    """The score that counts."""
    average = Score(results.total // results.count, results.last.possible)
    return {"best": results.best, "last": results.last, "first": results.first, "average": average}[grade]


def ever_passed(results: Results, grade: GradePolicy, pass_mark: int) -> bool:
    """Whether what counts has ever reached the pass mark: passed once is passed."""
    highest = {"first": results.first, "average": results.peak}
    return passed(highest.get(grade, results.best), pass_mark)


def _better(before: Score, now: Score) -> Score:
    return now if now.earned * before.possible > before.earned * now.possible else before


def _rescaled(results: Results, possible: int) -> int:
    """The total on another scale, cut."""
    before = results.last.possible
    return results.total * possible // before if before else 0
