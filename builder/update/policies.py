"""What a new policy of a quiz means to a learner who is half-way, or has ended."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model import Assessment
from builder.numbers import decimal
from builder.update.change import Change, Kind, Verdict
from builder.update.release import Release, ReleasedAssessment

Told = tuple[Verdict, str, str]
_SHOWN = (("feedback", "feedback"), ("reveal", "right answers are shown"), ("retry", "a next attempt asks"))


def changes(old: Release, new: Release, taken: frozenset[int]) -> Iterator[Change]:
    """The changes of every quiz: came, went, or its policy. `taken`: pages whose number went to another."""
    titles = {page.number: page.title for page in (*old.pages, *new.pages)}
    before = {each.page: each for each in old.assessments if each.page not in taken}
    for quiz in new.assessments:
        was = before.pop(quiz.page, None)
        kind: Kind = "policy" if was else "added"
        told = [] if quiz.page in taken else _kept(was, quiz) if was else _added(quiz)
        for each in told:
            yield _change(quiz, titles, kind, each)
    for quiz in before.values():
        for each in _gone(quiz):
            yield _change(quiz, titles, "gone", each)


def _added(quiz: ReleasedAssessment) -> Iterator[Told]:
    if quiz.counts:
        learners = "Everybody has to pass it as well: the score falls until then. Who has passed in the LMS stays so."
        yield Verdict.REGRADES, "it is new, and counts", learners


def _gone(quiz: ReleasedAssessment) -> Iterator[Told]:
    if quiz.counts:
        yield (
            Verdict.RESETS,
            "it is gone, and counted",
            "Its attempts and its points leave the course's score.",
        )


def _kept(old: ReleasedAssessment, new: ReleasedAssessment) -> Iterator[Told]:
    before, now = old.policy, new.policy
    if before.counts and not now.counts:
        yield (
            Verdict.RESETS,
            "it counted, and is practice",
            "Its attempts and its points leave the course's score.",
        )
    elif now.counts and not before.counts:
        yield (
            Verdict.REGRADES,
            "it was practice, and counts",
            "Everybody has to pass it: answers so far are no attempt.",
        )
    elif now.counts:
        yield from _decisive(before, now)
        yield from _running(before, now)
        yield from _drawn(old, new)
    yield from _shown(before, now)


def _decisive(before: Assessment, now: Assessment) -> Iterator[Told]:
    """What decides whether somebody has passed."""
    if before.pass_mark != now.pass_mark:
        rose = now.pass_mark > before.pass_mark
        learners = (
            "Who is between the two has to try again; who has passed in the LMS stays so."
            if rose
            else "Who is between the two has passed, at the next visit."
        )
        what = f"the pass mark was {_percent(before.pass_mark)} and is {_percent(now.pass_mark)}"
        yield Verdict.REGRADES, what, learners
    if before.attempts != now.attempts:
        yield _attempts(before.attempts, now.attempts)
    if before.grade != now.grade:
        what = f"of the attempts, {before.grade} counted and {now.grade} counts"
        yield (
            Verdict.REGRADES,
            what,
            "Who has more than one attempt: the score is counted anew from all of them.",
        )


def _attempts(before: int, now: int) -> Told:
    what = f"the attempts were {before or 'without limit'} and are {now or 'without limit'}"
    if now and (not before or now < before):
        return (
            Verdict.REGRADES,
            what,
            f"Who has used {now} or more has none left: what counts so far is final.",
        )
    return Verdict.SAFE, what, "Who had none left may try again."


def _running(before: Assessment, now: Assessment) -> Iterator[Told]:
    """What changes an attempt that is running."""
    if before.time_limit != now.time_limit:
        what = f"the time was {_time(before.time_limit)} and is {_time(now.time_limit)}"
        if now.time_limit and (not before.time_limit or now.time_limit < before.time_limit):
            learners = "Who is in the middle and has used more is handed in at once."
            yield Verdict.REGRADES, what, learners
        else:
            yield Verdict.SAFE, what, "Who is in the middle has more time."
    if before.hint_cost != now.hint_cost:
        what = f"a hint cost {_percent(before.hint_cost)} and costs {_percent(now.hint_cost)}"
        yield Verdict.REGRADES, what, "Who is in the middle and has opened one pays the new price."
    if before.confidence != now.confidence:
        what = "certainty is marked now" if now.confidence else "certainty is no longer marked"
        yield Verdict.REGRADES, what, "Who is in the middle is graded by the new rule."


def _drawn(old: ReleasedAssessment, new: ReleasedAssessment) -> Iterator[Told]:
    before, now = dict(old.pooled), dict(new.pooled)
    draws = (
        {pool.name: pool.draw for pool in old.policy.pools},
        {pool.name: pool.draw for pool in new.policy.pools},
    )
    learners = "Who is in the middle keeps what was drawn, and as many more as are missing now."
    for name in sorted(before.keys() | now.keys()):
        what = f"the pool “{name}” drew {_of(draws[0].get(name), before.get(name))}"
        what += f" and draws {_of(draws[1].get(name), now.get(name))}"
        if (draws[0].get(name), before.get(name)) != (draws[1].get(name), now.get(name)):
            yield Verdict.SAFE, what, learners


def _of(draw: int | None, pooled: tuple[int, ...] | None) -> str:
    return "nothing" if draw is None else f"{draw} of {len(pooled or ())}"


def _shown(before: Assessment, now: Assessment) -> Iterator[Told]:
    for name, words in _SHOWN:
        was, is_ = getattr(before, name), getattr(now, name)
        if was != is_:
            yield Verdict.SAFE, f"{words}: {was} became {is_}", "Answers and points stay as they are."
    if before.shuffle != now.shuffle:
        yield Verdict.SAFE, "what is shuffled is another", "Answers and points stay as they are."


def _percent(hundredths: int) -> str:
    return f"{decimal(hundredths, 2)} %"


def _time(seconds: int) -> str:
    return f"{seconds // 60} min {seconds % 60} s" if seconds else "without limit"


def _change(quiz: ReleasedAssessment, titles: dict[int, str], kind: Kind, told: Told) -> Change:
    verdict, what, learners = told
    return Change(
        verdict, "quiz", kind, what, learners, quiz.page, quiz.identifier, titles.get(quiz.page, "")
    )
