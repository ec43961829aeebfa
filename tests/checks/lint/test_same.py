"""W707 and W708: questions asked twice, or nearly."""

from __future__ import annotations

import pytest

from builder.checks.lint import alike, same
from tests.checks.lint.conftest import Advise

WHICH = "Which group sets the national research agenda?"


def _quiz(*asked: tuple[str, str]) -> str:
    return "# Q\n" + "".join(
        f"\n## {stem} {{#q{at}}}\n\n- [x] {key}\n- [ ] nobody\n" for at, (stem, key) in enumerate(asked)
    )


@pytest.mark.parametrize(
    ("other", "key", "asks"),
    [
        (WHICH, "teams", "the same in the same words"),
        ("which group sets the *national* research agenda", "planners", "the same in the same words"),
        ("Which groups usually set national research agendas?", "teams", "nearly the same"),
        ("Which group sets the national and regional research agenda?", "planners", "nearly the same"),
        ("Which group sets the national and regional research agenda?", "teams", ""),
        ("Which group does not set the national research agenda?", "teams", ""),
        ("Which group sets the national training agenda?", "planners", ""),
        ("Which agenda sets the national research group?", "planners", ""),
    ],
)
def test_two_questions_that_ask_alike(other: str, key: str, asks: str, advise: Advise) -> None:
    quiz = _quiz((WHICH, "planners"), (other, key))
    said = [*advise(same, quiz), *advise(alike, quiz)]
    assert said == ([f"8 the question at 01-a/quiz.md:3:1 asks {asks}"] if asks else [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What is the capital city of the country called France?", "What is the capital city of the country called Spain?"),
        ("What is a mentor?", "What is a mentee?"),
        ("What does the heart do in systole, and for how long at rest?", "What does the heart do in diastole, and for how long at rest?"),
        ("In 2010, how many districts had a learning site of their own?", "In 2011, how many districts had a learning site of their own?"),
        ("What is hypertension, and how does it harm the heart?", "What is hypertrophy, and how does it harm the heart?"),
    ],
)  # fmt: skip
def test_the_same_form_is_another_question(one: str, other: str, advise: Advise) -> None:
    quiz = _quiz((one, "this"), (other, "that"))
    assert (advise(same, quiz), advise(alike, quiz)) == ([], [])


def test_text_and_pictures_under_a_question_belong_to_it(advise: Advise) -> None:
    quiz = "# Q\n\n## What do you see here at this place? {#a}\n\nA.\n\n- = b\n\n## What do you see here at this place? {#c}\n\nB.\n\n- = d\n"
    assert (advise(same, quiz), advise(alike, quiz)) == ([], [])
    assert advise(same, quiz.replace("A.", "B.")) == [
        "9 the question at 01-a/quiz.md:3:1 asks the same in the same words"
    ]
    pictures = quiz.replace("A.", "![x](m.svg)").replace("B.", "![x](n.svg)")
    assert (advise(same, pictures), advise(alike, pictures)) == ([], [])


def test_statements_that_are_both_true_are_not_alike_by_that(advise: Advise) -> None:
    stem = "Vitamin {} is stored in the liver of every healthy grown person and of every child for several months"
    quiz = "# Q\n" + "".join(
        f"\n## {stem.format(letter)}. {{#{letter.lower()}}}\n\n- [x] True\n- [ ] False\n" for letter in "CD"
    )
    assert (advise(same, quiz), advise(alike, quiz)) == ([], [])


def test_a_pretest_may_ask_what_the_quiz_asks(advise: Advise) -> None:
    quiz = _quiz((WHICH, "planners"))
    before = "---\nkind: quiz\npretest: true\n---\n" + quiz.replace("#q0", "#p0")
    assert advise(same, quiz, before=before) == []
    assert advise(same, quiz, before=before.replace("true", "false")) == [
        "3 the question at 01-a/before.md:7:1 asks the same in the same words"
    ]


def test_opinions_and_other_numbers_may_be_asked_for_twice(advise: Advise) -> None:
    sums = "\n## How much is {n} and {n}? {#s0 type=calculated}\n\n- = n + n\n\n``` values\nn = 1 .. 9\n```\n"
    feels = "\n## I feel able to lead this in my own team. {#l0 type=likert}\n\n- No\n- Yes\n"
    quiz = "# Q\n" + "".join(text.replace("0 type", f"{at} type") for text in (sums, feels) for at in (1, 2))
    assert (advise(same, quiz), advise(alike, quiz)) == ([], [])
