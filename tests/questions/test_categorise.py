from __future__ import annotations

import pytest

from builder.model import Choice, Question, ResponseDeclaration
from builder.problems import Where
from builder.questions import categorise
from builder.questions.examples import Examples
from tests.load.reading import QUIZ
from tests.questions.asking import asked, refused

LIST = "write a list of groups, and under each, indented by two blanks, a list of its items"
TWO = "- A\n  - b\n- C\n  - d"


def test_a_categorise_question_is_read_whole() -> None:
    under = "Think.\n\n- *Ministry*\n  - Agendas\n    > They bind.\n  - Ministry\n- Village\n  - Assemblies\n\n> In general."
    assert asked("type=categorise credit=per-item penalty=50%", under) == Question(
        identifier="q",
        number=0,
        type="categorise",
        widget="pairs",
        interaction_type="matching",
        prompt="Q?",
        text="Q?",
        body="<p>Think.</p>",
        choices=(
            Choice("a", "Agendas", "Agendas", words="2a7e33f0"),
            Choice("b", "Ministry", "Ministry", words="25e18c6a"),
            Choice("c", "Assemblies", "Assemblies", words="4f0b212d"),
        ),
        response=ResponseDeclaration(
            "pairs", "multiple", ("ad", "bd", "ce"), 10_000, ("a", "b", "c"),
            targets=("d", "e"), partial=True, penalty=5_000,
        ),
        feedback=(("ad", "<p>They bind.</p>"),),
        general_feedback="<p>In general.</p>",
        source=Where(QUIZ, 3, 1),
        targets=(
            Choice("d", "<em>Ministry</em>", "Ministry", fixed=True, words="c0373bfb"),
            Choice("e", "Village", "Village", fixed=True, words="f677fe28"),
        ),
    )  # fmt: skip


def test_examples_are_of_each_result() -> None:
    assert categorise.examples(asked("type=categorise credit=per-item", TWO)) == Examples(
        ("ac", "bd"), ("ac", "bc"), ("ad", "bc"), ("bd",)
    )


@pytest.mark.parametrize(
    ("under", "problems"),
    [
        ("", [f"3:1: error E401 the question has no answers; {LIST}"]),
        ("- [x] a", [
            f"5:1: error E410 a marked answer in a question of type “categorise”; {LIST}",
        ]),
        ("- A\n  - b\n  - c", ["3:1: error E412 there is only one group; add another, with its items"]),
        ("- A\n- B", [
            f"3:1: error E412 there are fewer than two items to sort; {LIST}",
            "5:1: error E442 nothing belongs to the group “A”; write its items under it, indented by two blanks",
            "6:1: error E442 nothing belongs to the group “B”; write its items under it, indented by two blanks",
        ]),
        (f"{TWO}\n- a\n  - B", ["9:1: error E403 this answer stands already on line 5; take one of them away or reword it",
                                "10:3: error E403 this answer stands already on line 6; take one of them away or reword it"]),
        (f"{TWO}\n- \n  - e", ["9:1: error E410 a group without words; write them; a picture needs its alt text"]),
        (f"{TWO}\n  -", ["9:3: error E410 an item without words; write them; a picture needs its alt text"]),
        (f"{TWO}\n    - e", ["8:3: error E410 a list stands under the item “d”; an item belongs to a group and has no items of its own"]),
        (f"{TWO}\n- E\n  > no\n\n  - f", ["9:1: error E410 a quote stands under the group “E”; feedback stands under an item, or after the list"]),
        ("\n".join([TWO, *(f"  - e{n}" for n in range(33))]), ["3:1: error E411 37 items and targets are more than the 36 that an LMS can tell apart; split the question"]),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_groups_is_said_at_its_place(under: str, problems: list[str]) -> None:
    assert sorted(refused("type=categorise", under)) == sorted(problems)
