from __future__ import annotations

from dataclasses import replace

import pytest

from builder.key import digest
from builder.load.lock import UNBUILT, Item, Lock
from builder.load.merge import Merged
from builder.questions.options import words as words_digest
from builder.update.release import Release
from builder.update.resolution import NOTHING, Resolution, Seen, resolve, seen
from tests.update.releases import PRACTICE, RELEASE, TEAMS, TYPED

KEY = digest(TEAMS.declaration)
OPTIONS = tuple((letter, words_digest(text)) for letter, text in TEAMS.options)
LINE = Item("question", 1, "teams", OPTIONS, type="choice", key=KEY)
START, QUIZ = Item("page", 1, "start"), Item("page", 2, "quiz")
OURS, THEIRS = Item("question", 4, "ours"), Item("question", 4, "theirs")
SEEN = seen(RELEASE, {})


def _with(identifier: str, number: int) -> Seen:
    """What learners have, and one more question that has this number."""
    more = replace(TYPED, identifier=identifier, number=number)
    return seen(replace(RELEASE, questions=(*RELEASE.questions, more)), {})


def _resolved(*items: Item, known: Seen = NOTHING, revision: int = 6, signs: bool = False) -> Resolution:
    resolution = resolve(Merged(items, revision, signs), known)
    assert resolution.undecided or (resolution.lock.revision, resolution.lock.digest) == (revision, UNBUILT)
    return resolution


def _items(*items: Item) -> Lock:
    return Lock({(item.kind, item.identifier): item for item in items}, 6, UNBUILT)


def test_a_lock_in_which_each_number_stands_once_has_nothing_to_resolve() -> None:
    assert _resolved(START, QUIZ, LINE, known=SEEN) == Resolution(_items(START, QUIZ, LINE))
    assert _resolved(START, LINE) == Resolution(_items(START, LINE))


@pytest.mark.parametrize(
    ("known", "winner", "loser", "why"),
    [
        (_with("ours", 4), OURS, THEIRS, "4 stays with “ours”, which the released package has"),
        (_with("theirs", 4), THEIRS, OURS, "4 stays with “theirs”, which the released package has"),
        (SEEN, OURS, THEIRS, "4 stays with “ours”, neither being in the released package"),
        (NOTHING, OURS, THEIRS, "4 stays with “ours”, whose line comes first; nothing was said of what is released"),
    ],
)  # fmt: skip
def test_a_number_stays_with_what_learners_have_seen(
    known: Seen, winner: Item, loser: Item, why: str
) -> None:
    resolution = _resolved(OURS, THEIRS, known=known)
    assert {item.identifier: item.number for item in resolution.lock.items.values()} == {
        winner.identifier: 4,
        loser.identifier: 5,
    }
    assert resolution.decided == (f"question “{loser.identifier}” has the number 5 now: {why}",)


def test_pages_are_as_questions_and_a_fresh_number_is_fresh_for_all() -> None:
    other = Item("page", 1, "other")
    resolution = _resolved(START, QUIZ, other, replace(OURS, number=9), known=SEEN)
    assert resolution.lock == _items(START, QUIZ, replace(other, number=3), replace(OURS, number=9))
    beyond = _resolved(OURS, THEIRS, known=_with("far", 20))
    assert beyond.lock.items["question", "theirs"].number == 21


def test_what_is_retired_keeps_its_number_before_what_nobody_has_seen() -> None:
    retired = replace(THEIRS, retired=True)
    resolution = _resolved(OURS, retired, known=SEEN)
    assert resolution.lock == _items(retired, replace(OURS, number=5))
    assert _resolved(OURS, retired, known=_with("ours", 4)).lock == _items(OURS, replace(retired, number=5))


def test_a_lock_that_was_made_anew_gets_its_numbers_back() -> None:
    resolution = _resolved(replace(LINE, number=3), Item("question", 1, "try"), known=SEEN)
    assert {item.identifier: item.number for item in resolution.lock.items.values()} == {"teams": 1, "try": 3}
    assert resolution.decided == (
        "question “teams” has the number 1 again, as in the released package, instead of 3",
        "question “try” has the number 3 again, as in the released package, instead of 1",
    )


def test_a_name_that_both_branches_took_keeps_one_number() -> None:
    resolution = _resolved(OURS, replace(OURS, number=5), known=_with("ours", 5))
    assert resolution == Resolution(
        _items(replace(OURS, number=5, key=resolution.lock.items["question", "ours"].key)),
        ("question “ours” has the number 5 again, as in the released package, instead of 4",),
    )


def test_two_lines_of_one_question_are_joined_with_the_key_that_learners_have() -> None:
    ours = replace(LINE, key="00000001", rekeyed=5, changed=5)
    theirs = replace(LINE, retyped=4, changed=6, retired=True)
    resolution = _resolved(ours, theirs, known=SEEN)
    assert resolution.lock == _items(replace(LINE, rekeyed=5, retyped=4, changed=6))
    assert resolution.decided == ("the 2 lines of question “teams” are one",)
    other = (*OPTIONS[:2], ("c", "00000002"))
    lettered = _resolved(replace(LINE, options=other), LINE, known=SEEN)
    assert lettered.lock == _items(LINE)
    assert lettered.decided == (
        "question “teams”: the letter c stays with “Nobody”, as in the released package",
    )


def test_a_key_that_changed_unnoticed_is_that_of_the_package_so_that_the_build_sees_it() -> None:
    resolution = _resolved(replace(LINE, key="00000001"), known=SEEN)
    assert resolution.lock == _items(LINE)
    assert resolution.decided == ("question “teams”: its key has changed since the released package",)
    noticed = _resolved(replace(LINE, key="00000001", rekeyed=5), known=SEEN)
    assert noticed.decided == ()


def test_a_lock_that_went_back_is_as_late_as_the_package() -> None:
    resolution = resolve(Merged((LINE,), 2), SEEN)
    assert (resolution.lock.revision, resolution.decided) == (
        4,
        ("the revision is 4, as in the released package: it was 2",),
    )


def test_signs_of_git_are_reason_enough_to_write_the_lock() -> None:
    assert _resolved(START, signs=True).decided == (
        "Git's signs of the conflict are gone; the lines of both branches stay",
    )


def test_a_new_name_is_known_where_the_course_says_it_and_undecided_where_not() -> None:
    release: Release = replace(RELEASE, questions=(PRACTICE, replace(TEAMS, number=4)))
    known = seen(release, {("question", "teams"): "ours"})
    assert _resolved(OURS, THEIRS, known=known).lock.items["question", "ours"].number == 4
    assert _resolved(OURS, THEIRS, known=seen(release, {})) == Resolution(
        Lock(),
        undecided=(
            (
                "question 4 is “teams” in the released package, and “ours” and “theirs” here: "
                "write was=teams beside the one that it became, or delete the line of the other"
            ),
        ),
    )
