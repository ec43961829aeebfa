"""W706: two ranges of numbers overlap, so that one answer fits both and the second is not heard.

Guidelines 19, “make sure that only one of these choices is the right answer”, and 22, “choices should not be
overlapping” (Haladyna, Downing & Rodriguez 2002). Accepted answers are tried before expected wrong ones, each kind
from the top. A narrow range within a wider one that follows is how one says “nearly”: of that nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from builder.model import Course, Page, Question, ResponseDeclaration
from builder.numbers import MOST_DIGITS, Number, parse_number
from builder.problems import Problem


@dataclass(frozen=True, slots=True)
class _Range:
    """`low[:]high` of an accepted (`=`) or expected wrong (`!`) answer; an end that is open is None."""

    sign: str
    low: Number | None
    high: Number | None
    written: str
    feedback: str


def check(page: Page, _course: Course) -> Iterator[Problem]:
    """A Problem for each pair of ranges of which the second cannot be heard, or only in part."""
    for question in page.questions:
        for declaration in (question.response, *question.response.gaps):
            yield from _of(question, declaration)


def _of(question: Question, declaration: ResponseDeclaration) -> Iterator[Problem]:
    if declaration.rule != "number":
        return
    tried = [*_ranges(question, "=", declaration.correct_response)]
    tried += _ranges(question, "!", declaration.expected)
    for first, second in combinations(tried, 2):
        if _overlap(first, second) and not _is_meant(first, second):
            message = f"“{second.written}” overlaps “{first.written}”, which is tried first"
            yield Problem("W706", question.source, message, "let each number fit one line only")


def _is_meant(first: _Range, second: _Range) -> bool:
    """Whether the first is a special case of the second, and says something else."""
    inside = _reaches(second, first) and not _reaches(first, second)
    return inside and (first.sign, first.feedback) != (second.sign, second.feedback)


def _ranges(question: Question, sign: str, closed: tuple[str, ...]) -> Iterator[_Range]:
    notes = dict(question.feedback)
    for at, limits in enumerate(closed):
        low, high = limits.split("[:]")[0], limits.split("[:]")[-1]
        written = f"{sign} {low}" if low == high else f"{sign} {low} .. {high}"
        yield _Range(sign, _bound(low), _bound(high), written, notes.get(f"{sign}{at}", ""))


def _bound(text: str) -> Number | None:
    return parse_number(text, 2 * MOST_DIGITS + 1)


def _overlap(one: _Range, other: _Range) -> bool:
    return _in_order(one.low, other.high) and _in_order(other.low, one.high)


def _in_order(low: Number | None, high: Number | None) -> bool:
    return low is None or high is None or low.at_most(high)


def _reaches(wide: _Range, narrow: _Range) -> bool:
    """Whether every number of `narrow` lies in `wide`."""
    from_below = wide.low is None or (narrow.low is not None and wide.low.at_most(narrow.low))
    return from_below and (wide.high is None or (narrow.high is not None and narrow.high.at_most(wide.high)))
