"""What all question types have in common, and which one an untyped question is."""

from __future__ import annotations

import pytest

from builder import questions
from builder.model import POINT, Choice, Question, ResponseDeclaration
from builder.problems import Problem, Where
from builder.questions import TYPES
from builder.questions.credit import Credit
from builder.words import catalogue
from tests.questions.drafting import built, draft, refused

WRITE = "write choices as “- [x] right” and “- [ ] wrong”, or accepted answers as “- = answer”"


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["[x] a", "[ ] b"], "choice"),
        (["[ ] False", "[x] True"], "truefalse"),
        (["[x] yes.", "[ ] No!"], "truefalse"),
        (["[x] True", "[ ] Perhaps"], "choice"),
        (["[x] True", "[ ] Faux"], "choice"),
        (["[x] True", "[ ] False", "[ ] Perhaps"], "choice"),
        (["= a"], "text"),
        (["= 12", "= twelve"], "text"),
        (["= 12", "! 13"], "number"),
        (["= -3,5 ± 0.5"], "number"),
        (["= 1 .. 2"], "number"),
    ],
)
def test_the_type_is_clear_from_the_answers(lines: list[str], kind: str) -> None:
    assert built(*lines).type == kind


@pytest.mark.parametrize(
    ("lines", "settings", "problems"),
    [
        ([], {}, [f"3:1: error E401 the question has no answers; {WRITE}"]),
        ([], {"type": "text"}, [f"3:1: error E401 the question has no answers; {WRITE}"]),
        (["[ ] a", "[ ] b"], {}, ["3:1: error E402 no choice is marked as right; mark the right one with [x]"]),
        (["[x] a", "[x] b"], {}, ["3:1: error E404 2 choices are marked as right; add {type=multiple} after the heading, or leave one [x]"]),
        (["! a"], {}, ["3:1: error E402 no answer is accepted; add a line “- = answer”"]),
        (["[x] a"], {"type": "choise"}, ["3:1: error E409 there is no question type “choise”; did you mean “choice”?"]),
        (["[x] a"], {"type": "quizzical"}, [f"3:1: error E409 there is no question type “quizzical”; known: {', '.join(TYPES)}"]),
    ],
)  # fmt: skip
def test_a_question_of_no_type_is_a_problem(
    lines: list[str], settings: dict[str, str], problems: list[str]
) -> None:
    assert refused(*lines, **settings) == problems


@pytest.mark.parametrize(
    ("given", "points"), [("2", 20_000), ("0.5", 5_000), (".25", 2_500), ("999.9999", 9_999_999)]
)
@pytest.mark.parametrize("lines", [("[x] a", "[ ] b"), ("[x] True", "[ ] False"), ("= a",), ("= 1",)])
def test_points_are_ten_thousandths(given: str, points: int, lines: tuple[str, ...]) -> None:
    assert built(*lines, points=given).response.points == points
    assert built(*lines).response.points == POINT


@pytest.mark.parametrize("given", ["0", "0.00001", "-1", "two", "1,5", "1000", "²", ""])
@pytest.mark.parametrize("lines", [("[x] a", "[ ] b"), ("[x] True", "[ ] False"), ("= a",), ("= 1",)])
def test_points_that_are_no_number_are_a_problem(given: str, lines: tuple[str, ...]) -> None:
    message = f"“points={given}” is no number of points"
    assert refused(*lines, points=given) == [f"3:1: error E410 {message}; write points=2 or points=0.5"]
    assert refused("[x] a", "[ ] b", type="multiple", points=given) == refused(*lines, points=given)


@pytest.mark.parametrize(
    ("lines", "settings", "known"),
    [
        (["[x] a", "[ ] b"], {}, ()),
        (["[x] a", "[ ] b"], {"type": "multiple"}, ("credit", "penalty")),
        (["[x] True", "[ ] False"], {}, ()),
        (["= a"], {}, ("typos", "case", "accents", "length")),
        (["= 1"], {}, ("length",)),
        (["= 1"], {"type": "text"}, ("typos", "case", "accents", "length")),
        ([], {}, ("length", "credit", "penalty", "typos", "case", "accents")),
        (["[x] a"], {"type": "x"}, ("length", "credit", "penalty", "typos", "case", "accents")),
    ],
)
def test_only_the_attributes_of_its_type_are_known(
    lines: list[str], settings: dict[str, str], known: tuple[str, ...]
) -> None:
    attributes = questions.known_attributes(draft(*lines, **settings), catalogue("en"))
    assert attributes == ("type", "points", "was", "pool", "objective", "allow", "because", *known)


