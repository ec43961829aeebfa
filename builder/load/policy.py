"""The policy of an assessment: what a quiz's front matter says of drawing, attempts, feedback and time.

Words follow QTI 2.1 where it has them (selection, ordering, timeLimits: maxTime); see `docs/authoring.md`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.load.settings import Settings, did_you_mean
from builder.model import (
    Assessment,
    FeedbackPolicy,
    GradePolicy,
    Pool,
    Question,
    RetryPolicy,
    RevealPolicy,
    TimeFactor,
)
from builder.problems import Problem

SHUFFLES = ("questions", "choices")
FEEDBACK: tuple[FeedbackPolicy, ...] = ("after-question", "after-attempt", "after-pass", "never")
REVEAL: tuple[RevealPolicy, ...] = (
    "never",
    "with-feedback",
    "after-attempt",
    "after-pass",
    "after-last-attempt",
)
GRADES: tuple[GradePolicy, ...] = ("best", "last", "average", "first")
RETRIES: tuple[RetryPolicy, ...] = ("all", "wrong")
TIME_FACTORS: tuple[TimeFactor, ...] = ("lms", "learner")
ONLY_COUNTED = (
    "attempts",
    "confidence",
    "grade",
    "hints",
    "pass_mark",
    "pools",
    "retry",
    "time_factor",
    "time_limit",
)
"""Settings that mean nothing where nothing counts."""


def read(given: Settings, pass_mark: int) -> Assessment:
    """The policy in a page's front matter; `pass_mark` is the course's, 1/100 of a percent."""
    hints = given.section("hints")
    pretest = given.flag("pretest", default=False)
    assessment = Assessment(
        counts=given.flag("counts", default=not pretest),
        pass_mark=given.percent("pass_mark", pass_mark),
        attempts=given.count("attempts", 0),
        shuffle=given.some_of("shuffle", SHUFFLES, ("choices",)),
        feedback=given.one_of("feedback", FEEDBACK, "after-question"),
        pools=tuple(_pools(given)),
        grade=given.one_of("grade", GRADES, "best"),
        reveal=given.one_of("reveal", REVEAL, "never"),
        retry=given.one_of("retry", RETRIES, "all"),
        hint_cost=hints.percent("cost", 0),
        time_limit=given.seconds("time_limit"),
        time_factor=given.one_of("time_factor", TIME_FACTORS, "lms"),
        confidence=given.flag("confidence", default=False),
        pretest=pretest,
    )
    hints.done()
    return assessment


def check(policy: Assessment | None, questions: Sequence[Question], given: Settings) -> Iterator[Problem]:
    """What is wrong with the policy itself, and with the pools that it draws from."""
    pools = policy.pools if policy else ()
    yield from _unknown_pools(pools, questions)
    if policy is None:
        return
    section = given.section("pools")
    for pool in pools:
        inside = [question for question in questions if question.pool == pool.name]
        if pool.draw > len(inside):
            message = f"the pool “{pool.name}” draws {pool.draw} of {len(inside)} questions"
            remedy = f"lower “draw”, or write pool={pool.name} at more questions"
            yield Problem("E432", section.key_place(pool.name), message, remedy)
        yield from _unequal(pool, inside)
    yield from _contradictions(policy, given)
    if policy.counts and questions and not any(question.response.points for question in questions):
        message = "nothing can be earned in this quiz: none of its questions is graded"
        remedy = "write “counts: false” in its front matter, or add a question that is graded"
        yield Problem("E465", questions[0].source, message, remedy)


def _pools(given: Settings) -> Iterator[Pool]:
    section = given.section("pools")
    for name in section.keys:
        pool = section.section(name)
        pool.text("draw", required=True)
        yield Pool(name, pool.count("draw", 1, unlimited=""))
        pool.done()


def _unknown_pools(pools: Sequence[Pool], questions: Sequence[Question]) -> Iterator[Problem]:
    names = [pool.name for pool in pools]
    for question in questions:
        if question.pool and question.pool not in names:
            message = f"there is no pool “{question.pool}”"
            remedy = (
                did_you_mean(question.pool, names)
                if names
                else "declare it in a quiz: “pools: {…: {draw: 2}}”"
            )
            yield Problem("E431", question.source, message, remedy)


def _unequal(pool: Pool, inside: Sequence[Question]) -> Iterator[Problem]:
    for question in inside:
        if question.response.points != inside[0].response.points:
            message = f"the questions of the pool “{pool.name}” are worth different points"
            remedy = f"give this one as many as the one on line {inside[0].source.line}"
            yield Problem("E433", question.source, message, remedy)


def _contradictions(policy: Assessment, given: Settings) -> Iterator[Problem]:
    """Settings that can never come to pass beside others."""
    if policy.counts and policy.pretest:
        yield _never(given, "counts", "a pre-test never counts", "take “counts” or “pretest” away")
    if not policy.counts:
        for key in ONLY_COUNTED:
            if key in given.keys:
                message = f"“{key}” means nothing in a quiz that does not count"
                yield _never(given, key, message, f"take “{key}” away")
    if policy.counts and policy.reveal == "after-last-attempt" and not policy.attempts:
        message = "with unlimited attempts no attempt is the last"
        yield _never(given, "reveal", message, "say how many “attempts” there are, or reveal after-pass")
    if policy.reveal in ("after-attempt", "after-pass", "after-last-attempt") and not policy.counts:
        message = "practice has no attempts after which to reveal"
        yield _never(given, "reveal", message, "write “reveal: with-feedback”")
    if policy.time_factor == "learner" and not policy.time_limit and policy.counts:
        yield _never(given, "time_factor", "there is no time to stretch", "add a “time_limit”")


def _never(given: Settings, key: str, message: str, remedy: str) -> Problem:
    return Problem("E436", given.key_place(key), message, remedy)
