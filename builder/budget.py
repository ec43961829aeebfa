"""The largest saved state that a learner of a package can reach, counted without a learner.

Each part of the layout (docs/twins.md) is taken at its longest: every question answered with all that its
declaration lets in, every attempt used, every draw, hint and second kept.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder import distances, state
from builder.bits import gamma_width, signs
from builder.counting import MOST_ATTEMPTS
from builder.model import Assessment, Package, Page, Question
from builder.problems import Problem, Where
from builder.responses import widest

MOST_SECONDS = 359_999
"""Of a timed attempt, whatever the LMS allows: 99 hours, 59 minutes, 59 seconds."""

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Budget:
    """`characters` a state can reach. `answers`: the questions and the characters each can take, longest first."""

    characters: int
    answers: tuple[tuple[Question, int], ...]


@dataclass(frozen=True, slots=True)
class Room:
    """What the state of a package can take of what a format keeps; `limit` 0 is without limit."""

    package: str
    format: str
    characters: int
    limit: int


def of(package: Package) -> Budget:
    """The budget of a package."""
    questions = [question for page in package.pages for question in page.questions]
    bits = state.HEAD_BITS + gamma_width(package.course.revision)
    bits += gamma_width(max((page.number for page in package.pages), default=0))
    bits += _free([page.number for page in package.pages])
    bits += 1 + _of_asked(
        package.pages, {question.number: 1 + widest(question.response) for question in questions}
    )
    bits += _attempts(package.pages) + _policy(package.pages)
    answers = sorted(
        ((question, signs(widest(question.response))) for question in questions), key=lambda pair: -pair[1]
    )
    return Budget(signs(bits) + state.CHECK_SIGNS, tuple(answers))


def check(package: Package, keeper: str, limit: int) -> Iterator[Problem]:
    """E506 where the state can outgrow what `keeper` keeps."""
    budget = of(package)
    if budget.characters > limit:
        count = len(budget.answers)
        yield Problem(
            "E506",
            _place(package),
            f"at {count:,} question{'' if count == 1 else 's'} the saved state can reach"
            f" {budget.characters:,} characters; {keeper} keeps {limit:,}",
            _remedy(package, budget),
        )


def _place(package: Package) -> Where:
    course = package.course
    is_whole = course.packaging.unit == "course" and package.modules == course.modules
    return Where("course.yaml") if is_whole else package.modules[0].source


def _remedy(package: Package, budget: Budget) -> str:
    """What to shorten: the typed answers that can be longest; else what to divide."""
    typed = [(question, most) for question, most in budget.answers if _is_typed(question)][:_NAMED]
    named = ", ".join(
        f"“{question.identifier}” ({question.source.file}:{question.source.line}) takes {most:,}"
        for question, most in typed
    )
    shorter = f"give long answers a shorter length= ({named}), or " if typed else ""
    if package.course.packaging.unit == "module":
        return f"{shorter}divide the module"
    divide = "" if len(package.modules) > 1 else "divide the module and "
    return f"{shorter}{divide}make each module a package: “packaging: {{unit: module}}”"


def _is_typed(question: Question) -> bool:
    return any(each.length for each in (question.response, *question.response.gaps))


def _counted(pages: Sequence[Page]) -> list[tuple[Page, Assessment]]:
    return [(page, page.assessment) for page in pages if page.assessment and page.assessment.counts]


def _attempts(pages: Sequence[Page]) -> int:
    counted = _counted(pages)
    numbers = [page.number for page, _ in counted]
    return gamma_width(len(numbers)) + distances.of_all(numbers) + sum(_results(*each) for each in counted)


def _results(page: Page, policy: Assessment) -> int:
    """Whether one is open, how many ended, and what they came to."""
    most = policy.attempts or MOST_ATTEMPTS
    points = _possible(page, policy)
    width = points.bit_length()
    several = 3 * (1 + width) + width + (most - 1).bit_length()
    return 1 + gamma_width(most) + gamma_width(points) + width + (several if most > 1 else 0)


def _possible(page: Page, policy: Assessment) -> int:
    """The points of all that an attempt asks; the questions of a pool are worth the same."""
    drawn = {pool.name: pool.draw for pool in policy.pools}
    worth = sum(question.response.points for question in page.questions if question.pool not in drawn)
    return worth + sum(sum(_largest(page, pool.name, pool.draw)) for pool in policy.pools)


def _largest(page: Page, pool: str, count: int) -> list[int]:
    points = [question.response.points for question in page.questions if question.pool == pool]
    return sorted(points, reverse=True)[:count]


def _policy(pages: Sequence[Page]) -> int:
    """Draws, time, hints and certainty; nothing where no assessment has any of them."""
    counted = _counted(pages)
    hinted = [
        question.number
        for page, policy in counted
        for question in page.questions
        if policy.hint_cost and question.hint
    ]
    marked = [page for page, policy in counted if policy.confidence]
    certain = _of_asked(marked, {question.number: 2 for page in marked for question in page.questions})
    is_plain = not any(policy.pools or policy.time_limit for _, policy in counted)
    if is_plain and not hinted and not marked:
        return 0
    return 1 + sum(_sitting(*each) for each in counted) + _free(hinted) + certain


def _sitting(page: Page, policy: Assessment) -> int:
    """What was drawn, what was drawn before, and the time."""
    draws = sum(pool.draw for pool in policy.pools)
    names = {pool.name for pool in policy.pools}
    numbers = [question.number for question in page.questions if question.pool in names]
    drawn = gamma_width(draws) + min(distances.costliest(numbers), distances.spread(numbers, draws))
    return drawn + _free(numbers) + gamma_width(MOST_SECONDS if policy.time_limit else 0)


def _of_asked(pages: Sequence[Page], costs: Mapping[int, int]) -> int:
    """A list with a part of this cost at each question that is asked: all of them, but of a pool some.

    To leave one out makes the distances a bit longer at most, and such a part is always more than that.
    """
    kept = [number for page in pages for number in _costly(page, costs)]
    left_out = len(costs) - len(kept)
    between = min(
        distances.of_all(costs) + left_out, distances.costliest(costs), distances.spread(costs, len(kept))
    )
    return gamma_width(len(kept)) + between + sum(costs[number] for number in kept)


def _costly(page: Page, costs: Mapping[int, int]) -> Iterator[int]:
    """The questions that an attempt asks, those of a pool with the longest answers."""
    pools = page.assessment.pools if page.assessment else ()
    names = {pool.name for pool in pools}
    yield from (question.number for question in page.questions if question.pool not in names)
    for pool in pools:
        numbers = [question.number for question in page.questions if question.pool == pool.name]
        yield from sorted(numbers, key=lambda number: -costs[number])[: pool.draw]


def _free(numbers: Collection[int]) -> int:
    """A list of any of these numbers."""
    return gamma_width(len(numbers)) + distances.costliest(numbers)
