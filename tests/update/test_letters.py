from __future__ import annotations

from dataclasses import replace

from builder.questions.options import words as words_digest
from builder.update.letters import Options, joined
from tests.update.releases import TEAMS

ALL, DIRECTOR, NOBODY = (words_digest(text) for _, text in TEAMS.options)
GUEST = words_digest("A guest")
SHOWN: Options = (("a", ALL), ("b", DIRECTOR), ("c", NOBODY))


def test_what_all_lines_say_stays_as_it_is() -> None:
    assert joined([SHOWN], TEAMS) == (SHOWN, [])
    assert joined([SHOWN, SHOWN], None) == (SHOWN, [])
    assert joined([(), ()], None) == ((), [])


def test_a_letter_stays_with_the_choice_that_was_released() -> None:
    theirs = (*SHOWN[:2], ("c", GUEST))
    said = ["the letter c stays with “Nobody”, as in the released package"]
    assert joined([SHOWN, theirs], TEAMS) == (SHOWN, said)
    assert joined([theirs, SHOWN], TEAMS) == (SHOWN, said)


def test_where_none_was_released_the_first_line_keeps_the_letter() -> None:
    ours, theirs = (*SHOWN, ("d", GUEST)), (*SHOWN, ("d", words_digest("A host")))
    said = ["the letter d was given to two choices: that of the first line keeps it"]
    assert joined([ours, theirs], TEAMS) == (ours, said)
    assert joined([theirs, ours], None) == (theirs, said)


def test_letters_go_back_to_what_learners_know() -> None:
    turned = (("a", NOBODY), ("b", DIRECTOR), ("d", ALL))
    assert joined([turned], TEAMS) == (
        SHOWN,
        [
            "“All teams” has the letter a again, as in the released package",
            "“Nobody” has the letter c again, as in the released package",
        ],
    )


def test_a_choice_that_the_lock_has_lost_is_in_it_again() -> None:
    assert joined([SHOWN[:2]], TEAMS) == (SHOWN, [])


def test_a_choice_that_is_gone_on_one_branch_only_is_still_there() -> None:
    gone = (*SHOWN[:2], ("c", f"{NOBODY}!"))
    assert joined([gone, SHOWN], None) == (SHOWN, [])
    assert joined([gone, gone], TEAMS) == (gone, [])


def test_words_under_two_letters_keep_the_first() -> None:
    assert joined([SHOWN, (*SHOWN, ("d", NOBODY))], None) == (SHOWN, [])


def test_true_and_false_have_no_letters_in_the_lock() -> None:
    said = replace(TEAMS, interaction="true-false", options=(("f", "False"), ("t", "True")))
    assert joined([()], said) == ((), [])
