from __future__ import annotations

from dataclasses import replace

import pytest

from builder.model import ResponseDeclaration
from builder.update.release import ReleasedPage, ReleasedQuestion
from tests.update.releases import PRACTICE, RELEASE, TEAMS, TYPED, later, learners, said

OTHER = ReleasedQuestion(
    number=1,
    identifier="assembly",
    page=2,
    text="What is an assembly?",
    interaction="choice",
    declaration=ResponseDeclaration("match", "single", ("b",), 10_000, ("a", "b", "c")),
    options=(("a", "A vote"), ("b", "A meeting"), ("c", "A law")),
    told="What is an assembly? A vote A meeting A law",
    revision=5,
)
TAKEN = "the number of “teams” went to “assembly”, which is another question"


@pytest.mark.parametrize(
    "now",
    [
        (PRACTICE, OTHER, TYPED),
        (PRACTICE, OTHER, TYPED, replace(TEAMS, number=4)),
        (PRACTICE, replace(OTHER, told=TEAMS.told), TYPED, replace(TEAMS, number=4)),
    ],
)
def test_a_number_that_went_to_another_question_is_the_worst_and_all_that_is_said_of_it(
    now: tuple[ReleasedQuestion, ...],
) -> None:
    new = later(questions=now)
    assert said(new) == [("unsafe", "assembly", "lock", TAKEN)]
    assert learners(new) == [
        (
            "Answers given to “teams” would count as answers to “assembly”. Give it a number of its own: "
            "`coursewright lock resolve --released` with the old package. If it is the same question under a new "
            "name, write was=teams beside it."
        )
    ]


def test_two_that_changed_numbers_are_both_named() -> None:
    new = later(questions=(PRACTICE, replace(TYPED, number=1), replace(TEAMS, number=2)))
    assert said(new) == [
        ("unsafe", "village", "lock", "the number of “teams” went to “village”, which is another question"),
        ("unsafe", "teams", "lock", "the number of “village” went to “teams”, which is another question"),
    ]


def test_one_that_was_numbered_anew_is_lost() -> None:
    new = later(questions=(PRACTICE, replace(TEAMS, number=9), TYPED))
    assert said(new) == [("unsafe", "teams", "lock", "“teams” had the number 1 and has 9")]
    assert learners(new) == [
        "Its answers are lost. `coursewright lock resolve --released` with the old package gives the number back."
    ]


@pytest.mark.parametrize("new", [replace(OTHER, was="teams"), replace(TEAMS, identifier="assembly")])
def test_a_new_name_is_no_other_question_where_the_course_or_the_words_say_so(new: ReleasedQuestion) -> None:
    found = said(later(questions=(PRACTICE, new, TYPED)))
    assert [(verdict, kind) for verdict, _, kind, _ in found if kind in ("lock", "renamed")] == [
        ("safe", "renamed")
    ]


def test_half_of_the_words_tell_a_question_again() -> None:
    half = replace(OTHER, told="Who learns? All teams A meeting A law")
    less = replace(OTHER, told="Who learns? All A meeting A law now")
    assert said(later(questions=(PRACTICE, less, TYPED))) == [("unsafe", "assembly", "lock", TAKEN)]
    assert [kind for _, _, kind, _ in said(later(questions=(PRACTICE, half, TYPED))) if kind == "lock"] == []


def test_a_page_too_is_told_by_its_number() -> None:
    other = ReleasedPage(1, "finish", "Finish", "Well done, that is all there is to read.")
    new = later(pages=(other, RELEASE.pages[1]))
    what = "the number of “start” went to “finish”, which is another page"
    assert said(new) == [("unsafe", "finish", "lock", what)]
    assert learners(new)[0].startswith("Who has visited “start” would have visited “finish”. ")
    assert said(later(pages=(replace(other, was="start"), RELEASE.pages[1])))[0][2] == "renamed"