@pytest.mark.parametrize("name", [name for name, module in TYPES.items() if module.FORM == "marked"])
def test_a_type_takes_nothing_of_another_form(name: str) -> None:
    choices = name in ("choice", "multiple", "truefalse")
    lines = ("= a", "= b") if choices else ("[x] a", "[ ] b")
    _, problems = TYPES[name].build(draft(*lines), catalogue("en"))
    message = (
        "a written answer among the choices" if choices else "a choice in a question whose answer is typed"
    )
    assert [problem.where for problem in problems if problem.message == message] == [
        Where("quiz.md", 5, 1),
        Where("quiz.md", 6, 1),
    ]


def test_choices_given_twice_are_a_problem_at_the_second() -> None:
    question, problems = questions.build(draft("[x] A  b", "[ ] c", "[ ] a B"), catalogue("en"))
    message = "this answer stands already on line 5"
    remedy = "take one of them away or reword it"
    assert (question, problems) == (None, (Problem("E403", Where("quiz.md", 7, 1), message, remedy),))


def test_a_choice_is_read_whole() -> None:
    assert built("[ ] A > no", "[x] B", was="p") == Question(
        identifier="q",
        number=0,
        type="choice",
        widget="choice",
        interaction_type="choice",
        prompt="<em>Q</em>?",
        text="Q?",
        body="",
        choices=(
            Choice("a", "<i>A</i>", "A", words="ca234c55"),
            Choice("b", "<i>B</i>", "B", words="fd9d3f51"),
        ),
        response=ResponseDeclaration("match", "single", ("b",), POINT, ("a", "b")),
        feedback=(("a", "no"),),
        general_feedback="",
        source=Where("quiz.md", 3, 1),
        was="p",
    )


ONLY = "3:1: error E412 there is only one choice; add a wrong one: “- [ ] …”"
NO_RIGHT = "3:1: error E402 no choice is marked as right; mark the right one with [x]"
MANY = "3:1: error E411 37 choices are more than the 36 that an LMS can tell apart; split the question"


@pytest.mark.parametrize("name", ["choice", "multiple"])
@pytest.mark.parametrize(
    ("lines", "problems"),
    [
        (["[x] a"], [ONLY]),
        (["[ ] a"], [ONLY, NO_RIGHT]),
        (["[x] a", "[ ] "], ["6:1: error E410 a choice without words; write them after the box; a picture needs its alt text"]),
        (["[x] 0", *(f"[ ] {n}" for n in range(1, 37))], [MANY]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_choices_is_said(name: str, lines: list[str], problems: list[str]) -> None:
    assert refused(*lines, type=name) == problems


def test_36_choices_have_a_letter_or_digit_each() -> None:
    made = built("[x] 0", *(f"[ ] {n}" for n in range(1, 36)))
    assert "".join(choice.identifier for choice in made.choices) == "abcdefghijklmnopqrstuvwxyz0123456789"
    assert made.response.options == tuple("abcdefghijklmnopqrstuvwxyz0123456789")


def test_a_single_choice_has_one_right_choice() -> None:
    message = "2 choices are marked as right in a single choice; write {type=multiple}, or leave one [x]"
    assert refused("[x] a", "[x] b", type="choice") == [f"3:1: error E404 {message}"]


@pytest.mark.parametrize(
    ("given", "credit"),
    [
        ({}, Credit()),
        ({"credit": "all"}, Credit()),
        ({"credit": "per-choice"}, Credit(partial=True, penalty=10_000)),
        ({"credit": "per-choice", "penalty": "50%"}, Credit(partial=True, penalty=5_000)),
        ({"credit": "per-choice", "penalty": "33.33"}, Credit(partial=True, penalty=3_333)),
        ({"credit": "per-choice", "penalty": "1%"}, Credit(partial=True, penalty=100)),
    ],
)
def test_multiple_choice_is_all_or_nothing_or_by_choice(given: dict[str, str], credit: Credit) -> None:
    made = built("[x] a", "[ ] b > no", "[x] c", type="multiple", **given)
    assert (made.type, made.widget, made.interaction_type, made.feedback) == (
        "multiple",
        "choice",
        "choice",
        (("b", "no"),),
    )
    assert made.response == ResponseDeclaration(
        "match",
        "multiple",
        ("a", "c"),
        POINT,
        ("a", "b", "c"),
        partial=credit.partial,
        penalty=credit.penalty,
    )


IDLE = "takes from nothing where only the whole answer earns points"
PENALTY = "is no share of a point from 1% to 100%; write penalty=50%"


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"credit": "half"}, "“credit=half” is not known; write credit=all or credit=per-choice"),
        ({"credit": "per-choice", "penalty": "0%"}, f"“penalty=0%” {PENALTY}"),
        ({"credit": "per-choice", "penalty": "101%"}, f"“penalty=101%” {PENALTY}"),
        ({"credit": "per-choice", "penalty": "half"}, f"“penalty=half” {PENALTY}"),
        ({"credit": "per-choice", "penalty": "٥٠%"}, f"“penalty=٥٠%” {PENALTY}"),
        (
            {"penalty": "50%"},
            f"“penalty=50%” {IDLE}; add credit=per-choice, or take the penalty away",
        ),
    ],
)
def test_a_credit_that_cannot_be_given_is_a_problem(given: dict[str, str], problem: str) -> None:
    assert refused("[x] a", "[ ] b", type="multiple", **given) == [f"3:1: error E410 {problem}"]


