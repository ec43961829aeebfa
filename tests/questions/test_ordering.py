from __future__ import annotations

import pytest

from builder.model import Choice, Question, ResponseDeclaration
from builder.problems import Where
from builder.questions import ordering
from builder.questions.examples import Examples
from tests.load.reading import QUIZ
from tests.questions.asking import asked, refused

LIST = "write a numbered list in the right order: “1. …”, “2. …”"
UPWARDS = "write the steps in their right order, from 1 upwards"


def test_an_ordering_question_is_read_whole() -> None:
    under = "Think.\n\n1. *Ask*\n   > First.\n2. Try\n3. Measure\n\n> In general."
    assert asked("type=ordering credit=per-step penalty=25%", under) == Question(
        identifier="q",
        number=0,
        type="ordering",
        widget="order",
        interaction_type="sequencing",
        prompt="Q?",
        text="Q?",
        body="<p>Think.</p>",
        choices=(
            Choice("a", "<em>Ask</em>", "Ask", words="52417ff0"),
            Choice("b", "Try", "Try", words="aad2db57"),
            Choice("c", "Measure", "Measure", words="9c5ff156"),
        ),
        response=ResponseDeclaration(
            "order", "multiple", ("a", "b", "c"), 10_000, ("a", "b", "c"), partial=True, penalty=2_500
        ),
        feedback=(("a", "<p>First.</p>"),),
        general_feedback="<p>In general.</p>",
        source=Where(QUIZ, 3, 1),
    )


@pytest.mark.parametrize("under", ["1. a\n1. b\n1. c", "4) a\n5) b\n6) c", "0. a\n1. b\n2. c"])
def test_steps_may_begin_anywhere_or_have_one_number(under: str) -> None:
    assert [choice.text for choice in asked("type=ordering", under).choices] == ["a", "b", "c"]


def test_examples_are_of_each_result() -> None:
    steps = "1. a\n2. b\n3. c"
    assert ordering.examples(asked("type=ordering credit=per-step", steps)) == Examples(
        ("a", "b", "c"), ("b", "c", "a"), ("c", "b", "a"), ("b", "c")
    )
    assert ordering.examples(asked("type=ordering", steps)).partly is None
    assert ordering.examples(asked("type=ordering credit=per-step", "1. a\n2. b")).partly is None


@pytest.mark.parametrize(
    ("under", "problems"),
    [
        ("", [f"3:1: error E401 the question has no answers; {LIST}"]),
        ("- [x] a", [
            f"5:1: error E410 a marked answer in a question of type “ordering”; {LIST}",
        ]),
        ("1. a", ["3:1: error E412 there is only one step; add another: “2. …”"]),
        ("- a\n- b", [f"5:1: error E443 the steps have bullets, and no numbers; {LIST}"]),
        ("2. a\n1. b", [f"6:1: error E443 the step 1. stands after the step 2.; {UPWARDS}"]),
        ("1. a\n2. b\n2. c", [f"7:1: error E443 the step 2. stands after the step 2.; {UPWARDS}"]),
        ("1. a\n2. b\n4. c", [f"7:1: error E443 the step 4. stands after the step 2.; {UPWARDS}"]),
        ("1. a\n2. b\n\ntext\n\n3. c\n4. d", ["10:1: error E406 the question has two lists of answers; make them one list, or two questions"]),
        ("1. a\n2. b\n3. A", ["7:1: error E403 this answer stands already on line 5; take one of them away or reword it"]),
        ("1. a\n2.\n3. c", ["6:1: error E410 a step without words; write them; a picture needs its alt text"]),
        ("1. a\n2. b\n   - c", ["6:1: error E410 a list stands under the step “b”; a step is one line, with its feedback in a quote under it"]),
        ("\n".join(f"{n}. a{n}" for n in range(37)), ["3:1: error E411 37 steps are more than the 36 that an LMS can tell apart; split the question"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_steps_is_said_at_its_place(under: str, problems: list[str]) -> None:
    assert refused("type=ordering", under) == problems


def test_a_numbered_list_without_a_type_is_no_answer_but_may_be_meant_as_one() -> None:
    remedy = "add {type=ordering} after the heading if this is an order, or a list of choices, “- [x] right”"
    assert refused("", "1. a\n2. b") == [f"3:1: error E401 the question has no answers; {remedy}"]
