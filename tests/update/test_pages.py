from __future__ import annotations

from dataclasses import replace

from builder.update.release import ReleasedPage
from tests.update.releases import RELEASE, later, learners, said

START, QUIZ = RELEASE.pages
NEW = ReleasedPage(3, "more", "More", "More to read.")


def test_pages_come_go_and_move_and_nothing_is_lost() -> None:
    moved = later(pages=(QUIZ, START))
    assert said(moved) == [("safe", "course", "moved", "its pages stand in another order")]
    added = later(pages=(START, NEW, QUIZ))
    assert said(added) == [("safe", "more", "added", "it is new")]
    assert learners(added) == ["Nobody loses anything."]
    gone = later(RELEASE, questions=RELEASE.questions[1:], pages=(QUIZ,))
    assert said(gone) == [("safe", "try", "gone", "it is gone"), ("safe", "start", "gone", "it is gone")]


def test_where_nothing_counts_a_new_page_is_one_more_to_read() -> None:
    reading = replace(RELEASE, assessments=())
    assert learners(later(reading, pages=(START, NEW, QUIZ)), reading) == [
        "Who has completed the course stays so; others have to read it as well."
    ]


def test_a_page_may_be_renamed_and_reworded() -> None:
    named = replace(START, identifier="begin", was="start", title="Begin")
    assert said(later(pages=(named, QUIZ))) == [
        ("safe", "begin", "renamed", "it was called “start” and is called “begin”"),
        ("safe", "begin", "reworded", "its title was “Start”"),
    ]
    assert said(later(pages=(replace(START, words="Teams learn alone."), QUIZ))) == [
        ("safe", "start", "reworded", "its text is reworded")
    ]


def test_a_page_whose_name_changed_without_a_word_counts_as_not_visited() -> None:
    new = later(pages=(replace(START, number=9, identifier="begin"), QUIZ), questions=RELEASE.questions[1:])
    assert said(new)[:1] == [("resets", "begin", "reset", "it was “start”, and the course does not say so")]
    assert learners(new)[0] == (
        "It counts as not visited. Write was=start beside its title, and it does not."
    )