@pytest.mark.parametrize(
    ("lines", "language", "correct", "feedback"),
    [
        (["[x] True > yes", "[ ] False > no"], "en", "t", (("t", "yes"), ("f", "no"))),
        (["[ ] False > no", "[x] TRUE."], "en", "t", (("f", "no"),)),
        (["[ ] Verdadeiro", "[x] Falso"], "pt-MZ", "f", ()),
        (["[x] Vrai", "[ ] Faux"], "fr", "t", ()),
        (["[x] Falso", "[ ] Verdadero"], "es", "f", ()),
        (["[x] Certo", "[ ] Errado"], "pt", "t", ()),
        (["[ ] True > oui", "[x] False"], "fr", "f", (("t", "oui"),)),
        (["[x] Vrai", "[ ] Faux"], "en", "t", ()),
    ],
)  # fmt: skip
def test_true_and_false_stand_in_this_order_with_scorms_own_letters(
    lines: list[str], language: str, correct: str, feedback: tuple[tuple[str, str], ...]
) -> None:
    made = built(*lines, language=language)
    assert (made.type, made.interaction_type, made.widget) == ("truefalse", "true-false", "choice")
    assert made.response == ResponseDeclaration("match", "single", (correct,), POINT, ("t", "f"))
    assert [(choice.identifier, choice.fixed) for choice in made.choices] == [("t", True), ("f", True)]
    assert made.feedback == feedback


WORDS = "the two choices are not “True” and “False”; write “True” and “False”"


@pytest.mark.parametrize(
    ("lines", "problems"),
    [
        (["[x] Always", "[ ] Never"], [f"3:1: error E414 {WORDS}"]),
        (["[x] True", "[ ] Yes"], [f"3:1: error E414 {WORDS}"]),
        (["[x] True", "[ ] False", "[ ] Both"], [f"3:1: error E414 {WORDS}"]),
        (
            ["[x] True", "[x] False"],
            ["3:1: error E404 both true and false are marked as right; leave one [x]"],
        ),
        (["[x] True"], [ONLY, f"3:1: error E414 {WORDS}"]),
    ],
)
def test_a_true_false_question_that_is_none_is_a_problem(lines: list[str], problems: list[str]) -> None:
    assert refused(*lines, type="truefalse") == problems


def test_a_text_is_read_whole() -> None:
    made = built(
        "= Mozambique > yes", "! Guatemala > no", "= Moz", "! Peru", typos="1", case="true", accents="true"
    )
    assert (made.type, made.interaction_type, made.widget, made.choices) == ("text", "fill-in", "text", ())
    assert made.feedback == (("=0", "yes"), ("!0", "no"))
    assert made.response == ResponseDeclaration(
        "text",
        "single",
        ("Mozambique", "Moz"),
        POINT,
        expected=("Guatemala", "Peru"),
        case=True,
        accents=True,
        typos=1,
        length=24,
    )


