from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from builder.model import Pool
from builder.update.release import ReleasedAssessment
from tests.update.releases import POLICY, QUIZ, RELEASE, later, learners, said, with_policy

FOLLOW = "Answers and points stay as they are."
MIDDLE = "Who is in the middle "


@pytest.mark.parametrize(
    ("changed", "verdict", "what", "whom"),
    [
        ({"pass_mark": 9050}, "regrades", "the pass mark was 80 % and is 90.5 %", "Who is between the two has to try again; who has passed in the LMS stays so."),
        ({"pass_mark": 6000}, "regrades", "the pass mark was 80 % and is 60 %", "Who is between the two has passed, at the next visit."),
        ({"attempts": 2}, "regrades", "the attempts were 3 and are 2", "Who has used 2 or more has none left: what counts so far is final."),
        ({"attempts": 0}, "safe", "the attempts were 3 and are without limit", "Who had none left may try again."),
        ({"attempts": 5}, "safe", "the attempts were 3 and are 5", "Who had none left may try again."),
        ({"grade": "last"}, "regrades", "of the attempts, best counted and last counts", "Who has more than one attempt: the score is counted anew from all of them."),
        ({"time_limit": 90}, "regrades", "the time was without limit and is 1 min 30 s", MIDDLE + "and has used more is handed in at once."),
        ({"hint_cost": 2500}, "regrades", "a hint cost 0 % and costs 25 %", MIDDLE + "and has opened one pays the new price."),
        ({"confidence": True}, "regrades", "certainty is marked now", MIDDLE + "is graded by the new rule."),
        ({"feedback": "never"}, "safe", "feedback: after-question became never", FOLLOW),
        ({"reveal": "after-pass"}, "safe", "right answers are shown: never became after-pass", FOLLOW),
        ({"retry": "wrong"}, "safe", "a next attempt asks: all became wrong", FOLLOW),
        ({"shuffle": ()}, "safe", "what is shuffled is another", FOLLOW),
    ],
)  # fmt: skip
def test_each_policy_says_whom_its_change_concerns(
    changed: dict[str, Any], verdict: str, what: str, whom: str
) -> None:
    new = with_policy(**changed)
    assert (said(new), learners(new)) == ([(verdict, "quiz", "policy", what)], [whom])


def test_fewer_attempts_are_fewer_than_without_limit_too() -> None:
    old = replace(RELEASE, assessments=(replace(QUIZ, policy=replace(POLICY, attempts=0)),))
    assert said(later(), old)[0][3] == "the attempts were without limit and are 3"
    assert said(later(), old)[0][0] == "regrades"


def test_more_time_is_safe_and_certainty_may_go() -> None:
    timed = replace(
        RELEASE, assessments=(replace(QUIZ, policy=replace(POLICY, time_limit=60, confidence=True)),)
    )
    assert said(later(), timed) == [
        ("regrades", "quiz", "policy", "certainty is no longer marked"),
        ("safe", "quiz", "policy", "the time was 1 min 0 s and is without limit"),
    ]


def test_a_quiz_that_counts_comes_and_goes_with_its_points() -> None:
    second = ReleasedAssessment(1, "start", (3,), POLICY)
    added, gone = later(assessments=(second, QUIZ)), later(assessments=())
    assert said(added) == [("regrades", "start", "added", "it is new, and counts")]
    assert said(gone) == [("resets", "quiz", "gone", "it is gone, and counted")]
    practice = ReleasedAssessment(1, "start", (3,), replace(POLICY, counts=False))
    assert said(later(assessments=(practice, QUIZ))) == []
    assert said(later(), replace(RELEASE, assessments=(practice, QUIZ))) == []


def test_whether_a_quiz_counts_is_all_that_matters_when_it_changes() -> None:
    practice = replace(
        RELEASE, assessments=(replace(QUIZ, policy=replace(POLICY, counts=False, pass_mark=0)),)
    )
    assert said(later(assessments=practice.assessments)) == [
        ("resets", "quiz", "policy", "it counted, and is practice")
    ]
    assert said(later(), practice) == [("regrades", "quiz", "policy", "it was practice, and counts")]


def test_a_pool_may_grow_come_and_go() -> None:
    drawn = replace(QUIZ, policy=replace(POLICY, pools=(Pool("p", 1),)), pooled=(("p", (1,)),))
    grown = replace(drawn, pooled=(("p", (1, 2)),))
    old = replace(RELEASE, assessments=(drawn,))
    assert said(later(assessments=(grown,)), old) == [
        ("safe", "quiz", "policy", "the pool “p” drew 1 of 1 and draws 1 of 2")
    ]
    assert said(later(assessments=(drawn,))) == [
        ("safe", "quiz", "policy", "the pool “p” drew nothing and draws 1 of 1")
    ]
    assert said(later(), old) == [("safe", "quiz", "policy", "the pool “p” drew 1 of 1 and draws nothing")]
    assert learners(later(), old) == [
        "Who is in the middle keeps what was drawn, and as many more as are missing now."
    ]
