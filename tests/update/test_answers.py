from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from builder.model import ResponseDeclaration
from tests.update.releases import PRACTICE, RELEASE, TEAMS, TYPED, later, learners, said, with_question

AGAIN = "the answer is set aside, and the question is asked again"
ENDED = "Of attempts that have ended only the last is, and its score never falls."
KEY = TEAMS.declaration


def test_a_changed_key_regrades_and_says_who_wins_and_who_loses() -> None:
    new = with_question(TEAMS, declaration=replace(KEY, correct_response=("b",)), revision=5)
    assert said(new) == [
        ("regrades", "teams", "regraded", "right is “The director”, was “All teams”"),
    ]
    assert learners(new) == [
        "The answer is kept and graded anew: who chose “The director” gets more; who chose “All teams” gets less. "
        + ENDED
    ]


def test_a_course_may_reset_what_it_would_regrade() -> None:
    new = with_question(TEAMS, declaration=replace(KEY, points=20_000), revision=5)
    new = replace(new, updates="reset")
    assert said(new) == [("resets", "teams", "reset", "it is worth 2 points, was 1")]
    assert learners(new) == [f"Who has answered it: {AGAIN} (`updates: reset`)."]


def test_there_and_back_is_a_change_only_where_answers_are_reset() -> None:
    new = with_question(TEAMS, revision=5)
    assert said(new) == []
    assert said(replace(new, updates="reset")) == [
        ("resets", "teams", "reset", "its key was changed in between")
    ]


def test_practice_regrades_no_score() -> None:
    declaration = replace(PRACTICE.declaration, correct_response=("a",))
    new = with_question(PRACTICE, declaration=declaration, revision=5)
    assert said(new) == [("safe", "try", "regraded", "right is “One”, was “One” and “Two”")]
    assert learners(new) == ["The answer is kept and graded anew. It is practice: no score changes."]


def test_a_choice_that_is_gone_resets_those_who_chose_it() -> None:
    new = with_question(
        TEAMS, declaration=replace(KEY, options=("a", "b")), options=TEAMS.options[:2], changed=5
    )
    assert said(new) == [("resets", "teams", "reset", "“Nobody” can no longer be chosen")]
    assert learners(new) == [f"Who chose it: {AGAIN}."]
    both = with_question(
        TEAMS, declaration=replace(KEY, options=("a",)), options=TEAMS.options[:1], changed=5
    )
    assert said(both) == [("resets", "teams", "reset", "“The director” and “Nobody” can no longer be chosen")]
    assert learners(both) == [f"Who chose one of them: {AGAIN}."]


def test_choices_may_come_and_be_reworded() -> None:
    options = (("a", "Every team"), *TEAMS.options[1:], ("d", "I do not know"))
    new = with_question(
        TEAMS, declaration=replace(KEY, options=("a", "b", "c", "d")), options=options, changed=5
    )
    assert said(new) == [
        ("safe", "teams", "options", "“I do not know” can be chosen as well"),
        ("safe", "teams", "options", "“All teams” now reads “Every team”"),
    ]


def test_an_order_and_pairs_are_answered_whole() -> None:
    ordered = replace(KEY, rule="order", correct_response=("a", "b", "c"), cardinality="multiple")
    old = replace(RELEASE, questions=(replace(TEAMS, interaction="sequencing", declaration=ordered),))
    more = replace(ordered, options=("a", "b", "c", "d"))
    new = replace(old.questions[0], declaration=more, options=(*TEAMS.options, ("d", "A guest")), changed=5)
    assert said(later(old, questions=(new,)), old) == [
        ("resets", "teams", "reset", "“A guest” is gone or new")
    ]
    assert learners(later(old, questions=(new,)), old) == [f"Who has answered it: {AGAIN}."]
    paired = replace(KEY, rule="pairs", correct_response=("ac", "bc"), options=("a", "b"), targets=("c",))
    old = replace(RELEASE, questions=(replace(TEAMS, interaction="matching", declaration=paired),))
    wider = replace(paired, targets=("c", "d"))
    new = replace(old.questions[0], declaration=wider, options=(*TEAMS.options, ("d", "A guest")), changed=5)
    assert said(later(old, questions=(new,)), old) == [
        ("safe", "teams", "options", "“A guest” can be chosen as well")
    ]
    fewer = replace(paired, options=("a",), correct_response=("ac",))
    new = replace(old.questions[0], declaration=fewer, options=TEAMS.options, changed=5, revision=5)
    assert said(later(old, questions=(new,)), old)[0] == (
        "resets",
        "teams",
        "reset",
        "“The director” is gone or new",
    )


def test_gaps_that_ask_for_something_else_are_answered_otherwise() -> None:
    gaps = (ResponseDeclaration("match", "single", ("a",), options=("a", "b")), TYPED.declaration)
    cloze = ResponseDeclaration("gaps", "multiple", (), gaps=gaps)
    old = replace(RELEASE, questions=(replace(TYPED, declaration=cloze),))
    for others, what in (
        (gaps[1:], "it was answered by 2 gaps and is answered by 1 gap"),
        (gaps[::-1], "its gaps ask for something else"),
    ):
        new = replace(old.questions[0], declaration=replace(cloze, gaps=others), retyped=5)
        assert said(later(old, questions=(new,)), old) == [("resets", "village", "reset", what)]
    one = replace(gaps[0], correct_response=("b",))
    mended = replace(old.questions[0], declaration=replace(cloze, gaps=(one, gaps[1])), revision=5)
    assert said(later(old, questions=(mended,)), old)[0][:3] == ("regrades", "village", "regraded")


