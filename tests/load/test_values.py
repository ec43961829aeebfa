"""`{n}` in a question stands for a value where n is declared, and for itself everywhere else."""

from __future__ import annotations

from builder.model import Question
from tests.load.reading import read

FENCE = "\n- = n + p\n  > So {n}.\n\n> General {p}.\n\n``` values\nn = 1, 2\np = 3\n```\n"


def _asked(text: str) -> Question:
    made, problems = read(f"# X\n\n::: quiz\n{text}\n:::\n")
    assert problems == []
    (question,) = made.questions
    return question


def _var(name: str) -> str:
    return f'<var data-value="{name}">{name}</var>'


def test_braces_of_a_declared_name_are_its_value() -> None:
    asked = _asked(f"## Of {{n}}, *{{p}}* and {{q}} {{#sum}}\n\n**{{n}}** `{{n}}` \\{{n}}\n{FENCE}")
    assert asked.identifier == "sum"
    assert asked.prompt == f"Of {_var('n')}, <em>{_var('p')}</em> and {{q}}"
    assert asked.text == "Of {n}, {p} and {q}"
    first, _, listed = asked.body.partition("\n")
    assert first == f"<p><strong>{_var('n')}</strong> <code>{{n}}</code> {{n}}</p>"
    assert listed == '<p class="values"><var>n</var> = 1; 2<br><var>p</var> = 3</p>'
    assert asked.feedback == (("=0", f"<p>So {_var('n')}.</p>"),)
    assert asked.general_feedback == f"<p>General {_var('p')}.</p>"


def test_a_trailing_variable_is_no_attribute() -> None:
    asked = _asked(f"## How many are {{p}} and {{n}}\n{FENCE}")
    assert (asked.identifier, asked.text) == ("how-many-are-p-and-n", "How many are {p} and {n}")
    assert asked.prompt == f"How many are {_var('p')} and {_var('n')}"


def test_a_hint_has_values_too() -> None:
    asked = _asked(f"## Sum of {{n}} and {{p}} {{#sum}}\n\n> Hint: begin with {{n}}\n{FENCE}")
    assert asked.hint == f"<p>begin with {_var('n')}</p>"


def test_another_question_keeps_its_braces() -> None:
    other = "## Which of {n}? {#other}\n\n- = {n}\n\n"
    made, problems = read(f"# X\n\n::: quiz\n{other}## Of {{n}} and {{p}}\n{FENCE}:::\n")
    assert problems == []
    assert [question.prompt for question in made.questions] == [
        "Which of {n}?",
        f"Of {_var('n')} and {_var('p')}",
    ]


def test_an_unknown_name_in_braces_at_the_end_of_a_heading_is_a_problem() -> None:
    _, problems = read(f"# X\n\n::: quiz\n## Of {{n}}, {{p}} and {{m}}\n{FENCE}:::\n")
    assert [problem.split(";")[0] for problem in problems] == [
        "4:1: error E209 the attribute “m” is not known here"
    ]
