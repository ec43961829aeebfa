"""W703: throughout a quiz the key stands in the same place, where learners see the author's order.

Guideline 20, “vary the location of the right answer according to the number of choices” (Haladyna, Downing &
Rodriguez 2002). Shuffled choices need no advice; true and false are never shuffled.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.checks.lint.chance import FEWEST, RARE, at_least
from builder.checks.lint.choices import has_choices, has_one_key
from builder.model import Course, Page, Question
from builder.problems import Problem


def check(page: Page, _course: Course) -> Iterator[Problem]:
    """A Problem for each page on which one place has the key more often than by chance."""
    asked = [question for question in page.questions if has_one_key(question)]
    yield from _of(page, [each for each in asked if has_choices(each) and _stays(page, each)])
    yield from _of(page, [each for each in asked if each.interaction_type == "true-false"])


def _stays(page: Page, question: Question) -> bool:
    """Whether learners see the key where the author put it; a page's practice has an order of its own."""
    shuffled = page.assessment is None or "choices" in page.assessment.shuffle
    return not shuffled or question.choices[_place(question)].fixed


def _place(question: Question) -> int:
    (key,) = question.response.correct_response
    return next(at for at, choice in enumerate(question.choices) if choice.identifier == key)


def _of(page: Page, asked: Sequence[Question]) -> Iterator[Problem]:
    if len(asked) < FEWEST:
        return
    places = [_place(question) for question in asked]
    place = max(sorted(set(places)), key=places.count)
    count, widest = places.count(place), max(len(question.choices) for question in asked)
    by_chance = (1 / len(question.choices) if place < len(question.choices) else 0 for question in asked)
    # Any of the places could have been the one.
    if 2 * count >= len(asked) and at_least(count, by_chance) * widest < RARE:
        yield _problem(page, asked[0], place, f"{count} of {len(asked)}")


def _problem(page: Page, question: Question, place: int, share: str) -> Problem:
    if question.interaction_type == "true-false":
        message = f"“{question.choices[place].text}” is right in {share} statements"
        return Problem("W703", page.source, message, "turn some of the statements round")
    message = (
        f"the right choice stands in place {place + 1} in {share} questions whose choices are not shuffled"
    )
    return Problem("W703", page.source, message, "move it about, or write “shuffle: [choices]”")
