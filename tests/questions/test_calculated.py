"""Calculated: declared values, expressions that all have a result, and what is shown of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builder import questions
from builder.model import POINT, Question, ResponseDeclaration
from builder.problems import Where
from builder.questions import dealing
from builder.questions.draft import Draft
from builder.questions.values import read
from builder.words import catalogue
from tests.questions.drafting import draft

SHOWN = "".join(f'<var data-value="{name}">{name}</var>' for name in "nmp")
WRITE = "write “n = 20 .. 60 step 10” or “p = 50, 75, 80”"
GRAMMAR = "write numbers (0.5), variables, + - * /, brackets, sqrt, min, max, round, and a tolerance: ± 0.5"


def _draft(*lines: str, values: tuple[str, ...] = ("n = 20 .. 60 step 10",), **settings: str) -> Draft:
    """Three variables stand in the question; the fence begins on line 8."""
    given = draft(*lines, **settings)
    return replace(given, values=values, values_where=Where("quiz.md", 8, 1), body=SHOWN)


def _built(given: Draft, language: str = "en") -> Question:
    question, problems = questions.build(given, catalogue(language))
    assert problems == ()
    assert question is not None
    return question


def _refused(given: Draft) -> list[str]:
    question, problems = questions.build(given, catalogue("en"))
    assert question is None
    return [str(problem).removeprefix("quiz.md:") for problem in problems]


def test_a_calculated_question_is_read_whole() -> None:
    values = ("n = 20 .. 60 step 10", "", "  p=50 ,75.50, 80 .. 90")
    made = _built(_draft("= n * p / 100 ± 0.5 > yes", "! n * p > no", values=values, points="2"), "fr")
    assert (made.type, made.widget, made.interaction_type, made.choices) == (
        "calculated",
        "text",
        "numeric",
        (),
    )
    assert made.response == ResponseDeclaration(
        "calculated",
        "single",
        ("n * p / 100 ± 0.5",),
        2 * POINT,
        expected=("n * p",),
        variables=(("n", "20 .. 60 step 10"), ("p", "50, 75.5, 80 .. 90 step 1")),
        length=24,
    )
    assert made.feedback == (("=0", "yes"), ("!0", "no"))
    listed = "<var>n</var> = 20; 30; 40; 50; 60<br><var>p</var> = 50; 75,5; 80; …; 90"
    assert made.body == f'{SHOWN}\n<p class="values">{listed}</p>'


@pytest.mark.parametrize(
    ("lines", "problems"),
    [
        (("n",), [f"9:1: error E462 “n” declares no values; {WRITE}"]),
        (("n = ",), [f"9:1: error E462 “n =” declares no values; {WRITE}"]),
        (("n = many",), [f"9:1: error E462 “many” is no value and no range; {WRITE}"]),
        (("n = 1.2.3",), [f"9:1: error E462 “1.2.3” is no value and no range; {WRITE}"]),
        (("n = 0.000000000001",), [f"9:1: error E462 “0.000000000001” is no value and no range; {WRITE}"]),
        (("n = 1234567890123456",), [f"9:1: error E462 “1234567890123456” is no value and no range; {WRITE}"]),
        (("", "n = 1 .. 3 step 0"), ["10:1: error E462 “1 .. 3 step 0” goes from nowhere to nowhere; write the smaller end first, and a step above 0"]),
        (("n = 3 .. 1",), ["9:1: error E462 “3 .. 1” goes from nowhere to nowhere; write the smaller end first, and a step above 0"]),
        (("n = 0,5",), ["9:1: error E462 “0,5” may be one value or two; write a point for decimals (0.5), and a blank after a comma between values"]),
        (("n = 1", "n = 2"), ["10:1: error E462 the values of “n” are declared twice; take one of the lines away"]),
        (("max = 1",), ["9:1: error E462 “max” is a function; give the variable another name"]),
        (("n = 1" + ", x" * 10_000,), ["9:1: error E462 “n” has 10001 values; at most 10000 can be told apart: take a larger step"]),
        (("n = 0 .. 1 step 0.0001",), ["9:1: error E462 “n” has 10001 values; at most 10000 can be told apart: take a larger step"]),
        ((), ["3:1: error E462 a calculated question declares no values; add a fence: “``` values”, a line “n = 20 .. 60 step 10” for each, “```”"]),
    ],
)  # fmt: skip
def test_values_that_nobody_could_be_dealt_are_a_problem(lines: tuple[str, ...], problems: list[str]) -> None:
    _, found = read(_draft(values=lines))
    assert [str(problem).removeprefix("quiz.md:") for problem in found] == problems


def test_a_question_has_no_more_variables_than_can_be_tried() -> None:
    lines = ("n = 20", *(f"v{at} = 1 .. 2" for at in range(36)))
    most = tuple(f"= n + {at}" for at in range(20))
    assert len(_built(_draft(*most, type="calculated", values=lines[:36])).response.variables) == 36
    assert _refused(_draft("= n", type="calculated", values=lines)) == [
        "3:1: error E411 37 variables are more than the 36 that are tried; split the question"
    ]


@pytest.mark.parametrize(
    ("lines", "problems"),
    [
        (("= n +",), [f"5:8: error E463 “n +” breaks off; {GRAMMAR}"]),
        (("= n ^ 2",), [f"5:7: error E463 “n ^ 2” cannot be read from “^ 2” on; {GRAMMAR}"]),
        (("= n + k",), ["5:9: error E463 there is no variable “k”; declare it: “k = 1 .. 9”"]),
        (("= n + nn + nn",), ["5:9: error E463 there is no variable “nn”; did you mean “n”?"]),
        (("= n", "= n"), ["6:1: error E403 this answer stands already on line 5; take one of them away or reword it"]),
        (("! n",), ["3:1: error E402 no answer is accepted; add a line “- = n * 2”"]),
        (("= 1 / (n - 40)",), ["5:1: error E464 for n = 40 there is no result: a division by zero, or the root of a negative number; change the declared values so that it cannot come to that"]),
        (("= n", "! 1 / (n - 30)"), ["6:1: error E464 for n = 30 there is no result: a division by zero, or the root of a negative number; change the declared values so that it cannot come to that"]),
        (("= n / 3",), ["5:1: error E464 for n = 20 the result has too many decimals to be typed; add a tolerance: “± 0.01”, or round it: “round(…, 2)”"]),
        (("= sqrt(n)",), ["5:1: error E464 for n = 20 the result has too many decimals to be typed; add a tolerance: “± 0.01”, or round it: “round(…, 2)”"]),
        (("= n * 100000000000000",), ["5:1: error E464 for n = 20 the result is too large to be typed; take smaller values"]),
        (tuple(f"= n + {at}" for at in range(21)), ["3:1: error E411 21 answers are more than the 20 that are tried; split the question"]),
        (("= n", "[x] n"), ["6:1: error E410 a choice in a question whose answer is typed; write “- = accepted answer” or “- ! expected wrong answer”"]),
    ],
)  # fmt: skip
def test_an_expression_that_could_not_be_graded_is_a_problem(
    lines: tuple[str, ...], problems: list[str]
) -> None:
    assert _refused(_draft(*lines, type="calculated")) == problems


def test_a_variable_that_no_learner_is_told_is_a_problem() -> None:
    values = ("n = 1", "hidden = 2", "spare = 3")
    assert _refused(_draft("= n + hidden", values=values)) == [
        "3:1: error E462 no learner is told the value of “hidden”; write {hidden} where it shall stand in the question"
    ]


def test_the_longest_result_can_be_typed() -> None:
    made = _built(_draft("= round(n * 1000000 / 7, 9) - 20000000000"))
    assert made.response.length == 33


def test_all_combinations_are_tried_or_the_ends_and_many_by_chance() -> None:
    few = ResponseDeclaration("calculated", "single", ("n",), variables=(("n", "1, 2"), ("p", "5, 6")))
    assert list(dealing.combinations(few)) == [
        {"n": "1", "p": "5"},
        {"n": "1", "p": "6"},
        {"n": "2", "p": "5"},
        {"n": "2", "p": "6"},
    ]
    wide = (("n", "1 .. 100 step 1"), ("p", "1 .. 100 step 1"))
    many = list(dealing.combinations(replace(few, variables=wide)))
    assert many[:4] == [
        {"n": "1", "p": "1"},
        {"n": "1", "p": "100"},
        {"n": "100", "p": "1"},
        {"n": "100", "p": "100"},
    ]
    assert len(many) == 4 + dealing.ALL
    assert len({tuple(values.items()) for values in many}) > dealing.ALL / 2
