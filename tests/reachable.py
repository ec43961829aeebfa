"""States of a package that learners reach: any of them by chance, and one in which everything is at its longest."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from random import Random

from builder.budget import MOST_SECONDS
from builder.clip import clip
from builder.counting import MOST_ATTEMPTS, Results, add
from builder.grading import Score
from builder.model import Assessment, Package, Page, Question, ResponseDeclaration
from builder.responses import LETTERS
from builder.state import Attempts, State, encode

SIGNS = "abcxyz019 é€😀"


def by_chance(package: Package, random: Random) -> State:
    """Some pages visited, some questions answered with something, some attempts made."""
    pages = random.sample(package.pages, random.randrange(1, len(package.pages) + 1))
    asked = [question for page in package.pages for question in drawn(page, random)]
    answered = random.sample(asked, random.randrange(len(asked) + 1))
    attempts = {page.number: _attempts(page, policy, random) for page, policy in counted(package)}
    sure = [number for page, policy in counted(package) if policy.confidence for number in _numbers(page)]
    return State(
        seed=random.randrange(2**32),
        page=pages[0].number,
        revision=package.course.revision,
        visited=tuple(sorted(page.number for page in pages)),
        responses={question.number: some(question.response, random) for question in answered},
        recorded=tuple(sorted(question.number for question in answered if random.random() < 0.7)),
        attempts={page: attempts[page] for page in attempts if random.random() < 0.8},
        hinted=_some(hinted(package), random),
        confidence={
            number: random.randrange(1, 4)
            for number in _some(sure, random)
            if number in {question.number for question in asked}
        },
    )


def fullest(package: Package) -> State:
    """Everything at its longest, as far as one learner can have it all at once; of pools what is longest."""
    asked = [question for page in package.pages for question in drawn(page)]
    numbers = tuple(sorted(question.number for question in asked))
    sure = {number for page, policy in counted(package) if policy.confidence for number in _numbers(page)}
    return State(
        seed=2**32 - 1,
        page=max(page.number for page in package.pages),
        revision=package.course.revision,
        visited=tuple(sorted(page.number for page in package.pages)),
        responses={question.number: longest(question.response) for question in asked},
        recorded=numbers[1:],
        attempts={page.number: _all_attempts(page, policy, numbers) for page, policy in counted(package)},
        hinted=tuple(sorted(number for number in hinted(package) if number in numbers)),
        confidence={number: 3 for number in numbers if number in sure},
    )


def counted(package: Package) -> list[tuple[Page, Assessment]]:
    return [(page, page.assessment) for page in package.pages if page.assessment and page.assessment.counts]


def hinted(package: Package) -> list[int]:
    """The questions whose hint costs something."""
    asked = [(policy, question) for page, policy in counted(package) for question in page.questions]
    return [question.number for policy, question in asked if policy.hint_cost and question.hint]


def drawn(page: Page, random: Random | None = None) -> list[Question]:
    """The questions that an attempt asks: of a pool some by chance, or those with the longest answers."""
    pools = page.assessment.pools if page.assessment else ()
    names = {pool.name for pool in pools}
    asked = [question for question in page.questions if question.pool not in names]
    for pool in pools:
        inside = [question for question in page.questions if question.pool == pool.name]
        by_length = sorted(inside, key=_cost, reverse=True)
        asked += random.sample(inside, pool.draw) if random else by_length[: pool.draw]
    return asked


def _cost(question: Question) -> int:
    return len(encode(State(0, 0, 0, responses={1: longest(question.response)}), 0))


def longest(declaration: ResponseDeclaration) -> tuple[str, ...]:
    """All that the declaration lets in."""
    options = sorted(declaration.options)
    last = max(options, key=LETTERS.index, default="")
    if declaration.gaps:
        return tuple(longest(gap)[0] for gap in declaration.gaps)
    if declaration.targets:
        return tuple(option + declaration.targets[-1] for option in options)
    if declaration.rule == "order":
        return tuple(reversed(options))
    if options:
        return tuple(options) if declaration.cardinality == "multiple" else (last,)
    return ("x" * declaration.length,)


def some(declaration: ResponseDeclaration, random: Random) -> tuple[str, ...]:
    """Something that the declaration lets in."""
    options = list(declaration.options)
    if declaration.gaps:
        return tuple(random.choice((some(gap, random)[0], "")) for gap in declaration.gaps)
    if declaration.targets:
        paired = random.sample(options, random.randrange(1, len(options) + 1))
        return tuple(option + random.choice(declaration.targets) for option in paired)
    if declaration.rule == "order":
        return tuple(random.sample(options, len(options)))
    if options:
        most = len(options) if declaration.cardinality == "multiple" else 1
        return tuple(sorted(random.sample(options, random.randrange(1, most + 1))))
    typed = "".join(random.choices(SIGNS, k=random.choice((1, 2, 3, declaration.length))))
    return (clip(typed, declaration.length),)


def _attempts(page: Page, policy: Assessment, random: Random) -> Attempts:
    ended = random.randrange(min(policy.attempts or MOST_ATTEMPTS, 12) + 1)
    possible = sum(question.response.points for question in drawn(page, random))
    scores = [Score(random.randrange(possible + 1), possible) for _ in range(ended)]
    pooled = [question.number for question in page.questions if question.pool in _pools(policy)]
    draws = [question.number for question in drawn(page, random) if question.pool in _pools(policy)]
    return Attempts(
        reduce(add, scores, None),
        open=ended < (policy.attempts or MOST_ATTEMPTS) and random.random() < 0.5,
        drawn=tuple(sorted(draws)),
        seen=_some(pooled, random),
        seconds=random.randrange(MOST_SECONDS + 1) if policy.time_limit else 0,
    )


def _all_attempts(page: Page, policy: Assessment, asked: Sequence[int]) -> Attempts:
    most = policy.attempts or MOST_ATTEMPTS
    pooled = [question.number for question in page.questions if question.pool in _pools(policy)]
    draws = tuple(sorted(number for number in pooled if number in asked))
    possible = sum(question.response.points for question in page.questions if question.number in asked)
    score = Score(possible, possible)
    every = Results(most, score, score, score, score, most * possible)
    return Attempts(
        add(None, score) if most == 1 else every,
        open=False,
        drawn=draws,
        seen=tuple(sorted(number for number in pooled if number not in draws)),
        seconds=MOST_SECONDS if policy.time_limit else 0,
    )


def _pools(policy: Assessment) -> set[str]:
    return {pool.name for pool in policy.pools}


def _numbers(page: Page) -> list[int]:
    return [question.number for question in page.questions]


def _some(numbers: Sequence[int], random: Random) -> tuple[int, ...]:
    return tuple(sorted(random.sample(numbers, random.randrange(len(numbers) + 1))))
