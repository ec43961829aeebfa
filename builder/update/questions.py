"""Which questions came, went, moved or stayed, and what is answered of those that stayed."""

from __future__ import annotations

from collections.abc import Iterator

from builder.update import answers, lineage
from builder.update.answers import Pair
from builder.update.change import Change, Kind, Verdict
from builder.update.release import Release, ReleasedAssessment, ReleasedQuestion


def changes(old: Release, new: Release, taken: frozenset[int]) -> Iterator[Change]:
    """The changes of every question, in the order of the new course, then those that are gone.

    `taken`: numbers that went to another question, which are told already.
    """
    before = {question.number: question for question in old.questions if question.number not in taken}
    added = [each for each in new.questions if each.number not in before and each.number not in taken]
    kept = {each.number for each in new.questions}
    gone = [each for number, each in before.items() if number not in kept]
    renamed = {now.number: was for was, now in lineage.renamed(gone, added)}
    for question in new.questions:
        if question.number in renamed:
            yield _renamed(renamed[question.number], question)
        elif question in added:
            yield _added(question, counting(new, question.number))
        elif question.number in before:
            yield from _kept(old, before[question.number], new, question)
    for question in gone:
        if question not in renamed.values():
            yield _gone(question, counting(old, question.number))


def counting(release: Release, number: int) -> ReleasedAssessment | None:
    """The quiz in which a question counts for the course's score; None where it is practice."""
    return next((each for each in release.assessments if each.counts and number in each.questions), None)


def _kept(old: Release, before: ReleasedQuestion, new: Release, now: ReleasedQuestion) -> Iterator[Change]:
    counted, counts = counting(old, before.number), counting(new, now.number)
    if before.page != now.page:
        yield _moved(before, counted, now, counts)
    yield from answers.changes(Pair(before, now, counts is not None, new.updates == "reset", old.revision))


def _moved(
    before: ReleasedQuestion,
    counted: ReleasedAssessment | None,
    now: ReleasedQuestion,
    counts: ReleasedAssessment | None,
) -> Change:
    what = f"it was on page {before.page} and is on page {now.page}"
    if _page(counted) == _page(counts):
        return _change(now, Verdict.SAFE, "moved", what, "Answers move with it.")
    if counts is None:
        learners = "Answers move with it; there it is practice, and no longer counts."
    elif counted is None:
        learners = "Answers move with it; there it counts, for attempts that are still to end."
    else:
        learners = "Answers move with it; attempts that have ended keep their points where they were made."
    return _change(now, Verdict.REGRADES, "moved", what, learners)


def _page(quiz: ReleasedAssessment | None) -> int:
    return quiz.page if quiz else 0


def _renamed(before: lineage.Numbered, now: ReleasedQuestion) -> Change:
    what = f"it was “{before.identifier}”, and the course does not say so"
    learners = f"Who has answered it is asked again. Write was={before.identifier} beside it, and nobody is."
    return _change(now, Verdict.RESETS, "reset", what, learners)


def _added(question: ReleasedQuestion, counts: ReleasedAssessment | None) -> Change:
    learners = (
        "Who is in the middle of the quiz is asked it as well; attempts that have ended stay as they are."
    )
    return _change(
        question, Verdict.SAFE, "added", "it is new", learners if counts else "Nobody loses anything."
    )


def _gone(question: ReleasedQuestion, counted: ReleasedAssessment | None) -> Change:
    learners = "Answers to it are no longer shown; attempts that have ended keep their points."
    return _change(
        question,
        Verdict.SAFE,
        "gone",
        "it is gone",
        learners if counted else "Answers to it are no longer shown.",
    )


def _change(question: ReleasedQuestion, verdict: Verdict, kind: Kind, what: str, learners: str) -> Change:
    return Change(
        verdict, "question", kind, what, learners, question.number, question.identifier, question.text
    )