@pytest.mark.parametrize(
    ("lines", "settings", "problems"),
    [
        (["= a"], {"typos": "2"}, ["3:1: error E410 “typos=2” is not known; write typos=0 or typos=1"]),
        (["= a"], {"case": "no"}, ["3:1: error E410 “case=no” is not known; write case where it matters, or leave it out"]),
        (["= Élan", "= elan"], {}, ["6:1: error E403 this answer stands already on line 5; take one of them away or reword it"]),
        (["= Élan", "! elan"], {}, ["6:1: error E403 this answer stands already on line 5; take one of them away or reword it"]),
        (["= \u200b"], {}, ["5:1: error E410 an answer without a letter or digit that could be typed; write the words that are accepted"]),
        (["= " + "x" * 201], {}, ["5:1: error E410 an answer of 201 characters; accept at most 200 characters"]),
        (["! a"], {}, ["3:1: error E402 no answer is accepted; add a line “- = answer”"]),
    ],
)  # fmt: skip
def test_a_text_that_could_not_be_graded_is_a_problem(
    lines: list[str], settings: dict[str, str], problems: list[str]
) -> None:
    assert refused(*lines, type="text", **settings) == problems


def test_answers_differ_where_accents_and_case_matter() -> None:
    assert built("= Élan", "= elan", "= Elan", case="true", accents="true").response.correct_response == (
        "Élan",
        "elan",
        "Elan",
    )


@pytest.mark.parametrize(
    ("typed", "closed"),
    [
        ("116", "116[:]116"),
        ("-3,50", "-3.5[:]-3.5"),
        ("1 000", "1000[:]1000"),
        ("3.14 ± 0.01", "3.13[:]3.15"),
        ("3.14+-0.01", "3.13[:]3.15"),
        ("3.14 +/- 0.01", "3.13[:]3.15"),
        ("10 .. 12", "10[:]12"),
        ("10..12", "10[:]12"),
        ("12 .. 10", "10[:]12"),
        ("-1 .. 0.5", "-1[:]0.5"),
    ],
)
def test_a_number_is_a_closed_range(typed: str, closed: str) -> None:
    made = built(f"= {typed} > yes", "! 9999 > no")
    assert (made.type, made.interaction_type, made.widget) == ("number", "numeric", "text")
    assert made.response == ResponseDeclaration(
        "number", "single", (closed,), POINT, expected=("9999[:]9999",), length=24
    )
    assert made.feedback == (("=0", "yes"), ("!0", "no"))


@pytest.mark.parametrize(
    ("typed", "language", "read"),
    [
        ("1,000", "en", "“1,000” is read as 1.000, and may be meant as 1000; write 1000 or 1.000"),
        ("-12,500 ± 1", "en", "“12,500” is read as 12.500, and may be meant as 12500; write 12500 or 12.500"),
        ("3 .. 1,000", "en", "“1,000” is read as 1.000, and may be meant as 1000; write 1000 or 1.000"),
        ("1.000", "pt-MZ", "“1.000” is read as 1,000, and may be meant as 1000; write 1000 or 1,000"),
    ],
)
def test_a_number_that_can_be_read_in_two_ways_is_a_problem(typed: str, language: str, read: str) -> None:
    assert refused(f"= {typed}", language=language) == [f"5:1: error E419 {read}"]


@pytest.mark.parametrize(
    ("typed", "language"),
    [("1.000", "en"), ("3,125", "fr"), ("0,125", "en"), ("1,5", "en"), ("1 000", "en"), ("1,0000", "en")],
)
def test_a_number_that_can_be_read_in_one_way_is_none(typed: str, language: str) -> None:
    assert built(f"= {typed}", language=language).type == "number"


@pytest.mark.parametrize(
    "typed", ["x", "1e5", "12 ± -1", "1 ± 2 ± 3", "1 .. x", "1 .. 2 .. 3", "±", "..", "٣", "9" * 31]
)
def test_what_is_no_number_is_a_problem(typed: str) -> None:
    message = f"“{typed}” is no number; write 116, 3.14 ± 0.01 or 10 .. 12"
    assert refused("= 1", f"= {typed}", type="number") == [f"6:1: error E410 {message}"]


def test_an_untyped_answer_that_only_begins_with_a_number_is_a_problem() -> None:
    message = "“30 minutes” begins with a number, and is none"
    remedy = "write the number alone, or add {type=text} after the heading if the words are the answer"
    assert refused("= 30 minutes", "! 1") == [f"5:1: error E410 {message}; {remedy}"]
    assert built("= 30 minutes", type="text").type == "text"


def test_a_number_given_twice_in_other_words_is_a_problem() -> None:
    twice = "this answer stands already on line 5; take one of them away or reword it"
    assert refused("= 1,0", "! 1 ± 0", type="number") == [f"6:1: error E403 {twice}"]
