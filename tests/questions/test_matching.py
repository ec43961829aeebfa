from __future__ import annotations

import pytest

from builder.model import Choice, Question, ResponseDeclaration
from builder.problems import Where
from builder.questions import matching
from builder.questions.examples import Examples
from tests.load.reading import QUIZ
from tests.questions.asking import asked, refused

HEAD = "| Group | Role |\n|---|---|\n"
TABLE = "write a table of two columns: what is given, and what belongs to it"
TWO = f"{HEAD}| a | b |\n| c | d |\n"


def test_a_matching_question_is_read_whole() -> None:
    table = f"{HEAD}| *Planners* | Agendas |\n| Agendas | Money |\n| Teams | agendas |\n|  | Repairs |\n\n> In general."
    assert asked("type=matching points=2", table) == Question(
        identifier="q",
        number=0,
        type="matching",
        widget="pairs",
        interaction_type="matching",
        prompt="Q?",
        text="Q?",
        body="",
        choices=(
            Choice("a", "<em>Planners</em>", "Planners", words="08235db2"),
            Choice("b", "Agendas", "Agendas", words="2a7e33f0"),
            Choice("c", "Teams", "Teams", words="db11492c"),
        ),
        response=ResponseDeclaration(
            "pairs", "multiple", ("ad", "be", "cd"), 20_000, ("a", "b", "c"), targets=("d", "e", "f")
        ),
        feedback=(),
        general_feedback="<p>In general.</p>",
        source=Where(QUIZ, 3, 1),
        targets=(
            Choice("d", "Agendas", "Agendas", words="6e548462"),
            Choice("e", "Money", "Money", words="57539c44"),
            Choice("f", "Repairs", "Repairs", words="26eea9e5"),
        ),
    )


def test_credit_is_declared_for_a_pair() -> None:
    response = asked("type=matching credit=per-pair penalty=50%", TWO).response
    assert (response.partial, response.penalty) == (True, 5_000)


def test_examples_are_of_each_result() -> None:
    assert matching.examples(asked("type=matching credit=per-pair", TWO)) == Examples(
        ("ac", "bd"), ("ac", "bc"), ("ad", "bc"), ("bd",)
    )
    assert matching.examples(asked("type=matching", TWO)).partly is None
    assert matching.examples(asked("type=matching credit=per-pair penalty=100%", TWO)).partly is None


@pytest.mark.parametrize(
    ("under", "problems"),
    [
        ("", [f"3:1: error E401 the question has no answers; {TABLE}"]),
        (HEAD, [f"3:1: error E401 the question has no answers; {TABLE}"]),
        ("- [x] a\n- [ ] b", [
            f"5:1: error E410 a marked answer in a question of type “matching”; {TABLE}",
            f"6:1: error E410 a marked answer in a question of type “matching”; {TABLE}",
        ]),
        ("| a |\n|---|\n| b |", [f"5:3: error E441 the table has 1 column, and pairs need two; {TABLE}"]),
        (f"{HEAD}| a | b |\n| c |  |", ["8:3: error E410 nothing stands beside “c”; write what belongs to it into the right cell"]),
        (f"{HEAD}| a | b |\n|  |  |", ["8:1: error E410 a row without words; write them; a picture needs its alt text"]),
        (f"{HEAD}| a | b |", ["3:1: error E412 there is nothing to match: fewer than two pairs; add a row with both cells filled in"]),
        (f"{HEAD}|  | b |\n|  | c |", ["3:1: error E412 there is nothing to match: fewer than two pairs; add a row with both cells filled in"]),
        (f"{HEAD}| a | x |\n| b | X |", ["3:1: error E412 there is only one target, so nothing to choose; add a row with another target; its left cell may be empty"]),
        (f"{TWO}| A | e |", ["9:3: error E403 this answer stands already on line 7; take one of them away or reword it"]),
        (f"{TWO}|  | D |", ["9:6: error E403 this answer stands already on line 8; take one of them away or reword it"]),
        (f"{TWO}|  | e |\n|  | e |", ["10:6: error E403 this answer stands already on line 9; take one of them away or reword it"]),
        (f"{TWO}\nThen:\n\n{TWO}", ["12:1: error E406 the question has two tables, and one of them is its answer; make them one table, or two questions"]),
        (f"{TWO}| e | ![f](media/f.svg) |", ["9:7: error E410 a picture among what is chosen from; write words: a list can show no picture"]),
        (HEAD + "".join(f"| a{n} | b{n} |\n" for n in range(19)), ["3:1: error E411 38 items and targets are more than the 36 that an LMS can tell apart; split the question"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_table_is_said_at_its_place(under: str, problems: list[str]) -> None:
    assert refused("type=matching", under) == problems


def test_36_items_and_targets_have_a_letter_each() -> None:
    response = asked("type=matching", HEAD + "".join(f"| a{n} | b{n} |\n" for n in range(18))).response
    assert "".join((*response.options, *response.targets)) == "abcdefghijklmnopqrstuvwxyz0123456789"


def test_attributes_that_are_not_known_or_take_nothing_are_problems() -> None:
    assert refused("type=matching credit=per-choice", TWO) == [
        "3:1: error E410 “credit=per-choice” is not known; write credit=all or credit=per-pair"
    ]
    assert refused("type=matching penalty=50%", TWO) == [
        "3:1: error E410 “penalty=50%” takes from nothing where only the whole answer earns points; add credit=per-pair, or take the penalty away"
    ]


def test_a_table_without_a_type_is_no_answer_but_may_be_meant_as_one() -> None:
    remedy = "add {type=matching} after the heading if this is pairs, or a list of choices, “- [x] right”"
    assert refused("", TWO) == [f"3:1: error E401 the question has no answers; {remedy}"]