def test_choices_in_gaps_count_as_choices() -> None:
    gap = ResponseDeclaration("match", "single", ("a",), 10_000, ("a", "b"))
    cloze = replace(
        TEAMS,
        interaction="fill-in",
        declaration=ResponseDeclaration("gaps", "single", (), gaps=(gap,)),
        options=(),
    )
    declaration = replace(cloze.declaration, gaps=(replace(gap, options=("a",)),))
    fewer = replace(cloze, declaration=declaration, changed=5)
    old = replace(RELEASE, questions=(cloze,))
    assert said(later(old, questions=(fewer,)), old) == [
        ("resets", "teams", "reset", "“b” can no longer be chosen")
    ]


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        (
            {"declaration": replace(KEY, cardinality="multiple")},
            "it was answered by one choice and is answered by several choices",
        ),
        (
            {"interaction": "fill-in", "declaration": TYPED.declaration},
            "it was answered by one choice and is answered by a text",
        ),
        (
            {"interaction": "true-false", "declaration": replace(KEY, options=("t", "f"))},
            "it was answered by one choice and is answered by true or false",
        ),
        ({}, "its type is another, or was in between"),
    ],
)
def test_another_type_resets_whatever_the_course_says(changed: dict[str, Any], what: str) -> None:
    new = with_question(TEAMS, **changed, revision=5, retyped=5)
    assert said(new) == [("resets", "teams", "reset", what)]
    assert learners(new) == [f"Who has answered it: {AGAIN}."]


def test_a_shorter_answer_is_cut_and_a_longer_one_is_not() -> None:
    shorter = with_question(TYPED, declaration=replace(TYPED.declaration, length=100))
    assert said(shorter) == [
        ("resets", "village", "shortened", "100 bytes of a typed answer are kept, were 255")
    ]
    assert said(with_question(TYPED, declaration=replace(TYPED.declaration, length=300))) == []


@pytest.mark.parametrize(
    "changed",
    [
        {"declaration": replace(KEY, correct_response=("b",))},
        {"declaration": replace(KEY, cardinality="multiple")},
        {"declaration": replace(KEY, correct_response=("b",)), "revision": 4},
    ],
)
def test_what_the_lock_does_not_know_of_is_unsafe(changed: dict[str, Any]) -> None:
    new = with_question(TEAMS, **changed)
    assert [(verdict, kind) for verdict, _, kind, _ in said(new)] == [("unsafe", "lock")]
    assert learners(new) == [
        (
            "Saved answers would pass for answers to what it is now: course.lock took another way than that of the "
            "old package. `coursewright lock resolve --released` with the old package settles it."
        )
    ]


def test_other_choices_that_the_lock_does_not_know_of_are_from_another_branch() -> None:
    new = with_question(TEAMS, declaration=replace(KEY, options=("a", "b", "d")), changed=4)
    assert said(new)[0] == ("unsafe", "teams", "lock", "it has other choices than before")


def test_letters_that_changed_places_are_from_another_branch() -> None:
    new = with_question(TEAMS, options=(("a", "Nobody"), ("b", "The director"), ("c", "All teams")))
    assert said(new)[:2] == [
        ("unsafe", "teams", "lock", "the letter of “All teams” went to “Nobody”"),
        ("unsafe", "teams", "lock", "the letter of “Nobody” went to “All teams”"),
    ]
    taken = (("a", "A guest"), *TEAMS.options[1:], ("d", "All teams"))
    other = with_question(
        TEAMS, declaration=replace(KEY, options=("a", "b", "c", "d")), options=taken, changed=5
    )
    assert said(other)[0] == ("unsafe", "teams", "lock", "the letter of “All teams” went to “A guest”")


def test_an_old_package_without_revisions_is_believed_by_what_it_shows() -> None:
    old = replace(RELEASE, revision=0)
    assert said(with_question(TEAMS, declaration=replace(KEY, correct_response=("b",))), old)[0][:3] == (
        "regrades",
        "teams",
        "regraded",
    )
    assert said(with_question(TEAMS, declaration=replace(KEY, cardinality="multiple")), old)[0][:3] == (
        "resets",
        "teams",
        "reset",
    )


def test_words_may_change() -> None:
    assert said(with_question(TEAMS, text="Who is it that learns?", told="")) == [
        ("safe", "teams", "reworded", "it asked “Who learns?”")
    ]
    assert said(with_question(TEAMS, told="Who learns? All teams The director Nobody Yes.")) == [
        ("safe", "teams", "reworded", "its hint or feedback is reworded")
    ]
    assert said(with_question(TEAMS, identifier="who", was="teams")) == [
        ("safe", "who", "renamed", "it was called “teams” and is called “who”")
    ]


def test_other_values_reset_and_another_expression_regrades() -> None:
    key = ResponseDeclaration("calculated", "single", ("n + 1",), variables=(("n", "1, 2"),))
    dealt = replace(TYPED, interaction="numeric", declaration=key)
    old = replace(RELEASE, questions=(PRACTICE, TEAMS, dealt))
    values = replace(dealt, declaration=replace(key, variables=(("n", "1, 3"),)), retyped=5, revision=5)
    assert said(later(questions=(PRACTICE, TEAMS, values)), old) == [
        (
            "resets",
            "village",
            "reset",
            "it was answered by a number for n = 1, 2 and is answered by a number for n = 1, 3",
        )
    ]
    other = replace(dealt, declaration=replace(key, correct_response=("n + 2",)), revision=5)
    assert said(later(questions=(PRACTICE, TEAMS, other)), old) == [
        ("regrades", "village", "regraded", "the right answer is another")
    ]
