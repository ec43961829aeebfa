from __future__ import annotations

from dataclasses import replace

from builder.update.release import ReleasedAssessment
from tests.update.releases import (
    POLICY,
    PRACTICE,
    QUIZ,
    RELEASE,
    TEAMS,
    TYPED,
    later,
    learners,
    said,
    with_question,
)

NEW = replace(TYPED, number=4, identifier="new")


def test_a_new_question_is_asked_of_who_is_in_the_middle() -> None:
    counted = later(questions=(*RELEASE.questions, NEW), assessments=(replace(QUIZ, questions=(1, 2, 4)),))
    assert said(counted) == [("safe", "new", "added", "it is new")]
    assert learners(counted) == [
        "Who is in the middle of the quiz is asked it as well; attempts that have ended stay as they are."
    ]
    practice = later(questions=(*RELEASE.questions, replace(NEW, page=1)))
    assert learners(practice) == ["Nobody loses anything."]


def test_a_question_that_is_gone_leaves_ended_attempts_alone() -> None:
    counted = later(questions=(PRACTICE, TYPED), assessments=(replace(QUIZ, questions=(2,)),))
    assert said(counted) == [("safe", "teams", "gone", "it is gone")]
    assert learners(counted) == [
        "Answers to it are no longer shown; attempts that have ended keep their points."
    ]
    assert learners(later(questions=(TEAMS, TYPED))) == ["Answers to it are no longer shown."]


def test_an_answer_moves_with_its_question_and_counts_where_that_is() -> None:
    assert said(later(questions=(TEAMS, PRACTICE, TYPED))) == []
    out = later(
        questions=(PRACTICE, replace(TEAMS, page=1), TYPED), assessments=(replace(QUIZ, questions=(2,)),)
    )
    assert said(out) == [("regrades", "teams", "moved", "it was on page 2 and is on page 1")]
    into = with_question(PRACTICE, page=2)
    into = replace(into, assessments=(replace(QUIZ, questions=(1, 2, 3)),))
    assert learners(out) + learners(into) == [
        "Answers move with it; there it is practice, and no longer counts.",
        "Answers move with it; there it counts, for attempts that are still to end.",
    ]
    second = ReleasedAssessment(1, "start", (1,), POLICY)
    between = replace(out, assessments=(replace(QUIZ, questions=(2,)), second))
    assert learners(between)[0] == (
        "Answers move with it; attempts that have ended keep their points where they were made."
    )
    practice = replace(RELEASE, assessments=())
    assert said(replace(out, assessments=()), practice) == [
        ("safe", "teams", "moved", "it was on page 2 and is on page 1")
    ]


def test_an_id_that_changed_without_a_word_loses_answers() -> None:
    new = later(questions=(PRACTICE, replace(TEAMS, number=9, identifier="who"), TYPED))
    assert said(new) == [("resets", "who", "reset", "it was “teams”, and the course does not say so")]
    assert learners(new) == ["Who has answered it is asked again. Write was=teams beside it, and nobody is."]
    other = replace(TEAMS, number=9, identifier="who", told="Who learns? All teams A cook Nobody")
    assert [kind for _, _, kind, _ in said(later(questions=(PRACTICE, other, TYPED)))] == ["added", "gone"]
